"""The one way through the house: read → check → view → charts → pages → attachments → write."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from site_builder import urls
from site_builder.errors import Message, Place, Problem, SiteError, message
from site_builder.folder import for_folder
from site_builder.making.made import Made
from site_builder.making.material import Options
from site_builder.making.workshop import Workshop
from site_builder.progress import Listener, Step, silent
from site_builder.reading.reader import shown
from site_builder.writing.archive import write_archive
from site_builder.writing.bundles import classic_script
from site_builder.writing.lock import LockedError, locked
from site_builder.writing.output import refuse_unfit, unwritable, write_site

_PATIENCE = 30.0
"""Seconds that a build waits for another one that writes the same folder."""


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
    left_out: tuple[Message, ...] = ()
    """What the site could have on another machine, and why it has not."""


def build(options: Options, listen: Listener = silent) -> Outcome:
    """Build the site: everything is rendered and checked in memory, then put in place at once.

    Raises:
        SiteError: Something is wrong; the site that was there before is untouched.
    """
    # Told before anything is made, and before anything is put beside the folder.
    options = replace(options, output=Path(os.path.abspath(options.output)))
    if options.edition == "web":
        _refuse_unfit(options)
    with ExitStack() as held:
        hold(held, options.output, _PATIENCE)
        return _build(options, listen)


def _refuse_unfit(options: Options) -> None:
    try:
        refuse_unfit(options.output, (options.content, options.translations, options.templates))
    except OSError as error:
        raise SiteError([unwritable(options.output, error)]) from error


def hold(held: ExitStack, output: Path, patience: float = 0.0) -> None:
    """Hold the lock of an output folder.

    Raises:
        SiteError: Another run has it, or the folder cannot be written.
    """
    try:
        held.enter_context(locked(output, patience))
    except LockedError:
        raise SiteError([_busy(output)]) from None
    except OSError as error:
        raise SiteError([unwritable(output, error)]) from error


def _busy(output: Path) -> Problem:
    return Problem(
        Place(shown(output)),
        message("another run is writing this folder"),
        message("wait until it is done, or choose another folder with --output"),
    )


def _build(options: Options, listen: Listener) -> Outcome:
    started = time.perf_counter()
    workshop = Workshop(options, listen)
    made = workshop.make()
    attached = dict(made.downloads or {})
    for files in workshop.attach(made):
        attached |= files
    workshop.check(made, attached)
    listen(Step("write", 0, 1))
    pages = {urls.file_of(path): page.html.encode() for path, page in made.rendered.items()}
    _write(options, {**made.files, **attached, **pages})
    workshop.cache.prune()
    listen(Step("write", 1, 1))
    outcome = outcome_of(made, time.perf_counter() - started)
    return replace(outcome, left_out=(*outcome.left_out, *_left_out(options, made)))


def _write(options: Options, files: Mapping[str, bytes]) -> None:
    if options.edition == "file":
        script = classic_script(options.templates / "assets")
        write_archive(archive_of(options), for_folder(files, script), options.output.name)
    else:
        write_site(options.output, files)


def archive_of(options: Options) -> Path:
    """Where the edition for a folder goes."""
    return options.output.with_name(f"{options.output.name}.zip")


def _left_out(options: Options, made: Made) -> Iterator[Message]:
    """What a site with a published address, or on a server, has besides."""
    if options.edition == "file":
        yield message("Search, live charts and fact cards need a web server; this edition is without.")
    elif not made.material.site.base_url:
        yield message(
            "No published address is known, so there is neither a site map nor a feed of changes, and links "
            "shared in messengers show no picture; give it with --base-url or as base_url in site.yaml."
        )


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
        left_out=made.papers.left_out,
    )
