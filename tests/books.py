"""Workbooks of the content as a person edits them, for tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from site_builder import cli

FOLDERS = ("--content", "content", "--translations", "translations")
BOOK = Path("report.xlsx")


def sheet(*arguments: str, language: str = "en") -> int:
    """Run `build.py sheet` on the copied site."""
    return cli.main(["sheet", *arguments, *FOLDERS, "--lang", language])


def export() -> None:
    """Write the workbook."""
    assert sheet("export", str(BOOK)) == 0


@contextmanager
def edited_at(path: Path) -> Iterator[Workbook]:
    """A workbook, saved again afterwards."""
    book = load_workbook(path)
    yield book
    book.save(path)


def edited() -> AbstractContextManager[Workbook]:
    """The workbook that was exported."""
    return edited_at(BOOK)


def sheet_of(book: Workbook, name: str) -> Worksheet:
    """The sheet of a name."""
    return next(one for one in book.worksheets if one.title.split()[-1] == name)


def cell_of(book: Workbook, name: str, row: str, column: str) -> Cell:
    """The cell of a row, by the row's name, and of a column; `""` is the first empty row."""
    where = sheet_of(book, name)
    headings = [str(cell.value).split()[-1] for cell in where[1]]
    rows = {str(cell.value): cell.row for cell in where["A"] if cell.value is not None}
    found = where.cell(rows[row] if row else where.max_row + 1, headings.index(column) + 1)
    assert isinstance(found, Cell)
    return found


def write(name: str, row: str, column: str, value: Any, shown_as: str = "@") -> None:
    """Type something into a cell."""
    with edited() as book:
        cell = cell_of(book, name, row, column)
        cell.value, cell.number_format = value, shown_as


def add(name: str, /, **values: Any) -> None:
    """Fill in the first empty row."""
    with edited() as book:
        row = cell_of(book, name, "", next(iter(values))).row
        where = sheet_of(book, name)
        headings = [str(cell.value).split()[-1] for cell in where[1]]
        for column, value in values.items():
            where.cell(row, headings.index(column) + 1).value = value


def remove(name: str, row: str) -> None:
    """Delete a row."""
    with edited() as book:
        sheet_of(book, name).delete_rows(cell_of(book, name, row, "id").row)


def contents(folder: Path = Path("content")) -> dict[str, bytes]:
    """Every file of the content, byte for byte."""
    return {path.as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
