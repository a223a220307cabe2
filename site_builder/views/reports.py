"""Reports as pages show them: parts, sections and paragraphs with their figures linked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count, groupby

from markupsafe import Markup

from site_builder import prose, urls
from site_builder.i18n import Phrase
from site_builder.model import Paragraph, Report, Section, TextPage
from site_builder.reading_time import minutes
from site_builder.tracing import Trace
from site_builder.views.citing import citation
from site_builder.views.edition import Edition
from site_builder.views.glossary import term_links
from site_builder.views.indicators import LinkView
from site_builder.views.papers import PaperView


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
    parts: tuple[PartView, ...]
    """Its divisions."""
    paper: PaperView | None = None
    """The report on paper, on the page of the whole report; None elsewhere."""


def report_view(edition: Edition, report: Report, *, apart: bool = False) -> ReportView:
    """A report with all its text, in which every term of the glossary is linked once.

    Args:
        edition: The language.
        report: The report.
        apart: Whether each section is shown on a page of its own, and so has its own links to the glossary.
    """
    words = edition.words
    by_paragraph: dict[str, list[Trace]] = defaultdict(list)
    for trace in edition.traces[report.id]:
        if words.is_source or words.phrase(trace.paragraph.text).lang:
            by_paragraph[trace.paragraph.id].append(trace)
        elif id(trace.figure) in edition.translated_traces:
            by_paragraph[trace.paragraph.id].append(edition.translated_traces[id(trace.figure)])
    sections = _sections(edition, report, by_paragraph, apart)
    grouped = groupby(zip(report.sections, sections, strict=True), key=lambda pair: pair[0].part)
    titles = {part.id: words.phrase(part.title) for part in report.parts}
    return ReportView(
        id=report.id,
        title=words.phrase(report.title),
        body=words.phrase(report.body),
        occasion=words.phrase(report.occasion),
        delivered=words.date(report.delivered),
        url=edition.url(urls.report(report.id)),
        parallel=edition.url(urls.parallel(report.id)) if edition.companion else "",
        facts=_facts(edition, report.sections, len(report.figures)),
        citation=citation(words, report),
        parts=tuple(
            PartView(titles[part], tuple(section for _, section in members)) for part, members in grouped
        ),
    )


def outline(view: ReportView) -> ReportView:
    """A report without its text: what a table of contents needs."""
    return replace(
        view,
        parts=tuple(
            replace(
                part,
                sections=tuple(replace(section, heading=None, paragraphs=()) for section in part.sections),
            )
            for part in view.parts
        ),
    )


def _sections(
    edition: Edition, report: Report, traced: Mapping[str, list[Trace]], apart: bool
) -> list[SectionView]:
    linked: set[str] = set()
    numbers: Iterator[int] = count(1)
    headed = {
        section.part
        for section in report.sections
        if section.paragraphs[:1] and section.paragraphs[0].level == 1
    }
    counts = Counter(figure.section for figure in report.figures)
    found = []
    for section in report.sections:
        figures = {
            paragraph.id: _links(edition, traced.get(paragraph.id, [])) for paragraph in section.paragraphs
        }
        terms = term_links(edition, section, figures, set() if apart else linked)
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
        found.append(
            SectionView(
                section.id,
                edition.words.phrase(section.title),
                edition.url(urls.section(report.id, section.id)),
                3 if section.part in headed else 2,
                _facts(edition, [section], counts[section.id]),
                heading,
                tuple(views),
            )
        )
    return found


def _facts(edition: Edition, sections: Iterable[Section], figures: int) -> tuple[str, ...]:
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


def section_link(view: SectionView | None) -> LinkView | None:
    """A section as a link, if there is one."""
    return LinkView(view.title, view.url) if view else None
