"""What can be found, in one language."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache

from babel.support import NullTranslations

from site_builder import urls
from site_builder.attachments.search_entries import Entry, entries
from site_builder.pages import all_pages
from site_builder.pages.search import KINDS
from tests.editions import editions, tiny_editions


@cache
def _found(code: str = "en") -> dict[str, Entry]:
    edition = editions()[code]
    return {entry.path: entry for entry in entries(edition, all_pages(edition))}


def test_everything_is_found_once_and_in_every_language() -> None:
    """The same addresses in every language, each once; home, 404 and the search itself are no answers."""
    edition = editions()["en"]
    paths = Counter(entry.path for entry in entries(edition, all_pages(edition)))
    assert set(paths) == set(_found("zh-CN"))
    assert max(paths.values()) == 1
    assert not {urls.HOME, urls.NOT_FOUND, urls.SEARCH} & set(paths)


def test_every_page_is_found_by_itself_or_by_its_paragraphs() -> None:
    """A page of a type that nobody has thought of here is found as a page."""
    edition = editions()["en"]
    pages = {page.path for page in all_pages(edition)} - {urls.HOME, urls.NOT_FOUND, urls.SEARCH}
    assert {path.partition("#")[0] for path in _found()} == {
        path for path in pages if not path.endswith("/embed/")
    }


def test_every_kind_has_its_heading() -> None:
    """What is found is of a kind that the search page has a group for, and no group is for nothing."""
    assert {entry.kind for entry in _found().values()} == set(KINDS)


def test_an_indicator() -> None:
    """Its name, its sentence, its theme and years; found also by the other forms of the terms in its name."""
    entry = _found()[urls.indicator("gdp-growth")]
    assert (entry.kind, entry.title.text) == ("indicator", "GDP growth")
    assert "6.8%" in entry.text.text
    assert (entry.topics, entry.years) == (("economy",), (2023, 2024))
    assert "gross domestic product" in entry.hidden
    assert [figure.quantity.printed for figure in entry.figures] == ["6.8%", "7%"]


def test_a_paragraph() -> None:
    """Each leads to the very paragraph; theme and years are those of its figures."""
    found = {path: entry for path, entry in _found().items() if entry.kind == "report"}
    section = next(section for section in editions()["en"].report.sections if section.id == "economy")
    numbers = [paragraph.id for paragraph in section.paragraphs if not paragraph.level]
    paths = [path for path in found if path.startswith(urls.section("2024", "economy"))]
    assert paths == [f"{urls.section('2024', 'economy')}#{number}" for number in numbers]
    entry = found[paths[0]]
    assert entry.title.text == "Sustained economic recovery"
    assert "economy" in entry.topics and 2023 in entry.years


def test_a_term_is_found_in_both_languages() -> None:
    """By the term itself and every approved form, in either edition."""
    for code, title in (("zh-CN", "地区生产总值"), ("en", "GDP")):
        entry = next(entry for entry in _found(code).values() if entry.path == urls.term("gdp"))
        assert (entry.kind, entry.title.text) == ("term", title)
        assert {"地区生产总值", "GDP", "gross domestic product"} <= set(entry.hidden)


def test_prose_is_found_by_all_its_words() -> None:
    """A page of prose is not found by its first sentence alone."""
    about = next(page for page in editions()["zh-CN"].site.pages if page.id == "about")
    entry = _found("zh-CN")[urls.text_page("about")]
    assert len(entry.hidden) == len(about.paragraphs)


def test_words_that_are_not_translated_are_marked() -> None:
    """A result can say in which language its words are."""
    edition = tiny_editions()["en"]
    bare = replace(edition, words=replace(edition.words, content=NullTranslations()))
    found = {entry.path: entry for entry in entries(bare, all_pages(bare))}
    entry = found[f"{urls.section('2024', 'economy')}#economy-1"]
    assert (entry.title.lang, entry.text.lang) == ("zh-CN", "zh-CN")
