"""What is measured: themes, families and indicators."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.errors import Place
from site_builder.model.measures import Better, Measure


@dataclass(frozen=True)
class Topic:
    """A theme under which indicators are gathered."""

    id: str
    """Stable id, part of the address."""
    name: str
    """Name in the source language."""
    color: str
    """Name of the hue it has in the style sheet."""
    place: Place
    """Where it is defined."""


@dataclass(frozen=True)
class Family:
    """Indicators that may be compared with each other on one axis."""

    id: str
    """Stable id."""
    name: str
    """Name in the source language."""
    place: Place
    """Where it is defined."""
    ranked: bool = True
    """False where a place in their order means nothing: they count different things, or overlap."""


@dataclass(frozen=True)
class Indicator:
    """What is measured, independent of any year or report."""

    id: str
    """Stable id, part of the address; never changes once published."""
    name: str
    """Full name in the source language."""
    unit: str
    """Id of its unit."""
    topic: str
    """Id of its theme."""
    measure: Measure
    """What kind of number it is."""
    better: Better
    """Which direction is an improvement."""
    family: str
    """Id of the family it may be compared with; empty for none."""
    part_of: str
    """Id of the indicator of which this one is a part; empty for none."""
    icon: str
    """Sign for pictorial charts; empty for its unit's."""
    note: str
    """Definition, or why it is not comparable with another indicator."""
    chart: str
    """Chart form asked for by the editor; empty to choose it from the data."""
    place: Place
    """Where it is defined."""
    comparable: bool = True
    """False where the result and the target of a report are defined differently, as `note` says."""
