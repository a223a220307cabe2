"""The one way through the house: read → check → view → charts → pages → attachments → write."""

from __future__ import annotations

import time
from dataclasses import dataclass

from site_builder import urls
from site_builder.errors import Problem
from site_builder.material import Options
from site_builder.progress import Listener, Step, silent
from site_builder.workshop import Made, Workshop
from site_builder.writing.output import write_site


@dataclass(frozen=True)
class Outcome:
    """What a build has done."""

    pages: int
    """How many pages were written, over all languages."""
    charts: int
    """How many different charts stand in them."""
    languages: tuple[str, ...]
    """The languages' names."""
    figures: int
    """How many figures the reports hold."""
    indicators: int
    """How many indicators they measure."""
    seconds: float
    """How long it took."""
    notes: tuple[Problem, ...]
    """What only a strict run refuses."""


def build(options: Options, listen: Listener = silent) -> Outcome:
    """Build the site: everything is rendered and checked in memory, then put in place at once.

    Raises:
        SiteError: Something is wrong; the site that was there before is untouched.
    """
    started = time.perf_counter()
    workshop = Workshop(options, listen)
    made = workshop.make()
    attached = workshop.attach(made)
    workshop.check(made, attached)
    listen(Step("write", 0, 1))
    pages = {urls.file_of(path): page.html.encode() for path, page in made.rendered.items()}
    write_site(options.output, {**made.files, **attached, **pages})
    workshop.cache.prune()
    listen(Step("write", 1, 1))
    return outcome_of(made, time.perf_counter() - started)


def outcome_of(made: Made, seconds: float) -> Outcome:
    """What there is to tell of a site that was made."""
    site = made.material.site
    return Outcome(
        pages=len(made.rendered),
        charts=made.charts,
        languages=tuple(language.name for language in site.languages),
        figures=sum(len(report.figures) for report in site.reports.values()),
        indicators=len(site.indicators),
        seconds=seconds,
        notes=made.material.notes,
    )
