"""The words that a figure is quoted with: the clause around its number."""

from __future__ import annotations

import re

from site_builder.drafting.context import stripped
from site_builder.language.tracing import value_places
from site_builder.model import Section

_CLAUSE_END = re.compile(r"[，。；：！？]|[（(]\d{1,2}[）)]")
_FEWEST = 4
"""Signs before a number that say what it counts; with fewer the clause before belongs to it."""


def quote(section: Section, text: str, start: int, end: int) -> str:
    """The shortest run of clauses around a printed value that says what it is and can be traced.

    It holds the value once and stands in the section once. Where whole clauses cannot do that, as in a list
    that repeats a value, it begins or ends at the value itself. Empty where nothing can.
    """
    bounds = [0, *(match.end() for match in _CLAUSE_END.finditer(text)), len(text)]
    starts = [bound for bound in bounds if bound <= start]
    ends = [bound for bound in bounds if bound >= end]
    first = starts.pop()
    while starts and not _says_what(text, first, start):
        first = starts.pop()
    spans = [(first, ends[0]), *((one, ends[0]) for one in reversed(starts)), (first, end)]
    for left, right in [*spans, *((start, one) for one in ends)]:
        words = text[left:right].rstrip("，。；：！？ ")
        if len(value_places(words, text[start:end])) == 1 and _count(section, words) == 1:
            return words
    return ""


def _says_what(text: str, first: int, start: int) -> bool:
    """Whether the words before a number say what it counts, or nothing before them could."""
    return len(re.sub(r"\W|#", "", stripped(text[first:start]))) >= _FEWEST or _closed(text, first)


def _closed(text: str, place: int) -> bool:
    """Whether more than a comma stands before a place."""
    return text[place - 1 : place] != "，"


def _count(section: Section, words: str) -> int:
    return sum(paragraph.text.count(words) for paragraph in section.paragraphs)
