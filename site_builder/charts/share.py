"""Share: a ring for each value, the part coloured, the rest of the whole muted."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pyecharts.charts.base import Base

from site_builder.charts.canvas import Item, Sheet, compose
from site_builder.charts.lettering import wrap
from site_builder.charts.marks import (
    ARROW,
    ARROW_SIZE,
    BAR,
    HATCH,
    color,
    datum,
    draw_key,
    kind_text,
    number,
    style,
    write_value,
)
from site_builder.charts.series import ring
from site_builder.charts.spec import ChartSpec, Point
from site_builder.charts.theme import INK, LINE, MUTED, SMALL, SURFACE, Width, line_height
from site_builder.model import Bound, Kind

_GUTTER = 32
_INNER = 0.66
"""Inner radius of a ring, as a part of the outer one."""


@dataclass(frozen=True)
class _Place:
    """Where one ring and its words stand."""

    left: float
    top: float
    width: float
    radius: float

    @property
    def center(self) -> tuple[float, float]:
        """Middle of the ring."""
        return self.left + self.radius + 1, self.top + self.radius + 5

    @property
    def words(self) -> float:
        """Left edge of the words."""
        return self.left + 2 * self.radius + 22

    @property
    def limit(self) -> float:
        """Widest line of the words."""
        return self.width - 2 * self.radius - 22


def build(spec: ChartSpec, width: Width) -> tuple[Base, int]:
    """Draw the rings side by side or, on phones, one below the other, each with its words at the right."""
    sheet = Sheet()
    groups = _groups(spec.points)
    columns = 1 if width.is_narrow or len(groups) == 1 else 2
    column = (width.px - _GUTTER * (columns - 1)) / columns
    series: list[Base] = []
    top = bottom = 0.0
    for index, group in enumerate(groups):
        if index % columns == 0 and index:
            top = bottom + 20
        place = _Place((index % columns) * (column + _GUTTER), top, column, 56 if width.is_narrow else 76)
        words = _write_words(spec, Sheet(), group, place, 0)
        tall = max(2 * place.radius + 6, words)
        _write_words(spec, sheet, group, place, top + max(0, (2 * place.radius + 6 - words) / 2))
        series += [_draw_whole(sheet, place), _draw_ring(spec, sheet, group, place)]
        bottom = max(bottom, top + tall)
    height = math.ceil(bottom) + 2
    return compose(spec, width, height, sheet, [], series), height


def _groups(points: Sequence[Point]) -> list[list[Point]]:
    """The points of each kind and year: one ring each."""
    keys = dict.fromkeys((point.kind, point.year) for point in points)
    return [[point for point in points if (point.kind, point.year) == key] for key in keys]


def _draw_ring(spec: ChartSpec, sheet: Sheet, group: Sequence[Point], place: _Place) -> Base:
    """Draw the parts clockwise from the top, then what remains of the whole."""
    parts = [max(point.value, Decimal(0)) for point in group]
    whole = max(spec.whole or Decimal(100), sum(parts, Decimal(0)), Decimal("1e-9"))
    items: list[Item] = []
    done = Decimal(0)
    for point, part in zip(group, parts, strict=True):
        items.append(datum(spec, point, number(part), itemStyle=_slice(point)))
        done += part
        _draw_end(sheet, point, place, float(done / whole) * 360)
    if done < whole:
        rest = {"value": number(whole - done), "tooltip": {"show": False}}
        items.append(rest | {"itemStyle": {"color": "none"}})
    return ring(kind_text(spec, group[0]), items, place.center, (place.radius * _INNER, place.radius))


def _draw_whole(sheet: Sheet, place: _Place) -> Base:
    """Draw the whole as a fine ring, and the top, where every part begins."""
    x, y = place.center
    middle = place.radius * (1 + _INNER) / 2
    sheet.rule(x, y - place.radius - 4, x, y - place.radius * _INNER + 4, INK, over=True)
    circle: Item = {"value": 1, "tooltip": {"show": False}, "itemStyle": {"color": LINE}}
    return ring("", [circle], place.center, (middle - 1.5, middle + 1.5)).set_series_opts(silent=True)


def _slice(point: Point) -> Item:
    """A part that is a result is filled; one that is a target is an outline."""
    solid = point.own and point.kind is not Kind.TARGET
    return style(point) | ({"borderColor": SURFACE, "borderWidth": 1.5} if solid else {})


def _draw_end(sheet: Sheet, point: Point, place: _Place, degrees: float) -> None:
    """Say at the end of a part how exactly it is meant: arrow onwards or back, or hatched."""
    if point.bound is Bound.EXACT:
        return
    symbol, shift = (HATCH, -8) if point.bound is Bound.ABOUT else (ARROW, 12)
    if point.bound is Bound.AT_MOST:
        shift = -12
    middle = place.radius * (1 + _INNER) / 2
    at = math.radians(degrees) + shift / middle
    x, y = place.center[0] + middle * math.sin(at), place.center[1] - middle * math.cos(at)
    turn = -math.degrees(at) + (180 if point.bound is Bound.AT_MOST else 0)
    filled = point.kind is not Kind.TARGET and point.bound is not Bound.AT_LEAST
    size = (14, place.radius * (1 - _INNER)) if symbol == HATCH else ARROW_SIZE
    sheet.mark(x, y, symbol, size, SURFACE if filled else color(point), rotate=turn, over=True)


def _write_words(spec: ChartSpec, sheet: Sheet, group: Sequence[Point], place: _Place, y: float) -> float:
    """Write kind and value of the part in question and a line for each other part; return their height."""
    own = [point for point in group if point.own] or list(group[:1])
    start = y
    for point in own:
        y += write_value(sheet, spec, point, place.words, y, place.limit)
    for point in group:
        if point not in own:
            y += _write_other(sheet, point, place, y + 8)
    return y - start


def _write_other(sheet: Sheet, point: Point, place: _Place, y: float) -> float:
    """Write the name and value of another part beside a swatch of its colour; return the height."""
    lines = wrap(f"{point.label} {point.text}", place.limit - 20, SMALL)
    shape = (BAR, point.kind is Kind.TARGET)
    draw_key(sheet, point.kind, shape, place.words + 7, y + line_height(SMALL) / 2, own=False)
    sheet.write(place.words + 20, y, lines, size=SMALL, color=MUTED, valign="top")
    return 8 + line_height(SMALL) * len(lines)
