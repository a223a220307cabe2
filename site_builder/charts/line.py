"""Line: three or more years, results as a line of dots and targets as hollow marks beyond it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pyecharts.charts.base import Base

from site_builder.charts.canvas import Axis, Item, Plot, Sheet, compose
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
)
from site_builder.charts.series import dots, lines
from site_builder.charts.spec import ChartSpec, Point
from site_builder.charts.theme import (
    INK,
    LINE,
    MUTED,
    NORMAL,
    RESULT,
    SMALL,
    Width,
    line_height,
)
from site_builder.model import Bound, Kind

_SHAPES = {Kind.ACTUAL: (DOT, False), Kind.TARGET: (DIAMOND, True), Kind.STANDING: (DOT, False)}
_NAMED = 6
"""Lines of a family up to this number are named at their ends."""


@dataclass(frozen=True)
class _Box:
    """Room a text takes."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Box) -> bool:
        """True when two texts would run into each other."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)


def build(spec: ChartSpec, width: Width) -> tuple[Base, int]:
    """Draw the lines, the one in question last and strongest, its values at its dots."""
    sheet = Sheet()
    top = draw_legend(sheet, spec, width, _SHAPES)
    arrows = any(point.own and point.bound is Bound.AT_LEAST for point in spec.points)
    plot = _plot(spec, width, top + (52 if arrows else 30))
    years = _foot(plot) + 8 + line_height(SMALL)
    _draw_years(spec, sheet, plot, width, years)
    height = round(years + _draw_foot(spec, sheet, plot, width, years + 4))
    names = sorted(labels(spec.points), key=lambda name: _is_own(spec, name))
    series: list[Base] = []
    for name in names:
        series += _draw_indicator(spec, [point for point in spec.points if point.label == name])
    for point in spec.points:
        draw_bound(sheet, point, *_place(plot, point), rotate=90)
    _write_names(spec, sheet, plot, width)
    _write_values(spec, sheet, plot, width)
    return compose(spec, width, height, sheet, [plot], series), height


def _is_own(spec: ChartSpec, name: str) -> bool:
    """True for the indicator the chart is about."""
    return any(point.own for point in spec.points if point.label == name)


def _plot(spec: ChartSpec, width: Width, top: float) -> Plot:
    """The rectangle of the lines, with room at the right for the names of a family."""
    years = [point.year for point in spec.points]
    side = _side(spec)
    names = [_name_lines(name, width) for name in _named(spec)]
    ends = [text_width(line, SMALL, True) for rows in names for line in rows]
    tall = sum(line_height(SMALL) * len(rows) + 2 for rows in names)
    right = side + (max(ends) + 6 if ends else 0)
    low, high = _domain(spec.points)
    last = max(years) if max(years) > min(years) else min(years) + 1
    size = (width.px - side - right, max(150 if width.is_narrow else 190, tall))
    return Plot(side, top, *size, Axis(min(years), last), Axis(low, high))


def _side(spec: ChartSpec) -> float:
    """Room beside the plot for values that stand over its first and last year."""
    own = [text_width(point.text, NORMAL, True) / 2 for point in spec.points if point.own]
    return max([20.0, *own])


def _domain(points: Sequence[Point]) -> tuple[float, float]:
    """Range of the values; zero belongs to it unless it would press the lines flat, which is then said."""
    values = [float(point.value) for point in points]
    low, high = min(values), max(values)
    if low >= 0 and low <= high / 2:
        low = 0.0
    if high <= 0 and high >= low / 2:
        high = 0.0
    if low == high:
        return low - 1, high + 1
    return low, high


def _named(spec: ChartSpec) -> list[str]:
    """The lines that are named at their ends: those of a small family."""
    names = labels(spec.points)
    return names if 1 < len(names) <= _NAMED else []


def _name_lines(name: str, width: Width) -> list[str]:
    """The lines of a name at the end of its line."""
    return wrap(name, 92 if width.is_narrow else 170, SMALL, True)


def _draw_years(spec: ChartSpec, sheet: Sheet, plot: Plot, width: Width, height: float) -> None:
    """Draw as many years as fit, and zero where it lies inside."""
    if plot.y.low < 0 < plot.y.high:
        zero = plot.py(0)
        sheet.rule(plot.left - 8, zero, plot.left + plot.width + 8, zero, MUTED)
        sheet.write(0, zero, ["0"], size=SMALL, color=MUTED)
    years = sorted({point.year for point in spec.points})
    taken: list[_Box] = []
    for year in [years[-1], years[0], *years[1:-1]]:
        x, half = plot.px(year), text_width(str(year), SMALL) / 2 + 4
        box = _Box(x - half, 0, x + half, 1)
        if not any(box.meets(other) for other in taken):
            taken.append(box)
            sheet.write(x, height, [str(year)], size=SMALL, color=MUTED, align="center", valign="bottom")


def _draw_foot(spec: ChartSpec, sheet: Sheet, plot: Plot, width: Width, y: float) -> float:
    """Draw the foot: straight at zero, torn and told in words anywhere else; return the height of those."""
    foot = _foot(plot)
    if plot.y.low <= 0 <= plot.y.high:
        sheet.rule(0, foot, width.px, foot, INK if plot.y.low == 0 else LINE)
        return 0
    sheet.mark(width.px / 2, foot, _torn(width.px // 8), (width.px, 5), MUTED)
    lines = wrap(spec.cut_text, width.px, SMALL)
    sheet.write(0, y, lines, size=SMALL, color=MUTED, valign="top")
    return 4 + line_height(SMALL) * len(lines)


def _torn(teeth: int) -> str:
    """A zigzag line as a thin shape."""
    upper = [(2 * x, 4 if x % 2 else 0) for x in range(2 * teeth + 1)]
    lower = [(x, y + 1.2) for x, y in reversed(upper)]
    return "path://M" + "L".join(f"{x},{y}" for x, y in upper + lower) + "Z"


def _draw_indicator(spec: ChartSpec, points: Sequence[Point]) -> Iterator[Base]:
    """Draw one indicator: results joined by a line, targets apart."""
    own = any(point.own for point in points)
    results = sorted((p for p in points if p.kind is not Kind.TARGET), key=lambda point: point.year)
    targets = [point for point in points if point.kind is Kind.TARGET]
    if results:
        items = [_mark(spec, point, 10 if own else 7) for point in results]
        yield lines(results[0].label, 1, items, RESULT if own else MUTED, 2.5 if own else 1.25)
    if targets:
        items = [_mark(spec, point, 12 if own else 9) for point in targets]
        yield dots(kind_text(spec, targets[0]), 1, items)


def _mark(spec: ChartSpec, point: Point, size: float) -> Item:
    """The mark of one year."""
    return dot(spec, point, point.year, number(point.value), size)


def _write_names(spec: ChartSpec, sheet: Sheet, plot: Plot, width: Width) -> None:
    """Write the names at the ends of the lines, moved down where they would meet."""
    ends = []
    for name in _named(spec):
        last = max((point for point in spec.points if point.label == name), key=lambda point: point.year)
        ends.append((plot.py(float(last.value)), _name_lines(name, width), name))
    ends.sort()
    blocks = [(y, line_height(SMALL) * len(rows) + 2.0) for y, rows, _ in ends]
    tops = _spread(blocks, plot.top - 10, plot.top + plot.height + 10)
    x = plot.left + plot.width + _side(spec) + 6
    for (_, rows, name), top in zip(ends, tops, strict=True):
        own = _is_own(spec, name)
        sheet.write(x, top, rows, size=SMALL, bold=own, color=INK if own else MUTED, valign="top")


def _spread(blocks: Sequence[tuple[float, float]], ceiling: float, floor: float) -> list[float]:
    """Tops of blocks of text, given their middles and heights in order, moved so that none meets another."""
    tops: list[float] = []
    for middle, tall in blocks:
        tops.append(max(middle - tall / 2, ceiling))
        ceiling = tops[-1] + tall
    for index in reversed(range(len(blocks))):
        tops[index] = min(tops[index], floor - blocks[index][1])
        floor = tops[index]
    return tops


def _write_values(spec: ChartSpec, sheet: Sheet, plot: Plot, width: Width) -> None:
    """Write the chart's own values above or below their marks, the latest first, as many as fit."""
    own = sorted((point for point in spec.points if point.own), key=lambda point: -point.year)
    order = list(dict.fromkeys([*own[:2], *own[-1:], *own]))
    taken: list[_Box] = []
    dots = [_Box(x - 7, y - 7, x + 7, y + 7) for x, y in (_place(plot, point) for point in own)]
    for point in order:
        x, y = _place(plot, point)
        half = text_width(point.text, NORMAL, True) / 2 + 4
        x = min(max(x, half), width.px - half)
        for middle in _heights(point, y, valley=_is_valley(spec, point)):
            box = _Box(x - half, middle - 10, x + half, middle + 10)
            if box.bottom <= _foot(plot) and not any(box.meets(other) for other in taken + dots):
                taken.append(box)
                sheet.write(x, middle, [point.text], bold=True, align="center", halo=True)
                break


def _place(plot: Plot, point: Point) -> tuple[float, float]:
    """Where a point stands on the sheet."""
    return plot.px(point.year), plot.py(float(point.value))


def _is_valley(spec: ChartSpec, point: Point) -> bool:
    """True for a value that is lower than those of the years beside it."""
    line = sorted((p for p in spec.points if p.own and p.label == point.label), key=lambda p: p.year)
    at = line.index(point)
    return all(other.value > point.value for other in line[max(at - 1, 0) : at + 2] if other is not point)


def _heights(point: Point, y: float, *, valley: bool) -> tuple[float, float]:
    """Where the middle of a value may stand, the better place first: clear of the line and of an arrow."""
    if point.bound is Bound.AT_LEAST:
        return y + 20, y - 38
    if point.bound is Bound.AT_MOST:
        return y - 20, y + 38
    reach = 20 if point.bound is Bound.EXACT else 30
    return (y + reach, y - reach) if valley else (y - reach, y + reach)


def _foot(plot: Plot) -> float:
    """Where the years begin: at zero, or clear of the values where the axis does not begin at zero."""
    return plot.top + plot.height + (0 if plot.y.low == 0 else 34)
