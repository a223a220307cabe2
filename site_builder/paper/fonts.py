"""Fonts whose characters survive being copied from a PDF."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_DOUBLES = ((0x0000, 0x001F), (0x2E80, 0x2FDF), (0xFB00, 0xFB06))
"""Control characters, CJK radicals and Latin ligatures: other names of glyphs that have a usual one."""
_GROUPS = 12
"""The format of a character map that lists groups of characters."""


def with_usual_names(font: bytes) -> bytes:
    """An OpenType font that knows each of its glyphs by its usual character alone, not a byte longer.

    A PDF names a glyph by the first of its characters. Fonts draw 人 (U+4EBA) and the radical ⼈ (U+2F08)
    with one glyph, and a reader who looks for 人民 would not find what is stored as ⼈⺠.
    """
    changed = bytearray(font)
    for start in _groups(font):
        first, last, _ = struct.unpack_from(">III", font, start)
        if any(low <= first and last <= high for low, high in _DOUBLES):
            # One character without a glyph in place of them all; the others are in no group any more.
            struct.pack_into(">III", changed, start, first, first, 0)
    return bytes(changed)


def _groups(font: bytes) -> Iterator[int]:
    """Where each group of the character maps of a font begins."""
    (tables,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * number) for number in range(tables))
    cmap = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (maps,) = struct.unpack_from(">H", font, cmap + 2)
    starts = {cmap + struct.unpack_from(">HHI", font, cmap + 4 + 8 * number)[2] for number in range(maps)}
    for start in sorted(starts):
        if struct.unpack_from(">H", font, start) == (_GROUPS,):
            (count,) = struct.unpack_from(">I", font, start + 12)
            yield from range(start + 16, start + 16 + 12 * count, 12)
