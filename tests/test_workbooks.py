"""The translators' spreadsheet, written and read back, and the files that are refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from site_builder.catalogs.exchange import COLUMNS, Row
from site_builder.reading.reader import Reader
from site_builder.reading.workbooks import read_translations
from site_builder.writing.workbooks import write_translations

ROW = Row("a-0", "经济", "The economy", "translated", "", "", "", "a.md:1")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The current folder is an empty one, so that problems name short paths."""
    monkeypatch.chdir(tmp_path)


def _row(translation: str, source: str = "经济", id: str = "a-0", status: str = "translated") -> Row:
    return Row(id, source, translation, status, "", "", "", "a.md:1")


def _book(*rows: Row) -> Workbook:
    """The written workbook, opened again to be changed."""
    write_translations(Path("t.xlsx"), rows or (ROW,), ["Explained."])
    return load_workbook("t.xlsx")


def _told() -> list[str]:
    reader = Reader()
    read_translations(reader, Path("t.xlsx"))
    return list(map(str, reader.problems))


@pytest.mark.parametrize(
    "words",
    [
        "=1+1",
        "+5",
        "-5",
        "@x",
        "#N/A",
        "TRUE",
        "007",
        "2024-01-09",
        "  two  spaces ",
        "first\nsecond",
        "<b>&amp;",
        "",
    ],
)
def test_words_survive(words: str) -> None:
    """A text is a text, whatever it begins with, in the translation as in the source."""
    _book(_row(words, words or "经济"))
    reader = Reader()
    (found,) = read_translations(reader, Path("t.xlsx"))
    assert (found.id, found.source, found.translation) == ("a-0", words or "经济", words)
    assert (found.place.file, found.place.line, reader.problems) == ("t.xlsx", 2, [])


def test_only_translations_may_be_changed() -> None:
    """Every other column is locked but the status of stale rows, which offers a choice; a sheet explains."""
    book = _book(_row("x"), _row("", id="b-0", status="missing"), _row("y", id="c-0", status="stale"))
    sheet = book["translations"]
    unlocked = {
        cell.coordinate for row in sheet.iter_rows(min_row=2) for cell in row if not cell.protection.locked
    }
    assert sheet.protection.sheet and unlocked == {"C2", "C3", "C4", "D4"}
    (choice,) = sheet.data_validations.dataValidation
    assert (str(choice.sqref), choice.formula1) == ("D4", '"stale,translated"')
    assert [cell.value for cell in sheet[1]] == list(COLUMNS)
    assert [sheet.cell(row, 1).fill.fill_type for row in (2, 3, 4)] == [None, "solid", "solid"]
    assert book["help"]["A1"].value == "Explained."


def test_rows_may_be_sorted_and_blank_rows_left() -> None:
    """Columns are found by their names, and a row without words is none."""
    book = Workbook()
    sheet = book.create_sheet("translations")
    for line in (["translation", "x", "source", "id"], ["A", 1, "甲", "a-0"], [], [7, None, "乙", "b-0"]):
        sheet.append(line)
    book.save("t.xlsx")
    reader = Reader()
    found = read_translations(reader, Path("t.xlsx"))
    assert [(row.id, row.source, row.translation, row.place.line) for row in found] == [
        ("a-0", "甲", "A", 2),
        ("b-0", "乙", "7", 4),
    ]
    assert reader.problems == []


def test_three_thousand_rows_are_read() -> None:
    """A long report comes back whole and in order."""
    _book(*(_row(f"words {n}", f"话{n}", f"{n}-0") for n in range(3000)))
    found = read_translations(Reader(), Path("t.xlsx"))
    assert [row.translation for row in found] == [f"words {n}" for n in range(3000)]


def test_missing_columns_are_told() -> None:
    """Every one is named, and no row is taken."""
    book = _book()
    book["translations"]["A1"] = None
    book["translations"]["C1"] = "Translation"
    book.save("t.xlsx")
    assert _told() == [
        "t.xlsx:1: the columns id, translation are missing — export again; keep the first row as it is"
    ]


def test_formulas_are_refused() -> None:
    """The cell is named, and the other rows are taken."""
    book = _book(_row("x"), _row("y", id="b-0"))
    book["translations"]["C2"] = "=CONCAT(B2)"
    book.save("t.xlsx")
    reader = Reader()
    assert [row.id for row in read_translations(reader, Path("t.xlsx"))] == ["b-0"]
    assert list(map(str, reader.problems)) == [
        "t.xlsx:2: the cell C2 holds a formula — put the text itself there"
    ]


def test_merged_cells_are_refused() -> None:
    """What was merged has lost the words of all cells but one."""
    book = _book(_row("x"), _row("y", id="b-0"))
    book["translations"].merge_cells("C2:C3")
    book.save("t.xlsx")
    assert _told() == ["t.xlsx:2: the cells C2:C3 are merged — unmerge them; every row is one translation"]


@pytest.mark.parametrize("data", [b"", b"id,source,translation\n", b"PK\x03\x04broken"])
def test_other_files_are_refused(data: bytes) -> None:
    """A file that only bears the name of a workbook is told as one."""
    Path("t.xlsx").write_bytes(data)
    assert _told() == [
        "t.xlsx: the file is not an Excel workbook (.xlsx)"
        " — save it as an Excel workbook, and close it in Excel"
    ]


def test_a_workbook_of_the_old_form_is_told() -> None:
    """Excel 97 to 2003 wrote another kind of file, which locked workbooks are too."""
    Path("t.xlsx").write_bytes(b"\xd0\xcf\x11\xe0old")
    assert _told() == [
        "t.xlsx: the file is an Excel workbook of the old form (.xls), or has a password"
        " — save it as an Excel workbook (.xlsx) without a password"
    ]


def test_a_missing_file_and_a_missing_sheet_are_told() -> None:
    """No file of the name, or one without the sheet, is a message with what to do."""
    assert _told() == ["t.xlsx: the file is missing — check its name and folder"]
    Workbook().save("t.xlsx")
    assert _told() == ["t.xlsx: the workbook has no sheet “translations” — export again"]
