"""What people type into cells, and what Excel and WPS make of it, as the content writes it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from site_builder.errors import Message, Place, message
from site_builder.language.tracing import value_places
from site_builder.sheets.layout import Column, Typing

_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff]|_x000D_")
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u3000]")
_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?")


@dataclass(frozen=True)
class Typed:
    """A cell as it came back."""

    value: str | Decimal | date
    """What it holds: words, a number, or a day; empty words for nothing."""
    place: Place
    """The cell."""
    percent: bool = False
    """Whether the number is shown as a percentage, so that 0.07 is read as 7%."""
    decimals: int = 0
    """How many decimals of the number are shown."""


class UnfitError(Exception):
    """A cell that cannot be taken."""

    def __init__(self, place: Place, what: Message, remedy: Message) -> None:
        """Say where, what is wrong and what to do."""
        super().__init__(str(what))
        self.place, self.what, self.remedy = place, what, remedy


def clean(words: str) -> str:
    """Words without what nobody sees or meant: spaces around them, spaces of other kinds, odd line ends."""
    spaced = _SPACES.sub(" ", _INVISIBLE.sub("", words.replace("\r\n", "\n").replace("\r", "\n")))
    return "\n".join(line.strip() for line in spaced.strip().split("\n"))


def narrow(words: str) -> str:
    """Signs in their ordinary width: ７．５％ is 7.5%."""
    return unicodedata.normalize("NFKC", clean(words))


def text_of(cell: Typed, column: Column, names: Mapping[str, str]) -> str:
    """What a cell says, as the content writes it.

    Args:
        cell: The cell.
        column: Its column.
        names: What the codes of the column's list are called.

    Raises:
        UnfitError: It holds something else.
    """
    if column.typing is Typing.DATE:
        return _day(cell)
    if isinstance(cell.value, date):
        raise UnfitError(
            cell.place,
            message("the cell holds a date; Excel makes dates of words such as 3-4"),
            message("format the cell as text, and type it again"),
        )
    words = plain(cell.value, cell.percent) if isinstance(cell.value, Decimal) else clean(cell.value)
    if column.typing is Typing.PRINTED:
        return narrow(words) + ("%" if cell.percent else "")
    if column.typing is Typing.YEAR:
        return narrow(words).removesuffix("年").strip()
    if column.typing is Typing.PLAIN:
        return narrow(words)
    if column.typing is Typing.CODE:
        return code_of(words, names)
    if column.typing is Typing.CODES:
        return "\n".join(_codes(words, names))
    return words


def plain(number: Decimal, percent: bool = False) -> str:
    """A number in its shortest form; a percentage without its sign."""
    shown = (number * 100 if percent else number).normalize()
    return f"{shown:f}"


def code_of(words: str, names: Mapping[str, str]) -> str:
    """The code that is meant by a code, a name, or both as a list offers them; else the words themselves."""
    said = narrow(words)
    last = said.rsplit(maxsplit=1)[-1] if said else ""
    if said in names or last not in names:
        by_name = [code for code, name in names.items() if name and narrow(name) == said]
        return by_name[0] if len(by_name) == 1 and said not in names else said
    return last


def _codes(words: str, names: Mapping[str, str]) -> Iterator[str]:
    for line in filter(None, words.split("\n")):
        code = code_of(line, names)
        yield from [code] if code in names else filter(None, re.split(r"[,，、;；\s]+", code))


def _day(cell: Typed) -> str:
    if isinstance(cell.value, date):
        return cell.value.isoformat()[:10]
    words = plain(cell.value) if isinstance(cell.value, Decimal) else narrow(cell.value)
    day = _DAY.fullmatch(words)
    return f"{day[1]}-{int(day[2]):02}-{int(day[3]):02}" if day else words


def value_of(cell: Typed, unit: str, quote: str, old: str) -> tuple[str, str]:
    """The value and unit that a cell of a value stands for.

    A number in Excel has lost how it was printed (3.90, ４, 7%): of the ways to write it, the one that stood
    there is taken, else the one that the quote prints, else the shortest.

    Args:
        cell: The cell.
        unit: The unit beside it; empty where none is given.
        quote: The words the value stands in.
        old: The value that stood there; empty in a new row.

    Raises:
        UnfitError: It is a date, or a percentage of something that is not counted in percent.
    """
    if isinstance(cell.value, date):
        raise UnfitError(
            cell.place,
            message("the cell holds a date, not a number"),
            message("format the cell as text, and type it again"),
        )
    if cell.percent and unit not in {"", "%", "％"}:
        raise UnfitError(
            cell.place,
            message("the cell is a percentage, but the unit of the row is “{unit}”", unit=unit),
            message("format the cell as text and type the number as the report prints it"),
        )
    unit = unit or ("%" if cell.percent else "")
    forms = list(dict.fromkeys(_forms(cell, unit)))
    shortest = forms[0]
    if old in forms or (isinstance(cell.value, Decimal) and _equal(shortest, old)):
        return old, unit
    standing = next((form for form in forms if value_places(quote, form + unit)), None)
    if standing is None and shortest == narrow(old):
        return old, unit
    return standing or shortest, unit


def _forms(cell: Typed, unit: str) -> Iterator[str]:
    if isinstance(cell.value, Decimal):
        shortest = plain(cell.value, cell.percent)
        yield shortest
        yield f"{Decimal(shortest):.{cell.decimals}f}" if cell.decimals else shortest
    elif not isinstance(cell.value, date):
        for words in (narrow(cell.value), clean(cell.value)):
            yield words.removesuffix(narrow(unit)).rstrip() if unit else words


def _equal(form: str, old: str) -> bool:
    """Whether two ways to write a number mean the same."""
    try:
        return bool(_NUMBER.fullmatch(narrow(old))) and Decimal(form) == Decimal(narrow(old))
    except InvalidOperation:
        return False
