"""The dumbbell: result and target as two marks on one line."""

from __future__ import annotations

from site_builder.charts import dumbbell
from site_builder.charts.drawing import Drawer
from site_builder.charts.spec import ChartSpec, Point
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


def test_zero_is_on_the_axis_where_it_can_be() -> None:
    """Zero is part of the axis unless the marks would run into each other."""
    assert _axis(spec("dumbbell", point("8.5"), target(10)))[0] == 0
    low, high = _axis(spec("dumbbell", point("62.5"), target(63)))
    assert 62 < low < 62.5
    assert 63 < high < 64


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
