"""Reports as pages show them: parts, sections and paragraphs with their figures linked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup

from site_builder import prose, urls
from site_builder.i18n import Phrase
from site_builder.ledger import remembered
from site_builder.model import Paragraph, Report, TextPage
from site_builder.tracing import Trace
from site_builder.views.edition import Edition
from site_builder.views.glossary import term_links
from site_builder.views.indicators import LinkView


@dataclass(frozen=True)
class ParagraphView:
    """One paragraph, ready to stand in a page."""

    id: str
    """Fragment of its address."""
    html: Markup
    """Its words, figures linked."""
    lang: str
    """Language tag where it is not translated; empty otherwise."""
    level: int
    """Heading level, or 0."""
    block: bool
    """True where the words are a list or a table rather than running text."""


@dataclass(frozen=True)
class SectionView:
    """One section of a report."""

    id: str
    """Its id."""
    title: Phrase
    """Its heading."""
    url: str
    """Its page."""
    paragraphs: tuple[ParagraphView, ...]
    """Its paragraphs."""


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
    parts: tuple[PartView, ...]
    """Its divisions."""


def report_view(edition: Edition, report: Report) -> ReportView:
    """A report with all its text."""
    parts = {part.id: part for part in report.parts}
    grouped = groupby(report.sections, key=lambda section: section.part)
    return replace(
        outline(edition, report),
        parts=tuple(
            PartView(
                edition.words.phrase(parts[part].title),
                tuple(section_view(edition, report.id, section.id) for section in group),
            )
            for part, group in grouped
        ),
    )


def outline(edition: Edition, report: Report) -> ReportView:
    """A report without its text."""
    words = edition.words
    return ReportView(
        id=report.id,
        title=words.phrase(report.title),
        body=words.phrase(report.body),
        occasion=words.phrase(report.occasion),
        delivered=words.date(report.delivered),
        url=edition.url(urls.report(report.id)),
        parallel=edition.url(urls.parallel(report.id)) if edition.companion else "",
        parts=(),
    )


@remembered
def section_view(edition: Edition, report_id: str, section_id: str) -> SectionView:
    """A section of a report, its figures and terms linked."""
    report = edition.site.reports[report_id]
    section = next(section for section in report.sections if section.id == section_id)
    figures = {
        paragraph.id: _links(edition, _traces(edition, report_id, paragraph))
        for paragraph in section.paragraphs
    }
    terms = term_links(edition, section, figures)
    return SectionView(
        section.id,
        edition.words.phrase(section.title),
        edition.url(urls.section(report.id, section.id)),
        tuple(
            _paragraph(edition, paragraph, figures[paragraph.id] + terms[paragraph.id])
            for paragraph in section.paragraphs
        ),
    )


def _traces(edition: Edition, report_id: str, paragraph: Paragraph) -> list[Trace]:
    """Where figures stand in the words that are shown of a paragraph."""
    in_source = edition.index.paragraph_traces.get((report_id, paragraph.id), ())
    if edition.words.is_source or edition.words.phrase(paragraph.text).lang:
        return list(in_source)
    found = (edition.translated_traces.get(trace.figure.place) for trace in in_source)
    return [trace for trace in found if trace is not None]


def page_paragraphs(edition: Edition, page: TextPage) -> tuple[ParagraphView, ...]:
    """The paragraphs of a prose page."""
    return tuple(_paragraph(edition, paragraph, []) for paragraph in page.paragraphs)


def _paragraph(edition: Edition, paragraph: Paragraph, links: list[prose.Span]) -> ParagraphView:
    phrase = edition.words.phrase(paragraph.text)
    html = prose.html(phrase.text, links, edition.words.language.prefix)
    return ParagraphView(
        paragraph.id, html, phrase.lang, paragraph.level, "<ul" in html or "<ol" in html or "<table" in html
    )


def _links(edition: Edition, traced: list[Trace]) -> list[prose.Span]:
    """Each number that is a figure becomes a link: to the first indicator where it speaks for several."""
    spans = []
    ordered = sorted(traced, key=lambda trace: (trace.start, trace.end))
    for (start, end), group in groupby(ordered, key=lambda trace: (trace.start, trace.end)):
        names = [trace.figure.indicator for trace in group]
        opening = Markup('<a class="figure-link" href="{url}" data-indicators="{names}">').format(
            url=edition.url(urls.indicator(names[0])), names=" ".join(names)
        )
        spans.append(prose.Span(start, end, opening, Markup("</a>")))
    return spans


def section_link(edition: Edition, report: Report, place: int) -> LinkView | None:
    """The section at a place of a report as a link, if there is one."""
    if not 0 <= place < len(report.sections):
        return None
    section = report.sections[place]
    url = edition.url(urls.section(report.id, section.id))
    return LinkView(edition.words.phrase(section.title), url)
