"""What a chart is asked to show: exact values with words already in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from site_builder.model import Bound, Kind


@dataclass(frozen=True)
class Point:
    """One value to be drawn."""

    label: str
    """What is measured, in the reader's language: an indicator, or the rest of a whole."""
    year: int
    """The year it speaks of."""
    kind: Kind
    """Result, target or standing; drawn in different shapes, not only colours."""
    value: Decimal
    """The plain number, multiplier applied."""
    bound: Bound
    """How exactly it is meant; drawn as an arrow or a band."""
    text: str
    """The value with unit and bound as the reader's language writes it (`about 7%`)."""
    own: bool = True
    """True for the indicator the chart is about, false for its family."""


@dataclass(frozen=True)
class Tick:
    """A named place on an axis."""

    value: Decimal
    """Where it is."""
    text: str
    """What it is called (`100%`); empty for a place that is taken in without being named."""


@dataclass(frozen=True)
class ChartSpec:
    """Everything a form needs to draw one chart in one language; the key of the chart cache."""

    id: str
    """Stable id, the same in every language; the value of `data-chart`."""
    form: str
    """Name of the form, a key of `BUILDERS`."""
    title: str
    """Caption."""
    description: str
    """One sentence saying what the chart shows."""
    points: tuple[Point, ...]
    """The values, in drawing order."""
    legend: tuple[tuple[Kind, str], ...]
    """What each kind is called in this chart (`2023 result`), kinds that occur only."""
    scale: tuple[Tick, ...] = ()
    """Places that the axis takes in beside zero and the chart's own values."""
    cut_text: str = ""
    """For lines: what is said where the axis does not begin at zero."""
    bare: bool = False
    """True for marks only, whose words stand beside the drawing."""
    whole: Decimal | None = None
    """For a share: the value of the whole (100 for percentages)."""
    sign: str = "dot"
    """For pictorial units: the name of the sign."""
    sign_value: Decimal = Decimal(1)
    """For pictorial units: how much one sign stands for."""
    sign_text: str = ""
    """For pictorial units: the legend “one sign = 1,000 households”."""


@dataclass(frozen=True)
class Drawing:
    """A chart drawn by ECharts, ready to stand in a page."""

    wide: str
    """SVG for desktop widths; the narrow one for bare marks."""
    narrow: str
    """SVG for phones."""
    wide_option: str
    """ECharts option (JSON) of the wide drawing, for the live chart."""
    narrow_option: str
    """ECharts option (JSON) of the narrow drawing."""
    wide_size: tuple[int, int]
    """Width and height of the wide drawing in CSS pixels."""
    narrow_size: tuple[int, int]
    """Width and height of the narrow drawing in CSS pixels."""
