"""Small multiples: the indicators of a theme below each other, on one scale where their units allow it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder.charts.choice import round_step
from site_builder.charts.spec import Tick
from site_builder.language.i18n import Phrase
from site_builder.model import Figure, Indicator, Kind, Measure
from site_builder.views.charting import ChartView
from site_builder.views.edition import Edition
from site_builder.views.indicators import IndicatorCard, card
from site_builder.views.strips import latest, scale, strip

_SHARES = frozenset({Measure.SHARE, Measure.RATE})
_PLACES = 4
"""Round places between zero and the greatest value, at most."""
_FEWEST = 2
"""Amounts of one unit that are worth a scale of their own."""


@dataclass(frozen=True)
class ValueCell:
    """A value in the column of its kind and year."""

    kind: str
    """`actual`, `target` or `standing`, for its mark."""
    label: str
    """What it is: `2023 result`."""
    text: Phrase
    """The value in words; empty where there is none."""


@dataclass(frozen=True)
class Panel:
    """One indicator among many."""

    card: IndicatorCard
    """Its name and page."""
    drawing: ChartView
    """Its marks, without words."""
    cells: tuple[ValueCell, ...]
    """Its values, one for each column of the set."""


@dataclass(frozen=True)
class PanelSet:
    """Indicators that are drawn alike."""

    id: str
    """Its fragment."""
    title: str
    """What they have in common."""
    note: str
    """On which scale they are drawn."""
    shape: str
    """`dots` or `bars`, for the marks of its legend."""
    axis: ChartView | None
    """What the places of the common scale are called; None where each has a scale of its own."""
    columns: tuple[ValueCell, ...]
    """The kinds and years that occur, without values."""
    panels: tuple[Panel, ...]
    """The indicators in the order of the content."""

    @property
    def labels(self) -> tuple[str, ...]:
        """What the columns are called."""
        return tuple(column.label for column in self.columns)

    @property
    def rows(self) -> tuple[tuple[IndicatorCard, tuple[Phrase, ...]], ...]:
        """The indicators as rows of a table, with a value for each column."""
        return tuple((panel.card, tuple(cell.text for cell in panel.cells)) for panel in self.panels)

    @property
    def mixed(self) -> bool:
        """Whether a mark alone does not tell which year's value it is."""
        return len({column.kind for column in self.columns}) < len(self.columns)

    @property
    def charts(self) -> tuple[ChartView, ...]:
        """Everything that is drawn."""
        return (*((self.axis,) if self.axis else ()), *(panel.drawing for panel in self.panels))


def panel_sets(edition: Edition, topic: str) -> Iterator[PanelSet]:
    """The indicators of a theme that have figures: growth, shares, amounts unit by unit, and all others."""
    words = edition.words
    rest = [
        indicator
        for indicator in edition.site.indicators.values()
        if indicator.topic == topic and latest(edition, indicator)
    ]
    growth = [indicator for indicator in rest if indicator.measure is Measure.GROWTH_RATE]
    shares = [indicator for indicator in rest if indicator.measure in _SHARES]
    groups = [
        ("growth", words.text("Growth rates"), growth),
        ("shares", words.text("Shares and rates"), shares),
    ]
    amounts = [indicator for indicator in rest if indicator.measure is Measure.AMOUNT]
    for unit in dict.fromkeys(indicator.unit for indicator in amounts):
        members = [indicator for indicator in amounts if indicator.unit == unit]
        if len(members) >= _FEWEST:
            groups.append((unit, _amounts_title(edition, members), members))
    for name, title, members in groups:
        if members:
            yield _aligned(edition, name, title, members)
    drawn = [indicator for _, _, members in groups for indicator in members]
    others = [indicator for indicator in rest if indicator not in drawn]
    if others:
        note = words.text(
            "Each on a scale of its own: a result is set beside its target, not beside the others."
        )
        panels = [(indicator, strip(edition, indicator)) for indicator in others]
        yield _set(edition, "others", words.text("Numbers and amounts"), note, "bars", None, panels)


def _amounts_title(edition: Edition, members: Sequence[Indicator]) -> str:
    most = max(abs(figure.quantity.number) for member in members for figure in latest(edition, member))
    return edition.words.text(
        "Amounts up to {quantity}", quantity=edition.words.amount(most, members[0].unit)
    )


def _aligned(edition: Edition, name: str, title: str, members: Sequence[Indicator]) -> PanelSet:
    """A set on one scale, whose places are named once: points for percentages, bars for amounts."""
    percent = members[0].measure is not Measure.AMOUNT
    ticks = _ticks(edition, members)
    form, shape = ("dumbbell", "dots") if percent else ("bullet", "bars")
    note = edition.words.text("All on one scale that begins at zero.")
    panels = [(member, strip(edition, member, form, ticks)) for member in members]
    return _set(edition, name, title, note, shape, scale(edition, members[0], name, ticks), panels)


def _ticks(edition: Edition, members: Sequence[Indicator]) -> tuple[Tick, ...]:
    """Round places on a common scale that holds every value; that of shares ends with the whole."""
    values = [figure.quantity.number for member in members for figure in latest(edition, member)]
    shares = members[0].measure in _SHARES
    low, high = min(Decimal(0), *values), max(Decimal(100 if shares else 0), *values)
    step = round_step(max(high, -low), _PLACES)
    first, last = math.floor(low / step), math.ceil(high / step)
    places = [step * number for number in range(first, last + 1) if number]
    return tuple(Tick(place, edition.words.amount(place, members[0].unit)) for place in places)


def _set(
    edition: Edition,
    name: str,
    title: str,
    note: str,
    shape: str,
    axis: ChartView | None,
    drawn: Sequence[tuple[Indicator, ChartView]],
) -> PanelSet:
    figures = [figure for indicator, _ in drawn for figure in latest(edition, indicator)]
    columns = sorted({_column(figure) for figure in figures})
    return PanelSet(
        id=name,
        title=title,
        note=note,
        shape=shape,
        axis=axis,
        columns=tuple(_cell(edition, column, ()) for column in columns),
        panels=tuple(
            Panel(
                card(edition, indicator),
                drawing,
                tuple(_cell(edition, column, latest(edition, indicator)) for column in columns),
            )
            for indicator, drawing in drawn
        ),
    )


def _column(figure: Figure) -> tuple[bool, int, Kind]:
    """Results before targets, then by year."""
    return figure.kind is Kind.TARGET, figure.year, figure.kind


def _cell(edition: Edition, column: tuple[bool, int, Kind], figures: Sequence[Figure]) -> ValueCell:
    _, year, kind = column
    values = (edition.words.value(figure) for figure in figures if _column(figure) == column)
    text = next(values, Phrase(""))
    return ValueCell(kind.value, edition.kind_label(kind, year), text)
