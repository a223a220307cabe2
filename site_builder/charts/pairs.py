"""Result and target on one line: joined where they stand apart, above and below it where they would touch."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from site_builder.charts.canvas import Item, Plot, Sheet
from site_builder.charts.marks import dot, draw_bound, number
from site_builder.charts.spec import ChartSpec, Point
from site_builder.charts.theme import INK, RESULT_SOFT
from site_builder.model import Bound, Kind

_APART = 24
"""Marks nearer than this, in pixels, would touch each other."""
_ARROW_APART = 46
"""The same where an arrow or a band stands beside one of them."""


def draw_marks(
    spec: ChartSpec, sheet: Sheet, plot: Plot, points: Sequence[Point], middle: float, size: float = 13
) -> list[tuple[Point, Item]]:
    """Draw the line between the values of one indicator and their bounds; return a mark for each value.

    Where marks would touch, results stand on the line and targets hang from it, each at its exact place.
    """
    places = {point: plot.px(float(point.value)) for point in points}
    lane = 0.0
    sheet.rule(plot.left, middle, plot.left + plot.width, middle)
    if are_close(plot, points):
        lane = size / 2 + 2
    elif len(points) > 1:
        own = any(point.own for point in points)
        sheet.rule(min(places.values()), middle, max(places.values()), middle, INK if own else RESULT_SOFT, 2)
    marks = []
    for point, x in places.items():
        y = middle + (lane if point.kind is Kind.TARGET else -lane)
        draw_bound(sheet, point, x, y)
        marks.append((point, dot(spec, point, number(point.value), y, size)))
    return marks


def are_close(plot: Plot, points: Sequence[Point]) -> bool:
    """True when two marks of a line would touch, or an arrow would run into a mark."""
    ordered = sorted(points, key=lambda point: point.value)
    return any(
        plot.px(float(second.value)) - plot.px(float(first.value)) < _needed(first, second)
        for first, second in pairwise(ordered)
    )


def _needed(first: Point, second: Point) -> float:
    exact = first.bound is Bound.EXACT and second.bound is Bound.EXACT
    return _APART if exact else _ARROW_APART
