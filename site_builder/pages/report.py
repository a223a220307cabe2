"""The report: the whole of it on one page, and a page for each section."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from site_builder import prose, urls
from site_builder.i18n import Phrase
from site_builder.model import Report
from site_builder.pages.page import Page, make
from site_builder.views.edition import Edition
from site_builder.views.indicators import LinkView
from site_builder.views.papers import paper_view
from site_builder.views.reports import ReportView, SectionView, outline, report_view, section_link

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


def pages(edition: Edition) -> Iterator[Page]:
    """The pages of every report."""
    for report in edition.site.reports.values():
        yield from _report_pages(edition, report)


def _report_pages(edition: Edition, report: Report) -> Iterator[Page]:
    view = report_view(edition, report)
    description = edition.words.text("The full text of the report, every figure linked to its chart.")
    paper = paper_view(edition, report)
    whole = replace(view, paper=paper)
    files = (paper.pdf.url.lstrip("/"),) if paper.pdf else ()
    yield make(
        edition,
        urls.report(report.id),
        "report.html",
        view.title,
        description,
        whole,
        files=files,
        both=view.parallel,
    )
    alone = report_view(edition, report, apart=True)
    sections: list[SectionView | None] = [section for part in alone.parts for section in part.sections]
    around = outline(view)
    for before, section, after in zip([None, *sections], sections, [*sections[1:], None], strict=False):
        if section is not None:
            page_view = SectionPageView(around, section, section_link(before), section_link(after))
            path = urls.section(report.id, section.id)
            yield make(
                edition,
                path,
                "section.html",
                section.title,
                _description(edition, report, section.id),
                page_view,
                both=view.parallel,
            )


def _description(edition: Edition, report: Report, section_id: str) -> Phrase:
    section = next(section for section in report.sections if section.id == section_id)
    text = next((paragraph.text for paragraph in section.paragraphs if paragraph.level == 0), section.title)
    phrase = edition.words.phrase(text)
    words = prose.plain(phrase.text)
    if len(words) > _DESCRIPTION_LENGTH:
        words = words[:_DESCRIPTION_LENGTH] + "…"
    return Phrase(words, phrase.lang)
