"""A result's bar and a target's tick without a word, for where both stand beside it in large print."""

from __future__ import annotations

from pyecharts.charts.base import Base

from site_builder.charts.canvas import Axis, Item, Plot, Sheet, compose, fill, pixel_bands, pixels
from site_builder.charts.marks import (
    ARROW,
    ARROW_ROOM,
    ARROW_SIZE,
    BAR,
    color,
    datum,
    domain,
    draw_bar_bound,
    kind_text,
    number,
)
from site_builder.charts.series import bars, dots
from site_builder.charts.spec import ChartSpec, Point
from site_builder.charts.theme import INK, SURFACE, TARGET_SOFT, Width
from site_builder.model import Bound, Kind

_HEIGHT = 40
_BAR = 14
_MIDDLE = 27
_ARROW = 8
"""Where the arrow of a target is: above the bars, so that none hides it."""


def build(spec: ChartSpec, width: Width) -> tuple[Base, int]:
    """Draw the pair on a line from zero whose greatest value stands at the same place in every drawing."""
    low, high = domain(spec.points)
    left = ARROW_ROOM if low < 0 else 1
    across = width.px - left - ARROW_ROOM
    plots = [Plot(left, 0, across, _HEIGHT, Axis(low, high), axis(_HEIGHT)) for axis in (pixel_bands, pixels)]
    sheet, series = Sheet(), []
    zero = plots[0].px(0)
    sheet.rule(plots[0].px(low), _MIDDLE, width.px, _MIDDLE)
    sheet.rule(zero, _MIDDLE - _BAR, zero, _HEIGHT, INK)
    for point in spec.points:
        x = plots[0].px(float(point.value))
        if point.kind is Kind.TARGET:
            series.append(dots(kind_text(spec, point), 2, _tick(sheet, spec, point, x)))
        else:
            bar = datum(spec, point, [number(point.value), _MIDDLE], itemStyle=fill(color(point)))
            series.append(bars(kind_text(spec, point), 1, [bar], _BAR))
            draw_bar_bound(sheet, point, x, _MIDDLE, _BAR)
    return compose(spec, width, _HEIGHT, sheet, plots, series), _HEIGHT


def _tick(sheet: Sheet, spec: ChartSpec, target: Point, x: float) -> list[Item]:
    """A target as a tick in a gap of the bar; a band or an arrow says how exactly it is meant."""
    if target.bound is Bound.ABOUT:
        sheet.mark(x, _HEIGHT / 2, BAR, (32, _HEIGHT), TARGET_SOFT)
    elif target.bound is not Bound.EXACT:
        ahead = 1 if target.bound is Bound.AT_LEAST else -1
        turn = 0 if ahead > 0 else 180
        sheet.mark(x + ahead * 11, _ARROW, ARROW, ARROW_SIZE, color(target), rotate=turn, over=True)
    place = [number(target.value), _HEIGHT / 2]
    gap = {"value": place, "symbol": BAR, "symbolSize": [9, _HEIGHT], "itemStyle": fill(SURFACE)}
    tick = datum(spec, target, place, symbol=BAR, symbolSize=[5, _HEIGHT], itemStyle=fill(color(target)))
    return [gap | {"tooltip": {"show": False}}, tick]
