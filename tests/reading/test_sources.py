"""Digests that tell whether files have changed."""

from __future__ import annotations

from pathlib import Path

from site_builder.reading.reader import Reader
from site_builder.reading.sources import digest_of, read_templates, tree


def test_a_digest_changes_with_content_and_name(tmp_path: Path) -> None:
    """The same bytes under the same name give the same digest, anything else another."""
    one, two = tmp_path / "a", tmp_path / "b"
    one.write_text("x", "utf-8")
    two.write_text("x", "utf-8")
    first = digest_of([one])
    assert digest_of([one, two]) == digest_of([two, one])
    assert len({first, digest_of([two]), digest_of([one, two])}) == 3
    one.write_text("y", "utf-8")
    assert digest_of([one]) != first


def test_templates_are_named_by_their_path(reader: Reader, tmp_path: Path) -> None:
    """Only HTML is a template; what lies beside it is not."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "home.html").write_text("<p>\n", "utf-8")
    (tmp_path / "style.css").write_text("p {}\n", "utf-8")
    assert read_templates(reader, tmp_path) == {"pages/home.html": "<p>\n"}
    assert [path.name for path in tree(tmp_path)] == ["home.html", "style.css"]
