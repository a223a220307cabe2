"""Reading the figures of a report back that were edited as CSV."""

from __future__ import annotations

import contextlib
from pathlib import Path

from site_builder.errors import Message, Place, message
from site_builder.reading.csv_files import read_lines
from site_builder.reading.reader import Reader, shown
from site_builder.reading.sheet_files import named_line
from site_builder.sheets.changes import Book, Line
from site_builder.sheets.content import figure_name, free_name
from site_builder.sheets.layout import FIGURES, named
from site_builder.sheets.typed import Typed, text_of

_NAMING = ("indicator", "year", "kind")


def read_figures_csv(reader: Reader, path: Path) -> Book | None:
    """The figures alone as CSV, in UTF-8 or GBK; None, with problems noted, where they cannot be taken."""
    text, notes = _text(reader, path)
    lines = None if text is None else read_lines(reader, path, FIGURES.name, text)
    if lines is None:
        return None
    names = tuple(column.name for column in FIGURES.columns)
    columns = [named(cell, names) for cell in lines[0][1]] if lines else []
    missing = [name for name in FIGURES.content if name not in columns]
    if missing:
        reader.report(
            Place(shown(path)),
            message("the columns {names} are missing", names=missing),
            message("take the first row from figures.csv or from the sheet “{name}”", name=FIGURES.name),
        )
        return None
    taken: dict[str, None] = {}
    body = (row for row in lines[1:] if any(map(str.strip, row[1])))
    read = [_csv_line(Place(shown(path), line), columns, cells, taken) for line, cells in body]
    return Book(None, {FIGURES.name: read}, notes)


def _text(reader: Reader, path: Path) -> tuple[str | None, tuple[Message, ...]]:
    """The text of a file in UTF-8 or, which is then said, in GBK."""
    strict = Reader()
    text = strict.text(path, FIGURES.name)
    if text is None and path.is_file():
        with contextlib.suppress(UnicodeDecodeError, OSError):
            text = path.read_bytes().decode("gb18030").replace("\r\n", "\n")
            if "indicator" in text.partition("\n")[0]:
                said = message("{file} is saved in GBK (ANSI) and was read as such", file=shown(path))
                return text, (said,)
    reader.problems += strict.problems
    return (None if strict.problems else text), ()


def _csv_line(place: Place, columns: list[str], cells: list[str], taken: dict[str, None]) -> Line:
    typed = {name: Typed(cell, place) for name, cell in zip(columns, cells, strict=False) if name}
    if "id" in typed:
        return named_line(FIGURES, typed, place)
    said = {name: text_of(typed.get(name, Typed("", place)), FIGURES.column(name), {}) for name in _NAMING}
    name = free_name(figure_name(said), taken)
    taken[name] = None
    return Line(name, typed, place)
