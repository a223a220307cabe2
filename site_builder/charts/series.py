"""The kinds of series in use, made with pyecharts; every datum brings its own words, symbol and style."""

from __future__ import annotations

from collections.abc import Sequence

from pyecharts import options as opts
from pyecharts.charts import Bar, Line, PictorialBar, Pie, Scatter
from pyecharts.charts.base import Base

from site_builder.charts.canvas import Item

_QUIET: Item = {"disabled": True}
_NO_LABEL: Item = {"show": False}


def bars(name: str, plot: int, items: Sequence[Item], thickness: float) -> Base:
    """Horizontal bars from zero to x; their value is (x, band)."""
    return Bar().add_yaxis(
        name,
        list(items),
        xaxis_index=plot,
        yaxis_index=plot,
        # As a width it would be cut to that of a band.
        bar_min_width=thickness,
        # Series of one plot would step aside for each other; here each bar has its own height already.
        gap="-100%",
        is_legend_hover_link=False,
        cursor="default",
        label_opts=_NO_LABEL,
        emphasis_opts=_QUIET,
    )


def dots(name: str, plot: int, items: Sequence[Item]) -> Base:
    """Marks at (x, y), each with its own symbol."""
    scatter = Scatter().add_xaxis([])
    return scatter.add_yaxis(
        name, list(items), xaxis_index=plot, yaxis_index=plot, label_opts=_NO_LABEL, emphasis_opts=_QUIET
    ).set_series_opts(z=5, cursor="default", clip=False, legendHoverLink=False)


def signs(name: str, plot: int, items: Sequence[Item], symbol: str, size: float, style: Item) -> Base:
    """Rows of repeated signs, one row a band, the last sign cut where the value ends."""
    series = PictorialBar().add_yaxis(
        name,
        list(items),
        symbol=symbol,
        symbol_size=[size, size],
        symbol_margin="0!",
        is_symbol_clip=True,
        xaxis_index=plot,
        yaxis_index=plot,
        # ECharts draws the sign 400 pixels large and scales it, outline and all.
        itemstyle_opts=style | {"borderWidth": style.get("borderWidth", 0) * 400 / size},
        label_opts=_NO_LABEL,
        emphasis_opts=_QUIET,
    )
    return series.set_series_opts(cursor="default", legendHoverLink=False)


def repeated(count: int) -> Item:
    """How often the sign of a row comes, at the distances of the axis."""
    return {"symbolRepeat": count, "symbolBoundingData": count}


def lines(name: str, plot: int, items: Sequence[Item], color: str, weight: float) -> Base:
    """A line through (x, y) pairs."""
    line = Line().add_xaxis([])
    line.add_yaxis(
        name,
        [],
        xaxis_index=plot,
        yaxis_index=plot,
        is_clip=False,
        linestyle_opts={"color": color, "width": weight},
        areastyle_opts=None,
        label_opts=_NO_LABEL,
        emphasis_opts=_QUIET,
    )
    # Given here, because pyecharts would pair the data with the categories of an axis that has none.
    return line.set_series_opts(data=list(items), cursor="default", legendHoverLink=False)


def ring(name: str, items: Sequence[Item], center: tuple[float, float], radii: tuple[float, float]) -> Base:
    """A ring of slices, clockwise from the top."""
    pie = Pie().add(
        name,
        [opts.PieItem(name="", value=0)],
        center=list(center),
        radius=list(radii),
        is_legend_hover_link=False,
        label_opts=_NO_LABEL,
        label_line_opts={"show": False},
        emphasis_opts=_QUIET,
    )
    return pie.set_series_opts(data=list(items), cursor="default")
