"""The home page: what the report says in one screen, and the ways on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.i18n import Phrase
from site_builder.pages.page import Page, make
from site_builder.views.charting import ChartView, indicator_chart
from site_builder.views.edition import Edition
from site_builder.views.indicators import IndicatorCard, LinkView, card, project_link
from site_builder.views.reports import ReportView, outline


@dataclass(frozen=True)
class HeadlineView:
    """A figure shown first."""

    indicator: IndicatorCard
    """Name and values."""
    chart: ChartView
    """Its chart."""


@dataclass(frozen=True)
class TopicSummary:
    """A theme and how much there is to it."""

    link: LinkView
    """Name and page."""
    color: str
    """Its hue."""
    count: str
    """How many indicators it has, in words."""


@dataclass(frozen=True)
class HomeView:
    """What the home page shows."""

    report: ReportView
    """The report."""
    description: Phrase
    """What the site is."""
    headlines: tuple[HeadlineView, ...]
    """Figures shown first."""
    topics: tuple[TopicSummary, ...]
    """Themes in order."""
    projects: tuple[LinkView, ...]
    """Livelihood projects in order."""
    links: dict[str, str]
    """Addresses of the pages that the text leads on to, by name."""


def pages(edition: Edition) -> Iterator[Page]:
    """The home page."""
    report, site, words = edition.report, edition.site, edition.words
    headlines = tuple(
        HeadlineView(card(edition, site.indicators[name]), indicator_chart(edition, site.indicators[name]))
        for name in report.headline
    )
    view = HomeView(
        report=outline(edition, report),
        description=words.phrase(site.description),
        headlines=headlines,
        topics=tuple(_summary(edition, topic) for topic in site.topics),
        projects=tuple(project_link(edition, report, project) for project in report.projects),
        links={
            "indicators": edition.url(urls.INDICATORS),
            "targets": edition.url(urls.targets(report.id)),
            "livelihood": edition.url(urls.livelihood(report.id)),
        },
    )
    charts = tuple(headline.chart for headline in headlines)
    yield make(
        edition,
        urls.HOME,
        "home.html",
        words.phrase(site.title),
        words.phrase(site.description),
        view,
        charts,
    )


def _summary(edition: Edition, topic_id: str) -> TopicSummary:
    topic = edition.site.topics[topic_id]
    count = len(edition.index.by_topic.get(topic_id, ()))
    return TopicSummary(
        LinkView(edition.words.phrase(topic.name), edition.url(urls.topic(topic_id))),
        topic.color,
        edition.words.plural("{number} indicator", "{number} indicators", count),
    )
