"""Dumbbell: result and target of a rate as two marks on one line that begins at zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pyecharts.charts.base import Base

from site_builder.charts import rows
from site_builder.charts.canvas import Axis, Plot, Sheet, compose, pixels
from site_builder.charts.marks import (
    domain,
    draw_ticks,
    kind_text,
    labels,
    value_size,
    write_ticks,
    write_value,
)
from site_builder.charts.pairs import are_close, draw_marks
from site_builder.charts.series import dots
from site_builder.charts.spec import ChartSpec, Point
from site_builder.charts.theme import Width
from site_builder.model import Bound, Kind

_MARK = 17


def build(spec: ChartSpec, width: Width) -> tuple[Base, int]:
    """Draw a single indicator large with its words above and below, or a list of rows."""
    return _single(spec, width) if len(labels(spec.points)) == 1 else rows.build(spec, width)


def _single(spec: ChartSpec, width: Width) -> tuple[Base, int]:
    """Draw one indicator over the whole width: results are told above their marks, targets below."""
    sheet = Sheet()
    above = [point for point in spec.points if point.kind is not Kind.TARGET]
    below = [point for point in spec.points if point.kind is Kind.TARGET]
    plot = _plot(spec, width)
    reach = 28 if are_close(plot, spec.points) else 20
    y = _write_along(spec, width, sheet, above, 0)
    middle = y + reach if above else 14
    end = _write_along(spec, width, sheet, below, middle + reach)
    draw_ticks(spec, sheet, plot, middle - 9, middle + 9)
    taken = [plot.px(float(point.value)) for point in below]
    end = max(end, middle + 12 + write_ticks(spec, sheet, plot, width, middle + 12, taken))
    height = round(end + 2)
    marks = draw_marks(spec, sheet, plot, spec.points, middle, _MARK)
    plot = replace(plot, height=height, y=pixels(height))
    series = [dots(kind_text(spec, point), 1, [item]) for point, item in marks]
    return compose(spec, width, height, sheet, [plot], series), height


def _plot(spec: ChartSpec, width: Width) -> Plot:
    """The whole width, but for what arrows and bands need at its ends."""
    room = 14 if all(point.bound is Bound.EXACT for point in spec.points) else 30
    low, high = domain(spec.points, spec.scale)
    near = any(abs(float(point.value)) < 0.06 * high for point in spec.points)
    left = 1 if low == 0 and not near else room
    return Plot(left, 0, width.px - left - room, 0, Axis(low, high), Axis())


def _write_along(spec: ChartSpec, width: Width, sheet: Sheet, points: Sequence[Point], y: float) -> float:
    """Write the values of points at their marks, one below the other if there are several; return the end."""
    plot = _plot(spec, width)
    for point in points:
        x = plot.px(float(point.value))
        wide, tall = value_size(spec, point, width.px)
        left = x - 8 + wide <= width.px
        edge = max(x - 8, 0) if left else width.px if x + 8 < wide else min(x + 8, width.px)
        write_value(sheet, spec, point, edge, y, width.px, align="left" if left else "right")
        y += tall
    return y
