"""Page types: each a function from an edition to its pages, all listed here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from site_builder.ledger import remembered
from site_builder.pages import (
    changes,
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
from site_builder.pages.page import Page, Plan
from site_builder.views.edition import Edition

PAGE_TYPES: dict[str, Callable[[Edition], Iterable[Page | Plan]]] = {
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
    "changes": changes.pages,
    "glossary": glossary.pages,
    "search": search.pages,
    "text": text.pages,
    "not-found": not_found.pages,
}
"""Every page type; adding one is adding a file and a line."""


LATE = frozenset({"parallel", "indicator-index", "print-edition", "charts", "data"})
"""Page types that hold something of everything; a preview makes them after the others."""


def all_pages(edition: Edition, kept: Mapping[str, Sequence[Page]] = MappingProxyType({})) -> list[Page]:
    """Every page of an edition; with a ledger, only those are made that have read something that changed.

    Args:
        edition: The site in one language.
        kept: Pages, by type, that are taken as they are.
    """
    return [page for kind in PAGE_TYPES for page in kept.get(kind) or pages_of(edition, kind)]


def pages_of(edition: Edition, kind: str) -> Iterator[Page]:
    """The pages of one type."""
    for item in _listed(edition, kind):
        yield _made(edition, item) if isinstance(item, Plan) else item


@remembered
def _listed(edition: Edition, kind: str) -> tuple[Page | Plan, ...]:
    return tuple(PAGE_TYPES[kind](edition))


@remembered
def _made(edition: Edition, plan: Plan) -> Page:
    return plan.make(edition, *plan.ids)
