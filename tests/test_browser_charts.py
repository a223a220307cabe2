"""Charts as visitors meet them: chart or table, touch, keyboard, small multiples and the guide."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Request

from site_builder import urls
from site_builder.making.pipeline import build
from tests.axe import findings
from tests.browsing import (
    BASE,
    DESKTOP,
    INDICATOR,
    PHONE,
    PREFIXES,
    Visit,
    every_language,
    every_width,
    visiting,
)
from tests.charts.samples import LONG_CHINESE, UNBROKEN
from tests.tiny import options, site_with

TOPIC = urls.topic("investment")
BUNDLE = "echarts-live"


def _choose(page: Page, choice: str) -> None:
    page.locator(f".figure-views__choice[value='{choice}']").first.click()


def _shown(visit: Visit) -> tuple[bool, bool]:
    """Whether the first figure shows its drawing and its table."""
    figure = visit.page.locator("figure.figure").first
    return (
        figure.locator(".figure__chart").is_visible(),
        figure.locator(".figure__table table").is_visible(),
    )


@every_width
def test_chart_or_table_is_remembered(browser: Browser, host: str, width: int) -> None:
    """The choice made at one figure holds for all figures, on other pages and in the other language."""
    with visiting(browser, host, width) as visit:
        visit.go(TOPIC)
        assert _shown(visit) == (True, False)
        _choose(visit.page, "table")
        for path in ("", INDICATOR, f"en/{INDICATOR}", f"en/{TOPIC}"):
            if path:
                visit.go(path)
            assert _shown(visit) == (False, True), path
            pressed = visit.page.locator(".figure-views__choice[aria-pressed='true']")
            values = {button.get_attribute("value") for button in pressed.all()}
            assert values == {"table"}, path
        _choose(visit.page, "chart")
        visit.page.reload()
        assert _shown(visit) == (True, False)
        assert visit.faults == []


def test_the_button_stays_under_the_finger(browser: Browser, host: str) -> None:
    """Figures above change their height; the button that was pressed keeps its place on the screen."""
    with visiting(browser, host, PHONE) as visit:
        visit.go(TOPIC)
        button = visit.page.locator(".figure-views__choice[value='table']").last
        button.scroll_into_view_if_needed()
        before = button.bounding_box()
        button.click()
        after = button.bounding_box()
        assert before and after and abs(before["y"] - after["y"]) < 2


def test_a_kept_table_is_there_at_once(browser: Browser, host: str) -> None:
    """Nothing moves while a page loads whose figures are shown as tables."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.page.add_init_script(
            "window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) => "
            "{ window.shift += entry.value; })).observe({ type: 'layout-shift', buffered: true });"
        )
        visit.go(TOPIC)
        _choose(visit.page, "table")
        for path in (TOPIC, INDICATOR):
            visit.go(path)
            visit.page.wait_for_timeout(150)
            assert visit.page.evaluate("window.shift") == 0, path


@every_language
def test_without_scripts_the_table_opens_by_itself(browser: Browser, host: str, prefix: str) -> None:
    """The two buttons need scripts and are not shown without; the table is in a list that opens."""
    with visiting(browser, host, PHONE, scripts=False) as visit:
        for path in (TOPIC, INDICATOR):
            visit.go(prefix + path)
            assert not visit.page.locator(".figure-views").first.is_visible()
            figure = visit.page.locator("figure.figure").first
            figure.locator("summary").click()
            assert figure.locator("table").is_visible()
            assert figure.locator(".figure__chart").is_visible()


def _requests(page: Page) -> list[str]:
    """What the page asks for from now on, but for the icon that the browser shows beside its address."""
    asked: list[str] = []

    def note(request: Request) -> None:
        if not request.url.endswith("icon.svg"):
            asked.append(request.url)

    page.on("request", note)
    return asked


def _tooltip(figure: Locator) -> Locator:
    return figure.locator(".chart__live > div", has_text="%").last


def test_the_first_tap_tells_a_value(browser: Browser, host: str) -> None:
    """On a phone one tap wakes the chart and tells the nearest value; nothing is fetched before."""
    with visiting(browser, host, PHONE) as visit:
        asked = _requests(visit.page)
        visit.go(f"en/{INDICATOR}")
        visit.page.mouse.wheel(0, 400)
        visit.page.wait_for_timeout(200)
        assert not [url for url in asked if BUNDLE in url or "assets/charts/" in url]
        figure = visit.page.locator("figure.chart").first
        drawing = figure.locator(".chart__drawing")
        drawing.scroll_into_view_if_needed()
        box = drawing.bounding_box()
        assert box
        drawing.tap(position={"x": box["width"] - 20, "y": 60})
        visit.page.wait_for_selector("figure[data-live='true']")
        assert "6.8%" in _tooltip(figure).inner_text() or "7%" in _tooltip(figure).inner_text()
        first = figure.locator("[role='status']").text_content()
        drawing.tap(position={"x": 60, "y": box["height"] - 30})
        assert figure.locator("[role='status']").text_content() not in {"", first}
        assert [url for url in asked if BUNDLE in url or "chunk" in url or "assets/charts/" in url]
        assert visit.faults == []


def test_a_passing_pointer_fetches_nothing(browser: Browser, host: str) -> None:
    """Only a pointer that rests on a chart wakes it."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(f"en/{INDICATOR}")
        asked = _requests(visit.page)
        drawing = visit.page.locator("figure.chart .chart__drawing").first
        drawing.hover()
        visit.page.mouse.move(2, 2)
        visit.page.wait_for_timeout(250)
        assert asked == []
        drawing.hover()
        visit.page.wait_for_selector("figure[data-live='true']")
        assert visit.faults == []


def test_the_keyboard_reads_values_from_the_first_key_on(browser: Browser, host: str) -> None:
    """Passing by with Tab fetches nothing; the first arrow key wakes the chart and tells the first value."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(f"en/{INDICATOR}")
        asked = _requests(visit.page)
        figure = visit.page.locator("figure.chart").first
        figure.locator(".figure-views__choice").last.focus()
        visit.page.keyboard.press("Tab")
        assert figure.locator(".chart__drawing").evaluate("element => element === document.activeElement")
        keys = figure.locator(".chart__keys")
        assert "arrow keys" in (keys.text_content() or "")
        assert keys.evaluate("element => getComputedStyle(element).clipPath") == "none"
        assert asked == []
        visit.page.keyboard.press("ArrowRight")
        visit.page.wait_for_selector("figure[data-live='true']")
        status = figure.locator("[role='status']")
        first = status.text_content() or ""
        assert "6.8%" in first
        visit.page.keyboard.press("End")
        assert status.text_content() not in {"", first}
        visit.page.keyboard.press("Home")
        assert status.text_content() == first
        visit.page.keyboard.press("Escape")
        assert status.text_content() == ""
        assert visit.faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@every_width
def test_axe_finds_nothing(browser: Browser, host: str, width: int, scheme: str) -> None:
    """Themes and the guide to the charts keep to WCAG, in Chinese as charts and in English as tables."""
    with visiting(browser, host, width) as visit:
        visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        for prefix, choice in zip(PREFIXES.values(), ("chart", "table"), strict=True):
            visit.go(prefix + TOPIC)
            _choose(visit.page, choice)
            assert findings(visit.page) == [], visit.path
            visit.go(prefix + urls.CHARTS)
            assert findings(visit.page) == [], visit.path
        assert visit.faults == []


@every_language
def test_every_chart_leads_to_its_form(browser: Browser, host: str, prefix: str) -> None:
    """The quiet link below a chart leads to where its form is told."""
    with visiting(browser, host, PHONE) as visit:
        visit.go(prefix + INDICATOR)
        visit.page.locator(".chart__guide").first.click()
        visit.page.wait_for_url(f"{host}{prefix}{urls.CHARTS}#dumbbell")
        assert visit.page.locator("#dumbbell").is_visible()


@every_language
def test_themes_are_light(site: Path, prefix: str) -> None:
    """A theme with all its charts weighs no more than 25 KB."""
    for page in (site / BASE.strip("/") / prefix / "topics").glob("*/index.html"):
        assert len(gzip.compress(page.read_bytes())) <= 25_000, page.parent.name


@pytest.fixture(scope="module")
def hard_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site with names that are hard to set, an empty theme and a project without figures."""
    folder = tmp_path_factory.mktemp("hard")
    site = site_with(folder)
    for path, old, new in (
        ("indicators/rural.yaml", "name: 污水处理率", f"name: {LONG_CHINESE}"),
        ("indicators/rural.yaml", "name: 建成水库", f"name: {UNBROKEN}"),
        ("indicators/economy.yaml", "name: 生产总值增速\n", f"name: {LONG_CHINESE}之二\n"),
        ("reports/2024/livelihood.yaml", "figures: [schools-improved]", "figures: []"),
        ("topics.yaml", "color: vermilion}", "color: vermilion}\n- {id: bare, name: 无数字, color: pine}"),
    ):
        file = site / "content" / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")
    (site / "content" / "indicators" / "bare.yaml").write_text("[]\n", "utf-8")
    output = folder / BASE.strip("/")
    build(replace(options(site), output=output))
    return output


@every_width
def test_hard_content_keeps_pages_whole(browser: Browser, hard_site: Path, width: int) -> None:
    """Whatever is written, no page is wider than the screen, as charts and as tables."""
    pages = [
        "topics/bare/",
        *(f"{prefix}{path}" for prefix in PREFIXES.values() for path in ("topics/rural/", "topics/economy/")),
        urls.CHARTS,
        urls.project("2024", 1),
        urls.indicator("sewage-treatment"),
        urls.indicator("reservoirs"),
    ]
    with visiting(browser, f"{hard_site.as_uri()}/", width) as visit:
        for path in pages:
            visit.go(urls.file_of(path))
            for choice in ("chart", "table"):
                visit.page.evaluate(
                    "choice => { document.documentElement.dataset.figures = choice; }", choice
                )
                wide = visit.page.evaluate("document.documentElement.scrollWidth - innerWidth")
                assert wide <= 0, f"{path} as {choice} is {wide} pixels too wide"


def test_a_theme_without_figures_says_so(browser: Browser, hard_site: Path) -> None:
    """Its page is there, with a sentence instead of charts and the way to the other themes."""
    with visiting(browser, f"{hard_site.as_uri()}/", PHONE) as visit:
        visit.go(urls.file_of("en/topics/bare/"))
        assert visit.page.locator("main figure").count() == 0
        assert visit.page.get_by_text("The report gives no figures for this theme.").is_visible()
        assert visit.page.locator("main nav a").count() == 3
