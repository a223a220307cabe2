"""Saying a number in English prose, for telling a translator what to write."""

from __future__ import annotations

from decimal import Decimal

from site_builder.numerals.english import UNITS
from site_builder.numerals.reading import COUNT, Limit, Reading

_LIMITS = {
    Limit.EXACT: "",
    Limit.AT_LEAST: "at least ",
    Limit.OVER: "over ",
    Limit.SOME: "more than ",
    Limit.ABOUT: "around ",
    Limit.NEARLY: "nearly ",
    Limit.AT_MOST: "no more than ",
    Limit.UNDER: "under ",
}
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_SPELLING = {"us dollar": "US dollar", "pflops": "PFLOPS", "gbps": "Gbps"}
_WITHOUT_PLURAL = {"percent", "yuan", "mu", "times", "PFLOPS", "Gbps"}
_WORDS = {kind: _SPELLING.get(word, word) for word, kind in reversed(UNITS.items()) if word != "%"} | {
    COUNT: ""
}


def plainly(reading: Reading) -> str:
    """Limit, number and unit without a scale word: `over 126,480,000,000 yuan`."""
    written = reading.text[:4] if reading.is_calendar_year else _digits(reading.number)
    return _LIMITS[reading.limit] + _with_unit(written, reading)


def in_prose(reading: Reading) -> str:
    """The same as prose says it: `over 126.48 billion yuan`."""
    for scale, word in _SCALES:
        if reading.number >= scale:
            written = f"{_digits(reading.number / scale)} {word}"
            break
    else:
        return plainly(reading)
    return _LIMITS[reading.limit] + _with_unit(written, reading)


def _digits(number: Decimal) -> str:
    return f"{number.normalize():,f}"


def _with_unit(written: str, reading: Reading) -> str:
    word = _WORDS.get(reading.kind, reading.kind)
    plural = "" if reading.number == 1 or word in _WITHOUT_PLURAL or not word else "s"
    return f"{written} {word}{plural}".rstrip()
