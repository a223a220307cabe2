"""English numbers in words: seven, twenty-one, two hundred and five, ten thousand, the fourteenth."""

from __future__ import annotations

import re

SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
"""Words that multiply the number before them."""

_ONES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_TEENS = {"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15}
_TEENS |= {"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70}
_TENS |= {"eighty": 80, "ninety": 90}
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def _ordinal(word: str) -> str:
    return _IRREGULAR.get(word) or (word[:-1] + "ieth" if word.endswith("y") else word + "th")


_ORDINALS = {_ordinal(word): value for word, value in {**_ONES, **_TEENS, **_TENS}.items()}
_CARDINALS = {"zero": 0, "a": 1, "an": 1, **_ONES, **_TEENS, **_TENS, **_ORDINALS}


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_SMALL = rf"(?:(?:{_any(_TENS)})(?:-(?:{_any(_ONES)}))?|{_any(_TEENS)}|{_any(_ONES)})\b"
_BELOW_THOUSAND = rf"(?:(?:(?:an?\b|{_SMALL}) )?hundred\b(?:(?: and)? {_SMALL})?|{_SMALL})"
_GROUPS = "".join(
    rf"(?:(?:(?: and)? )?(?:(?:an?\b|{_BELOW_THOUSAND})[ -])?{scale}\b)?"
    for scale in ("trillion", "billion", "million", "thousand")
)
_FIRST = rf"(?:an? (?:{_any(SCALES)})|{_any(SCALES)}|zero|{_any(_ONES)}|{_any(_TEENS)}|{_any(_TENS)})\b"
CARDINAL = rf"(?={_FIRST})(?:zero\b|{_GROUPS}(?:(?:(?: and)? )?{_BELOW_THOUSAND})?)"
ORDINAL = rf"(?:(?:(?:{_any(_TENS)})-)?(?:{_any(_ORDINALS)}))\b"
"""Patterns of a cardinal and of an ordinal, to be used without regard to case."""


def value(words: str) -> int:
    """The number that words for it say."""
    total = group = 0
    for word in re.findall("[a-z]+", words.lower()):
        if word == "and":
            continue
        scale = SCALES.get(word)
        if scale is None:
            group += _CARDINALS[word]
        elif scale == SCALES["hundred"]:
            group = (group or 1) * scale
        else:
            total += (group or 1) * scale
            group = 0
    return total + group
