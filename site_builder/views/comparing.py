"""Results beside targets, indicator by indicator."""

from __future__ import annotations

from site_builder.model import Figure, Indicator, Kind, Report
from site_builder.views.edition import Edition


def comparable(
    edition: Edition, report: Report
) -> tuple[tuple[Indicator, Figure | None, Figure | None], ...]:
    """Every indicator a report speaks of, with its result and its target in that report."""
    found: dict[str, dict[Kind, Figure]] = {}
    for figure in report.figures:
        kind = Kind.TARGET if figure.kind is Kind.TARGET else Kind.ACTUAL
        found.setdefault(figure.indicator, {}).setdefault(kind, figure)
    return tuple(
        (indicator, found[name].get(Kind.ACTUAL), found[name].get(Kind.TARGET))
        for name, indicator in edition.site.indicators.items()
        if name in found
    )
