"""Drawings of charts, from the cache where nothing they depend on has changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from site_builder.charts.spec import ChartSpec, Drawing
from site_builder.progress import Listener, Step
from site_builder.reading.sources import code_digest
from site_builder.templating import DrawnChart
from site_builder.views.charting import ChartView
from site_builder.writing.cache import Cache, key_of

if TYPE_CHECKING:
    from site_builder.charts.drawing import Drawer

_BATCH = 20
"""Charts drawn between two reports of progress."""


@dataclass(frozen=True)
class _Ready:
    """A drawing with what is made of it."""

    drawing: Drawing
    """The drawing."""
    shown: DrawnChart
    """The same as a template puts it into a page."""
    path: str
    """Where the options of the live chart are served."""
    options: bytes
    """Those options."""


class Drawings:
    """Every drawing of a site, by specification; one that is known is not drawn again."""

    def __init__(self, cache: Cache, jobs: int, listen: Listener, *, lasting: bool = False) -> None:
        """Draw with a number of workers, and tell how it goes on.

        Args:
            cache: Where drawings are kept between runs.
            jobs: How many charts are drawn at a time.
            listen: Is told how many are done.
            lasting: Keep the workers for the next charts, until `close`.
        """
        self._cache = cache
        self._jobs = jobs
        self._listen = listen
        self._lasting = lasting
        self._code = code_digest("charts")
        self._drawer: Drawer | None = None
        self._ready: dict[ChartSpec, _Ready] = {}
        # Known by identity first: to compare thousands of specifications by what they say takes long.
        self._wanted: dict[int, tuple[ChartSpec, _Ready]] = {}

    def draw(self, specs: Iterable[ChartSpec]) -> None:
        """Have all these charts ready, and no others.

        Raises:
            DrawingError: One of them cannot be drawn.
        """
        before, specs = self._wanted, list(specs)
        self._load(dict.fromkeys(spec for spec in specs if id(spec) not in before))
        self._wanted = {
            id(spec): before[id(spec)] if id(spec) in before else (spec, self._ready[spec]) for spec in specs
        }

    def _load(self, wanted: Iterable[ChartSpec]) -> None:
        """Find what is not known in the cache, and draw the rest."""
        unknown = [spec for spec in wanted if spec not in self._ready]
        missing = []
        for spec in unknown:
            stored = self._cache.get("chart", self._key(spec))
            if stored is None:
                missing.append(spec)
            else:
                self._ready[spec] = _ready(_loaded(stored))
        self._listen(Step("draw", len(unknown) - len(missing), len(unknown)))
        if missing:
            self._draw_missing(missing, len(unknown))

    def _draw_missing(self, missing: list[ChartSpec], total: int) -> None:
        drawer = self._have_drawer()
        try:
            for start in range(0, len(missing), _BATCH):
                batch = missing[start : start + _BATCH]
                for spec, drawing in zip(batch, drawer.draw(batch), strict=True):
                    self._ready[spec] = _ready(drawing)
                    self._cache.put("chart", self._key(spec), json.dumps(asdict(drawing)))
                self._listen(Step("draw", total - len(missing) + start + len(batch), total))
        finally:
            if not self._lasting:
                self.close()

    def warm_up(self) -> None:
        """Start the workers, for charts that come later."""
        self._have_drawer().start()

    def _have_drawer(self) -> Drawer:
        if self._drawer is None:
            # Imported here: pyecharts takes a tenth of a second that a run without new charts can save.
            from site_builder.charts.drawing import Drawer

            self._drawer = Drawer(self._jobs)
        return self._drawer

    def close(self) -> None:
        """End the workers."""
        if self._drawer is not None:
            self._drawer.close()
        self._drawer = None

    def _key(self, spec: ChartSpec) -> str:
        return key_of(self._code, repr(spec))

    def _of(self, spec: ChartSpec) -> _Ready:
        return self._wanted[id(spec)][1] if id(spec) in self._wanted else self._ready[spec]

    def drawing(self, spec: ChartSpec) -> Drawing:
        """The drawing of a chart that was asked for."""
        return self._of(spec).drawing

    def of(self, chart: ChartView) -> DrawnChart:
        """The drawing of a chart, as a template puts it into a page."""
        return self._of(chart.spec).shown

    @property
    def count(self) -> int:
        """How many different charts there are, over all languages."""
        return len({id(ready) for spec, ready in self._wanted.values() if not spec.bare})

    def files(self) -> dict[str, bytes]:
        """The options of every live chart, by path in the site."""
        return {ready.path: ready.options for spec, ready in self._wanted.values() if not spec.bare}


def _ready(drawing: Drawing) -> _Ready:
    path = options_path(drawing)
    shown = DrawnChart(
        Markup(drawing.wide),  # our own SVG, escaped when drawn
        Markup(drawing.narrow),
        "/" + path,
        max(drawing.wide_size[1], drawing.narrow_size[1]),
    )
    return _Ready(drawing, shown, path, _options(drawing).encode())


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
