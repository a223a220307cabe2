"""Writing spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from site_builder.catalogs.exchange import COLUMNS, TRANSLATED, Row
from site_builder.writing.drafts import whole

_WIDTHS = {
    "id": 16,
    "source": 60,
    "translation": 80,
    "status": 12,
    "old source": 40,
    "note": 20,
    "terms": 40,
    "place": 40,
}
_SHADES = {"missing": "FFF3D6", "stale": "FBE0D8"}
_TRANSLATION = COLUMNS.index("translation") + 1
_STATUS = COLUMNS.index("status") + 1


def write_translations(path: Path, rows: Iterable[Row], explanation: Iterable[str]) -> None:
    """Write the translator's spreadsheet, with a sheet that explains.

    All is locked but the translations and, where one is stale, its status.

    Raises:
        OSError: The file cannot be written.
    """
    book = Workbook()
    sheet = book.active or book.create_sheet()
    sheet.title = "translations"
    sheet.append(list(COLUMNS))
    choice = DataValidation("list", formula1=f'"stale,{TRANSLATED}"')
    sheet.add_data_validation(choice)
    for row in rows:
        sheet.append(list(astuple(row)))
        _finish_row(sheet, row.status)
        if row.status == "stale":
            status = sheet.cell(sheet.max_row, _STATUS)
            status.protection = Protection(locked=False)
            choice.add(status)
    _finish_sheet(sheet)
    help_sheet = book.create_sheet("help")
    for line in explanation:
        help_sheet.append([line])
    help_sheet.column_dimensions["A"].width = 120
    with whole(path) as draft:
        book.save(draft)


def _finish_row(sheet: Worksheet, status: str) -> None:
    for cell in sheet[sheet.max_row]:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.data_type = "s"  # a text that begins with “=” is a text
        cell.protection = Protection(locked=cell.column != _TRANSLATION)
        if status in _SHADES:
            cell.fill = PatternFill("solid", fgColor=_SHADES[status])


def _finish_sheet(sheet: Worksheet) -> None:
    for position, name in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(position)].width = _WIDTHS[name]
        sheet.cell(1, position).font = Font(bold=True)
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.protection.sheet = True
    sheet.protection.autoFilter = False
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
