"""Which sections of two years tell of the same subject, by the words that only such a section uses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from site_builder.drafting.context import stripped
from site_builder.model import Section

_KIN = 0.3
"""From this share of its telling words on, a text has the subject of a former section."""


def kin(texts: Mapping[int, tuple[str, str]], formers: Sequence[Section]) -> dict[int, Section]:
    """The former section of the same subject, by the number of each text; each section once.

    Args:
        texts: The part and the words of each section that has none yet; a part of a former report has the
            subjects of that part, a new one may have those of any.
        formers: The former sections that are not known again yet.
    """
    parts = {section.part for section in formers}
    words = [
        _pairs("".join(paragraph.text for paragraph in section.paragraphs if paragraph.level != 1))
        for section in formers
    ]
    uses = Counter(pair for own in words for pair in own)
    found = sorted(
        (
            (-_share(_pairs(text), own, uses), number, place)
            for number, (part, text) in texts.items()
            for place, own in enumerate(words)
            if formers[place].part == part or part not in parts
        ),
    )
    known: dict[int, Section] = {}
    for share, number, place in found:
        if -share >= _KIN and number not in known and formers[place] not in known.values():
            known[number] = formers[place]
    return known


def _pairs(text: str) -> set[str]:
    bare = stripped(text)
    return {bare[start : start + 2] for start in range(len(bare) - 1)}


def _share(own: set[str], other: set[str], uses: Mapping[str, int]) -> float:
    """How much of what a text says is said by a former one: a pair of signs tells more the fewer use it."""
    whole = sum(1 / uses[pair] for pair in own if pair in uses)
    return sum(1 / uses[pair] for pair in own & other) / whole if whole else 0.0
