"""Values that a later report has revised, told and never silent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.i18n import Phrase
from site_builder.model import Indicator
from site_builder.views.edition import Edition


@dataclass(frozen=True)
class RevisionView:
    """A value that a later report has revised."""

    told: Phrase
    """What it was and what it is, in a sentence."""
    note: Phrase
    """Why."""


def revisions(edition: Edition, indicator: Indicator) -> tuple[RevisionView, ...]:
    """The values of an indicator that a later report gives anew."""
    return tuple(_revisions(edition, indicator))


def _revisions(edition: Edition, indicator: Indicator) -> Iterator[RevisionView]:
    words = edition.words
    for name, former, figure in edition.index.changes.get(indicator.id, ()):
        report = edition.site.reports[name]
        told = words.told(
            "{label}: {former} as first reported, {value} as revised in “{report}”.",
            label=edition.kind_label(figure.kind, figure.year),
            former=words.value(former),
            value=words.value(figure),
            report=words.phrase(report.title),
        )
        notes = (revision.note for revision in report.revised if revision.of(figure))
        yield RevisionView(told, words.phrase(next(notes, "")))
