"""Review: every number of the text, and who accounts for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.errors import Message, Place, message
from site_builder.language.tracing import claims
from site_builder.making.material import Material
from site_builder.model import Figure, Kind, Report
from site_builder.numerals import READERS
from site_builder.views.edition import Edition

Words = Callable[[Message], str]
"""Says a message in the language of the person who looks."""

REASONS = {
    "year": message("a year"),
    "date": message("a date"),
    "name": message("part of a name"),
    "numbering": message("a numbering"),
    "ordinal": message("an ordinal"),
    "threshold": message("a threshold"),
    "document": message("the number of a document"),
    "word": message("part of a word"),
}
"""Why a number is no statistic, by the reason in `numbers-in-names.csv`."""


@dataclass(frozen=True)
class Reviewed:
    """One number of the text."""

    paragraph: str
    """Id of the paragraph."""
    text: str
    """The number as it is written."""
    nth: int
    """How many of the same writing stand before it in the paragraph."""
    kind: str
    """`figure`, `name` or `none`."""
    says: str
    """Who accounts for it, in words."""
    place: Place
    """Where that is written."""


def reviewed(material: Material, edition: Edition, words: Words) -> dict[str, list[Reviewed]]:
    """Every number of every report in one language, by the report's id."""
    of_report = _in_source if edition.words.is_source else _in_translation
    return {
        report.id: list(of_report(material, report, edition, words))
        for report in material.site.reports.values()
    }


def _in_source(material: Material, report: Report, _: Edition, words: Words) -> Iterator[Reviewed]:
    for claim in claims(report):
        if claim.figures:
            kind, says, place = "figure", *_figures(material, claim.figures, words)
        elif claim.names:
            reason = words(REASONS[claim.names[0].reason])
            says = words(
                message("no statistic: {reason} (“{phrase}”)", reason=reason, phrase=claim.names[0].phrase)
            )
            kind, place = "name", claim.names[0].place
        else:
            kind, says, place = (
                "none",
                words(message("nobody accounts for this number")),
                claim.paragraph.place,
            )
        at = (claim.token.start, claim.token.end)
        yield _number(claim.paragraph.id, claim.paragraph.text, at, kind, says, place)


def _in_translation(material: Material, report: Report, edition: Edition, words: Words) -> Iterator[Reviewed]:
    traced: defaultdict[tuple[str, int], list[Figure]] = defaultdict(list)
    for trace in edition.translated.get(edition.name, {}).get(report.id, ()):
        traced[trace.paragraph.id, trace.start].append(trace.figure)
    read = READERS.get(edition.name.split("-")[0])
    for section in report.sections:
        for paragraph in section.paragraphs if read else ():
            phrase = edition.words.phrase(paragraph.text)
            for reading in read(phrase.text) if read and not phrase.lang else ():
                figures = traced.get((paragraph.id, reading.start), [])
                kind, says, place = (
                    "name",
                    words(message("compared with the source; no statistic")),
                    paragraph.place,
                )
                if figures:
                    kind, says, place = "figure", *_figures(material, figures, words)
                yield _number(paragraph.id, phrase.text, (reading.start, reading.end), kind, says, place)


def _figures(material: Material, figures: Sequence[Figure], words: Words) -> tuple[str, Place]:
    """What figures say of a number, and where the first of them is written."""
    kinds = {
        Kind.ACTUAL: message("result"),
        Kind.TARGET: message("target"),
        Kind.STANDING: message("standing"),
    }
    told = [
        words(
            message(
                "{name}: {kind} {year}, {value}",
                name=material.site.indicators[figure.indicator].name,
                kind=words(kinds[figure.kind]),
                year=figure.year,
                value=figure.quantity.printed,
            )
        )
        for figure in figures
    ]
    return "\n".join(told), figures[0].place


def _number(paragraph: str, text: str, at: tuple[int, int], kind: str, says: str, place: Place) -> Reviewed:
    start, end = at
    nth = sum(text.startswith(text[start:end], before) for before in range(start))
    return Reviewed(paragraph, text[start:end], nth, kind, says, place)
