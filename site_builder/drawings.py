"""Drawings of charts, from the cache where nothing they depend on has changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict

from markupsafe import Markup

from site_builder.charts.spec import ChartSpec, Drawing
from site_builder.progress import Listener, Step
from site_builder.reading.sources import code_digest
from site_builder.templating import DrawnChart
from site_builder.views.charting import ChartView
from site_builder.writing.cache import Cache, key_of

_BATCH = 20
"""Charts drawn between two reports of progress."""


class Drawings:
    """Every drawing of a site, by specification."""

    def __init__(self, cache: Cache, jobs: int, listen: Listener) -> None:
        """Draw with a number of workers, and tell how it goes on."""
        self._cache = cache
        self._jobs = jobs
        self._listen = listen
        self._code = code_digest("charts")
        self._drawn: dict[ChartSpec, Drawing] = {}

    def draw(self, specs: Iterable[ChartSpec]) -> None:
        """Have all these charts ready.

        Raises:
            DrawingError: One of them cannot be drawn.
        """
        wanted = list(dict.fromkeys(specs))
        for spec in wanted:
            stored = self._cache.get("chart", self._key(spec))
            if stored is not None:
                self._drawn[spec] = _loaded(stored)
        missing = [spec for spec in wanted if spec not in self._drawn]
        self._listen(Step("draw", len(wanted) - len(missing), len(wanted)))
        if missing:
            self._draw_missing(missing, len(wanted))

    def _draw_missing(self, missing: list[ChartSpec], total: int) -> None:
        # Imported here because pyecharts takes a tenth of a second that a run without new charts can save.
        from site_builder.charts.drawing import Drawer

        with Drawer(self._jobs) as drawer:
            for start in range(0, len(missing), _BATCH):
                batch = missing[start : start + _BATCH]
                for spec, drawing in zip(batch, drawer.draw(batch), strict=True):
                    self._drawn[spec] = drawing
                    self._cache.put("chart", self._key(spec), json.dumps(asdict(drawing)))
                self._listen(Step("draw", total - len(missing) + start + len(batch), total))

    def _key(self, spec: ChartSpec) -> str:
        return key_of(self._code, repr(spec))

    def drawing(self, spec: ChartSpec) -> Drawing:
        """The drawing of a chart that was asked for."""
        return self._drawn[spec]

    def of(self, chart: ChartView) -> DrawnChart:
        """The drawing of a chart, as a template puts it into a page."""
        drawing = self.drawing(chart.spec)
        return DrawnChart(
            Markup(drawing.wide),  # our own SVG, escaped when drawn
            Markup(drawing.narrow),
            "/" + options_path(drawing),
            max(drawing.wide_size[1], drawing.narrow_size[1]),
        )

    @property
    def count(self) -> int:
        """How many different charts there are, over all languages."""
        return sum(not spec.bare for spec in self._drawn)

    def files(self) -> dict[str, bytes]:
        """The options of every live chart, by path in the site."""
        return {
            options_path(drawing): _options(drawing).encode()
            for spec, drawing in self._drawn.items()
            if not spec.bare
        }


def _loaded(stored: str) -> Drawing:
    fields = json.loads(stored)
    return Drawing(
        **{**fields, "wide_size": tuple(fields["wide_size"]), "narrow_size": tuple(fields["narrow_size"])}
    )


def _options(drawing: Drawing) -> str:
    return json.dumps(
        {
            "wide": json.loads(drawing.wide_option),
            "narrow": json.loads(drawing.narrow_option),
            "wideSize": drawing.wide_size,
            "narrowSize": drawing.narrow_size,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def options_path(drawing: Drawing) -> str:
    """Where the options of a live chart are served, named after their content."""
    digest = hashlib.sha256(f"{drawing.wide_option}\0{drawing.narrow_option}".encode()).hexdigest()[:16]
    return f"assets/charts/{digest}.json"
