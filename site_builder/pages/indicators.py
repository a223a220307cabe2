"""The list of all indicators, and for each a page and a bare page for other sites to frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.i18n import Phrase
from site_builder.model import Indicator
from site_builder.pages.page import Page, make
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
    members = (indicator for indicator in edition.site.indicators.values() if indicator.topic == topic_id)
    color = edition.site.topics[topic_id].color
    return TopicGroup(
        topic_id, topic_link(edition, topic_id), color, tuple(card(edition, member) for member in members)
    )


def pages(edition: Edition) -> Iterator[Page]:
    """The index and the page of every indicator."""
    words, site = edition.words, edition.site
    groups = tuple(topic_group(edition, topic) for topic in site.topics)
    count = words.plural("{number} indicator", "{number} indicators", len(site.indicators))
    index = IndicatorIndexView(groups, count)
    about = words.text("All indicators of the report by theme, with results and targets.")
    yield make(edition, urls.INDICATORS, "indicators.html", words.text("Indicators"), about, index)
    for indicator in site.indicators.values():
        yield _indicator(edition, indicator)
        yield _embed(edition, indicator)


def _indicator(edition: Edition, indicator: Indicator) -> Page:
    view = indicator_view(edition, indicator)
    files = tuple(download.url.lstrip("/") for download in view.reuse.downloads)
    return make(
        edition,
        urls.indicator(indicator.id),
        "indicator.html",
        view.card.name,
        _description(view.chart),
        view,
        (view.chart,),
        files,
    )


def _embed(edition: Edition, indicator: Indicator) -> Page:
    chart, path = indicator_chart(edition, indicator), urls.embed(indicator.id)
    view = EmbedView(card(edition, indicator), chart, newest_report(edition, indicator))
    return make(edition, path, "embed.html", view.card.name, _description(chart), view, (chart,))


def _description(chart: ChartView) -> Phrase:
    return Phrase(chart.spec.description, chart.lang)
