"""Reading spreadsheets back, and refusing what would lose something."""

from __future__ import annotations

import warnings
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from site_builder import reasons
from site_builder.catalogs.exchange import Returned
from site_builder.errors import Message, Place, message
from site_builder.reading.reader import Reader, shown

_NEEDED = ("id", "source", "translation")
_OLD_FORM = b"\xd0\xcf\x11\xe0"
"""What a file of Excel 97 to 2003 begins with, and one with a password."""
_OLD = (
    message("the file is an Excel workbook of the old form (.xls), or has a password"),
    message("save it as an Excel workbook (.xlsx) without a password"),
)
_OTHER = (
    message("the file is not an Excel workbook (.xlsx)"),
    message("save it as an Excel workbook, and close it in Excel"),
)
_NO_WORKBOOK = (
    *(InvalidFileException, zipfile.BadZipFile, zlib.error, EOFError),
    # What openpyxl runs into where the parts of a workbook are not what they should be.
    *(KeyError, ValueError, TypeError, AttributeError, SyntaxError),
)


def read_translations(reader: Reader, path: Path) -> list[Returned]:
    """The rows of a translator's spreadsheet; what is wrong with it is noted with the reader."""
    sheet = _sheet(reader, path, "translations")
    if sheet is None:
        return []
    header = {str(cell.value).strip(): cell.column for cell in sheet[1] if cell.value is not None}
    missing = [name for name in _NEEDED if name not in header]
    if missing:
        _note(
            reader,
            path,
            1,
            message("the columns {names} are missing", names=missing),
            message("export again; keep the first row as it is"),
        )
        return []
    for merged in sheet.merged_cells.ranges:
        _note(
            reader,
            path,
            merged.min_row,
            message("the cells {range} are merged", range=merged.coord),
            message("unmerge them; every row is one translation"),
        )
    return [row for row in _rows(reader, path, sheet, header) if row is not None]


def _sheet(reader: Reader, path: Path, name: str) -> Worksheet | None:
    book = open_workbook(reader, path)
    if book is None:
        return None
    if name not in book.sheetnames:
        _note(
            reader, path, 0, message("the workbook has no sheet “{name}”", name=name), message("export again")
        )
        return None
    sheet: Worksheet = book[name]
    return sheet


def open_workbook(reader: Reader, path: Path) -> Workbook | None:
    """A workbook; None, with the problem noted, where the file is none or cannot be opened."""
    try:
        with warnings.catch_warnings(), path.open("rb") as file:
            # Excel's own forms of lists and formats, which openpyxl passes over, are none of ours.
            warnings.simplefilter("ignore")
            beginning = file.read(len(_OLD_FORM))
            return load_workbook(file)
    except FileNotFoundError:
        _note(reader, path, 0, message("the file is missing"), message("check its name and folder"))
    except OSError as error:
        what = message("the file cannot be opened: {reason}", reason=reasons.of_system(error))
        _note(reader, path, 0, what, message("close it in other programs and check its permissions"))
    except _NO_WORKBOOK:
        _note(reader, path, 0, *(_OLD if beginning == _OLD_FORM else _OTHER))
    return None


def _rows(reader: Reader, path: Path, sheet: Worksheet, header: dict[str, int]) -> Iterator[Returned | None]:
    for number in range(2, sheet.max_row + 1):
        cells = {name: sheet.cell(number, header[name]) for name in _NEEDED}
        if all(cell.value is None for cell in cells.values()):
            continue
        formula = next((cell for cell in cells.values() if cell.data_type == "f"), None)
        if formula is not None:
            _note(
                reader,
                path,
                number,
                message("the cell {cell} holds a formula", cell=formula.coordinate),
                message("put the text itself there"),
            )
            yield None
        else:
            words = {name: _text(cell.value) for name, cell in cells.items()}
            status = _text(sheet.cell(number, header["status"]).value) if "status" in header else ""
            place = Place(shown(path), number)
            yield Returned(words["id"], words["source"], words["translation"], place, status.strip())


def _text(value: Any) -> str:
    return "" if value is None else str(value).replace("\r\n", "\n").replace("_x000D_", "")


def _note(reader: Reader, path: Path, line: int, what: Message, remedy: Message) -> None:
    reader.report(Place(shown(path), line), what, remedy)
