"""From the SVG that ECharts writes to SVG for a page: small, without colliding ids."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import escape
from xml.etree import ElementTree

_SVG = "{http://www.w3.org/2000/svg}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_NUMBER = re.compile(r"-?\d*\.\d+(?:e-?\d+)?")
_REFERENCE = re.compile(r"url\(#([^)]+)\)|^#(shape-\d+)$")
_IDENTITY = re.compile(r"^matrix\(1,0,0,1,0,0\)$|^translate\(0[ ,]0\)$")
_MOVED = re.compile(r"^translate\(([^ ,)]+)[ ,]([^ ,)]+)\)$")
_VANISHED = re.compile(r"^matrix\(0,0,0,0,|scale\(0[ ,]?0?\)")
_GEOMETRY = frozenset({"d", "transform", "x", "y", "x1", "y1", "x2", "y2", "width", "height"})
_LONG = 60
_OFTEN = 4
"""A path of so many characters that occurs so often is worth sharing."""
_DEFAULTS = {
    "xml:space": "preserve",
    "stroke": "none",
    "fill-opacity": "1",
    "stroke-opacity": "1",
    "text-anchor": "start",
    "fill-rule": "nonzero",
}


def finish(svg: str, *, prefix: str) -> str:
    """Make a drawing valid inline HTML whose ids all begin with `prefix`.

    It has no name of its own: the figure it stands in has one, and tells its values in words.

    Args:
        svg: What ECharts wrote.
        prefix: Beginning of every id; unique in the page the drawing will stand in.

    Returns:
        The finished `<svg>` element; equal input gives equal bytes.
    """
    root = ElementTree.fromstring(svg)
    _tidy(root)
    _share_shapes(root)
    ids = {old: f"{prefix}-{number}" for number, old in enumerate(_ids(root))}
    body = "".join(_written(child, ids) for child in root)
    view = root.get("viewBox") or f"0 0 {_plain(root.get('width'))} {_plain(root.get('height'))}"
    head = f'<svg xmlns="http://www.w3.org/2000/svg" class="chart__svg" viewBox="{view}" aria-hidden="true">'
    return f"{head}{body}</svg>"


def _plain(length: str | None) -> str:
    """A length without its unit."""
    return (length or "0").removesuffix("px")


def _ids(root: ElementTree.Element) -> Iterator[str]:
    """The ids that something refers to, in the order of the drawing."""
    values = [value for node in root.iter() for value in node.attrib.values()]
    used = {found[1] or found[2] for value in values for found in _REFERENCE.finditer(value)}
    for node in root.iter():
        if node.get("id") in used:
            yield node.attrib["id"]


def _tidy(parent: ElementTree.Element) -> None:
    """Take out, from the leaves up, everything that draws nothing."""
    for child in list(parent):
        _tidy(child)
        if _is_empty(child) or _is_unpainted(child):
            parent.remove(child)


def _is_empty(node: ElementTree.Element) -> bool:
    """True for groups and texts without content, and for shapes scaled to nothing."""
    tag = _tag(node)
    if tag == "style" or _VANISHED.search(node.get("transform", "")):
        return True
    if tag in {"g", "defs"}:
        return not len(node)
    return tag == "text" and not len(node) and not (node.text or "").strip()


def _is_unpainted(node: ElementTree.Element) -> bool:
    """True for the sheet that ECharts lays under a drawing, and for what remains of a whole."""
    paints = {node.get("fill"), node.get("stroke", "none")}
    return _tag(node) in {"rect", "path"} and paints <= {"none", "transparent"}


def _share_shapes(root: ElementTree.Element) -> None:
    """Draw a shape that comes again and again once, and have the others refer to it."""
    paths = [node for node in root.iter(f"{_SVG}path") if len(node.get("d", "")) >= _LONG]
    counts = Counter(node.attrib["d"] for node in paths)
    shapes = {d: f"shape-{number}" for number, d in enumerate(d for d in counts if counts[d] >= _OFTEN)}
    if not shapes:
        return
    defs = ElementTree.Element(f"{_SVG}defs")
    for d, name in shapes.items():
        defs.append(ElementTree.Element(f"{_SVG}path", {"id": name, "d": d}))
    for node in paths:
        name = shapes.get(node.attrib["d"], "")
        if name:
            del node.attrib["d"]
            node.tag = f"{_SVG}use"
            node.attrib = {"href": f"#{name}", **node.attrib}
    root.insert(0, defs)


def _tag(node: ElementTree.Element) -> str:
    """Name of an element without its namespace."""
    return node.tag.removeprefix(_SVG)


def _written(node: ElementTree.Element, ids: dict[str, str]) -> str:
    """Write an element and what is in it."""
    tag = _tag(node)
    inner = escape(node.text or "", quote=False) if tag in {"text", "tspan"} else ""
    inner += "".join(_written(child, ids) for child in node)
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in _attributes(node, ids))
    if tag == "g" and not attributes:
        return inner
    return f"<{tag}{attributes}>{inner}</{tag}>" if inner else f"<{tag}{attributes}/>"


def _attributes(node: ElementTree.Element, ids: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The attributes that say something, with short numbers and new ids."""
    given = dict(_plain_text(node)) if _tag(node) == "text" else node.attrib
    for key, value in given.items():
        name = "xlink:href" if key.startswith(_XLINK) else key
        if name == "id":
            if value in ids:
                yield name, ids[value]
        elif not (name.startswith(("ecmeta_", "{")) or _DEFAULTS.get(name) == value):
            shorter = _short(_REFERENCE.sub(lambda found: _renamed(found, ids), value), name)
            if not (name == "transform" and _IDENTITY.match(shorter)):
                yield name, shorter


def _plain_text(node: ElementTree.Element) -> Iterator[tuple[str, str]]:
    """The attributes of a text without inline style, which strict security policies forbid."""
    for name, value in node.attrib.items():
        moved = _MOVED.match(value) if name == "transform" else None
        if name == "style":
            rules = (rule.split(":", 1) for rule in value.split(";") if rule)
            yield from ((rule, said.removesuffix("px")) for rule, said in rules if said != "inherit")
        elif moved and "x" not in node.attrib:
            yield from (("x", moved[1]), ("y", moved[2]))
        else:
            yield name, value


def _renamed(found: re.Match[str], ids: dict[str, str]) -> str:
    """A reference with the new id."""
    return f"url(#{ids[found[1]]})" if found[1] else f"#{ids[found[2]]}"


def _short(value: str, name: str) -> str:
    """Round the numbers of a drawing to a hundredth of a pixel."""
    if name not in _GEOMETRY:
        return value
    # A full circle is an arc that ends a ten-thousandth short of its beginning: rounding would empty it.
    # Scales of shapes that are drawn large count in thousandths.
    digits = 4 if name == "d" and "A" in value else 3 if name == "transform" else 2
    return _NUMBER.sub(lambda found: _rounded(found[0], digits), value)


def _rounded(text: str, digits: int) -> str:
    """A number with so many decimals at most and no needless zeros."""
    short = f"{float(text):.{digits}f}".rstrip("0").rstrip(".")
    return "0" if short in {"-0", ""} else short
