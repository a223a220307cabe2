"""Catalogs: gaps, plural forms, and what is missing or stale."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from site_builder.catalogs.extraction import Extracted
from site_builder.checks import translation
from site_builder.making.material import gather
from tests.tiny import options, problems

FILE = "content.po"


def catalog(msgid: str | tuple[str, str], string: str | tuple[str, ...], *, fuzzy: bool = False) -> Catalog:
    """An English catalog with one entry."""
    made = Catalog(locale="en")
    made.add(msgid, string, flags=["fuzzy"] if fuzzy else [], lineno=9, context="unit:x" if fuzzy else None)
    return made


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("共{number}项", "{number} in all"),
        ("{a}和{b}", "{b} and {a}"),
        ("没有", "none"),
        ("{number}", ""),
        ("{{#…}}", "{{#…}}"),
    ],
)
def test_gaps_may_move_but_not_change(source: str, words: str) -> None:
    """Another order is grammar; an entry still to be filled in has no gaps to compare."""
    assert list(translation.gaps_match(catalog(source, words), FILE)) == []


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("共{number}项", "{Number} in all"),
        ("共{number}项", "in all"),
        ("没有", "{none}"),
        ("共{number}项", "{number} in {all"),
        ("共{number}项", "number} in all"),
        ("共{number}项", "{number} {0}"),
        ("共{number}项", "{number} {}"),
    ],
)
def test_gaps_that_would_break_a_sentence_are_told(source: str, words: str) -> None:
    """Everything that filling the gaps would stumble over is found before."""
    (problem,) = translation.gaps_match(catalog(source, words), FILE)
    assert str(problem.place) == "content.po:9"


def test_every_plural_form_has_the_gaps() -> None:
    """An entry is told once, whichever form is wrong."""
    wrong = catalog(("{number}年", "{number}年"), ("one year", "years"))
    assert len(list(translation.gaps_match(wrong, FILE))) == 1


@pytest.mark.parametrize(("forms", "count"), [(("a", "b"), 0), (("", ""), 0), (("a", ""), 1), (("", "b"), 1)])
def test_plural_forms_are_all_filled_in_or_none(forms: tuple[str, ...], count: int) -> None:
    """Half an entry would show the source language for some numbers only."""
    found = list(translation.plural_forms_are_complete(catalog(("甲", "甲"), forms), FILE))
    assert len(found) == count


def test_stale_entries_are_not_told_twice() -> None:
    """What must be compared with its source anyway is not also told its gaps and forms."""
    stale = catalog(("{number}年", "{number}年"), ("x", ""), fuzzy=True)
    assert not list(translation.gaps_match(stale, FILE))
    assert not list(translation.plural_forms_are_complete(stale, FILE))


@pytest.mark.parametrize(
    ("string", "fuzzy", "place"),
    [("", False, "a.md:3"), ("x", True, "content.po:9"), ("x", False, "")],
    ids=["missing", "stale", "done"],
)
def test_missing_and_stale_words_are_told(string: str, fuzzy: bool, place: str) -> None:
    """What is missing is told at its source, what is stale at its translation; both only when strict."""
    wanted = [Extracted("甲" * 50, "a.md", 3, context="unit:x" if fuzzy else "")]
    found = list(translation.everything_is_translated(catalog("甲" * 50, string, fuzzy=fuzzy), FILE, wanted))
    assert [str(problem.place) for problem in found] == ([place] if place else [])
    assert all(problem.strict and f"“{'甲' * 40}…”" in str(problem.what) for problem in found)


def test_an_entry_that_is_not_there_is_missing() -> None:
    """Words that the catalog has never heard of are told like empty ones; the context counts."""
    wanted = [Extracted("乙", "a.md", 3), Extracted("甲", "a.md", 4, context="unit:other")]
    assert len(list(translation.everything_is_translated(catalog("甲", "x"), FILE, wanted))) == 2


def test_a_changed_paragraph_stops_only_a_strict_run(copied: Path) -> None:
    """Work may go on in Chinese; the site is published when the English has followed."""
    file = copied / "content" / "pages" / "about.md"
    file.write_text(file.read_text("utf-8").replace("不收集", "绝不收集"), "utf-8")
    assert problems(Path()) == []
    assert [note.strict for note in gather(options(Path())).notes] == [True]
    assert problems(Path(), strict=True) == [
        "content/pages/about.md:11: “本站绝不收集个人信息。” is not translated in "
        "translations/en/LC_MESSAGES/content.po — run “python3 build.py translate” and fill in its entry"
    ]
