"""Edits that go through a workbook into the files and come out again, whatever they are."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.console import Console
from site_builder.making.material import Options
from site_builder.reading.reader import Reader
from site_builder.reading.sheet_files import read_book
from site_builder.round_trip import Matter, matter_of, outcome
from site_builder.sheets.changes import Difference
from site_builder.sheets.difference import difference
from site_builder.sheets.filling import filled, offered
from site_builder.sheets.layout import SHEETS, Role, Typing
from site_builder.writing.content_files import write_files
from site_builder.writing.sheet_files import write_book
from tests.books import edited_at, sheet_of
from tests.tiny import TINY

WORDS = st.text("数字 7,％:#'\"-[]{}&*?|>=a\n“”", min_size=1, max_size=12).filter(lambda words: words.strip())
Edit = tuple[str, int, str, str]
"""A cell by its sheet, the number of its row and its column, and what is typed into it."""

BOUND = {"quote", "url"}
"""Columns of words that have rules of their own."""
FREE = {
    sheet.name: [
        column.name
        for column in sheet.columns
        if (column.role, column.typing) == (Role.CONTENT, Typing.TEXT) and column.name not in BOUND
    ]
    for sheet in SHEETS
    if sheet.name != "figures"
}
"""Columns in which any words are right."""


@st.composite
def edits(draw: st.DrawFn) -> list[Edit]:
    """Some cells of words, each changed once."""
    cells = [(name, column) for name, columns in FREE.items() for column in columns]
    chosen = draw(
        st.lists(
            st.tuples(st.sampled_from(cells), st.integers(2, 12), WORDS),
            min_size=1,
            max_size=6,
            unique_by=lambda edit: edit[:2],
        )
    )
    return [(name, row, column, words) for (name, column), row, words in chosen]


def _exported(options: Options, path: Path) -> Matter:
    chinese = Console("zh").words
    matter = matter_of(options, "", chinese)
    lists = {name: offered(codes) for name, codes in matter.names.items()}
    sheets = filled(matter.rows, {}, matter.names, chinese)
    write_book(path, sheets, lists, ("说明 read me", []), (matter.site.title, "2024"))
    return matter


def _difference(matter: Matter, path: Path) -> Difference:
    reader = Reader()
    read = read_book(reader, path)
    assert read is not None and reader.problems == []
    return difference(matter.rows, read[1], matter.names)


def _in_a_copy(check: Callable[[Options, Path], None]) -> None:
    with TemporaryDirectory() as folder:
        shutil.copytree(TINY / "content", Path(folder, "content"))
        check(Options(content=Path(folder, "content")), Path(folder, "r.xlsx"))


@settings(max_examples=15, deadline=None)
@given(edits())
def test_what_was_typed_is_in_the_next_export(typed: list[Edit]) -> None:
    """The files say it, nothing else is changed, and the edited workbook then says what the content says."""

    def check(options: Options, path: Path) -> None:
        matter = _exported(options, path)
        rows = {sheet.name: list(matter.rows[sheet.name]) for sheet in SHEETS}
        here = [edit for edit in typed if edit[1] - 2 < len(rows[edit[0]])]
        with edited_at(path) as book:
            for name, row, column, words in here:
                where = sheet_of(book, name)
                headings = [str(cell.value).split()[-1] for cell in where[1]]
                cell = where.cell(row, headings.index(column) + 1)
                cell.value, cell.data_type = words, "s"
        found = _difference(matter, path)
        assert found.problems == [] and found.added == [] and found.removed == []
        write_files(outcome(options, matter, found, []).files)
        after = _exported(options, path.with_name("again.xlsx"))
        wanted = {(name, rows[name][row - 2], column): words for name, row, column, words in here}
        for sheet in SHEETS:
            for name, entry in matter.rows[sheet.name].items():
                now = after.rows[sheet.name][name].values
                for column, old in entry.values.items():
                    words = wanted.get((sheet.name, name, column), old)
                    assert now[column].split() == words.split()
        assert len(_difference(after, path)) == 0

    _in_a_copy(check)


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_any_rows_may_be_removed_and_added_again(data: st.DataObject) -> None:
    """In any order and number: every other row stays as it is."""

    def check(options: Options, path: Path) -> None:
        matter = _exported(options, path)
        figures = list(matter.rows["figures"])
        gone = set(data.draw(st.lists(st.sampled_from(figures), min_size=1, max_size=5)))
        kept = [name for name in figures if name not in gone]
        with edited_at(path) as book:
            sheet = sheet_of(book, "figures")
            rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
            stay = [row for row in rows if row[0] not in gone]
            back = [[None, *row[1:]] for row in rows if row[0] in gone]
            for number, row in enumerate([*data.draw(st.permutations(stay)), *back], 2):
                for column, value in enumerate(row, 1):
                    sheet.cell(number, column).value = value
        found = _difference(matter, path)
        assert (len(found.added), len(found.removed), found.changes) == (len(gone), len(gone), [])
        write_files(outcome(options, matter, found, []).files)
        after = matter_of(options, "", Console("zh").words).rows["figures"]
        assert {name: entry.values for name, entry in after.items()} == {
            name: entry.values for name, entry in matter.rows["figures"].items()
        }
        assert [name for name in after if name not in gone] == kept

    _in_a_copy(check)
