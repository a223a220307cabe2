"""Parity: each translated paragraph says the numbers of its source, with the same units and limits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from babel.messages.catalog import Catalog

from site_builder.checks.parity_causes import findings
from site_builder.errors import Place, Problem, message
from site_builder.language.excuses import Excuse
from site_builder.language.tracing_english import Translated, pin_comments, pins, traces_of, translated
from site_builder.model import Site


@dataclass(frozen=True)
class Exemption:
    """Numbers that a translator has taken out of the check."""

    place: Place
    """Its entry in the catalog."""
    paragraph: str
    """Id of the paragraph."""
    words: str
    """The words of the translation they stand in; empty for the whole paragraph."""
    reason: str
    """Why, in the translator's words."""


def parity(site: Site, catalog: Catalog, file: str, language: str = "en") -> Iterator[Problem]:
    """Every number of a paragraph is in its translation, no other is, and every figure is found in it.

    A language whose numbers cannot be read is not checked.
    """
    for item in translated(site, catalog, language):
        place = Place(file, item.entry.lineno or 0)
        told = [Problem(place, *finding) for finding in findings(item, site.units)]
        whole = [excuse for excuse in item.excuses if not excuse.words]
        if not whole:
            yield from told
        for excuse in item.excuses:
            yield from _of_excuse(item, excuse, place, needed=bool(told))
        yield from _loose_pins(item, place)
        yield from _untraced(item, place, exempt=bool(whole))


def exemptions(site: Site, catalog: Catalog, file: str, language: str = "en") -> list[Exemption]:
    """Every exception to the check, in the order of the text."""
    return [
        Exemption(Place(file, item.entry.lineno or 0), item.paragraph.id, excuse.words, excuse.reason)
        for item in translated(site, catalog, language)
        for excuse in item.excuses
    ]


def _of_excuse(item: Translated, excuse: Excuse, place: Place, *, needed: bool) -> Iterator[Problem]:
    """An exception that gives no reason, or that is not needed and would hide the next mistake."""
    if not excuse.reason:
        yield Problem(
            place,
            message("the exception from the check of numbers gives no reason"),
            message("write it behind “# parity:”"),
        )
    if excuse.words and excuse.start < 0:
        yield Problem(
            place,
            message("“{words}”, of an exception, are not in the translation once", words=excuse.words),
            message("copy words from the translation that stand there once, or remove the comment"),
        )
    elif not (_excuses_any(item, excuse) if excuse.words else needed):
        yield Problem(
            place,
            message("the numbers are right: they need no exception"),
            message("remove the comment “# parity: …”"),
        )


def _excuses_any(item: Translated, excuse: Excuse) -> bool:
    """Whether the paragraph would say too much without the exception."""
    excused = {reading.number for reading in item.said if excuse.covers(reading.start)}
    return any(reading.number in excused for reading in item.unexcused.extra)


def _untraced(item: Translated, place: Place, *, exempt: bool) -> Iterator[Problem]:
    """Figures that may be one of several equal numbers, or that an exception hides."""
    traced = {trace.figure for trace in traces_of(item)}
    asked = [expected for expected, _ in item.pairing.pairs] + (list(item.pairing.missing) if exempt else [])
    for expected in asked:
        for figure in expected.figures:
            if figure not in traced:
                yield Problem(
                    place,
                    message(
                        "which number of the translation is “{id}” ({quantity}) is not plain",
                        id=figure.indicator,
                        quantity=figure.quantity.printed,
                    ),
                    message(
                        "say it in a comment above the entry, with words that stand there once: "
                        "# figure: {id} = …",
                        id=figure.indicator,
                    ),
                )


def _loose_pins(item: Translated, place: Place) -> Iterator[Problem]:
    """Comments that tie no number to their indicator, most likely because the words have changed."""
    pinned = pins(item)
    for indicator, words in pin_comments(item):
        if indicator not in pinned:
            yield Problem(
                place,
                message("“{words}” is not one number, that of “{id}”", words=words, id=indicator),
                message("copy words from the translation that stand there once, with this number in them"),
            )
