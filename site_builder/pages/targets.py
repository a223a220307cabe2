"""Results beside targets: what was reached and what is aimed at, neutrally told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.i18n import Phrase
from site_builder.model import Figure, Indicator
from site_builder.pages.page import Page, Plan, make
from site_builder.views.comparing import comparable
from site_builder.views.edition import Edition
from site_builder.views.indicators import LinkView, topic_link


@dataclass(frozen=True)
class TargetRow:
    """One indicator with its result and target."""

    indicator: LinkView
    """Name and page."""
    result: Phrase
    """The result, empty where there is none."""
    target: Phrase
    """The target, empty where there is none."""


@dataclass(frozen=True)
class TargetGroup:
    """Rows of one theme."""

    topic: LinkView
    """The theme."""
    rows: tuple[TargetRow, ...]
    """Its rows."""


@dataclass(frozen=True)
class TargetsView:
    """All results and targets of a report."""

    result_label: str
    """Heading of the results."""
    target_label: str
    """Heading of the targets."""
    pairs: tuple[TargetGroup, ...]
    """Indicators with both."""
    targets_alone: tuple[TargetGroup, ...]
    """Targets without a result the year before."""
    results_alone: tuple[TargetGroup, ...]
    """Results without a target."""


Compared = tuple[Indicator, Figure | None, Figure | None]


def pages(edition: Edition) -> Iterator[Plan]:
    """The page of every report's targets."""
    for name in edition.site.reports:
        yield Plan(urls.targets(name), _page, (name,))


def _page(edition: Edition, report_id: str) -> Page:
    words, report = edition.words, edition.site.reports[report_id]
    compared = comparable(edition, report)
    view = TargetsView(
        result_label=words.text("{year} result", year=words.year(report.result_year)),
        target_label=words.text("{year} target", year=words.year(report.target_year)),
        pairs=_groups(edition, [row for row in compared if row[1] and row[2]]),
        targets_alone=_groups(edition, [row for row in compared if not row[1]]),
        results_alone=_groups(edition, [row for row in compared if not row[2]]),
    )
    title = words.text("Targets for {year}", year=words.year(report.target_year))
    description = words.text(
        "Results of {result_year} beside the targets for {target_year}.",
        result_year=words.year(report.result_year),
        target_year=words.year(report.target_year),
    )
    return make(edition, urls.targets(report.id), "targets.html", title, description, view)


def _groups(edition: Edition, compared: list[Compared]) -> tuple[TargetGroup, ...]:
    groups = (
        TargetGroup(
            topic_link(edition, topic), tuple(_row(edition, row) for row in compared if row[0].topic == topic)
        )
        for topic in edition.site.topics
    )
    return tuple(group for group in groups if group.rows)


def _row(edition: Edition, compared: Compared) -> TargetRow:
    indicator, result, target = compared
    link = LinkView(edition.words.phrase(indicator.name), edition.url(urls.indicator(indicator.id)))
    values = (edition.words.value(figure) if figure else Phrase("") for figure in (result, target))
    return TargetRow(link, *values)
