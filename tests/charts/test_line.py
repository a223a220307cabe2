"""The line: three years and more."""

from __future__ import annotations

from dataclasses import replace

from site_builder.charts import line
from site_builder.charts.drawing import Drawer
from site_builder.charts.spec import ChartSpec
from site_builder.charts.theme import WIDE
from site_builder.model import Kind
from tests.charts.reading import faults, words
from tests.charts.samples import point, spec


def _years(*values: int) -> ChartSpec:
    results = [point(value, year=2020 + index) for index, value in enumerate(values)]
    return spec("line", *results, point(values[-1] + 1, kind=Kind.TARGET, year=2020 + len(values)))


def test_results_are_joined_and_targets_are_not() -> None:
    """Results make a line of filled dots; a target stands beyond it as a hollow diamond."""
    base, _ = line.build(_years(58, 60, 61), WIDE)
    series = {s["type"]: s["data"] for s in base.options["series"] if s.get("name")}
    assert [item["value"] for item in series["line"]] == [[2020, 58], [2021, 60], [2022, 61]]
    assert [item["symbol"] for item in series["scatter"]] == ["diamond"]


def test_years_and_values_are_written(drawer: Drawer) -> None:
    """First and last year are always named, and the latest values always told."""
    (drawing,) = drawer.draw([_years(58, 60, 61)])
    for svg in (drawing.wide, drawing.narrow):
        for text in ("2020", "2023", "61%", "62%"):
            assert text in words(svg)


def test_gap_in_the_years_is_a_gap() -> None:
    """A year without a value takes its room on the axis."""
    base, _ = line.build(spec("line", point(1, year=2010), point(2, year=2011), point(3, year=2020)), WIDE)
    assert (base.options["xAxis"][1]["min"], base.options["xAxis"][1]["max"]) == (2010, 2020)


def test_family_is_named_at_the_ends(drawer: Drawer) -> None:
    """The lines of a small family have their names at their ends."""
    members = [
        point(value, label=label, year=2020 + year, own=label == "甲产业")
        for label in ("甲产业", "乙产业", "丙产业")
        for year, value in enumerate((5, 6, 7))
    ]
    (drawing,) = drawer.draw([spec("line", *members)])
    for label in ("甲产业", "乙产业", "丙产业"):
        assert label in words(drawing.wide)


def test_tooltips_name_their_own_year(drawer: Drawer) -> None:
    """A result of 2020 is not told as a result of 2023."""
    (drawing,) = drawer.draw([_years(58, 60, 61)])
    assert "2020 result" in drawing.wide_option


def test_an_axis_that_does_not_begin_at_zero_says_so(drawer: Drawer) -> None:
    """The foot of such a line is torn and told in words; that of an axis with zero is straight."""
    cut, whole = (
        replace(_years(*values), cut_text="Not from zero.") for values in ((58, 60, 61), (5, 60, 61))
    )
    for chart, torn in ((cut, True), (whole, False)):
        (drawing,) = drawer.draw([chart])
        for svg, option in ((drawing.wide, drawing.wide_option), (drawing.narrow, drawing.narrow_option)):
            assert ("Not from zero." in words(svg)) is torn
            assert ("path://M0,0L2,4" in option) is torn
        assert faults(drawing) == []
