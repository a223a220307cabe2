"""Translations that go stale, come up to date, and travel through a spreadsheet and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from site_builder import cli
from site_builder.commands.status import difference
from site_builder.reading.catalogs import read_catalog
from site_builder.reading.reader import Reader

FOLDERS = ["--content", "content", "--translations", "translations"]
CATALOG = Path("translations", "en", "LC_MESSAGES", "content.po")
ECONOMY = Path("content", "reports", "2024", "text", "01-economy.md")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """English is spoken."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


def _run(*arguments: str) -> int:
    return cli.main([arguments[0], *FOLDERS, *arguments[1:]])


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def _first_paragraph() -> str:
    lines = ECONOMY.read_text("utf-8").split("---\n", 2)[2].strip().splitlines()
    return next(line for line in lines if line and not line.startswith("#"))


def test_an_update_without_change_changes_no_byte(copied: Path) -> None:
    """A catalog that is up to date is left exactly as it is, the second time and ever after."""
    assert _run("translate") == 0
    before = CATALOG.read_bytes()
    assert _run("translate") == 0
    assert CATALOG.read_bytes() == before


def test_a_changed_sentence_makes_its_translation_stale(copied: Path) -> None:
    """The entry keeps its translation, is fuzzy, and remembers the old words through reading and writing."""
    _run("translate")
    old = _first_paragraph()
    words = old[4:6]
    _change(ECONOMY, old[:6], old[:4] + "新" + words)
    _run("translate")
    stale = [entry for entry in read_catalog(Reader(), CATALOG) or () if entry.fuzzy and entry.id]
    assert len(stale) == 1
    assert stale[0].string
    assert old.startswith(str(stale[0].previous_id[0])[:20])
    before = CATALOG.read_bytes()
    _run("translate")
    assert CATALOG.read_bytes() == before


def test_status_names_what_is_stale_and_how_it_has_changed(
    copied: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A stale paragraph is told with its file, its line and the difference."""
    _run("translate")
    old = _first_paragraph()
    _change(ECONOMY, old[:6], old[:4] + "新" + old[4:6])
    _run("translate")
    capsys.readouterr()
    assert _run("status") == 0
    said = capsys.readouterr().out
    assert "1 stale, 0 missing" in said
    assert "01-economy.md:" in said
    assert "[→新]" in said


def test_differences_show_a_little_of_the_text_around_them() -> None:
    """What is equal is shortened, what differs is shown whole."""
    old = "规模以上工业增加值增长8.5%，社会消费品零售总额增长10.5%，一般公共预算收入增长18.2%。"
    said = difference(old, old.replace("10.5", "11.5"))
    assert "增长1[0→1].5%" in said
    assert said.startswith("…") and said.endswith("…")


def test_an_export_comes_back_without_a_change(copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A workbook that nobody touched changes nothing."""
    _run("translate", "--export", "out.xlsx")
    before = CATALOG.read_bytes()
    assert _run("translate", "--import", "out.xlsx", "--apply") == 0
    assert CATALOG.read_bytes() == before
    assert "The workbook says what the catalog says: nothing changes." in capsys.readouterr().out


def _edited(column: str, row: int, value: object) -> None:
    book = load_workbook("out.xlsx")
    sheet = book["translations"]
    header = [cell.value for cell in sheet[1]]
    sheet.cell(row, header.index(column) + 1).value = value  # type: ignore[assignment]  # any value a person may type
    book.save("out.xlsx")


def test_an_import_writes_only_when_told_so(copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A changed translation is shown first, and written with `--apply`."""
    _run("translate")
    _run("translate", "--export", "out.xlsx")
    _edited("translation", 2, "Another name")
    before = CATALOG.read_bytes()
    assert _run("translate", "--import", "out.xlsx") == 0
    assert CATALOG.read_bytes() == before
    assert "“Another name”" in capsys.readouterr().out
    assert _run("translate", "--import", "out.xlsx", "--apply") == 0
    assert 'msgstr "Another name"' in CATALOG.read_text("utf-8")


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("source", "别的话", "the source text in this row was altered — restore it"),
        ("id", "000000000000-0", "the source of this row has changed since it was exported, or its id was"),
        ("translation", "=1+1", "the cell C2 holds a formula — put the text itself there"),
    ],
)
def test_rows_that_would_lose_something_are_refused(
    copied: Path, capsys: pytest.CaptureFixture[str], column: str, value: str, message: str
) -> None:
    """The row is named, and nothing is written."""
    _run("translate", "--export", "out.xlsx")
    _edited(column, 2, value)
    before = CATALOG.read_bytes()
    assert _run("translate", "--import", "out.xlsx", "--apply") == 1
    assert message in " — ".join(line.strip(" →") for line in capsys.readouterr().err.splitlines())
    assert CATALOG.read_bytes() == before


def test_a_wrong_number_cannot_be_imported(copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Translations from a workbook pass the same checks as all others."""
    _run("translate", "--export", "out.xlsx")
    rows = load_workbook("out.xlsx")["translations"].iter_rows(values_only=True)
    number, words = next((n, str(row[2])) for n, row in enumerate(rows, 1) if "6.8" in str(row[2]))
    _edited("translation", number, words.replace("6.8", "6.9"))
    before = CATALOG.read_bytes()
    assert _run("translate", "--import", "out.xlsx", "--apply") == 1
    assert "a digit differs" in capsys.readouterr().err
    assert CATALOG.read_bytes() == before
