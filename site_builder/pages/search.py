"""The page of the search: what it asks for and where results go; `search.js` does the finding."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.language.i18n import Phrase
from site_builder.pages.page import Page, make
from site_builder.views.edition import Edition
from site_builder.views.indicators import LinkView, topic_link

KINDS = ("indicator", "report", "project", "topic", "term", "page")
"""Kinds of what can be found, in the order in which results are shown."""


@dataclass(frozen=True)
class ChoiceView:
    """Something to choose from."""

    id: str
    """What stands in the address when it is chosen."""
    name: Phrase
    """What it is called."""


@dataclass(frozen=True)
class SearchView:
    """What can be asked for."""

    url: str
    """Address of the page itself."""
    pagefind: str
    """Address of Pagefind."""
    kinds: tuple[ChoiceView, ...]
    """Groups of results in order."""
    topics: tuple[ChoiceView, ...]
    """Themes that results can be narrowed to."""
    years: tuple[ChoiceView, ...]
    """Years that results can be narrowed to, newest first."""
    themes: tuple[LinkView, ...]
    """Themes to go to where nothing is found."""
    twin: ChoiceView | None
    """The language that results are offered in besides; None where there is no other."""
    indicators: str
    """Address of the list of all indicators."""
    report: str
    """Address of the report with its contents."""


def pages(edition: Edition) -> Iterator[Page]:
    """The search page."""
    words, site = edition.words, edition.site
    years = sorted(
        {figure.year for report in site.reports.values() for figure in report.figures}, reverse=True
    )
    view = SearchView(
        url=edition.url(urls.SEARCH),
        pagefind=f"/{urls.PAGEFIND}pagefind.js",
        kinds=_kinds(edition),
        topics=tuple(ChoiceView(topic.id, words.phrase(topic.name)) for topic in site.topics.values()),
        years=tuple(ChoiceView(str(year), Phrase(words.year(year))) for year in years),
        themes=tuple(topic_link(edition, topic) for topic in site.topics),
        twin=_twin(edition),
        indicators=edition.url(urls.INDICATORS),
        report=edition.url(urls.report(edition.report.id)),
    )
    description = words.text("Search the report, its indicators, projects and terms in either language.")
    yield make(edition, urls.SEARCH, "search.html", words.text("Search"), description, view)


def _twin(edition: Edition) -> ChoiceView | None:
    if edition.companion is None:
        return None
    language = edition.companion.words.language
    return ChoiceView(language.code, Phrase(language.name, language.code))


def _kinds(edition: Edition) -> tuple[ChoiceView, ...]:
    """Every kind with the heading of its results."""
    words = edition.words
    names = (
        words.text("Indicators"),
        words.text("Paragraphs of the report"),
        words.text("Livelihood projects"),
        words.text("Themes"),
        words.text("Terms"),
        words.text("Other pages"),
    )
    return tuple(ChoiceView(kind, Phrase(name)) for kind, name in zip(KINDS, names, strict=True))
