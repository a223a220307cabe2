"""Writing the content as a workbook for people who live in Excel or WPS."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from site_builder.sheets.filling import Filled
from site_builder.sheets.layout import BASE, FORM, LISTS, Column, Role
from site_builder.writing.drafts import whole

_SPARE = 1000
"""Rows below the last one that offer their lists too."""
_TEXT = "@"
"""Excel's format of text, in which 3.90 stays 3.90."""
_SHADE = PatternFill("solid", fgColor="F2F2F2")
_HEAD = PatternFill("solid", fgColor="DCE6F1")
_WRAPPED = Alignment(wrap_text=True, vertical="top")


def write_book(
    path: Path,
    sheets: Sequence[Filled],
    offered: Mapping[str, Sequence[str]],
    explanation: tuple[str, Iterable[str]],
    origin: tuple[str, str],
) -> None:
    """Write a workbook: its sheets, one that explains them, the lists, and what it was exported from.

    Args:
        path: The file.
        sheets: The sheets of the content.
        offered: What each list offers.
        explanation: Title and lines of the sheet that explains.
        origin: Title of the site, and id of the report.

    Raises:
        OSError: The file cannot be written.
    """
    book = Workbook()
    lists = book.active or book.create_sheet()
    lists.title = LISTS
    ranges = _write_lists(lists, offered)
    for filled in sheets:
        _write_sheet(book.create_sheet(filled.title), filled, ranges)
    _write_explanation(book.create_sheet(explanation[0], 0), explanation[1])
    book.move_sheet(lists, len(sheets) + 1)
    lists.sheet_state = "hidden"
    _write_base(book.create_sheet(BASE), sheets, origin)
    book.active = 1
    with whole(path) as draft:
        book.save(draft)


def _write_lists(sheet: Worksheet, offered: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """A column for each list; where each stands, as a formula."""
    ranges = {}
    for number, (name, entries) in enumerate(offered.items(), 1):
        letter = get_column_letter(number)
        _write_text(sheet, 1, number, name)
        for row, entry in enumerate(entries, 2):
            _write_text(sheet, row, number, entry)
        ranges[name] = f"{LISTS}!${letter}$2:${letter}${max(2, len(entries) + 1)}"
    return ranges


def _write_sheet(sheet: Worksheet, filled: Filled, ranges: Mapping[str, str]) -> None:
    last = len(filled.rows) + 1
    for number, (column, heading) in enumerate(zip(filled.sheet.columns, filled.headings, strict=True), 1):
        _write_text(sheet, 1, number, heading)
        head = sheet.cell(1, number)
        head.font, head.fill, head.alignment = Font(bold=True), _HEAD, _WRAPPED
        for row, values in enumerate(filled.rows, 2):
            _write_text(sheet, row, number, values[number - 1])
            cell = sheet.cell(row, number)
            cell.alignment = _WRAPPED
            cell.protection = Protection(locked=column.role is not Role.CONTENT)
            if column.role is not Role.CONTENT:
                cell.fill = _SHADE
        _prepare_column(sheet, number, column, filled)
        if column.choices in ranges and column.name != filled.sheet.columns[0].name:
            _offer(sheet, number, column, ranges[column.choices], last + _SPARE)
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(filled.headings))}{last}"
    _protect(sheet)


def _prepare_column(sheet: Worksheet, number: int, column: Column, filled: Filled) -> None:
    """The format of the rows that are still empty: new rows are written there."""
    by_program = column.role is Role.ID and not filled.sheet.names_are_content
    dimension = sheet.column_dimensions[get_column_letter(number)]
    dimension.width = column.width
    dimension.number_format = _TEXT
    dimension.alignment = _WRAPPED
    dimension.protection = Protection(locked=column.role is Role.SHOWN or by_program)


def _offer(sheet: Worksheet, number: int, column: Column, listed: str, last: int) -> None:
    letter = get_column_letter(number)
    # A cell that takes several of a list, or others than those in it, must not be refused by Excel.
    closed = column.closed and column.typing.name == "CODE"
    offer = DataValidation("list", formula1=f"={listed}", allow_blank=True, showErrorMessage=closed)
    offer.add(f"{letter}2:{letter}{last}")
    sheet.add_data_validation(offer)


def _protect(sheet: Worksheet) -> None:
    """Without a password: it keeps from slips, and whoever must can lift it."""
    protection = sheet.protection
    protection.sheet = True
    protection.autoFilter = protection.sort = False
    protection.formatColumns = protection.formatRows = protection.formatCells = False


def _write_explanation(sheet: Worksheet, lines: Iterable[str]) -> None:
    for row, line in enumerate(lines, 1):
        _write_text(sheet, row, 1, line)
        sheet.cell(row, 1).alignment = _WRAPPED
    sheet.column_dimensions["A"].width = 110


def _write_base(sheet: Worksheet, sheets: Sequence[Filled], origin: tuple[str, str]) -> None:
    """What every row said, for the comparison when the workbook comes back."""
    sheet.append([FORM, *origin])
    for filled in sheets:
        for name, values in filled.base.items():
            row = sheet.max_row + 1
            said = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
            for number, text in enumerate((filled.sheet.name, name, said), 1):
                _write_text(sheet, row, number, text)
    sheet.sheet_state = "veryHidden"


def _write_text(sheet: Worksheet, row: int, number: int, text: str) -> None:
    cell = sheet.cell(row, number)
    cell.number_format = _TEXT
    if text:
        cell.value = text
        cell.data_type = "s"  # a text that begins with “=” is a text
