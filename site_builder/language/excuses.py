"""Exceptions from the check of numbers, as translators write them in the comments of a catalog."""

from __future__ import annotations

import re
from dataclasses import dataclass

from babel.messages.catalog import Message

_COMMENT = re.compile(r"parity:\s*(?:(?P<words>.*\S)\s+=)?\s*(?P<reason>.*)")


@dataclass(frozen=True)
class Excuse:
    """One exception: `# parity: reason`, or `# parity: words = reason` for the numbers in a few words."""

    words: str
    """The words of the translation whose numbers are excused; empty for the whole entry."""
    reason: str
    """Why, in the translator's words."""
    start: int
    """Where the words begin in the translation; -1 where they do not stand there once."""

    def covers(self, place: int) -> bool:
        """Whether a place of the translation lies in the words."""
        return 0 <= self.start <= place < self.start + len(self.words)


def excuses(entry: Message, translation: str) -> tuple[Excuse, ...]:
    """The exceptions of an entry, in the order of its comments."""
    found = []
    for comment in entry.user_comments:
        match = _COMMENT.fullmatch(comment.strip())
        if match:
            words = match["words"] or ""
            start = translation.index(words) if words and translation.count(words) == 1 else -1
            found.append(Excuse(words, match["reason"], start))
    return tuple(found)
