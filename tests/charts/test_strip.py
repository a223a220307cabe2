"""Strips: bare marks of one indicator, to be set below each other."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import Any

import pytest

from site_builder.charts import strip
from site_builder.charts.drawing import Drawer
from site_builder.charts.spec import ChartSpec, Point, Tick
from site_builder.charts.theme import NARROW
from site_builder.model import Bound
from tests.charts.reading import boxes, parse, words
from tests.charts.samples import hard, point, spec, target

FORMS = ("bullet", "dumbbell", "pictorial", "streak")


def _bare(form: str, *points: Point, scale: tuple[Tick, ...] = (), sign_value: str = "1") -> ChartSpec:
    made = spec(form, *points, sign_value=sign_value)
    return replace(made, bare=True, title="", description="", scale=scale)


@pytest.mark.parametrize("form", FORMS)
def test_strips_have_no_words(drawer: Drawer, form: str) -> None:
    """Only marks are drawn, whatever the values; their words stand beside them and are read out instead."""
    specs = [replace(chart, bare=True, title="") for chart in hard(form)]
    for drawing in drawer.draw(specs):
        assert words(drawing.narrow) == ""
        assert parse(drawing.narrow).attrib["aria-hidden"] == "true"
        assert drawing.wide == drawing.narrow


@pytest.mark.parametrize("form", ["bullet", "dumbbell"])
def test_strips_of_one_scale_agree(form: str) -> None:
    """The same value stands at the same place in every strip, whatever its bound and its partners."""
    scale = (Tick(Decimal(20), ""),)
    strips = [
        _bare(form, point(6), scale=scale),
        _bare(form, point(6, bound=Bound.AT_LEAST), target(19), scale=scale),
        _bare(form, target(3), scale=scale),
    ]
    frames = {(grid["left"], grid["width"]) for chart in strips for grid in _option(chart)["grid"][1:]}
    axes = {(axis["min"], axis["max"]) for chart in strips for axis in _option(chart)["xAxis"][1:]}
    assert len(frames) == 1
    assert axes == {(0, 20)}


def _option(chart: ChartSpec) -> Any:
    base, _ = strip.build(chart, NARROW)
    return base.options


def test_a_target_alone_is_an_outlined_bar() -> None:
    """Beside a result a target is a tick across the bar; without one it has a hollow bar of its own."""
    alone = [series["type"] for series in _option(_bare("bullet", target(6)))["series"] if series["data"]]
    both = _option(_bare("bullet", point(8), target(6)))["series"]
    assert alone.count("bar") == 1
    assert [len(series["data"]) for series in both if series["type"] == "bar"] == [1]
    assert any("say" in item for series in both if series["type"] == "scatter" for item in series["data"])


def test_too_many_signs_are_a_bar() -> None:
    """A picture that would not be small is a bar."""
    few, many = (_option(_bare("pictorial", point(count)))["series"] for count in (50, 51))
    assert [series["type"] for series in few if series["data"]] == ["pictorialBar"]
    assert "bar" in [series["type"] for series in many]


def test_a_scale_is_named_once(drawer: Drawer) -> None:
    """Without values the strip says what the places are called, as many as fit beside each other."""
    ticks = tuple(Tick(Decimal(step), f"{step / 10} billion yuan") for step in (2, 4, 6, 8))
    (drawing,) = drawer.draw([_bare("dumbbell", scale=ticks)])
    assert not [one for one, other in combinations(boxes(drawing.narrow), 2) if one.meets(other)]
    named = [box.text for box in sorted(boxes(drawing.narrow), key=lambda box: box.left)]
    assert named[0] == "0"
    assert named[-1] == "0.8 billion yuan"
