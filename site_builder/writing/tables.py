"""Tables as files that others open: CSV for every program, a workbook for Excel; same rows, same bytes."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from site_builder.views.table import Cell

_BOM = "\ufeff"
_WIDEST = 60
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_CHANGED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def csv_file(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A table in UTF-8 with a byte-order mark and Windows line ends, which Excel opens without asking."""
    table = io.StringIO()
    table.write(_BOM)
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(head)
    # A number is written out whole: no program reads 1E+9 as the count it is meant to be.
    writer.writerows([f"{cell:f}" if isinstance(cell, Decimal) else cell for cell in row] for row in rows)
    return table.getvalue().encode()


def workbook_file(sheets: Mapping[str, Sequence[Sequence[Cell]]]) -> bytes:
    """A workbook with these sheets, each with its heading in the first row."""
    # Imported here because openpyxl takes a tenth of a second that a run without new data can save.
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        sheet.freeze_panes = "A2"
        if sheet.max_column > 1:
            sheet.auto_filter.ref = sheet.dimensions
        for column in sheet.columns:
            # In GBK a Chinese character takes two bytes, as it takes the room of two letters.
            widest = max(len(str(cell.value).encode("gbk", "replace")) for cell in column)
            sheet.column_dimensions[get_column_letter(column[0].column)].width = min(_WIDEST, widest + 2)
            for cell in column:
                if isinstance(cell.value, str):
                    cell.data_type = "s"  # a text that begins with “=” is a text
                    cell.alignment = Alignment(wrap_text=True, vertical="top")
            column[0].font = Font(bold=True)
    buffer = io.BytesIO()
    book.save(buffer)
    return _undated(buffer.getvalue())


def _undated(archive: bytes) -> bytes:
    """The same archive without the time at which it was made."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = _CHANGED.sub(rb"\g<1>1980-01-01T00:00:00Z", data)
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, data)
    return buffer.getvalue()
