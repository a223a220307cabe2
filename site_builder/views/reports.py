"""Reports as pages show them: their data, their parts and their text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from site_builder import urls
from site_builder.language.i18n import Phrase
from site_builder.ledger import remembered
from site_builder.model import Report
from site_builder.views.citing import citation
from site_builder.views.edition import Edition
from site_builder.views.indicators import LinkView
from site_builder.views.papers import PaperView
from site_builder.views.sections import SectionView, bare_section, facts, linked_before, section_view
from site_builder.views.years import other_years


@dataclass(frozen=True)
class PartView:
    """One main division of a report."""

    title: Phrase
    """Its title."""
    sections: tuple[SectionView, ...]
    """Its sections."""


@dataclass(frozen=True)
class ReportView:
    """A report: its data and its text."""

    id: str
    """Its id."""
    title: Phrase
    """Its title."""
    body: Phrase
    """Who delivered it."""
    occasion: Phrase
    """Before whom."""
    delivered: str
    """When."""
    url: str
    """The whole report on one page."""
    parallel: str
    """The report in two languages; empty where there is one only."""
    facts: tuple[str, ...]
    """How long it takes to read, and how many figures it holds, in words."""
    citation: str
    """A reference to it with gaps for address and day, see `citing`."""
    others: tuple[LinkView, ...]
    """The other reports, the newest first."""
    parts: tuple[PartView, ...]
    """Its divisions."""
    paper: PaperView | None = None
    """The report on paper, on the page of the whole report; None elsewhere."""


def report_view(edition: Edition, report: Report) -> ReportView:
    """A report with all its text, in which every term of the glossary is linked once."""
    linked = dict(linked_before(edition, report.id))
    return _with_sections(
        edition, report, lambda section: section_view(edition, report.id, section, linked[section])
    )


def outline(edition: Edition, report: Report) -> ReportView:
    """A report without its text: what a table of contents needs."""
    return _outline(edition, report.id)


@remembered
def _outline(edition: Edition, report_id: str) -> ReportView:
    section = partial(bare_section, edition, report_id)
    return _with_sections(edition, edition.site.reports[report_id], section)


def _with_sections(edition: Edition, report: Report, section: Callable[[str], SectionView]) -> ReportView:
    words = edition.words
    titles = {part.id: words.phrase(part.title) for part in report.parts}
    grouped = groupby(report.sections, key=lambda section: section.part)
    return ReportView(
        id=report.id,
        title=words.phrase(report.title),
        body=words.phrase(report.body),
        occasion=words.phrase(report.occasion),
        delivered=words.date(report.delivered),
        url=edition.url(urls.report(report.id)),
        parallel=edition.url(urls.parallel(report.id)) if edition.companion else "",
        facts=facts(edition, report.sections, len(report.figures)),
        citation=citation(words, report),
        others=other_years(edition, report, edition.site.reports.values(), urls.report),
        parts=tuple(
            PartView(titles[part], tuple(section(member.id) for member in members))
            for part, members in grouped
        ),
    )
