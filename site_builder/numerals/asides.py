"""Numbers that a translation adds in brackets and that can be proved right."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from site_builder.model import Restatement, Unit
from site_builder.numerals.reading import Limit, Reading
from site_builder.numerals.spelled import ORDINAL, value

_OPENING = re.compile(r" \((?:about |around |approximately )?")
_PLAN = re.compile(r"(\d+)(?:st|nd|rd|th) Five-Year Plan(?: period)? \((\d{4})[-–](\d{4})\)")
_PART = re.compile(rf"\b(?P<unit>\w+) \((?P<one>one)-(?P<part>{ORDINAL}) of an? (?P<whole>\w+)\)")
_PLAN_YEARS = 5
_YEAR_ZERO = 1955
"""The last year of a five-year plan is five times its number after this; true from the third plan on."""
_TOLERANCE = Decimal("0.005")
"""How far a restated number may be from the exact one, as a share of it: it keeps three digits."""


def proven(text: str, readings: Sequence[Reading], units: Mapping[str, Unit]) -> set[int]:
    """Starts of the numbers that restate another one correctly.

    These are hectares behind mu, a mu explained as a part of a hectare, and the years of a five-year plan.
    """
    found = set()
    for before, here in pairwise(readings):
        unit = units.get(before.kind)
        restated = unit.restated if unit else None
        if restated and restates(text, before, here, restated) and is_right(before, here, restated):
            found.add(here.start)
    for match in _PART.finditer(text):
        of_unit = units.get(match["unit"])
        whole = of_unit.restated if of_unit else None
        if whole and (whole.per, whole.unit) == (Decimal(value(match["part"])), match["whole"]):
            found |= {match.start("one"), match.start("part")}
    for match in _PLAN.finditer(text):
        last = _YEAR_ZERO + _PLAN_YEARS * int(match[1])
        if (int(match[2]), int(match[3])) == (last - _PLAN_YEARS + 1, last):
            found |= {match.start(2), match.start(3)}
    return found


def is_explanation(text: str, reading: Reading, known: Sequence[Reading]) -> bool:
    """Whether a number stands in brackets and says what the glossary says of a term of the source."""
    bracketed = text.rfind("(", 0, reading.start) > text.rfind(")", 0, reading.start)
    return bracketed and any(note.digits and note.said_by(reading) for note in known)


def restates(text: str, before: Reading, here: Reading, restated: Restatement) -> bool:
    """Whether a number stands in brackets behind the one it says in another unit."""
    opened, closed = _OPENING.fullmatch(text, before.end, here.start), text.startswith(")", here.end)
    return here.kind == restated.unit and bool(opened) and closed


def is_right(before: Reading, here: Reading, restated: Restatement) -> bool:
    """Whether a restated number is the exact one, or the exact one rounded and called so."""
    exact = before.number / restated.per
    step = Decimal(1).scaleb(int(here.number.normalize().as_tuple().exponent))
    off = abs(exact - here.number)
    return off == 0 or (here.limit is Limit.ABOUT and off <= min(step / 2, exact * _TOLERANCE))
