"""Reads drawings as a person sees them: the words with the room they take."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree

from site_builder.charts.spec import Drawing

_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Box:
    """One line of text and the room it takes."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """True when two lines would be printed over each other."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def parse(svg: str) -> ElementTree.Element:
    """The drawing as a tree; fails when it is not well-formed."""
    return ElementTree.fromstring(svg)


def size(svg: str) -> tuple[float, float]:
    """Width and height of the drawing's own coordinates."""
    _, _, width, height = (float(part) for part in parse(svg).attrib["viewBox"].split())
    return width, height


def boxes(svg: str) -> list[Box]:
    """Every line of text with its room, estimated from the size of the letters."""
    return [_box(node) for node in parse(svg).iter(f"{_SVG}text")]


def _box(node: ElementTree.Element) -> Box:
    letters, text = float(node.attrib["font-size"]), node.text or ""
    x, y = float(node.attrib["x"]), float(node.attrib["y"])
    width = sum(_ems(char) for char in text) * letters
    left = x - {"middle": width / 2, "end": width}.get(node.get("text-anchor", "start"), 0.0)
    # Ink, not line height: ascenders and descenders of neighbouring lines may share a pixel.
    return Box(text, left, y - letters * 0.45, left + width, y + letters * 0.45)


def _ems(char: str) -> float:
    if unicodedata.east_asian_width(char) in "WF":
        return 1.0
    return 0.3 if char in "iljt.,' |()-" else 0.68 if char.isupper() or char in "%mw" else 0.56


def faults(drawing: Drawing) -> list[str]:
    """What is wrong with the words of a drawing, in either width."""
    found = []
    for svg, expected in ((drawing.wide, drawing.wide_size), (drawing.narrow, drawing.narrow_size)):
        width, height = size(svg)
        if (width, height) != expected:
            found.append(f"the drawing is {width}x{height}, not {expected}")
        lines = boxes(svg)
        found += [
            f"{one.text!r} runs into {other.text!r}"
            for one, other in combinations(lines, 2)
            if one.meets(other)
        ]
        found += [
            f"{line.text!r} leaves the drawing"
            for line in lines
            if line.left < -1 or line.top < -1 or line.right > width + 1 or line.bottom > height + 1
        ]
    return found


def words(svg: str) -> str:
    """All words of a drawing, line after line."""
    return "\n".join(box.text for box in boxes(svg))
