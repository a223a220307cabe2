"""QR codes: what a camera reads from them."""

from __future__ import annotations

import re

import pytest

from site_builder import qr
from tests.qr_reader import read

QUIET = 4
"""Light modules that must surround a code."""


def _modules(svg: str) -> list[list[bool]]:
    """The modules of a drawing, read from the strokes of its path."""
    side = int(re.search(r'viewBox="0 0 (\d+) \1"', svg)[1])  # type: ignore[index]  # fails where it is not there
    dark = [[False] * side for _ in range(side)]
    column, row = 0.0, 0.0
    for command, numbers in re.findall(r"([Mmh])([\d. -]+)", re.search(r' d="([^"]+)"', svg)[1]):  # type: ignore[index]
        first, *rest = map(float, numbers.split())
        if command == "h":
            for step in range(int(first)):
                dark[int(row)][int(column) + step] = True
            column += first
        else:
            column, row = (first, rest[0]) if command == "M" else (column + first, row + rest[0])
    assert not any(any(line) for line in dark[:QUIET])
    return [line[QUIET:-QUIET] for line in dark[QUIET:-QUIET]]


@pytest.mark.parametrize(
    "address",
    [
        "https://a.cn/",
        "https://example.org/report/en/indicators/gdp-growth/",
        "https://city-name.github.io/report/en/indicators/industrial-value-added-growth/",
    ],
)
def test_a_code_says_its_address(address: str) -> None:
    """What is read from the drawing is the address, however long."""
    assert read(_modules(qr.svg(address))) == address


def test_a_code_is_light() -> None:
    """A code adds little to a page, and nothing that a strict security policy forbids."""
    svg = qr.svg("https://city-name.github.io/report/en/indicators/industrial-value-added-growth/")
    assert len(svg) < 2600
    assert "style=" not in svg
