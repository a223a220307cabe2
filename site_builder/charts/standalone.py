"""A chart as a picture of its own: on paper, its name above it and its source below, in plain colours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from site_builder.charts.lettering import wrap
from site_builder.charts.theme import INK, LINE, MUTED, SURFACE, TARGET, line_height
from site_builder.errors import Place, Problem, SiteError, message
from site_builder.writing.pictures import FAMILY

FONTS = (
    f"'{FAMILY}', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans', "
    "sans-serif"
)
"""Families of words outside a page: the one that pictures are painted with, then those of other machines."""

_MARGIN = 32
_GAP = 20
_RULE = 4
_TITLE = 22
_SOURCE = 12.5
_DRAWN = re.compile(r"<svg\b[^>]*>(.*)</svg>\Z", re.DOTALL)
_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
_VARIABLE = re.compile(r"var\((--[\w-]+)\)")


@dataclass(frozen=True)
class Caption:
    """The words around a chart that stands alone."""

    title: str
    """Its name."""
    description: str
    """What it shows, for those who do not see it."""
    source: str
    """Where its figures come from."""
    lang: str
    """Language tag of the words."""


def standalone(drawing: str, caption: Caption, palette: Mapping[str, str]) -> str:
    """A chart as an SVG file.

    Args:
        drawing: The chart as it stands in a page, made by `charts.svg.finish`.
        caption: The words around it.
        palette: Colours by the names of the custom properties that the drawing uses.

    Returns:
        An SVG document without anything that only a page can give; its `viewBox` is its size in pixels.

    Raises:
        SiteError: The drawing uses a colour that is not in the palette.
    """
    drawn, size = _DRAWN.match(drawing), _SIZE.search(drawing)
    if drawn is None or size is None:
        raise ValueError("not a finished drawing")
    width, height = float(size[1]), float(size[2])
    top = _RULE + _MARGIN - 8
    title, below = _lines(caption.title, width, top, _TITLE, f'font-weight="600" fill="{INK}"')
    bottom = below + _GAP + height + _GAP
    source, end = _lines(caption.source, width, bottom + 10, _SOURCE, f'fill="{MUTED}"')
    whole_width, whole_height = width + 2 * _MARGIN, end + _MARGIN - 12
    body = (
        f'<rect width="{whole_width:g}" height="{whole_height:g}" fill="{SURFACE}"/>'
        f'<rect width="{whole_width:g}" height="{_RULE}" fill="{TARGET}"/>{title}'
        f'<g transform="translate({_MARGIN},{below + _GAP:g})">{drawn[1]}</g>'
        f'<rect x="{_MARGIN}" y="{bottom:g}" width="{width:g}" height="1" fill="{LINE}"/>{source}'
    )
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{whole_width:g}" height="{whole_height:g}" viewBox="0 0 {whole_width:g} {whole_height:g}" '
        f'role="img" aria-labelledby="title" aria-describedby="desc" lang="{caption.lang}" '
        f'xml:lang="{caption.lang}" font-family="{FONTS}" color="{INK}">'
        f'<title id="title">{escape(caption.title, quote=False)}</title>'
        f'<desc id="desc">{escape(caption.description, quote=False)}</desc>{body}</svg>\n'
    )
    return plain_colors(svg, palette)


def plain_colors(svg: str, palette: Mapping[str, str]) -> str:
    """A drawing with the plain colours of the palette instead of custom properties.

    Raises:
        SiteError: It uses a colour that is not in the palette.
    """
    return _VARIABLE.sub(lambda used: _color(used[1], palette), svg)


def _lines(text: str, width: float, top: float, size: float, style: str) -> tuple[str, float]:
    """Lines of text at the left margin, and where they end."""
    height = line_height(size)
    lines = wrap(text, width, size, bold=size == _TITLE)
    return "".join(_written(lines, top, height, size, style)), top + height * len(lines)


def _written(lines: list[str], top: float, height: int, size: float, style: str) -> Iterator[str]:
    for number, line in enumerate(lines):
        baseline = top + number * height + height / 2 + size * 0.36
        words = escape(line, quote=False)
        yield f'<text x="{_MARGIN}" y="{baseline:g}" font-size="{size:g}" {style}>{words}</text>'


def _color(name: str, palette: Mapping[str, str]) -> str:
    if name in palette:
        return palette[name]
    what = message("the charts use the colour “{name}”, which is not defined as a plain colour", name=name)
    remedy = message("define it as #rrggbb, as light-dark() of two of them, or as var() of another colour")
    raise SiteError([Problem(Place("templates/assets/css/tokens.css"), what, remedy)])
