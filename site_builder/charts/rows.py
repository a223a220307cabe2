"""Rows of marks on one scale from zero, an indicator a row, with its values in columns of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pyecharts.charts.base import Base

from site_builder.charts.canvas import Axis, Item, Plot, Sheet, compose, pixels
from site_builder.charts.lettering import text_width, wrap
from site_builder.charts.marks import (
    DIAMOND,
    DOT,
    domain,
    draw_key,
    draw_legend,
    draw_ticks,
    kind_text,
    labels,
    write_ticks,
)
from site_builder.charts.pairs import are_close, draw_marks
from site_builder.charts.series import dots
from site_builder.charts.spec import ChartSpec, Point
from site_builder.charts.theme import INK, MUTED, NORMAL, SMALL, Width, line_height
from site_builder.model import Bound, Kind

_SHAPES = {Kind.ACTUAL: (DOT, False), Kind.TARGET: (DIAMOND, True), Kind.STANDING: (DOT, False)}
_MARKS = 34
"""Height of the line of marks in a row, two lanes of marks included."""
_PAD = 10
"""Space between two rows, with a hairline in the middle."""
_KEY = 22
"""Room of the shape before a value."""


@dataclass(frozen=True)
class _Layout:
    """Where names, marks and values stand across the drawing."""

    names: float
    """Widest line of a name."""
    columns: dict[Kind, float]
    """Left edge of the values of each kind."""
    limit: float
    """Widest line of a value."""
    plot: Plot
    """The marks; its height is that of all rows."""


def build(spec: ChartSpec, width: Width) -> tuple[Base, int]:
    """Draw the rows, divided by hairlines: names, marks and values beside or, on phones, below each other."""
    sheet, names = Sheet(), labels(spec.points)
    layout = _layout(spec, width)
    y = draw_legend(sheet, spec, width, _SHAPES) if width.is_narrow else _write_heads(spec, sheet, layout)
    items: dict[str, list[Item]] = {}
    bottoms, first = [], y
    for name in names:
        points = [point for point in spec.points if point.label == name]
        middle, y = _draw_words(sheet, layout, points, width, y)
        if width.is_narrow:
            draw_ticks(spec, sheet, layout.plot, middle - 11, middle + 11)
        for point, mark in draw_marks(spec, sheet, layout.plot, points, middle):
            items.setdefault(kind_text(spec, point), []).append(mark)
        bottoms.append(y)
        y += _PAD
    for bottom, _ in pairwise(bottoms):
        sheet.rule(0, bottom + _PAD / 2, width.px, bottom + _PAD / 2)
    if not width.is_narrow:
        draw_ticks(spec, sheet, layout.plot, first, bottoms[-1])
    height = round(bottoms[-1] + 4 + write_ticks(spec, sheet, layout.plot, width, bottoms[-1] + 2))
    series = [dots(name, 1, marks) for name, marks in items.items()]
    plot = Plot(layout.plot.left, 0, layout.plot.width, height, layout.plot.x, pixels(height))
    return compose(spec, width, height, sheet, [plot], series), height


def _layout(spec: ChartSpec, width: Width) -> _Layout:
    """Divide the width: names and values take what they need, the marks the rest."""
    kinds = [kind for kind, _ in spec.legend]
    low, high = domain(spec.points, spec.scale)
    room = 12 if all(point.bound is Bound.EXACT for point in spec.points) else 30
    if width.is_narrow:
        step = width.px / max(len(kinds), 1)
        columns = {kind: index * step for index, kind in enumerate(kinds)}
        plot = Plot(room, 0, width.px - 2 * room, 0, Axis(low, high), Axis())
        return _Layout(width.px, columns, step - _KEY - 8, plot)
    limit, names = 124.0, 236.0
    right, columns = float(width.px), {}
    for kind, text in reversed(spec.legend):
        own = [point for point in spec.points if point.kind is kind]
        lines = [line for point in own for line in wrap(point.text, limit, NORMAL, True)]
        needed = [text_width(line, NORMAL, True) for line in lines]
        needed += [text_width(line, SMALL) for line in wrap(text, limit, SMALL)]
        right -= _KEY + max(needed)
        columns[kind] = right
        right -= 16
    lines = [line for name in labels(spec.points) for line in wrap(name, names, NORMAL, True)]
    left = max(text_width(line, NORMAL, True) for line in lines) + 12 + room
    return _Layout(names, columns, limit, Plot(left, 0, right - room - left, 0, Axis(low, high), Axis()))


def _write_heads(spec: ChartSpec, sheet: Sheet, layout: _Layout) -> float:
    """Write what each kind is called above its column of values; return the height it takes."""
    height = 0
    for kind, text in spec.legend:
        lines, x = wrap(text, layout.limit, SMALL), layout.columns[kind]
        draw_key(sheet, kind, _SHAPES[kind], x + 7, line_height(SMALL) / 2)
        sheet.write(x + _KEY, 0, lines, size=SMALL, color=MUTED, valign="top")
        height = max(height, line_height(SMALL) * len(lines))
    return height + 8


def _draw_words(
    sheet: Sheet, layout: _Layout, points: Sequence[Point], width: Width, y: float
) -> tuple[float, float]:
    """Write the name and the values of a row; return the height of its marks, and where it ends."""
    own = any(point.own for point in points)
    color = INK if own else MUTED
    name = wrap(points[0].label, layout.names, NORMAL, True)
    cells: dict[Kind, list[str]] = {kind: [] for kind in layout.columns}
    for point in points:
        cells[point.kind] += wrap(point.text, layout.limit, NORMAL, True)
    tall, lines = line_height(NORMAL) * len(name), line_height(NORMAL) * max(map(len, cells.values()))
    marks = _MARKS if are_close(layout.plot, points) else _MARKS - 6
    if width.is_narrow:
        sheet.write(0, y, name, bold=own, color=color, valign="top")
        top, middle = y + tall + 2, y + tall + 2 + lines + marks / 2
        end = middle + marks / 2
    else:
        inner = max(tall, lines, marks)
        middle, end = y + inner / 2, y + inner
        sheet.write(0, middle, name, bold=own, color=color)
        top = middle - lines / 2
    for kind, cell in cells.items():
        if cell:
            x = layout.columns[kind]
            draw_key(sheet, kind, _SHAPES[kind], x + 7, top + line_height(NORMAL) / 2, own=own)
            sheet.write(x + _KEY, top, cell, bold=own, color=color, valign="top")
    return middle, end
