"""Exploring in a browser: the list of indicators, targets, livelihood projects and their pages."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, expect

from site_builder import urls
from tests.axe import findings
from tests.browsing import BASE, DESKTOP, PHONE, Visit, every_language, every_width, visiting

INDEX, TARGETS = urls.INDICATORS, urls.targets("2024")
LIVELIHOOD, PROJECT = urls.livelihood("2024"), urls.project("2024", 4)
PAGES = (INDEX, TARGETS, LIVELIHOOD, PROJECT)
ALL = 199
HEAVIEST = 25 * 1024
"""Bytes that a page may have on its way to a reader."""
MANY = 2000


def _shown(visit: Visit) -> list[str]:
    """Ids of the indicators that the list shows, in order."""
    return [
        str(href).strip("/").rpartition("/")[2]
        for href in visit.page.locator(".indicator-item:not([hidden]) .indicator-item__name").evaluate_all(
            "links => links.filter(link => link.checkVisibility()).map(link => link.getAttribute('href'))"
        )
    ]


def _ask(visit: Visit, **choices: str) -> None:
    """Choose as a person does, by the names of the fields."""
    more = visit.page.locator(".indicator-filter__more")
    if more.is_visible() and more.get_attribute("aria-expanded") == "false":
        more.click()
    for name, value in choices.items():
        field = visit.page.locator(f".indicator-filter [name='{name}']")
        if name == "q":
            field.fill(value)
        else:
            field.select_option(value)


def _open(visit: Visit, prefix: str = "en/", **kept: str) -> None:
    """Open the list, as a link that somebody shared does."""
    visit.go(f"{prefix}{INDEX}{'?' + urlencode(kept) if kept else ''}")
    expect(visit.page.locator(".indicator-filter")).not_to_have_attribute("hidden", "")


CHOICES: list[tuple[dict[str, str], str, int]] = [
    ({"topic": "safety"}, "emergency-shelters", 7),
    ({"kind": "result target"}, "gdp-growth", 35),
    ({"measure": "streak"}, "gdp-growth-lead-years", 3),
    ({"project": "2024-4"}, "public-parking-spaces", 2),
    ({"project": "any"}, "rural-toilets", 14),
    ({"topic": "economy", "kind": "target", "measure": "growth_rate"}, "gdp-growth", 9),
]
"""What is chosen, an indicator that fits, and how many do."""
WORDS = {
    "1264.8亿": "baijiu-output-value",
    "126.48 billion": "baijiu-output-value",
    "白酒 产值": "baijiu-output-value",
    "１２６４．８": "baijiu-output-value",
    "PARKING": "public-parking-spaces",
    "停车位": "public-parking-spaces",
    "123700": "new-business-entities",
}
"""What is typed, and what it finds."""


def test_choices_narrow_the_list(browser: Browser, host: str) -> None:
    """Only what fits all choices stays; it is counted, theme by theme too, and the address keeps choices."""
    with visiting(browser, host, DESKTOP) as visit:
        _open(visit)
        for choices, some, count in CHOICES:
            _ask(visit, **choices)
            expect(visit.page.locator("[role='status']")).to_have_text(f"{count} of {ALL} indicators")
            shown = _shown(visit)
            assert len(shown) == count and some in shown
            heads = visit.page.locator(".indicator-list__count:visible").all_inner_texts()
            assert sum(map(int, heads)) == count
            assert visit.path == f"en/{INDEX}?{urlencode(choices)}"
            visit.page.click(".indicator-filter [type='reset']")
        assert visit.faults == []


@every_language
def test_words_of_both_languages_find(browser: Browser, host: str, prefix: str) -> None:
    """A name or a value is found however it is written, on the pages of either language."""
    with visiting(browser, host, DESKTOP) as visit:
        _open(visit, prefix)
        for words, found in WORDS.items():
            _ask(visit, q=words)
            shown = _shown(visit)
            assert found in shown and len(shown) < 10, words
        assert visit.faults == []


@every_width
def test_nothing_found_is_said_and_mended(browser: Browser, host: str, width: int) -> None:
    """An empty list says so and offers to clear; the focus goes where one begins anew."""
    with visiting(browser, host, width) as visit:
        _open(visit)
        _ask(visit, q="no such thing")
        status = visit.page.locator("[role='status']")
        expect(status).to_contain_text("No indicator matches")
        assert _shown(visit) == []
        assert findings(visit.page) == []
        visit.page.click(".indicator-filter [type='reset']")
        expect(status).to_have_text(f"{ALL} of {ALL} indicators")
        assert len(_shown(visit)) == ALL
        assert visit.page.evaluate("document.activeElement.name") == "q"
        assert visit.path == f"en/{INDEX}"
        assert visit.page.locator(".indicator-filter [type='reset']").is_hidden()
        assert visit.faults == []


def test_a_shared_address_opens_narrowed(browser: Browser, host: str) -> None:
    """On a phone too, with its choices unfolded; the language switch keeps them; Back comes back to them."""
    with visiting(browser, host, PHONE) as visit:
        _open(visit, topic="economy", kind="target", q="growth", sort="name", nonsense="1", measure="none")
        shown = _shown(visit)
        assert len(shown) == 9 and shown[0] == "gdp-growth"
        assert visit.page.locator(".indicator-filter__choices").is_visible()
        kept = visit.path
        visit.page.click(".indicator-item:not([hidden]) .indicator-item__name >> nth=0")
        visit.page.wait_for_url(f"{host}en/{urls.indicator(shown[0])}")
        visit.page.go_back()
        visit.page.wait_for_url(host + kept)
        expect(visit.page.locator("[role='status']")).to_contain_text(f"9 of {ALL}")
        assert _shown(visit) == shown
        twin = visit.page.locator("a[hreflang='zh-CN']").first
        assert twin.evaluate("link => link.search") == f"?{kept.partition('?')[2]}"
        assert visit.faults == []


def test_orders(browser: Browser, host: str) -> None:
    """By name over all themes, by value within each unit, and back to the order of the report."""
    with visiting(browser, host, DESKTOP) as visit:
        _open(visit)
        before = _shown(visit)
        _ask(visit, sort="name")
        names = visit.page.locator(".indicator-list__sorted .indicator-item__name").all_text_contents()
        assert len(names) == ALL
        assert [name[0].upper() for name in names] == sorted(name[0].upper() for name in names)
        _ask(visit, measure="growth_rate", sort="value")
        values = visit.page.locator(".indicator-item:visible").evaluate_all(
            "items => items.map(item => Number(item.dataset.value))"
        )
        assert values == sorted(values, reverse=True) and len(values) == 23
        assert visit.page.locator(".indicator-list__group:visible, .theme-jump:visible").count() == 0
        visit.page.click(".indicator-filter [type='reset']")
        expect(visit.page.locator(".theme-jump")).to_be_visible()
        assert _shown(visit) == before
        assert visit.faults == []


@every_language
def test_without_scripts_the_whole_list_is_there(browser: Browser, host: str, prefix: str) -> None:
    """No form that does nothing: themes to jump to, and everything below them."""
    with visiting(browser, host, PHONE, scripts=False) as visit:
        visit.go(prefix + INDEX)
        assert visit.page.locator(".indicator-item__name").count() == ALL
        assert visit.page.locator(".indicator-filter").is_hidden()
        visit.page.click(".theme-jump a[href='#safety']")
        assert visit.page.locator("#safety h2").is_visible()
        assert visit.faults == []


def test_the_form_moves_nothing(browser: Browser, host: str) -> None:
    """Its room is kept from the first paint, on a phone and on a desktop."""
    for width in (PHONE, DESKTOP):
        with visiting(browser, host, width) as visit:
            _open(visit)
            moved = visit.page.evaluate(
                """new Promise(done => new PerformanceObserver(list =>
                     done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))
                   ).observe({type: 'layout-shift', buffered: true}) || setTimeout(done, 300, 0))"""
            )
            assert moved == 0, width


def test_ten_times_as_many_indicators(browser: Browser, host: str) -> None:
    """Two thousand are narrowed down and ordered within what a person takes for at once."""
    with visiting(browser, host, DESKTOP) as visit:

        def many(route, request) -> None:  # type: ignore[no-untyped-def]  # playwright's own types
            response = route.fetch()
            text = response.text()
            start = text.index('<li class="indicator-item')
            end = text.index("</ul>", start)
            route.fulfill(response=response, body=text[:start] + text[start:end] * (MANY // 15) + text[end:])

        visit.page.route(f"**/en/{INDEX}", many)
        _open(visit)
        assert visit.page.locator(".indicator-item").count() > MANY
        took = visit.page.evaluate(
            """() => {
                 const form = document.querySelector('.indicator-filter');
                 const began = performance.now();
                 for (const [name, value] of [['topic', 'economy'], ['topic', ''], ['sort', 'value']]) {
                   form.elements[name].value = value;
                   form.dispatchEvent(new InputEvent('input', {bubbles: true}));
                   document.body.offsetHeight;
                 }
                 return performance.now() - began;
               }"""
        )
        assert took < 1500
        assert visit.faults == []


@every_language
def test_targets_are_readable_on_a_phone(browser: Browser, host: str, prefix: str) -> None:
    """Each row is a block with its labels; nothing is cut, and it is still a table with heads."""
    with visiting(browser, host, PHONE) as visit:
        visit.go(prefix + TARGETS)
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= PHONE
        rows = visit.page.locator(".target-table tbody tr")
        assert rows.count() == 35
        for cell in rows.nth(0).locator("th, td").all():
            box = cell.bounding_box()
            assert box and box["width"] > 100 and box["x"] + box["width"] <= PHONE
        labels = (
            rows.nth(0)
            .locator("td[data-label]")
            .evaluate_all("cells => cells.map(cell => getComputedStyle(cell, '::before').content)")
        )
        assert len(labels) == 2 and all("202" in label for label in labels)
        assert visit.page.get_by_role("columnheader").count() > 0
        assert visit.page.get_by_role("table").first.get_by_role("row").count() > 1
        assert visit.faults == []


def test_heads_of_targets_stay_in_sight(browser: Browser, host: str) -> None:
    """On a desktop the heads of a long table stay at the top of the window."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(f"en/{TARGETS}")
        visit.page.evaluate("document.querySelector('#ecology tbody tr:nth-child(6)').scrollIntoView()")
        head = visit.page.locator("#ecology thead th").first.bounding_box()
        assert head and 0 <= head["y"] < 120


def test_every_bar_says_what_its_numbers_say(browser: Browser, host: str) -> None:
    """In the table of the economy one percent is as long in every row."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(f"en/{TARGETS}")
        rows = visit.page.locator("#economy tbody tr")
        scales = set()
        for row in rows.all():
            result = float(row.locator("td").nth(0).text_content().strip("% "))  # type: ignore[union-attr]  # is there
            bar = row.locator(".pair-bar__result").bounding_box()
            assert bar
            scales.add(round(bar["width"] / result, 1))
        assert max(scales) - min(scales) <= 0.2


@every_language
def test_ten_promises_in_one_picture(browser: Browser, host: str, prefix: str) -> None:
    """Every project is drawn with its quantity; a phone shows them one below the other."""
    with visiting(browser, host, PHONE) as visit:
        visit.go(prefix + LIVELIHOOD)
        projects = visit.page.locator(".poster__project")
        assert projects.count() == 10
        for project in projects.all():
            drawing = project.locator("svg.signs--target").first.bounding_box()
            assert drawing and drawing["width"] > PHONE / 2 and drawing["x"] + drawing["width"] <= PHONE
            assert project.locator(".amount__number").count() >= 1
        visit.page.click(".poster__title a >> nth=3")
        visit.page.wait_for_url(host + prefix + PROJECT)
        assert visit.page.locator("figure.chart").count() == 2
        assert visit.page.locator("blockquote").count() == 2
        assert visit.faults == []


@every_language
@pytest.mark.parametrize("scheme", ["light", "dark"])
@every_width
def test_axe_finds_nothing(browser: Browser, host: str, prefix: str, width: int, scheme: str) -> None:
    """The list, the targets with a theme unfolded, the picture of all projects, and one of them."""
    with visiting(browser, host, width) as visit:
        visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        for path in PAGES:
            visit.go(prefix + path)
            if path == TARGETS:
                visit.page.locator(".value-list summary").first.click()
            assert findings(visit.page) == [], path
            assert visit.page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert visit.faults == []


@every_language
def test_pages_are_light(site: Path, prefix: str) -> None:
    """What stands in a page comes quickly, behind a slow link too."""
    for path in PAGES:
        page = site / BASE.strip("/") / prefix / path / "index.html"
        assert len(gzip.compress(page.read_bytes())) <= HEAVIEST, path
