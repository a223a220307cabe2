"""The list of all indicators."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.pages.page import Page, make
from site_builder.views.edition import Edition
from site_builder.views.finding import index_view


def pages(edition: Edition) -> Iterator[Page]:
    """The list, by theme."""
    words = edition.words
    about = words.text("All indicators of the report by theme, with results and targets.")
    yield make(
        edition, urls.INDICATORS, "indicators.html", words.text("Indicators"), about, index_view(edition)
    )
