"""Words as the search index holds them: cut the same way in every language, in texts and in queries.

A Chinese character is a word, and a Chinese query is looked up as a phrase. So every run of characters that
stands in a text is found; Pagefind's dictionary for texts and a browser's for queries disagree about some.
`search-query.js` cuts queries by the same rule.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from site_builder import model
from site_builder.language import i18n

BREAK = "¶"
"""Stands between texts, so that no phrase reaches from one into the next."""

_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_HAN = r"\u3007\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"\d+(?:\.\d+)?|[{_HAN}]|[^\W\d_{_HAN}]+")
_PERCENT = " percent "
_FACET = "qz"
"""Begins the words of facets, so that no word of a text is taken for one."""


@lru_cache(maxsize=50_000)
def words(text: str) -> str:
    """A text as separate words: `增长6.8%` becomes `增 长 6p8 percent`.

    A number keeps its point as a letter, because Pagefind drops points and would take 126.48 for 1264.8.
    """
    normal = _THOUSANDS.sub("", unicodedata.normalize("NFKC", text).lower())
    return " ".join(_WORD.findall(normal.replace("%", _PERCENT))).replace(".", "p")


def facet(name: str, value: str) -> str:
    """What stands for a property of an entry, such as its theme, as one word.

    Pagefind has filters for that, but writes them in another order each time.
    """
    return _FACET + name + "".join(filter(str.isalnum, value.lower()))


def all_words(texts: Iterable[str]) -> str:
    """Several texts as words, each text once."""
    return f" {BREAK} ".join(dict.fromkeys(found for found in map(words, texts) if found))


def writings(figure: model.Figure, languages: Iterable[i18n.Localiser]) -> tuple[str, ...]:
    """A figure as a reader may type it: as printed, as each language writes it, and as a plain number."""
    quantity = figure.quantity
    return (
        quantity.printed,
        *(language.quantity(quantity) for language in languages),
        f"{quantity.number.normalize():f}",
    )
