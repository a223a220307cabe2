"""The frame and the home page as visitors meet them: colours and text size of choice, header, weight."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.axe import findings
from tests.browsing import BASE, DESKTOP, INDICATOR, PHONE, every_language, every_width, visiting

MENU, SETTINGS = ".site-header__menu", ".display-settings__button"
WATCH = """
new MutationObserver(() => {
  if (window.early === undefined && document.documentElement?.dataset.theme) {
    window.early = document.body === null;
  }
}).observe(document, { attributes: true, childList: true, subtree: true });
window.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
"""Notes whether the choice was there before the body, and everything that moved."""


def _brightness(page: Page, selector: str = "body", of: str = "backgroundColor") -> float:
    """How light a colour is drawn, from 0 to 1."""
    color = page.locator(selector).first.evaluate(f"element => getComputedStyle(element).{of}")
    parts = [float(part) for part in color[color.index("(") + 1 : -1].split(",")[:3]]
    return sum(parts) / 3 / 255


def _choose(page: Page, value: str) -> None:
    page.click(SETTINGS)
    page.check(f".display-settings input[value='{value}']")
    page.keyboard.press("Escape")


@pytest.mark.parametrize(("theme", "dark"), [("light", False), ("dark", True)])
def test_a_theme_is_remembered(browser: Browser, host: str, theme: str, dark: bool) -> None:
    """A choice against the system holds at once, on every other page, and in the other language."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.page.emulate_media(color_scheme="light" if dark else "dark")
        visit.go("")
        assert (_brightness(visit.page) < 0.5) != dark
        _choose(visit.page, theme)
        for path in ("", INDICATOR, "en/"):
            if path:
                visit.go(path)
            assert (_brightness(visit.page) < 0.5) == dark, path
            assert visit.page.locator("meta[name='color-scheme']").get_attribute("content") == theme
            assert visit.page.locator(f".display-settings input[value='{theme}']").is_checked()
        assert visit.faults == []


def test_without_a_choice_the_system_decides(browser: Browser, host: str) -> None:
    """Light, dark and more contrast are taken from the system; nothing is stored."""
    with visiting(browser, host, DESKTOP) as visit:
        for scheme, dark in (("light", False), ("dark", True)):
            visit.page.emulate_media(color_scheme="dark" if dark else "light")
            visit.go("")
            assert (_brightness(visit.page) < 0.5) == dark, scheme
        visit.page.emulate_media(color_scheme="dark", contrast="more")
        assert (_brightness(visit.page), _brightness(visit.page, of="color")) == (0, 1)
        assert visit.page.evaluate("localStorage.length") == 0
        assert visit.page.locator(".display-settings input[value='system']").is_checked()
        assert visit.page.locator("meta[name='color-scheme']").get_attribute("content") == "light dark"


def test_high_contrast_is_black_on_white(browser: Browser, host: str) -> None:
    """High contrast leaves no half tones in text and surface, and charts follow."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(INDICATOR)
        _choose(visit.page, "contrast")
        assert (_brightness(visit.page), _brightness(visit.page, of="color")) == (1, 0)
        assert _brightness(visit.page, "figure.chart svg:visible text", "fill") == 0


def test_large_text_is_remembered(browser: Browser, host: str) -> None:
    """Large text makes everything a quarter larger, on the next page too."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go("")
        size = "parseFloat(getComputedStyle(document.body).fontSize)"
        before = visit.page.evaluate(size)
        _choose(visit.page, "large")
        assert visit.page.evaluate(size) == before * 1.25
        visit.go(INDICATOR)
        assert visit.page.evaluate(size) == before * 1.25


@every_width
def test_nothing_flashes_or_moves(browser: Browser, host: str, width: int) -> None:
    """The choice is on the page before there is anything to paint, and nothing moves while it loads."""
    with visiting(browser, host, width) as visit:
        visit.page.add_init_script(WATCH)
        visit.page.add_init_script("localStorage.setItem('display-theme', 'dark')")
        visit.page.add_init_script("localStorage.setItem('display-text', 'large')")
        for path in ("", "en/"):
            visit.go(path)
            visit.page.wait_for_timeout(100)
            assert visit.page.evaluate("[window.early, window.shift]") == [True, 0]


def test_an_unknown_choice_does_no_harm(browser: Browser, host: str) -> None:
    """What another program has left in storage is no choice."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.page.add_init_script("localStorage.setItem('display-theme', '\"]night')")
        visit.go("")
        assert _brightness(visit.page) > 0.5
        assert visit.faults == []


def test_another_tab_follows(browser: Browser, host: str) -> None:
    """A choice made in one tab holds in the others that are open."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go("")
        other = visit.page.context.new_page()
        other.goto(host)
        _choose(other, "dark")
        visit.page.wait_for_selector("html[data-theme='dark']")
        assert _brightness(visit.page) < 0.5


@every_width
def test_settings_are_reached_with_the_keyboard(browser: Browser, host: str, width: int) -> None:
    """Tab leads to the button, Enter opens, arrows choose, Escape closes and gives the focus back."""
    with visiting(browser, host, width) as visit:
        visit.go("en/")
        button = visit.page.locator(SETTINGS)
        for _ in range(15):
            visit.page.keyboard.press("Tab")
            if button.evaluate("element => element === document.activeElement"):
                break
        visit.page.keyboard.press("Enter")
        assert visit.page.locator(".display-settings__panel").is_visible()
        for key in ("Tab", "ArrowDown", "ArrowDown"):
            visit.page.keyboard.press(key)
        assert visit.page.locator("html").get_attribute("data-theme") == "dark"
        visit.page.keyboard.press("Escape")
        assert not visit.page.locator(".display-settings__panel").is_visible()
        assert button.evaluate("element => element === document.activeElement")


@every_language
@pytest.mark.parametrize("text", ["normal", "large"])
def test_the_header_fits_a_phone(browser: Browser, host: str, prefix: str, text: str) -> None:
    """At 360 pixels, in large text too, nothing sticks out and everything is large enough to tap."""
    with visiting(browser, host, PHONE) as visit:
        visit.page.add_init_script(f"localStorage.setItem('display-text', '{text}')")
        visit.go(prefix)
        assert _fits(visit.page)
        for opener, panel in ((MENU, ".site-header__nav"), (SETTINGS, ".display-settings__panel")):
            visit.page.locator(opener).tap()
            assert _fits(visit.page)
            box = visit.page.locator(panel).bounding_box()
            header = visit.page.locator(".site-header").bounding_box()
            assert box and header and box["x"] >= 0 and box["x"] + box["width"] <= PHONE
            small = [target for target in _targets(visit.page.locator(".site-header")) if min(target) < 24]
            assert small == []
            visit.page.keyboard.press("Escape")


def _fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def _targets(within: Locator) -> list[tuple[float, float]]:
    """Width and height of everything that can be tapped."""
    boxes = [
        target.bounding_box() for target in within.locator("a:visible, button:visible, label:visible").all()
    ]
    return [(box["width"], box["height"]) for box in boxes if box]


@every_language
def test_the_menu_needs_no_scripts(browser: Browser, host: str, prefix: str) -> None:
    """The main pages are reached without scripts; settings that could not be kept are not offered."""
    with visiting(browser, host, PHONE, scripts=False) as visit:
        visit.go(prefix)
        assert not visit.page.locator(SETTINGS).is_visible()
        visit.page.locator(MENU).tap()
        visit.page.locator(".site-header__nav a").nth(1).tap()
        visit.page.wait_for_url(f"{host}{prefix}indicators/")
        current = visit.page.locator(".site-header__nav a[aria-current='page']")
        assert current.get_attribute("href") == "./"


@every_language
@every_width
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_axe_finds_nothing_on_home(browser: Browser, host: str, prefix: str, width: int, theme: str) -> None:
    """WCAG 2.2 AA and best practices, in every theme, with the settings open."""
    with visiting(browser, host, width) as visit:
        visit.page.add_init_script(f"localStorage.setItem('display-theme', '{theme}')")
        visit.go(prefix)
        visit.page.locator(SETTINGS).click()
        assert findings(visit.page) == []


@every_language
def test_home_is_light(site: Path, prefix: str) -> None:
    """Page, style sheet and scripts of a first visit take less than 35 kB on the wire."""
    folder = site / BASE.strip("/")
    page = (folder / prefix / "index.html").read_bytes()
    assets = [*folder.glob("assets/main-*.*"), *folder.glob("assets/display-settings-*.js")]
    assert len(assets) == 3
    size = sum(len(gzip.compress(data)) for data in [page, *(path.read_bytes() for path in assets)])
    assert size < 35_000
