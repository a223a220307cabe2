"""Sections of a report and pages of prose: paragraphs with their figures and terms linked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import count, groupby

from markupsafe import Markup

from site_builder import urls
from site_builder.language import prose
from site_builder.language.i18n import Phrase
from site_builder.language.reading_time import minutes
from site_builder.language.tracing import Trace
from site_builder.ledger import remembered
from site_builder.model import Paragraph, Report, Section, TextPage
from site_builder.views.edition import Edition
from site_builder.views.glossary import term_links
from site_builder.views.indicators import LinkView


@dataclass(frozen=True)
class ParagraphView:
    """One paragraph, ready to stand in a page."""

    id: str
    """Fragment of its address."""
    number: str
    """Its number in the report, by which it is cited; empty for headings and on pages of prose."""
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
    level: int
    """Level of its heading in the report: 3 below a heading that the text gives its part, otherwise 2."""
    facts: tuple[str, ...]
    """How long it takes to read, and how many figures it holds, in words."""
    heading: ParagraphView | None
    """The heading of the part (`# …`), where the section opens with it."""
    paragraphs: tuple[ParagraphView, ...]
    """Its paragraphs, that heading left out."""


@remembered
def section_view(
    edition: Edition, report_id: str, section_id: str, linked: tuple[str, ...] = ()
) -> SectionView:
    """A section of a report with its text.

    Args:
        edition: The language.
        report_id: The report.
        section_id: The section.
        linked: Ids of the terms of the glossary that the same page links already.
    """
    section = _section(edition, report_id, section_id)
    figures = _figure_links(edition, report_id, section)
    terms = term_links(edition, section, figures, set(linked))
    numbers = count(edition.index.first_numbers[report_id, section_id])
    views = [
        _paragraph(
            edition,
            paragraph,
            figures[paragraph.id] + terms[paragraph.id],
            "" if paragraph.level else str(next(numbers)),
        )
        for paragraph in section.paragraphs
    ]
    heading = views.pop(0) if views and views[0].level == 1 else None
    return replace(bare_section(edition, report_id, section_id), heading=heading, paragraphs=tuple(views))


@remembered
def bare_section(edition: Edition, report_id: str, section_id: str) -> SectionView:
    """A section without its text."""
    section = _section(edition, report_id, section_id)
    return SectionView(
        section.id,
        edition.words.phrase(section.title),
        edition.url(urls.section(report_id, section.id)),
        3 if section.part in edition.index.headed[report_id] else 2,
        facts(edition, [section], edition.index.figure_counts.get((report_id, section_id), 0)),
        None,
        (),
    )


def _section(edition: Edition, report_id: str, section_id: str) -> Section:
    sections = edition.site.reports[report_id].sections
    return next(section for section in sections if section.id == section_id)


@remembered
def linked_before(edition: Edition, report_id: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """By section: ids of the terms that it need not link, on a page that has all sections.

    There a term is linked once, and only if the glossary has more to say than its English.
    """
    linked = {term.id for term in edition.site.glossary if not term.note}
    found = []
    for section in edition.site.reports[report_id].sections:
        found.append((section.id, tuple(sorted(linked))))
        term_links(edition, section, _figure_links(edition, report_id, section), linked)
    return tuple(found)


def facts(edition: Edition, sections: Iterable[Section], figures: int) -> tuple[str, ...]:
    """How long sections take to read, and how many figures they hold, in words."""
    words = edition.words
    paragraphs = (paragraph for section in sections for paragraph in section.paragraphs)
    time = minutes(prose.plain(words.phrase(paragraph.text).text) for paragraph in paragraphs)
    read = words.plural("{number} min read", "{number} min read", time)
    return (read, words.plural("{number} figure", "{number} figures", figures)) if figures else (read,)


def page_paragraphs(edition: Edition, page: TextPage) -> tuple[ParagraphView, ...]:
    """The paragraphs of a prose page."""
    return tuple(_paragraph(edition, paragraph, [], "") for paragraph in page.paragraphs)


def _paragraph(edition: Edition, paragraph: Paragraph, links: list[prose.Span], number: str) -> ParagraphView:
    phrase = edition.words.phrase(paragraph.text)
    html = prose.html(phrase.text, links, edition.words.language.prefix)
    block = "<ul" in html or "<ol" in html or "<table" in html
    return ParagraphView(paragraph.id, number, html, phrase.lang, paragraph.level, block)


def _figure_links(edition: Edition, report_id: str, section: Section) -> dict[str, list[prose.Span]]:
    """The links of the figures in each paragraph of a section."""
    return {
        paragraph.id: _links(edition, _traces(edition, report_id, paragraph))
        for paragraph in section.paragraphs
    }


def _traces(edition: Edition, report_id: str, paragraph: Paragraph) -> Sequence[Trace]:
    """Where figures stand in the words that are shown of a paragraph."""
    in_source = edition.index.paragraph_traces.get((report_id, paragraph.id), ())
    if edition.words.is_source or edition.words.phrase(paragraph.text).lang:
        return in_source
    found = (edition.translated_traces.get(trace.figure.place) for trace in in_source)
    return [trace for trace in found if trace is not None]


def _links(edition: Edition, traced: Sequence[Trace]) -> list[prose.Span]:
    """Each number that is a figure becomes a link; of several, to the first, and it names them all."""
    spans = []
    ordered = sorted(traced, key=lambda trace: (trace.start, trace.end))
    for (start, end), group in groupby(ordered, key=lambda trace: (trace.start, trace.end)):
        names = [trace.figure.indicator for trace in group]
        several = Markup(' data-indicators="{}"').format(" ".join(names)) if len(names) > 1 else ""
        opening = Markup('<a class="figure-link" href="{}"{}>').format(
            edition.url(urls.indicator(names[0])), several
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
