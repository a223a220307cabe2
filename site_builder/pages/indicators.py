"""A page for each indicator."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.i18n import Phrase
from site_builder.pages.page import Page, make
from site_builder.views.edition import Edition
from site_builder.views.indicators import indicator_view


def pages(edition: Edition) -> Iterator[Page]:
    """The page of every indicator."""
    for indicator in edition.site.indicators.values():
        view = indicator_view(edition, indicator)
        path = urls.indicator(indicator.id)
        description = Phrase(view.chart.spec.description, view.chart.lang)
        yield make(edition, path, "indicator.html", view.card.name, description, view, (view.chart,))
