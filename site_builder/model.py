"""The words of the domain: what a report, an indicator and a figure are. No I/O, no language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from site_builder.errors import Place

PROPOSED = ("?", "？")
"""What a drafted word begins with until a person has looked at it; the program writes the first."""


class Kind(StrEnum):
    """What a figure says about its year."""

    ACTUAL = "actual"
    """A result, measured in the report's result year."""
    TARGET = "target"
    """A target, set for the report's target year."""
    STANDING = "standing"
    """A position reached by the end of the year: a streak, a ranking or a running total."""


class Bound(StrEnum):
    """How exactly a value is meant."""

    EXACT = "exact"
    """The value itself."""
    AT_LEAST = "at_least"
    """The value or more (以上, 突破, 不低于)."""
    ABOUT = "about"
    """Near the value (左右, 余, 近)."""
    AT_MOST = "at_most"
    """The value or less (以内)."""


class Measure(StrEnum):
    """What kind of number an indicator is, which decides how it may be drawn."""

    GROWTH_RATE = "growth_rate"
    """Change on the year before, in percent."""
    SHARE = "share"
    """Part of a definable whole, 0 to 100 percent."""
    RATE = "rate"
    """Another percentage."""
    AMOUNT = "amount"
    """A quantity of something that is measured: money, weight, length, area, time."""
    COUNT = "count"
    """A number of things that can be counted."""
    INDEX = "index"
    """A score on a scale of its own."""
    STREAK = "streak"
    """How many periods in a row something has held."""
    RANK = "rank"
    """A place in an order."""


class Better(StrEnum):
    """Which direction is an improvement, where that is plain."""

    UP = "up"
    DOWN = "down"
    NONE = "none"


@dataclass(frozen=True)
class Restatement:
    """A second unit in which readers of other languages are told a quantity."""

    unit: str
    """Id of the second unit."""
    per: Decimal
    """How many of the first unit make one of the second (15 mu to the hectare)."""


@dataclass(frozen=True)
class Unit:
    """What is counted or measured; each unit has one word in each language."""

    id: str
    """Stable English id."""
    written: tuple[str, ...]
    """Forms in which a report writes it after a number, multipliers such as 万 left out."""
    icon: str
    """Name of the sign that stands for it in pictorial charts."""
    restated: Restatement | None
    """Second unit for readers of other languages, if any."""
    place: Place
    """Where it is defined."""


@dataclass(frozen=True)
class Quantity:
    """An exact amount of a unit, together with how the report writes it."""

    value: Decimal
    """The number before the multiplier, with all its printed digits."""
    multiplier: int
    """What one of the printed unit is worth: 10000 for 万户."""
    unit: str
    """Id of the unit."""
    printed_value: str
    """The number exactly as the report prints it (`12.37`)."""
    printed_unit: str
    """Multiplier and unit exactly as the report prints them (`万户`)."""

    @property
    def printed(self) -> str:
        """Value and unit as they stand together in the report (`12.37万户`)."""
        return self.printed_value + self.printed_unit

    @property
    def number(self) -> Decimal:
        """The plain number with the multiplier applied; exact."""
        return self.value * self.multiplier


@dataclass(frozen=True)
class Topic:
    """A theme under which indicators are gathered."""

    id: str
    """Stable id, part of the address."""
    name: str
    """Name in the source language."""
    color: str
    """Name of the hue it has in the style sheet."""
    place: Place
    """Where it is defined."""


@dataclass(frozen=True)
class Family:
    """Indicators that may be compared with each other on one axis."""

    id: str
    """Stable id."""
    name: str
    """Name in the source language."""
    place: Place
    """Where it is defined."""


@dataclass(frozen=True)
class Indicator:
    """What is measured, independent of any year or report."""

    id: str
    """Stable id, part of the address; never changes once published."""
    name: str
    """Full name in the source language."""
    unit: str
    """Id of its unit."""
    topic: str
    """Id of its theme."""
    measure: Measure
    """What kind of number it is."""
    better: Better
    """Which direction is an improvement."""
    family: str
    """Id of the family it may be compared with; empty for none."""
    part_of: str
    """Id of the indicator of which this one is a part; empty for none."""
    icon: str
    """Sign for pictorial charts; empty for its unit's."""
    note: str
    """Definition, or why it is not comparable with another indicator."""
    chart: str
    """Chart form asked for by the editor; empty to choose it from the data."""
    place: Place
    """Where it is defined."""
    comparable: bool = True
    """False where the result and the target of a report are defined differently, as `note` says."""


@dataclass(frozen=True)
class Figure:
    """One statistic as one report states it, with the words it comes from."""

    indicator: str
    """Id of the indicator it measures."""
    year: int
    """The year it speaks of."""
    kind: Kind
    """Result, target or standing."""
    quantity: Quantity
    """The exact amount."""
    bound: Bound
    """How exactly it is meant."""
    section: str
    """Id of the section the quote stands in."""
    quote: str
    """The report's words, verbatim, containing the value."""
    place: Place
    """The row it was read from."""


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of text, the unit of citing and of translation."""

    id: str
    """Stable id, the same in every language; the fragment of its address."""
    text: str
    """Markdown in the source language, verbatim."""
    level: int
    """Heading level, or 0 for a paragraph."""
    place: Place
    """Where it begins."""


@dataclass(frozen=True)
class Section:
    """A run of paragraphs under one heading: one page of the report."""

    id: str
    """Stable id, part of the address."""
    title: str
    """Short heading in the source language, the editors' own."""
    part: str
    """Id of the part of the report it belongs to."""
    paragraphs: tuple[Paragraph, ...]
    """Its paragraphs in order."""
    place: Place
    """The file it was read from."""


@dataclass(frozen=True)
class Part:
    """A main division of a report."""

    id: str
    """Stable id."""
    title: str
    """Title in the source language."""


@dataclass(frozen=True)
class NamedNumber:
    """A phrase whose numbers are no statistics."""

    phrase: str
    """The words, verbatim."""
    reason: str
    """Why the number is no statistic, one of `NUMBER_REASONS`."""
    section: str
    """Id of the only section it applies to; empty for the whole report."""
    place: Place
    """The row it was read from."""


NUMBER_REASONS = ("year", "date", "name", "numbering", "ordinal", "threshold", "document", "word")
"""Why a number in the text may be no statistic."""


@dataclass(frozen=True)
class Comparison:
    """Last year's nearest result under another definition."""

    indicator: str
    """Id of the project's own indicator."""
    with_indicator: str
    """Id of the indicator it is set beside."""
    note: str
    """How the definitions differ."""


@dataclass(frozen=True)
class Progress:
    """A dated step in the carrying out of a project."""

    day: date
    """The day the step speaks of."""
    status: str
    """`not_started`, `under_way` or `done`."""
    text: str
    """What was achieved, in the source language."""
    source: str
    """Where that is published, by its name."""
    url: str
    """Address of the source; empty where there is none."""
    indicator: str
    """Id of the promise whose state is told with a number; empty for none."""
    quantity: Quantity | None
    """How much of it had been carried out by that day."""
    place: Place
    """Where it is defined."""


@dataclass(frozen=True)
class Project:
    """One of the report's livelihood projects: a promise with numbers."""

    number: int
    """Its number in the report, part of the address."""
    title: str
    """Short title in the source language."""
    quote: str
    """The report's clause, verbatim."""
    icon: str
    """Sign that stands for it."""
    beneficiaries: str
    """For whom it is, in a few words."""
    figures: tuple[str, ...]
    """Ids of the indicators it promises, in order."""
    compare: tuple[Comparison, ...]
    """Results under another definition to set beside it."""
    progress: tuple[Progress, ...]
    """Dated steps, oldest first."""
    place: Place
    """Where it is defined."""


@dataclass(frozen=True)
class Correction:
    """A published figure that has changed: put right since, or given anew by a later report."""

    day: date
    """The day of the correction."""
    indicator: str
    """Id of the indicator."""
    year: int
    """The year the figure speaks of."""
    kind: Kind
    """Result, target or standing."""
    old: Quantity
    """What was published before."""
    new: Quantity
    """What is right."""
    reason: str
    """Why, in the source language."""
    place: Place
    """Where it is defined."""

    def of(self, figure: Figure) -> bool:
        """Whether it speaks of a figure of its report."""
        own = (figure.indicator, figure.year, figure.kind)
        return (self.indicator, self.year, self.kind) == own


@dataclass(frozen=True)
class Report:
    """One government work report: its text and everything said with numbers in it."""

    id: str
    """Folder name and part of the address, usually the year."""
    title: str
    """Full title in the source language."""
    body: str
    """Who delivered it."""
    occasion: str
    """Where and before whom it was delivered."""
    delivered: str
    """When, as precisely as is known: `2024`, `2024-01` or `2024-01-09`."""
    result_year: int
    """The year whose results it tells."""
    target_year: int
    """The year whose targets it sets."""
    headline: tuple[str, ...]
    """Ids of the indicators shown first on the home page."""
    parts: tuple[Part, ...]
    """Main divisions in order."""
    sections: tuple[Section, ...]
    """Sections in order."""
    figures: tuple[Figure, ...]
    """Figures in the order of the text."""
    named_numbers: tuple[NamedNumber, ...]
    """Numbers that are no statistics."""
    projects: tuple[Project, ...]
    """Livelihood projects in order."""
    corrections: tuple[Correction, ...]
    """Its figures of which something else was published before, oldest first."""
    draft: bool
    """Whether it is not to be published yet."""
    place: Place
    """Where it is defined."""

    def year_of(self, kind: Kind) -> int:
        """The year that its figures of a kind speak of, unless they name another."""
        return self.target_year if kind is Kind.TARGET else self.result_year


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
