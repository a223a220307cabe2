"""Reading the report in a browser: fact cards, contents that follow, citing, places that are kept."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, expect

from site_builder import urls
from tests.axe import findings
from tests.browsing import (
    BASE,
    DESKTOP,
    PHONE,
    REPORT,
    Visit,
    every_language,
    every_width,
    visiting,
)

SECTION = urls.section("2024", "economy")
PARALLEL = urls.parallel("2024")
FIGURE, PARAGRAPH = "gdp-growth", "economy-1"
SHARED = f"?figure={FIGURE}#{PARAGRAPH}"
in_light_and_dark = pytest.mark.parametrize(("width", "scheme"), [(DESKTOP, "light"), (PHONE, "dark")])
LATER = ("echarts-live", "search", "overviews")
"""What a text does not need until a chart is touched or something is looked for."""
HEAVIEST = 60 * 1024
"""Bytes that text, style and script of the report may have on their way to a reader."""


def _link(visit: Visit, name: str = FIGURE) -> Locator:
    return visit.page.locator(f"a.figure-link[href$='/{name}/']").first


def _card(visit: Visit) -> Locator:
    return visit.page.locator(".fact-card")


def _show(visit: Visit, place: str = PARAGRAPH) -> None:
    """Bring a paragraph to the top of the window, as a link to it does."""
    visit.page.evaluate("id => document.getElementById(id).scrollIntoView()", place)


@every_language
def test_pointing_shows_a_card_beside_the_text(browser: Browser, host: str, prefix: str) -> None:
    """After a moment the card stands beside the text: nothing moves or is covered, no focus is stolen."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(prefix + REPORT)
        _show(visit)
        before = visit.page.locator(f"#{PARAGRAPH}").bounding_box()
        _link(visit).hover()
        expect(_card(visit)).to_be_hidden()
        expect(_card(visit).locator(".chart svg:visible")).to_have_count(1)
        expect(_card(visit).locator(".values")).to_contain_text("6.8%")
        expect(_card(visit).locator("blockquote:lang(zh)").first).to_contain_text("地区生产总值增长6.8%")
        assert visit.page.locator(f"#{PARAGRAPH}").bounding_box() == before
        card = _card(visit).bounding_box()
        assert before and card and card["x"] >= before["x"] + before["width"]
        assert card["x"] + card["width"] <= DESKTOP
        assert visit.page.evaluate("document.activeElement === document.body")
        assert visit.path == prefix + REPORT
        assert visit.faults == []


def test_a_card_over_the_text_leaves_the_number_free(browser: Browser, host: str) -> None:
    """Where there is no room beside the text, the card keeps away from the pointer and goes with it."""
    with visiting(browser, host, 768) as visit:
        visit.go(SECTION)
        links = visit.page.locator(f"#{PARAGRAPH} .figure-link")
        for link in (links.nth(0), links.nth(3), links.nth(4)):
            link.hover()
            expect(_card(visit).locator(".chart svg:visible")).to_have_count(1)
            number, card = link.bounding_box(), _card(visit).bounding_box()
            assert number and card
            assert number["x"] + number["width"] <= card["x"] or card["x"] + card["width"] <= number["x"]
            visit.page.mouse.move(0, 0)
            expect(_card(visit)).to_be_hidden()
            assert visit.page.evaluate("document.activeElement === document.body")
        assert visit.faults == []


def test_focusing_shows_a_card(browser: Browser, host: str) -> None:
    """The Tab key shows cards as it goes on; Escape hides the card and leaves the focus where it is."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go("en/" + REPORT)
        _show(visit)
        # From the link before, with the keyboard.
        _link(visit).evaluate("link => link.focus()")
        visit.page.keyboard.press("Shift+Tab")
        visit.page.keyboard.press("Tab")
        expect(_card(visit)).to_be_visible()
        expect(_link(visit)).to_be_focused()
        visit.page.keyboard.press("Escape")
        expect(_card(visit)).to_be_hidden()
        expect(_link(visit)).to_be_focused()
        assert visit.faults == []


@every_width
def test_a_card_is_pinned_and_gives_the_focus_back(browser: Browser, host: str, width: int) -> None:
    """Click or tap opens the card with the focus and an address of its own; Escape returns to the number."""
    with visiting(browser, host, width) as visit:
        visit.go(REPORT)
        _show(visit)
        _link(visit).tap() if width == PHONE else _link(visit).click()
        expect(_card(visit)).to_be_focused()
        expect(_card(visit).locator(".chart svg:visible")).to_have_count(1)
        assert visit.path == REPORT + SHARED
        number, card = _link(visit).bounding_box(), _card(visit).bounding_box()
        assert number and card
        assert number["y"] + number["height"] <= card["y"] or number["x"] + number["width"] <= card["x"]
        visit.page.keyboard.press("Escape")
        expect(_card(visit)).to_be_hidden()
        expect(_link(visit)).to_be_focused()
        assert visit.path == f"{REPORT}#{PARAGRAPH}"
        assert visit.faults == []


def test_a_sheet_closes_by_its_button_and_by_tapping_elsewhere(browser: Browser, host: str) -> None:
    """On a phone the card comes from below and goes away like any sheet."""
    with visiting(browser, host, PHONE) as visit:
        visit.page.emulate_media(reduced_motion="reduce")
        visit.go("en/" + REPORT)
        _show(visit)
        for way in (_card(visit).locator(".fact-card__close"), visit.page.locator(f"#{PARAGRAPH}")):
            _link(visit).tap()
            expect(_card(visit).locator(".values")).to_be_visible()
            box = _card(visit).bounding_box()
            assert box and box["width"] == PHONE and box["y"] + box["height"] == 800
            way.tap(position={"x": 5, "y": 5})
            expect(_card(visit)).to_be_hidden()
        assert visit.faults == []


@pytest.mark.parametrize("path", [REPORT, SECTION, PARALLEL])
@every_width
def test_the_address_of_a_card_opens_it(browser: Browser, host: str, path: str, width: int) -> None:
    """What somebody has copied from an open card opens the same card, at the same number."""
    with visiting(browser, host, width) as visit:
        visit.go(path + SHARED)
        expect(_card(visit).locator(".values")).to_contain_text("6.8%")
        expect(visit.page.locator(f"#{PARAGRAPH} .figure-link--open")).to_be_in_viewport()
        expect(_card(visit)).to_be_focused()
        assert visit.faults == []


def test_a_number_of_several_indicators_shows_all(browser: Browser, host: str) -> None:
    """Where one number speaks for several indicators, the card has them all, each to be unfolded."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(REPORT)
        link = visit.page.locator("a.figure-link[data-indicators*=' ']").first
        names = (link.get_attribute("data-indicators") or "").split()
        link.click()
        parts = _card(visit).locator("details:has(> summary)").filter(has=visit.page.locator("summary > h3"))
        expect(parts).to_have_count(len(names))
        expect(_card(visit).locator("h2")).to_have_text(link.text_content() or "")
        parts.nth(1).locator("summary").first.click()
        expect(parts.nth(1).locator(".chart svg:visible")).to_have_count(1)
        repeated = visit.page.evaluate(
            "() => [...document.querySelectorAll('[id]')].map(element => element.id)"
            ".filter((id, index, all) => all.indexOf(id) !== index)"
        )
        assert repeated == []
        assert visit.faults == []


def test_a_chart_in_a_card_comes_alive(browser: Browser, host: str) -> None:
    """The chart of a card is as good as that of the page it comes from, and its links hold."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go("en/" + SECTION)
        _link(visit).click()
        _card(visit).locator(".chart__drawing").first.hover()
        visit.page.wait_for_selector(".fact-card figure[data-live='true']")
        _card(visit).locator(f".fact-card__body a[href$='{REPORT}#{PARAGRAPH}']").first.click()
        visit.page.wait_for_url(f"{host}en/{REPORT}#{PARAGRAPH}")
        assert visit.faults == []


def test_a_number_stays_a_link(browser: Browser, host: str) -> None:
    """A second click opens the page, one with Ctrl a tab; where no card can be fetched, the first does."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(SECTION)
        with visit.page.context.expect_page() as opened:
            _link(visit).click(modifiers=["Control"])
        assert opened.value.url.endswith(urls.indicator(FIGURE))
        assert visit.path == SECTION
        _link(visit).click()
        _link(visit).click()
        visit.page.wait_for_url(host + urls.indicator(FIGURE))
        assert visit.faults == []
        visit.go(SECTION)
        visit.page.evaluate("() => { window.fetch = () => Promise.reject(new Error()); }")
        _link(visit).click()
        visit.page.wait_for_url(host + urls.indicator(FIGURE))


def test_without_scripts_numbers_and_contents_are_links(browser: Browser, host: str) -> None:
    """Nothing of what scripts add is there: no empty button, no bar that covers the text."""
    with visiting(browser, host, PHONE, scripts=False) as visit:
        visit.go(SECTION)
        assert visit.page.locator("button:visible:not(header button)").count() == 0
        visit.go(REPORT)
        summary = visit.page.locator(".contents-bar summary")
        summary.click()
        visit.page.locator(".contents-bar a[href='#targets']").click()
        assert visit.path == f"{REPORT}#targets"
        assert visit.page.locator("#targets").evaluate("e => e.getBoundingClientRect().top") < 400
        visit.page.locator(f"#{PARAGRAPH} .paragraph-mark").click()
        assert visit.path == f"{REPORT}#{PARAGRAPH}"
        _link(visit).click()
        visit.page.wait_for_url(host + urls.indicator(FIGURE))


def test_the_contents_follow_the_reader(browser: Browser, host: str) -> None:
    """The contents mark the section one reads; chosen there, a section is the one that is marked."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(REPORT)
        marked = visit.page.locator(".reading__side [aria-current]")
        for section in ("rural", "closing", "plan-industry"):
            visit.page.locator(f".reading__side a[href='#{section}']").click()
            expect(marked).to_have_attribute("data-section", section)
            expect(marked).to_be_in_viewport()
        assert visit.faults == []


def test_a_bar_of_contents_on_a_phone(browser: Browser, host: str) -> None:
    """On a phone the text comes first: the contents are a line that stays and tells the place."""
    with visiting(browser, host, PHONE) as visit:
        visit.go("en/" + REPORT)
        heading = visit.page.locator("h1").bounding_box()
        assert heading and heading["y"] < 500
        bar = visit.page.locator(".contents-bar")
        _show(visit)
        expect(bar).to_be_in_viewport()
        expect(bar.locator(".contents-bar__place")).to_have_text("Sustained economic recovery")
        bar.locator("summary").tap()
        bar.locator("a[href='#targets']").tap()
        expect(bar.locator(".contents-list")).to_be_hidden()
        expect(visit.page.locator("#targets-1")).to_be_in_viewport()
        assert visit.faults == []


@pytest.mark.parametrize("path", [REPORT, PARALLEL])
def test_the_language_switch_keeps_the_place(browser: Browser, host: str, path: str) -> None:
    """From the middle of the text one comes to the same paragraph, with the same card open."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(path)
        english = visit.page.locator(".language-switch a[hreflang='en']")
        _show(visit, "rural-1")
        expect(english).to_have_attribute("href", re.compile("#rural-1$"))
        english.click()
        visit.page.wait_for_url(f"{host}en/{path}#rural-1")
        _show(visit)
        _link(visit).click()
        visit.page.locator(".language-switch a[hreflang='zh-CN']").click()
        visit.page.wait_for_url(host + path + SHARED)
        expect(_card(visit).locator(".values")).to_be_visible()
        assert visit.faults == []


def test_both_languages_are_a_third_choice(browser: Browser, host: str) -> None:
    """The text in two languages opens at the paragraph one reads, and leads back to it."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go("en/" + SECTION + f"#{PARAGRAPH}")
        visit.page.mouse.wheel(0, 150)
        both = visit.page.locator(".language-switch__both")
        expect(both).to_have_attribute("href", re.compile(f"#{PARAGRAPH}$"))
        both.click()
        visit.page.wait_for_url(f"{host}en/{PARALLEL}#{PARAGRAPH}")
        back = visit.page.locator(".reading-tools a[data-keeps-place]")
        expect(back).to_have_attribute("href", re.compile(f"#{PARAGRAPH}$"))
        assert visit.faults == []


@pytest.mark.parametrize(
    ("prefix", "pattern"),
    [
        ("", r"遵义市人民政府\. 遵义市2024年政府工作报告\[R/OL\]\. \(2024\)\[\d{4}-\d\d-\d\d\]\. (\S+)\."),
        ("en/", r"Zunyi .*\. \(2024\)\. .* Report\. Retrieved [A-Z][a-z]+ \d+, \d{4}, from (\S+)"),
    ],
    ids=["zh-CN", "en"],
)
def test_a_paragraph_is_cited(browser: Browser, host: str, prefix: str, pattern: str) -> None:
    """The number of a paragraph copies a citation by the convention of the language, and says so."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        visit.go(prefix + REPORT)
        mark = visit.page.locator(f"#{PARAGRAPH} .paragraph-mark")
        mark.click()
        menu = visit.page.locator(".cite-menu")
        expect(menu.locator("button").first).to_be_focused()
        visit.page.keyboard.press("Enter")
        expect(menu.get_by_role("status")).not_to_be_empty()
        copied = re.fullmatch(pattern, visit.page.evaluate("navigator.clipboard.readText()"))
        assert copied and copied[1] == f"{host}{prefix}{REPORT}#{PARAGRAPH}"
        menu.locator("button").last.click()
        expect(menu.get_by_role("status")).not_to_be_empty()
        assert visit.page.evaluate("navigator.clipboard.readText()") == copied[1]
        visit.page.keyboard.press("Escape")
        expect(menu).to_be_hidden()
        expect(mark).to_be_focused()
        assert visit.faults == []


def test_where_copying_is_forbidden_the_text_is_selected(browser: Browser, host: str) -> None:
    """Nobody is left with an empty clipboard: what should have been copied is there, selected."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go("en/" + SECTION)
        visit.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
        _link(visit).click()
        _card(visit).locator("[data-copy='address']").click()
        expect(_card(visit).get_by_role("status")).to_contain_text("Selected")
        assert visit.page.evaluate("getSelection().toString()") == f"{host}en/{SECTION}{SHARED}"


def test_numbers_of_paragraphs_are_one_stop(browser: Browser, host: str) -> None:
    """Of all the numbers, the Tab key reaches that of the paragraph one reads or tabs through."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(REPORT)
        stops = visit.page.locator(".paragraph-mark[tabindex='0']")
        expect(stops).to_have_count(1)
        _link(visit).focus()
        expect(stops).to_have_attribute("href", f"#{PARAGRAPH}")
        _link(visit).blur()
        _show(visit, "rural-1")
        expect(stops).to_have_attribute("href", "#rural-1")
        assert visit.page.locator(".paragraph-mark").count() > 50
        box = stops.bounding_box()
        assert box and min(box["width"], box["height"]) >= 24


@pytest.mark.parametrize("path", [REPORT, SECTION, PARALLEL])
@in_light_and_dark
def test_a_card_is_in_nobodys_way(
    browser: Browser, host: str, path: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    """With a card open, axe finds nothing on any page of the text."""
    with visiting(browser, host, width) as visit:
        visit.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        visit.go("en/" + path + SHARED)
        expect(_card(visit).locator(".values")).to_be_visible()
        assert findings(visit.page) == []
        assert visit.faults == []


@in_light_and_dark
def test_a_menu_is_in_nobodys_way(
    browser: Browser, host: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    """With the menu of a paragraph open, axe finds nothing either."""
    with visiting(browser, host, width) as visit:
        visit.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        visit.go(SECTION)
        visit.page.locator(".paragraph-mark").first.click()
        expect(visit.page.locator(".cite-menu")).to_be_visible()
        assert findings(visit.page) == []
        assert visit.faults == []


@every_language
def test_the_report_is_light(site: Path, prefix: str) -> None:
    """Text, styles and scripts of the whole report are soon there; a touch or a search fetches the rest."""
    root = site / BASE.strip("/")
    found = [path for path in (root / "assets").glob("*.*s") if not path.name.startswith(LATER)]
    assert {path.suffix for path in found} == {".css", ".js"}
    files = [root / prefix / REPORT / "index.html", *found]
    assert sum(len(gzip.compress(path.read_bytes())) for path in files) <= HEAVIEST
