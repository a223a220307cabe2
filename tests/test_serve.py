"""The preview as an editor meets it: a browser beside files that are saved, broken, mended and deleted."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from site_builder.reading.sources import PROJECT
from tests.tiny import site_with

WAIT = 20_000
"""Milliseconds; the machine may have other things to do."""
SENTENCE = "我们要进一步统一思想，把事情办好。"
"""A sentence without a number."""

_PATIENCE = 150
"""Tenths of a second that a change may take to be seen."""


@dataclass
class Served:
    """A preview that is running."""

    site: Path
    """The files it shows."""
    process: subprocess.Popen[str]
    """Its process, the leader of a group of its own."""
    address: str
    """Where it answers."""

    def edit(self, file: str, old: str, new: str) -> None:
        """Save a file as editors do that write a draft and rename it."""
        path = self.site / file
        text = path.read_text("utf-8")
        assert old in text
        draft = path.with_name(f".{path.name}.draft")
        draft.write_text(text.replace(old, new), "utf-8")
        draft.replace(path)


def _serve(site: Path, output: str = "preview") -> Served:
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "site_builder", "serve", "--no-browser", "--lang", "en"),
            *("--output", str(site / output), "--cache", str(site / "cache"), "--jobs", "1"),
            *(
                part
                for name in ("content", "translations", "templates")
                for part in (f"--{name}", str(site / name))
            ),
        ],
        cwd=PROJECT,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    said = process.stdout.readline()
    found = re.search(r"http://127\.0\.0\.1:\d+/", said)
    assert found, said
    return Served(site, process, found[0])


def _ended(served: Served) -> tuple[int, str]:
    """The exit code after Ctrl-C, and all that was said until then."""
    served.process.send_signal(signal.SIGINT)
    said, _ = served.process.communicate(timeout=WAIT / 1000)
    return served.process.returncode, said


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A preview of a copy of the tiny site."""
    site = site_with(tmp_path_factory.mktemp("serve"))
    shutil.copytree(PROJECT / "templates", site / "templates")
    running = _serve(site)
    yield running
    if running.process.poll() is None:
        _ended(running)


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    """The section with the targets, on a screen too low for all of it."""
    opened = browser.new_page(viewport={"width": 500, "height": 200})
    opened.set_default_timeout(WAIT)
    opened.goto(f"{served.address}report/2024/targets/")
    expect(opened.locator("main")).to_contain_text(SENTENCE, timeout=WAIT)
    yield opened
    opened.close()


def _until(true: Callable[[], bool]) -> None:
    """Wait for something to be true; the page's policy forbids what Playwright would do to wait for it."""
    for _ in range(_PATIENCE):
        if true():
            return
        time.sleep(0.1)
    raise AssertionError("nothing has happened")


def test_a_save_is_seen_at_the_same_place(page: Page, served: Served) -> None:
    """The page comes back with the new words, scrolled to where it was."""
    page.evaluate("scrollTo({top: 180, behavior: 'instant'})")
    served.edit("content/reports/2024/text/02-targets.md", SENTENCE, f"同志们！{SENTENCE}")
    expect(page.locator("main")).to_contain_text(f"同志们！{SENTENCE}", timeout=WAIT)
    _until(lambda: bool(page.evaluate("scrollY === 180")))
    served.edit("content/reports/2024/text/02-targets.md", f"同志们！{SENTENCE}", SENTENCE)
    expect(page.locator("main")).not_to_contain_text("同志们！", timeout=WAIT)


def test_a_mistake_stands_over_the_last_good_site(page: Page, served: Served) -> None:
    """Every problem is told with its line and its remedy; the next good save takes them away."""
    served.edit("content/reports/2024/figures.csv", "6.8,%", "6.9,%")
    problems = page.locator("[data-preview-problems]")
    expect(problems).to_be_visible(timeout=WAIT)
    expect(problems).to_contain_text("figures.csv")
    expect(problems).to_contain_text("line 2")
    expect(page.locator("main")).to_contain_text(SENTENCE)
    assert str(problems.locator("a").first.get_attribute("href")).startswith("vscode://file/")
    page.keyboard.press("Escape")
    expect(problems).to_be_hidden()
    page.locator("[data-preview-show]").click()
    expect(problems).to_be_visible()
    served.edit("content/reports/2024/figures.csv", "6.9,%", "6.8,%")
    expect(problems).to_have_count(0, timeout=WAIT)


def test_files_come_and_go(served: Served) -> None:
    """A new file is a new page; a deleted one is none any more."""
    about, new = (served.site / "content" / "pages" / name for name in ("about.md", "news.md"))
    new.write_text(about.read_text("utf-8").replace("#about-", "#news-"), "utf-8")
    _until(lambda: _status(Request(f"{served.address}news/")) == 200)
    new.unlink()
    _until(lambda: _status(Request(f"{served.address}news/")) == 404)


def test_a_style_is_exchanged_without_a_reload(page: Page, served: Served) -> None:
    """A saved style sheet is taken over by the page as it is."""
    page.evaluate("window.untouched = true")
    path = served.site / "templates/assets/css/base.css"
    path.write_text(path.read_text("utf-8") + "\nmain { outline-offset: 7px }\n", "utf-8")
    expect(page.locator("main")).to_have_css("outline-offset", "7px", timeout=WAIT)
    assert page.evaluate("window.untouched") is True


def test_numbers_light_up(page: Page) -> None:
    """In review every number of the text tells which figure or which exception accounts for it."""
    page.locator("[data-preview-review]").click()
    marks = page.locator("main mark.preview-number")
    assert marks.count() > 2
    assert page.locator("main mark.preview-number--figure").first.get_attribute("title")
    assert page.locator("main mark.preview-number--none").count() == 0
    assert page.locator(".paragraph-mark mark").count() == 0
    page.locator("[data-preview-review]").click()
    expect(marks).to_have_count(0)


def test_the_review_begins_from_any_page(page: Page, served: Served) -> None:
    """Where there are no numbers of the text, its button leads to the text in the same language."""
    page.goto(f"{served.address}en/indicators/")
    page.locator("[data-preview-review]").click()
    expect(page).to_have_url(f"{served.address}en/report/2024/")
    expect(page.locator("mark.preview-number").first).to_be_visible(timeout=WAIT)
    page.locator("[data-preview-review]").click()
    expect(page.locator("mark.preview-number")).to_have_count(0)


def _status(request: Request) -> int:
    try:
        with urlopen(request, timeout=WAIT / 1000) as answer:
            return int(answer.status)
    except HTTPError as error:
        return error.code


def test_only_this_machine_is_answered(served: Served) -> None:
    """A page of another host, whose name was made to lead here, sees nothing and opens nothing."""
    assert _status(Request(served.address)) == 200
    assert _status(Request(served.address, headers={"Host": "example.org"})) == 421
    asked = f"{served.address}__preview__/open"
    assert _status(Request(asked, data=b"place=x", headers={"Origin": "http://example.org"})) == 403
    outside = {"Origin": served.address.rstrip("/")}
    assert _status(Request(asked, data=b"place=/etc/hostname", headers=outside)) == 404


def test_a_taken_port_gets_another(served: Served) -> None:
    """A second preview answers at another address, writes another folder, and ends by itself."""
    second = _serve(served.site)
    assert second.address != served.address
    assert _ended(second)[0] == 0


def test_an_interruption_leaves_nothing(served: Served) -> None:
    """Ctrl-C ends it at once, without a traceback, and with it everything that it started."""
    code, said = _ended(served)
    assert (code, "Traceback" in said) == (0, False)
    assert said.endswith("The preview has ended.\n")
    with pytest.raises(ProcessLookupError):
        os.killpg(served.process.pid, 0)
