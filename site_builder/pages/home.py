"""The home page: what the report says in one screen, then in one scroll, and the ways on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.language.i18n import Phrase
from site_builder.model import Report
from site_builder.pages.page import Page, make
from site_builder.views.edition import Edition
from site_builder.views.home import (
    FactView,
    HeadlineTable,
    HeadlineView,
    ProjectSummary,
    TopicSummary,
    facts,
    headline,
    headline_table,
    project_summary,
    topic_summary,
)
from site_builder.views.indicators import LinkView


@dataclass(frozen=True)
class ChapterView:
    """A division of the report in the table of contents."""

    title: Phrase
    """Its title."""
    sections: tuple[LinkView, ...]
    """Its sections."""


@dataclass(frozen=True)
class HomeView:
    """What the home page shows."""

    title: Phrase
    """Title of the report."""
    body: Phrase
    """Who delivered it."""
    occasion: Phrase
    """Before whom."""
    delivered: str
    """When."""
    years: str
    """The year it tells and the year it plans, in words."""
    description: Phrase
    """What the site is."""
    facts: tuple[FactView, ...]
    """How much the report says."""
    headlines: tuple[HeadlineView, ...]
    """Figures shown first."""
    table: HeadlineTable
    """The same as a table."""
    topics: tuple[TopicSummary, ...]
    """Themes in order."""
    projects: tuple[ProjectSummary, ...]
    """Livelihood projects in order."""
    chapters: tuple[ChapterView, ...]
    """The report's table of contents."""
    links: dict[str, str]
    """Addresses of the pages that the text leads on to, by name."""


def pages(edition: Edition) -> Iterator[Page]:
    """The home page."""
    words, report, site = edition.words, edition.report, edition.site
    headlines = tuple(headline(edition, report, site.indicators[name]) for name in report.headline)
    view = HomeView(
        title=words.phrase(report.title),
        body=words.phrase(report.body),
        occasion=words.phrase(report.occasion),
        delivered=words.date(report.delivered),
        years=words.text(
            "Results of {result}, targets for {target}",
            result=words.year(report.result_year),
            target=words.year(report.target_year),
        ),
        description=words.phrase(site.description),
        facts=tuple(facts(edition, report)),
        headlines=headlines,
        table=headline_table(headlines),
        topics=tuple(topic_summary(edition, report, topic) for topic in site.topics),
        projects=tuple(project_summary(edition, report, project) for project in report.projects),
        chapters=tuple(_chapters(edition, report)),
        links=_links(edition, report),
    )
    charts = tuple(shown.chart for shown in headlines)
    yield make(edition, urls.HOME, "home.html", words.phrase(site.title), view.description, view, charts)


def _chapters(edition: Edition, report: Report) -> Iterator[ChapterView]:
    for part in report.parts:
        yield ChapterView(
            edition.words.phrase(part.title),
            tuple(
                LinkView(
                    edition.words.phrase(section.title), edition.url(urls.section(report.id, section.id))
                )
                for section in report.sections
                if section.part == part.id
            ),
        )


def _links(edition: Edition, report: Report) -> dict[str, str]:
    """The pages to go to next; empty where there is none, as with parallel reading in one language."""
    paths = {
        "report": urls.report(report.id),
        "parallel": urls.parallel(report.id) if edition.companion else "",
        "indicators": urls.INDICATORS,
        "targets": urls.targets(report.id),
        "livelihood": urls.livelihood(report.id) if report.projects else "",
        "data": urls.DATA,
        "search": urls.SEARCH,
    }
    return {name: edition.url(path) if path else "" for name, path in paths.items()}
