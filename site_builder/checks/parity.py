"""Parity: each translated paragraph says the numbers of its source, with the same units and limits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from babel.messages.catalog import Catalog

from site_builder.checks.parity_causes import findings
from site_builder.errors import Place, Problem, message
from site_builder.model import Site
from site_builder.tracing_english import Translated, pin_comments, pins, traces_of, translated

_EXCEPTION = re.compile(r"parity:\s*(.*)")


@dataclass(frozen=True)
class Exemption:
    """A paragraph whose numbers a translator has taken out of the check."""

    place: Place
    """Its entry in the catalog."""
    paragraph: str
    """Id of the paragraph."""
    reason: str
    """Why, in the translator's words."""


def parity(site: Site, catalog: Catalog, file: str, language: str = "en") -> Iterator[Problem]:
    """Every number of a paragraph is in its translation, no other is, and every figure is found in it.

    A language whose numbers cannot be read is not checked.
    """
    for item in translated(site, catalog, language):
        place = Place(file, item.entry.lineno or 0)
        reason = _reason(item)
        told = [Problem(place, *finding) for finding in findings(item, site.units)]
        if reason is None:
            yield from told
        else:
            yield from _of_exemption(place, reason, needed=bool(told))
        yield from _loose_pins(item, place)
        yield from _untraced(item, place, exempt=reason is not None)


def exemptions(site: Site, catalog: Catalog, file: str, language: str = "en") -> list[Exemption]:
    """Every exception to the check, in the order of the text."""
    return [
        Exemption(Place(file, item.entry.lineno or 0), item.paragraph.id, reason)
        for item in translated(site, catalog, language)
        if (reason := _reason(item)) is not None
    ]


def _reason(item: Translated) -> str | None:
    """What a comment `# parity: reason` says; None where there is no such comment."""
    found = (_EXCEPTION.fullmatch(comment.strip()) for comment in item.entry.user_comments)
    return next((match[1] for match in found if match), None)


def _of_exemption(place: Place, reason: str, *, needed: bool) -> Iterator[Problem]:
    if not needed:
        yield Problem(
            place,
            message("the numbers of this paragraph are right: it needs no exception"),
            message("remove the comment “# parity: …”"),
        )
    elif not reason:
        yield Problem(
            place,
            message("the exception from the check of numbers gives no reason"),
            message("write it behind “# parity:”"),
        )


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
