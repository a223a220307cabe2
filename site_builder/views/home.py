"""What the home page says of a report: facts, headlines, themes and projects, each in short."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from site_builder import urls
from site_builder.language.i18n import Phrase
from site_builder.model import Figure, Indicator, Kind, Project, Report
from site_builder.views.amounts import AmountView, amount
from site_builder.views.charting import ChartView, indicator_chart
from site_builder.views.edition import Edition
from site_builder.views.indicators import IndicatorCard, LinkView, card, project_link, topic_link

_LEADING = 2
"""Indicators a theme shows."""


@dataclass(frozen=True)
class FactView:
    """How much there is of something, with the way to it."""

    amount: AmountView
    """The number and what it counts (`198 indicators`)."""
    url: str
    """Where it is found."""


@dataclass(frozen=True)
class HeadlineView:
    """A figure shown first."""

    indicator: IndicatorCard
    """Name and values."""
    color: str
    """Hue of its theme."""
    chart: ChartView
    """Its result and target drawn, on the same layout for every headline."""


@dataclass(frozen=True)
class HeadlineTable:
    """The headlines as a table: a row each, a column for each kind and year."""

    columns: tuple[str, ...]
    """What the columns are called, results before targets (`2023 result`)."""
    rows: tuple[tuple[IndicatorCard, tuple[Phrase, ...]], ...]
    """Each indicator with a value for each column, empty where it has none."""


@dataclass(frozen=True)
class TopicSummary:
    """A theme at a glance."""

    link: LinkView
    """Name and page."""
    color: str
    """Its hue."""
    count: Phrase
    """How many indicators it has, in words."""
    marks: tuple[str, ...]
    """One for each of its indicators: `both`, `result` or `target`."""
    leading: tuple[IndicatorCard, ...]
    """Its first indicators, those with result and target before the others."""


@dataclass(frozen=True)
class PromisedView:
    """A quantity that a project promises."""

    name: Phrase
    """What is promised."""
    amount: AmountView
    """How much."""


@dataclass(frozen=True)
class ProjectSummary:
    """A livelihood project at a glance."""

    number: str
    """Its number as the language writes it."""
    link: LinkView
    """Title and page."""
    promises: tuple[PromisedView, ...]
    """What it promises, as far as it says how much."""


def facts(edition: Edition, report: Report) -> Iterator[FactView]:
    """How long the report is and how much it says."""
    plural, paragraphs = edition.words.plural, sum(len(section.paragraphs) for section in report.sections)
    counts = [
        (plural("{number} paragraph", "{number} paragraphs", paragraphs), urls.report(report.id)),
        (
            plural("{number} figure", "{number} figures", len(report.figures)),
            urls.DATA,
        ),
        (
            plural(
                "{number} indicator", "{number} indicators", len({row.indicator for row in report.figures})
            ),
            urls.INDICATORS,
        ),
    ]
    if report.projects:
        projects = plural("{number} project", "{number} projects", len(report.projects))
        counts.append((projects, urls.livelihood(report.id)))
    return (FactView(amount(Phrase(text)), edition.url(path)) for text, path in counts)


def headline(edition: Edition, report: Report, indicator: Indicator) -> HeadlineView:
    """A figure shown first: its pair drawn alone, and where it has no pair, its usual chart."""
    chart = indicator_chart(edition, indicator)
    points = (point for point in chart.spec.points if point.own)
    pair = tuple(point for point in points if point.year == report.year_of(point.kind))
    if len({point.kind is Kind.TARGET for point in pair}) > 1:
        spec = replace(chart.spec, id=f"glance-{indicator.id}", form="glance", points=pair, whole=None)
        chart = replace(chart, spec=spec)
    return HeadlineView(card(edition, indicator), edition.site.topics[indicator.topic].color, chart)


def headline_table(headlines: Iterable[HeadlineView]) -> HeadlineTable:
    """The figures shown first, as a table."""
    cards = [shown.indicator for shown in headlines]
    values = sorted(
        (value for one in cards for value in one.values), key=lambda value: value.kind == Kind.TARGET.value
    )
    columns = tuple(dict.fromkeys(value.label for value in values))
    texts = [{value.label: value.text for value in one.values} for one in cards]
    rows = (
        (one, tuple(text.get(column, Phrase("")) for column in columns))
        for one, text in zip(cards, texts, strict=True)
    )
    return HeadlineTable(columns, tuple(rows))


def topic_summary(edition: Edition, report: Report, topic_id: str) -> TopicSummary:
    """A theme with what the report says of it."""
    kinds: dict[str, set[bool]] = {}
    for figure in report.figures:
        if edition.site.indicators[figure.indicator].topic == topic_id:
            kinds.setdefault(figure.indicator, set()).add(figure.kind is Kind.TARGET)
    pairs_first = sorted(kinds, key=lambda name: len(kinds[name]) == 1)
    names = {True: "target", False: "result"}
    return TopicSummary(
        link=topic_link(edition, topic_id),
        color=edition.site.topics[topic_id].color,
        count=Phrase(edition.words.plural("{number} indicator", "{number} indicators", len(kinds))),
        marks=tuple(
            "both" if len(kinds[name]) > 1 else names[next(iter(kinds[name]))] for name in pairs_first
        ),
        leading=tuple(card(edition, edition.site.indicators[name]) for name in pairs_first[:_LEADING]),
    )


def project_summary(edition: Edition, report: Report, project: Project) -> ProjectSummary:
    """A livelihood project with the quantities it promises."""
    targets = ((name, edition.figure(name, report.target_year, Kind.TARGET)) for name in project.figures)
    return ProjectSummary(
        number=str(project.number),
        link=project_link(edition, report, project),
        promises=tuple(
            _promised(edition, edition.site.indicators[name], figure) for name, figure in targets if figure
        ),
    )


def _promised(edition: Edition, indicator: Indicator, figure: Figure) -> PromisedView:
    return PromisedView(edition.words.phrase(indicator.name), amount(edition.words.value(figure)))
