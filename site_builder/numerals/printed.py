"""Numbers as Chinese prose writes them: finding each one and reading its exact value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

MULTIPLIERS = {
    "": 1,
    "百": 10**2,
    "千": 10**3,
    "万": 10**4,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "万亿": 10**12,
}
"""What stands between a number and its unit, and what it is worth."""

_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_RANKS = {"十": 10, "百": 100, "千": 1000}
_GROUPS = {"万": 10**4, "亿": 10**8}
_WIDE_DIGITS = "".join(chr(0xFF10 + digit) for digit in range(10))
_WIDE_POINT = "\uff0e"
_HALF_WIDTH = str.maketrans(_WIDE_DIGITS + _WIDE_POINT, "0123456789.")
_ARABIC = rf"[0-9{_WIDE_DIGITS}]+(?:[.{_WIDE_POINT}][0-9{_WIDE_DIGITS}]+)?"
_CHINESE = r"[〇零一二三四五六七八九十百千万亿两]+"
_TOKEN = re.compile(rf"{_ARABIC}(?:[百千万亿]+(?=\D|$))?|第?{_CHINESE}")


@dataclass(frozen=True)
class Token:
    """A number standing in a text."""

    text: str
    """The number as written, without multiplier or unit."""
    start: int
    """Where it begins, counted in characters."""
    end: int
    """Where it ends."""


@lru_cache(maxsize=1 << 16)
def tokens(text: str) -> tuple[Token, ...]:
    """Every number of a Chinese text that a reader would call one.

    Digits, half or full width, and Chinese numerals count. A single 一 does not
    (进一步, 一批, 统一), except in an ordinal (第一); nor do 万, 亿 after digits,
    which belong to that number, nor the 百 of 百分点, which is a unit.
    """
    return tuple(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        word = match.group().lstrip("第")
        if word == "一" and not match.group().startswith("第"):
            continue
        if word == "百" and text.startswith("分点", match.end()):
            continue
        digits = re.match(_ARABIC, word)
        number = digits.group() if digits else word
        start = match.end() - len(word)
        yield Token(number, start, start + len(number))


def read_number(text: str) -> Decimal:
    """The exact value of a number as printed: digits of either width, or Chinese numerals.

    Raises:
        ValueError: The text is no number.
    """
    if re.fullmatch(_ARABIC, text):
        return Decimal(text.translate(_HALF_WIDTH))
    if re.fullmatch(_CHINESE, text):
        return Decimal(_read_chinese(text))
    raise ValueError(text)


def _read_chinese(text: str) -> int:
    total = section = digit = 0
    for sign in text:
        if sign in _DIGITS:
            digit = digit * 10 + _DIGITS[sign]
        elif sign in _RANKS:
            section += (digit or 1) * _RANKS[sign]
            digit = 0
        else:
            low = total % _GROUPS[sign]
            total += (low + section + digit or 1) * _GROUPS[sign] - low
            section = digit = 0
    return total + section + digit
