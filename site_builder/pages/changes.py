"""The list of what has been published or corrected since the reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.pages.page import Page, make
from site_builder.views.changes import DayView, days
from site_builder.views.edition import Edition


@dataclass(frozen=True)
class ChangesView:
    """The list."""

    days: tuple[DayView, ...]
    """The changes day by day, the newest first."""


def pages(edition: Edition) -> Iterator[Page]:
    """The list of changes; before there are any it says so, and promises that they will be told."""
    words = edition.words
    about = words.text("Progress of the livelihood projects and corrections of figures since the report.")
    view = ChangesView(days(edition))
    yield make(edition, urls.CHANGES, "changes.html", words.text("Changes"), about, view)
