"""Takes the pictures of README.md and the guides anew: `.venv/bin/python -m tools.screenshots`.

ImageMagick makes them small; without it, `convert` is not found.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

from site_builder import urls
from site_builder.bootstrap.browser import find_browser
from site_builder.making.material import Options
from site_builder.making.pipeline import build
from tests.browsing import ARGUMENTS, Quiet

PROJECT = Path(__file__).resolve().parents[1]
PICTURES = PROJECT / "docs" / "images"
LANGUAGES = {"zh": "", "en": "en/"}
WAIT = 120_000
"""Milliseconds that a first build may take."""
SIZE: ViewportSize = {"width": 1280, "height": 560}
COLOURS = 32
"""Of a picture: enough for the few of the site, and quick to load."""
PACKED = ("-define", "png:compression-level=9", "-define", "png:compression-filter=0")
CHANGED = Path("content", "reports", "2024", "text", "03-economy.md")
MISTAKE = ("一般公共预算收入增长18.2%", "一般公共预算收入增长18.3%")
SENTENCE = Path("content", "reports", "2024", "text", "02-overview.md")
REWORDED = ("我们主要做了", "我们重点做了")
PROJECTS = Path("content", "reports", "2024", "livelihood.yaml")
PROGRESS = (
    "  - township-fire-stations\n  progress: []",
    """  - township-fire-stations
  progress:
  - {date: 2024-06-30, status: under_way, text: 已建成8个，其余12个正在施工。, source: 市消防救援支队,
     indicator: township-fire-stations, value: 8, unit: 个}""",
)
FIGURE = "main a[href*='budget-revenue-growth']"


def _home(page: Page, site: str) -> None:
    page.goto(site)


def _fact_card(page: Page, site: str) -> None:
    page.goto(f"{site}{urls.report('2024').lstrip('/')}#economy-1")
    page.locator(FIGURE).first.click()
    page.locator(".fact-card__body figure").first.wait_for()


def _indicator(page: Page, site: str) -> None:
    page.goto(site + urls.indicator("budget-revenue-growth").lstrip("/"))


def _search(page: Page, site: str) -> None:
    word = "grain" if site.endswith(LANGUAGES["en"]) else "粮食"
    page.goto(f"{site}{urls.SEARCH}?q={word}")
    page.locator("main mark").first.wait_for()


VIEWS: dict[str, Callable[[Page, str], None]] = {
    "home": _home,
    "fact-card": _fact_card,
    "indicator": _indicator,
    "search": _search,
}
"""Pictures of the site itself: how the page comes to look so."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextmanager
def _preview(folder: Path, language: str) -> Iterator[str]:
    """The address of a preview of the content in a folder."""
    command = [sys.executable, "-m", "site_builder", "serve", "--no-browser", "--lang", language]
    process = subprocess.Popen(
        [*command, "--content", "content", "--translations", "translations", "--output", "preview"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        yield next(found[0] for line in process.stdout if (found := re.search(r"http://[\d.:]+/", line)))
    finally:
        process.terminate()
        process.wait()


def _take_views(page: Page, folder: Path) -> None:
    build(Options(output=folder / "site"))
    with _served(folder / "site") as host:
        for language, prefix in LANGUAGES.items():
            for name, show in VIEWS.items():
                show(page, host + prefix)
                _save(page, f"{name}-{language}")


def _take_preview(page: Page, folder: Path, language: str) -> None:
    """A list of the bar, the progress of a project, the numbers of the text lit, a mistake over the page."""
    for name in ("content", "translations"):
        shutil.copytree(PROJECT / name, folder / name)
    _replace(folder / SENTENCE, REWORDED)
    _replace(folder / PROJECTS, PROGRESS)
    with _preview(folder, language) as address:
        page.goto(f"{address}{LANGUAGES[language]}")
        page.locator("main h1").wait_for(timeout=WAIT)
        page.locator(".preview-bar summary").first.click()
        _save(page, f"preview-{language}")
        page.goto(f"{address}{LANGUAGES[language]}{urls.project('2024', 9).lstrip('/')}")
        page.locator("#progress").evaluate("(heading) => heading.scrollIntoView({ behavior: 'instant' })")
        page.evaluate("scrollBy({ top: -250, behavior: 'instant' })")
        _save(page, f"project-{language}")
        page.goto(f"{address}{LANGUAGES[language]}{urls.report('2024').lstrip('/')}economy/")
        page.locator("#economy-1").wait_for(timeout=WAIT)
        page.locator("[data-preview-review]").click()
        page.locator("mark.preview-number").first.wait_for()
        page.evaluate("scrollTo({ top: 200, behavior: 'instant' })")
        _save(page, f"review-{language}")
        page.locator("[data-preview-review]").click()
        _replace(folder / CHANGED, MISTAKE)
        page.locator("[data-preview-problems]").wait_for()
        _save(page, f"mistake-{language}")


def _replace(path: Path, words: tuple[str, str]) -> None:
    path.write_text(path.read_text("utf-8").replace(*words), "utf-8")


def _save(page: Page, name: str) -> None:
    page.wait_for_load_state("networkidle")
    picture = PICTURES / f"{name}.png"
    page.screenshot(path=picture, animations="disabled")
    subprocess.run(
        ["convert", picture, "+dither", "-colors", str(COLOURS), "-strip", *PACKED, f"PNG8:{picture}"],
        check=True,
    )


def main() -> None:
    """Take every picture in both languages."""
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        program = os.environ.get("SITE_BROWSER") or find_browser(os.environ)
        page = driver.chromium.launch(executable_path=program, args=ARGUMENTS).new_page(viewport=SIZE)
        _take_views(page, Path(folder))
        for language in LANGUAGES:
            _take_preview(page, Path(folder, language), language)


if __name__ == "__main__":
    main()
