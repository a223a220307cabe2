"""Pictorial: rows of signs, ten to a row, each standing for so many of the things that are counted."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import NamedTuple

from pyecharts.charts.base import Base

from site_builder.charts import bullet
from site_builder.charts.canvas import Axis, Item, Plot, Sheet, compose, fill
from site_builder.charts.lettering import wrap
from site_builder.charts.marks import (
    ARROW,
    ARROW_SIZE,
    color,
    datum,
    kind_text,
    number,
    value_size,
    write_value,
)
from site_builder.charts.series import repeated, signs
from site_builder.charts.signs import SIGNS
from site_builder.charts.spec import ChartSpec, Point
from site_builder.charts.theme import LINE, MUTED, SMALL, Width, line_height
from site_builder.model import Bound, Kind

_ROW = 10
_KEY = 18
"""Size of the sign in the legend, with the space round it."""
_MOST = 300
"""More signs than this are no picture any more; the value is drawn as a bullet instead."""
_ROUGH = "path://M0,6C4,-1 7,0 10,3C13,6 16,5 18,0L20,2C16,10 12,10 9,6C6,3 5,3 2,8Z"
"""A tilde: so many, more or less."""


class Block(NamedTuple):
    """One value: its signs, and where they stand."""

    point: Point
    left: float
    top: float
    signs_top: float
    rows: int
    cell: float


def build(spec: ChartSpec, width: Width) -> tuple[Base, int]:
    """Draw a block of rows for each value, side by side where there is room, under one legend of the sign."""
    most = max(sign_count(spec, point) for point in spec.points)
    if most > _MOST:
        return bullet.build(spec, width)
    cell = 28 if most <= 100 else 22
    sheet = Sheet()
    blocks, bottom = _blocks(spec, width, cell)
    plots, series = [], []
    for block in blocks:
        write_value(sheet, spec, block.point, block.left, block.top, _column(width))
        plots.append(plot_of(block))
        series.append(draw_signs(spec, sheet, block, len(plots)))
    if spec.sign_text:
        bottom += 14
        plots.append(Plot(0, bottom, _ROW * _KEY, _KEY, Axis(0, _ROW), Axis(bands=1)))
        series.append(_draw_key(spec, len(plots)))
        bottom += _write_key(spec, sheet, width, bottom)
    height = round(bottom + 2)
    return compose(spec, width, height, sheet, plots, series), height


def sign_count(spec: ChartSpec, point: Point) -> Decimal:
    """How many signs a value takes, parts of a sign included."""
    return max(point.value, Decimal(0)) / (spec.sign_value if spec.sign_value > 0 else Decimal(1))


def _column(width: Width) -> float:
    """Width of a block with its words."""
    return width.px if width.is_narrow else 340


def _blocks(spec: ChartSpec, width: Width, cell: float) -> tuple[list[Block], float]:
    """Place the blocks, and tell where the last of them ends."""
    columns = 1 if width.is_narrow else 2
    blocks: list[Block] = []
    top = bottom = 0.0
    for index, point in enumerate(spec.points):
        column = index % columns
        if index and column == 0:
            top = bottom + 22
        partners = spec.points[index - column : index - column + columns]
        words = max(value_size(spec, partner, _column(width))[1] for partner in partners)
        blocks.append(block_of(spec, point, column * 380.0, top, top + words + 8, cell))
        bottom = max(bottom, top + words + 8 + blocks[-1].rows * cell)
    return blocks, bottom


def block_of(spec: ChartSpec, point: Point, left: float, top: float, signs_top: float, cell: float) -> Block:
    """The block of a value, with as many rows as its signs need."""
    return Block(point, left, top, signs_top, max(1, math.ceil(sign_count(spec, point) / _ROW)), cell)


def plot_of(block: Block) -> Plot:
    """The rectangle of a block's signs; its axis counts signs."""
    size = (_ROW * block.cell, block.rows * block.cell)
    return Plot(block.left, block.signs_top, *size, Axis(0, _ROW), Axis(bands=block.rows, inverse=True))


def draw_signs(spec: ChartSpec, sheet: Sheet, block: Block, plot: int) -> Base:
    """Draw the rows of one block; the first speaks for all of them."""
    point, size = block.point, block.cell - (6 if block.cell > 20 else 3)
    _draw_end(spec, sheet, block)
    whole = datum(spec, point, 0)
    silent: Item = {key: text for key, text in whole.items() if key != "say"}
    items = []
    for row in range(block.rows):
        count = min(max(sign_count(spec, point) - row * _ROW, Decimal(0)), Decimal(_ROW))
        value = {"value": _cut(count, size / block.cell)} | repeated(max(1, math.ceil(count)))
        items.append((whole if row == 0 else silent) | value)
    sign = SIGNS.get(spec.sign, SIGNS["dot"])
    colors = fill(color(point), point.kind is Kind.TARGET, 1.25)
    return signs(kind_text(spec, point), plot, items, sign, size, colors)


def _cut(count: Decimal, share: float) -> float:
    """Where a row ends: the part of the last sign is a part of the sign itself, not of the space round it."""
    full = math.floor(count)
    part = number(count - full)
    return round(full + ((1 - share) / 2 + part * share if part else 0), 4)


def _draw_end(spec: ChartSpec, sheet: Sheet, block: Block) -> None:
    """Say after the last sign how exactly the value is meant; no sign at all is an empty line."""
    count, cell = sign_count(spec, block.point), block.cell
    if not count:
        middle = block.signs_top + cell / 2
        sheet.rule(block.left, middle, block.left + _ROW * cell, middle, LINE)
    if block.point.bound is Bound.EXACT:
        return
    last = math.ceil(count - (block.rows - 1) * _ROW)
    x, y = block.left + last * cell + 13, block.signs_top + (block.rows - 0.5) * cell
    if block.point.bound is Bound.ABOUT:
        sheet.mark(x, y, _ROUGH, (18, 8), color(block.point))
    else:
        turn = 0 if block.point.bound is Bound.AT_LEAST else 180
        sheet.mark(x, y, ARROW, ARROW_SIZE, color(block.point), rotate=turn)


def _draw_key(spec: ChartSpec, plot: int) -> Base:
    """Draw the one sign of the legend, as the signs above it are drawn."""
    one: Item = {"value": 1, "tooltip": {"show": False}} | repeated(1)
    sign = SIGNS.get(spec.sign, SIGNS["dot"])
    return signs("", plot, [one], sign, _KEY - 2, fill(MUTED)).set_series_opts(silent=True)


def _write_key(spec: ChartSpec, sheet: Sheet, width: Width, y: float) -> float:
    """Write what one sign stands for; return the height it takes."""
    lines = wrap(spec.sign_text, width.px - 26, SMALL)
    sheet.write(26, y + (_KEY - line_height(SMALL)) / 2, lines, size=SMALL, color=MUTED, valign="top")
    return max(_KEY, line_height(SMALL) * len(lines))
