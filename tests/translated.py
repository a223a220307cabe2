"""A site of one paragraph and a catalog with its translation, for tests of what numbers both say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from babel.messages.catalog import Catalog

from site_builder.errors import Place
from site_builder.model import Figure, Kind, NamedNumber, Paragraph, Quantity, Site
from site_builder.numerals import chinese
from site_builder.numerals.reading import Reading

FILE = "content.po"


@dataclass(frozen=True)
class Text:
    """A Chinese paragraph, whose numbers are statistics unless a phrase names them."""

    words: str
    """The paragraph."""
    names: Sequence[tuple[str, str]] = field(default_factory=tuple)
    """Phrases whose numbers are no statistics, with the reasons."""


def site_of(site: Site, text: Text) -> Site:
    """The site with one report of one paragraph."""
    report = site.reports["2024"]
    paragraph = Paragraph("p", text.words, 0, Place("text.md", 7))
    section = replace(report.sections[0], paragraphs=(paragraph,))
    named = tuple(NamedNumber(phrase, reason, "", Place("names.csv", 2)) for phrase, reason in text.names)
    figures = tuple(_figures(text, section.id))
    changed = replace(report, sections=(section,), named_numbers=named, figures=figures)
    return replace(site, reports={"2024": changed}, pages=())


def _figures(text: Text, section: str) -> Iterable[Figure]:
    """A figure for each number that no phrase names; its quote reaches from the number before to the end."""
    named = [(text.words.index(phrase), text.words.index(phrase) + len(phrase)) for phrase, _ in text.names]
    end = 0
    for number, reading in enumerate(chinese.read(text.words)):
        if not any(start <= reading.start < stop for start, stop in named):
            yield Figure(
                indicator=f"figure-{number}",
                year=2023,
                kind=Kind.ACTUAL,
                quantity=_quantity(reading),
                bound=reading.limit.bound,
                section=section,
                quote=text.words[end : reading.end],
                place=Place("figures.csv", number + 2),
            )
        end = reading.end


def _quantity(reading: Reading) -> Quantity:
    """A quantity that is printed as the reading's words."""
    return Quantity(reading.number, 1, reading.kind, reading.text, "")


def catalog_of(chinese_words: str, english_words: str, *comments: str, fuzzy: bool = False) -> Catalog:
    """An English catalog with one entry."""
    made = Catalog(locale="en")
    flags = ["fuzzy"] if fuzzy else []
    made.add(chinese_words, english_words, flags=flags, user_comments=comments, lineno=9)
    return made
