"""Quantities: from value and unit as a report prints them to exact numbers."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.model import Quantity, Unit
from site_builder.numerals import MULTIPLIERS, read_number

HEDGES = "余多"
"""Signs within a printed quantity that make it approximate."""


def multiplier_of(printed_unit: str, unit: Unit) -> int | None:
    """What one of the printed unit is worth in `unit`: 10000 for 万户; None where it is another unit.

    The longest written form is tried first, so that 万千瓦 is ten thousand kilowatts. A 余 or 多
    between multiplier and unit (4100余件) says how exactly the number is meant and changes nothing here.
    """
    for form in sorted(unit.written, key=len, reverse=True):
        multiplier = printed_unit.removesuffix(form).rstrip(HEDGES)
        if printed_unit.endswith(form) and multiplier in MULTIPLIERS:
            return MULTIPLIERS[multiplier]
    return None


def read_quantity(value: str, printed_unit: str, unit: Unit) -> Quantity | None:
    """The exact quantity of a printed value and unit; None where the unit does not fit.

    Raises:
        ValueError: The value is no number.
    """
    number = read_number(value)
    multiplier = multiplier_of(printed_unit, unit)
    if multiplier is None:
        return None
    return Quantity(number, multiplier, unit.id, value, printed_unit)


def read_printed(printed: str, unit: Unit) -> Quantity | None:
    """The exact quantity of a value printed together with its unit (`12.37万户`); None where it is none."""
    for end in range(1, len(printed) + 1):
        try:
            found = read_quantity(printed[:end], printed[end:], unit)
        except ValueError:
            continue
        if found is not None:
            return found
    return None


def printed_forms(units: Iterable[Unit]) -> list[str]:
    """Every unit word that a report may print, for telling an editor what is known."""
    return sorted({form for unit in units for form in unit.written if form})
