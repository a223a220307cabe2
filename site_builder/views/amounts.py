"""Values taken apart for print: the number large, the words round it small."""

from __future__ import annotations

import re
from dataclasses import dataclass

from site_builder.language.i18n import Phrase

_NUMBER = re.compile(r"[-−+]?\d[\d.,]*(?<![.,])%?")


@dataclass(frozen=True)
class AmountView:
    """A value in three pieces, which joined are the value again."""

    before: str
    """The words before its number (`at least `)."""
    number: str
    """Its first number with a percent sign (`15%`); the whole value where there is none."""
    after: str
    """The words after it (` million metric tons`)."""
    lang: str
    """Language tag of the words where they are not translated; empty otherwise."""


def amount(value: Phrase) -> AmountView:
    """A written value, taken apart."""
    found = _NUMBER.search(value.text)
    if found is None:
        return AmountView("", value.text, "", value.lang)
    return AmountView(value.text[: found.start()], found.group(), value.text[found.end() :], value.lang)
