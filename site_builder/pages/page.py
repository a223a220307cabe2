"""A page of the site before it is rendered."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.i18n import Phrase
from site_builder.views.charting import ChartView
from site_builder.views.edition import Edition
from site_builder.views.frame import TwinView, section_of, twins


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
    files: tuple[str, ...] = ()
    """Files it offers for download and tells the size of, by path in the site."""


def make(
    edition: Edition,
    path: str,
    template: str,
    title: Phrase | str,
    description: Phrase | str,
    view: object,
    charts: tuple[ChartView, ...] = (),
    files: tuple[str, ...] = (),
) -> Page:
    """A page, with the way to its twins."""
    return Page(
        path,
        edition.url(path),
        section_of(edition, path),
        template,
        _phrase(title),
        _phrase(description),
        view,
        charts,
        twins(edition, path),
        files,
    )


def _phrase(words: Phrase | str) -> Phrase:
    return words if isinstance(words, Phrase) else Phrase(words)
