"""Rows of marks on one scale, the values in columns of their own."""

from __future__ import annotations

from site_builder.charts.drawing import Drawer
from tests.charts.reading import boxes
from tests.charts.samples import point, spec, target


def test_values_stand_in_columns(drawer: Drawer) -> None:
    """Results stand below each other and so do targets, under a head or legend that names the kind."""
    pairs = (("甲", 5, 6), ("乙", 50, 51))
    points = [
        made
        for label, result, goal in pairs
        for made in (
            point(result, label=label, own=label == "甲"),
            target(goal, label=label, own=label == "甲"),
        )
    ]
    (drawing,) = drawer.draw([spec("dumbbell", *points)])
    for svg in (drawing.wide, drawing.narrow):
        lefts = {box.text: box.left for box in boxes(svg)}
        assert lefts["5%"] == lefts["50%"] < lefts["6%"] == lefts["51%"]
    heads = {box.text: box.left for box in boxes(drawing.wide)}
    assert heads["2023 result"] == heads["5%"]
    assert heads["2024 target"] == heads["6%"]


def test_a_missing_value_leaves_its_column_empty(drawer: Drawer) -> None:
    """A target alone stands in the column of targets, not in that of results."""
    points = [point(5, label="甲"), target(6, label="甲"), target(7, label="乙", own=False)]
    (drawing,) = drawer.draw([spec("dumbbell", *points)])
    lefts = {box.text: box.left for box in boxes(drawing.wide)}
    assert lefts["7%"] == lefts["6%"]
