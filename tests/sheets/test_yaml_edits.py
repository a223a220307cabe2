"""Values and entries of YAML text: what is changed, and that comments and all else stay."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from site_builder.sheets.yaml_edits import UnableError, with_entry, with_value, without_entry

TEXT = """# 说明 notes
- id: a  # first
  name: 'old one'
  list:
  - x
  - "y"
  steps: []

- {id: b, name: "two", list: [x, y]}

- id: c
  note: >-
    folded
    words
  steps:
    - date: 1   # day
      text: one
    # between
    - {date: 3, text: three}
"""
ORDER = ("id", "name", "list", "note", "steps")


def _read(text: str) -> Any:
    return yaml.load(text, yaml.BaseLoader)  # the loader of plain text


@pytest.mark.parametrize(
    ("entry", "key", "value", "changed"),
    [
        (0, "name", "new", ("'old one'", "'new'")),
        (0, "name", "it's: #1", ("'old one'", "'it''s: #1'")),
        (0, "id", "d: e", ("id: a ", 'id: "d: e" ')),
        (0, "list", ["x", "z", "w"], ('- x\n  - "y"\n', "- x\n  - z\n  - w\n")),
        (0, "note", "7", ('- "y"\n', '- "y"\n  note: "7"\n')),
        (0, "name", "", ("  name: 'old one'\n", "")),
        (1, "name", "a, b", ('"two"', '"a, b"')),
        (1, "note", "n", ("list: [x, y]", "list: [x, y], note: n")),
        (1, "list", ["z"], ("[x, y]", "[z]")),
        (1, "name", "", (', name: "two"', "")),
        (2, "note", "plain words", (">-\n    folded\n    words", "plain words")),
        (2, "name", "见“说明”", ("- id: c\n", "- id: c\n  name: 见“说明”\n")),
    ],
)
def test_a_value_is_changed(entry: int, key: str, value: str | list[str], changed: tuple[str, str]) -> None:
    """In the style in which it stood, and a new key where it is usually written."""
    after = with_value(TEXT, (entry,), key, value, ORDER)
    assert after == TEXT.replace(*changed, 1)
    assert _read(after)[entry].get(key, "") == value


@pytest.mark.parametrize(
    ("path", "after", "changed"),
    [
        ((0, "steps"), -1, ("  steps: []", "  steps:\n    - date: 2\n      text: t")),
        ((1, "steps"), -1, ("[x, y]}", '[x, y], steps: [{date: "2", text: t}]}')),
        ((2, "steps"), -1, ("    - date: 1", "    - date: 2\n      text: t\n    - date: 1")),
        ((2, "steps"), 0, ("text: one\n", "text: one\n    - date: 2\n      text: t\n")),
        ((2, "steps"), 1, ("three}\n", "three}\n    - date: 2\n      text: t\n")),
        ((), 2, ("three}\n", "three}\n\n- date: 2\n  text: t\n")),
    ],
)
def test_an_entry_is_added(path: tuple[str | int, ...], after: int, changed: tuple[str, str]) -> None:
    """Where it belongs, in the style of its surroundings; a list that is missing or empty begins."""
    wanted = (changed[0], changed[1].replace("date: 2", 'date: "2"'))
    assert with_entry(TEXT, path, after, {"date": "2", "text": "t", "note": ""}, ORDER) == TEXT.replace(
        *wanted, 1
    )


@pytest.mark.parametrize(
    ("path", "changed"),
    [
        ((1,), ('- {id: b, name: "two", list: [x, y]}\n\n', "")),
        ((2, "steps", 1), ("    - {date: 3, text: three}\n", "")),
        ((2, "steps", 0), ("    - date: 1   # day\n      text: one\n", "")),
        ((1, "list", 0), ("[x, y]", "[y]")),
    ],
)
def test_an_entry_is_taken_out(path: tuple[str | int, ...], changed: tuple[str, str]) -> None:
    """With its lines, and with no more than they."""
    assert without_entry(TEXT, path) == TEXT.replace(*changed, 1)


def test_the_last_entry_leaves_an_empty_list() -> None:
    """The key stays."""
    text = "- id: a\n  steps:\n    - date: 1\n      text: x\n- id: b\n"
    assert without_entry(text, (0, "steps", 0)) == "- id: a\n  steps: []\n- id: b\n"


def test_line_ends_are_kept() -> None:
    """A file with the line ends of Windows gets no others, and an unfinished last line is finished."""
    text = "- id: a\r\n  name: b"
    assert with_entry(text, (), 0, {"id": "c", "name": "d"}, ()) == text + "\r\n- id: c\r\n  name: d\r\n"
    assert with_value(text, (0,), "note", "n", ORDER) == text + "\r\n  note: n\r\n"


def test_numbers_that_are_numbers_stay_so() -> None:
    """A number written without quotation marks gets none; the number of a project never has them."""
    assert with_value("- {a: 1.5}\n", (0,), "a", "2.5", ("a",)) == "- {a: 2.5}\n"
    assert with_entry("- number: 1\n", (), 0, {"number": "2"}, ()) == "- number: 1\n- number: 2\n"


def test_a_comment_within_a_list_is_not_lost() -> None:
    """What cannot be kept is refused."""
    with pytest.raises(UnableError):
        with_value("- list:\n  - a # why\n  - b\n", (0,), "list", ["c"], ("list",))


@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")) | st.just("\n"), min_size=1, max_size=20),
    st.sampled_from([(0, "name"), (1, "name"), (0, "note"), (1, "note"), (2, "note")]),
)
def test_all_words_survive(words: str, where: tuple[int, str]) -> None:
    """Whatever a person writes is read as it was written, and everything else as before."""
    entry, key = where
    wanted = _read(TEXT)
    wanted[entry][key] = words
    after = with_value(TEXT, (entry,), key, words, ORDER)
    assert _read(after) == wanted
    assert after.count("#") >= TEXT.count("#")
