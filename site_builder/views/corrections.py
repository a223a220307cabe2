"""Published figures that have changed, told and never silent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from site_builder.language.i18n import Phrase
from site_builder.model import Correction, Report
from site_builder.views.edition import Edition


class Change(StrEnum):
    """Why something else was published before."""

    CORRECTION = "correction"
    """A mistake was made."""
    REVISION = "revision"
    """An earlier report told what was known then."""


@dataclass(frozen=True)
class CorrectionView:
    """A figure of which something else was published before."""

    change: Change
    """What kind of change it is."""
    label: str
    """The same in words."""
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
        correction_view(edition, report, correction)
        for report, correction in edition.index.corrections.get(indicator, ())
    )


def correction_view(edition: Edition, report: Report, correction: Correction) -> CorrectionView:
    """A correction of a figure of a report."""
    words, day = edition.words, correction.day.isoformat()
    figure = next(
        one
        for other, one in edition.index.mentions[correction.indicator]
        if other.id == report.id and correction.of(one)
    )
    change, date = change_of(edition, report, correction), words.date(day)
    revised = change is Change.REVISION
    return CorrectionView(
        change=change,
        label=words.text("Revision") if revised else words.text("Correction"),
        day=day,
        date=words.text("Revised on {date}", date=date)
        if revised
        else words.text("Corrected on {date}", date=date),
        told=words.told(
            "{label}, from {old} to {new}.",
            label=edition.kind_label(correction.kind, correction.year),
            old=words.value(replace(figure, quantity=correction.old)),
            new=words.value(replace(figure, quantity=correction.new)),
        ),
        reason=words.phrase(correction.reason),
    )


def change_of(edition: Edition, report: Report, correction: Correction) -> Change:
    """A revision where the old value is what an earlier report said, for then none was wrong."""
    revised = any(
        figure.quantity.number == correction.old.number
        for other, figure in edition.index.mentions[correction.indicator]
        if other.target_year < report.target_year and correction.of(figure)
    )
    return Change.REVISION if revised else Change.CORRECTION
