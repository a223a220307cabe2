"""A sheet of words and glyphs, the plots that stand on it, and how they become one chart.

Axes, legends and labels of ECharts measure text to lay themselves out, and without a browser that measure
is rough. So every word has a place computed in pixels on a *sheet*; the values stay real data on real axes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from pyecharts import options as opts
from pyecharts.charts import Scatter
from pyecharts.charts.base import Base

from site_builder.charts.spec import ChartSpec
from site_builder.charts.theme import INK, LINE, NORMAL, SURFACE, Width, line_height

Item = dict[str, Any]
"""One datum of an ECharts series."""
Align = Literal["left", "center", "right"]
VAlign = Literal["top", "middle", "bottom"]

_QUIET: Item = {"disabled": True}


@dataclass(frozen=True)
class Axis:
    """An axis that is not drawn: the words and hairlines on the sheet say what it would."""

    low: float = 0
    """Value at its beginning."""
    high: float = 1
    """Value at its end."""
    bands: int = 0
    """Number of equal bands; 0 for a continuous axis."""
    inverse: bool = False
    """True when it runs from top to bottom."""


def pixels(height: float) -> Axis:
    """A vertical axis of pixels from the top."""
    return Axis(0, height, inverse=True)


def pixel_bands(height: float) -> Axis:
    """A vertical axis of bands one pixel high: ECharts sets bars on bands only, and rows differ in height."""
    return Axis(bands=math.ceil(height), inverse=True)


@dataclass(frozen=True)
class Plot:
    """A rectangle of the sheet, in pixels, in which values are drawn."""

    left: float
    top: float
    width: float
    height: float
    x: Axis
    """Horizontal axis."""
    y: Axis
    """Vertical axis."""

    def px(self, value: float) -> float:
        """Where a value of the horizontal axis stands on the sheet."""
        return self.left + (value - self.x.low) / (self.x.high - self.x.low) * self.width

    def py(self, value: float) -> float:
        """Where a value of a continuous vertical axis stands on the sheet."""
        return self.top + self.height - (value - self.y.low) / (self.y.high - self.y.low) * self.height


@dataclass
class Sheet:
    """Words, glyphs and hairlines of one drawing, at places given in pixels."""

    words: list[Item] = field(default_factory=list)
    under: list[Item] = field(default_factory=list)
    over: list[Item] = field(default_factory=list)

    def write(
        self,
        x: float,
        y: float,
        lines: Sequence[str],
        *,
        size: int = NORMAL,
        bold: bool = False,
        color: str = INK,
        align: Align = "left",
        valign: VAlign = "middle",
        halo: bool = False,
    ) -> None:
        """Write lines of text whose block is anchored at (x, y); a halo keeps them legible over hairlines."""
        height = line_height(size)
        total = height * len(lines)
        first = {"top": y, "middle": y - total / 2, "bottom": y - total}[valign] + height / 2
        for number, line in enumerate(lines):
            word = _word(x, first + number * height, line, size, bold, color, align)
            if halo:
                word["label"] |= {"textBorderColor": SURFACE, "textBorderWidth": 5}
            self.words.append(word)

    def mark(
        self,
        x: float,
        y: float,
        symbol: str,
        size: tuple[float, float],
        color: str,
        *,
        hollow: bool = False,
        rotate: float = 0,
        over: bool = False,
    ) -> None:
        """Put a glyph with its centre at (x, y), under the data or over it."""
        glyph: Item = {
            "value": [x, y],
            "symbol": symbol,
            "symbolSize": list(size),
            "itemStyle": fill(color, hollow),
        }
        if rotate:
            glyph["symbolRotate"] = rotate
        (self.over if over else self.under).append(glyph)

    def rule(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        color: str = LINE,
        weight: float = 1,
        *,
        over: bool = False,
    ) -> None:
        """Draw a horizontal or vertical hairline."""
        size = (abs(x2 - x1) or weight, abs(y2 - y1) or weight)
        self.mark((x1 + x2) / 2, (y1 + y2) / 2, "rect", size, color, over=over)


def _word(x: float, y: float, text: str, size: int, bold: bool, color: str, align: Align) -> Item:
    """One line of text as a label of a datum that has no symbol."""
    label: Item = {
        "show": True,
        "position": [0, 0],
        # Braces are placeholders in ECharts labels; a report's words must come out as they are.
        "formatter": text.replace("{", "｛").replace("}", "｝"),
        "color": color,
        "fontSize": size,
        "fontFamily": "inherit",
        "align": align,
        "verticalAlign": "middle",
    }
    if bold:
        label["fontWeight"] = 600
    return {"value": [x, y], "label": label}


def fill(color: str, hollow: bool = False, weight: float = 2) -> Item:
    """The style of a mark: filled, or an outline round the colour of the surface."""
    if hollow:
        return {"color": SURFACE, "borderColor": color, "borderWidth": weight, "opacity": 1}
    return {"color": color, "opacity": 1}


def compose(
    spec: ChartSpec, width: Width, height: float, sheet: Sheet, plots: Sequence[Plot], series: Sequence[Base]
) -> Base:
    """Join a sheet and its plots to one chart; plot 0 is the sheet itself, plots are counted from 1."""
    whole = Plot(0, 0, width.px, height, Axis(0, width.px), Axis(0, height, inverse=True))
    chart = Scatter(
        opts.InitOpts(
            width=f"{width.px}px",
            height=f"{height}px",
            chart_id=f"{spec.id}-{width.name}",
            animation_opts=opts.AnimationOpts(animation=False),
        )
    )
    chart.options["series"] += _decoration(sheet.under, 1)
    for part in series:
        chart.overlap(part)
    chart.options["series"] += _decoration(sheet.over, 6) + _decoration(sheet.words, 7)
    del chart.options["legend"]
    chart.options.pop("color", None)
    frames = [whole, *plots]
    chart.options.update(
        grid=[_grid(plot) for plot in frames],
        xAxis=[_axis(plot.x, index) for index, plot in enumerate(frames)],
        yAxis=[_axis(plot.y, index) for index, plot in enumerate(frames)],
        tooltip=_tooltip(),
    )
    return chart


def _decoration(items: Sequence[Item], z: int) -> list[Item]:
    """Glyphs or words of the sheet as a series that answers to nobody."""
    if not items:
        return []
    still: Item = {
        "type": "scatter",
        "silent": True,
        "clip": False,
        "z": z,
        "symbolSize": 0,
        "data": list(items),
    }
    # Scatter is translucent unless told otherwise, its labels too.
    still["itemStyle"] = {"opacity": 1}
    return [still | {"tooltip": {"show": False}, "emphasis": _QUIET, "xAxisIndex": 0, "yAxisIndex": 0}]


def _grid(plot: Plot) -> Item:
    """The rectangle of a plot; no margin is left to ECharts."""
    place: Item = {"left": plot.left, "top": plot.top, "width": plot.width, "height": plot.height}
    return place | {"outerBoundsMode": "none"}


def _axis(axis: Axis, index: int) -> Item:
    """An undrawn axis of the grid with the same number."""
    if axis.bands:
        scale: Item = {"type": "category", "data": [""] * axis.bands}
    else:
        scale = {"type": "value", "min": axis.low, "max": axis.high}
    return scale | {"show": False, "gridIndex": index, "inverse": axis.inverse}


def _tooltip() -> Item:
    """How a value is told when its mark is touched; the words come with each datum."""
    return {
        "trigger": "item",
        "confine": True,
        "transitionDuration": 0,
        "hideDelay": 0,
        "backgroundColor": SURFACE,
        "borderColor": LINE,
        "borderWidth": 1,
        "padding": [8, 12],
        "textStyle": {"color": INK, "fontSize": NORMAL, "fontFamily": "inherit"},
        "extraCssText": "box-shadow:none;border-radius:2px;max-width:260px;white-space:normal",
    }
