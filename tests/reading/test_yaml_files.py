"""YAML files: values as text with their lines, and faults in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.reading.entries import Entry, FamilyEntry, UnitEntry
from site_builder.reading.reader import Reader
from site_builder.reading.yaml_files import Document, parse_document, read_entries, read_one

PATH = Path("file.yaml")


def parsed(reader: Reader, text: str) -> Document:
    """A text as a document."""
    document = parse_document(reader, PATH, "things", text)
    assert document is not None
    return document


@pytest.mark.parametrize("written", ["2024", "1.0", "yes", "no", "null", "~", "2024-01-09", "1e3", "012"])
def test_every_value_stays_as_written(reader: Reader, written: str) -> None:
    """YAML makes no number, date or truth of what an editor typed."""
    assert parsed(reader, f"a: {written}\n").data == {"a": written}


def test_keys_without_a_value_are_left_out(reader: Reader) -> None:
    """A key whose value is still to come counts as missing, not as empty words."""
    assert parsed(reader, "a:\nb: ''\nc: x\n").data == {"c": "x"}


def test_every_value_knows_its_line(reader: Reader) -> None:
    """A value is placed at its key; an unknown one at the nearest thing around it."""
    document = parsed(reader, "# comment\n- a: 1\n  b:\n    c: 2\n- a: 3\n")
    assert document.place(0, "b", "c").line == 4
    assert document.place(1).line == 5
    assert document.place(1, "unknown", "deeper").line == 5
    assert document.place().line == 2


def test_an_empty_list_file_has_no_entries(reader: Reader, tmp_path: Path) -> None:
    """A file with comments only is an empty list, and no mistake."""
    path = tmp_path / "families.yaml"
    path.write_text("# none yet\n", "utf-8")
    assert read_entries(reader, path, "families", FamilyEntry) == []
    assert reader.problems == []


def test_a_wrong_entry_leaves_the_others(reader: Reader, tmp_path: Path) -> None:
    """Each entry is validated by itself, and each of its faults is told at its own line."""
    path = tmp_path / "families.yaml"
    path.write_text("- {id: a, name: A}\n- id: B\n  name: [x]\n  more: y\n- {id: c, name: C}\n", "utf-8")
    read = read_entries(reader, path, "families", FamilyEntry)
    assert [(entry.id, place.line) for entry, place in read] == [("a", 1), ("c", 5)]
    assert [problem.place.line for problem in reader.problems] == [2, 3, 4]
    assert reader.broken == {"families"}


def test_one_mapping_is_read_with_its_document(reader: Reader, tmp_path: Path) -> None:
    """A file of one entry gives the entry and the places of its values."""
    path = tmp_path / "unit.yaml"
    path.write_text("id: mu\nwritten:\n  - 亩\n", "utf-8")
    read = read_one(reader, path, "units", UnitEntry)
    assert read is not None
    assert (read[0].written, read[1].place("written", 0).line) == (["亩"], 3)


def test_keys_that_are_known_are_those_of_the_inner_entry(reader: Reader, tmp_path: Path) -> None:
    """What may stand deep in an entry is told, not what may stand at its top."""

    class Inner(Entry):
        left: str = ""

    class Outer(Entry):
        inners: list[Inner] | None = None

    path = tmp_path / "file.yaml"
    path.write_text("inners:\n  - {}\n  - right: x\n", "utf-8")
    assert read_one(reader, path, "things", Outer) is None
    assert str(reader.problems[0].remedy) == "use one of: left"
    assert reader.problems[0].place.line == 3


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('a: "x\nb: y\n', 1),
        ('a: x\nb: "y\nc: "z"\n', 2),
        ("a: x\nb: 'y\n", 2),
        ('a: "x"\nb: y: z\n', 2),
        ("a: x\nb: [y\nc: z\n", 3),
        ("a: x\n---\nb: y\n", 2),
        ("a: \x07\n", 1),
    ],
)
def test_broken_yaml_is_told_at_its_line(reader: Reader, text: str, line: int) -> None:
    """An open quotation mark is told where it opens, other faults where YAML meets them."""
    assert parse_document(reader, PATH, "things", text) is None
    assert [problem.place.line for problem in reader.problems] == [line]
    assert reader.broken == {"things"}


@pytest.mark.parametrize(
    ("text", "tab"), [("a:\n\tb: c\n", True), ("a: %x\n", False), ("# a\tb\nc: d: e\n", False)]
)
def test_only_a_tab_is_called_one(reader: Reader, text: str, tab: bool) -> None:
    """Other signs that no value begins with, and tabs that do no harm, are not blamed on tabs."""
    assert parse_document(reader, PATH, "things", text) is None
    assert (str(reader.problems[0].what) == "the line begins with a tab") == tab
