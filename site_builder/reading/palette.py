"""Colours of the style sheet as they are by day, for pictures that stand outside a page."""

from __future__ import annotations

import re
from pathlib import Path

from site_builder.reading.reader import Reader

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_DEFINED = re.compile(r"(--[\w-]+):\s*([^;{}]+);")
_USED = re.compile(r"var\((--[\w-]+)\)")
_BY_DAY = re.compile(r"light-dark\(\s*([^,()]+?)\s*,[^()]*\)")
_COLOR = re.compile(r"#[0-9a-fA-F]{3,8}")


def read_palette(reader: Reader, templates: Path) -> dict[str, str]:
    """The colours of `tokens.css` by the names of their custom properties."""
    file = templates / "assets" / "css" / "tokens.css"
    return palette(reader.text(file, "templates") or "")


def palette(css: str) -> dict[str, str]:
    """Every custom property that comes down to one plain colour, as `#1d1a16`.

    The first definition counts: what readers may choose instead stands after it. Of the two colours
    of `light-dark()` the light one counts.
    """
    given: dict[str, str] = {}
    for name, value in _DEFINED.findall(_COMMENT.sub("", css)):
        given.setdefault(name, value.strip())
    resolved = {name: _resolved(value, given) for name, value in given.items()}
    return {name: value for name, value in resolved.items() if _COLOR.fullmatch(value)}


def _resolved(value: str, given: dict[str, str]) -> str:
    """A value with every property it refers to put in; a circle of them ends as it is."""
    for _ in given:
        filled = _BY_DAY.sub(r"\1", _USED.sub(lambda used: given.get(used[1], used[0]), value))
        if filled == value:
            break
        value = filled
    return value
