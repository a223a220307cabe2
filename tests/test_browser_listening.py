"""The pages as they are met by ear: named once, told once, and never a link whose name says another place."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from site_builder import urls
from tests.browsing import (
    BASE,
    DESKTOP,
    INDICATOR,
    PATHS,
    PREFIXES,
    REPORT,
    every_language,
    every_width,
    visiting,
)

GUIDE, LIVELIHOOD = urls.CHARTS, urls.livelihood("2024")
FIGURE = "gdp-growth"
PLAIN = (
    REPORT,
    urls.section("2024", "economy"),
    urls.parallel("2024"),
    INDICATOR,
    PATHS["project"],
    PATHS["about"],
)
"""Pages that do with the style sheet of every page."""
ALIKE = ("图表读法", "How to read this chart")
"""What leads to the way to read a chart, always to the form that it stands beside."""
LIGHT = 25 * 1000
"""Bytes that an indicator or a project may have on its way to a reader, with all that it needs."""

NAMES = """() => [
  ...document.querySelectorAll("main a[href]:not(nav *, .term-link, .figure-link)"),
].map((link) => [
  (link.ariaLabel ?? link.textContent).trim().replace(/\\s+/g, " "),
  link.getAttribute("href"),
])"""


def _main(browser: Browser, host: str, path: str) -> str:
    """The main part of a page as a tree of roles and names."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(path)
        tree = visit.page.locator("main").aria_snapshot()
        assert visit.faults == []
    return tree


@pytest.mark.parametrize(
    ("prefix", "name", "chart"), [("", "地区生产总值增速", "图表"), ("en/", "GDP growth", "Chart")]
)
def test_a_chart_is_named_and_described_once(
    browser: Browser, host: str, prefix: str, name: str, chart: str
) -> None:
    """The figure has the name, its picture has none of its own, and no word of the drawing is told."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(prefix + INDICATOR)
        figure = visit.page.get_by_role("figure", name=name, exact=True)
        tree = re.sub(r"\n\s+- /url.*", "", figure.aria_snapshot())
        assert re.findall(r"- (\w+)", tree) == [
            "figure",
            "group",
            "button",
            "button",
            "application",
            "paragraph",
            "text",
            "link",
        ]
        assert f'- application "{chart}"' in tree
        assert tree.count("6.8%") == tree.count("7%") == 1
        picture = figure.get_by_role("application")
        expect(picture).to_have_accessible_description(re.compile("方向键|arrow keys"))
        assert visit.faults == []


def test_without_scripts_a_chart_is_a_picture(browser: Browser, host: str) -> None:
    """What no key can move through is not reached by Tab and does not speak of keys."""
    with visiting(browser, host, DESKTOP, scripts=False) as visit:
        visit.go(f"en/{INDICATOR}")
        picture = visit.page.get_by_role("img", name="Chart")
        assert picture.get_attribute("tabindex") is None
        expect(picture).to_have_accessible_description("")


@every_width
def test_the_figures_of_home_are_told_once(browser: Browser, host: str, width: int) -> None:
    """Name and values stand beside each drawing, which is passed over; one choice makes a table of all."""
    with visiting(browser, host, width) as visit:
        visit.go("en/")
        figures = visit.page.get_by_role("figure", name="Key figures")
        assert figures.get_by_role("img").count() == 0
        assert figures.aria_snapshot().count("48.36%") == 1
        figures.get_by_role("button", name="Table").click()
        rows = figures.get_by_role("row")
        expect(rows).to_have_count(1 + figures.locator(".headline").count())
        expect(rows.nth(1)).to_have_text(re.compile(r"GDP growth\s+6.8%\s+about 7%"))
        expect(figures.locator(".headline").first).to_be_hidden()
        visit.go(INDICATOR)
        expect(visit.page.locator(".figure__table table")).to_be_visible()
        assert visit.faults == []


@pytest.mark.parametrize("path", [*PATHS.values(), GUIDE, LIVELIHOOD])
@every_language
def test_a_name_of_a_link_leads_to_one_place(browser: Browser, host: str, prefix: str, path: str) -> None:
    """Beside those in running text, links of one name have one address."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(prefix + path)
        places: dict[str, set[str]] = {}
        for name, address in visit.page.evaluate(NAMES):
            places.setdefault(name, set()).add(address)
        shared = {
            name: found for name, found in places.items() if len(found) > 1 and not name.endswith(ALIKE)
        }
        assert shared == {}


@every_language
def test_nothing_defined_is_empty(browser: Browser, host: str, prefix: str) -> None:
    """In the guide every mark has one definition, with its drawings in it."""
    assert not re.search(r"- definition\n", _main(browser, host, prefix + GUIDE))


@pytest.mark.parametrize(("prefix", "between"), [("", "；"), ("en/", "; ")])
def test_what_stands_side_by_side_is_told_apart(
    browser: Browser, host: str, prefix: str, between: str
) -> None:
    """Facts that only space divides for the eye have a sign between them for the ear."""
    with visiting(browser, host, DESKTOP) as visit:
        for path, part in (
            (urls.HOME, ".masthead__occasion"),
            (REPORT, ".prose__facts"),
            (REPORT, ".section-heading__facts"),
        ):
            visit.go(prefix + path)
            assert between in (visit.page.locator(part).first.text_content() or "")
        visit.go(prefix + urls.topic("economy"))
        told = [
            (row.text_content() or "").strip()
            for row in visit.page.locator(".multiples__panel .multiples__values").all()
        ]
        assert between in told[0]
        assert not [values for values in told if values.endswith(between.strip())]


@every_width
def test_the_hint_comes_before_the_text(browser: Browser, host: str, width: int) -> None:
    """Whoever listens, and whoever has a narrow window, is told once what underlined numbers are."""
    with visiting(browser, host, width) as visit:
        visit.go(f"en/{REPORT}")
        hint = "Every underlined number leads to its chart"
        tree = visit.page.locator("main").aria_snapshot()
        assert tree.count(hint) == 1
        assert tree.index(hint) < tree.index('Opening of the report" [level=2]')
        assert visit.page.get_by_text(hint).filter(visible=True).count() >= 1


@every_width
def test_tab_goes_through_a_card_and_back_to_its_number(browser: Browser, host: str, width: int) -> None:
    """At either end of a card the Tab key returns to the number, from where it goes on in the text."""
    with visiting(browser, host, width) as visit:
        visit.go(f"en/{REPORT}?figure={FIGURE}#economy-1")
        card, number = (
            visit.page.locator(".fact-card"),
            visit.page.locator(f"a.figure-link[href$='/{FIGURE}/']").first,
        )
        expect(card).to_be_focused()
        expect(card).to_have_role("dialog")
        visit.page.keyboard.press("Shift+Tab")
        expect(number).to_be_focused()
        expect(card).to_be_visible()
        card.locator("[data-copy='citation']").focus()
        visit.page.keyboard.press("Tab")
        expect(number).to_be_focused()
        visit.page.keyboard.press("Escape")
        expect(card).to_be_hidden()
        expect(number).to_be_focused()
        assert visit.faults == []


def test_what_is_shown_for_a_look_is_no_dialog(browser: Browser, host: str) -> None:
    """A card that pointing shows takes no focus; the click that pins it makes a dialog of it."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(f"en/{REPORT}#economy-1")
        card, number = (
            visit.page.locator(".fact-card"),
            visit.page.locator(f"a.figure-link[href$='/{FIGURE}/']").first,
        )
        number.hover()
        expect(card).to_be_visible()
        expect(card).to_have_role("group")
        number.click()
        expect(card).to_be_focused()
        expect(card).to_have_role("dialog")
        assert visit.faults == []


def test_styles_of_overviews_are_loaded_where_they_are_used(site: Path) -> None:
    """A page that has the style sheet of every page only gives no class that the other one styles."""
    root = site / BASE.strip("/")
    (main,), (overviews,) = ([*root.glob(f"assets/{name}-*.css")] for name in ("main", "overviews"))
    only = _classes(overviews.read_text("utf-8")) - _classes(main.read_text("utf-8"))
    assert "poster" in only and "figure-link" not in only
    for path in (f"{prefix}{path}index.html" for prefix in PREFIXES.values() for path in PLAIN):
        html = (root / path).read_text("utf-8")
        assert overviews.name not in html
        assert not only & set(" ".join(re.findall(r'class="([^"]*)"', html)).split()), path


def _classes(style: str) -> set[str]:
    return set(re.findall(r"\.([a-z][\w-]*)", style))


@pytest.mark.parametrize("path", ["indicators/*/index.html", "livelihood/2024/*/index.html"])
@every_language
def test_pages_of_one_thing_are_light(site: Path, prefix: str, path: str) -> None:
    """Page, style and scripts of the heaviest indicator and of the heaviest project on a first visit."""
    root = site / BASE.strip("/")
    page = max((root / prefix).glob(path), key=lambda found: found.stat().st_size)
    names = ("main-*.*", "display-settings-*.js", "chunk-*.js")
    files = [page, *(file for name in names for file in root.glob(f"assets/{name}"))]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) <= LIGHT
