"""Fixtures for all tests."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from site_builder.bootstrap.browser import find_browser
from site_builder.making.material import Options
from site_builder.making.pipeline import build
from site_builder.model import Report, Site
from site_builder.reading.reader import Reader
from tests.browsing import ARGUMENTS, BASE, Quiet
from tests.tiny import site_with, tiny_site

# The same examples in every run, so that chance fails nobody; `--hypothesis-profile=exploring` seeks others.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("exploring", max_examples=2000, deadline=None)
settings.load_profile("steady")


@pytest.fixture(autouse=True)
def _own_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test chooses the language it is spoken to in; the set-up has chosen one for the whole run."""
    monkeypatch.delenv("SITE_LANGUAGE", raising=False)


@pytest.fixture
def reader() -> Reader:
    """A reader that has not met any problem yet."""
    return Reader()


@pytest.fixture
def tiny() -> Site:
    """The tiny site, read."""
    return tiny_site()


@pytest.fixture
def report(tiny: Site) -> Report:
    """The report of the tiny site."""
    return tiny.reports["2024"]


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the tiny site, with the current folder in it, so that problems name short paths."""
    site = site_with(tmp_path)
    monkeypatch.chdir(site)
    return site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root of a host that has the real site below `BASE`."""
    root = tmp_path_factory.mktemp("host")
    output = root / BASE.strip("/")
    output.parent.mkdir(parents=True)
    build(Options(output=output))
    return root


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[str]:
    """The address of the site on a host of this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{BASE}"
        server.shutdown()


@pytest.fixture(scope="session")
def chromium() -> str:
    """The program of the browser that the set-up has found."""
    program = os.environ.get("SITE_BROWSER") or find_browser(os.environ)
    if not program:
        pytest.fail("no browser: run “python3 build.py test”, which finds or installs one")
    return program


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """That browser, started."""
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS) as launched,
    ):
        yield launched
