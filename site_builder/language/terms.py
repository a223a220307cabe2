"""Terms of the glossary in running text: the longest first, none within another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from site_builder.model import Term

LANGUAGE = "en"
"""The language of a glossary's translations."""
_WORD = re.compile(r"\w+")
_PUNCTUATION = str.maketrans("’", "'", ',"“”')
"""Commas and quotation marks are a matter of the sentence and no part of a form."""


@dataclass(frozen=True)
class Use:
    """One place of a text where the glossary has something to say."""

    start: int
    """Where the words begin."""
    end: int
    """Where they end."""
    terms: tuple[Term, ...]
    """The terms they stand for; several where terms share an English form."""
    forbidden: tuple[Term, ...] = ()
    """The terms of which they are a forbidden English form."""


Pieces = tuple[str, ...]
"""Words in lower case, and between each two of them what stands there beside spaces."""


class Terms:
    """A glossary made ready for looking things up; the time a text takes grows with its length alone."""

    def __init__(self, glossary: Iterable[Term]) -> None:
        """Sort the terms by their first characters, and their English forms by their first words."""
        self._source: dict[str, list[Term]] = defaultdict(list)
        self._approved: dict[Pieces, list[Term]] = defaultdict(list)
        self._forbidden: dict[Pieces, list[Term]] = defaultdict(list)
        for term in glossary:
            self._source[term.term[0]].append(term)
            for form in term.forms:
                self._approved[_pieces(form)[0]].append(term)
            for form in term.forbidden:
                self._forbidden[_pieces(form)[0]].append(term)
        self._english: dict[str, list[Pieces]] = defaultdict(list)
        for pieces in {**self._approved, **self._forbidden}:
            self._english[pieces[0]].append(pieces)
        for terms in self._source.values():
            terms.sort(key=lambda term: -len(term.term))
        for forms in self._english.values():
            forms.sort(key=len, reverse=True)
        # Each text is searched once, though checks, pages and indexes all ask for it.
        self.in_source = lru_cache(maxsize=1 << 16)(self._in_source)
        self.in_english = lru_cache(maxsize=1 << 16)(self._in_english)

    def _in_source(self, text: str) -> Sequence[Use]:
        """Where terms stand in a text of the source language, in order."""
        uses, position = [], 0
        while position < len(text):
            candidates = self._source.get(text[position], ())
            found = next((term for term in candidates if text.startswith(term.term, position)), None)
            if found:
                uses.append(Use(position, position + len(found.term), (found,)))
            position += len(found.term) if found else 1
        return uses

    def _in_english(self, text: str) -> Sequence[Use]:
        """Where English forms, approved and forbidden, stand in an English text, in order."""
        pieces, places = _pieces(text)
        uses, position = [], 0
        while position < len(pieces):
            candidates = self._english.get(pieces[position], ())
            form = next((form for form in candidates if pieces[position : position + len(form)] == form), ())
            if form:
                start, end = places[position // 2][0], places[(position + len(form)) // 2][1]
                uses.append(
                    Use(start, end, tuple(self._approved.get(form, ())), tuple(self._forbidden.get(form, ())))
                )
            position += len(form) + 1 if form else 2
        return uses


@lru_cache(maxsize=4)
def terms_of(glossary: tuple[Term, ...]) -> Terms:
    """A glossary made ready, once."""
    return Terms(glossary)


def _pieces(text: str) -> tuple[Pieces, list[tuple[int, int]]]:
    """The pieces of a text, of which every other is a word, and the places of the words."""
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    for word in _WORD.finditer(text):
        if places:
            between = text[places[-1][1] : word.start()]
            pieces.append("" if between == " " else " ".join(between.translate(_PUNCTUATION).split()))
        pieces.append(word[0].lower())
        places.append(word.span())
    return tuple(pieces), places
