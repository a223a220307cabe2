"""What files beside the pages are made from: the site as it is about to be written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from site_builder.charts.spec import ChartSpec, Drawing
from site_builder.pages.page import Page
from site_builder.views.edition import Edition
from site_builder.writing.cache import Cache


@dataclass(frozen=True)
class Publication:
    """A site with all its pages made, before anything is written."""

    editions: Sequence[Edition]
    """The site in each language, the source language first."""
    pages: Mapping[str, Sequence[Page]]
    """The pages of each language by its code."""
    html: Mapping[str, str]
    """Every page as HTML by its path in the site (`en/indicators/`); empty while downloads are made."""
    drawing: Callable[[ChartSpec], Drawing]
    """Finds the drawing of a chart that stands in a page."""
    cache: Cache
    """Keeps finished work between builds."""
    palette: Mapping[str, str] = field(default_factory=dict)
    """Colours by day by the names of their custom properties, for pictures outside a page."""
    jobs: int = 1
    """How many processes may work at a time."""
