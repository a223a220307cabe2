"""Changing cells and rows of a CSV text and leaving every other byte of it as it is (RFC 4180)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_CELL = re.compile(r'"((?:[^"]|"")*)"|([^,\r\n]*)')
_BREAK = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True)
class Record:
    """A row of the text."""

    cells: tuple[str, ...]
    """What its cells say, outer spaces removed."""
    spans: tuple[tuple[int, int], ...]
    """Where each cell stands, with its quotation marks."""
    start: int
    """Where the row begins."""
    end: int
    """Where the next one begins."""
    line: int
    """The line it begins on."""


def records(text: str) -> list[Record]:
    """The rows of a text that is known to be in order; empty ones are left out."""
    found = []
    place, line = 0, 1
    while place < len(text):
        record = _record(text, place, line)
        line += len(_BREAK.findall(text[place : record.end]))
        place = record.end
        if any(record.cells):
            found.append(record)
    return found


def _record(text: str, start: int, line: int) -> Record:
    cells, spans, place = [], [], start
    while True:
        cell = _CELL.match(text, place)
        assert cell is not None, "a cell may be empty, so that one is found everywhere"
        said = cell[2] if cell[1] is None else cell[1].replace('""', '"')
        cells.append(_BREAK.sub("\n", said).strip())
        spans.append(cell.span())
        place = cell.end()
        if text[place : place + 1] != ",":
            break
        place += 1
    ending = _BREAK.match(text, place)
    return Record(tuple(cells), tuple(spans), start, ending.end() if ending else len(text), line)


def with_cell(text: str, record: Record, position: int, value: str) -> str:
    """The text with another value in one cell, in quotation marks where it was or must be."""
    start, end = record.spans[position]
    return text[:start] + _cell(value, quoted=text[start:end].startswith('"')) + text[end:]


def with_row(text: str, after: Record, cells: Sequence[str]) -> str:
    """The text with one more row."""
    ending = line_end(text)
    before = text[: after.end]
    gap = "" if _BREAK.search(before[-1:]) else ending
    return before + gap + ",".join(map(_cell, cells)) + ending + text[after.end :]


def without_row(text: str, record: Record) -> str:
    """The text without one of its rows."""
    return text[: record.start] + text[record.end :]


def line_end(text: str) -> str:
    """How the lines of a text end."""
    ending = _BREAK.search(text)
    return ending[0] if ending else "\n"


def _cell(value: str, *, quoted: bool = False) -> str:
    if quoted or re.search(r'[,"\r\n]', value):
        return '"' + value.replace('"', '""') + '"'
    return value
