"""`serve`: a preview in the browser that follows every save."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from livereload import Server

from site_builder.commands.build import report
from site_builder.console import Console
from site_builder.errors import SiteError, message
from site_builder.material import Options
from site_builder.pipeline import build
from site_builder.reading.sources import PROJECT

_HOST = "127.0.0.1"
_PORT = 5500


def run(console: Console, options: Options, _: Mapping[str, Any]) -> int:
    """Build, serve on this machine only, and build again when something is saved."""
    preview = (
        options
        if options.output != Options().output
        else replace(options, output=PROJECT / ".cache" / "preview")
    )

    def rebuild() -> None:
        """Build; a mistake leaves the last good site up and is told here."""
        try:
            report(console, preview, build(preview))
        except SiteError as error:
            console.problems(error.problems)

    report(console, preview, build(preview))
    server = Server()
    for folder in (options.content, options.translations, options.templates):
        server.watch(str(folder), rebuild)
    console.say(message("Preview at http://{host}:{port}/ (stop with Ctrl-C).", host=_HOST, port=_PORT))
    server.serve(port=_PORT, host=_HOST, root=str(preview.output), open_url_delay=1)
    return 0
