"""Drafts are left out of a site, and with them what only they speak of."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.reading.drafts import is_draft
from site_builder.reading.reader import Reader
from site_builder.reading.site_files import read_site
from tests.tiny import TESTS, problems, site_with


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The tiny site with a second report that is a draft, and with an indicator only that will speak of."""
    folder = site_with(tmp_path, TESTS / "sites" / "years" / "2025")
    report = folder / "content" / "reports" / "2025" / "report.yaml"
    report.write_text("draft: true\n" + report.read_text("utf-8"), "utf-8")
    (folder / "content" / "indicators" / "parks.yaml").write_text(
        "- {id: parks, name: 公园, unit: reservoir, measure: count, family: parks}\n", "utf-8"
    )
    with (folder / "content" / "topics.yaml").open("a", encoding="utf-8") as file:
        file.write("- {id: parks, name: 公园, color: teal}\n")
    with (folder / "content" / "families.yaml").open("a", encoding="utf-8") as file:
        file.write("\n- id: parks\n  name: 公园\n")
    return folder


def test_a_draft_and_what_waits_with_it_is_no_part_of_the_site(site: Path) -> None:
    """New indicators, families and themes are no problem as long as their report is a draft."""
    assert problems(site) == []
    read = read_site(Reader(), site / "content")
    assert read and [*read.reports] == ["2024"]
    assert "parks" not in {*read.topics, *read.indicators, *read.families}


def test_drafts_can_be_taken_in(site: Path) -> None:
    """A preview has them, the newest last, and shows the newest at home."""
    noted = Reader()
    read = read_site(Reader(), site / "content", drafts=noted)
    assert read and [*read.reports] == ["2024", "2025"]
    assert read.default_report == "2025" and "parks" in read.indicators
    assert noted.problems == []


@pytest.mark.parametrize("name", ["report.yaml", "figures.csv", "livelihood.yaml", "text/01-economy.md"])
def test_mistakes_of_a_draft_stop_nothing(site: Path, name: str) -> None:
    """They are noted where drafts are taken in, and only there."""
    path = site / "content" / "reports" / "2025" / name
    path.write_text(("draft: true\n" if name == "report.yaml" else "") + "- [\n", "utf-8")
    assert problems(site) == []
    noted, reader = Reader(), Reader()
    read_site(reader, site / "content", drafts=noted)
    assert noted.problems and not reader.problems


@pytest.mark.parametrize(
    ("written", "draft"),
    [
        ("draft: true", True),
        ("title: a\ndraft: yes\n", True),
        ("draft: ture", True),
        ("draft: false", False),
        ("title: a draft: true", False),
        ("draft:", False),
    ],
)
def test_what_is_misspelt_is_not_published(tmp_path: Path, written: str, draft: bool) -> None:
    """Only no line, an empty one or a plain `false` publishes a report."""
    (tmp_path / "report.yaml").write_text(written, "utf-8")
    assert is_draft(Reader(), tmp_path) == draft
