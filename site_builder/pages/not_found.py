"""The page a host shows where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.language.i18n import Phrase
from site_builder.pages.page import Page, make
from site_builder.views.edition import Edition
from site_builder.views.indicators import LinkView, topic_link


@dataclass(frozen=True)
class Apology:
    """What is said in one language."""

    code: str
    """The language's code."""
    title: str
    """That the page was not found."""
    reason: str
    """That there is none at the address."""
    advice: str
    """Why that may be."""
    home: LinkView
    """The home page."""


@dataclass(frozen=True)
class NotFoundView:
    """Where to go instead; a host shows one such page to readers of every language."""

    own: Apology
    """In the language of the page."""
    others: tuple[Apology, ...]
    """In every other language."""
    topics: tuple[LinkView, ...]
    """The themes."""


def pages(edition: Edition) -> Iterator[Page]:
    """`404.html` of the language."""
    view = NotFoundView(
        _apology(edition),
        tuple(_apology(other) for other in edition.siblings if other.name != edition.name),
        tuple(topic_link(edition, topic) for topic in edition.site.topics),
    )
    yield make(edition, urls.NOT_FOUND, "not-found.html", view.own.title, view.own.reason, view)


def _apology(edition: Edition) -> Apology:
    words = edition.words
    return Apology(
        words.language.code,
        words.text("Page not found"),
        words.text("There is no page at this address."),
        words.text("It may have been mistyped; nothing published here ever moves."),
        LinkView(Phrase(words.text("To the home page")), edition.url(urls.HOME)),
    )
