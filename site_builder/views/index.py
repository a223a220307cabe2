"""Indexes of the model that do not depend on a language, made once for all editions."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from site_builder.model import Figure, Indicator, Kind, Paragraph, Project, Report, Section, Site
from site_builder.terms import Terms
from site_builder.tracing import Trace, traces


@dataclass(frozen=True)
class TermPlace:
    """A paragraph that a term of the glossary stands in."""

    order: tuple[int, int]
    """Number of the paragraph, and of the character where the term begins."""
    report: Report
    """Its report."""
    section: Section
    """Its section."""
    paragraph: Paragraph
    """The paragraph."""


@dataclass(frozen=True)
class SiteIndex:
    """Where things of the model are found from other things."""

    site: Site
    """The model."""

    @cached_property
    def figures(self) -> dict[str, tuple[Figure, ...]]:
        """The figures of each indicator over all reports, oldest first, results before targets.

        Each year and kind has one: what the newest report says of it.
        """
        found: dict[str, dict[tuple[int, Kind], Figure]] = defaultdict(dict)
        for report in reversed(self.site.reports.values()):
            for figure in report.figures:
                found[figure.indicator].setdefault((figure.year, figure.kind), figure)
        return {name: tuple(sorted(rows.values(), key=_order)) for name, rows in found.items()}

    @cached_property
    def current(self) -> dict[str, tuple[Figure, ...]]:
        """The figures of each indicator that the newest report to speak of it tells of its own years."""
        found: dict[str, tuple[Figure, ...]] = {}
        for report in self.site.reports.values():
            own = {(figure.indicator, figure.year, figure.kind) for figure in report.figures}
            for name in dict.fromkeys(figure.indicator for figure in report.figures):
                told = tuple(one for one in self.figures[name] if (name, one.year, one.kind) in own)
                timely = tuple(one for one in told if one.year == report.year_of(one.kind))
                found[name] = timely or told
        return found

    @cached_property
    def recent(self) -> dict[str, tuple[Figure, ...]]:
        """The current figures of each indicator, and with a result the target that was set for its year."""
        return {
            name: tuple(one for one in self.figures[name] if one.year >= current[0].year)
            for name, current in self.current.items()
        }

    @cached_property
    def mentions(self) -> dict[str, tuple[tuple[Report, Figure], ...]]:
        """Every figure of each indicator in the order of the text, also what a report says again."""
        found: dict[str, list[tuple[Report, Figure]]] = defaultdict(list)
        for report in self.site.reports.values():
            for figure in report.figures:
                found[figure.indicator].append((report, figure))
        return {name: tuple(pairs) for name, pairs in found.items()}

    @cached_property
    def changes(self) -> tuple[tuple[Report, Figure, Figure], ...]:
        """Every value that a later report has revised: the report, the former and the new figure."""
        return tuple(self.site.changes())

    @cached_property
    def neighbours(self) -> dict[str, tuple[Indicator | None, Indicator | None]]:
        """The indicators before and after each one in its theme."""
        found: dict[str, tuple[Indicator | None, Indicator | None]] = {}
        for topic in self.site.topics:
            members = [indicator for indicator in self.site.indicators.values() if indicator.topic == topic]
            for before, member, after in zip([None, *members], members, [*members[1:], None], strict=False):
                found[member.id] = (before, after)
        return found

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
    def trace_of(self) -> dict[int, tuple[Report, Section, Trace]]:
        """Report, section and place in the text of each figure, by the figure's identity."""
        sections = {
            (report.id, paragraph.id): section
            for report in self.site.reports.values()
            for section in report.sections
            for paragraph in section.paragraphs
        }
        return {
            id(trace.figure): (report, sections[report.id, trace.paragraph.id], trace)
            for report in self.site.reports.values()
            for trace in self.traces[report.id]
        }

    @cached_property
    def sharers(self) -> dict[tuple[str, str, int], tuple[Figure, ...]]:
        """The figures that one number of a text stands for, by report, paragraph and the number's place."""
        found: dict[tuple[str, str, int], list[Figure]] = defaultdict(list)
        for report in self.site.reports.values():
            for trace in self.traces[report.id]:
                found[report.id, trace.paragraph.id, trace.start].append(trace.figure)
        return {place: tuple(figures) for place, figures in found.items()}

    @cached_property
    def terms(self) -> Terms:
        """The glossary, made ready for looking up."""
        return Terms(self.site.glossary)

    @cached_property
    def term_places(self) -> dict[str, tuple[TermPlace, ...]]:
        """The paragraphs each term stands in, those of the report shown at home first."""
        found: dict[str, dict[int, TermPlace]] = defaultdict(dict)
        reports = sorted(self.site.reports.values(), key=lambda report: report.id != self.site.default_report)
        number = 0
        for report in reports:
            for section in report.sections:
                for paragraph in section.paragraphs:
                    number += 1
                    for use in self.terms.in_source(paragraph.text):
                        place = TermPlace((number, use.start), report, section, paragraph)
                        found[use.terms[0].term].setdefault(number, place)
        return {term: tuple(places.values()) for term, places in found.items()}

    @cached_property
    def projects(self) -> dict[str, tuple[tuple[Report, Project], ...]]:
        """The livelihood projects that promise each indicator."""
        found: dict[str, list[tuple[Report, Project]]] = defaultdict(list)
        for report in self.site.reports.values():
            for project in report.projects:
                for name in project.figures:
                    found[name].append((report, project))
        return {name: tuple(pairs) for name, pairs in found.items()}


def _order(figure: Figure) -> tuple[int, int]:
    return figure.year, list(Kind).index(figure.kind)
