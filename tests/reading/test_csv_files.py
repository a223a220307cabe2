"""CSV files: rows by column, each with the line it begins on."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.reading.csv_files import Row, read_rows
from site_builder.reading.reader import Reader

COLUMNS = ("name", "words")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the file under test is."""
    return tmp_path / "rows.csv"


def rows(reader: Reader, path: Path, text: str) -> list[Row]:
    """The rows of a file with this text."""
    path.write_text(text, "utf-8")
    return read_rows(reader, path, "rows", COLUMNS)


def test_cells_lose_their_outer_spaces(reader: Reader, path: Path) -> None:
    """Spaces around a cell, or a column's name, are no part of it."""
    (row,) = rows(reader, path, 'name , words\n a ," b c "\n')
    assert row.values == {"name": "a", "words": "b c"}


def test_a_row_is_placed_where_it_begins(reader: Reader, path: Path) -> None:
    """A quoted cell of several lines moves the rows after it, not its own."""
    found = rows(reader, path, 'name,words\na,"b\nc"\n\nd,e\n')
    assert [(row.place.line, row.values["words"]) for row in found] == [(2, "b\nc"), (5, "e")]


def test_empty_rows_are_passed_over(reader: Reader, path: Path) -> None:
    """Excel leaves rows of commas behind; they say nothing, however many cells they have."""
    assert len(rows(reader, path, "name,words\n,\n\n,,,\na,b\n , \n")) == 1
    assert reader.problems == []


def test_quotation_marks_are_doubled_within_a_quoted_cell(reader: Reader, path: Path) -> None:
    """A comma and quotation marks stand in a quoted cell as CSV has them."""
    (row,) = rows(reader, path, 'name,words\na,"b, ""c"""\n')
    assert row.values["words"] == 'b, "c"'


def test_a_wrong_row_leaves_the_others(reader: Reader, path: Path) -> None:
    """Rows with too many or too few cells are told at their lines; the rest is read."""
    found = rows(reader, path, "name,words\na,b,c\nd,e\nf\n")
    assert [row.values["name"] for row in found] == ["d"]
    assert [problem.place.line for problem in reader.problems] == [2, 4]
    assert reader.broken == {"rows"}


def test_a_quotation_mark_without_an_end_is_told_where_it_opens(reader: Reader, path: Path) -> None:
    """It would swallow the rest of the file; nothing of the file is used."""
    assert rows(reader, path, 'name,words\na,b\nc,"d\ne,f\n') == []
    assert [problem.place.line for problem in reader.problems] == [3]


def test_a_cell_of_any_size_is_no_crash(reader: Reader, path: Path) -> None:
    """Python's limit on the size of a cell becomes a message."""
    assert rows(reader, path, f"name,words\na,{'b' * 200_000}\n") == []
    assert len(reader.problems) == 1
