"""Pictures: PNG of drawings, with every glyph, the same wherever and however often they are painted."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from site_builder.errors import SiteError
from site_builder.writing import painter
from site_builder.writing import pictures as module
from site_builder.writing.cache import Cache
from site_builder.writing.pictures import FAMILY, Picture, pictures

MISSING = "\U0010fffd"
"""A character that no face has; what is painted for it is the sign of a missing glyph, or nothing."""


def _drawing(words: str, weight: int = 400) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50">'
        '<rect width="100" height="50" fill="#fffdf9"/>'
        f'<text x="5" y="35" font-size="30" font-weight="{weight}" '
        f"font-family=\"'No Such Face', '{FAMILY}'\">{words}</text></svg>"
    )


def _painted(*drawings: str, width: int = 200, jobs: int = 1, cache: Cache | None = None) -> list[bytes]:
    wanted = [Picture(drawing, width) for drawing in drawings]
    found = pictures(wanted, cache or Cache(None), jobs)
    return [found[picture] for picture in wanted]


def _pixels(png: bytes) -> bytes:
    """The picture's data, unpacked."""
    data, place = b"", 8
    while place < len(png):
        length, kind = struct.unpack(">I4s", png[place : place + 8])
        if kind == b"IDAT":
            data += png[place + 8 : place + 8 + length]
        place += length + 12
    return zlib.decompress(data)


def test_a_picture_is_as_wide_as_asked() -> None:
    """Its height follows from the drawing."""
    (png,) = _painted(_drawing("a"), width=300)
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", png[16:24]) == (300, 150)


@pytest.mark.parametrize("sign", ["遵", "义", "亿", "亩", "“", "，", "％", "—", "A", "7", "é", "≥", "·"])
def test_every_glyph_is_there(sign: str) -> None:
    """A sign is neither blank nor the box that stands for a missing glyph."""
    blank, box, painted = (_pixels(png) for png in _painted(_drawing(""), _drawing(MISSING), _drawing(sign)))
    assert painted not in (blank, box)


def test_bold_is_bold() -> None:
    """The second weight is used where it is asked for."""
    plain, bold = _painted(_drawing("遵义"), _drawing("遵义", 600))
    assert plain != bold


def test_many_painters_paint_what_one_paints() -> None:
    """Whether in this process or in several others: the same bytes in the same order."""
    drawings = [_drawing(str(number)) for number in range(10)]
    one_by_one = [png for drawing in drawings for png in _painted(drawing)]
    assert _painted(*drawings, jobs=3) == one_by_one
    assert len(set(one_by_one)) == 10


def test_nothing_is_painted_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was painted before is found again; another width is another picture."""
    first = _painted(_drawing("a"), cache=Cache(tmp_path))
    monkeypatch.setattr(painter, "paint", lambda *_: pytest.fail("painted again"))
    assert _painted(_drawing("a"), cache=Cache(tmp_path)) == first
    with pytest.raises(pytest.fail.Exception):
        _painted(_drawing("a"), width=201, cache=Cache(tmp_path))


@pytest.mark.parametrize("count", [1, 10])
def test_what_is_no_drawing_is_told(count: int) -> None:
    """A drawing that cannot be painted is a problem, also when another process meets it."""
    with pytest.raises(SiteError) as caught:
        _painted(*(f"<svg>{number}" for number in range(count)))
    assert "the pictures of the charts could not be painted" in str(caught.value.problems[0])


def test_missing_fonts_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its fonts a picture would have no words."""
    monkeypatch.setattr(module, "_FONTS", (tmp_path / "none.otf",))
    with pytest.raises(SiteError) as caught:
        _painted(_drawing("a"))
    assert str(caught.value.problems[0]).startswith("node_modules: the fonts for pictures are not installed")
