"""Numbers as Chinese and English prose write them, read into exact quantities."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from site_builder.numerals import chinese, english
from site_builder.numerals.printed import MULTIPLIERS, Token, read_number, tokens
from site_builder.numerals.reading import Reading

__all__ = ["MULTIPLIERS", "READERS", "Reading", "Token", "read_number", "tokens"]

READERS: dict[str, Callable[[str], Sequence[Reading]]] = {
    "zh": lru_cache(maxsize=1 << 16)(chinese.read),
    "en": lru_cache(maxsize=1 << 16)(english.read),
}
"""The reader of each language that has one; each text is read once."""
