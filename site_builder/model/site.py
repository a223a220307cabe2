"""The site: all reports with what they share, in every language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from site_builder.errors import Place
from site_builder.model.indicators import Family, Indicator, Topic
from site_builder.model.measures import Kind, Unit
from site_builder.model.report import Figure, Paragraph, Report


@dataclass(frozen=True)
class TextPage:
    """A page of prose that belongs to the site and not to a report."""

    id: str
    """Stable id, its address."""
    title: str
    """Title in the source language."""
    paragraphs: tuple[Paragraph, ...]
    """Its blocks in order."""
    place: Place
    """The file it was read from."""


@dataclass(frozen=True)
class Term:
    """A term of the report and how it is said in English."""

    id: str
    """Stable id made from its English; the fragment of its address in the glossary."""
    term: str
    """The term in the source language, as the report writes it."""
    english: str
    """The approved English form."""
    variants: tuple[str, ...]
    """Other English forms that are right: inflections, short and long forms."""
    forbidden: tuple[str, ...]
    """English forms that are wrong wherever they stand."""
    note: str
    """What it means, in the source language; empty where there is nothing to say."""
    source: str
    """Where the English comes from; empty where that is not known."""
    place: Place
    """The row it was read from."""

    @property
    def forms(self) -> tuple[str, ...]:
        """Every approved English form, the first first."""
        return (self.english, *self.variants)


@dataclass(frozen=True)
class Language:
    """A language the site is published in."""

    code: str
    """BCP 47 tag, also the value of `lang` in the pages (`zh-CN`, `en`)."""
    name: str
    """Its name in itself."""
    prefix: str
    """What its addresses begin with: empty for the source language, else `en/`."""

    @property
    def folder(self) -> str:
        """Name of its folder of catalogs, as gettext spells locales (`zh_CN`)."""
        return self.code.replace("-", "_")


@dataclass(frozen=True)
class License:
    """What others may do with the data."""

    name: str
    """Its short name, as the Open Definition lists it (`CC-BY-4.0`)."""
    url: str
    """Address of its words."""


@dataclass(frozen=True)
class Site:
    """Everything that was read from `content/`."""

    title: str
    """Name of the site in the source language."""
    publisher: str
    """Who publishes it."""
    description: str
    """What it is, in a sentence."""
    disclaimer: str
    """What a reader should know about its standing."""
    languages: tuple[Language, ...]
    """Languages in order; the first is the source."""
    base_url: str
    """Published address with a closing slash; empty when not known."""
    default_report: str
    """Id of the report shown at home."""
    topics: dict[str, Topic] = field(default_factory=dict)
    """Themes by id, in order."""
    units: dict[str, Unit] = field(default_factory=dict)
    """Units by id."""
    families: dict[str, Family] = field(default_factory=dict)
    """Families by id."""
    indicators: dict[str, Indicator] = field(default_factory=dict)
    """Indicators by id, in the order of their themes."""
    reports: dict[str, Report] = field(default_factory=dict)
    """Reports by id, newest last."""
    pages: tuple[TextPage, ...] = ()
    """Prose pages."""
    glossary: tuple[Term, ...] = ()
    """Terms and their approved English, in the order of the file."""
    license: License | None = None
    """What others may do with the data; None where the publisher has not said."""

    def changes(self) -> Iterator[tuple[Report, Figure, Figure]]:
        """Every value that a report gives anew and differently: the report, the former and the new figure.

        How exactly a value is meant may be said in other words; the number alone is compared.
        """
        said: dict[tuple[str, int, Kind], Figure] = {}
        for report in self.reports.values():
            own = {
                (figure.indicator, figure.year, figure.kind): figure for figure in reversed(report.figures)
            }
            for key, figure in own.items():
                former = said.get(key, figure)
                if former.quantity.number != figure.quantity.number:
                    yield report, former, figure
            said |= own

    @property
    def source(self) -> Language:
        """The language the content is written in."""
        return self.languages[0]
