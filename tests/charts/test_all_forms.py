"""What every form promises, whatever it is asked to draw."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from site_builder.charts.drawing import Drawer
from site_builder.charts.forms import FORMS
from site_builder.model import Bound
from tests.charts.reading import faults, parse, words
from tests.charts.samples import hard, point, spec, target

every_form = pytest.mark.parametrize("form", sorted(FORMS))


@every_form
def test_words_stay_whole(drawer: Drawer, form: str) -> None:
    """No line of text runs into another or out of the drawing, in the hardest cases and in both widths."""
    specs = hard(form)
    found = {
        chart.id: problems
        for chart, drawing in zip(specs, drawer.draw(specs), strict=True)
        if (problems := faults(drawing))
    }
    assert found == {}


@every_form
def test_every_value_is_written(drawer: Drawer, form: str) -> None:
    """The value of each own point stands in the drawing, as the reader's language writes it."""
    chart = spec(form, point("8.5", "8.5 per cent"), target(10, "ten per cent"), whole=100, sign_value="1")
    (drawing,) = drawer.draw([chart])
    for svg in (drawing.wide, drawing.narrow):
        assert "8.5 per cent" in words(svg)
        assert "ten per cent" in words(svg)


@every_form
def test_bounds_are_drawn(drawer: Drawer, form: str) -> None:
    """A value that is not exact is never drawn like one that is."""
    drawn = {
        drawer.draw([spec(form, point(8, "8", bound=bound), whole=100, sign_value="1")])[0].wide
        for bound in Bound
        if not (form == "streak" and bound is Bound.ABOUT)
    }
    assert len(drawn) == (3 if form == "streak" else 4)


@every_form
def test_results_and_targets_differ_without_colour(drawer: Drawer, form: str) -> None:
    """With all colours taken away, a result and a target still look different."""
    pair = [spec(form, make(8, "8"), whole=100, sign_value="1") for make in (point, target)]
    one, other = (_without_words_and_colours(drawing.wide) for drawing in drawer.draw(pair))
    assert one != other


def _without_words_and_colours(svg: str) -> str:
    """The shapes of a drawing, told apart only by being filled or hollow."""
    shapes = re.sub(r"<(text|title|desc)\b.*?</\1>", "", svg)
    return re.sub(r"var\(--chart-(?!surface)[a-z-]+\)", "ink", shapes)


@every_form
def test_all_colours_are_custom_properties(drawer: Drawer, form: str) -> None:
    """Light, dark and print need no drawing of their own."""
    (drawing,) = drawer.draw([spec(form, point(8), target(10), whole=100)])
    for svg in (drawing.wide, drawing.narrow):
        tree = parse(re.sub(r"<clipPath.*?</clipPath>", "", svg))
        paints = {node.get(name) for node in tree.iter() for name in ("fill", "stroke")}
        assert all(paint in {None, "none"} or str(paint).startswith("var(--chart-") for paint in paints)


@every_form
def test_options_are_plain_data(form: str) -> None:
    """Options hold no functions, and ids and data that do not change from run to run."""
    chart, _ = FORMS[form](spec(form, point(8), target(10), whole=100), _wide())
    again, _ = FORMS[form](spec(form, point(8), target(10), whole=100), _wide())
    option = chart.dump_options_with_quotes()
    assert option == again.dump_options_with_quotes()
    assert "function" not in option
    assert json.loads(option)["animation"] is False


def _wide() -> Any:
    from site_builder.charts.theme import WIDE

    return WIDE


@every_form
def test_live_values_speak(drawer: Drawer, form: str) -> None:
    """Every point says its name, kind and value once, in the order of the report."""
    (drawing,) = drawer.draw([spec(form, point(8, "eight"), target(10, "ten"), whole=100)])
    said = sorted((item["order"], item["say"]) for item in _items(drawing.wide_option) if "say" in item)
    assert said == [
        (0, "规模以上工业增加值增速, 2023 result, eight"),
        (1, "规模以上工业增加值增速, 2024 target, ten"),
    ]


@every_form
def test_tooltips_are_escaped(drawer: Drawer, form: str) -> None:
    """Names with signs of HTML or of ECharts' templates come out as they are."""
    (drawing,) = drawer.draw([spec(form, point(8, "8 {b} <i>"), whole=100)])
    tips = [item["tooltip"]["formatter"] for item in _items(drawing.wide_option) if "say" in item]
    assert all("<i>" not in tip and "{" not in tip for tip in tips)
    assert tips


def _items(option: str) -> Iterator[dict[str, Any]]:
    for series in json.loads(option)["series"]:
        yield from series["data"]
