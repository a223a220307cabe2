"""What a later report says again of an earlier year is the same, or is told to be revised."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.errors import Problem, message, nearest
from site_builder.model import Figure, Site


def revisions_know_their_indicators(site: Site) -> Iterator[Problem]:
    """A revised value is that of an indicator."""
    for report in site.reports.values():
        for revision in report.revised:
            if revision.indicator not in site.indicators:
                yield Problem(
                    revision.place,
                    message("no indicator is called “{id}”", id=revision.indicator),
                    nearest(revision.indicator, site.indicators),
                )


def no_value_is_revised_silently(site: Site) -> Iterator[Problem]:
    """A value that differs from the one an earlier report gave has a note in its report that says why."""
    for report, former, figure in site.changes():
        if not any(revision.of(figure) for revision in report.revised):
            yield Problem(
                figure.place,
                message(
                    "“{id}” for {year} is {value} here and {former} at {place}",
                    id=figure.indicator,
                    year=figure.year,
                    value=_written(figure),
                    former=_written(former),
                    place=former.place,
                ),
                message(
                    "correct the wrong one; or, if it was revised, say why below “revised” in report.yaml"
                ),
            )


def every_revision_revises(site: Site) -> Iterator[Problem]:
    """A note on a value that nobody has given differently before would mislead."""
    changes = list(site.changes())
    for report in site.reports.values():
        for revision in report.revised:
            revised = (figure for changed, _, figure in changes if changed is report)
            if revision.indicator in site.indicators and not any(map(revision.of, revised)):
                yield Problem(
                    revision.place,
                    message(
                        "“{id}” for {year} is not revised: no earlier report gives another value",
                        id=revision.indicator,
                        year=revision.year,
                    ),
                    message("remove the entry, or correct its indicator and year"),
                )


def _written(figure: Figure) -> str:
    return f"{figure.quantity.printed} ({figure.bound})"
