"""Bullet: a result as a bar from zero and the target as a tick across it, for amounts and counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pyecharts.charts.base import Base

from site_builder.charts.canvas import Axis, Item, Plot, Sheet, compose, fill, pixel_bands, pixels
from site_builder.charts.lettering import wrap
from site_builder.charts.marks import (
    ARROW,
    ARROW_SIZE,
    BAR,
    color,
    datum,
    domain,
    draw_bar_bound,
    kind_text,
    labels,
    number,
    value_size,
    write_value,
)
from site_builder.charts.series import bars, dots
from site_builder.charts.spec import ChartSpec, Point
from site_builder.charts.theme import INK, NORMAL, SURFACE, TARGET_SOFT, Width, line_height
from site_builder.model import Bound, Kind

_BAR = 21
_FOOT = 16
"""How far a tick reaches below its bar."""


@dataclass
class _Bench:
    """A drawing in the making: where the next thing goes, and what was drawn."""

    spec: ChartSpec
    width: Width
    plot: Plot
    """Where values stand horizontally; its height is known when everything is drawn."""
    sheet: Sheet = field(default_factory=Sheet)
    series: list[Base] = field(default_factory=list)
    y: float = 0


def build(spec: ChartSpec, width: Width) -> tuple[Base, int]:
    """Draw each indicator as its results' bars with the targets' ticks across the last of them."""
    bench = _Bench(spec, width, _plot(spec, width))
    names = labels(spec.points)
    for name in names:
        points = [point for point in spec.points if point.label == name]
        if len(names) > 1:
            rows = wrap(name, width.px, NORMAL, True)
            bench.sheet.write(0, bench.y, rows, bold=True, valign="top")
            bench.y += line_height(NORMAL) * len(rows) + 8
        _draw_indicator(bench, points)
        bench.y += 20
    height = round(bench.y - 16)
    plots = [replace(bench.plot, height=height, y=axis(height)) for axis in (pixel_bands, pixels)]
    return compose(spec, width, height, bench.sheet, plots, bench.series), height


def _plot(spec: ChartSpec, width: Width) -> Plot:
    """All the width but for what arrows and bands need beyond the ends."""
    low, high = domain(spec.points)
    room = 2 if all(point.bound is Bound.EXACT for point in spec.points) else 24
    left = room if low < 0 else 1
    return Plot(left, 0, width.px - left - room, 0, Axis(low, high), Axis())


def _draw_indicator(bench: _Bench, points: Sequence[Point]) -> None:
    """Draw one indicator: words and bar of each result, then ticks and words of the targets below."""
    targets = [point for point in points if point.kind is Kind.TARGET]
    results = [point for point in points if point.kind is not Kind.TARGET]
    for point in results:
        bench.y += write_value(bench.sheet, bench.spec, point, 0, bench.y, bench.width.px) + 8
        _draw_bar(bench, point)
    if targets and not results:
        bench.y += 8
        _draw_bar(bench, None)
    if targets:
        _draw_targets(bench, targets)


def _draw_bar(bench: _Bench, point: Point | None) -> None:
    """Draw the bar of a result, or the empty line a target without one is measured on."""
    plot, middle = bench.plot, bench.y + _BAR / 2
    zero = plot.px(0)
    bench.sheet.rule(plot.px(plot.x.low), middle, plot.px(plot.x.high), middle)
    bench.sheet.rule(zero, bench.y - 5, zero, bench.y + _BAR + 5, INK)
    if point:
        bar = datum(bench.spec, point, [number(point.value), int(middle)], itemStyle=fill(color(point)))
        bench.series.append(bars(kind_text(bench.spec, point), 1, [bar], _BAR))
        draw_bar_bound(bench.sheet, point, plot.px(float(point.value)), middle, _BAR)
    bench.y += _BAR + 12


def _draw_targets(bench: _Bench, targets: Sequence[Point]) -> None:
    """Draw ticks across the bar just drawn, each with a foot that reaches down to its words."""
    top = bench.y - _BAR - 12 - 5
    words = bench.y - 12 + _FOOT + 4
    ticks: list[Item] = []
    for target in targets:
        x = bench.plot.px(float(target.value))
        ticks += _tick(bench, target, x, top, words - 4)
        wide, tall = value_size(bench.spec, target, bench.width.px)
        left = x - 3 + wide <= bench.width.px
        edge = max(x - 3, 0) if left else bench.width.px if x + 3 < wide else min(x + 3, bench.width.px)
        write_value(
            bench.sheet, bench.spec, target, edge, words, bench.width.px, align="left" if left else "right"
        )
        words += tall + 10
    bench.series.append(dots(kind_text(bench.spec, targets[0]), 2, ticks))
    bench.y = words - 4


def _tick(bench: _Bench, target: Point, x: float, top: float, foot: float) -> list[Item]:
    """A target as a tick in a gap of its bar, with its bound at the foot, where no bar hides it."""
    middle = (top + foot) / 2
    if target.bound is Bound.ABOUT:
        bench.sheet.mark(x, middle, BAR, (32, foot - top), TARGET_SOFT)
    elif target.bound is not Bound.EXACT:
        ahead = 1 if target.bound is Bound.AT_LEAST else -1
        turn = 0 if ahead > 0 else 180
        bench.sheet.mark(x + ahead * 11, foot - 6, ARROW, ARROW_SIZE, color(target), rotate=turn, over=True)
    place = [number(target.value), middle]
    gap = {"value": place, "symbol": BAR, "symbolSize": [9, foot - top], "itemStyle": fill(SURFACE)}
    tick = datum(bench.spec, target, place, symbol=BAR, symbolSize=[5, foot - top])
    return [gap | {"tooltip": {"show": False}}, tick | {"itemStyle": fill(color(target))}]
