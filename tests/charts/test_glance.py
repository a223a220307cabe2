"""The pair drawn without words."""

from __future__ import annotations

import pytest

from site_builder.charts.drawing import Drawer
from site_builder.charts.glance import build
from site_builder.charts.theme import NARROW
from site_builder.model import Bound, Kind
from tests.charts.reading import faults, words
from tests.charts.samples import point, spec, target


def test_no_word_is_drawn_and_every_value_is_told(drawer: Drawer) -> None:
    """The values stand beside the drawing; its live values say them too."""
    (drawing,) = drawer.draw([spec("glance", point(8, "eight"), target(10, "ten"))])
    assert words(drawing.narrow) == ""
    assert '"say":"规模以上工业增加值增速, 2023 result, eight"' in drawing.narrow_option
    assert '"say":"规模以上工业增加值增速, 2024 target, ten"' in drawing.narrow_option


def test_bounds_are_drawn(drawer: Drawer) -> None:
    """A value that is not exact is never drawn like one that is, neither a result nor a target."""
    for kind in (Kind.ACTUAL, Kind.TARGET):
        specs = [
            spec("glance", point(8, kind=kind, bound=bound), name=f"glance-{number}")
            for number, bound in enumerate(Bound)
        ]
        drawn = {
            drawing.narrow.replace(chart.id, "")
            for chart, drawing in zip(specs, drawer.draw(specs), strict=True)
        }
        assert len(drawn) == len(Bound)


@pytest.mark.parametrize("value", ["-12.5", "0", "0.001", "10000000000000"])
def test_hard_values_stay_within(drawer: Drawer, value: str) -> None:
    """Below zero, nothing at all, next to nothing and very much."""
    chart = spec("glance", point(value), target(3))
    (drawing,) = drawer.draw([chart])
    assert faults(drawing) == []


def test_every_drawing_has_the_same_layout() -> None:
    """The greatest value stands at the same place and the height is the same, whatever the numbers."""
    sizes = {
        build(spec("glance", point(result), target(goal)), NARROW)[1] for result, goal in ((1, 2), (90, 7))
    }
    assert len(sizes) == 1
