"""A target beside the result before it: the direction in words and shape, never a judgement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from site_builder.charts.choice import AMOUNTS
from site_builder.language.i18n import Localiser, Phrase
from site_builder.model import Bound, Figure, Indicator, Kind, Measure, Report
from site_builder.views.edition import Edition

_PERCENT = "percent"
_ROOM = Decimal("0.94")
"""How much of a bar's width the largest value takes, so that what stands at its end has room."""


class Direction(StrEnum):
    """How a target stands to a result."""

    HIGHER = "higher"
    """Above it, whatever the bounds."""
    LOWER = "lower"
    """Below it, whatever the bounds."""
    SAME = "same"
    """The same value."""
    FLOOR = "floor"
    """A minimum at or below the result: the year may end above or below it."""
    CEILING = "ceiling"
    """A maximum at or above the result."""
    OPEN = "open"
    """The bounds leave it open."""
    APART = "apart"
    """Defined differently: two things, not compared."""


SHAPES = {
    Direction.HIGHER: "↑",
    Direction.LOWER: "↓",
    Direction.SAME: "=",
    Direction.FLOOR: "≥",
    Direction.CEILING: "≤",
    Direction.OPEN: "~",
    Direction.APART: "≠",
}
"""The sign of each direction."""


@dataclass(frozen=True)
class ComparedView:
    """How a target stands to a result, as a page tells it."""

    direction: str
    """A value of `Direction`, for styling."""
    shape: str
    """Its sign."""
    words: Phrase
    """The same in words, with the difference where there is an exact one."""


@dataclass(frozen=True)
class BarView:
    """Result and target on one scale that includes zero; positions in percent of the width."""

    start: str
    """Where the bar of the result begins."""
    width: str
    """How long it is."""
    target: str
    """Where the target stands."""
    zero: str
    """Where zero stands."""
    bound: str
    """How exactly the target is meant, a value of `Bound`."""


Pair = tuple[Indicator, Figure, Figure]
"""An indicator with its result and its target."""


def direction(indicator: Indicator, result: Figure, target: Figure) -> Direction:
    """How a target stands to a result; a bound is taken at its word."""
    if not indicator.comparable:
        return Direction.APART
    least, most = _span(result)
    low, high = _span(target)
    if result.quantity.number == target.quantity.number and Bound.ABOUT in (result.bound, target.bound):
        return Direction.SAME
    if (least, most) == (low, high):
        return Direction.SAME
    if low is not None and most is not None and low > most:
        return Direction.HIGHER
    if high is not None and least is not None and high < least:
        return Direction.LOWER
    return {Bound.AT_LEAST: Direction.FLOOR, Bound.AT_MOST: Direction.CEILING}.get(
        target.bound, Direction.OPEN
    )


def _span(figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    """The least and the greatest that a figure can mean; what is meant roughly is taken at its value."""
    number = figure.quantity.number
    return (
        None if figure.bound is Bound.AT_MOST else number,
        None if figure.bound is Bound.AT_LEAST else number,
    )


def compared(words: Localiser, indicator: Indicator, result: Figure, target: Figure) -> ComparedView:
    """How a target stands to a result, in words and shape."""
    found = direction(indicator, result, target)
    return ComparedView(found.value, SHAPES[found], _told(words, found, indicator, result, target))


def _told(words: Localiser, found: Direction, indicator: Indicator, result: Figure, target: Figure) -> Phrase:
    if found in (Direction.HIGHER, Direction.LOWER):
        return _apart(words, indicator, result, target, higher=found is Direction.HIGHER)
    return Phrase(
        {
            Direction.SAME: _same(words, result, target),
            Direction.FLOOR: words.text("a minimum; may end higher or lower"),
            Direction.CEILING: words.text("a maximum; may end higher or lower"),
            Direction.OPEN: words.text("direction left open"),
            Direction.APART: words.text("defined differently, not compared"),
        }[found]
    )


def _apart(words: Localiser, indicator: Indicator, result: Figure, target: Figure, *, higher: bool) -> Phrase:
    """That a target is above or below a result, and by how much where both are more than rough."""
    if Bound.ABOUT in (result.bound, target.bound):
        if higher:
            return Phrase(words.text("higher by the numbers stated"))
        return Phrase(words.text("lower by the numbers stated"))
    difference = _difference(words, indicator, result, target)
    if indicator.measure in AMOUNTS:
        if higher:
            return words.told("greater by {difference}", difference=difference)
        return words.told("smaller by {difference}", difference=difference)
    if higher:
        return words.told("higher by {difference}", difference=difference)
    return words.told("lower by {difference}", difference=difference)


def _same(words: Localiser, result: Figure, target: Figure) -> str:
    """That both have one number; two equal limits leave open whether the values are equal."""
    if result.bound is target.bound is Bound.AT_LEAST:
        return words.text("same minimum")
    if result.bound is target.bound is Bound.AT_MOST:
        return words.text("same maximum")
    return words.text("same level")


def _difference(words: Localiser, indicator: Indicator, result: Figure, target: Figure) -> Phrase:
    """How far apart they are; percentages differ by points."""
    gap = abs(target.quantity.number - result.quantity.number)
    # A minimum above a result, like a maximum below it, is at least so far away.
    bound = Bound.EXACT if result.bound is target.bound is Bound.EXACT else Bound.AT_LEAST
    return Phrase(words.bound(bound, _gap(words, target, gap)), words.unit_lang(indicator.unit))


def _gap(words: Localiser, target: Figure, gap: Decimal) -> str:
    if target.quantity.unit != _PERCENT:
        return words.amount(gap, target.quantity.unit, target.quantity)
    if gap == 1:
        return words.text("1 percentage point")
    return words.text("{number} percentage points", number=words.number(gap))


def comparable(
    edition: Edition, report: Report
) -> tuple[tuple[Indicator, Figure | None, Figure | None], ...]:
    """Every indicator a report speaks of, with its result and its target in that report."""
    found: dict[str, dict[Kind, Figure]] = {}
    for figure in report.figures:
        kind = Kind.TARGET if figure.kind is Kind.TARGET else Kind.ACTUAL
        if figure.year != report.year_of(kind):
            continue  # said of another year in passing
        found.setdefault(figure.indicator, {}).setdefault(kind, figure)
    return tuple(
        (indicator, found[name].get(Kind.ACTUAL), found[name].get(Kind.TARGET))
        for name, indicator in edition.site.indicators.items()
        if name in found
    )


def pairs(edition: Edition, report: Report) -> list[Pair]:
    """Every indicator that has a result and a target in a report."""
    spoken_of = comparable(edition, report)
    return [(indicator, result, target) for indicator, result, target in spoken_of if result and target]


def bars(both: Iterable[Pair]) -> dict[str, BarView]:
    """A bar for each pair that may be compared, by indicator; those of one theme and unit share a scale."""
    groups: dict[tuple[str, str, bool], list[Pair]] = {}
    for pair in both:
        if pair[0].comparable:
            groups.setdefault(_scale_of(pair[0]), []).append(pair)
    return {
        indicator.id: _bar(_limits(group), result, target)
        for group in groups.values()
        for indicator, result, target in group
    }


def _scale_of(indicator: Indicator) -> tuple[str, str, bool]:
    """What decides the scale: the theme, the unit, and whether it measures change or the thing itself."""
    return indicator.topic, indicator.unit, indicator.measure is Measure.GROWTH_RATE


def _limits(group: Iterable[Pair]) -> tuple[Decimal, Decimal]:
    numbers = [Decimal(0), *(figure.quantity.number for _, *figures in group for figure in figures)]
    return min(numbers), max(numbers)


def _bar(limits: tuple[Decimal, Decimal], result: Figure, target: Figure) -> BarView:
    low, high = limits
    whole = (high - low) or Decimal(1)

    def at(number: Decimal) -> Decimal:
        return (number - low) / whole * _ROOM * 100

    zero, end = at(Decimal(0)), at(result.quantity.number)
    return BarView(
        start=_percent(min(zero, end)),
        width=_percent(abs(end - zero)),
        target=_percent(at(target.quantity.number)),
        zero=_percent(zero),
        bound=target.bound.value,
    )


def _percent(share: Decimal) -> str:
    return f"{share:.2f}".rstrip("0").rstrip(".") + "%"
