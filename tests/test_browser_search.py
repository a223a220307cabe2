"""The search as visitors meet it: in either language, for words and figures, and where it cannot work."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

from playwright.sync_api import Browser, Locator, expect

from site_builder import urls
from tests.axe import findings
from tests.browsing import BASE, DESKTOP, PHONE, Visit, every_language, every_width, visiting

GDP, BAIJIU = urls.indicator("gdp-growth"), urls.indicator("baijiu-output-value")
CHARGING = urls.project("2024", 5)
FIRST = {
    "地区生产总值": GDP,
    "生产总值": GDP,
    "gross domestic product": GDP,
    "GDP": GDP,
    "6.8%": GDP,
    "６．８％": GDP,
    "6.8 percent": GDP,
    "1264.8亿": BAIJIU,
    "1,264.8亿元": BAIJIU,
    "126.48 billion": BAIJIU,
    "126.48 billion yuan": BAIJIU,
    "126480000000": BAIJIU,
    "白酒 1264.8": BAIJIU,
    "R&D": urls.indicator("rd-share-of-gdp"),
}
"""What comes first for a query."""


def _ask(visit: Visit, prefix: str, query: str, **choices: str) -> None:
    """Open the search page with a question, and wait for the answer."""
    asked = "&".join(f"{name}={quote(value)}" for name, value in {"q": query, **choices}.items())
    visit.go(f"{prefix}{urls.SEARCH}?{asked}")
    _answered(visit, query)


def _type(visit: Visit, query: str) -> None:
    """Ask on the search page that is open, and wait for the answer."""
    visit.page.fill("#search-query", query)
    _answered(visit, query)


def _answered(visit: Visit, query: str) -> None:
    expect(visit.page.locator(".search__status")).to_contain_text(f"“{query}”")


def _results(visit: Visit, kind: str = "") -> list[str]:
    """Where the results lead, in the order shown, as paths of the site."""
    group = f"[data-kind='{kind}']" if kind else ""
    links = visit.page.locator(f".search__group{group}:visible .search__title")
    return [str(link.evaluate("link => link.href")).removeprefix(visit.host) for link in links.all()]


def _twin(visit: Visit) -> Locator:
    return visit.page.locator(".search__group:visible .search__twin").first


@every_language
def test_an_indicator_comes_first(browser: Browser, host: str, prefix: str) -> None:
    """By its name or figure, as either language writes them, in the reader's own language."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(prefix + urls.SEARCH)
        for query, path in FIRST.items():
            _type(visit, query)
            assert _results(visit)[0] == prefix + path, query
        assert visit.faults == []


@every_language
def test_projects_terms_and_paragraphs_are_found(browser: Browser, host: str, prefix: str) -> None:
    """In groups, paragraphs by their very place; the words stand marked in the text or its translation."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(prefix + urls.SEARCH)
        for query in ("充电桩", "充电", "charging", "Charging points", "chargin"):
            _type(visit, query)
            assert _results(visit, "project") == [prefix + CHARGING], query
            assert prefix + urls.term("charging-points") in _results(visit, "term"), query
            section = f"{prefix}{urls.section('2024', 'livelihood')}#"
            assert any(path.startswith(section) for path in _results(visit, "report")), query
            mark = visit.page.locator("[data-kind='report'] li mark").first
            assert (mark.text_content() or "").lower() in {"充电桩", "充电", "charging"}
        visit.page.locator("[data-kind='report'] .search__title").first.click()
        expect(visit.page.locator(":target")).to_be_visible()
        assert visit.faults == []


def test_every_run_of_characters_is_found(browser: Browser, host: str) -> None:
    """What stands in the report is found, however a dictionary would cut it."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(urls.SEARCH)
        for query in ("十件民生实事", "营商环境", "老旧小区改造", "粮", "商环"):
            _type(visit, query)
            texts = visit.page.locator("[data-kind='report'] .search__text").all_text_contents()
            assert texts and all(query in text for text in texts), query


def test_the_other_language_is_offered(browser: Browser, host: str) -> None:
    """Each result leads to the same thing in the other language, marked as such."""
    with visiting(browser, host, DESKTOP) as visit:
        for prefix, other, lang in (("", "en/", "en"), ("en/", "", "zh-CN")):
            _ask(visit, prefix, "6.8%")
            assert (_twin(visit).get_attribute("lang"), _twin(visit).get_attribute("hreflang")) == (
                lang,
                lang,
            )
            _twin(visit).click()
            visit.page.wait_for_url(host + other + GDP)


def test_nothing_is_said_to_be_nothing(browser: Browser, host: str) -> None:
    """No other number is shown for one that is nowhere; the themes are suggested instead."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(f"en/{urls.SEARCH}")
        for query in ("1300.5亿元", "6.9%", "龙卷风", "axyz"):
            _type(visit, query)
            assert _results(visit) == [], query
            expect(visit.page.locator(".search__status")).to_contain_text("Nothing found for")
        assert visit.page.locator(".search__ways a[href*='topics/']:visible").count() > 5
        assert visit.faults == []


@every_language
def test_near_spellings_are_called_near(browser: Browser, host: str, prefix: str) -> None:
    """What comes nearest is shown and said to be no more than that."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(prefix + urls.SEARCH)
        near = visit.page.locator(".search").get_attribute("data-near") or ""
        for query in ("charger", "chargng", "充电庄", "遵义充电桩"):
            _type(visit, query)
            assert _results(visit, "project") == [prefix + CHARGING], query
            assert visit.page.locator(".search__status").text_content() == near.format(query=query)


def test_theme_and_year_narrow_the_results(browser: Browser, host: str) -> None:
    """A choice stands in the address and holds; where it leaves nothing, the rest is offered."""
    with visiting(browser, host, DESKTOP) as visit:
        _ask(visit, "en/", "growth", topic="economy", year="2023")
        for about in visit.page.locator("[data-kind='indicator'] .search__about").all_text_contents():
            assert "Economy" in about and "2023" in about
        _ask(visit, "en/", "6.8%", topic="ecology")
        assert _results(visit) == []
        visit.page.locator(".search__widen").click()
        expect(visit.page.locator(".search__title").first).to_be_visible()
        assert _results(visit)[0] == f"en/{GDP}"
        assert parse_qs(urlsplit(visit.page.url).query) == {"q": ["6.8%"]}
        assert visit.faults == []


@every_language
def test_the_box_in_the_header_leads_to_the_answer(browser: Browser, host: str, prefix: str) -> None:
    """A question asked on any page is answered on the search page; the way back leads home again."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.go(prefix + GDP)
        visit.page.locator(".site-search__button").click()
        expect(visit.page.locator("header input[name='q']")).to_be_focused()
        assert findings(visit.page) == []
        visit.page.keyboard.type("6.8%")
        visit.page.keyboard.press("Enter")
        visit.page.wait_for_url(f"{host}{prefix}{urls.SEARCH}?q=6.8%25")
        _answered(visit, "6.8%")
        assert _results(visit)[0] == prefix + GDP
        visit.page.go_back()
        visit.page.wait_for_url(host + prefix + GDP)
        assert visit.faults == []


def test_on_a_phone_the_search_is_in_the_menu(browser: Browser, host: str) -> None:
    """The header of a phone has room for one button, which opens the menu, and the search is there."""
    with visiting(browser, host, PHONE) as visit:
        visit.go(GDP)
        assert not visit.page.locator(".site-search").is_visible()
        visit.page.locator(".site-header__menu").click()
        visit.page.locator(".site-header__search a").click()
        visit.page.wait_for_url(host + urls.SEARCH)


@every_language
def test_the_box_at_home_needs_no_script(browser: Browser, host: str, prefix: str) -> None:
    """It is a form that leads to the search page with the question."""
    with visiting(browser, host, PHONE, scripts=False) as visit:
        visit.go(prefix)
        visit.page.fill("main input[name='q']", "GDP")
        visit.page.press("main input[name='q']", "Enter")
        visit.page.wait_for_url(f"{host}{prefix}{urls.SEARCH}?q=GDP")
        assert visit.faults == []


def test_questions_are_kept_in_the_history(browser: Browser, host: str) -> None:
    """Typing answers at once, Enter keeps the question; the way back leads from question to question."""
    with visiting(browser, host, DESKTOP) as visit:
        _ask(visit, "en/", "GDP")
        field = visit.page.locator("#search-query")
        field.fill("charging")
        _answered(visit, "charging")
        field.press("Enter")
        assert visit.path == f"en/{urls.SEARCH}?q=charging"
        visit.page.go_back()
        _answered(visit, "GDP")
        assert field.input_value() == "GDP"
        visit.page.locator("header a[hreflang='zh-CN']").first.click()
        visit.page.wait_for_url(f"{host}{urls.SEARCH}?q=GDP")
        _answered(visit, "GDP")


def test_more_results_are_one_press_away(browser: Browser, host: str) -> None:
    """A long group begins with a few; the rest comes on demand, and the focus goes to the first of it."""
    with visiting(browser, host, DESKTOP) as visit:
        _ask(visit, "en/", "projects")
        group = visit.page.locator("[data-kind='indicator']")
        count = int(group.locator(".search__count").text_content() or "")
        shown = group.locator(".search__title").all_text_contents()
        assert len(shown) == 5 < count
        group.locator(".search__more").press("Enter")
        expect(group.locator(".search__title")).to_have_count(count)
        assert group.locator(".search__title").all_text_contents()[:5] == shown
        expect(group.locator(".search__title").nth(5)).to_be_focused()
        expect(group.locator(".search__more")).to_be_hidden()


def test_nothing_is_loaded_before_it_is_needed(browser: Browser, host: str) -> None:
    """Pagefind comes when a person turns to the search, and from this site only."""
    with visiting(browser, host, DESKTOP) as visit:
        loaded: list[str] = []
        visit.page.on("request", lambda request: loaded.append(request.url))
        visit.go(GDP)
        visit.go(urls.SEARCH)
        visit.page.wait_for_load_state("networkidle")
        assert not [url for url in loaded if "pagefind" in url]
        with visit.page.expect_response(lambda response: response.url.endswith(".pf_meta")):
            visit.page.focus("#search-query")
        assert visit.faults == []


@every_language
def test_without_scripts_other_ways_are_told(browser: Browser, host: str, prefix: str) -> None:
    """The page says that the search needs scripts, and leads on; no form is left that does nothing."""
    with visiting(browser, host, PHONE, scripts=False) as visit:
        visit.go(f"{prefix}{urls.SEARCH}?q=GDP")
        expect(visit.page.locator("noscript .note")).to_contain_text("Ctrl+F")
        assert not visit.page.locator(".search__form").is_visible()
        for path in (urls.INDICATORS, urls.report("2024")):
            links = visit.page.locator(".search__ways a").evaluate_all(
                "links => links.map(link => link.href)"
            )
            assert host + prefix + path in links
        assert visit.faults == []


def test_a_search_that_cannot_be_loaded_says_so(browser: Browser, host: str) -> None:
    """No question is left without an answer; the next one tries again."""
    with visiting(browser, host, DESKTOP) as visit:
        visit.page.route("**/pagefind.js", lambda route: route.abort())
        visit.go(f"en/{urls.SEARCH}?q=GDP")
        expect(visit.page.locator(".search__failed")).to_be_visible()
        visit.page.unroute("**/pagefind.js")
        visit.page.fill("#search-query", "6.8%")
        _answered(visit, "6.8%")
        expect(visit.page.locator(".search__failed")).to_be_hidden()


def test_a_copy_in_a_folder_says_so(browser: Browser, site: Path) -> None:
    """Browsers run no module from a folder; what cannot work there says so all the same."""
    page = browser.new_page()
    page.goto((site / BASE.strip("/") / urls.file_of(f"en/{urls.SEARCH}")).as_uri() + "?q=GDP")
    expect(page.locator(".search__failed")).to_be_visible()
    expect(page.locator(".search__failed")).to_contain_text("It needs a web server")
    page.close()


@every_width
@every_language
def test_results_are_accessible(browser: Browser, host: str, prefix: str, width: int) -> None:
    """Axe finds nothing wrong, with results, with none, and before a question; nothing is too wide."""
    with visiting(browser, host, width) as visit:
        visit.go(prefix + urls.SEARCH)
        for scheme in ("light", "dark"):
            visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            for query in ("charging", "1300.5亿元"):
                _type(visit, query)
                assert findings(visit.page) == []
                assert visit.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        assert visit.faults == []
