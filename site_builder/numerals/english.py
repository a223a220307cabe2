"""Reading English prose: every number with its scale, unit, limit and role."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TypeVar

from site_builder.numerals import spelled
from site_builder.numerals.reading import COUNT, Found, Limit, Reading, Role, share_limits, share_units

_Meaning = TypeVar("_Meaning")

UNITS = {
    "%": "percent",
    "percent": "percent",
    "percentage point": "percentage-point",
    "yuan": "yuan",
    "us dollar": "us-dollar",
    "mu": "mu",
    "hectare": "hectare",
    "square kilometer": "square-kilometer",
    "square meter": "square-meter",
    "cubic meter": "cubic-meter",
    "kilometer": "kilometer",
    "meter": "meter",
    "metric ton": "metric-ton",
    "ton": "metric-ton",
    "kiloliter": "kiloliter",
    "kilowatt": "kilowatt",
    "kilowatt hour": "kilowatt-hour",
    "millisecond": "millisecond",
    "second": "second",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "times": "times",
    "pflops": "petaflops",
    "gbps": "gigabit-per-second",
}
"""Kinds by the words that stand behind a number, without the s of the plural; other words count things."""

_LEADING = {
    "at least": Limit.AT_LEAST,
    "no less than": Limit.AT_LEAST,
    "not less than": Limit.AT_LEAST,
    "no fewer than": Limit.AT_LEAST,
    "a minimum of": Limit.AT_LEAST,
    "over": Limit.OVER,
    "more than": Limit.OVER,
    "above": Limit.OVER,
    "in excess of": Limit.OVER,
    "about": Limit.ABOUT,
    "around": Limit.ABOUT,
    "approximately": Limit.ABOUT,
    "roughly": Limit.ABOUT,
    "nearly": Limit.NEARLY,
    "almost": Limit.NEARLY,
    "close to": Limit.NEARLY,
    "within": Limit.AT_MOST,
    "at most": Limit.AT_MOST,
    "no more than": Limit.AT_MOST,
    "not more than": Limit.AT_MOST,
    "up to": Limit.AT_MOST,
    "a maximum of": Limit.AT_MOST,
    "under": Limit.UNDER,
    "below": Limit.UNDER,
    "less than": Limit.UNDER,
    "fewer than": Limit.UNDER,
}
for _verb in ("exceed", "surpass", "topp"):
    _LEADING |= dict.fromkeys((_verb, f"{_verb}s", f"{_verb}es", f"{_verb}ed", f"{_verb}ing"), Limit.OVER)
_LEADING |= dict.fromkeys(("to top", "will top", "should top"), Limit.OVER)  # “top 100” is a ranking
_TRAILING = {
    "or more": Limit.AT_LEAST,
    "or above": Limit.AT_LEAST,
    "and above": Limit.AT_LEAST,
    "or over": Limit.AT_LEAST,
    "and over": Limit.AT_LEAST,
    "or so": Limit.ABOUT,
    "or less": Limit.AT_MOST,
    "or fewer": Limit.AT_MOST,
    "or below": Limit.UNDER,
    "and below": Limit.UNDER,
}
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def _either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; a hyphen may stand for a space."""
    return "|".join(word.replace(" ", "[ -]") for word in sorted(words, key=len, reverse=True))


_NUMERAL = _either(_ROMAN)
_NUMBER = re.compile(
    r"(?P<model>\b[A-Z]+-?)?(?<![\d.,])(?P<digits>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?!\d)"
    r"(?P<nth>(?:st|nd|rd|th)\b)?"
    rf"|\b(?<!per )(?P<ordinal>(?i:{spelled.ORDINAL}))"
    rf"|\b(?P<words>(?i:{spelled.CARDINAL}))(?![a-z])"
    rf"|\b(?:Class|Grade|Level|Category|Type|Phase|Part|Tier) (?P<roman>{_NUMERAL})\b"
    rf"|^(?P<heading>{_NUMERAL})(?=\. )"
)
_SCALE = re.compile(rf"[ -](?P<scale>{_either(spelled.SCALES)})\b", re.IGNORECASE)
_UNIT = re.compile(rf"\s?(?P<sign>%)|[ -](?P<unit>{_either(UNITS)})s?\b", re.IGNORECASE)
_BEFORE = re.compile(rf"\b({_either(_LEADING)})(?: (?:an?|a total of|the age of))? $", re.IGNORECASE)
_BEHIND = re.compile(rf"(?:[ -](?!at\b|levels?\b)[a-z]+){{0,2}}?,? ({_either(_TRAILING)})\b", re.IGNORECASE)
_LIST = re.compile(r",? (?:and|or|to) |, |[-–]")
_RANKING = re.compile(r"\b(?:top|no\.) $", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_LIMIT = 40
"""Characters before a number in which its limit is looked for."""


def read(text: str) -> list[Reading]:
    """Every number of an English text, in order."""

    def joined(one: Reading, two: Reading) -> bool:
        return bool(_LIST.fullmatch(text[one.end : two.start]))

    found: list[Found] = []
    for match in _NUMBER.finditer(text):
        if not found or match.start() >= found[-1].reading.end:  # a scale belongs to the digits before it
            found.append(_found(text, match))
    return share_limits(share_units(found, joined), joined)


def _found(text: str, match: re.Match[str]) -> Found:
    group = match.lastgroup if match.lastgroup != "nth" else "digits"
    assert group  # every branch of the pattern has a name
    start, end = match.start(group), match.end()
    words = match[group]
    number = _value(group, words)
    scale = _SCALE.match(text, end) if group == "digits" and not match["nth"] else None
    if scale:
        end = scale.end()
    worth = Decimal(spelled.SCALES[scale["scale"].lower()] if scale else 1)
    unit = _UNIT.match(text, end)
    last = unit.end() if unit else end
    before = _BEFORE.search(text[max(0, start - _LONGEST_LIMIT) : start])
    behind = None if before else _BEHIND.match(text, last)
    ranked = before is None and bool(_RANKING.search(text[max(0, start - 5) : start]))
    plain = group == "digits" and not match["nth"] and not _YEAR.fullmatch(words)
    reading = Reading(
        number=number * worth,
        kind=_word(UNITS, unit[0]) if unit else COUNT,
        limit=_limit(before, behind),
        role=_role(text, match, ranked=ranked),
        digits=group in ("digits", "roman", "heading"),
        text=text[start:last],
        quote=(before.group() if before else "") + text[start : behind.end() if behind else last],
        start=start,
        end=last,
    )
    return Found(reading, bool(before), worth, bare=plain and not unit and not scale)


def _limit(before: re.Match[str] | None, behind: re.Match[str] | None) -> Limit:
    if before:
        return _word(_LEADING, before[1])
    return _word(_TRAILING, behind[1]) if behind else Limit.EXACT


def _value(group: str, words: str) -> Decimal:
    if group == "digits":
        return Decimal(words.replace(",", ""))
    if group in ("roman", "heading"):
        return Decimal(_ROMAN.index(words) + 1)
    return Decimal(spelled.value(words))


def _word(table: Mapping[str, _Meaning], written: str) -> _Meaning:
    words = written.strip(" -").lower().replace("-", " ")
    return table[words] if words in table else table[words.removesuffix("s")]


def _role(text: str, match: re.Match[str], *, ranked: bool) -> Role:
    start, end = match.span()
    if match["model"]:
        return Role.DESIGNATION
    bracketed = text[max(0, start - 1) : start] == "(" and text[end : end + 1] == ")"
    opening = start == 0 and text[end : end + 2] == ". "
    if match["heading"] or (match["digits"] and not match["nth"] and (bracketed or opening)):
        return Role.NUMBERING
    if ranked or match["nth"] or match["ordinal"] or match["roman"]:
        return Role.ORDINAL
    return Role.AMOUNT
