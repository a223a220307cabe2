"""Changing a number in the sentence it stands in, and in every quote of that place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from site_builder.errors import Place, Problem, SiteError, message
from site_builder.language.tracing import passages, value_places
from site_builder.model import Paragraph, Report
from site_builder.sheets.changes import Change, Difference
from site_builder.sheets.content import Source, Tables
from site_builder.sheets.csv_edits import line_end
from site_builder.sheets.layout import FIGURES, PROJECTS, Sheet


@dataclass(frozen=True)
class Sentence:
    """A paragraph that is to say another number."""

    paragraph: Paragraph
    """It as it is."""
    new: str
    """What it shall say."""
    old_words: str
    """The quoted words that change."""
    new_words: str
    """What they become."""


@dataclass(frozen=True)
class _Number:
    """A number of a paragraph that is to be another."""

    start: int
    end: int
    new: str
    place: Place
    words: tuple[int, int]
    """Where the quote stands that it was found by."""


def printed_change(rows: Tables, found: Difference, name: str) -> tuple[str, str]:
    """How a figure's value and unit are printed, before and after."""
    old = rows[FIGURES.name][name].values
    new = {**old, **{one.column: one.new for one in found.changes if (one.sheet, one.id) == (FIGURES, name)}}
    return old["value"] + old["unit"], new["value"] + new["unit"]


def quote_of(rows: Tables, found: Difference, name: str) -> str:
    """The quote that a figure will have."""
    changed = {one.column: one.new for one in found.changes if (one.sheet, one.id) == (FIGURES, name)}
    return changed.get("quote", rows[FIGURES.name][name].values["quote"])


def to_be_said(rows: Tables, found: Difference) -> list[Change]:
    """Changes of figures whose quotes do not say the new value: the text must be changed with them."""
    values = {
        one.id: one for one in found.changes if one.sheet is FIGURES and one.column in {"value", "unit"}
    }
    return [
        change
        for name, change in values.items()
        if not value_places(quote_of(rows, found, name), printed_change(rows, found, name)[1])
    ]


def with_text(report: Report, rows: Tables, found: Difference) -> tuple[Difference, list[Sentence]]:
    """The changes with those of all quotes that speak of the same numbers, and the sentences to change.

    A number whose place is not certain is left alone: the checks tell it.
    """
    numbers: dict[Paragraph, dict[tuple[int, int], _Number]] = defaultdict(dict)
    extended = replace(found, changes=list(found.changes), problems=list(found.problems))
    for change in to_be_said(rows, found):
        located = _located(report, rows, found, change)
        if located is None:
            continue
        paragraph, number = located
        first = numbers[paragraph].setdefault((number.start, number.end), number)
        if first.new != number.new:
            extended.problems.append(_disagreeing(first, number))
    sentences = []
    for paragraph, by_place in numbers.items():
        placed = sorted(by_place.values(), key=lambda number: number.start)
        extended.changes += _quotes(report, rows, found, paragraph, placed)
        sentences += [
            Sentence(
                paragraph,
                _said(paragraph.text, placed, 0, len(paragraph.text)),
                paragraph.text[slice(*words)],
                _said(paragraph.text, placed, *words),
            )
            for words in dict.fromkeys(number.words for number in placed)
        ]
    return extended, sentences


def retold(source: Source, sentences: Iterable[Sentence]) -> Source:
    """The file of a section with other numbers in its sentences.

    Raises:
        SiteError: A paragraph stands in the file more than once.
    """
    text, ending = source.text, line_end(source.text)
    for old, new in {sentence.paragraph.text: sentence.new for sentence in sentences}.items():
        written = old.replace("\n", ending)
        if text.count(written) != 1:
            raise SiteError(
                [
                    Problem(
                        Place(source.name),
                        message("the paragraph “{words}” does not stand there once", words=old[:40]),
                        message("change the sentence in the file itself; nothing has been written"),
                    )
                ]
            )
        text = text.replace(written, new.replace("\n", ending))
    return replace(source, text=text)


def _located(
    report: Report, rows: Tables, found: Difference, change: Change
) -> tuple[Paragraph, _Number] | None:
    """Where in the text the number of a figure stands, if it stands there once."""
    section, quote = (rows[FIGURES.name][change.id].values[name] for name in ("section", "quote"))
    old, new = printed_change(rows, found, change.id)
    values, places = value_places(quote, old), passages(report, section, quote)
    if quote != quote_of(rows, found, change.id) or len(values) != 1 or len(places) != 1:
        return None
    paragraph, offset = places[0]
    start = offset + values[0]
    return paragraph, _Number(start, start + len(old), new, change.place, (offset, offset + len(quote)))


def _said(text: str, numbers: list[_Number], start: int, end: int) -> str:
    """A part of a text with the new numbers in it."""
    said, place = [], start
    for number in numbers:
        if start <= number.start and number.end <= end:
            said += [text[place : number.start], number.new]
            place = number.end
    return "".join(said) + text[place:end]


def _quotes(
    report: Report, rows: Tables, found: Difference, paragraph: Paragraph, numbers: list[_Number]
) -> Iterator[Change]:
    """The quotes of figures and projects that take in one of the numbers."""
    edited = {(one.sheet.name, one.id) for one in found.changes if one.column == "quote"}
    removed = {(one.sheet.name, one.id) for one in found.removed}
    section = next(one.id for one in report.sections if paragraph in one.paragraphs)
    for sheet in (FIGURES, PROJECTS):
        for name, entry in rows[sheet.name].items():
            if (sheet.name, name) in edited | removed or not _is_of(sheet, entry.values, section):
                continue
            quote = entry.values["quote"]
            start = paragraph.text.find(quote) if quote else -1
            new = _said(paragraph.text, numbers, start, start + len(quote)) if start >= 0 else quote
            if new != quote:
                yield Change(sheet, name, "quote", quote, new, numbers[0].place)


def _is_of(sheet: Sheet, values: Mapping[str, str], section: str) -> bool:
    return sheet is PROJECTS or values["section"] == section


def _disagreeing(first: _Number, number: _Number) -> Problem:
    return Problem(
        number.place,
        message(
            "“{new}” here and “{other}” at {place} stand for the same number of the text",
            new=number.new,
            other=first.new,
            place=first.place,
        ),
        message("give both rows the same value"),
    )
