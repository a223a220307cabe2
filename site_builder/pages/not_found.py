"""The page a host shows where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.pages.page import Page, make
from site_builder.views.edition import Edition
from site_builder.views.indicators import LinkView, topic_link


@dataclass(frozen=True)
class NotFoundView:
    """Where to go instead."""

    home: str
    """Address of the home page."""
    topics: tuple[LinkView, ...]
    """The themes."""


def pages(edition: Edition) -> Iterator[Page]:
    """`404.html` of the language."""
    view = NotFoundView(
        edition.url(urls.HOME), tuple(topic_link(edition, topic) for topic in edition.site.topics)
    )
    words = edition.words
    yield make(
        edition,
        urls.NOT_FOUND,
        "not-found.html",
        words.text("Page not found"),
        words.text("There is no page at this address."),
        view,
    )
