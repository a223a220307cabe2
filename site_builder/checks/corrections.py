"""No published value changes silently: what was said before, what is said now, when and why is recorded."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from site_builder.errors import Problem, message
from site_builder.model import Correction, Figure, Report, Site


def corrections_know_their_figures(site: Site) -> Iterator[Problem]:
    """What was corrected is a figure of the report."""
    for report in site.reports.values():
        for correction in report.corrections:
            if not any(map(correction.of, report.figures)):
                yield Problem(
                    correction.place,
                    message(
                        "“{id}” has no figure of the kind “{kind}” for {year} in this report",
                        id=correction.indicator,
                        kind=correction.kind,
                        year=correction.year,
                    ),
                    message("write indicator, year and kind as figures.csv of this report has them"),
                )


def corrections_lead_to_what_is_printed(site: Site) -> Iterator[Problem]:
    """From one value to another, each time from where the last one led, and in the end to today's."""
    for report in site.reports.values():
        for number, correction in enumerate(report.corrections):
            if correction.old.printed == correction.new.printed:
                yield Problem(
                    correction.place,
                    message("“{value}” is the value before and after", value=correction.old.printed),
                    message("write what was published before into “old”, or remove the correction"),
                )
            yield from _where_it_leads(report, number, correction)


def _where_it_leads(report: Report, number: int, correction: Correction) -> Iterator[Problem]:
    figures = [figure for figure in report.figures if correction.of(figure)]
    later = next((one for one in report.corrections[number + 1 :] if figures and one.of(figures[0])), None)
    printed = [later.old.printed] if later else [figure.quantity.printed for figure in figures]
    if not printed or correction.new.printed in printed:
        return
    yield Problem(
        correction.place,
        message(
            "“{id}” was corrected to “{new}”, but {place} says “{printed}”",
            id=correction.indicator,
            new=correction.new.printed,
            place=later.place if later else figures[0].place,
            printed=printed[0],
        ),
        message("write the same value in both places"),
    )


def corrections_are_told_in_order(site: Site) -> Iterator[Problem]:
    """The days of corrections go forward, and begin when there was a report to correct."""
    for report in site.reports.values():
        for before, correction in pairwise(report.corrections):
            if correction.day < before.day:
                yield Problem(
                    correction.place,
                    message(
                        "the correction of {day} stands after that of {later}",
                        day=correction.day,
                        later=before.day,
                    ),
                    message("put the corrections of a report in the order of their days"),
                )
        for correction in report.corrections:
            # The day of a report may be known to the month or the year only.
            if correction.day.isoformat()[: len(report.delivered)] < report.delivered:
                yield Problem(
                    correction.place,
                    message(
                        "the correction of {day} is older than the report of {delivered}",
                        day=correction.day,
                        delivered=report.delivered,
                    ),
                    message("correct its day, or “delivered” in report.yaml"),
                )


def no_value_changes_silently(site: Site) -> Iterator[Problem]:
    """A value that differs from the one an earlier report gave is recorded as a correction of its report."""
    for report, former, figure in site.changes():
        recorded = (one.old.number for one in report.corrections if one.of(figure))
        if former.quantity.number not in recorded:
            yield Problem(
                figure.place,
                message(
                    "“{id}” for {year} is {value} here and {former} at {place}",
                    id=figure.indicator,
                    year=figure.year,
                    value=figure.quantity.printed,
                    former=former.quantity.printed,
                    place=former.place,
                ),
                message(
                    "put the wrong one right; or, if it was revised, add to corrections.yaml of this report: "
                    "{entry}",
                    entry=_entry(former, figure),
                ),
            )


def _entry(former: Figure, figure: Figure) -> str:
    """How the change of a figure is recorded; day and reason are for a person to fill in."""
    values = f"old: {former.quantity.printed}, new: {figure.quantity.printed}"
    about = f"indicator: {figure.indicator}, year: {figure.year}, kind: {figure.kind}"
    return f"- {{date: …, {about}, {values}, reason: …}}"
