"""How alike words are: for finding again what was said a little differently."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from site_builder.model import Indicator

_LEAST = 0.3
"""Share of a name below which what was said has nothing to do with it."""


def alike(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 1."""
    return 1.0 if one == other else SequenceMatcher(None, one, other, autojunk=False).ratio()


def named(name: str, words: str) -> float:
    """How much of a name is said by some words, from 0 to 1, in runs of at least two signs."""
    blocks = SequenceMatcher(None, name, words, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size > 1) / max(len(name), 1)


def likeliest(words: str, indicators: Iterable[Indicator], most: int = 3) -> list[Indicator]:
    """The indicators whose names are best said by some words, the best first."""
    scored = ((named(indicator.name, words), indicator) for indicator in indicators)
    found = sorted((pair for pair in scored if pair[0] >= _LEAST), key=lambda pair: -pair[0])
    return [indicator for _, indicator in found[:most]]
