"""A page for each theme, with the chart of every indicator."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.pages.page import Page, Plan, make
from site_builder.views.charting import ChartView, indicator_chart
from site_builder.views.edition import Edition
from site_builder.views.indicators import IndicatorCard, LinkView, card, topic_link


@dataclass(frozen=True)
class TopicView:
    """A theme with all its charts."""

    color: str
    """Its hue."""
    count: str
    """How many indicators it has, in words."""
    indicators: tuple[tuple[IndicatorCard, ChartView], ...]
    """Its indicators, each with its chart."""
    others: tuple[LinkView, ...]
    """All themes, for going on."""


def pages(edition: Edition) -> Iterator[Plan]:
    """The page of every theme."""
    for name in edition.site.topics:
        yield Plan(urls.topic(name), _page, (name,))


def _page(edition: Edition, topic_id: str) -> Page:
    topic = edition.site.topics[topic_id]
    members = [edition.site.indicators[name] for name in edition.index.by_topic.get(topic_id, ())]
    view = TopicView(
        topic.color,
        edition.words.plural("{number} indicator", "{number} indicators", len(members)),
        tuple((card(edition, member), indicator_chart(edition, member)) for member in members),
        tuple(topic_link(edition, other) for other in edition.site.topics),
    )
    name = edition.words.phrase(topic.name)
    description = edition.words.told(
        "{topic}: {count}, each with its chart and its source.", topic=name, count=view.count
    )
    charts = tuple(chart for _, chart in view.indicators)
    return make(edition, urls.topic(topic.id), "topic.html", name, description, view, charts)
