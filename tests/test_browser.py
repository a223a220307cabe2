"""The real site as a visitor meets it: in a browser, on a phone and on a desktop, below some path."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browsing import (
    DESKTOP,
    INDICATOR,
    PATHS,
    PHONE,
    REPORT,
    every_language,
    every_page,
    every_width,
    visiting,
)


@every_width
@every_language
def test_pages_are_sound(browser: Browser, host: str, prefix: str, width: int) -> None:
    """No page has an error, asks another host for anything, or is wider than the screen."""
    with visiting(browser, host, width) as visit:
        for path in PATHS.values():
            visit.go(prefix + path)
            wide = visit.page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, f"{visit.path} is {wide} pixels too wide"
            assert visit.page.locator("h1").count() == 1, visit.path
        assert visit.faults == []


@every_width
def test_a_touched_chart_comes_alive(browser: Browser, host: str, width: int) -> None:
    """ECharts takes over when a person touches a chart, and not before; nothing moves."""
    with visiting(browser, host, width) as visit:
        visit.go(f"en/{INDICATOR}")
        figure = visit.page.locator("figure.chart").first
        figure.scroll_into_view_if_needed()
        assert figure.get_attribute("data-live") is None
        before = figure.bounding_box()
        drawing = figure.locator(".chart__drawing")
        drawing.tap() if width == PHONE else drawing.hover()
        visit.page.wait_for_selector("figure[data-live='true']")
        assert figure.locator("[_echarts_instance_]").count() == 1
        assert figure.bounding_box() == before
        assert visit.faults == []


@every_language
def test_without_scripts_everything_is_there(browser: Browser, host: str, prefix: str) -> None:
    """Text, charts and tables are in the page itself; only interaction needs scripts."""
    with visiting(browser, host, PHONE, scripts=False) as visit:
        visit.go(prefix + INDICATOR)
        figure = visit.page.locator("figure.chart").first
        assert figure.locator("svg:visible").count() == 1
        box = figure.locator("svg:visible").bounding_box()
        assert box and box["width"] > PHONE / 2 and box["height"] > 50
        figure.locator("summary").click()
        assert figure.locator("table").is_visible()
        visit.go(prefix + REPORT)
        assert visit.page.locator("main p:visible").count() > 50
        assert visit.faults == []


@every_page
def test_the_language_switch_leads_to_the_twin(browser: Browser, host: str, path: str) -> None:
    """One click leads to the same page in the other language, and one click back."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(path)
        for prefix, code in (("en/", "en"), ("", "zh-CN")):
            visit.page.locator(f".language-switch a[hreflang='{code}']").click()
            visit.page.wait_for_url(host + prefix + path)
            assert visit.page.locator("html").get_attribute("lang") == code
        assert visit.faults == []


def test_from_a_figure_to_its_chart_and_back(browser: Browser, host: str) -> None:
    """A number in the text leads to its indicator, whose source leads back to the very paragraph."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(REPORT)
        link = visit.page.locator("a.figure-link[href$='/gdp-growth/']").first
        words = link.text_content() or ""
        paragraph = link.locator("xpath=ancestor::p").get_attribute("id")
        link.click()
        visit.page.locator(".fact-card__page").click()
        visit.page.wait_for_url(host + INDICATOR)
        assert words in (visit.page.locator(".values").first.text_content() or "")
        visit.page.locator(f".source a[href$='{REPORT}#{paragraph}']").first.click()
        visit.page.wait_for_url(f"{host}{REPORT}#{paragraph}")
        assert words in (visit.page.locator(f"#{paragraph}").text_content() or "")
        assert visit.page.locator(f"#{paragraph}").is_visible()
        assert visit.faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_charts_follow_the_colours_of_the_system(browser: Browser, host: str, scheme: str) -> None:
    """The same drawing is dark on light or light on dark, without any script."""
    with visiting(browser, host, DESKTOP, scripts=False) as visit:
        visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        visit.go(INDICATOR)
        ink = visit.page.locator("figure.chart svg:visible text").first
        color = ink.evaluate("element => getComputedStyle(element).fill")
        shades = [int(part) for part in color.removeprefix("rgb(").removesuffix(")").split(",")]
        assert (max(shades) < 128) == (scheme == "light")
