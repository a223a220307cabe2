"""A page of the site before it is rendered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from site_builder import urls
from site_builder.language.i18n import Phrase
from site_builder.views.charting import ChartView
from site_builder.views.edition import Edition
from site_builder.views.frame import TwinView, section_of, twins
from site_builder.views.head import HeadView, head_view


@dataclass(frozen=True)
class Page:
    """One page in one language: everything its template needs, and so the key it is cached by."""

    path: str
    """Its address without the language's prefix (`indicators/gdp-growth/`)."""
    url: str
    """Its address from the root of the site (`/en/indicators/gdp-growth/`)."""
    section: str
    """Address of the main page it belongs to, from the root of the site; empty for none."""
    template: str
    """Name of its template in `templates/pages/`."""
    title: Phrase
    """Its title."""
    description: Phrase
    """What it holds, in a sentence, for search engines and previews."""
    view: object
    """What its template shows: a frozen dataclass."""
    charts: tuple[ChartView, ...]
    """The charts that stand in it."""
    twins: tuple[TwinView, ...]
    """The same page in every language."""
    address: str
    """Where it is published; empty where that is not known, or where the page has no address of its own."""
    head: HeadView
    """What it tells search engines, social networks and the browser."""
    files: tuple[str, ...] = ()
    """Files it offers for download and tells the size of, by path in the site."""
    both: str = ""
    """Address of the same text in two languages side by side; empty where there is none."""


@dataclass(frozen=True)
class Plan:
    """A page that is made when it is wanted, from an edition and the ids of what it is about."""

    path: str
    """Its address without the language's prefix."""
    make: Callable[..., Page]
    """Makes it."""
    ids: tuple[str | int, ...] = ()
    """What it is given beside the edition."""


def make(
    edition: Edition,
    path: str,
    template: str,
    title: Phrase | str,
    description: Phrase | str,
    view: object,
    charts: tuple[ChartView, ...] = (),
    files: tuple[str, ...] = (),
    *,
    both: str = "",
    indexed: bool = True,
    structured: tuple[str, ...] = (),
) -> Page:
    """A page, with the way to its twins.

    Args:
        edition: The site in the language of the page.
        path: Its address without the language's prefix.
        template: Name of its template.
        title: Its title.
        description: What it holds, in a sentence.
        view: What its template shows.
        charts: The charts that stand in it.
        files: Files it tells the size of.
        both: Address of the same text in two languages.
        indexed: Whether search engines may list it.
        structured: JSON-LD documents on what it is about.
    """
    name = _phrase(title)
    return Page(
        path,
        edition.url(path),
        section_of(edition, path),
        template,
        name,
        _phrase(description),
        view,
        charts,
        twins(edition, path),
        published(edition, path) if path != urls.NOT_FOUND else "",
        head_view(edition, path, name, indexed=indexed and path != urls.NOT_FOUND, structured=structured),
        files,
        both,
    )


def published(edition: Edition, path: str) -> str:
    """The published address of a page of the edition; empty where the site's is not known."""
    base = edition.site.base_url
    return f"{base}{edition.words.language.prefix}{path}" if base else ""


def _phrase(words: Phrase | str) -> Phrase:
    return words if isinstance(words, Phrase) else Phrase(words)
