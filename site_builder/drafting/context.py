"""The words around a number, by which it is known again in another year's report."""

from __future__ import annotations

import re
from dataclasses import dataclass

from site_builder.language.likeness import alike
from site_builder.language.units import HEDGES
from site_builder.model import Paragraph, Unit
from site_builder.numerals import MULTIPLIERS, Token, tokens

NUMBER = "#"
"""What stands for every number."""
_LEFT, _RIGHT = 20, 10
"""Characters that tell what a number is: more of them stand before it."""
_ENOUGH = 8
"""Characters before a number that are compared even where one of two sentences has fewer."""
_LEFT_WEIGHT = 0.7
_SENTENCE = re.compile(r"[。！？；\n]")
_CLAUSE = re.compile(r"[，。！？；：\n]")


@dataclass(frozen=True)
class Context:
    """A number in its sentence, other numbers stripped."""

    left: str
    """The words before it, within its sentence."""
    right: str
    """The words behind it, within its clause."""


def stripped(text: str) -> str:
    """A text with a sign for every number: what two years' reports have in common."""
    parts, end = [], 0
    for token in tokens(text):
        parts += [text[end : token.start], NUMBER]
        end = token.end
    return "".join([*parts, text[end:]])


def context(paragraph: Paragraph, token: Token) -> Context:
    """The words around a number of a paragraph."""
    before, after = paragraph.text[: token.start], paragraph.text[token.end :]
    left = _SENTENCE.split(before)[-1]
    right = _CLAUSE.split(after, maxsplit=1)[0]
    return Context(stripped(left)[-_LEFT:], stripped(right)[:_RIGHT])


def likeness(one: Context, other: Context) -> float:
    """How alike two contexts are, from 0 to 1."""
    length = max(min(len(one.left), len(other.left)), _ENOUGH)
    left = alike(one.left[-length:], other.left[-length:])
    return _LEFT_WEIGHT * left + (1 - _LEFT_WEIGHT) * alike(one.right, other.right)


def printed_unit(text: str, end: int, unit: Unit) -> str | None:
    """Multiplier and unit as they are printed behind a number; None where it is not of this unit."""
    for form in sorted(unit.written, key=len, reverse=True):
        match = re.compile(rf"([百千万亿]*?)[{HEDGES}]?{re.escape(form)}").match(text, end)
        if match and match[1] in MULTIPLIERS:
            return match.group()
    return None
