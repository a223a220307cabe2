"""The real site in a browser, for every test that visits it: built, served below some path, and opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, Response

from site_builder import urls

BASE = "/any/sub/path/"
"""Below which the site is served."""
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE, DESKTOP = 360, 1280
INDICATOR = urls.indicator("gdp-growth")
REPORT = urls.report("2024")
PATHS = {
    "home": urls.HOME,
    "report": REPORT,
    "indicator": INDICATOR,
    "project": urls.project("2024", 1),
    "topic": urls.topic("economy"),
    "targets": urls.targets("2024"),
    "data": urls.DATA,
    "about": urls.text_page("about"),
}
PREFIXES = {"zh-CN": "", "en": "en/"}

every_page = pytest.mark.parametrize("path", PATHS.values(), ids=PATHS)
every_language = pytest.mark.parametrize("prefix", PREFIXES.values(), ids=PREFIXES)
every_width = pytest.mark.parametrize("width", [PHONE, DESKTOP])


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder without telling every request."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@dataclass
class Visit:
    """A page that is open, with all that went wrong on it."""

    page: Page
    """The page."""
    host: str
    """The address of the site."""
    scripts: bool = True
    """Whether scripts are run."""
    faults: list[str] = field(default_factory=list)
    """Errors of scripts, requests that failed, and requests to other hosts."""

    def go(self, path: str) -> None:
        """Open a page of the site and wait for everything in it, the late scripts of a text too."""
        self.page.goto(self.host + path)
        if self.scripts and self.page.locator(".contents-bar").count():
            self.page.wait_for_selector(".contents-bar[data-follows]", state="attached")

    @property
    def path(self) -> str:
        """The path of the page in the site, with its fragment."""
        return self.page.url.removeprefix(self.host)

    def requested(self, request: Request) -> None:
        """Note a request to another host."""
        if urlsplit(request.url).netloc != urlsplit(self.host).netloc:
            self.faults.append(f"request to another host: {request.url}")

    def failed(self, request: Request) -> None:
        """Note a request without an answer; the browser gives up its icon when the page is left early."""
        if not (request.failure == "net::ERR_ABORTED" and request.url.endswith("/icon.svg")):
            self.faults.append(f"{request.failure}: {request.url}")

    def responded(self, response: Response) -> None:
        """Note a file that is not there."""
        if response.status >= 400:
            self.faults.append(f"{response.status}: {response.url}")


@contextmanager
def visiting(browser: Browser, host: str, width: int, *, scripts: bool = True) -> Iterator[Visit]:
    """An empty page of a width, in which every fault is noted."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, java_script_enabled=scripts, has_touch=width == PHONE
    )
    page = context.new_page()
    visit = Visit(page, host, scripts)
    page.on("request", visit.requested)
    page.on("response", visit.responded)
    page.on("requestfailed", visit.failed)
    page.on("pageerror", lambda error: visit.faults.append(str(error)))
    page.on(
        "console",
        lambda said: visit.faults.append(said.text) if said.type in {"error", "warning"} else None,
    )
    try:
        yield visit
    finally:
        context.close()
