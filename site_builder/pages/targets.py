"""Results beside targets: what was reached and what is aimed at, neutrally told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder import urls
from site_builder.language.i18n import Phrase
from site_builder.model import Figure, Indicator, Kind, Report
from site_builder.pages.page import Page, Plan, make
from site_builder.views.comparing import BarView, ComparedView, Pair, bars, comparable, compared, pairs
from site_builder.views.edition import Edition
from site_builder.views.indicators import LinkView, indicator_link, topic_link
from site_builder.views.years import other_years


@dataclass(frozen=True)
class TargetRow:
    """One indicator with its result and its target."""

    indicator: LinkView
    """Name and page."""
    result: Phrase
    """The result."""
    target: Phrase
    """The target."""
    compared: ComparedView
    """How the target stands to the result."""
    bar: BarView | None
    """Both on one scale; None where they may not be compared."""
    outcome: Phrase
    """What a later report tells of the year of the target; empty where there is none."""
    note: Phrase
    """Definition, or why they may not be compared; empty where there is nothing to say."""


@dataclass(frozen=True)
class ValueRow:
    """One indicator with a result or a target only."""

    indicator: LinkView
    """Name and page."""
    value: Phrase
    """The result or the target."""
    outcome: Phrase
    """What a later report tells of the year of a target; empty where there is none."""


@dataclass(frozen=True)
class TargetGroup:
    """Rows of one theme."""

    id: str
    """Id of the theme."""
    link: LinkView
    """Its name and page."""
    color: str
    """Its hue."""
    count: str
    """How many rows it has, written."""
    rows: tuple[TargetRow | ValueRow, ...]
    """Its rows, all of one kind."""


@dataclass(frozen=True)
class TargetsView:
    """All results and targets of a report."""

    others: tuple[LinkView, ...]
    """The targets of the other reports, the newest first."""
    result_label: str
    """Heading of the results."""
    target_label: str
    """Heading of the targets."""
    summary: str
    """How many indicators have both, in words."""
    pairs: tuple[TargetGroup, ...]
    """Indicators with both."""
    targets_alone: tuple[TargetGroup, ...]
    """Targets without a result the year before."""
    targets_summary: str
    """How many those are, in words."""
    results_alone: tuple[TargetGroup, ...]
    """Results without a target."""
    results_summary: str
    """How many those are, in words."""


Rows = Iterable[tuple[Indicator, TargetRow | ValueRow]]
"""Rows with the indicators they are about."""


def pages(edition: Edition) -> Iterator[Plan]:
    """The page of every report's targets."""
    for name in edition.site.reports:
        yield Plan(urls.targets(name), _page, (name,))


def _page(edition: Edition, report_id: str) -> Page:
    words, report = edition.words, edition.site.reports[report_id]
    years = {"result_year": words.year(report.result_year), "target_year": words.year(report.target_year)}
    title = words.text("Targets for {year}", year=years["target_year"])
    description = words.text("Results of {result_year} beside the targets for {target_year}.", **years)
    return make(
        edition, urls.targets(report.id), "targets.html", title, description, _view(edition, report, years)
    )


def _view(edition: Edition, report: Report, years: dict[str, str]) -> TargetsView:
    words = edition.words
    spoken_of = comparable(edition, report)
    both = pairs(edition, report)
    targets = [(indicator, target) for indicator, result, target in spoken_of if target and not result]
    results = [(indicator, result) for indicator, result, target in spoken_of if result and not target]
    return TargetsView(
        others=other_years(edition, report, edition.site.reports.values(), urls.targets),
        result_label=words.text("{year} result", year=years["result_year"]),
        target_label=words.text("{year} target", year=years["target_year"]),
        summary=words.plural(
            "{number} indicator has a result for {result_year} and a target for {target_year}.",
            "{number} indicators have a result for {result_year} and a target for {target_year}.",
            len(both),
            **years,
        ),
        pairs=_groups(edition, _rows(edition, both)),
        targets_alone=_groups(edition, _values(edition, targets)),
        targets_summary=words.plural(
            "The report sets {number} target without a result for {result_year}.",
            "The report sets {number} targets without a result for {result_year}.",
            len(targets),
            **years,
        ),
        results_alone=_groups(edition, _values(edition, results)),
        results_summary=words.plural(
            "The report tells {number} result without a target for {target_year}.",
            "The report tells {number} results without a target for {target_year}.",
            len(results),
            **years,
        ),
    )


def _rows(edition: Edition, both: Sequence[Pair]) -> Rows:
    words, drawn = edition.words, bars(both)
    return [
        (
            indicator,
            TargetRow(
                indicator=indicator_link(edition, indicator),
                result=words.value(result),
                target=words.value(target),
                compared=compared(words, indicator, result, target),
                bar=drawn.get(indicator.id),
                outcome=_outcome(edition, target),
                note=words.phrase(indicator.note),
            ),
        )
        for indicator, result, target in both
    ]


def _values(edition: Edition, figures: Sequence[tuple[Indicator, Figure]]) -> Rows:
    return [
        (
            indicator,
            ValueRow(
                indicator_link(edition, indicator), edition.words.value(figure), _outcome(edition, figure)
            ),
        )
        for indicator, figure in figures
    ]


def _outcome(edition: Edition, figure: Figure) -> Phrase:
    """The result of the year for which a figure is the target, with its label."""
    results = (edition.figure(figure.indicator, figure.year, kind) for kind in (Kind.ACTUAL, Kind.STANDING))
    result = next((one for one in results if one), None)
    if figure.kind is not Kind.TARGET or result is None:
        return Phrase("")
    label = edition.kind_label(result.kind, result.year)
    return edition.words.told("{label}: {value}", label=label, value=edition.words.value(result))


def _groups(edition: Edition, rows: Rows) -> tuple[TargetGroup, ...]:
    by_topic: dict[str, list[TargetRow | ValueRow]] = {topic: [] for topic in edition.site.topics}
    for indicator, row in rows:
        by_topic[indicator.topic].append(row)
    return tuple(
        TargetGroup(
            id=topic,
            link=topic_link(edition, topic),
            color=edition.site.topics[topic].color,
            count=edition.words.number(Decimal(len(members))),
            rows=tuple(members),
        )
        for topic, members in by_topic.items()
        if members
    )
