"""Which chart form fits which data."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from site_builder.charts.choice import FORM_NAMES, form_for, sign_value
from site_builder.charts.forms import FORMS
from site_builder.charts.spec import ChartSpec
from site_builder.errors import Place
from site_builder.model import Better, Bound, Figure, Indicator, Kind, Measure, Quantity
from site_builder.views.charting import indicator_chart
from tests.editions import editions

PLACE = Place("any")
QUANTITY = Quantity(Decimal(7), 1, "percent", "7", "%")


def _indicator(measure: Measure, chart: str = "") -> Indicator:
    return Indicator("any", "any", "percent", "any", measure, Better.UP, "", "", "", "", chart, PLACE)


def _figures(*kinds: tuple[int, Kind]) -> list[Figure]:
    return [Figure("any", year, kind, QUANTITY, Bound.EXACT, "any", "any", PLACE) for year, kind in kinds]


def test_two_definitions_are_two_pictures() -> None:
    """A result and a target that may not be compared are never drawn as two values of one bar."""
    apart = replace(_indicator(Measure.COUNT), comparable=False)
    assert form_for(apart, PAIR, has_relatives=False, has_whole=False) == "pictorial"


RESULT = _figures((2023, Kind.ACTUAL))
TARGET = _figures((2024, Kind.TARGET))
PAIR = RESULT + TARGET
YEARS = _figures((2021, Kind.ACTUAL), (2022, Kind.ACTUAL), (2023, Kind.ACTUAL))


@pytest.mark.parametrize(
    ("measure", "figures", "form"),
    [
        (Measure.STREAK, RESULT, "streak"),
        (Measure.STREAK, YEARS, "streak"),
        (Measure.AMOUNT, YEARS, "line"),
        (Measure.RATE, YEARS + TARGET, "line"),
        (Measure.COUNT, PAIR, "bullet"),
        (Measure.AMOUNT, PAIR, "bullet"),
        (Measure.COUNT, YEARS[1:], "bullet"),
        (Measure.GROWTH_RATE, PAIR, "dumbbell"),
        (Measure.RATE, PAIR, "dumbbell"),
        (Measure.SHARE, PAIR, "dumbbell"),
        (Measure.SHARE, RESULT, "share"),
        (Measure.COUNT, RESULT, "pictorial"),
        (Measure.AMOUNT, TARGET, "pictorial"),
    ],
)
def test_form_for_the_data(measure: Measure, figures: list[Figure], form: str) -> None:
    """The form follows from what is measured and from how many years there are."""
    assert form_for(_indicator(measure), figures, has_relatives=False, has_whole=False) == form


@pytest.mark.parametrize(
    ("measure", "figures", "has_whole", "form"),
    [
        (Measure.AMOUNT, RESULT, False, "family"),
        (Measure.SHARE, RESULT, False, "family"),
        (Measure.AMOUNT, RESULT, True, "share"),
        (Measure.AMOUNT, PAIR, True, "bullet"),
        (Measure.GROWTH_RATE, PAIR, False, "dumbbell"),
        (Measure.STREAK, RESULT, False, "streak"),
    ],
)
def test_form_among_relatives(measure: Measure, figures: list[Figure], has_whole: bool, form: str) -> None:
    """A single value stands among its family, or within its whole; a pair is told by itself."""
    assert form_for(_indicator(measure), figures, has_relatives=True, has_whole=has_whole) == form


@pytest.mark.parametrize("form", FORM_NAMES)
def test_the_editor_has_the_last_word(form: str) -> None:
    """A form written in the content overrules every other reason."""
    assert form_for(_indicator(Measure.STREAK, form), YEARS, has_relatives=True, has_whole=True) == form


def test_every_name_has_a_drawing() -> None:
    """The names of forms, which can be had without loading pyecharts, are those of the drawings."""
    assert set(FORM_NAMES) == set(FORMS)


@pytest.mark.parametrize(
    ("largest", "value"),
    [
        ("0.3", 1),
        ("1", 1),
        ("40", 1),
        ("41", 2),
        ("80", 2),
        ("81", 5),
        ("200", 5),
        ("201", 10),
        ("123700", 5000),
        ("9170500", 500_000),
        ("126480000000", 5_000_000_000),
    ],
)
def test_signs_stand_for_round_amounts(largest: str, value: int) -> None:
    """One sign stands for 1, 2 or 5 times a power of ten, and forty signs are the most."""
    assert sign_value(Decimal(largest)) == value
    assert Decimal(largest) / value <= 40


def _alone(spec: ChartSpec) -> bool:
    """Whether a chart has nothing to compare with, to count or to stand within."""
    if spec.form == "share":
        return spec.whole is None
    if spec.form == "pictorial":
        return not spec.sign_text
    fewest = {"family": 2, "bullet": 2, "dumbbell": 2, "line": 3}
    return len(spec.points) < fewest.get(spec.form, 1)


def test_no_real_chart_is_a_lonely_bar() -> None:
    """Every indicator of the report gets a form that says more than one bar would."""
    for edition in editions().values():
        specs = [indicator_chart(edition, indicator).spec for indicator in edition.site.indicators.values()]
        assert [spec.id for spec in specs if _alone(spec)] == []
        assert all(any(point.own for point in spec.points) for spec in specs)
