"""Published figures that were put right, told and never silent."""

from __future__ import annotations

from dataclasses import dataclass, replace

from site_builder.i18n import Phrase
from site_builder.model import Correction, Figure
from site_builder.views.edition import Edition


@dataclass(frozen=True)
class CorrectionView:
    """A figure that was put right."""

    day: str
    """The day as machines read it: `2024-06-30`."""
    date: str
    """The same in words: `Corrected on June 30, 2024`."""
    told: Phrase
    """Which value, what it was and what it is."""
    reason: Phrase
    """Why."""


def corrections(edition: Edition, indicator: str) -> tuple[CorrectionView, ...]:
    """The corrections of an indicator, the newest first."""
    return tuple(
        correction_view(edition, figure, correction)
        for figure, correction in edition.index.corrections.get(indicator, ())
    )


def correction_view(edition: Edition, figure: Figure, correction: Correction) -> CorrectionView:
    """The correction of a figure."""
    words = edition.words
    day = correction.day.isoformat()
    return CorrectionView(
        day=day,
        date=words.text("Corrected on {date}", date=words.date(day)),
        told=words.told(
            "{label}, from {old} to {new}.",
            label=edition.kind_label(correction.kind, correction.year),
            old=words.value(replace(figure, quantity=correction.old)),
            new=words.value(replace(figure, quantity=correction.new)),
        ),
        reason=words.phrase(correction.reason),
    )
