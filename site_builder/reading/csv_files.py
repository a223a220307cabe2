"""CSV files: rows with the line each one begins on."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from site_builder.errors import Message, Place, message
from site_builder.reading.reader import Reader, shown

_OTHER_SEPARATORS = ("，", ";", "；", "\t", "、")


@dataclass(frozen=True)
class Row:
    """One row of a CSV file."""

    place: Place
    """Where it begins."""
    values: dict[str, str]
    """Its cells by column name, outer spaces removed."""


def read_rows(reader: Reader, path: Path, collection: str, columns: tuple[str, ...]) -> list[Row]:
    """The rows of a CSV file that has exactly the given columns; empty rows are passed over."""
    text = reader.text(path, collection)
    lines = None if text is None else read_lines(reader, path, collection, text)
    if lines is None:
        return []
    header = [cell.strip() for cell in lines[0][1]] if lines else []
    if header != list(columns):
        reader.broken.add(collection)
        reader.report(Place(shown(path), 1), *_header_messages(",".join(header), columns))
        return []
    rows = (
        _row(reader, path, collection, columns, line, cells)
        for line, cells in lines[1:]
        if any(map(str.strip, cells))
    )
    return [row for row in rows if row is not None]


def read_lines(reader: Reader, path: Path, collection: str, text: str) -> list[tuple[int, list[str]]] | None:
    """Every record of a CSV text with the line it begins on; None, with a problem noted, if it is broken."""
    try:
        return list(_numbered(text))
    except _UnclosedError as error:
        reader.broken.add(collection)
        reader.report(
            Place(shown(path), error.line),
            message("a cell that begins with a quotation mark here does not end with one"),
            message("close it; within such a cell write every quotation mark twice"),
        )
        return None


class _UnclosedError(Exception):
    """A quoted cell without an end."""

    def __init__(self, line: int) -> None:
        self.line = line


def _numbered(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line it begins on; quoted cells may run over several lines."""
    records = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for record in records:
            yield line, record
            line = records.line_num + 1
    except csv.Error as error:
        raise _UnclosedError(line) from error


def _row(
    reader: Reader, path: Path, collection: str, columns: tuple[str, ...], line: int, cells: list[str]
) -> Row | None:
    place = Place(shown(path), line)
    if len(cells) != len(columns):
        reader.broken.add(collection)
        reader.report(
            place,
            message("the row has {found} cells, not {expected}", found=len(cells), expected=len(columns)),
            _count_remedy(cells, len(columns)),
        )
        return None
    return Row(place, dict(zip(columns, map(str.strip, cells), strict=True)))


def _header_messages(header: str, columns: tuple[str, ...]) -> tuple[Message, Message]:
    for separator in _OTHER_SEPARATORS:
        if [cell.strip() for cell in header.split(separator)] == list(columns):
            name = message("a tab") if separator == "\t" else f"“{separator}”"
            return (
                message("the cells are separated by {separator}, not by “,”", separator=name),
                message("put “,” between the cells; in Excel save the file as “CSV UTF-8”"),
            )
    return (
        message("the first row is not the list of columns"),
        message("make it: {columns}", columns=",".join(columns)),
    )


def _count_remedy(cells: list[str], expected: int) -> Message:
    if len(cells) < expected:
        if len(",".join(cells).replace("，", ",").split(",")) == expected:
            return message("a comma between two cells is a Chinese one: write “,” there")
        return message("add what is missing; a cell that is empty needs its comma too")
    if any(cell.strip().startswith(("“", "”", "＂")) for cell in cells):
        return message('Chinese quotation marks hold no cell together: put " around it instead')
    return message("put quotation marks around a cell that contains a comma")
