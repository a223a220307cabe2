"""The family: bars from one zero, one's own highlighted."""

from __future__ import annotations

from site_builder.charts import family
from site_builder.charts.drawing import Drawer
from site_builder.charts.theme import WIDE
from tests.charts.reading import boxes
from tests.charts.samples import family_of, point, spec, target


def test_bars_begin_at_zero() -> None:
    """The axis holds zero, with negative values at its left."""
    chart, _ = family.build(spec("family", point(-5, label="甲"), point(20, label="乙")), WIDE)
    axis = chart.options["xAxis"][1]
    assert (axis["min"], axis["max"]) == (-5, 20)


def test_only_ones_own_is_in_full_colour() -> None:
    """The family is muted, the chart's own indicator is not."""
    chart, _ = family.build(spec("family", point(5, label="甲"), point(20, label="乙", own=False)), WIDE)
    bars = next(series for series in chart.options["series"] if series["type"] == "bar")
    assert [item["itemStyle"]["color"] for item in bars["data"]] == [
        "var(--chart-result)",
        "var(--chart-result-soft)",
    ]


def test_targets_are_outlines() -> None:
    """A target's bar is hollow."""
    chart, _ = family.build(spec("family", point(5), target(6)), WIDE)
    hollow = [series for series in chart.options["series"] if series.get("name") == "2024 target"]
    style = hollow[0]["data"][0]["itemStyle"]
    assert style["color"] == "var(--chart-surface)"
    assert style["borderColor"] == "var(--chart-target)"


def test_negative_values_stand_left_of_their_bars(drawer: Drawer) -> None:
    """The words of a negative value stand left of zero, those of a positive value right of it."""
    chart = spec("family", point(-5, "minus five", label="甲"), point(5, "five", label="乙"))
    (drawing,) = drawer.draw([chart])
    found = {box.text: box for box in boxes(drawing.wide)}
    assert found["minus five"].right < found["five"].left


def test_thirty_rows_are_thirty_rows(drawer: Drawer) -> None:
    """A large family makes a tall drawing and loses nobody."""
    (drawing,) = drawer.draw([spec("family", *family_of(30))])
    assert drawing.wide.count('fill="var(--chart-result-soft)"') >= 29
    assert drawing.narrow_size[1] > drawing.wide_size[1] > 30 * 20
