"""Pictures that social networks and messengers show beside a link: 1200 × 630 pixels, drawn from the page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from site_builder.charts.lettering import wrap
from site_builder.charts.standalone import FONTS, Caption, plain_colors, standalone
from site_builder.charts.theme import INK, MUTED, SURFACE, TARGET

WIDTH, HEIGHT = 1200, 630
"""Size in pixels, of the form that Open Graph's readers expect (1.91 : 1)."""
_MARGIN = 56
_HEADER = 116
_TITLE, _TITLE_LINES = 62, 3
_TEXT, _TEXT_LINES = 32, 4
_SIZE = re.compile(r'<svg [^>]*?width="([\d.]+)" height="([\d.]+)"')
_RULE = 8


@dataclass(frozen=True)
class Card:
    """What a picture shows."""

    seal: str
    """The character in the seal."""
    site: str
    """Name of the site."""
    title: str
    """Title of the page."""
    text: str
    """What the page holds, where there is no chart."""
    source: str
    """Where the figures of the chart come from."""
    lang: str
    """Language tag of the words."""


def card(shown: Card, drawing: str, palette: Mapping[str, str]) -> str:
    """The picture as an SVG document; the drawing is the chart as it stands in the page, empty for none."""
    body = _chart(shown, drawing, palette) if drawing else _words(shown)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="{FONTS}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{SURFACE}"/>'
        f'<rect width="{WIDTH}" height="{_RULE}" fill="{TARGET}"/>'
        f"{seal(shown.seal, _MARGIN, 36, 56)}"
        f"{_line(shown.site, 74, 28, 600, INK, _MARGIN + 76)}{body}</svg>"
    )
    return plain_colors(svg, palette)


def seal(sign: str, left: float, top: float, size: float) -> str:
    """The first character of the site's name on a vermilion ground."""
    middle, baseline, letter = left + size / 2, top + size * 0.72, size * 0.62
    return (
        f'<rect x="{left:g}" y="{top:g}" width="{size:g}" height="{size:g}" rx="{size / 8:g}" '
        f'fill="{TARGET}"/><text x="{middle:g}" y="{baseline:g}" font-size="{letter:g}" font-weight="700" '
        f'text-anchor="middle" fill="{SURFACE}">{escape(sign, quote=False)}</text>'
    )


def _chart(shown: Card, drawing: str, palette: Mapping[str, str]) -> str:
    """The chart under its name, as large as the room allows."""
    picture = standalone(drawing, Caption(shown.title, shown.text, shown.source, shown.lang), palette)
    size = _SIZE.match(picture)
    if size is None:
        raise ValueError("not a finished drawing")
    width, height = float(size[1]), float(size[2])
    scale = min((WIDTH - 2 * _MARGIN) / width, (HEIGHT - _HEADER - 20) / height)
    left = (WIDTH - width * scale) / 2
    inner = picture[picture.index(">") + 1 :].strip().removesuffix("</svg>")
    return f'<g transform="translate({left:g},{_HEADER}) scale({scale:.4f})" color="{INK}">{inner}</g>'


def _words(shown: Card) -> str:
    """Title and text, where a page has no chart."""
    room, top = WIDTH - 2 * _MARGIN, _HEADER + 110
    titles = wrap(shown.title, room, _TITLE, bold=True)[:_TITLE_LINES]
    texts = wrap(shown.text, room, _TEXT)[:_TEXT_LINES]
    below = top + (len(titles) - 1) * _TITLE * 1.3 + 84
    return "".join(
        [
            *(_line(line, top + n * _TITLE * 1.3, _TITLE, 700, INK) for n, line in enumerate(titles)),
            *(_line(line, below + n * _TEXT * 1.5, _TEXT, 400, MUTED) for n, line in enumerate(texts)),
        ]
    )


def _line(words: str, baseline: float, size: float, weight: int, color: str, left: float = _MARGIN) -> str:
    return (
        f'<text x="{left:g}" y="{baseline:g}" font-size="{size:g}" font-weight="{weight}" fill="{color}">'
        f"{escape(words, quote=False)}</text>"
    )
