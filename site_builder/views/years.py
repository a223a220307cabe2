"""The way from a page of one report to the same page of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from site_builder.language.i18n import Phrase
from site_builder.model import Report
from site_builder.views.edition import Edition
from site_builder.views.indicators import LinkView


def other_years(
    edition: Edition, report: Report, reports: Iterable[Report], address: Callable[[str], str]
) -> tuple[LinkView, ...]:
    """The page of each other report, the newest first, named after the year whose targets it sets.

    Args:
        edition: The language.
        report: The report of the page.
        reports: The reports that have such a page.
        address: Finds the path of that page by the id of a report.
    """
    others = sorted(
        (one for one in reports if one.id != report.id), key=lambda one: one.target_year, reverse=True
    )
    return tuple(
        LinkView(Phrase(edition.words.year(one.target_year)), edition.url(address(one.id))) for one in others
    )
