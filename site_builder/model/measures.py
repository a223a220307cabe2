"""How a report says how much: kinds, bounds, units and exact amounts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from site_builder.errors import Place

PROPOSED = ("?", "？")
"""What a drafted word begins with until a person has looked at it; the program writes the first."""


class Kind(StrEnum):
    """What a figure says about its year."""

    ACTUAL = "actual"
    """A result, measured in the report's result year."""
    TARGET = "target"
    """A target, set for the report's target year."""
    STANDING = "standing"
    """A position reached by the end of the year: a streak, a ranking or a running total."""


class Bound(StrEnum):
    """How exactly a value is meant."""

    EXACT = "exact"
    """The value itself."""
    AT_LEAST = "at_least"
    """The value or more (以上, 突破, 不低于)."""
    ABOUT = "about"
    """Near the value (左右, 余, 近)."""
    AT_MOST = "at_most"
    """The value or less (以内)."""


class Measure(StrEnum):
    """What kind of number an indicator is, which decides how it may be drawn."""

    GROWTH_RATE = "growth_rate"
    """Change on the year before, in percent."""
    SHARE = "share"
    """Part of a definable whole, 0 to 100 percent."""
    RATE = "rate"
    """Another percentage."""
    AMOUNT = "amount"
    """A quantity of something that is measured: money, weight, length, area, time."""
    COUNT = "count"
    """A number of things that can be counted."""
    INDEX = "index"
    """A score on a scale of its own."""
    STREAK = "streak"
    """How many periods in a row something has held."""
    RANK = "rank"
    """A place in an order."""


class Better(StrEnum):
    """Which direction is an improvement, where that is plain."""

    UP = "up"
    DOWN = "down"
    NONE = "none"


@dataclass(frozen=True)
class Restatement:
    """A second unit in which readers of other languages are told a quantity."""

    unit: str
    """Id of the second unit."""
    per: Decimal
    """How many of the first unit make one of the second (15 mu to the hectare)."""


@dataclass(frozen=True)
class Unit:
    """What is counted or measured; each unit has one word in each language."""

    id: str
    """Stable English id."""
    written: tuple[str, ...]
    """Forms in which a report writes it after a number, multipliers such as 万 left out."""
    icon: str
    """Name of the sign that stands for it in pictorial charts."""
    restated: Restatement | None
    """Second unit for readers of other languages, if any."""
    place: Place
    """Where it is defined."""


@dataclass(frozen=True)
class Quantity:
    """An exact amount of a unit, together with how the report writes it."""

    value: Decimal
    """The number before the multiplier, with all its printed digits."""
    multiplier: int
    """What one of the printed unit is worth: 10000 for 万户."""
    unit: str
    """Id of the unit."""
    printed_value: str
    """The number exactly as the report prints it (`12.37`)."""
    printed_unit: str
    """Multiplier and unit exactly as the report prints them (`万户`)."""

    @property
    def printed(self) -> str:
        """Value and unit as they stand together in the report (`12.37万户`)."""
        return self.printed_value + self.printed_unit

    @property
    def number(self) -> Decimal:
        """The plain number with the multiplier applied; exact."""
        return self.value * self.multiplier
