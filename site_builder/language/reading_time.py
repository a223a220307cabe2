"""How long a text takes to read in silence."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

CHARACTERS_A_MINUTE = 400
"""Chinese characters: between the 300 that China's Compulsory Education Chinese Curriculum Standards (2022)
ask of grades 5 and 6 and the 500 they ask of grades 7 to 9; a work report is dense."""
WORDS_A_MINUTE = 238
"""Words of other scripts: the mean for non-fiction in English over 190 studies (Brysbaert, “How many words do
we read per minute?”, Journal of Memory and Language 109, 2019)."""

_CHARACTER = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_WORD = re.compile(r"[^\W\u3400-\u9fff\uf900-\ufaff]+(?:[.,’'-][^\W\u3400-\u9fff\uf900-\ufaff]+)*")


def minutes(texts: Iterable[str]) -> int:
    """Whole minutes that texts take together, at least one; each script is read at its own rate."""
    total = 0.0
    for text in texts:
        total += (
            len(_CHARACTER.findall(text)) / CHARACTERS_A_MINUTE + len(_WORD.findall(text)) / WORDS_A_MINUTE
        )
    return max(1, math.ceil(total))
