"""A target beside the result before it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from site_builder.model import Bound, Indicator, Kind, Measure, Quantity
from site_builder.views.comparing import Direction, Pair, bars, compared, direction, pairs
from tests.editions import editions, tiny_editions

EXACT, AT_LEAST, ABOUT, AT_MOST = Bound.EXACT, Bound.AT_LEAST, Bound.ABOUT, Bound.AT_MOST


def _pair(result: str, bound: Bound, target: str, aimed: Bound, name: str = "gdp-growth") -> Pair:
    """An indicator of the tiny site with a result and a target of the given values."""
    edition = tiny_editions()["en"]
    indicator = edition.site.indicators[name]
    unit = edition.site.units[indicator.unit]
    some = edition.report.figures[0]
    figures = []
    for kind, value, meant in ((Kind.ACTUAL, result, bound), (Kind.TARGET, target, aimed)):
        quantity = Quantity(Decimal(value), 1, unit.id, value, unit.written[0])
        figures.append(replace(some, indicator=name, kind=kind, quantity=quantity, bound=meant))
    return indicator, figures[0], figures[1]


@pytest.mark.parametrize(
    ("result", "target", "expected"),
    [
        (("6.8", EXACT), ("7", EXACT), Direction.HIGHER),
        (("6.8", EXACT), ("7", ABOUT), Direction.HIGHER),
        (("10.5", EXACT), ("8", EXACT), Direction.LOWER),
        (("-2", EXACT), ("0", EXACT), Direction.HIGHER),
        (("7", EXACT), ("7", EXACT), Direction.SAME),
        (("7", EXACT), ("7", ABOUT), Direction.SAME),
        (("62", AT_LEAST), ("62", AT_LEAST), Direction.SAME),
        (("5", EXACT), ("7", AT_LEAST), Direction.HIGHER),
        (("7", EXACT), ("7", AT_LEAST), Direction.FLOOR),
        (("18.2", EXACT), ("3", AT_LEAST), Direction.FLOOR),
        (("60", AT_LEAST), ("62", AT_LEAST), Direction.FLOOR),
        (("5", EXACT), ("3", AT_MOST), Direction.LOWER),
        (("3", EXACT), ("5", AT_MOST), Direction.CEILING),
        (("60", AT_LEAST), ("62", EXACT), Direction.OPEN),
        (("60", AT_LEAST), ("58", EXACT), Direction.LOWER),
    ],
)
def test_directions(result: tuple[str, Bound], target: tuple[str, Bound], expected: Direction) -> None:
    """A direction is told only where the bounds leave no doubt; a minimum below the result is no fall."""
    assert direction(*_pair(*result, *target)) is expected


def test_what_is_defined_differently_is_not_compared() -> None:
    """It has neither a difference nor a common scale, whatever the numbers are."""
    indicator, result, target = _pair("6.8", EXACT, "7", EXACT)
    apart = replace(indicator, comparable=False)
    view = compared(tiny_editions()["en"].words, apart, result, target)
    assert (view.direction, view.shape) == ("apart", "≠")
    assert str(view.words) == "defined differently, not compared"
    assert bars([(apart, result, target)]) == {}


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        (_pair("10.5", EXACT, "8", EXACT), "lower by 2.5 percentage points"),
        (_pair("6", EXACT, "7", EXACT), "higher by 1 percentage point"),
        (_pair("6.8", EXACT, "7", ABOUT), "higher by the numbers stated"),
        (_pair("7.5", ABOUT, "7", EXACT), "lower by the numbers stated"),
        (_pair("5", EXACT, "7", AT_LEAST), "higher by at least 2 percentage points"),
        (_pair("18.2", EXACT, "3", AT_LEAST), "a minimum; may end higher or lower"),
        (_pair("120", EXACT, "70", EXACT, "schools-improved"), "smaller by 50 schools"),
        (_pair("70", EXACT, "120", AT_LEAST, "schools-improved"), "greater by at least 50 schools"),
        (_pair("7", EXACT, "7", EXACT), "same level"),
        (_pair("62", AT_LEAST, "62", AT_LEAST), "same minimum"),
        (_pair("10", AT_MOST, "10", AT_MOST), "same maximum"),
    ],
)
def test_differences_are_exact(pair: Pair, expected: str) -> None:
    """Percentages differ by points, other quantities by their unit; what is meant roughly by no number."""
    assert str(compared(tiny_editions()["en"].words, *pair).words) == expected


def test_bars_of_one_unit_share_a_scale_with_zero() -> None:
    """Positions are in percent of the width; negative results begin left of zero."""
    first, second = _pair("-5", EXACT, "5", AT_LEAST), _pair("2.5", EXACT, "0", EXACT, "retail-growth")
    drawn = bars([first, second])
    assert drawn["gdp-growth"].zero == drawn["retail-growth"].zero == "47%"
    assert (drawn["gdp-growth"].start, drawn["gdp-growth"].width) == ("0%", "47%")
    assert (drawn["gdp-growth"].target, drawn["gdp-growth"].bound) == ("94%", "at_least")
    assert (drawn["retail-growth"].width, drawn["retail-growth"].target) == ("23.5%", "47%")


def test_growth_and_shares_have_scales_of_their_own() -> None:
    """A growth of 7 percent is not drawn beside a share of 100 percent, nor one theme beside another."""
    growth, share = _pair("7", EXACT, "8", EXACT), _pair("100", EXACT, "100", EXACT, "sewage-treatment")
    assert share[0].measure is Measure.SHARE
    assert bars([growth, share])["gdp-growth"].target == "94%"
    elsewhere = (replace(share[0], measure=Measure.GROWTH_RATE, topic="rural"), *share[1:])
    assert bars([growth, elsewhere])["gdp-growth"].target == "94%"


def test_nothing_but_zeros_is_drawn() -> None:
    """A scale without a length is no division by zero."""
    assert bars([_pair("0", EXACT, "0", EXACT)])["gdp-growth"].width == "0%"


def test_every_pair_of_the_report_is_told() -> None:
    """In both languages each has words, in the language of the page; no number is lost on the way."""
    for edition in editions().values():
        found = pairs(edition, edition.report)
        assert len(found) > 30
        for indicator, result, target in found:
            view = compared(edition.words, indicator, result, target)
            assert view.words.text and not view.words.lang
            if view.direction in ("higher", "lower"):
                assert (target.quantity.number > result.quantity.number) == (view.direction == "higher")


def test_only_indicators_with_a_note_are_kept_apart() -> None:
    """The real content says why wherever it does not compare."""
    apart: list[Indicator] = [
        each for each in editions()["en"].site.indicators.values() if not each.comparable
    ]
    assert apart and all(each.note for each in apart)
