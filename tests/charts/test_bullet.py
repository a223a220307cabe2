"""The bullet: a bar from zero and a tick across it."""

from __future__ import annotations

import json
import re

from site_builder.charts import bullet
from site_builder.charts.drawing import Drawer
from site_builder.charts.theme import NARROW, WIDE
from site_builder.model import Bound, Kind
from tests.charts.reading import words
from tests.charts.samples import point, spec, target


def test_bar_begins_at_zero() -> None:
    """The axis holds zero even when all values are far from it."""
    chart, _ = bullet.build(spec("bullet", point(25900), target(20600)), WIDE)
    axis = chart.options["xAxis"][1]
    assert axis["min"] == 0
    assert axis["max"] == 25900


def test_result_is_a_bar_and_target_a_tick() -> None:
    """Shape tells the kinds apart."""
    chart, _ = bullet.build(spec("bullet", point(640), target(800)), NARROW)
    types = [series["type"] for series in chart.options["series"] if series.get("name")]
    assert types == ["bar", "scatter"]


def test_bar_is_as_long_as_its_value(drawer: Drawer) -> None:
    """Half the greatest value makes a bar half as long as the axis."""
    (drawing,) = drawer.draw([spec("bullet", point(50, "50"), target(100, "100"))])
    option = json.loads(drawing.wide_option)
    left, width = option["grid"][1]["left"], option["grid"][1]["width"]
    assert re.search(rf'd="M{left} \d+l{width / 2:g} 0l0 21', drawing.wide)


def test_target_alone_needs_no_bar(drawer: Drawer) -> None:
    """A target without a result is a tick on an empty line."""
    chart = spec("bullet", point(800, "800个以上", kind=Kind.TARGET, bound=Bound.AT_LEAST))
    (drawing,) = drawer.draw([chart])
    assert '"type":"bar"' not in drawing.wide_option
    assert "800个以上" in words(drawing.wide)


def test_several_indicators_are_named(drawer: Drawer) -> None:
    """With more than one indicator each has its name above its bar."""
    (drawing,) = drawer.draw([spec("bullet", point(1, label="甲"), point(2, label="乙"))])
    assert words(drawing.narrow).index("甲") < words(drawing.narrow).index("乙")
