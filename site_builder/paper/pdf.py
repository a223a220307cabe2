"""What a PDF from Chromium says about itself, read from its plain objects; and what varies in it, settled."""

from __future__ import annotations

import re
from collections.abc import Iterator

_OBJECT = re.compile(rb"^(\d+) 0 obj\n(.*?)^endobj", re.MULTILINE | re.DOTALL)
_DATES = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}[+-]\d\d'\d\d'\)")
_NODE = re.compile(rb"\(node\d{8}\)")
_PLACE = re.compile(rb"/([^\s\[\]<>()/]+) \[(\d+) 0 R /XYZ")
_REFERENCE = re.compile(rb"(\d+) 0 R")


def page_count(data: bytes) -> int:
    """How many pages a PDF has."""
    return len(re.findall(rb"/Type /Page\b", data))


def page_numbers(data: bytes) -> dict[str, int]:
    """The page, counted from 1, of each place that something in the document leads to, by its id."""
    objects = {int(found[1]): found[2] for found in _OBJECT.finditer(data)}
    root = next((name for name, body in objects.items() if _is_root(body)), 0)
    order = {name: number for number, name in enumerate(_leaves(objects, root), 1)}
    return {
        found[1].decode(): order[int(found[2])]
        for body in objects.values()
        if body.startswith(b"<<") and b"/Type" not in body
        for found in _PLACE.finditer(body)
        if int(found[2]) in order
    }


def _is_root(body: bytes) -> bool:
    """True for the top of the tree of pages."""
    return b"/Type /Pages" in body and b"/Parent" not in body


def _leaves(objects: dict[int, bytes], name: int) -> Iterator[int]:
    """The pages below a node of the tree, in order."""
    kids = re.search(rb"/Kids \[([^\]]*)\]", objects.get(name, b""))
    if kids is None:
        yield name
        return
    for found in _REFERENCE.finditer(kids[1]):
        yield from _leaves(objects, int(found[1]))


def repeatable(data: bytes, day: str) -> bytes:
    """The same PDF as if made at the beginning of a day (`20240101`), every time with the same bytes.

    Besides its dates, Chromium names the cells of tables after nodes that it has counted up to then, which
    is not always the same number. The tables at the end of a PDF count bytes, so nothing in it may grow.
    """
    dated = _DATES.sub(rb"/\1 (D:%s000000+00'00')" % day.encode(), data)
    names = {name: b"(node%08d)" % number for number, name in enumerate(sorted(set(_NODE.findall(dated))))}
    return _NODE.sub(lambda found: names[found[0]], dated)
