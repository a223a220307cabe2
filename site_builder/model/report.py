"""A report: its text, its figures, its livelihood projects, and what was put right since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from site_builder.errors import Place
from site_builder.model.measures import Bound, Kind, Quantity


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
