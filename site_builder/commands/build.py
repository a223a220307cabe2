"""`build`: make the site."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from site_builder.console import Console, ProgressBar
from site_builder.errors import message
from site_builder.making.material import Options
from site_builder.making.pipeline import Outcome, archive_of, build
from site_builder.reading.reader import shown


def run(console: Console, options: Options, given: Mapping[str, Any]) -> int:
    """Build the site and say what was done."""
    printing = replace(options, pdf=not given.get("no_pdf"), browser=os.environ.get("SITE_BROWSER", ""))
    with ProgressBar(console) as progress:
        outcome = build(printing, progress)
    report(console, options, outcome)
    return 0


def report(console: Console, options: Options, outcome: Outcome) -> None:
    """The closing summary: pages, charts, languages, seconds, problems, where to look."""
    console.say(
        message(
            "{pages} pages in {languages}, {charts} charts, {figures} figures, {indicators} indicators; "
            "{seconds} s, 0 problems.",
            pages=outcome.pages,
            languages=" + ".join(outcome.languages),
            charts=outcome.charts,
            figures=outcome.figures,
            indicators=outcome.indicators,
            seconds=f"{outcome.seconds:.1f}",
        )
    )
    console.notes(outcome.notes)
    for reason in outcome.left_out:
        console.say(reason)
    if options.edition == "file":
        archive = shown(archive_of(options))
        console.say(message("The site is in {file}; unpack it and open index.html in it.", file=archive))
        return
    console.say(
        message(
            "The site is in {folder}; open {file}.",
            folder=shown(options.output),
            file=shown(options.output / "index.html"),
        )
    )
