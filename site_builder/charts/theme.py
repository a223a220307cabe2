"""Sizes and colours of every chart; colours are custom properties: one drawing for light, dark and print."""

from __future__ import annotations

from dataclasses import dataclass

INK = "var(--chart-ink)"
MUTED = "var(--chart-muted)"
LINE = "var(--chart-line)"
RESULT = "var(--chart-result)"
TARGET = "var(--chart-target)"
RESULT_SOFT = "var(--chart-result-soft)"
TARGET_SOFT = "var(--chart-target-soft)"
SURFACE = "var(--chart-surface)"

SMALL = 13
"""Size of kinds, legends and years."""
NORMAL = 14
"""Size of names and of values in rows."""
LARGE = 17
"""Size of a value that has a line to itself."""
LEADING = 1.35
"""Line height in ems."""


@dataclass(frozen=True)
class Width:
    """One of the two widths every chart is drawn in."""

    name: str
    """Short name, part of the ids in the drawing."""
    px: int
    """Width in CSS pixels."""

    @property
    def is_narrow(self) -> bool:
        """True on phones, where words stand above the marks instead of beside them."""
        return self.px < 480


WIDE = Width("w", 720)
NARROW = Width("n", 328)


def line_height(size: float) -> int:
    """Distance between two lines of text of this size, in whole pixels."""
    return round(size * LEADING)
