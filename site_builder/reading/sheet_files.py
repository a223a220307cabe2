"""Reading a workbook of the content back, and refusing what would lose something."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from site_builder.errors import Message, Place, message
from site_builder.reading.reader import Reader, shown
from site_builder.reading.workbooks import open_workbook
from site_builder.sheets.changes import Base, Book, Line
from site_builder.sheets.layout import BASE, EXPLANATION, FORM, LISTS, SHEETS, Role, Sheet, named
from site_builder.sheets.typed import Typed, text_of

LOCKS = ("~$", ".~", ".~lock.")
"""What Excel, WPS and LibreOffice put before a workbook's name for the file that says who has it open."""


@dataclass(frozen=True)
class Origin:
    """What a workbook was exported from."""

    site: str
    """Title of the site."""
    report: str
    """Id of the report."""


def lock_of(path: Path) -> Path | None:
    """The file that says that a workbook is open in Excel, WPS or LibreOffice; None where there is none."""
    names = (path.with_name(lock + path.name + ("#" if "lock" in lock else "")) for lock in LOCKS)
    return next((name for name in names if name.exists()), None)


def read_book(reader: Reader, path: Path) -> tuple[Origin, Book] | None:
    """A workbook of the content; None, with problems noted, where it cannot be taken."""
    if path.name.startswith(LOCKS):
        _note(reader, path, *_IS_LOCK)
        return None
    lock = lock_of(path)
    if lock is not None:
        _note(reader, path, *locked(lock))
        return None
    book = open_workbook(reader, path)
    if book is None:
        return None
    remembered = _remembered(reader, path, book)
    if remembered is None:
        return None
    origin, base = remembered
    lines: dict[str, list[Line]] = {}
    notes: list[Message] = []
    known = {sheet.name: sheet for sheet in SHEETS}
    for worksheet in book.worksheets:
        name = named(worksheet.title, tuple(known))
        if name and name not in lines:
            lines[name] = _lines(reader, path, worksheet, known[name], notes)
        elif worksheet.title not in {BASE, LISTS} and not worksheet.title.endswith(EXPLANATION):
            notes.append(message("the sheet “{name}” is not read", name=worksheet.title))
    notes += [
        message("the sheet “{name}” is gone: nothing of it is changed", name=name)
        for name in known
        if name not in lines
    ]
    return origin, Book(base, lines, tuple(notes))


def _remembered(reader: Reader, path: Path, book: Workbook) -> tuple[Origin, Base] | None:
    """What the workbook remembers of its export."""
    if BASE not in book.sheetnames:
        _note(reader, path, *_FOREIGN)
        return None
    head, *rows = book[BASE].iter_rows(values_only=True)
    if head[0] != FORM:
        _note(reader, path, *_OTHER_FORM)
        return None
    base: dict[str, dict[str, dict[str, str]]] = {sheet.name: {} for sheet in SHEETS}
    try:
        for sheet, name, said in (row[:3] for row in rows if row[0] is not None):
            base[str(sheet)][str(name)] = json.loads(str(said))
    except (ValueError, KeyError):
        _note(reader, path, *_FOREIGN)
        return None
    return Origin(str(head[1]), str(head[2])), base


def _lines(
    reader: Reader, path: Path, worksheet: Worksheet, sheet: Sheet, notes: list[Message]
) -> list[Line]:
    """The rows of a sheet, in whatever order they stand."""
    file = shown(path)
    for merged in worksheet.merged_cells.ranges:
        place = Place(file, merged.min_row, f"{worksheet.title}!{merged.coord}")
        reader.report(place, *_MERGED)
    headings = {cell.column: str(cell.value) for cell in worksheet[1] if cell.value is not None}
    columns = _columns(reader, path, worksheet.title, sheet, headings, notes)
    if columns is None:
        return []
    read = (_line(reader, file, worksheet, sheet, columns, row) for row in range(2, worksheet.max_row + 1))
    return [line for line in read if line is not None]


def _columns(
    reader: Reader, path: Path, title: str, sheet: Sheet, headings: dict[int, str], notes: list[Message]
) -> dict[str, int] | None:
    """Where each column stands; those that are not ours are passed over, those that are gone are told."""
    names = tuple(column.name for column in sheet.columns)
    columns: dict[str, int] = {}
    for number, heading in headings.items():
        name = named(heading, names)
        if name and name not in columns:
            columns[name] = number
        else:
            notes.append(message("{sheet}: the column “{name}” is not read", sheet=title, name=heading))
    name_column = next(column.name for column in sheet.columns if column.role is Role.ID)
    if name_column not in columns:
        reader.report(Place(shown(path), 1, f"{title}!A1"), *_NO_NAMES)
        return None
    notes += [
        message("{sheet}: the column “{name}” is gone: nothing of it is changed", sheet=title, name=name)
        for name in sheet.content
        if name not in columns
    ]
    return columns


def _line(
    reader: Reader, file: str, worksheet: Worksheet, sheet: Sheet, columns: dict[str, int], row: int
) -> Line | None:
    cells: dict[str, Typed] = {}
    for name, number in columns.items():
        cell = worksheet.cell(row, number)
        place = Place(file, row, f"{worksheet.title}!{get_column_letter(number)}{row}")
        if cell.data_type in {"f", "e"}:
            reader.report(place, *(_FORMULA if cell.data_type == "f" else _ERROR))
            return None
        cells[name] = _typed(cell, place)
    return named_line(sheet, cells, Place(file, row, f"{worksheet.title}!A{row}"))


def named_line(sheet: Sheet, cells: dict[str, Typed], place: Place) -> Line:
    """A row with its name apart from its other cells."""
    column = next(column for column in sheet.columns if column.role is Role.ID)
    name = cells.pop(column.name)
    said = text_of(name, column, {}) if not isinstance(name.value, date) else name.value.isoformat()
    return Line(said, cells, place)


def _typed(cell: Cell | MergedCell, place: Place) -> Typed:
    value: Any = cell.value
    if isinstance(value, bool):
        return Typed(str(value).upper(), place)
    if isinstance(value, int | float):
        shown_as = str(cell.number_format)
        decimals = re.search(r"\.(0+)", shown_as)
        # Excel keeps fifteen digits; what lies behind them is left over from its binary fractions.
        number = Decimal(f"{value:.15g}")
        return Typed(number, place, "%" in shown_as, len(decimals[1]) if decimals else 0)
    if isinstance(value, date):
        return Typed(value, place)
    return Typed("" if value is None else str(value), place)


def _note(reader: Reader, path: Path, what: Message, remedy: Message) -> None:
    reader.report(Place(shown(path)), what, remedy)


_IS_LOCK = (
    message("this is not the workbook, but the file that says that it is open in Excel"),
    message("close the workbook in Excel, and name it without the signs before its name"),
)
_FOREIGN = (
    message("the workbook was not made by “sheet export”, or its hidden sheet is gone"),
    message("export again and carry the changes over"),
)
_OTHER_FORM = (
    message("the workbook was exported by another version of this program"),
    message("export again and carry the changes over"),
)
_MERGED = (
    message("these cells are merged; all of them but one have lost what they said"),
    message("unmerge them, and fill in every cell"),
)
_NO_NAMES = (
    message("the first column, with the names of the rows, is gone"),
    message("export again and carry the changes over"),
)
_FORMULA = (message("the cell holds a formula"), message("put the text or the number itself there"))
_ERROR = (message("the cell holds an error of Excel"), message("put the text or the number itself there"))


def locked(lock: Path) -> tuple[Message, Message]:
    """What is wrong and what to do where a workbook is open in another program."""
    return (
        message("the workbook is open in Excel or WPS"),
        message("save and close it there; where it is not open, delete the file {file}", file=lock.name),
    )
