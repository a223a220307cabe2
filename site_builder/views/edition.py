"""The site in one language: the model, its indexes and a localiser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from site_builder.errors import Place
from site_builder.language.i18n import Localiser, Phrase
from site_builder.language.tracing import Trace, sentence_at
from site_builder.ledger import Ledger
from site_builder.model import Figure, Indicator, Kind, Report, Site
from site_builder.views.index import SiteIndex


@dataclass(frozen=True)
class PdfFacts:
    """What is known of a PDF of a report."""

    url: str
    """Its address from the root of the site."""
    pages: int
    """How many pages it has."""


@dataclass(frozen=True)
class Edition:
    """Everything a view is made from, for one language."""

    index: SiteIndex
    """The model and its indexes, shared by all editions."""
    words: Localiser
    """The language, bound."""
    languages: tuple[Localiser, ...] = ()
    """Every language of the site, the source language first."""
    translated: Mapping[str, Mapping[str, tuple[Trace, ...]]] = field(default_factory=dict)
    """By language code and report: where the figures stand in the translated text."""
    pdfs: Mapping[tuple[str, str], PdfFacts] = field(default_factory=dict)
    """The PDFs there are, by report and language code."""

    siblings: Sequence[Edition] = field(default=(), repr=False, compare=False)
    """The edition of every language, this one included."""
    ledger: Ledger | None = field(default=None, repr=False, compare=False)
    """What keeps account of all that is read of this edition; None where nobody does."""

    @property
    def name(self) -> str:
        """The edition's name in the ledger."""
        return self.words.language.code

    @property
    def companion(self) -> Edition | None:
        """The edition that is read beside this one: the source, or for the source its first translation."""
        others = self.languages[1:] if self.words.is_source else self.languages[:1]
        wanted = [words.language for words in others[:1]]
        return next((edition for edition in self.siblings if edition.words.language in wanted), None)

    @property
    def site(self) -> Site:
        """The model."""
        return self.index.site

    @property
    def report(self) -> Report:
        """The report shown at home."""
        return self.site.reports[self.site.default_report]

    @property
    def figures(self) -> dict[str, tuple[Figure, ...]]:
        """The figures of each indicator, oldest first, results before targets."""
        return self.index.figures

    @property
    def relatives(self) -> dict[str, tuple[Indicator, ...]]:
        """The members of each family."""
        return self.index.relatives

    @property
    def traces(self) -> dict[str, tuple[Trace, ...]]:
        """Where the figures of each report stand in its text."""
        return self.index.traces

    @cached_property
    def translated_traces(self) -> dict[Place, Trace]:
        """Where each figure stands in the text of this language, by its place; empty for the source."""
        reports = self.translated.get(self.words.language.code, {})
        return {trace.figure.place: trace for traces in reports.values() for trace in traces}

    def sentence(self, figure: Figure) -> str:
        """The translated sentence that a figure stands in; empty where it is not translated."""
        trace = self.translated_traces.get(figure.place)
        if trace is None:
            return ""
        return sentence_at(self.words.phrase(trace.paragraph.text).text, trace.start, trace.end)

    def url(self, path: str) -> str:
        """The address of a page in this language, from the root of the site (`/en/indicators/`)."""
        return f"/{self.words.language.prefix}{path}"

    def absolute(self, path: str) -> str:
        """The published address of a page in this language; only its path where the site's is not known."""
        return f"{self.site.base_url or '/'}{self.words.language.prefix}{path}"

    def figure(self, indicator: str, year: int, kind: Kind) -> Figure | None:
        """The figure of an indicator for a year and kind, if there is one."""
        matching = (
            figure for figure in self.figures.get(indicator, ()) if (figure.year, figure.kind) == (year, kind)
        )
        return next(matching, None)

    def kind_label(self, kind: Kind, year: int) -> str:
        """What a figure's kind is called: `2023 result`, `2024 target`, `by the end of 2023`."""
        if kind is Kind.TARGET:
            return self.words.text("{year} target", year=self.words.year(year))
        if kind is Kind.STANDING:
            return self.words.text("By the end of {year}", year=self.words.year(year))
        return self.words.text("{year} result", year=self.words.year(year))

    def in_report(self, report: str, title: Phrase) -> Phrase:
        """The title of something in a report, with the report it belongs to where there are several."""
        if len(self.site.reports) < 2:
            return title
        return Phrase(self.words.text("{report}: {section}", report=report, section=title.text), title.lang)
