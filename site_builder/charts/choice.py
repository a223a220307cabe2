"""Which form fits the data: a chart is never a lonely bar."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from site_builder.model import Figure, Indicator, Kind, Measure

FORM_NAMES = ("bullet", "dumbbell", "family", "share", "pictorial", "streak", "line")
"""Every form there is; the drawing of each is in the file of its name."""

PERCENTAGES = frozenset({Measure.GROWTH_RATE, Measure.SHARE, Measure.RATE})
"""Measures in which results and targets are two points on a scale rather than two heaps."""
AMOUNTS = frozenset({Measure.AMOUNT, Measure.COUNT})
"""Measures of which there is more or less, not a higher or a lower level."""

_MOST_SIGNS = 40
"""Signs that can be taken in at a glance, ten to a row."""
_LINE_YEARS = 3
"""Years from which a line says more than a pair."""


def form_for(indicator: Indicator, figures: Sequence[Figure], *, has_relatives: bool, has_whole: bool) -> str:
    """The form in which an indicator's figures are best told, unless the editor has asked for one.

    Args:
        indicator: What is measured.
        figures: All its figures, of every report.
        has_relatives: Whether its family has other figures of the same year and kind.
        has_whole: Whether the amount it is a part of is known for the same year and kind.
    """
    if indicator.chart:
        return indicator.chart
    if indicator.measure is Measure.STREAK:
        return "streak"
    results = {figure.year for figure in figures if figure.kind is not Kind.TARGET}
    targets = {figure.year for figure in figures if figure.kind is Kind.TARGET}
    if len(results) >= _LINE_YEARS:
        return "line"
    if len(results) + len(targets) > 1:
        if indicator.measure in PERCENTAGES:
            return "dumbbell"
        # Two definitions are two pictures, never two values of one bar.
        return "bullet" if indicator.comparable else "pictorial"
    if has_whole:
        return "share"
    if has_relatives:
        return "family"
    return "share" if indicator.measure is Measure.SHARE else "pictorial"


def sign_value(largest: Decimal) -> Decimal:
    """How much one sign stands for: 1, 2 or 5 times a power of ten, so that few make the largest value."""
    return round_step(largest, _MOST_SIGNS, Decimal(1))


def round_step(largest: Decimal, most: int, least: Decimal = Decimal("1e-9")) -> Decimal:
    """The smallest of 1, 2 or 5 times a power of ten that is at most `most` times in the largest value."""
    step = least
    while True:
        for factor in (1, 2, 5):
            if largest / (step * factor) <= most:
                return step * factor
        step *= 10
