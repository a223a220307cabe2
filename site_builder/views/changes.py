"""What has been published since the reports were: progress of projects and corrections of figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter

from site_builder.language.i18n import Phrase
from site_builder.ledger import remembered
from site_builder.model import Report
from site_builder.views.corrections import correction_view
from site_builder.views.edition import Edition
from site_builder.views.indicators import LinkView, indicator_link, project_link
from site_builder.views.steps import steps


@dataclass(frozen=True)
class ChangeView:
    """One change."""

    id: str
    """What names it for good, in this site: also the fragment of its address on the page of changes."""
    day: str
    """The day as machines read it: `2024-06-30`."""
    kind: str
    """`progress`, `correction` or `revision`."""
    label: str
    """The kind in words."""
    link: LinkView
    """The project or indicator, and the place on its page."""
    told: tuple[Phrase, ...]
    """What has changed, in sentences."""


@dataclass(frozen=True)
class DayView:
    """The changes of a day."""

    day: str
    """The day as machines read it."""
    date: str
    """The day in words."""
    changes: tuple[ChangeView, ...]
    """What has changed, the newest first."""


@remembered
def changes(edition: Edition) -> tuple[ChangeView, ...]:
    """Every change, the newest first; of one day, what is written last comes first."""
    written = [change for report in edition.site.reports.values() for change in _named(edition, report)]
    return tuple(sorted(reversed(written), key=attrgetter("day"), reverse=True))


def days(edition: Edition) -> tuple[DayView, ...]:
    """Every change day by day, the newest first."""
    return tuple(
        DayView(day, edition.words.date(day), tuple(group))
        for day, group in groupby(changes(edition), attrgetter("day"))
    )


def _named(edition: Edition, report: Report) -> Iterator[ChangeView]:
    """The changes of a report; a second one of the same thing on the same day has a number."""
    seen: Counter[str] = Counter()
    for change in (*_progress(edition, report), *_corrections(edition, report)):
        seen[change.id] += 1
        yield change if seen[change.id] == 1 else replace(change, id=f"{change.id}-{seen[change.id]}")


def _progress(edition: Edition, report: Report) -> Iterator[ChangeView]:
    for project in report.projects:
        link = project_link(edition, report, project)
        for step in steps(edition, report, project):
            told: tuple[Phrase, ...] = (
                edition.words.told("{label}: {value}", label=step.status, value=step.text),
            )
            if step.amount.text:
                told += (edition.words.told("{label}: {value}", label=step.promise, value=step.amount),)
            yield ChangeView(
                id=f"progress-{report.id}-{project.number}-{step.day}",
                day=step.day,
                kind="progress",
                label=edition.words.text("Progress"),
                link=LinkView(link.text, f"{link.url}#progress"),
                told=told,
            )


def _corrections(edition: Edition, report: Report) -> Iterator[ChangeView]:
    for correction in report.corrections:
        view = correction_view(edition, report, correction)
        link = indicator_link(edition, edition.site.indicators[correction.indicator])
        about = f"{correction.indicator}-{correction.year}-{correction.kind.value}"
        yield ChangeView(
            id=f"correction-{report.id}-{about}-{view.day}",
            day=view.day,
            kind=view.change.value,
            label=view.label,
            link=link,
            told=(view.told, view.reason),
        )
