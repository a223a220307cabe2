"""Cells and rows of CSV text: what is changed, and that nothing else is."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.sheets.csv_edits import records, with_cell, with_row, without_row

TEXT = 'name,words\r\na, b \r\n"c","d ""e"", f"\r\n\r\ng,h'


def test_rows_are_found_with_their_lines() -> None:
    """Quotation marks are taken off, empty rows passed over, lines counted."""
    found = [(record.line, record.cells) for record in records(TEXT)]
    assert found == [(1, ("name", "words")), (2, ("a", "b")), (3, ("c", 'd "e", f')), (5, ("g", "h"))]


def test_a_cell_may_run_over_lines() -> None:
    """The next row begins below it."""
    assert [record.line for record in records('a,"b\r\nc"\r\nd,e\r\n')] == [1, 3]


@pytest.mark.parametrize(
    ("row", "value", "changed"),
    [
        (1, "x", ("a, b ", "a,x")),
        (1, "x,y", ("a, b ", 'a,"x,y"')),
        (2, "x", ('"d ""e"", f"', '"x"')),
        (2, 'x"y', ('"d ""e"", f"', '"x""y"')),
    ],
)
def test_one_cell_is_changed(row: int, value: str, changed: tuple[str, str]) -> None:
    """Quotation marks stay where they were and come where they must; all else is as it was."""
    assert with_cell(TEXT, records(TEXT)[row], 1, value) == TEXT.replace(*changed)


def test_a_row_is_added_with_the_line_end_of_the_file() -> None:
    """After a last row without a line end too."""
    assert with_row(TEXT, records(TEXT)[3], ["i", "j"]) == TEXT + "\r\ni,j\r\n"
    assert with_row("a,b\n", records("a,b\n")[0], ["c", "d,e"]) == 'a,b\nc,"d,e"\n'


def test_a_row_is_taken_out() -> None:
    """With its line end."""
    assert without_row(TEXT, records(TEXT)[1]) == TEXT.replace("a, b \r\n", "")


@given(st.lists(st.lists(st.text('ab ,"\n数７', max_size=5), min_size=2, max_size=3), min_size=1, max_size=5))
def test_every_text_that_python_writes_is_read(rows: list[list[str]]) -> None:
    """The cells are those that Python's own reader finds, outer spaces removed."""
    buffer = io.StringIO()
    csv.writer(buffer).writerows(rows)
    wanted = [tuple(map(str.strip, row)) for row in rows]
    assert [record.cells for record in records(buffer.getvalue())] == [row for row in wanted if any(row)]
