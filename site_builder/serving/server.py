"""The web server of the preview: livereload's, on this machine only, with the editor's bar in every page."""

from __future__ import annotations

import logging
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from mimetypes import guess_type
from pathlib import Path
from shutil import which
from typing import Any

import click
from livereload import Server
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado import web
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop, PeriodicCallback
from tornado.netutil import bind_sockets

from site_builder import urls
from site_builder.errors import Place, Problem, SiteError, message
from site_builder.serving.bar import BASE, Bar
from site_builder.serving.preview import Told

HOST = "127.0.0.1"
FIRST_PORT = 5500
_PORTS = 100
"""Ports that are tried."""
_NAMES = (HOST, "localhost")
"""What a browser of this machine may call us; any other name is somebody else's page asking."""


def open_file(path: Path, line: int) -> bool:
    """Open a file in VS Code at a line; False where only the system's own program could be tried.

    That program may be a spreadsheet, which knows neither lines nor how our tables are encoded.
    """
    if editor := which("code"):
        subprocess.run([editor, "--goto", f"{path}:{line}"], check=False)
        return True
    click.launch(str(path))
    return False


@dataclass
class Context:
    """What the handlers share."""

    folder: Path
    """The site."""
    bar: Bar
    """What editors see."""
    told: Callable[[], Told]
    """How the last run has ended."""
    roots: tuple[Path, ...]
    """Folders whose files may be opened in an editor."""
    port: int = 0
    """The port in use."""
    asked: set[str] = field(default_factory=set)
    """Files of the site that a browser has asked for."""
    open: Callable[[Path, int], bool] = open_file
    """Opens a file, and says whether at the line."""


class _Guarded(web.RequestHandler):
    """Answers this machine only, also where another site's name has been made to lead here."""

    context: Context

    def initialize(self, context: Context) -> None:
        """Take what the handlers share."""
        self.context = context

    def prepare(self) -> None:
        """Refuse requests that were meant for another name."""
        if self.request.host not in {f"{name}:{self.context.port}" for name in _NAMES}:
            raise web.HTTPError(421)

    def set_default_headers(self) -> None:
        """Nothing is kept by the browser: what is shown is what is on disk."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")


class PageHandler(_Guarded):
    """Pages with the bar in them, and all other files as they are."""

    def get(self, path: str) -> None:
        """Answer with a file of the site."""
        if path and not path.endswith("/") and (self.context.folder / path).is_dir():
            self.redirect(f"/{path}/")
            return
        name = urls.file_of(path)
        self.context.asked.add(name)
        file = (self.context.folder / name).resolve()
        if not file.is_relative_to(self.context.folder.resolve()) or not file.is_file():
            self.set_status(404)
            name, file = urls.NOT_FOUND, self.context.folder / urls.NOT_FOUND
        content = b"".join(web.StaticFileHandler.get_content(str(file))) if file.is_file() else b""
        self.set_header("Content-Type", _kind_of(name))
        self.write(self._with_bar(content, path) if name.endswith(".html") else content)

    def _with_bar(self, content: bytes, path: str) -> bytes:
        bar = self.context.bar.html(self.context.told(), path, self.context.port).encode()
        body, end, rest = content.rpartition(b"</body>")
        return body + bar + end + rest if end else content + bar


class OpenHandler(_Guarded):
    """Opens a file of the project: VS Code at the line, or what the system has for such files."""

    def post(self) -> None:
        """Open `file:line`, asked for by our own pages only."""
        origin = self.request.headers.get("Origin", "")
        if origin not in {f"http://{name}:{self.context.port}" for name in _NAMES}:
            raise web.HTTPError(403)
        place = self.get_body_argument("place")
        name, _, line = place.rpartition(":")
        path = Path(name if line.isdecimal() else place).resolve()
        if not path.is_file() or not any(path.is_relative_to(root.resolve()) for root in self.context.roots):
            raise web.HTTPError(404)
        self.set_status(204 if self.context.open(path, int(line) if line.isdecimal() else 1) else 202)


class _Assets(web.StaticFileHandler):
    """Style and script of the bar."""

    def set_extra_headers(self, path: str) -> None:
        """They may change with the program."""
        self.set_header("Cache-Control", "no-store")


class _Live(LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """Livereload's own socket, for pages of this server only."""

    context: Context

    def initialize(self, context: Context) -> None:
        """Take what the handlers share."""
        self.context = context

    def check_origin(self, origin: str) -> bool:
        """Whether a page of ours asks."""
        return origin in {f"http://{name}:{self.context.port}" for name in _NAMES}


class PreviewServer(Server):  # type: ignore[misc]  # livereload has no types
    """Livereload's server with our handlers, on a free port of this machine."""

    def __init__(self, context: Context, watcher: Any) -> None:
        """Prepare."""
        super().__init__(watcher=watcher)
        self.context = context
        self._http: HTTPServer | None = None

    def listen(self) -> str:
        """Listen on the first free port, and return the address of the home page.

        Raises:
            SiteError: No port is free.
        """
        LiveReloadHandler.watcher = self.watcher
        LiveReloadHandler.live_css = True
        logging.getLogger("tornado.access").setLevel(logging.ERROR)
        logging.getLogger("livereload").setLevel(logging.ERROR)
        shared = {"context": self.context}
        application = web.Application(
            [
                (r"/livereload", _Live, shared),
                (r"/livereload\.js", LiveReloadJSHandler),
                (rf"{BASE}open", OpenHandler, shared),
                (rf"{BASE}(.*)", _Assets, {"path": str(Path(__file__).with_name("assets"))}),
                (r"/(.*)", PageHandler, shared),
            ]
        )
        self._http = HTTPServer(application)
        for port in range(FIRST_PORT, FIRST_PORT + _PORTS):
            try:
                sockets = bind_sockets(port, HOST)
            except OSError:
                continue
            self._http.add_sockets(sockets)
            self.context.port = port
            return f"http://{HOST}:{port}/"
        raise SiteError(
            [
                Problem(
                    Place(HOST),
                    message("no port from {first} to {last} is free", first=FIRST_PORT, last=port),
                    message("close another preview"),
                )
            ]
        )

    def reload(self, path: str = "*") -> None:
        """Let every open page come again, or, for a style sheet, take the new one."""
        LiveReloadHandler.reload_waiters(path)

    def run(self, every: float, look: Callable[[], None]) -> None:
        """Serve until interrupted, and look for saves all the time."""
        callback = PeriodicCallback(look, every * 1000)
        callback.start()
        try:
            IOLoop.current().start()
        finally:
            callback.stop()
            if self._http is not None:
                self._http.stop()


def _kind_of(name: str) -> str:
    kind = guess_type(name)[0] or "application/octet-stream"
    return (
        f"{kind}; charset=UTF-8"
        if kind.startswith("text/") or kind.endswith(("javascript", "json"))
        else kind
    )
