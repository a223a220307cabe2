"""Strips: bare marks of one indicator, set below each other on one scale, beside words of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pyecharts.charts.base import Base

from site_builder.charts.canvas import Axis, Item, Plot, Sheet, compose, fill, pixel_bands, pixels
from site_builder.charts.marks import (
    ARROW,
    ARROW_SIZE,
    BAR,
    color,
    datum,
    domain,
    draw_bar_bound,
    draw_ticks,
    number,
    style,
    write_ticks,
)
from site_builder.charts.pairs import are_close, draw_marks
from site_builder.charts.pictorial import block_of, draw_signs, plot_of, sign_count
from site_builder.charts.series import bars, dots
from site_builder.charts.spec import ChartSpec, Point
from site_builder.charts.theme import SURFACE, TARGET_SOFT, Width
from site_builder.model import Bound, Kind

_SIDE = 14
"""Room before zero for marks, and for the name of zero on a common scale."""
_END = 30
"""Room beyond the greatest value; the same in every strip, whatever its bounds, so that scales agree."""
_CELL = 18
"""Room of a sign."""
_MOST_SIGNS = 50
"""More signs than this are a picture of their own; a strip has a bar instead."""
_BAR = 13
_FOOT = 11
"""How far a tick reaches below its bar."""


def build(spec: ChartSpec, width: Width) -> tuple[Base, int]:
    """Draw signs for a pictorial, marks on a line for a dumbbell, else bars; without points, the scale."""
    if not spec.points:
        return _scale(spec, width)
    if spec.form in {"pictorial", "streak"}:
        return _signs(spec, width)
    return _marks(spec, width) if spec.form == "dumbbell" else _bars(spec, width)


def _plot(spec: ChartSpec, width: Width) -> Plot:
    low, high = domain(spec.points, spec.scale)
    side = _SIDE if spec.scale or low < 0 or spec.form == "dumbbell" else 1
    return Plot(side, 0, width.px - side - _END, 0, Axis(low, high), Axis())


def _scale(spec: ChartSpec, width: Width) -> tuple[Base, int]:
    """Draw what the places of the scale are called."""
    sheet = Sheet()
    height = round(write_ticks(spec, sheet, _plot(spec, width), width, 0))
    return compose(spec, width, height, sheet, [], []), height


def _marks(spec: ChartSpec, width: Width) -> tuple[Base, int]:
    sheet, plot = Sheet(), _plot(spec, width)
    height = 34 if are_close(plot, spec.points) else 24
    draw_ticks(spec, sheet, plot, 0, height)
    items = [item for _, item in draw_marks(spec, sheet, plot, spec.points, height / 2)]
    plot = replace(plot, height=height, y=pixels(height))
    return compose(spec, width, height, sheet, [plot], [dots("", 1, items)]), height


def _bars(spec: ChartSpec, width: Width) -> tuple[Base, int]:
    """Draw the latest result as a bar with the target's tick across it; a target alone is an outlined bar."""
    results = [point for point in spec.points if point.kind is not Kind.TARGET][-1:]
    targets = [point for point in spec.points if point.kind is Kind.TARGET][-1:]
    ticked = targets if results else []
    sheet, plot = Sheet(), _plot(spec, width)
    height, middle = 4 + _BAR + (_FOOT if ticked else 4), 4 + _BAR // 2
    draw_ticks(spec, sheet, plot, 0, height)
    items = []
    for point in results or targets:
        draw_bar_bound(sheet, point, plot.px(float(point.value)), middle + 0.5, _BAR)
        items.append(datum(spec, point, [number(point.value), middle], itemStyle=style(point)))
    marks = [mark for point in ticked for mark in _tick(spec, sheet, plot, point, height)]
    plots = [replace(plot, height=height, y=axis(height)) for axis in (pixel_bands, pixels)]
    series = [bars("", 1, items, _BAR), *([dots("", 2, marks)] if marks else [])]
    return compose(spec, width, height, sheet, plots, series), height


def _tick(spec: ChartSpec, sheet: Sheet, plot: Plot, target: Point, height: float) -> Sequence[Item]:
    """A target as a tick in a gap of its bar, with its bound at the foot."""
    x = plot.px(float(target.value))
    if target.bound is Bound.ABOUT:
        sheet.mark(x, height / 2, BAR, (24, height), TARGET_SOFT)
    elif target.bound is not Bound.EXACT:
        ahead = 1 if target.bound is Bound.AT_LEAST else -1
        turn = 0 if ahead > 0 else 180
        sheet.mark(x + ahead * 10, height - 6, ARROW, ARROW_SIZE, color(target), rotate=turn, over=True)
    place = [number(target.value), height / 2]
    gap = {"value": place, "symbol": BAR, "symbolSize": [8, height], "itemStyle": fill(SURFACE)}
    tick = datum(spec, target, place, symbol=BAR, symbolSize=[4, height], itemStyle=fill(color(target)))
    return gap, tick


def _signs(spec: ChartSpec, width: Width) -> tuple[Base, int]:
    """Draw the latest value as rows of signs, or as a bar where there would be too many."""
    point = spec.points[-1]
    if sign_count(spec, point) > _MOST_SIGNS:
        return _bars(spec, width)
    sheet, block = Sheet(), block_of(spec, point, 0, 0, 0, _CELL)
    series, height = draw_signs(spec, sheet, block, 1), block.rows * _CELL
    return compose(spec, width, height, sheet, [plot_of(block)], [series]), height
