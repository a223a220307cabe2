"""`translate` and `status`: what they say of what is missing, and what an import puts right."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from site_builder import cli

FOLDERS = ["--content", "content", "--translations", "translations", "--lang", "en"]
CATALOG = Path("translations", "en", "LC_MESSAGES", "content.po")
ECONOMY = Path("content", "reports", "2024", "text", "01-economy.md")
ADDED = "农村公路更加通畅。"


def _run(*arguments: str) -> int:
    return cli.main([*arguments, *FOLDERS])


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def stale(copied: Path) -> Path:
    """A copy of the tiny site with one sentence changed and one added since it was translated."""
    _run("translate")
    _change(ECONOMY, "领跑全省；", "领先全省；")
    _change(ECONOMY, "{#economy-2}", "{#economy-2}\n\n" + ADDED + " {#economy-3}")
    _run("translate")
    return copied


def test_files_are_named_as_they_are_updated(copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The first run says what it has updated, the next that all is up to date."""
    _run("translate")
    assert f"{CATALOG.as_posix()}: updated" in capsys.readouterr().out.splitlines()
    assert _run("translate") == 0
    said = capsys.readouterr().out.splitlines()
    assert f"{CATALOG.as_posix()}: up to date" in said
    assert all(line.endswith(": up to date") for line in said)


def test_status_lists_what_is_stale_and_missing(stale: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each with its file and line; counts for the language and for the file; the code stays 0."""
    capsys.readouterr()
    assert _run("status") == 0
    said = capsys.readouterr().out.splitlines()
    lines = ECONOMY.read_text("utf-8").splitlines()
    changed, added = (
        next(number for number, line in enumerate(lines, 1) if words in line) for words in ("领先", ADDED)
    )
    file = ECONOMY.as_posix()
    assert said[0].startswith("English: ") and said[0].endswith(" translated, 1 stale, 1 missing")
    assert any(line.startswith(f"{file}: ") and line.endswith(", 1 stale, 1 missing") for line in said)
    assert f"{file}:{added}: missing: {ADDED}" in said
    (told,) = (line for line in said if line.startswith(f"{file}:{changed}: stale: "))
    assert "[跑→先]" in told


def test_an_import_fills_what_is_missing(stale: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Stale and missing rows are exported, shown when they come back, and written with `--apply`."""
    assert _run("translate", "--export", "t.xlsx") == 0
    book = load_workbook("t.xlsx")
    sheet = book["translations"]
    assert [row[3].value for row in sheet.iter_rows(min_row=2, max_row=4)][2] == "translated"
    by_status = {row[3].value: row for row in sheet.iter_rows(min_row=2)}
    assert by_status["missing"][1].value == ADDED
    assert "领跑全省" in str(by_status["stale"][4].value)
    by_status["missing"][2].value = "Country roads run smoothly."
    by_status["stale"][2].value = str(by_status["stale"][2].value).replace("leading", "ahead of")
    book.save("t.xlsx")
    before = CATALOG.read_bytes()
    capsys.readouterr()
    assert _run("translate", "--import", "t.xlsx") == 0
    said = capsys.readouterr().out.splitlines()
    assert said[-1] == "2 translations would change; add --apply to write them."
    assert any(line.endswith(": “” → “Country roads run smoothly.”") for line in said)
    assert CATALOG.read_bytes() == before
    assert _run("translate", "--import", "t.xlsx", "--apply") == 0
    assert capsys.readouterr().out.splitlines()[-1] == "2 translations written."
    assert _run("status") == 0
    assert capsys.readouterr().out.splitlines()[0].endswith(" translated, 0 stale, 0 missing")
    assert "#, fuzzy" not in CATALOG.read_text("utf-8")


def test_a_translation_that_still_holds_is_confirmed(stale: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is told as such, and counts no more as stale."""
    _run("translate", "--export", "t.xlsx")
    book = load_workbook("t.xlsx")
    for row in book["translations"].iter_rows(min_row=2):
        if row[3].value == "stale":
            row[3].value = "translated"
    book.save("t.xlsx")
    capsys.readouterr()
    assert _run("translate", "--import", "t.xlsx", "--apply") == 0
    first, last = capsys.readouterr().out.splitlines()
    assert first.endswith("” still holds") and last == "1 translation written."
    _run("status")
    assert capsys.readouterr().out.splitlines()[0].endswith(" translated, 0 stale, 1 missing")


def test_words_that_no_catalog_knows_yet_are_pointed_out(
    copied: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before `translate`, a changed sentence is only missing; the list says how to see what has changed."""
    _run("translate")
    _change(ECONOMY, "领跑全省；", "领先全省；")
    capsys.readouterr()
    _run("status")
    assert capsys.readouterr().out.splitlines()[-1].endswith(": python3 build.py translate")


def test_a_wrong_number_is_refused_in_a_stale_row_too(
    stale: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A translation taken anew passes the check of numbers; nothing is written where one row fails."""
    _run("translate", "--export", "t.xlsx")
    book = load_workbook("t.xlsx")
    for row in book["translations"].iter_rows(min_row=2):
        if row[3].value == "stale":
            row[2].value = str(row[2].value).replace("6.8%", "8.6%")
        if row[3].value == "missing":
            row[2].value = "Country roads run smoothly."
    book.save("t.xlsx")
    before = CATALOG.read_bytes()
    capsys.readouterr()
    assert _run("translate", "--import", "t.xlsx", "--apply") == 1
    said = capsys.readouterr().err
    assert "6.8" in said and "8.6" in said
    assert "t.xlsx" in said and "content.po" not in said  # told where it was written
    assert CATALOG.read_bytes() == before


def test_an_export_that_cannot_be_written_is_told(copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that is not there is a message, not a traceback."""
    assert _run("translate", "--export", "nowhere/t.xlsx") == 1
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "nowhere/t.xlsx"
    assert said[1].startswith("  the file cannot be written: ")
    assert said[-1] == "1 problem."


def test_an_export_overwrites_no_work(copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A workbook of the same name may hold translations that nobody has imported yet."""
    Path("t.xlsx").write_bytes(b"hours of work")
    assert _run("translate", "--export", "t.xlsx") == 1
    assert "may hold changes that are not imported yet" in capsys.readouterr().err
    assert Path("t.xlsx").read_bytes() == b"hours of work"


def test_a_missing_workbook_is_told(copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A mistyped name is named, with what to do."""
    assert _run("translate", "--import", "t.xlsx") == 1
    told = capsys.readouterr().err.splitlines()[:3]
    assert told == ["t.xlsx", "  the file is missing", "    → check its name and folder"]
