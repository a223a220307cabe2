"""Streak: how many periods in a row something has held, as dots on a string."""

from __future__ import annotations

from pyecharts.charts.base import Base

from site_builder.charts import bullet
from site_builder.charts.canvas import Axis, Item, Plot, Sheet, compose, pixels
from site_builder.charts.marks import ARROW, ARROW_SIZE, DOT, color, datum, kind_text, style, write_value
from site_builder.charts.series import dots
from site_builder.charts.spec import ChartSpec, Point
from site_builder.charts.theme import SURFACE, Width
from site_builder.model import Bound

_DOT = 15
_ROW = 30
_MOST = 120
"""More dots than this are no string any more; the value is drawn as a bullet instead."""


def build(spec: ChartSpec, width: Width) -> tuple[Base, int]:
    """Draw a string of dots for each value, broken into rows where it is too long."""
    if max(int(point.value) for point in spec.points) > _MOST:
        return bullet.build(spec, width)
    sheet = Sheet()
    groups: list[tuple[str, list[Item]]] = []
    y = 0.0
    for point in spec.points:
        y += write_value(sheet, spec, point, 0, y, width.px) + 12
        items, rows = _string(spec, sheet, point, width, y)
        groups.append((kind_text(spec, point), items))
        y += rows * _ROW + 14
    height = round(y - 18)
    plot = Plot(0, 0, width.px, height, Axis(0, width.px), pixels(height))
    series = [dots(name, 1, items) for name, items in groups if items]
    return compose(spec, width, height, sheet, [plot], series), height


def _string(spec: ChartSpec, sheet: Sheet, point: Point, width: Width, top: float) -> tuple[list[Item], int]:
    """Draw the strings of one value; return its dots, of which the first speaks, and the number of rows."""
    step, row_length = (30, 10) if width.is_narrow else (34, 20)
    count = max(int(point.value), 0)
    rows = max(1, -(-count // row_length))
    for row in range(rows):
        inside = min(row_length, count - row * row_length)
        y = top + row * _ROW + _DOT / 2
        sheet.rule(_DOT / 2, y, _DOT / 2 + max(inside - 1, 1) * step, y, color(point), 1.5)
    items = []
    for index in range(count):
        x, y = _DOT / 2 + 1 + index % row_length * step, top + index // row_length * _ROW + _DOT / 2
        items.append(_dot(spec, point, x, y, first=index == 0))
        if index == count - 1:
            _draw_last(sheet, point, x, y)
    return items, rows


def _dot(spec: ChartSpec, point: Point, x: float, y: float, *, first: bool) -> Item:
    """The dot of one period."""
    item = datum(spec, point, [x, y], symbol=DOT, symbolSize=_DOT, itemStyle=style(point))
    return item if first else {key: value for key, value in item.items() if key != "say"}


def _draw_last(sheet: Sheet, point: Point, x: float, y: float) -> None:
    """Ring the last period, the one the report speaks of, and say how exactly the number is meant."""
    sheet.mark(x, y, DOT, (_DOT + 9, _DOT + 9), color(point))
    sheet.mark(x, y, DOT, (_DOT + 5, _DOT + 5), SURFACE)
    if point.bound in {Bound.AT_LEAST, Bound.AT_MOST}:
        turn = 0 if point.bound is Bound.AT_LEAST else 180
        sheet.mark(x + 25, y, ARROW, ARROW_SIZE, color(point), rotate=turn)
