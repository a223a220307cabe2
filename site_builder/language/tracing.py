"""Figure tracing: where in the text each figure stands, and whether every number is accounted for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model import Figure, NamedNumber, Paragraph, Report
from site_builder.numerals import Token, tokens

_SENTENCE_END = re.compile(r"[.!?][”\")]?\s+(?=[A-Z“\"(\d])")


@dataclass(frozen=True)
class Trace:
    """The place of one figure's value in the text."""

    figure: Figure
    """The figure."""
    paragraph: Paragraph
    """The paragraph its quote stands in."""
    start: int
    """Where value and unit begin in the paragraph."""
    end: int
    """Where they end."""


def quote_places(report: Report, figure: Figure) -> list[tuple[Paragraph, int]]:
    """Every place in the figure's section where its quote stands: paragraph and offset."""
    return passages(report, figure.section, figure.quote)


def passages(report: Report, section: str, words: str) -> list[tuple[Paragraph, int]]:
    """Every place in a section where words stand: paragraph and offset."""
    return [
        (paragraph, match.start())
        for one in report.sections
        if one.id == section
        for paragraph in one.paragraphs
        for match in re.finditer(re.escape(words), paragraph.text)
        if words
    ]


def value_places(quote: str, printed: str) -> list[int]:
    """Offsets in a quote at which the printed value and unit stand, not as a part of a longer number."""
    ends = {token.start: token.end for token in tokens(quote)}
    return [
        match.start()
        for match in re.finditer(re.escape(printed), quote)
        if ends.get(match.start(), match.end() + 1) <= match.end()
    ]


def traces(report: Report) -> tuple[Trace, ...]:
    """The place of every figure that can be found once and only once, in the order of the figures."""
    found = []
    for figure in report.figures:
        quotes = quote_places(report, figure)
        values = value_places(figure.quote, figure.quantity.printed)
        if len(quotes) == 1 and len(values) == 1:
            paragraph, offset = quotes[0]
            start = offset + values[0]
            found.append(Trace(figure, paragraph, start, start + len(figure.quantity.printed)))
    return tuple(found)


def sentence_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around a place stands in a text in Latin script; no point in a number ends it."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    first = max((place for place in ends if place <= start), default=0)
    last = min((place for place in ends if place >= end), default=len(text))
    return first, len(text[:last].rstrip())


def sentence_at(text: str, start: int, end: int) -> str:
    """The sentence of a text in Latin script around a place in it."""
    first, last = sentence_span(text, start, end)
    return text[first:last]


@dataclass(frozen=True)
class Claim:
    """Who accounts for one number of the text."""

    paragraph: Paragraph
    """Where it stands."""
    token: Token
    """The number."""
    figures: tuple[Figure, ...]
    """Figures whose value it is."""
    names: tuple[NamedNumber, ...]
    """Phrases that say it is no statistic."""


def claims(report: Report) -> Iterator[Claim]:
    """Every number of the report with all that claims it, in the order of the text."""
    by_paragraph: dict[str, list[Trace]] = defaultdict(list)
    for trace in traces(report):
        by_paragraph[trace.paragraph.id].append(trace)
    for section in report.sections:
        names = [name for name in report.named_numbers if name.section in ("", section.id)]
        for paragraph in section.paragraphs:
            yield from _claims_of(paragraph, by_paragraph[paragraph.id], names)


def _claims_of(paragraph: Paragraph, found: list[Trace], names: list[NamedNumber]) -> Iterator[Claim]:
    ranges = [
        (name, match.start(), match.end())
        for name in names
        if name.phrase in paragraph.text
        for match in re.finditer(re.escape(name.phrase), paragraph.text)
    ]
    for token in tokens(paragraph.text):
        yield Claim(
            paragraph,
            token,
            tuple(trace.figure for trace in found if trace.start == token.start),
            tuple(name for name, start, end in ranges if start <= token.start and token.end <= end),
        )
