"""What lies in a folder beside the content."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.reading.folders import is_leftover, listed
from tests.tiny import problems

LEFTOVERS = (
    *(".DS_Store", "Thumbs.db", "desktop.ini", ".a.md.swp", "a.md~", "#a.md#", "4913", "a.tmp"),
    *("~$report.xlsx", "._01-economy.md", ".~lock.figures.csv#", ".#a.md"),
)


@pytest.mark.parametrize("name", LEFTOVERS)
def test_what_editors_and_systems_leave_is_no_content(name: str) -> None:
    """Drafts, backups, locks and folder settings are told from files of content by their names."""
    assert is_leftover(name)


def test_content_has_ordinary_names() -> None:
    """No file of content is taken for a leftover."""
    assert not any(map(is_leftover, ["01-opening.md", "figures.csv", "content.po", "main.css"]))


def test_only_what_a_person_put_there_is_listed(tmp_path: Path) -> None:
    """Files of the pattern, by name, without leftovers of the same ending."""
    for name in ("02-b.md", "01-a.md", "._01-a.md", "~$1-a.md", "notes.txt"):
        (tmp_path / name).write_bytes(b"")
    assert [path.name for path in listed(tmp_path, "*.md")] == ["01-a.md", "02-b.md"]


def test_leftovers_anywhere_in_the_content_do_no_harm(copied: Path) -> None:
    """Neither Finder, Explorer, Excel nor an editor can break a site by what it leaves in its folders."""
    report = Path("reports", "2024")
    endings = {
        Path("indicators"): "x.yaml",
        Path("pages"): "x.md",
        report / "text": "01-x.md",
        report: "x.csv",
    }
    for folder, ending in endings.items():
        names = (*LEFTOVERS, f"._{ending}", f"~${ending}", f".{ending}.swp", f"{ending}~")
        for name in names:
            (copied / "content" / folder / name).write_bytes(b"\x00\x01\xff")
    (copied / "content" / "reports" / ".trash").mkdir()
    assert problems(copied, strict=True) == []
