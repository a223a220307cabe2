"""Numbers that are no statistics: carried over from the reports before, known by their form, or proposed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.drafting.pairing import Number
from site_builder.drafting.speech import shifted
from site_builder.model import Report
from site_builder.numerals.reading import COUNT, Role

_FORMS = {Role.ORDINAL: "ordinal", Role.NUMBERING: "numbering", Role.DESIGNATION: "name"}
_QUOTED = re.compile(r"[“‘《〔][^”’》〕]*[”’》〕]")
_DATE = re.compile(r"(\d{4}年)?\d{1,2}月(\d{1,2}日)?")
_CHINESE = "〇零一二三四五六七八九十百千万亿两"
_LONGEST = 12
"""Signs on each side by which a phrase is lengthened until it is told from others."""


@dataclass(frozen=True)
class NameRow:
    """A row of `numbers-in-names.csv`."""

    phrase: str
    """The words, verbatim."""
    reason: str
    """Why their numbers are no statistics."""
    section: str
    """The only section they are meant for; empty for all."""
    sure: bool
    """False where a person should look at it."""


class Excused:
    """Which numbers are accounted for by phrases, each by one."""

    def __init__(self, numbers: Sequence[Number]) -> None:
        """Begin with none."""
        self.rows: list[NameRow] = []
        """The phrases found so far."""
        self.covered: set[int] = set()
        """Positions of the numbers they account for."""
        self._numbers = numbers
        self._by_paragraph: dict[str, list[int]] = {}
        for position, number in enumerate(numbers):
            self._by_paragraph.setdefault(number.paragraph.id, []).append(position)

    def add(self, phrase: str, reason: str, section: str, *, sure: bool, keep: Collection[int] = ()) -> bool:
        """Let a phrase account for its numbers; False where it has none, or one taken or to be kept."""
        found = set(self._found(phrase, section))
        if not found or found & self.covered or found & set(keep):
            return False
        self.rows.append(NameRow(phrase, reason, section, sure))
        self.covered |= found
        return True

    def add_number(self, position: int, reason: str, keep: Collection[int], *, sure: bool) -> None:
        """Let the shortest phrase around a number that touches no other account for it."""
        number = self._numbers[position]
        text, section = number.paragraph.text, number.section.id
        first, last = _span(number)
        for scope in (section,) if reason == "numbering" else ("", section):
            for more in range(_LONGEST + 1):
                for start, end in ((first, last + more), (first - more, last), (first - more, last + more)):
                    if self.add(text[max(start, 0) : end], reason, scope, sure=sure, keep=keep):
                        return

    def _found(self, phrase: str, section: str) -> Iterator[int]:
        """Positions of the numbers that lie in a phrase."""
        for members in self._by_paragraph.values():
            one = self._numbers[members[0]]
            if phrase and section in ("", one.section.id) and phrase in one.paragraph.text:
                for match in re.finditer(re.escape(phrase), one.paragraph.text):
                    for position in members:
                        token = self._numbers[position].token
                        if match.start() <= token.start and token.end <= match.end():
                            yield position


def carry_over(excused: Excused, reports: Iterable[Report], years: int) -> None:
    """Take over the phrases of former reports that stand in the new text word for word, years moved on."""
    names = [name for report in reports for name in report.named_numbers]
    for name in sorted(names, key=lambda name: -len(name.phrase)):
        section = name.section if name.reason == "numbering" else ""
        for phrase in dict.fromkeys((name.phrase, shifted(name.phrase, years))):
            excused.add(phrase, name.reason, section, sure=True)


def reason_of_form(number: Number) -> str:
    """Why a number is no statistic, where that is plain from its form; empty where it is not."""
    reading, text = number.reading, number.paragraph.text
    if any(one.start() <= number.token.start < one.end() for one in _DATE.finditer(text)):
        return "year" if text[number.token.end : number.token.end + 1] == "年" else "date"
    if reading is None:
        return ""
    return "year" if reading.is_calendar_year else _FORMS.get(reading.role, "")


def likely_reason(number: Number) -> str:
    """Why a number is probably no statistic; empty for one that counts something."""
    token, reading = number.token, number.reading
    if any(m.start() < token.start and token.end < m.end() for m in _QUOTED.finditer(number.paragraph.text)):
        return "name"
    digits = token.text[0] not in _CHINESE
    plain = reading is None or (reading.kind == COUNT and reading.text.rstrip("余多百千万亿") == token.text)
    return "" if digits or not plain else "word"


def _span(number: Number) -> tuple[int, int]:
    """Where the shortest phrase around a number begins and ends: with 第, 年 or brackets where they are."""
    text, start, end = number.paragraph.text, number.token.start, number.token.end
    if text[end : end + 1] == "年" and reason_of_form(number) == "year":
        return start, end + 1
    if text[start - 1 : start] == "第":
        return start - 1, min(end + 2, len(text))
    if text[start - 1 : start] in ("（", "(") and text[end : end + 1] in ("）", ")"):
        return start - 1, end + 1
    return start, end + 1
