"""What the sections of a new report are called: their titles, and their ids for good."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from site_builder.drafting.context import stripped
from site_builder.model import PROPOSED, Term

_FITTING = range(4, 17)
"""Characters of a title that is taken as it is."""
_LONGEST_ID = 30
_COUNT = r"(?:[一二三四五六七八九十两]+|\d+)"
_COUNTED = re.compile(rf"(?P<count>{_COUNT})(?P<things>件[^，。：；！？”]{{0,6}}实事)")
_NAMES_SOMETHING = re.compile(r"[^\W\d]")


@dataclass(frozen=True)
class Opening:
    """The words a section begins with."""

    words: str
    """Its first sentence, without the number of a heading."""
    is_heading: bool
    """Whether it is a heading, or leads over to a list, and not running text."""


def title_of(opening: Opening) -> str:
    """A short title: the last clause that is short enough, or the first one cut short.

    What was guessed from running text, or had to be cut, begins with a question mark for a person to decide.
    """
    clauses: list[str] = [
        one.strip() for one in re.split(r"[，,]", opening.words) if _NAMES_SOMETHING.search(one)
    ]
    fitting = [one for one in reversed(clauses) if len(one) in _FITTING]
    if fitting and opening.is_heading:
        return fitting[0]
    words = fitting[0] if fitting else (clauses or [opening.words])[0]
    cut = words if len(words) < _FITTING.stop else words[: _FITTING.stop - 1].rstrip("的和与及、") + "…"
    return f"{PROPOSED[0]}{cut}"


def counted_in(text: str) -> re.Match[str] | None:
    """Where a text last says how many livelihood projects there are: 十件民生实事."""
    return next(reversed(list(_COUNTED.finditer(text))), None)


def recounted(title: str, text: str) -> str:
    """The title that a section had a year before, with the count of projects that its new text tells."""
    match = counted_in(title)
    if match is None:
        return title
    told = counted_in(text)
    things = told["count"] + match["things"] if told else match["things"].removeprefix("件")
    return title[: match.start()] + things + title[match.end() :]


def id_of(title: str, preferred: str, terms: Sequence[Term], taken: Collection[str], number: int) -> str:
    """An id for good: the preferred one, a term of the glossary that stands in the title, or the number."""
    words = stripped(title)
    found = sorted((one for one in terms if one.term in words), key=lambda one: -len(one.term))
    named = [one.id for one in found if len(one.id) <= _LONGEST_ID]
    candidates = [preferred, *named, f"section-{number}"]
    return next(name for name in candidates if name and name not in taken)
