"""Indicators and data as people use them elsewhere: downloads, copying, framing; also without scripts."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from site_builder import urls
from tests.axe import findings
from tests.browsing import (
    BASE,
    DESKTOP,
    INDICATOR,
    PHONE,
    every_language,
    every_width,
    visiting,
)

FAMILY = urls.indicator("key-components-materials-equipment-output")
EMBED = urls.embed("gdp-growth")
PAGES = {"indicator": INDICATOR, "family": FAMILY, "data": urls.DATA, "embed": EMBED}
BUDGET = 25_000
"""Bytes of HTML, style and scripts of an indicator's page on the way to the reader."""


def _open(page: Page, way: str) -> None:
    page.locator(".reuse summary", has_text=way).click()


def _copied(page: Page, label: str) -> str:
    """What a button puts on the clipboard."""
    button = page.locator(".copy-button", has=page.get_by_role("button", name=label))
    button.get_by_role("button").click()
    button.get_by_text("Copied").wait_for()
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_files_are_downloaded(browser: Browser, host: str) -> None:
    """Each file comes under a name that says what it is, with the size that the page tells."""
    with visiting(browser, host, PHONE) as visit:
        visit.go(f"en/{INDICATOR}")
        assert not visit.page.locator(".downloads").is_visible()
        _open(visit.page, "Download")
        entries = visit.page.locator(".downloads__file")
        for entry, kind in zip(entries.all(), ("csv", "svg", "png"), strict=True):
            with visit.page.expect_download() as expected:
                entry.locator("a").click()
            assert expected.value.suggested_filename == f"gdp-growth.{kind}"
            told = float((entry.locator(".downloads__size").text_content() or "").removesuffix(" KB"))
            assert abs(expected.value.path().stat().st_size / 1000 - told) <= 0.5
        assert visit.faults == []


def test_copying(browser: Browser, host: str) -> None:
    """Citation, code and link are copied whole, with the host that the page is served from."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        visit.go(f"en/{INDICATOR}")
        _open(visit.page, "Cite")
        citation = _copied(visit.page, "Copy the citation")
        today = datetime.now(UTC).date()
        assert citation.startswith(
            "Zunyi Municipal People's Government. (2024). GDP growth (2023 result: 6.8%"
        )
        assert f", {today.year}, from {host}en/{INDICATOR}" in citation
        _open(visit.page, "Link")
        assert not visit.page.locator(".citation").is_visible(), "one way at a time"
        assert _copied(visit.page, "Copy the link") == f"{host}en/{INDICATOR}"
        _open(visit.page, "Embed")
        code = _copied(visit.page, "Copy the code")
        assert code.startswith(f'<iframe src="{host}en/{EMBED}" title="GDP growth" width="100%" height="')
        assert code.endswith("></iframe>")
        assert visit.faults == []


def test_where_copying_is_forbidden(browser: Browser, host: str) -> None:
    """The words are selected instead, and the page says what to do."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        visit.go(f"en/{INDICATOR}")
        _open(visit.page, "Link")
        visit.page.get_by_role("button", name="Copy the link").click()
        visit.page.get_by_text("Selected; copy it with Ctrl+C").wait_for()
        assert str(visit.page.evaluate("String(getSelection())")).strip() == f"{host}en/{INDICATOR}"


def test_the_chinese_citation_has_the_day_as_its_standard_asks(browser: Browser, host: str) -> None:
    """GB/T 7714 writes the day of access as 2024-06-30."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(INDICATOR)
        visit.page.locator(".reuse summary").nth(1).click()
        today = visit.page.evaluate(
            "[new Date()].map(d => [d.getFullYear(), d.getMonth() + 1, d.getDate()]"
            ".map(n => String(n).padStart(2, '0')).join('-'))[0]"
        )
        assert f"遵义市2024年政府工作报告, 2024[{today}]. {host}{INDICATOR}" in visit.page.locator(
            ".citation"
        ).inner_text().replace("\n", "")


@every_width
@every_language
def test_another_site_frames_a_chart(browser: Browser, host: str, prefix: str, width: int) -> None:
    """The code of the page, put into another page, shows the whole chart, whose links leave the frame."""
    with visiting(browser, host, width) as visit:
        visit.go(prefix + INDICATOR)
        code = visit.page.locator("#embed-code").text_content() or ""

        def answer(route: Route) -> None:
            route.fulfill(content_type="text/html", body=f"<!doctype html><title>Other</title>{code}")

        visit.page.route("**/other", answer)
        visit.page.goto(urljoin(host, "/other"))
        frame = visit.page.frame_locator("iframe")
        expect(frame.locator("figure.chart svg:visible")).to_have_count(1)
        room, box = (
            visit.page.locator("iframe").bounding_box(),
            frame.locator(".embed__source").bounding_box(),
        )
        assert room and box and box["y"] + box["height"] <= room["y"] + room["height"]
        frame.locator(".embed__name a").click()
        visit.page.wait_for_url(host + prefix + INDICATOR)
        assert visit.faults == []


@every_language
def test_without_scripts_it_can_all_be_used(browser: Browser, host: str, prefix: str) -> None:
    """Drawers open, files and addresses are there; buttons that would do nothing are not."""
    with visiting(browser, host, PHONE, scripts=False) as visit:
        visit.go(prefix + INDICATOR)
        for way in visit.page.locator(".reuse summary").all():
            way.click()
            opened = visit.page.locator(".reuse__way[open]")
            assert (opened.inner_text() or "").count("\n") >= 1
        assert visit.page.locator(".copy-button button:visible").count() == 0
        assert INDICATOR in (visit.page.locator("#link").text_content() or "")
        visit.go(prefix + urls.DATA)
        assert visit.page.locator(".downloads a:visible").count() == 8
        visit.page.locator(".data-page__columns summary").first.click()
        assert visit.page.locator(".data-page__columns table").first.is_visible()
        visit.go(prefix + EMBED)
        assert visit.page.locator("figure.chart svg:visible").count() == 1
        assert visit.faults == []


@every_language
@pytest.mark.parametrize("scheme", ["light", "dark"])
@every_width
def test_nothing_keeps_anyone_out(browser: Browser, host: str, prefix: str, scheme: str, width: int) -> None:
    """Axe finds nothing on these pages, with every drawer open, and none is wider than the screen."""
    with visiting(browser, host, width) as visit:
        visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        for path in PAGES.values():
            visit.go(prefix + path)
            visit.page.evaluate(
                "document.querySelectorAll('details').forEach(one => { one.name = ''; one.open = true; })"
            )
            assert findings(visit.page) == [], path
            assert visit.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path
        assert visit.faults == []


@every_language
def test_pages_are_light(site: Path, browser: Browser, host: str, prefix: str) -> None:
    """An indicator's page with its style and scripts weighs little, whatever its chart."""
    with visiting(browser, host, DESKTOP) as visit:
        files: set[str] = set()
        visit.page.on("request", lambda request: files.add(request.url.removeprefix(host)))
        for path in (INDICATOR, FAMILY):
            files.clear()
            visit.go(prefix + path)
            folder = site / BASE.strip("/")
            sizes = {name: len(gzip.compress((folder / urls.file_of(name)).read_bytes())) for name in files}
            assert sum(sizes.values()) <= BUDGET, sizes
