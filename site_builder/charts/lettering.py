"""How much room words need, estimated without a browser, and where their lines may break."""

from __future__ import annotations

import unicodedata

_NARROW = frozenset("iljtfrI.,:;'|!()[]{}/-· ")
_WIDE = frozenset("mwMW@%&—…")
_NOT_FIRST = frozenset("，。、；：！？）》」』】”’%％·,.;:!?)]}-—…")
_NOT_LAST = frozenset("（《「『【“‘([{")


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Estimate the width of one line in pixels, generously: a label with too much room still looks right."""
    ems = sum(_ems(char) for char in text)
    return ems * size * (1.09 if bold else 1.0)


def _ems(char: str) -> float:
    """Width of one character in ems of an ordinary sans-serif face."""
    if unicodedata.east_asian_width(char) in "WF" or char in "“”‘’…—":
        return 1.0
    if char in _NARROW:
        return 0.36
    if char in _WIDE:
        return 0.94
    if char.isupper():
        return 0.7
    return 0.6


def wrap(text: str, limit: float, size: float, bold: bool = False) -> list[str]:
    """Break a text into lines no wider than `limit`, between words or between Chinese characters."""
    lines: list[str] = []
    line = ""
    for piece in _pieces(text):
        if line and text_width((line + piece).rstrip(), size, bold) > limit:
            lines.append(line.rstrip())
            line = ""
        line += piece.lstrip() if not line else piece
        while text_width(line.rstrip(), size, bold) > limit and len(line.rstrip()) > 1:
            head = _fitting(line, limit, size, bold)
            lines.append(line[:head].rstrip())
            line = line[head:].lstrip()
    if line.rstrip() or not lines:
        lines.append(line.rstrip())
    return lines


def _fitting(line: str, limit: float, size: float, bold: bool) -> int:
    """How many characters of an unbreakable piece fit; at least one, so that every text ends."""
    count = 1
    while count < len(line) and text_width(line[: count + 1], size, bold) <= limit:
        count += 1
    return count


def _pieces(text: str) -> list[str]:
    """Cut a text into the smallest pieces that a line break may separate."""
    pieces: list[str] = []
    for char in text:
        if pieces and not _may_break(pieces[-1], char):
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces


def _may_break(before: str, char: str) -> bool:
    """Tell whether a line may end after `before` and the next begin with `char`."""
    last = before[-1]
    if last == "-" and before[-2:-1].isalpha() and char.isalpha():
        return True
    if char in _NOT_FIRST or char == " " or last in _NOT_LAST:
        return False
    return last == " " or _full_width(last) or _full_width(char)


def _full_width(char: str) -> bool:
    """True for characters that stand in a square of their own."""
    return unicodedata.east_asian_width(char) in "WF"
