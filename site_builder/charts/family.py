"""Family: indicators that may be compared, as bars from one zero, the one in question highlighted."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from pyecharts.charts.base import Base

from site_builder.charts.canvas import Axis, Item, Plot, Sheet, compose, pixel_bands
from site_builder.charts.lettering import text_width, wrap
from site_builder.charts.marks import (
    BAR,
    bound_room,
    datum,
    domain,
    draw_bar_bound,
    draw_legend,
    kind_text,
    labels,
    number,
    style,
)
from site_builder.charts.series import bars
from site_builder.charts.spec import ChartSpec, Point
from site_builder.charts.theme import INK, MUTED, NORMAL, Width, line_height
from site_builder.model import Kind

_SHAPES = {Kind.ACTUAL: (BAR, False), Kind.TARGET: (BAR, True), Kind.STANDING: (BAR, False)}
_PAD = 9
"""Space between two rows."""


@dataclass(frozen=True)
class _Row:
    """One indicator: its name, its bars, and where they stand."""

    points: list[Point]
    name: list[str]
    top: float
    bars_top: float
    bottom: float
    lane: float
    """Height of a bar with its value."""

    @property
    def bars_bottom(self) -> float:
        """Lower edge of the last lane."""
        return self.bars_top + len(self.points) * self.lane

    def middle(self, number: int) -> float:
        """Height of a bar's middle."""
        return math.floor(self.bars_top + (number + 0.5) * self.lane) + 0.5


def build(spec: ChartSpec, width: Width) -> tuple[Base, int]:
    """Draw one row an indicator, the names beside the bars or, on phones, above them."""
    sheet = Sheet()
    top = draw_legend(sheet, spec, width, _SHAPES)
    rows = list(_rows(spec, width, top))
    height = round(rows[-1].bottom - _PAD + 6)
    plot = _plot(spec, width, rows, height)
    _draw_zero(sheet, plot, rows, width)
    items: dict[str, list[Item]] = {}
    for row in rows:
        _write_name(sheet, row, width)
        for lane, point in enumerate(row.points):
            y = row.middle(lane)
            bar = datum(spec, point, [number(point.value), int(y)], itemStyle=style(point))
            items.setdefault(kind_text(spec, point), []).append(bar)
            _write_value(sheet, plot, width, point, y, _thickness(spec))
    series = [bars(name, 1, found, _thickness(spec)) for name, found in items.items()]
    return compose(spec, width, height, sheet, [plot], series), height


def _rows(spec: ChartSpec, width: Width, top: float) -> Iterator[_Row]:
    """Stack the rows, each as tall as its name and its bars need."""
    for label in labels(spec.points):
        points = [point for point in spec.points if point.label == label]
        name = wrap(label, _name_limit(width), NORMAL, True)
        lines = max(len(_value_lines(width, point)) for point in points)
        lane = max(_thickness(spec) + 4, line_height(NORMAL) * lines)
        tall, block = line_height(NORMAL) * len(name), len(points) * lane
        if width.is_narrow:
            row = _Row(points, name, top, top + tall + 1, top + tall + 1 + block + _PAD, lane)
        else:
            inner = max(tall, block)
            row = _Row(points, name, top, top + (inner - block) / 2, top + inner + _PAD, lane)
        yield row
        top = row.bottom


def _thickness(spec: ChartSpec) -> int:
    """Height of a bar; odd, so that its edges fall on whole pixels."""
    return 17 if len(labels(spec.points)) == len(spec.points) else 13


def _name_limit(width: Width) -> float:
    """Widest line of a name."""
    return width.px if width.is_narrow else 264


def _value_lines(width: Width, point: Point) -> list[str]:
    """The lines of a value beyond its bar."""
    return wrap(point.text, 168 if width.is_narrow else 220, NORMAL, True)


def _plot(spec: ChartSpec, width: Width, rows: list[_Row], height: float) -> Plot:
    """The rectangle of the bars, with room on both sides for the values."""
    low, high = domain(spec.points)
    names = max(text_width(line, NORMAL, True) for row in rows for line in row.name)
    left = (0 if width.is_narrow else names + 18) + _value_room(spec, width, negative=True)
    right = _value_room(spec, width, negative=False)
    return Plot(left, 0, width.px - left - right, height, Axis(low, high), pixel_bands(height))


def _value_room(spec: ChartSpec, width: Width, *, negative: bool) -> float:
    """Width of the widest value on one side of zero, with its distance from the bar."""
    side = [point for point in spec.points if (point.value < 0) is negative]
    lines = [line for point in side for line in _value_lines(width, point)]
    widest = max((text_width(line, NORMAL, True) for line in lines), default=0)
    return widest + 10 + bound_room(side) if side else 1


def _draw_zero(sheet: Sheet, plot: Plot, rows: list[_Row], width: Width) -> None:
    """Draw zero as one hairline, or row by row where names stand between the bars."""
    x = plot.px(0)
    spans = [(row.bars_top, row.bars_bottom) for row in rows]
    if not width.is_narrow:
        spans = [(spans[0][0], spans[-1][1])]
    for top, bottom in spans:
        sheet.rule(x, top, x, bottom, INK)


def _write_value(sheet: Sheet, plot: Plot, width: Width, point: Point, y: float, thickness: float) -> None:
    """Write a value beyond the end of its bar."""
    x = plot.px(float(point.value))
    draw_bar_bound(sheet, point, x, y, thickness)
    lines = _value_lines(width, point)
    color = INK if point.own else MUTED
    if point.value < 0:
        sheet.write(x - 8 - bound_room([point]), y, lines, bold=point.own, align="right", color=color)
    else:
        sheet.write(x + 8 + bound_room([point]), y, lines, bold=point.own, color=color)


def _write_name(sheet: Sheet, row: _Row, width: Width) -> None:
    """Write a name, that of the chart's own indicator bold."""
    own = any(point.own for point in row.points)
    color = INK if own else MUTED
    if width.is_narrow:
        sheet.write(0, row.top, row.name, bold=own, color=color, valign="top")
    else:
        sheet.write(0, (row.bars_top + row.bars_bottom) / 2, row.name, bold=own, color=color)
