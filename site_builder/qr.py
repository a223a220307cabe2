"""QR codes: an address that a camera can read from paper."""

from __future__ import annotations

import segno
from markupsafe import Markup

_MASK = 3
"""Any mask can be read; choosing the best of eight takes four times as long and gains nothing on paper."""


def svg(address: str) -> Markup:
    """The QR code of an address as an inline drawing with its quiet zone, to be sized by a style sheet.

    ISO/IEC 18004, error correction level L: a clean print of a page needs no more.
    """
    code = segno.make(address, micro=False, error="l", boost_error=False, mask=_MASK)
    return Markup(code.svg_inline(omitsize=True, svgclass="qr", lineclass=None))  # our own SVG, numbers only
