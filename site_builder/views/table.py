"""The form of the tables for others: columns that are explained, names in both languages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from site_builder.model import Figure
from site_builder.views.edition import Edition

Cell = str | int | Decimal
"""What stands in one place of a table."""


@dataclass(frozen=True)
class Column:
    """One column of a table."""

    name: str
    """Its name, for machines."""
    meaning: str
    """What it holds, in words."""
    type: str = "string"
    """`string`, `integer`, `number` or `date`."""


@dataclass(frozen=True)
class Table:
    """A table of data."""

    name: str
    """Its name, for machines."""
    title: str
    """What its rows are, in words."""
    columns: tuple[Column, ...]
    """Its columns in order."""
    rows: tuple[tuple[Cell, ...], ...]
    """Its rows; a cell is empty where there is nothing to say."""

    @property
    def head(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)


@dataclass(frozen=True)
class Both:
    """The site in the language of the content and in English."""

    source: Edition
    """The source language."""
    english: Edition | None
    """English; None where there is no English edition."""

    def name(self, msgid: str) -> tuple[str, str]:
        """Words of the content in both languages; the English is empty where there is none."""
        phrase = self.english.words.phrase(msgid) if self.english else None
        return msgid, phrase.text if phrase and not phrase.lang else ""

    def quote(self, figure: Figure) -> tuple[str, str]:
        """The sentence of a figure in both languages."""
        return figure.quote, self.english.sentence(figure) if self.english else ""


def both(edition: Edition) -> Both:
    """An edition's site in the two languages of the tables."""
    found = {words.locale.language: words for words in edition.languages or (edition.words,)}
    source = replace(edition, words=next(iter(edition.languages), edition.words))
    return Both(source, replace(edition, words=found["en"]) if "en" in found else None)


def plain(number: Decimal) -> Decimal:
    """A number without an exponent and without zeros after the last digit that counts; no digit is lost."""
    return Decimal(f"{number.normalize():f}")
