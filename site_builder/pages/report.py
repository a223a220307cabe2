"""The report: the whole of it on one page, and a page for each section."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from site_builder import urls
from site_builder.language import prose
from site_builder.language.i18n import Phrase
from site_builder.model import Report
from site_builder.pages.page import Page, Plan, make
from site_builder.views.edition import Edition
from site_builder.views.indicators import LinkView
from site_builder.views.papers import paper_view
from site_builder.views.reports import ReportView, outline, report_view
from site_builder.views.sections import SectionView, section_link, section_view
from site_builder.views.structured import report_document

_DESCRIPTION_LENGTH = 110
"""Characters of a section's first words that a search engine shows."""


@dataclass(frozen=True)
class SectionPageView:
    """A section with the way to its neighbours."""

    report: ReportView
    """The report it belongs to, without its text."""
    section: SectionView
    """The section."""
    previous: LinkView | None
    """The section before it."""
    following: LinkView | None
    """The section after it."""


def pages(edition: Edition) -> Iterator[Plan]:
    """The pages of every report."""
    for report in edition.site.reports.values():
        yield Plan(urls.report(report.id), _report, (report.id,))
        for section in report.sections:
            yield Plan(urls.section(report.id, section.id), _section, (report.id, section.id))


def _report(edition: Edition, report_id: str) -> Page:
    report = edition.site.reports[report_id]
    paper = paper_view(edition, report)
    view = replace(report_view(edition, report), paper=paper)
    description = edition.words.text("The full text of the report, every figure linked to its chart.")
    path = urls.report(report_id)
    files = (paper.pdf.url.lstrip("/"),) if paper.pdf else ()
    return make(
        edition,
        path,
        "report.html",
        view.title,
        description,
        view,
        files=files,
        both=view.parallel,
        structured=report_document(edition, report, path),
    )


def _section(edition: Edition, report_id: str, section_id: str) -> Page:
    report = edition.site.reports[report_id]
    around, view = outline(edition, report), section_view(edition, report_id, section_id)
    place = [section.id for section in report.sections].index(section_id)
    neighbours = (section_link(edition, report, other) for other in (place - 1, place + 1))
    return make(
        edition,
        urls.section(report_id, section_id),
        "section.html",
        _title(edition, report, section_id),
        _description(edition, report, section_id),
        SectionPageView(around, view, *neighbours),
        both=around.parallel,
    )


def _title(edition: Edition, report: Report, section_id: str) -> Phrase:
    """The title of a section, with its part where another section is called the same."""
    own = next(section for section in report.sections if section.id == section_id)
    title = edition.words.phrase(own.title)
    if sum(section.title == own.title for section in report.sections) == 1:
        return title
    part = next(part for part in report.parts if part.id == own.part)
    return edition.words.told("{section} ({part})", section=title, part=edition.words.phrase(part.title))


def _description(edition: Edition, report: Report, section_id: str) -> Phrase:
    section = next(section for section in report.sections if section.id == section_id)
    text = next((paragraph.text for paragraph in section.paragraphs if paragraph.level == 0), section.title)
    phrase = edition.words.phrase(text)
    words = prose.plain(phrase.text)
    if len(words) > _DESCRIPTION_LENGTH:
        words = words[:_DESCRIPTION_LENGTH] + "…"
    return Phrase(words, phrase.lang)
