"""Pairing the numbers of a source text with those of its translation, one to one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from site_builder.model import Figure
from site_builder.numerals.printed import read_number
from site_builder.numerals.reading import COUNT, Limit, Reading, Role

_NUMERAL = re.compile("[〇零一二三四五六七八九十百千万亿两]+")
_DIGIT = "[一二三四五六七八九两]"
_GROUP = f"(?:{_DIGIT}千)?零?(?:{_DIGIT}百)?零?(?:{_DIGIT}?十)?零?{_DIGIT}?"
_ONE_NUMBER = re.compile(f"(?:{_GROUP}亿)?(?:{_GROUP}万)?{_GROUP}|[〇零百]")
"""Chinese numerals that are one number, unlike 十四五, 六六 and 千万."""


class Demand(Enum):
    """What a translation must keep of a number."""

    WHOLE = "whole"
    """Number, kind of unit and limit: the number is a statistic."""
    LIMITED = "limited"
    """Number and limit, and the kind where both texts say one: 3岁以下, under the age of 3."""
    NUMBER = "number"
    """The number alone: it belongs to a name, a date or a numbering (5G, “3+1”, 2023)."""
    NOTHING = "nothing"
    """It may be left out, or said in parts: 三农, agriculture; “十四五”, the 14th Five-Year Plan."""


@dataclass(frozen=True)
class Expected:
    """A number of the source, and what is asked of its translation."""

    reading: Reading
    """The number."""
    demand: Demand
    """What must be kept."""
    figures: tuple[Figure, ...] = ()
    """The figures whose value it is."""

    def met_by(self, said: Reading) -> bool:
        """Whether a number of the translation is this one."""
        here = self.reading
        if self.demand is Demand.NOTHING:
            return said.limit in (Limit.EXACT, here.limit) and said.kind in (COUNT, "year", here.kind)
        if here.number != said.number or (here.role is Role.NUMBERING) != (said.role is Role.NUMBERING):
            return False
        if self.demand is Demand.WHOLE:
            return here.said_by(said)
        if self.demand is Demand.LIMITED:
            return here.limit_agrees(said) and (COUNT in (here.kind, said.kind) or here.kind == said.kind)
        return (said.digits or not here.digits) and (said.limit is Limit.EXACT or here.limit_agrees(said))

    def worth(self) -> Counter[Decimal]:
        """The numbers a translation may say for it, and how often."""
        match = _NUMERAL.match(self.reading.text)
        numeral = match.group() if match else ""
        if self.demand is not Demand.NOTHING or _ONE_NUMBER.fullmatch(numeral):
            return Counter([self.reading.number])
        starts = range(len(numeral))
        return Counter(read_number(numeral[i : j + 1]) for i in starts for j in starts[i:])


@dataclass(frozen=True)
class Pairing:
    """The numbers of two texts, side by side."""

    pairs: tuple[tuple[Expected, Reading], ...]
    """What the translation says of each number that it says."""
    doubtful: frozenset[int]
    """Starts of numbers of the source that could as well be another number of the translation."""
    missing: tuple[Expected, ...]
    """What it had to say and does not."""
    extra: tuple[Reading, ...]
    """What it says and the source does not."""


def pair(expected: Sequence[Expected], said: Iterable[Reading]) -> Pairing:
    """Pair the numbers of a text with those of its translation.

    Equal numbers are paired in the order of the texts.
    """
    wanted: dict[Decimal, list[Expected]] = defaultdict(list)
    for item in expected:
        for number, times in item.worth().items():
            wanted[number] += [item] * times
    given: dict[Decimal, list[Reading]] = defaultdict(list)
    for reading in said:
        given[reading.number].append(reading)
    pairs: list[tuple[Expected, Reading]] = []
    doubtful: set[int] = set()
    extra: list[Reading] = []
    for number, readings in given.items():
        found, left = _pair_equals(wanted[number], readings)
        pairs += found
        extra += left
        doubtful |= _doubtful(wanted[number], found)
    met = {id(item) for item, _ in pairs}
    return Pairing(
        tuple(sorted(pairs, key=lambda item: item[0].reading.start)),
        frozenset(doubtful),
        tuple(item for item in expected if item.demand is not Demand.NOTHING and id(item) not in met),
        tuple(sorted((item for item in extra if not _needs_no_source(item)), key=lambda item: item.start)),
    )


def _pair_equals(
    wanted: list[Expected], said: list[Reading]
) -> tuple[list[tuple[Expected, Reading]], list[Reading]]:
    """Pair equal numbers: all of them in order where that is possible, else what must be said first."""
    numbers = [reading for reading in said if not _needs_no_source(reading)]
    in_order = list(zip(wanted, numbers, strict=False))
    if len(wanted) == len(numbers) and all(item.met_by(reading) for item, reading in in_order):
        return in_order, []
    left = sorted(said, key=_needs_no_source)
    pairs = []
    for item in sorted(wanted, key=lambda item: item.demand is Demand.NOTHING):
        reading = next((reading for reading in left if item.met_by(reading)), None)
        if reading is not None:
            left.remove(reading)
            pairs.append((item, reading))
    return pairs, left


def _doubtful(wanted: list[Expected], pairs: list[tuple[Expected, Reading]]) -> set[int]:
    """Numbers whose pair may belong to a name that is left out, where there is another equal number."""
    if len(pairs) < 2:
        return set()
    taken = Counter(id(item) for item, _ in pairs)
    asked = Counter(map(id, wanted))
    left_out = [item for item in wanted if taken[id(item)] < asked[id(item)]]
    return {
        item.reading.start
        for item, reading in pairs
        if item.figures and any(other.met_by(reading) for other in left_out)
    }


def _needs_no_source(reading: Reading) -> bool:
    """Whether a translation may say a number of its own accord: “one”, “first”, or a part of a word."""
    return reading.role is Role.DESIGNATION or (reading.number == 1 and not reading.digits)
