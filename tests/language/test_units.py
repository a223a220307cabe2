"""Quantities: value and unit as printed, and the number they make."""

from __future__ import annotations

from decimal import Decimal

import pytest

from site_builder.errors import Place
from site_builder.language.units import multiplier_of, printed_forms, read_printed, read_quantity
from site_builder.model import Unit


def unit(*written: str) -> Unit:
    """A unit with these written forms."""
    return Unit("thing", written, "dot", None, Place("units.yaml", 1))


@pytest.mark.parametrize(
    ("printed", "written", "multiplier"),
    [
        ("户", ("户",), 1),
        ("万户", ("户",), 10_000),
        ("亿元", ("元",), 10**8),
        ("万亿元", ("元",), 10**12),
        ("千万元", ("元",), 10**7),
        ("百家", ("家",), 100),
        ("万千瓦", ("瓦", "千瓦"), 10_000),
        ("千瓦", ("千瓦",), 1),
        ("家", ("户", "家"), 1),
        ("余件", ("件",), 1),
        ("万余户", ("户",), 10_000),
        ("多个", ("个",), 1),
        ("", ("",), 1),
        ("万", ("",), 10_000),
        ("万", ("户", ""), 10_000),
    ],
)
def test_a_printed_unit_is_a_multiplier_and_a_form(
    printed: str, written: tuple[str, ...], multiplier: int
) -> None:
    """The longest form that fits is taken, so that 千瓦 is never a thousand of something."""
    assert multiplier_of(printed, unit(*written)) == multiplier


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("万个", ("户",)),
        ("", ("户",)),
        ("美元", ("元",)),
        ("户左右", ("户",)),
        ("亿亿元", ("元",)),
        ("元", ("",)),
    ],
)
def test_another_unit_does_not_fit(printed: str, written: tuple[str, ...]) -> None:
    """美元 is no 元, and a unit without a word has none."""
    assert multiplier_of(printed, unit(*written)) is None


def test_quantities_are_exact() -> None:
    """No float stands between what is printed and the number."""
    quantity = read_quantity("0.1", "亿元", unit("元"))
    assert quantity is not None
    assert (quantity.number, quantity.printed, quantity.unit) == (Decimal(10_000_000), "0.1亿元", "thing")


def test_a_unit_that_does_not_fit_and_a_value_that_is_none_differ() -> None:
    """The caller can tell which of the two is wrong."""
    assert read_quantity("3", "万个", unit("户")) is None
    with pytest.raises(ValueError):
        read_quantity("三点五户", "户", unit("户"))


@pytest.mark.parametrize(
    ("printed", "number", "value"),
    [("2.06万户", 20_600, "2.06"), ("４户", 4, "４"), ("三户", 3, "三"), ("12万余户", 120_000, "12")],
)
def test_value_and_unit_are_read_together(printed: str, number: int, value: str) -> None:
    """Where one ends and the other begins is found."""
    quantity = read_printed(printed, unit("户"))
    assert quantity is not None
    assert quantity.number == number
    assert (quantity.printed_value, quantity.printed) == (value, printed)


@pytest.mark.parametrize("printed", ["", "户", "2.06", "2.06万", "2.06万所", "约2户"])
def test_a_value_without_its_unit_is_none(printed: str) -> None:
    """Nor is a unit without a value, or another unit."""
    assert read_printed(printed, unit("户")) is None


def test_printed_forms_are_listed_once() -> None:
    """Units share forms; a form without a word cannot be told."""
    assert printed_forms([unit("户", "家"), unit("户", "")]) == ["家", "户"]
