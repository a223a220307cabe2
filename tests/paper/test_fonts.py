"""Fonts for PDFs: which characters they know their glyphs by."""

from __future__ import annotations

import struct

from site_builder.paper.fonts import with_usual_names

SPACE, PERSON, LIGATURE = 1, 2, 3
GROUPS = [
    (0x01, 0x01, SPACE),
    (0x20, 0x20, SPACE),
    (0x2F08, 0x2F09, PERSON),
    (0x4EBA, 0x4EBB, PERSON),
    (0xFB01, 0xFB01, LIGATURE),
]


def _font() -> bytes:
    """A font that is nothing but a map of characters."""
    groups = b"".join(struct.pack(">III", *group) for group in GROUPS)
    table = struct.pack(">HHHHI", 0, 1, 3, 10, 12)
    table += struct.pack(">HHIII", 12, 0, 16 + len(groups), 0, len(GROUPS)) + groups
    head = struct.pack(">4sHHHH", b"OTTO", 1, 16, 0, 0)
    return head + struct.pack(">4sIII", b"cmap", 0, 28, len(table)) + table


def _known(font: bytes) -> dict[int, int]:
    """The glyph of each character."""
    groups = struct.iter_unpack(">III", font[-12 * len(GROUPS) :])
    return {
        first + step: glyph + step
        for first, last, glyph in groups
        for step in range(last - first + 1)
        if glyph
    }


def test_a_glyph_has_its_usual_name_only() -> None:
    """Radicals, ligatures and control characters are no names of glyphs any more; all others still are."""
    font = _font()
    assert set(_known(font)) == {0x01, 0x20, 0x2F08, 0x2F09, 0x4EBA, 0x4EBB, 0xFB01}
    assert _known(with_usual_names(font)) == {0x20: SPACE, 0x4EBA: PERSON, 0x4EBB: PERSON + 1}
    assert len(with_usual_names(font)) == len(font)
