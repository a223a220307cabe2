"""What every form says in the same way: a datum with its words, bounds, the legend of kinds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from html import escape

from site_builder.charts.canvas import Align, Item, Plot, Sheet, fill
from site_builder.charts.lettering import text_width, wrap
from site_builder.charts.spec import ChartSpec, Point, Tick
from site_builder.charts.theme import (
    INK,
    LARGE,
    MUTED,
    RESULT,
    RESULT_SOFT,
    SMALL,
    SURFACE,
    TARGET,
    TARGET_SOFT,
    Width,
    line_height,
)
from site_builder.model import Bound, Kind

ARROW = "path://M0,4H12V0L20,5L12,10V6H0Z"
"""An arrow to the right; its corners lie on twentieths of its size, to which ECharts rounds shapes."""
HATCH = "path://M0,10L5,0H8L3,10ZM6,10L11,0H14L9,10ZM12,10L17,0H20L15,10Z"
"""Slanted strokes: the end of something known only roughly."""
_YEAR = re.compile(r"\d{4}")
DIAMOND = "diamond"
DOT = "circle"
BAR = "rect"
ARROW_SIZE = (18, 11)
_CLEAR = 60
"""How far from the words of a value the name of a place must stand."""
ARROW_ROOM = 24
"""Room an arrow takes beyond its mark."""


def number(value: Decimal) -> int | float:
    """A decimal as JSON writes it, whole where it is whole."""
    return int(value) if value == value.to_integral_value() else float(value)


def kind_text(spec: ChartSpec, point: Point) -> str:
    """What the chart calls a point's kind, with the point's own year (`2023 result`)."""
    text = dict(spec.legend).get(point.kind, "")
    return _YEAR.sub(str(point.year), text) if _YEAR.search(text) else f"{text} {point.year}".strip()


def datum(spec: ChartSpec, point: Point, value: object, **more: object) -> Item:
    """One value with everything a tooltip or a screen reader says about it."""
    kind = kind_text(spec, point)
    lines = (escape(point.label), escape(kind), f"<b>{escape(point.text)}</b>")
    tip = "<br>".join(line.replace("{", "&#123;") for line in lines)
    said = ", ".join(part for part in (point.label, kind, point.text) if part)
    words: Item = {"name": point.label, "say": said, "order": spec.points.index(point)}
    return {"value": value, "tooltip": {"formatter": tip}} | words | more


def color(point: Point) -> str:
    """The colour of lines and glyphs that belong to a value."""
    return TARGET if point.kind is Kind.TARGET else RESULT


def style(point: Point) -> Item:
    """A result as a filled mark, soft within a full outline for the family; a target as an outline only."""
    if point.own or point.kind is Kind.TARGET:
        return fill(color(point), point.kind is Kind.TARGET, 2.25 if point.own else 1.25)
    return fill(RESULT_SOFT) | {"borderColor": RESULT, "borderWidth": 1}


def dot(spec: ChartSpec, point: Point, x: float, y: float, size: float = 13) -> Item:
    """A result as a filled dot, a target as a hollow diamond, so that colour is not the only sign."""
    hollow = point.kind is Kind.TARGET
    shape, reach = (DIAMOND, size + 3) if hollow else (DOT, size)
    # An edge in the colour of the page keeps results apart that lie over each other.
    edge = {"borderColor": SURFACE, "borderWidth": 1.5} if point.own and not hollow else {}
    return datum(spec, point, [x, y], symbol=shape, symbolSize=reach, itemStyle=style(point) | edge)


def draw_bound(sheet: Sheet, point: Point, x: float, y: float, rotate: float = 0) -> None:
    """Say beside a dot how exactly it is meant: an arrow onwards or back, or a soft band round it."""
    if point.bound is Bound.ABOUT:
        soft = TARGET_SOFT if point.kind is Kind.TARGET else RESULT_SOFT
        sheet.mark(x, y, "roundRect", (38, 20) if not rotate else (20, 38), soft)
    elif point.bound is not Bound.EXACT:
        ahead = 1 if point.bound is Bound.AT_LEAST else -1
        dx, dy = (0, -18 * ahead) if rotate else (18 * ahead, 0)
        turn = rotate + (0 if ahead > 0 else 180)
        sheet.mark(x + dx, y + dy, ARROW, ARROW_SIZE, color(point), rotate=turn)


def draw_bar_bound(sheet: Sheet, point: Point, x: float, y: float, thickness: float) -> None:
    """Say at the end of a bar how exactly it is meant: arrow onwards, arrow back, or hatched."""
    sign = -1 if point.value < 0 else 1
    within = SURFACE if point.own and point.kind is not Kind.TARGET else color(point)
    if point.bound is Bound.ABOUT:
        sheet.mark(x - 9 * sign, y, HATCH, (14, thickness), within, over=True)
    elif point.bound is Bound.AT_LEAST:
        sheet.mark(x + 12, y, ARROW, ARROW_SIZE, color(point), over=True)
    elif point.bound is Bound.AT_MOST:
        sheet.mark(x - 12, y, ARROW, ARROW_SIZE, within, rotate=180, over=True)
        sheet.mark(x, y, BAR, (2, thickness + 8), color(point), over=True)


def bound_room(points: Iterable[Point]) -> int:
    """Room beyond the greatest value for arrows of bars."""
    return ARROW_ROOM if any(point.bound is Bound.AT_LEAST for point in points) else 0


def labels(points: Iterable[Point]) -> list[str]:
    """The names that occur, each once, in drawing order."""
    return list(dict.fromkeys(point.label for point in points))


def domain(points: Sequence[Point], scale: Sequence[Tick] = ()) -> tuple[float, float]:
    """Least and greatest value of an axis; zero is always on it, and every named place."""
    values = [0.0, *(float(tick.value) for tick in scale), *(float(p.value) for p in points)]
    low, high = min(values), max(values)
    return (low, high) if high > low else (0.0, 1.0)


def draw_ticks(spec: ChartSpec, sheet: Sheet, plot: Plot, top: float, bottom: float) -> None:
    """Draw zero, and more lightly the other named places of an axis, as lines across it."""
    for tick in spec.scale:
        sheet.rule(plot.px(float(tick.value)), top, plot.px(float(tick.value)), bottom)
    sheet.rule(plot.px(0), top, plot.px(0), bottom, INK)


def write_ticks(
    spec: ChartSpec, sheet: Sheet, plot: Plot, width: Width, y: float, taken: Sequence[float] = ()
) -> float:
    """Write below an axis what its places are called, clear of what stands at `taken`; return the height."""
    height = 0
    written: list[tuple[float, float]] = [(x, _CLEAR) for x in taken]
    # Zero and the farthest place are worth more than those between them.
    for tick in (Tick(Decimal(0), "0"), *spec.scale[-1:], *spec.scale[:-1]):
        half = text_width(tick.text, SMALL) / 2
        x = min(max(plot.px(float(tick.value)), half), width.px - half)
        if tick.text and all(abs(x - other) > half + room for other, room in written):
            sheet.write(x, y, [tick.text], size=SMALL, color=MUTED, align="center", valign="top")
            written.append((x, half + 8))
            height = line_height(SMALL)
    return height


def draw_legend(sheet: Sheet, spec: ChartSpec, width: Width, shapes: dict[Kind, tuple[str, bool]]) -> float:
    """Draw what each kind is called beside its shape; return the height it takes."""
    kinds = [(kind, text) for kind, text in spec.legend if any(point.kind is kind for point in spec.points)]
    height, x, y = line_height(SMALL), 0.0, 0.0
    for kind, text in kinds:
        rows = wrap(text, width.px - 24, SMALL)
        needed = 22 + max(text_width(row, SMALL) for row in rows)
        if x and x + needed > width.px:
            x, y = 0.0, y + height + 4
        draw_key(sheet, kind, shapes[kind], x + 7, y + height / 2)
        sheet.write(x + 22, y, rows, size=SMALL, color=MUTED, valign="top")
        x += needed + 20
        y += height * (len(rows) - 1)
    return y + height + 12 if kinds else 0.0


def draw_key(
    sheet: Sheet, kind: Kind, shape: tuple[str, bool], x: float, y: float, *, own: bool = True
) -> None:
    """Draw the shape of a kind as small as the words beside it."""
    symbol, hollow = shape
    sheet.mark(x, y, symbol, _swatch(symbol), TARGET if kind is Kind.TARGET else RESULT, hollow=hollow)
    if not own and not hollow:
        width, height = _swatch(symbol)
        sheet.mark(x, y, symbol, (width - 2, height - 2), RESULT_SOFT)


def _swatch(symbol: str) -> tuple[float, float]:
    """Size of a mark in the legend."""
    return (14, 10) if symbol == BAR else (12, 12) if symbol == DIAMOND else (11, 11)


def write_value(
    sheet: Sheet, spec: ChartSpec, point: Point, x: float, y: float, limit: float, *, align: Align = "left"
) -> float:
    """Write kind and value one above the other, the value large; return the height they take."""
    kind, value = wrap(kind_text(spec, point), limit, SMALL), wrap(point.text, limit, LARGE, True)
    sheet.write(x, y, kind, size=SMALL, color=MUTED, align=align, valign="top")
    y += line_height(SMALL) * len(kind)
    sheet.write(x, y, value, size=LARGE, bold=True, color=INK, align=align, valign="top")
    return line_height(SMALL) * len(kind) + line_height(LARGE) * len(value)


def value_size(spec: ChartSpec, point: Point, limit: float) -> tuple[float, float]:
    """Width and height that `write_value` will take."""
    kind, value = wrap(kind_text(spec, point), limit, SMALL), wrap(point.text, limit, LARGE, True)
    wide = max([text_width(row, SMALL) for row in kind] + [text_width(row, LARGE, True) for row in value])
    return wide, line_height(SMALL) * len(kind) + line_height(LARGE) * len(value)
