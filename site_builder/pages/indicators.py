"""The list of all indicators, and for each a page and a bare page for other sites to frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.i18n import Phrase
from site_builder.pages.page import Page, Plan, make
from site_builder.views.charting import ChartView, indicator_chart
from site_builder.views.edition import Edition
from site_builder.views.indicators import (
    IndicatorCard,
    LinkView,
    card,
    indicator_view,
    newest_report,
    topic_link,
)


@dataclass(frozen=True)
class TopicGroup:
    """The indicators of one theme."""

    id: str
    """Id of the theme, the fragment of its place in the list."""
    link: LinkView
    """Name and page of the theme."""
    color: str
    """Its hue."""
    indicators: tuple[IndicatorCard, ...]
    """Its indicators."""


@dataclass(frozen=True)
class IndicatorIndexView:
    """All indicators by theme."""

    groups: tuple[TopicGroup, ...]
    """Themes in order."""
    count: str
    """How many indicators there are, in words."""


@dataclass(frozen=True)
class EmbedView:
    """An indicator on a bare page."""

    card: IndicatorCard
    """Name and figures."""
    chart: ChartView
    """Its chart."""
    report: LinkView
    """The report it is from."""


def topic_group(edition: Edition, topic_id: str) -> TopicGroup:
    """The indicators of one theme, in the order of the content."""
    members = (edition.site.indicators[name] for name in edition.index.by_topic.get(topic_id, ()))
    color = edition.site.topics[topic_id].color
    return TopicGroup(
        topic_id, topic_link(edition, topic_id), color, tuple(card(edition, member) for member in members)
    )


def pages(edition: Edition) -> Iterator[Plan]:
    """The index and the page of every indicator."""
    yield Plan(urls.INDICATORS, _index)
    for name in edition.site.indicators:
        yield Plan(urls.indicator(name), _indicator, (name,))
        yield Plan(urls.embed(name), _embed, (name,))


def _index(edition: Edition) -> Page:
    words, site = edition.words, edition.site
    groups = tuple(topic_group(edition, topic) for topic in site.topics)
    count = words.plural("{number} indicator", "{number} indicators", len(site.indicators))
    view = IndicatorIndexView(groups, count)
    about = words.text("All indicators of the report by theme, with results and targets.")
    return make(edition, urls.INDICATORS, "indicators.html", words.text("Indicators"), about, view)


def _indicator(edition: Edition, name: str) -> Page:
    view = indicator_view(edition, edition.site.indicators[name])
    files = tuple(download.url.lstrip("/") for download in view.reuse.downloads)
    return make(
        edition,
        urls.indicator(name),
        "indicator.html",
        view.card.name,
        _description(view.chart),
        view,
        (view.chart,),
        files,
    )


def _embed(edition: Edition, name: str) -> Page:
    indicator = edition.site.indicators[name]
    chart, path = indicator_chart(edition, indicator), urls.embed(name)
    view = EmbedView(card(edition, indicator), chart, newest_report(edition, indicator))
    return make(edition, path, "embed.html", view.card.name, _description(chart), view, (chart,))


def _description(chart: ChartView) -> Phrase:
    return Phrase(chart.spec.description, chart.lang)
