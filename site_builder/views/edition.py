"""The site in one language: the model, its localiser and the indexes that views look things up in."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from site_builder.i18n import Localiser
from site_builder.model import Figure, Indicator, Kind, Report, Site
from site_builder.tracing import Trace, traces


@dataclass(frozen=True)
class Edition:
    """Everything a view is made from, for one language."""

    site: Site
    """The model."""
    words: Localiser
    """The language, bound."""

    def url(self, path: str) -> str:
        """The address of a page in this language, from the root of the site (`/en/indicators/`)."""
        return f"/{self.words.language.prefix}{path}"

    @property
    def report(self) -> Report:
        """The report shown at home."""
        return self.site.reports[self.site.default_report]

    @cached_property
    def figures(self) -> dict[str, tuple[Figure, ...]]:
        """The figures of each indicator over all reports: oldest first, results before targets, each once."""
        found: dict[str, dict[tuple[int, Kind], Figure]] = defaultdict(dict)
        for report in self.site.reports.values():
            for figure in report.figures:
                found[figure.indicator].setdefault((figure.year, figure.kind), figure)
        return {name: tuple(sorted(rows.values(), key=_order)) for name, rows in found.items()}

    @cached_property
    def relatives(self) -> dict[str, tuple[Indicator, ...]]:
        """The members of each family, in the order of the content."""
        found: dict[str, list[Indicator]] = defaultdict(list)
        for indicator in self.site.indicators.values():
            if indicator.family:
                found[indicator.family].append(indicator)
        return {family: tuple(members) for family, members in found.items()}

    @cached_property
    def traces(self) -> dict[str, tuple[Trace, ...]]:
        """Where the figures of each report stand in its text."""
        return {report.id: traces(report) for report in self.site.reports.values()}

    @cached_property
    def reports_of(self) -> dict[int, Report]:
        """The report that each figure, by its identity, was read from."""
        return {id(figure): report for report in self.site.reports.values() for figure in report.figures}

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


def _order(figure: Figure) -> tuple[int, int]:
    return figure.year, list(Kind).index(figure.kind)
