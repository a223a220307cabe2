"""Dumbbell: result and target of a rate as two marks on one line, an indicator a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pyecharts.charts.base import Base

from site_builder.charts.canvas import Axis, Item, Plot, Sheet, compose, pixels
from site_builder.charts.lettering import text_width, wrap
from site_builder.charts.marks import (
    DIAMOND,
    DOT,
    dot,
    draw_bound,
    draw_legend,
    kind_text,
    labels,
    number,
    value_size,
    write_value,
)
from site_builder.charts.series import dots
from site_builder.charts.spec import ChartSpec, Point
from site_builder.charts.theme import INK, LINE, MUTED, NORMAL, SMALL, Width, line_height
from site_builder.model import Bound, Kind

_SHAPES = {Kind.ACTUAL: (DOT, False), Kind.TARGET: (DIAMOND, True), Kind.STANDING: (DOT, False)}
_MARKS = 26
"""Height of the line of marks in a row."""
_PAD = 16
"""Space between two rows, with a hairline in the middle."""
_APART = 24
"""Marks nearer than this, in pixels, could not be told apart."""


@dataclass(frozen=True)
class _Row:
    """One indicator: its values from least to greatest, its name, and where they stand."""

    points: list[Point]
    name: list[str]
    top: float
    middle: float
    """Height at which the marks stand."""
    bottom: float

    @property
    def own(self) -> bool:
        """True for the indicator the chart is about."""
        return any(point.own for point in self.points)


def build(spec: ChartSpec, width: Width) -> tuple[Base, int]:
    """Draw a single indicator large with its words above and below, or a list of rows under a legend."""
    return _single(spec, width) if len(labels(spec.points)) == 1 else _list(spec, width)


def _single(spec: ChartSpec, width: Width) -> tuple[Base, int]:
    """Draw one indicator over the whole width: results are told above their marks, targets below."""
    sheet = Sheet()
    above = [point for point in spec.points if point.kind is not Kind.TARGET]
    below = [point for point in spec.points if point.kind is Kind.TARGET]
    y = _write_along(spec, width, sheet, above, 0)
    middle = y + 20 if above else 14
    end = _write_along(spec, width, sheet, below, middle + 20)
    plot = _single_plot(spec, width)
    ends = sorted(plot.px(float(point.value)) for point in spec.points)
    sheet.rule(0, middle, width.px, middle)
    _draw_zero(sheet, plot, [(middle - 9, middle + 9)])
    if _has_zero(plot) and all(abs(plot.px(float(point.value)) - plot.px(0)) > 60 for point in below):
        sheet.write(plot.px(0) - 1, middle + 12, ["0"], size=SMALL, color=MUTED, valign="top")
        end = max(end, middle + 12 + line_height(SMALL))
    if ends[-1] > ends[0]:
        sheet.rule(ends[0], middle, ends[-1], middle, INK, 2)
    height = round(max(end, middle + 14) + 2)
    items = {point: dot(spec, point, number(point.value), middle, 17) for point in spec.points}
    for point in spec.points:
        draw_bound(sheet, point, plot.px(float(point.value)), middle)
    plot = replace(plot, height=height, y=pixels(height))
    series = [dots(kind_text(spec, point), 1, [item]) for point, item in items.items()]
    return compose(spec, width, height, sheet, [plot], series), height


def _single_plot(spec: ChartSpec, width: Width) -> Plot:
    """The whole width, but for what arrows and bands need at its ends."""
    room = 14 if all(point.bound is Bound.EXACT for point in spec.points) else 30
    low, high = _domain([spec.points], width.px - 2 * room)
    near = any(abs(float(point.value)) < 0.06 * high for point in spec.points)
    left = 1 if low == 0 and not near else room
    return Plot(left, 0, width.px - left - room, 0, Axis(low, high), Axis())


def _write_along(spec: ChartSpec, width: Width, sheet: Sheet, points: Sequence[Point], y: float) -> float:
    """Write the values of points at their marks, one below the other if there are several; return the end."""
    plot = _single_plot(spec, width)
    for point in points:
        x = plot.px(float(point.value))
        wide, tall = value_size(spec, point, width.px)
        left = x - 8 + wide <= width.px
        edge = max(x - 8, 0) if left else width.px if x + 8 < wide else min(x + 8, width.px)
        write_value(sheet, spec, point, edge, y, width.px, align="left" if left else "right")
        y += tall
    return y


def _list(spec: ChartSpec, width: Width) -> tuple[Base, int]:
    """Draw a row for each indicator, divided by hairlines."""
    sheet = Sheet()
    rows = list(_rows(spec, width, draw_legend(sheet, spec, width, _SHAPES)))
    plot = _list_plot(spec, width, rows)
    spans = [(row.middle - 11, row.middle + 11) for row in rows]
    _draw_zero(sheet, plot, spans if width.is_narrow else [(spans[0][0], spans[-1][1])])
    items: dict[str, list[Item]] = {}
    for row in rows:
        _draw_row(sheet, plot, row, width)
        for point in row.points:
            mark = dot(spec, point, number(point.value), row.middle)
            items.setdefault(kind_text(spec, point), []).append(mark)
    for above, _ in pairwise(rows):
        sheet.rule(0, above.bottom - _PAD / 2, width.px, above.bottom - _PAD / 2)
    foot = rows[-1].middle + 13
    if _has_zero(plot):
        sheet.write(plot.px(0), foot, ["0"], size=SMALL, color=MUTED, align="center", valign="top")
        foot += line_height(SMALL)
    height = round(max(rows[-1].bottom - _PAD, foot) + 2)
    series = [dots(name, 1, marks) for name, marks in items.items()]
    return compose(spec, width, height, sheet, [plot], series), height


def _rows(spec: ChartSpec, width: Width, top: float) -> Iterator[_Row]:
    """Stack the rows, each as tall as its name and its values need."""
    for label in labels(spec.points):
        points = sorted((p for p in spec.points if p.label == label), key=lambda point: point.value)
        name = wrap(label, width.px if width.is_narrow else 264, NORMAL, True)
        lines = max(len(_value_lines(width, point)) for point in points)
        tall, marks = line_height(NORMAL) * len(name), max(_MARKS, line_height(NORMAL) * lines)
        if width.is_narrow:
            row = _Row(points, name, top, top + tall + marks / 2 + 2, top + tall + marks + 2 + _PAD)
        else:
            inner = max(tall, marks)
            row = _Row(points, name, top, top + inner / 2, top + inner + _PAD)
        yield row
        top = row.bottom


def _value_lines(width: Width, point: Point) -> list[str]:
    """The lines of a value beside its mark."""
    return wrap(point.text, 94 if width.is_narrow else 132, NORMAL, True)


def _list_plot(spec: ChartSpec, width: Width, rows: Sequence[_Row]) -> Plot:
    """The rectangle of the marks, between the names and the room for the values."""
    names = max(text_width(line, NORMAL, True) for row in rows for line in row.name)
    left = 0 if width.is_narrow else names + 20
    left += _room(width, [row.points[0] for row in rows if len(row.points) > 1])
    px = width.px - left - _room(width, [row.points[-1] for row in rows])
    low, high = _domain([row.points for row in rows], px)
    return Plot(left, 0, px, rows[-1].bottom, Axis(low, high), pixels(rows[-1].bottom))


def _room(width: Width, points: Sequence[Point]) -> float:
    """Room that values need beside their marks."""
    needs = (
        _distance(point) + max(text_width(line, NORMAL, True) for line in _value_lines(width, point))
        for point in points
    )
    return max(needs, default=8)


def _distance(point: Point) -> float:
    """How far a value stands from its mark: clear of arrow or band."""
    return 13 if point.bound is Bound.EXACT else 30


def _domain(groups: Sequence[Sequence[Point]], px: float) -> tuple[float, float]:
    """Range of the axis; zero belongs to it unless the marks of a row would then run into each other."""
    values = sorted(float(point.value) for group in groups for point in group)
    low, high = min(values[0], 0.0), max(values[-1], 0.0)
    if low == high:
        return 0.0, 1.0
    rows = (sorted({float(point.value) for point in group}) for group in groups)
    steps = [second - first for row in rows for first, second in pairwise(row)]
    if not steps or min(steps) / (high - low) * px >= _APART or low < 0 < high or values[0] < high / 2:
        return low, high
    pad = (values[-1] - values[0]) * 0.12
    return values[0] - pad, values[-1] + pad


def _has_zero(plot: Plot) -> bool:
    """True when zero is on the axis."""
    return plot.x.low <= 0 <= plot.x.high


def _draw_zero(sheet: Sheet, plot: Plot, spans: Sequence[tuple[float, float]]) -> None:
    """Draw zero as a hairline, when it is on the axis."""
    if _has_zero(plot):
        for top, bottom in spans:
            sheet.rule(plot.px(0), top, plot.px(0), bottom, INK)


def _draw_row(sheet: Sheet, plot: Plot, row: _Row, width: Width) -> None:
    """Draw the line between the marks of one row, their bounds, the name and the values."""
    ends = [plot.px(float(point.value)) for point in row.points]
    if ends[-1] > ends[0]:
        sheet.rule(ends[0], row.middle, ends[-1], row.middle, INK if row.own else LINE, 2)
    for point, x in zip(row.points, ends, strict=True):
        draw_bound(sheet, point, x, row.middle)
    color = INK if row.own else MUTED
    if width.is_narrow:
        sheet.write(0, row.top, row.name, bold=row.own, color=color, valign="top")
    else:
        sheet.write(0, row.middle, row.name, bold=row.own, color=color)
    _write_end(sheet, width, row.points[-1], ends[-1] + _distance(row.points[-1]), row.middle, left=True)
    if len(row.points) > 1:
        _write_end(sheet, width, row.points[0], ends[0] - _distance(row.points[0]), row.middle, left=False)


def _write_end(sheet: Sheet, width: Width, point: Point, x: float, y: float, *, left: bool) -> None:
    """Write a value outside the marks; a halo lets it cross the hairline of zero."""
    sheet.write(
        x,
        y,
        _value_lines(width, point),
        bold=point.own,
        color=INK if point.own else MUTED,
        align="left" if left else "right",
        halo=True,
    )
