"""How far a livelihood project has come, as pages tell it."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.language.i18n import Phrase
from site_builder.model import Bound, Figure, Kind, Progress, Project, Report
from site_builder.views.edition import Edition


@dataclass(frozen=True)
class StepView:
    """A dated step of a project."""

    day: str
    """The day as machines read it: `2024-06-30`."""
    date: str
    """The day."""
    state: str
    """`not_started`, `under_way` or `done`, for styling."""
    status: str
    """The state in words."""
    text: Phrase
    """What was achieved."""
    source: Phrase
    """Where that is published."""
    url: str
    """Address of the source; empty where there is none."""
    promise: Phrase
    """Name of the promise whose state is told with a number; empty for none."""
    amount: Phrase
    """How much of it had been carried out, and what part of the promise that is; empty for none."""
    share: str
    """That part in percent of the width of a bar, at most all of it; empty where it is not known."""


def steps(edition: Edition, report: Report, project: Project) -> tuple[StepView, ...]:
    """The steps of a project, oldest first."""
    return tuple(_step(edition, report, step) for step in project.progress)


def _step(edition: Edition, report: Report, step: Progress) -> StepView:
    words = edition.words
    target = edition.figure(step.indicator, report.target_year, Kind.TARGET)
    share = _share(step, target)
    return StepView(
        day=step.day.isoformat(),
        date=words.date(step.day.isoformat()),
        state=step.status,
        status=_status(edition, step.status),
        text=words.phrase(step.text),
        source=words.phrase(step.source),
        url=step.url,
        promise=words.phrase(edition.site.indicators[step.indicator].name if step.indicator else ""),
        amount=_amount(edition, step, target, share),
        share="" if share is None else f"{min(share, 100)}%",
    )


def _share(step: Progress, target: Figure | None) -> int | None:
    """What part of a promise is carried out, in whole percent, rounded down so that only all of it is 100.

    A promise that is meant roughly, or as a maximum, has no such part.
    """
    if step.quantity is None or target is None or target.bound not in (Bound.EXACT, Bound.AT_LEAST):
        return None
    whole = target.quantity.number
    return int(step.quantity.number * 100 // whole) if whole > 0 else None


def _amount(edition: Edition, step: Progress, target: Figure | None, share: int | None) -> Phrase:
    words = edition.words
    if step.quantity is None:
        return Phrase("")
    carried_out = Phrase(words.quantity(step.quantity), words.unit_lang(step.quantity.unit))
    if share is None or target is None:
        return carried_out
    return words.told(
        "{amount}: {share}% of what is promised ({target})",
        amount=carried_out,
        share=share,
        target=words.value(target),
    )


def _status(edition: Edition, status: str) -> str:
    words = edition.words
    return {
        "not_started": words.text("Not started"),
        "under_way": words.text("Under way"),
        "done": words.text("Done"),
    }[status]
