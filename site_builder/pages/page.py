"""A page of the site before it is rendered."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.errors import Place
from site_builder.i18n import Phrase
from site_builder.views.charting import ChartView
from site_builder.views.edition import Edition
from site_builder.views.frame import TwinView, twins


@dataclass(frozen=True)
class Page:
    """One page in one language: everything its template needs, and so the key it is cached by."""

    path: str
    """Its address without the language's prefix (`indicators/gdp-growth/`)."""
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
    indexed: bool = True
    """Whether search engines may list it."""
    structured: tuple[str, ...] = ()
    """What it is about, as JSON-LD documents for search engines."""
    sources: tuple[Place, ...] = ()
    """Lines of the content that it is made from; none where it is made from all of it."""


def make(
    edition: Edition,
    path: str,
    template: str,
    title: Phrase | str,
    description: Phrase | str,
    view: object,
    charts: tuple[ChartView, ...] = (),
    *,
    indexed: bool = True,
    structured: tuple[str, ...] = (),
    sources: tuple[Place, ...] = (),
) -> Page:
    """A page, with the way to its twins."""
    return Page(
        path,
        template,
        _phrase(title),
        _phrase(description),
        view,
        charts,
        twins(edition, path),
        indexed,
        structured,
        sources,
    )


def _phrase(words: Phrase | str) -> Phrase:
    return words if isinstance(words, Phrase) else Phrase(words)
