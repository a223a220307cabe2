"""A page for each theme: its indicators as small multiples, in sets that share a scale."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.i18n import Phrase
from site_builder.pages.page import Page, make
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


def pages(edition: Edition) -> Iterator[Page]:
    """The page of every theme."""
    words = edition.words
    others = tuple(topic_link(edition, topic) for topic in edition.site.topics)
    guide = LinkView(Phrase(words.text("How to read these charts")), edition.url(urls.CHARTS))
    for topic in edition.site.topics.values():
        sets = tuple(panel_sets(edition, topic.id))
        count = words.plural(
            "{number} indicator", "{number} indicators", sum(len(group.panels) for group in sets)
        )
        view = TopicView(topic.color, count, sets, guide, others)
        description = words.told(
            "{topic}: {count}, each with its chart and its source.",
            topic=words.phrase(topic.name),
            count=count,
        )
        charts = tuple(chart for group in sets for chart in group.charts)
        yield make(
            edition, urls.topic(topic.id), "topic.html", words.phrase(topic.name), description, view, charts
        )
