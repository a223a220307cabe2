"""Page types: each a function from an edition to its pages, all listed here."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from site_builder.pages import (
    charts,
    data,
    glossary,
    home,
    indicator_index,
    indicators,
    livelihood,
    not_found,
    parallel,
    print_edition,
    report,
    search,
    targets,
    text,
    topics,
)
from site_builder.pages.page import Page
from site_builder.views.edition import Edition

PAGE_TYPES: dict[str, Callable[[Edition], Iterable[Page]]] = {
    "home": home.pages,
    "report": report.pages,
    "parallel": parallel.pages,
    "indicator-index": indicator_index.pages,
    "print-edition": print_edition.pages,
    "indicators": indicators.pages,
    "topics": topics.pages,
    "targets": targets.pages,
    "livelihood": livelihood.pages,
    "charts": charts.pages,
    "data": data.pages,
    "glossary": glossary.pages,
    "search": search.pages,
    "text": text.pages,
    "not-found": not_found.pages,
}
"""Every page type; adding one is adding a file and a line."""


def all_pages(edition: Edition) -> list[Page]:
    """Every page of an edition."""
    return [page for make_pages in PAGE_TYPES.values() for page in make_pages(edition)]
