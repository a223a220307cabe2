"""What a reader of prose makes of a number: exact value, kind of unit, limit and role."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from site_builder.model import Bound

COUNT = "count"
"""Kind of a number of things. What the things are is not compared, since languages name them differently:
8.61万人次 are 86,100 training places. All other kinds are ids of `units.yaml`, or named alike."""


class Limit(StrEnum):
    """How exactly prose means a number; finer than `Bound`, whose words may not all be exchanged."""

    EXACT = "exact"
    """The number itself."""
    AT_LEAST = "at_least"
    """The number or more: 以上, 不低于; at least, no less than."""
    OVER = "over"
    """More than the number: 突破, 超过; over, more than, exceed."""
    SOME = "some"
    """The number and a little more: 余, 多."""
    ABOUT = "about"
    """On either side of the number: 左右, 约; about, around."""
    NEARLY = "nearly"
    """A little less than the number: 近; nearly, almost."""
    AT_MOST = "at_most"
    """The number or less: 以内, 不超过; within, no more than."""
    UNDER = "under"
    """Less than the number: 以下, 不足; under, below."""

    @property
    def bound(self) -> Bound:
        """What the model makes of it."""
        return _BOUNDS[self]


_BOUNDS = {
    Limit.EXACT: Bound.EXACT,
    Limit.AT_LEAST: Bound.AT_LEAST,
    Limit.OVER: Bound.AT_LEAST,
    Limit.SOME: Bound.ABOUT,
    Limit.ABOUT: Bound.ABOUT,
    Limit.NEARLY: Bound.ABOUT,
    Limit.AT_MOST: Bound.AT_MOST,
    Limit.UNDER: Bound.AT_MOST,
}
_SAID_AS = {
    Limit.EXACT: {Limit.EXACT},
    Limit.AT_LEAST: {Limit.AT_LEAST, Limit.OVER},
    Limit.OVER: {Limit.OVER, Limit.AT_LEAST},
    Limit.SOME: {Limit.OVER, Limit.ABOUT},
    Limit.ABOUT: {Limit.ABOUT},
    Limit.NEARLY: {Limit.NEARLY, Limit.ABOUT},
    Limit.AT_MOST: {Limit.AT_MOST},
    Limit.UNDER: {Limit.UNDER},
}
"""Limits by which a translation may say each limit of its source. 余 is more than, and about, its number."""


_CALENDAR_YEAR = re.compile(r"(?:19|20)\d\d年?")


class Role(StrEnum):
    """What a number does in its sentence."""

    AMOUNT = "amount"
    """It says how much or how many."""
    ORDINAL = "ordinal"
    """It says which: 第三, the third."""
    RUNNING = "running"
    """It counts periods without a break: 连续三年, which in English may be the third year running."""
    NUMBERING = "numbering"
    """It numbers a heading or an item of a list."""
    DESIGNATION = "designation"
    """It is a part of a word: COVID-19."""


@dataclass(frozen=True)
class Reading:
    """One number of a text and all that is said by it."""

    number: Decimal
    """The exact number, multipliers applied."""
    kind: str
    """What is measured: the id of a unit, or `COUNT`."""
    limit: Limit
    """How exactly the number is meant."""
    role: Role
    """What it does in its sentence."""
    digits: bool
    """True where it is written in digits and not in words."""
    text: str
    """The words for number and unit."""
    quote: str
    """The same, with the words of a limit beside them."""
    start: int
    """Where they begin."""
    end: int
    """Where they end."""

    @property
    def is_calendar_year(self) -> bool:
        """Whether it names a year (2023年, 2023) and counts nothing."""
        return self.kind == COUNT and bool(_CALENDAR_YEAR.fullmatch(self.text))

    def said_by(self, other: Reading) -> bool:
        """Whether the other reading, in a translation, says exactly this."""
        return (
            self.number == other.number
            and self.kind_agrees(other)
            and other.limit in _SAID_AS[self.limit]
            and self.role_agrees(other)
        )

    def kind_agrees(self, other: Reading) -> bool:
        """Whether both measure the same; English “times” counts as well as multiplies."""
        return self.kind == other.kind or (self.kind, other.kind) == (COUNT, "times")

    def limit_agrees(self, other: Reading) -> bool:
        """Whether the other's limit is a right way to say this one's."""
        return other.limit in _SAID_AS[self.limit]

    def role_agrees(self, other: Reading) -> bool:
        """Whether an ordinal stands for an ordinal, or for a count of periods without a break."""
        return other.role is not Role.ORDINAL or self.role in (Role.ORDINAL, Role.RUNNING)


Joined = Callable[[Reading, Reading], bool]
"""Whether nothing but the signs of a list stands between two readings."""


@dataclass(frozen=True)
class Found:
    """A reading and where its limit is said, which decides what else the limit governs."""

    reading: Reading
    """The reading."""
    leading: bool
    """True where its limit stands before the number."""
    scale: Decimal = Decimal(1)
    """The multiplier that stands behind the number: 10000 in 3万元."""
    bare: bool = False
    """True where neither multiplier nor unit stands behind the number."""


def share_units(found: Sequence[Found], joined: Joined) -> list[Found]:
    """Give a bare number the multiplier and unit of the one it is joined to (3至5亿元, 10 and 15 percent)."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        here, after = shared[index], shared[index + 1]
        if here.bare and not after.bare and joined(here.reading, after.reading):
            number = here.reading.number * after.scale
            reading = replace(here.reading, number=number, kind=after.reading.kind)
            shared[index] = replace(here, reading=reading, scale=after.scale, bare=False)
    return shared


def share_limits(found: Sequence[Found], joined: Joined) -> list[Reading]:
    """Let the limit of one number govern the list it stands in, away from its words.

    “10%、15%、5%以上” and “at least 10, 15, and 5 percent” say a limit once for three numbers: a limit
    behind a number governs those before it, one before a number those behind it.
    """
    shared = list(found)
    backwards = range(len(found) - 1, 0, -1)
    for index, other in [*((i, i - 1) for i in range(1, len(found))), *((i - 1, i) for i in backwards)]:
        here, there = shared[index], shared[other]
        if (
            here.reading.limit is Limit.EXACT
            and there.reading.limit not in (Limit.EXACT, Limit.SOME)
            and there.leading == (other < index)
            and here.reading.kind == there.reading.kind
            and joined(*sorted((here.reading, there.reading), key=lambda reading: reading.start))
        ):
            reading = replace(here.reading, limit=there.reading.limit)
            shared[index] = replace(here, reading=reading, leading=there.leading)
    return [item.reading for item in shared]
