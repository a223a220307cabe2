"""Indexes of the model that do not depend on a language, made once for all editions."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial

from site_builder.errors import Place
from site_builder.language.terms import Terms, terms_of
from site_builder.language.tracing import Trace, traces
from site_builder.ledger.memory import Memory
from site_builder.model import Correction, Figure, Indicator, Kind, Project, Report, Section, Site, Term


@dataclass(frozen=True)
class TermPlace:
    """A paragraph that a term of the glossary stands in."""

    order: tuple[int, int]
    """Number of the paragraph, and of the character where the term begins."""
    report: str
    """Id of its report."""
    section: str
    """Id of its section."""
    title: str
    """Heading of the section."""
    paragraph: str
    """Id of the paragraph."""
    number: int
    """Which paragraph of its section it is; 0 for a heading, or where there is no other."""


@dataclass(frozen=True)
class SiteIndex:
    """Where things of the model are found from other things."""

    site: Site
    """The model."""
    memory: Memory = field(default_factory=Memory, repr=False, compare=False)
    """What earlier indexes have found out."""

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
    def corrections(self) -> dict[str, tuple[tuple[Report, Correction], ...]]:
        """The corrections of each indicator with the reports whose figures they are, the newest first."""
        found: dict[str, list[tuple[Report, Correction]]] = defaultdict(list)
        for report in self.site.reports.values():
            for correction in report.corrections:
                found[correction.indicator].insert(0, (report, correction))
        return {name: tuple(sorted(pairs, key=_day, reverse=True)) for name, pairs in found.items()}

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
    def by_topic(self) -> dict[str, tuple[str, ...]]:
        """The indicators of each theme by their ids, in the order of the content."""
        found: dict[str, list[str]] = defaultdict(list)
        for indicator in self.site.indicators.values():
            found[indicator.topic].append(indicator.id)
        return {topic: tuple(names) for topic, names in found.items()}

    @cached_property
    def traces(self) -> dict[str, tuple[Trace, ...]]:
        """Where the figures of each report stand in its text."""
        return {
            report.id: self.memory.kept(("traces", report.id), (report,), partial(traces, report))
            for report in self.site.reports.values()
        }

    @cached_property
    def paragraph_traces(self) -> dict[tuple[str, str], tuple[Trace, ...]]:
        """The same by report and paragraph."""
        found: dict[tuple[str, str], list[Trace]] = defaultdict(list)
        for report, places in self.traces.items():
            for trace in places:
                found[report, trace.paragraph.id].append(trace)
        return {place: tuple(some) for place, some in found.items()}

    @cached_property
    def first_numbers(self) -> dict[tuple[str, str], int]:
        """By report and section: the number of its first paragraph, headings not counted."""
        found: dict[tuple[str, str], int] = {}
        for report in self.site.reports.values():
            number = 1
            for section in report.sections:
                found[report.id, section.id] = number
                number += sum(paragraph.level == 0 for paragraph in section.paragraphs)
        return found

    @cached_property
    def headed(self) -> dict[str, tuple[str, ...]]:
        """The parts of each report to which its text gives a heading."""
        return {
            report.id: tuple(
                section.part
                for section in report.sections
                if section.paragraphs[:1] and section.paragraphs[0].level == 1
            )
            for report in self.site.reports.values()
        }

    @cached_property
    def figure_counts(self) -> dict[tuple[str, str], int]:
        """How many figures each section of a report holds."""
        reports = self.site.reports.values()
        return dict(Counter((report.id, figure.section) for report in reports for figure in report.figures))

    @cached_property
    def trace_of(self) -> dict[Place, tuple[Report, Section, Trace]]:
        """Report, section and place in the text of each figure, by the row it was read from."""
        sections = {
            (report.id, paragraph.id): section
            for report in self.site.reports.values()
            for section in report.sections
            for paragraph in section.paragraphs
        }
        return {
            trace.figure.place: (report, sections[report.id, trace.paragraph.id], trace)
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
        return terms_of(self.site.glossary)

    @cached_property
    def term_of(self) -> dict[str, Term]:
        """The terms of the glossary by id."""
        return {term.id: term for term in self.site.glossary}

    @cached_property
    def term_places(self) -> dict[str, tuple[TermPlace, ...]]:
        """The paragraphs each term stands in, those of the report shown at home first."""
        found: dict[str, dict[int, TermPlace]] = defaultdict(dict)
        reports = sorted(self.site.reports.values(), key=lambda report: report.id != self.site.default_report)
        number = 0
        for report in reports:
            for section in report.sections:
                numbers = _numbers(section)
                for paragraph in section.paragraphs:
                    number += 1
                    for use in self.terms.in_source(paragraph.text):
                        place = TermPlace(
                            (number, use.start),
                            report.id,
                            section.id,
                            section.title,
                            paragraph.id,
                            numbers.get(paragraph.id, 0),
                        )
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


def _numbers(section: Section) -> dict[str, int]:
    """The numbers of the paragraphs of a section that has several, headings left out."""
    numbered = [paragraph.id for paragraph in section.paragraphs if paragraph.level == 0]
    return {name: number for number, name in enumerate(numbered, 1)} if len(numbered) > 1 else {}


def _day(corrected: tuple[Report, Correction]) -> date:
    return corrected[1].day


def _order(figure: Figure) -> tuple[int, int]:
    return figure.year, list(Kind).index(figure.kind)
