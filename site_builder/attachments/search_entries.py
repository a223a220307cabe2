"""What can be found in one language: every page worth finding, each paragraph of a report, each term."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from site_builder import urls
from site_builder.language import prose
from site_builder.language.i18n import Phrase
from site_builder.language.terms import LANGUAGE
from site_builder.model import Figure, Indicator, Project, Report, Term
from site_builder.pages.page import Page
from site_builder.views.edition import Edition

_NO_ANSWERS = frozenset({urls.HOME, urls.NOT_FOUND, urls.SEARCH})
"""Pages that are no answer to anything; nor are charts on bare pages."""


@dataclass(frozen=True)
class Entry:
    """One thing that can be found."""

    path: str
    """Its address without the language's prefix, with its fragment."""
    kind: str
    """One of `pages.search.KINDS`."""
    title: Phrase
    """Its name."""
    text: Phrase
    """What a reader is shown of it."""
    topics: tuple[str, ...] = ()
    """Ids of the themes it belongs to."""
    years: tuple[int, ...] = ()
    """Years it speaks of."""
    figures: tuple[Figure, ...] = ()
    """Figures that are its very subject."""
    hidden: tuple[str, ...] = ()
    """Words by which it is found too, but which are not shown."""


def entries(edition: Edition, pages: Iterable[Page]) -> list[Entry]:
    """Everything that can be found in the language of an edition, given its pages."""
    site = edition.site
    passed_over = _NO_ANSWERS | {urls.embed(name) for name in site.indicators}
    by_path = {page.path: page for page in pages if page.path not in passed_over}
    found = [_indicator(edition, by_path, indicator) for indicator in site.indicators.values()]
    for report in site.reports.values():
        found += _paragraphs(edition, by_path, report)
        found += [_project(edition, by_path, report, project) for project in report.projects]
    found += [_topic(by_path, topic) for topic in site.topics]
    found += [_term(edition, term) for term in site.glossary]
    texts = {urls.text_page(page.id): page.paragraphs for page in site.pages}
    for path, page in by_path.items():
        body = tuple(edition.words.phrase(paragraph.text).text for paragraph in texts.get(path, ()))
        found.append(Entry(path, "page", page.title, page.description, hidden=tuple(map(prose.plain, body))))
    return found


def _indicator(edition: Edition, pages: dict[str, Page], indicator: Indicator) -> Entry:
    page = pages.pop(urls.indicator(indicator.id))
    figures = edition.figures.get(indicator.id, ())
    return Entry(
        page.path,
        "indicator",
        page.title,
        page.description,
        topics=(indicator.topic,),
        years=_years(figures),
        figures=figures,
        hidden=(edition.words.phrase(indicator.note).text, *_forms(edition, indicator.name)),
    )


def _paragraphs(edition: Edition, pages: dict[str, Page], report: Report) -> Iterator[Entry]:
    """Every paragraph of a report under the title of its section."""
    figures: Mapping[str, list[Figure]] = defaultdict(list)
    for trace in edition.traces[report.id]:
        figures[trace.paragraph.id].append(trace.figure)
    for section in report.sections:
        page = pages.pop(urls.section(report.id, section.id))
        for paragraph in section.paragraphs:
            if paragraph.level:
                continue
            said = edition.words.phrase(paragraph.text)
            yield Entry(
                f"{page.path}#{paragraph.id}",
                "report",
                page.title,
                Phrase(prose.plain(said.text), said.lang),
                topics=_topics(edition, (figure.indicator for figure in figures[paragraph.id])),
                years=_years(figures[paragraph.id]) or (report.target_year,),
            )


def _project(edition: Edition, pages: dict[str, Page], report: Report, project: Project) -> Entry:
    page = pages.pop(urls.project(report.id, project.number))
    promised = (edition.figures.get(name, ()) for name in project.figures)
    return Entry(
        page.path,
        "project",
        page.title,
        page.description,
        topics=_topics(edition, project.figures),
        years=(report.target_year,),
        figures=tuple(
            figure for figures in promised for figure in figures if figure.year == report.target_year
        ),
        hidden=(project.quote, edition.words.phrase(project.beneficiaries).text),
    )


def _topic(pages: dict[str, Page], topic: str) -> Entry:
    page = pages.pop(urls.topic(topic))
    return Entry(page.path, "topic", page.title, page.description, topics=(topic,))


def _term(edition: Edition, term: Term) -> Entry:
    words = edition.words
    english = words.language.code == LANGUAGE
    title = (
        Phrase(term.english) if english else Phrase(term.term, "" if words.is_source else words.source.code)
    )
    return Entry(urls.term(term.id), "term", title, words.phrase(term.note), hidden=(term.term, *term.forms))


def _forms(edition: Edition, name: str) -> Iterator[str]:
    """Every English form of the terms in a name: “gross domestic product” finds what is called GDP."""
    return (form for use in edition.index.terms.in_source(name) for form in use.terms[0].forms)


def _topics(edition: Edition, indicators: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(edition.site.indicators[name].topic for name in indicators))


def _years(figures: Iterable[Figure]) -> tuple[int, ...]:
    return tuple(sorted({figure.year for figure in figures}))
