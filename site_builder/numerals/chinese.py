"""Reading Chinese prose: every number with its multiplier, unit, limit and role."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from math import prod

from site_builder.numerals.printed import MULTIPLIERS, Token, read_number, tokens
from site_builder.numerals.reading import (
    COUNT,
    Found,
    Joined,
    Limit,
    Reading,
    Role,
    share_limits,
    share_units,
)

UNITS = {
    "%": "percent",
    "％": "percent",
    "个百分点": "percentage-point",
    "百分点": "percentage-point",
    "元": "yuan",
    "美元": "us-dollar",
    "亩": "mu",
    "公顷": "hectare",
    "平方公里": "square-kilometer",
    "平方千米": "square-kilometer",
    "平方米": "square-meter",
    "立方米": "cubic-meter",
    "公里": "kilometer",
    "千米": "kilometer",
    "米": "meter",
    "吨": "metric-ton",
    "千升": "kiloliter",
    "千瓦": "kilowatt",
    "千瓦时": "kilowatt-hour",
    "毫秒": "millisecond",
    "秒": "second",
    "分钟": "minute",
    "小时": "hour",
    "天": "day",
    "个月": "month",
    "个季度": "quarter",
    "季度": "quarter",
    "年": "year",
    "岁": "year",
    "周年": "year",
    "倍": "times",
    "P": "petaflops",
    "G": "gigabit-per-second",
} | dict.fromkeys("个家户座项件条所套处次名人张架台支场类种辆", COUNT)
UNITS["人次"] = COUNT
"""Kinds by the words that stand behind a number; a word that is not here counts things of its own."""

_LEADING = {
    "至少": Limit.AT_LEAST,
    "不低于": Limit.AT_LEAST,
    "不少于": Limit.AT_LEAST,
    "突破": Limit.OVER,
    "超过": Limit.OVER,
    "超": Limit.OVER,
    "高于": Limit.OVER,
    "多于": Limit.OVER,
    "逾": Limit.OVER,
    "约": Limit.ABOUT,
    "近": Limit.NEARLY,
    "接近": Limit.NEARLY,
    "不超过": Limit.AT_MOST,
    "不高于": Limit.AT_MOST,
    "不多于": Limit.AT_MOST,
    "至多": Limit.AT_MOST,
    "最多": Limit.AT_MOST,
    "不足": Limit.UNDER,
    "低于": Limit.UNDER,
    "少于": Limit.UNDER,
}
_TRAILING = {
    "以上": Limit.AT_LEAST,
    "左右": Limit.ABOUT,
    "上下": Limit.ABOUT,
    "以内": Limit.AT_MOST,
    "之内": Limit.AT_MOST,
    "以下": Limit.UNDER,
}


def _either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; a letter that ends in more letters is none."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word) + r"(?![A-Za-z])" * word.isalpha() * word.isascii() for word in ordered)


_UNIT = f"(?:{_either(UNITS)})"
_TAIL = re.compile(rf"(?P<rank>[百千万亿]*?)[余多]?(?P<unit>{_UNIT})|(?P<bare>[百千万亿]*)[余多]?")
"""What follows a number. A unit that begins with a multiplier (千瓦) is tried before the multiplier alone."""
_TENTHS = re.compile(r"成(?=[以左多的、，。；]|$)")
_BEFORE = re.compile(rf"(?<![节制集签公附最临])({_either(_LEADING)})[了到达]?$")
"""A limit before its number; 节约, 最近 and the like are other words."""
_BEHIND = re.compile(rf"[及或]?({_either(_TRAILING)})")
_PERCENT = re.compile(
    r"百分之(?P<whole>[零一二三四五六七八九十百]+|[0-9.]+)(?:点(?P<part>[零一二三四五六七八九]+))?"
)
_SINGLE = re.compile(r"(?<=[（(])一(?=[）)])|^一(?=、)|[\u2160-\u216b]")
"""Numbers that only a reading of the whole text knows for such: the first of a numbering, and Roman ones."""
_LIST = re.compile(r"[、和与至—–~～-]")
_RANGE = re.compile(r"[至—–~～-]")
_MOST_PARTS = 100
"""No text has as many parts: “万、亿和亩” is a list, “二、要求” a heading."""
_CALENDAR = range(1900, 2100)
"""Numbers in digits before 年 that name a year instead of counting years."""
_LONGEST_LIMIT = max(map(len, _LEADING)) + 2


def read(text: str) -> list[Reading]:
    """Every number of a Chinese text, in order."""

    def joined_by(signs: re.Pattern[str]) -> Joined:
        return lambda one, two: bool(signs.fullmatch(text[one.end : two.start]))

    found = sorted(_found(text), key=lambda item: item.reading.start)
    return share_limits(share_units(found, joined_by(_RANGE)), joined_by(_LIST))


def _found(text: str) -> Iterator[Found]:
    percents = list(_PERCENT.finditer(text)) if "百分之" in text else []
    for match in percents:
        yield _limited(text, match.start(), match.end(), _percent(match), "percent", digits=False)
    for match in _SINGLE.finditer(text):
        sign = match.group()
        number = 1 if sign == "一" else ord(sign) - 0x215F
        role = Role.NUMBERING if sign == "一" else Role.ORDINAL
        start, end = match.span()
        reading = Reading(Decimal(number), COUNT, Limit.EXACT, role, sign != "一", sign, sign, start, end)
        yield Found(reading, leading=False)
    for token in tokens(text):
        if not any(match.start() <= token.start < match.end() for match in percents):
            yield _of_token(text, token)


def _percent(match: re.Match[str]) -> Decimal:
    part = "".join(str(read_number(digit)) for digit in match["part"] or "")
    return read_number(match["whole"]) + Decimal(f"0.{part or 0}").normalize()


def _of_token(text: str, token: Token) -> Found:
    word, end = token.text, token.end
    if len(word) > 1 and word.endswith("千") and text.startswith(("瓦", "升", "米"), end):
        word, end = word[:-1], end - 1
    number, digits = read_number(word), word[0] not in "〇零一二三四五六七八九十百千万亿两"
    tenths = _TENTHS.match(text, end)
    if tenths:
        return _limited(text, token.start, tenths.end(), number * 10, "percent", digits=digits)
    tail = _TAIL.match(text, end)
    assert tail  # its second branch matches nothing at all
    rank = tail["rank"] or tail["bare"] or ""
    scale = Decimal(prod(MULTIPLIERS[sign] for sign in rank))
    year = tail["unit"] == "年" and word.isdecimal() and number in _CALENDAR
    kind = COUNT if year else UNITS.get(tail["unit"] or "", COUNT)
    found = _limited(text, token.start, tail.end(), number * scale, kind, digits=digits)
    if found.reading.limit is Limit.EXACT and tail.group()[len(rank) :].startswith(("余", "多")):
        found = replace(found, reading=replace(found.reading, limit=Limit.SOME))
    return replace(found, scale=scale, bare=not tail.group())


def _limited(text: str, start: int, end: int, number: Decimal, kind: str, *, digits: bool) -> Found:
    before = _BEFORE.search(text[max(0, start - _LONGEST_LIMIT) : start])
    if before and before[1] == "近" and kind in ("year", "month"):
        before = None  # 近三年 are the last three years, not nearly three
    behind = None if before else _BEHIND.match(text, end)
    limit = _LEADING[before[1]] if before else _TRAILING[behind[1]] if behind else Limit.EXACT
    quote = (before.group() if before else "") + text[start : behind.end() if behind else end]
    role = _role(text, start, end, number)
    reading = Reading(number, kind, limit, role, digits, text[start:end], quote, start, end)
    return Found(reading, leading=bool(before))


def _role(text: str, start: int, end: int, number: Decimal) -> Role:
    before, behind = text[max(0, start - 2) : start], text[end : end + 1]
    if before.endswith("第"):
        return Role.ORDINAL
    if before.endswith("连续"):
        return Role.RUNNING
    bracketed = before.endswith(("（", "(")) and behind in ("）", ")")
    if bracketed or (not before and behind in ("、", ".") and number < _MOST_PARTS):
        return Role.NUMBERING
    return Role.AMOUNT
