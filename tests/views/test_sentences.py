"""The sentences of charts: what matters about the values, and nothing that their bounds leave open."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from site_builder.charts.spec import Point
from site_builder.model import Bound, Indicator, Kind, Measure
from site_builder.views.sentences import description, differing
from tests.editions import tiny_editions


def _point(kind: Kind, value: str, bound: Bound = Bound.EXACT, year: int = 0, *, own: bool = True) -> Point:
    year = year or (2024 if kind is Kind.TARGET else 2023)
    return Point("Growth", year, kind, Decimal(value), bound, value, own)


def _said(
    *points: Point, measure: Measure = Measure.GROWTH_RATE, form: str = "dumbbell", whole: Point | None = None
) -> str:
    """What is said beyond the name and the values."""
    edition = tiny_editions()["en"]
    name = "gdp-growth" if measure is Measure.GROWTH_RATE else "toilets"
    indicator: Indicator = replace(edition.site.indicators[name], measure=measure)
    said = description(edition, form, indicator, points, whole)
    told = edition.words.text("; ").join(
        f"{edition.kind_label(point.kind, point.year)}: {point.text}" for point in points if point.own
    )
    return said.partition(f"{told}.")[2].strip()


@pytest.mark.parametrize(
    ("result", "target", "bound", "sentence"),
    [
        ("6.8", "7", Bound.EXACT, "The target is 0.2 percentage points above the result."),
        ("6", "7", Bound.EXACT, "The target is 1 percentage point above the result."),
        ("10.5", "8", Bound.EXACT, "The target is 2.5 percentage points below the result."),
        ("-3", "2", Bound.EXACT, "The target is 5 percentage points above the result."),
        ("91", "94", Bound.AT_LEAST, "The target is at least 3 percentage points above the result."),
        ("94", "91", Bound.AT_LEAST, "The target is a lower limit; the result is not below it."),
        ("94", "94", Bound.AT_LEAST, "The target is a lower limit; the result is not below it."),
        ("12", "10", Bound.AT_MOST, "The target is at least 2 percentage points below the result."),
        ("8", "10", Bound.AT_MOST, "The target is an upper limit; the result is not above it."),
        ("6.8", "7", Bound.ABOUT, "By the numbers stated, the target is above the result."),
        ("7.5", "7", Bound.ABOUT, "By the numbers stated, the target is below the result."),
        ("7", "7", Bound.ABOUT, "The target is about the level of the result."),
        ("7", "7", Bound.EXACT, "The target keeps to the level of the result."),
    ],
)
def test_differences_are_exact(result: str, target: str, bound: Bound, sentence: str) -> None:
    """By how much a target differs is said as far as its bound allows, in percentage points."""
    assert _said(_point(Kind.ACTUAL, result), _point(Kind.TARGET, target, bound)) == sentence


@pytest.mark.parametrize("bound", [Bound.ABOUT, Bound.AT_LEAST, Bound.AT_MOST])
def test_nothing_is_said_of_a_result_that_is_not_exact(bound: Bound) -> None:
    """A result that may be more or less than stated is set beside no other number."""
    assert _said(_point(Kind.ACTUAL, "6", bound), _point(Kind.TARGET, "7")) == ""


def test_amounts_differ_in_their_unit() -> None:
    """A difference of amounts is told in the unit itself: there is more or less, not a higher level."""
    points = (_point(Kind.ACTUAL, "25900"), _point(Kind.TARGET, "20600"))
    said = _said(*points, measure=Measure.COUNT, form="bullet")
    assert said == "The target is below the result by 5,300 households."
    more = (_point(Kind.ACTUAL, "20600"), _point(Kind.TARGET, "25900", Bound.AT_LEAST))
    said = _said(*more, measure=Measure.AMOUNT, form="bullet")
    assert said == "The target exceeds the result by at least 5,300 households."


@pytest.mark.parametrize(
    ("bound", "sentence"),
    [
        (Bound.AT_LEAST, "The target and the result state the same lower limit."),
        (Bound.AT_MOST, "The target and the result state the same upper limit."),
        (Bound.ABOUT, "The target keeps to the level of the result."),
    ],
)
def test_equal_limits_are_no_equal_values(bound: Bound, sentence: str) -> None:
    """62% or more beside 62% or more leaves open whether the values are the same."""
    assert _said(_point(Kind.ACTUAL, "62", bound), _point(Kind.TARGET, "62", bound)) == sentence


def test_a_target_is_set_beside_the_result_before_it() -> None:
    """A target is not measured by results of its own year or later: they are told beside it, no more."""
    later = _point(Kind.ACTUAL, "9", year=2024)
    target = _point(Kind.TARGET, "7")
    before = _point(Kind.ACTUAL, "6")
    assert _said(before, target).startswith("The target is 1 percentage point")
    assert _said(before, target, later) == "For 2024 the target was 7 and the result is 9."


@pytest.mark.parametrize(
    ("part", "part_bound", "whole_bound", "sentence"),
    [
        ("300", Bound.EXACT, Bound.EXACT, "That is 60% of “Growth”."),
        ("1", Bound.EXACT, Bound.EXACT, "That is 0.2% of “Growth”."),
        ("333", Bound.EXACT, Bound.EXACT, "That is 66.6% of “Growth”."),
        ("333.3", Bound.EXACT, Bound.EXACT, "That is about 66.7% of “Growth”."),
        ("333.9", Bound.AT_LEAST, Bound.EXACT, "That is at least 66.7% of “Growth”."),
        ("300", Bound.ABOUT, Bound.EXACT, "It is part of Growth."),
        ("300", Bound.EXACT, Bound.AT_LEAST, "It is part of Growth."),
    ],
)
def test_parts_are_told_as_shares(part: str, part_bound: Bound, whole_bound: Bound, sentence: str) -> None:
    """How much of a whole a part is: rounded numbers say so, and “at least” is never rounded up."""
    whole = _point(Kind.ACTUAL, "500", whole_bound, own=False)
    said = _said(_point(Kind.ACTUAL, part, part_bound), form="share", whole=whole, measure=Measure.COUNT)
    assert said == sentence


def test_lines_tell_their_extremes() -> None:
    """The lowest and the highest year are told, unless they are the same or not exact."""
    years = [_point(Kind.ACTUAL, value, year=2020 + number) for number, value in enumerate(("6", "4", "7"))]
    assert _said(*years, form="line") == "Lowest in 2021 (4), highest in 2022 (7)."
    level = [replace(point, value=Decimal(5)) for point in years]
    assert _said(*level, form="line") == ""
    rough = [replace(point, bound=Bound.AT_LEAST) for point in years]
    assert _said(*rough, form="line") == ""


def test_two_definitions_are_not_compared() -> None:
    """Both values are told with their names, and that they are two things."""
    points = (_point(Kind.ACTUAL, "5"), _point(Kind.TARGET, "4"))
    assert differing(tiny_editions()["en"], points) == (
        "Growth, 2023 result: 5; Growth, 2024 target: 4. "
        "The two are defined differently and are not compared."
    )
    assert "不作比较" in differing(tiny_editions()["zh-CN"], points)
