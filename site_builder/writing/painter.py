"""Paints SVG as PNG. Run as a program, it answers one line for each line it is given.

The painter keeps Python to itself while it works, so that only further processes make it faster; and a
process that imports nothing else starts at once.
"""

from __future__ import annotations

import base64
import json
import sys
from collections.abc import Sequence

import resvg_py


def paint(svg: str, width: int, fonts: Sequence[str]) -> bytes:
    """A PNG of this width in pixels, as high as the SVG asks for.

    Words are set in the given font files only, so that every machine paints the same.
    """
    return bytes(
        resvg_py.svg_to_bytes(svg_string=svg, width=width, skip_system_fonts=True, font_files=list(fonts))
    )


if __name__ == "__main__":
    for line in sys.stdin:
        print(base64.b64encode(paint(*json.loads(line))).decode(), flush=True)
