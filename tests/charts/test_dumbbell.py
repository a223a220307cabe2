"""The dumbbell: result and target as two marks on one line."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from site_builder.charts import dumbbell
from site_builder.charts.drawing import Drawer
from site_builder.charts.spec import ChartSpec, Point, Tick
from site_builder.charts.theme import NARROW, WIDE
from tests.charts.reading import boxes, words
from tests.charts.samples import point, spec, target


def test_single_indicator_is_told_at_its_marks(drawer: Drawer) -> None:
    """One indicator needs no legend: kind and value stand above and below the marks."""
    (drawing,) = drawer.draw([spec("dumbbell", point("8.5"), target(10))])
    assert words(drawing.wide).split() == ["2023", "result", "8.5%", "2024", "target", "10%", "0"]


def test_family_is_a_list_of_rows(drawer: Drawer) -> None:
    """A family gives one row each, in the order of the spec, under a legend of the kinds."""
    chart = spec("dumbbell", *_pair("甲", own=False), *_pair("乙", own=True))
    (drawing,) = drawer.draw([chart])
    tops = {box.text: box.top for box in boxes(drawing.wide)}
    assert tops["2023 result"] < tops["甲"] < tops["乙"]


def _pair(label: str, *, own: bool) -> tuple[Point, Point]:
    return point(5, label=label, own=own), target(6, label=label, own=own)


def test_zero_is_always_on_the_axis() -> None:
    """However near result and target are, the axis begins at zero."""
    assert _axis(spec("dumbbell", point("8.5"), target(10))) == (0, 10)
    assert _axis(spec("dumbbell", point("62.5"), target(63))) == (0, 63)


def test_named_places_are_on_the_axis(drawer: Drawer) -> None:
    """A share is drawn on the whole it is a part of, whose end is named."""
    chart = replace(spec("dumbbell", point(62), target(63)), scale=(Tick(Decimal(100), "all of it"),))
    assert _axis(chart) == (0, 100)
    (drawing,) = drawer.draw([chart])
    assert "all of it" in words(drawing.wide)
    assert "all of it" in words(drawing.narrow)


@pytest.mark.parametrize("points", [(point(100), target(100)), (point("6.8"), target(7))])
def test_marks_that_would_touch_stand_above_and_below_the_line(points: tuple[Point, Point]) -> None:
    """Result and target keep their exact places; the result stands on the line, the target hangs from it."""
    for own in (True, False):
        family = (*(replace(one, own=own) for one in points), point(3, label="another"))
        for chart in (spec("dumbbell", *points), spec("dumbbell", *family)):
            result, goal = _marks(chart)[:2]
            assert result["value"][0] == float(points[0].value)
            assert goal["value"][0] == float(points[1].value)
            reach = (result["symbolSize"] + goal["symbolSize"]) / 2
            assert goal["value"][1] - result["value"][1] >= reach


def test_marks_that_are_apart_stand_on_one_line() -> None:
    """Nothing is moved without need."""
    result, goal = _marks(spec("dumbbell", point(3), target(9)))
    assert result["value"][1] == goal["value"][1]


def _marks(chart: ChartSpec) -> list[dict[str, Any]]:
    base, _ = dumbbell.build(chart, WIDE)
    items = [item for series in base.options["series"] for item in series["data"] if "say" in item]
    return sorted(items, key=lambda item: item["order"])


def test_negative_growth_keeps_zero() -> None:
    """A change of sign is seen against zero."""
    assert _axis(spec("dumbbell", point(-12), target(3))) == (-12, 3)


def _axis(chart: ChartSpec) -> tuple[float, float]:
    base, _ = dumbbell.build(chart, WIDE)
    axis = base.options["xAxis"][1]
    return axis["min"], axis["max"]


def test_narrow_rows_have_their_names_above(drawer: Drawer) -> None:
    """On phones a name stands above its marks and has the whole width."""
    chart = spec("dumbbell", point(5, "5.0%", label="甲"), point(6, "6.0%", label="乙", own=False))
    (drawing,) = drawer.draw([chart])
    tops = {box.text: box.top for box in boxes(drawing.narrow)}
    assert tops["甲"] < tops["5.0%"] < tops["乙"] < tops["6.0%"]
    assert dumbbell.build(chart, NARROW)[1] > dumbbell.build(chart, WIDE)[1]
