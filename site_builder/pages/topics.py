"""A page for each theme: its indicators as small multiples, in sets that share a scale."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.language.i18n import Phrase
from site_builder.pages.page import Page, Plan, make
from site_builder.views.edition import Edition
from site_builder.views.indicators import LinkView, topic_link
from site_builder.views.multiples import PanelSet, panel_sets


@dataclass(frozen=True)
class TopicView:
    """A theme with all its indicators."""

    color: str
    """Its hue."""
    count: str
    """How many indicators with figures it has, in words."""
    sets: tuple[PanelSet, ...]
    """Its indicators; none for a theme of which no report says anything in numbers."""
    guide: LinkView
    """How the charts are read."""
    others: tuple[LinkView, ...]
    """All themes, for going on."""


def pages(edition: Edition) -> Iterator[Plan]:
    """The page of every theme."""
    for name in edition.site.topics:
        yield Plan(urls.topic(name), _page, (name,))


def _page(edition: Edition, topic_id: str) -> Page:
    words, topic = edition.words, edition.site.topics[topic_id]
    sets = tuple(panel_sets(edition, topic.id))
    count = words.plural(
        "{number} indicator", "{number} indicators", sum(len(group.panels) for group in sets)
    )
    guide = LinkView(Phrase(words.text("How to read these charts")), edition.url(urls.CHARTS))
    others = tuple(topic_link(edition, other) for other in edition.site.topics)
    view = TopicView(topic.color, count, sets, guide, others)
    name = words.phrase(topic.name)
    description = words.told("{topic}: {count}, each with its chart and its source.", topic=name, count=count)
    charts = tuple(chart for group in sets for chart in group.charts)
    return make(edition, urls.topic(topic.id), "topic.html", name, description, view, charts)
