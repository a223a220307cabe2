"""`serve`: a preview in the browser that follows every save."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from site_builder.console import Console
from site_builder.errors import message
from site_builder.making.material import Options
from site_builder.reading.sources import PROJECT
from site_builder.serving.bar import Bar
from site_builder.serving.follower import Follower
from site_builder.serving.preview import Preview, Told
from site_builder.serving.server import Context, PreviewServer
from site_builder.serving.watch import Folders

_EVERY = 0.05
"""Seconds between two looks at the folders."""


def run(console: Console, options: Options, own: Mapping[str, Any]) -> int:
    """Build, show the site on this machine only, and build again when something is saved."""
    options = replace(options, drafts=not own.get("no_drafts"))
    if options.output == Options().output:
        options = replace(options, output=PROJECT / ".cache" / "preview")
    sources = (options.content, options.translations, options.templates)
    preview = Preview(options)
    folders = Folders(sources)
    bar = Bar(console, Path.cwd())
    context = Context(preview.options.output, bar, lambda: preview.told, sources)
    server = PreviewServer(context, folders)
    address = server.listen()
    follower = Follower(preview, folders, server, lambda told: _tell(console, told))
    try:
        follower.start()
        console.say(message("Preview at {address} (stop with Ctrl-C).", address=address))
        if not own.get("no_browser"):
            click.launch(address)
        server.run(_EVERY, follower.look)
    except KeyboardInterrupt:
        console.say(message("The preview has ended."))
    finally:
        follower.stop()
    return 0


def _tell(console: Console, told: Told) -> None:
    """What is wrong, or how quickly it went."""
    if told.problems:
        console.problems(told.problems)
    elif told.outcome is not None:
        console.say(
            message(
                "{pages} pages, {changed} files changed; {seconds} s, 0 problems.",
                pages=told.outcome.pages,
                changed=len(told.changed),
                seconds=f"{told.outcome.seconds:.2f}",
            )
        )
