"""Every page type yields its pages, in every language at the same paths."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from site_builder.model import Site
from site_builder.pages import PAGE_TYPES, all_pages, pages_of
from site_builder.pages.livelihood import ProjectPageView
from site_builder.pages.page import Page
from site_builder.pages.report import SectionPageView
from site_builder.reading.sources import PROJECT
from site_builder.views.edition import Edition
from site_builder.views.index import SiteIndex
from tests.editions import editions, tiny_editions

TINY_PATHS = {
    "home": [""],
    "report": [
        "report/2024/",
        "report/2024/economy/",
        "report/2024/targets/",
        "report/2024/livelihood/",
    ],
    "parallel": ["report/2024/parallel/"],
    "print-edition": ["report/2024/print/"],
    "topics": ["topics/rural/", "topics/economy/"],
    "targets": ["targets/2024/"],
    "livelihood": ["livelihood/2024/", "livelihood/2024/1/", "livelihood/2024/2/"],
    "charts": ["charts/"],
    "data": ["data/"],
    "changes": ["changes/"],
    "glossary": [],
    "search": ["search/"],
    "text": ["about/"],
    "not-found": ["404.html"],
}
"""The pages of the tiny site; those of indicators follow from the indicators."""


def _pages(page_type: str, code: str = "en") -> list[Page]:
    return list(pages_of(tiny_editions()[code], page_type))


@pytest.mark.parametrize("page_type", TINY_PATHS)
def test_page_types(page_type: str) -> None:
    """A page type yields exactly the pages that its content calls for."""
    assert [page.path for page in _pages(page_type)] == TINY_PATHS[page_type]


def test_every_indicator_has_a_page() -> None:
    """Beside the list, each indicator has a page with its one chart, and a bare page with the same chart."""
    (index,), pages = _pages("indicator-index"), _pages("indicators")
    assert index.path == "indicators/"
    names = tiny_editions()["en"].site.indicators
    assert [page.path for page in pages] == [
        path for name in names for path in (f"indicators/{name}/", f"indicators/{name}/embed/")
    ]
    assert all(page.charts == bare.charts for page, bare in zip(pages[::2], pages[1::2], strict=True))
    assert all(len(page.charts) == 1 for page in pages)


def test_page_types_are_all_tested() -> None:
    """A new page type needs its line here."""
    assert set(PAGE_TYPES) == {*TINY_PATHS, "indicator-index", "indicators"}


def test_languages_have_the_same_pages() -> None:
    """Every page exists in every language, with a twin in each, and no two share an address."""
    paths = {code: [page.path for page in all_pages(edition)] for code, edition in editions().items()}
    assert paths["zh-CN"] == paths["en"]
    assert max(Counter(paths["en"]).values()) == 1
    for page in all_pages(editions()["en"]):
        assert [(twin.code, twin.current) for twin in page.twins] == [("zh-CN", False), ("en", True)]


def test_every_page_has_words_for_search_engines() -> None:
    """A title and a description, in the language of the page."""
    for edition in editions().values():
        pages = all_pages(edition)
        assert all(page.title.text and page.description.text for page in pages)
        assert all(not page.title.lang and not page.description.lang for page in pages)


def test_templates_and_page_types_fit() -> None:
    """Every template of a page is used, and every page has its template."""
    used = {page.template for page in all_pages(editions()["en"])}
    assert used == {path.name for path in (PROJECT / "templates" / "pages").glob("*.html")}


def test_neighbours() -> None:
    """Sections and projects lead on to the next and back to the one before."""
    sections = [page.view for page in _pages("report") if isinstance(page.view, SectionPageView)]
    ways = [(view.previous and view.previous.url, view.following and view.following.url) for view in sections]
    assert ways == [
        (None, "/en/report/2024/targets/"),
        ("/en/report/2024/economy/", "/en/report/2024/livelihood/"),
        ("/en/report/2024/targets/", None),
    ]
    projects = [page.view for page in _pages("livelihood") if isinstance(page.view, ProjectPageView)]
    assert [bool(view.previous) for view in projects] == [False, True]
    assert [bool(view.following) for view in projects] == [True, False]


def _without(site: Site, **changes: object) -> Edition:
    edition = tiny_editions()["en"]
    return replace(edition, index=SiteIndex(replace(site, **changes)))  # type: ignore[arg-type]  # fields of a site


def test_no_projects_no_pages(tiny: Site) -> None:
    """A report without livelihood projects has no page of them."""
    report = replace(tiny.reports["2024"], projects=())
    assert list(PAGE_TYPES["livelihood"](_without(tiny, reports={"2024": report}))) == []


def test_one_language_needs_no_parallel_page() -> None:
    """There is nothing to read beside the only language."""
    edition = tiny_editions()["zh-CN"]
    alone = replace(edition, languages=edition.languages[:1])
    assert list(PAGE_TYPES["parallel"](alone)) == []
    assert alone.companion is None
