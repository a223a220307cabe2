"""The records that the search index is made from, and its files."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from site_builder import urls
from site_builder.attachments import search
from site_builder.attachments.publication import Publication
from site_builder.attachments.search import records
from site_builder.attachments.search_entries import entries
from site_builder.charts.spec import ChartSpec, Drawing
from site_builder.pages import all_pages
from site_builder.writing.cache import Cache
from site_builder.writing.pagefind import Record, index
from tests.editions import editions, tiny_editions


@cache
def _records() -> dict[str, Record]:
    found = {code: entries(edition, all_pages(edition)) for code, edition in editions().items()}
    return {record["url"]: record for record in records(list(editions().values()), found)}


def test_a_record_has_the_words_of_both_languages() -> None:
    """A query in either language finds the page in the reader's own; it is shown in the reader's own."""
    for prefix, language, title in (("/", "zh", "地区生产总值增速"), ("/en/", "en", "GDP growth")):
        record = _records()[prefix + urls.indicator("gdp-growth")]
        assert (record["language"], record["meta"]["title"]) == (language, title)
        assert {"地 区 生 产 总 值 增 速", "gdp growth"} == set(record["meta"]["names"].split(" ¶ "))


def test_a_record_offers_the_other_language() -> None:
    """Title and address of the same thing in the other language."""
    meta = _records()["/" + urls.indicator("gdp-growth")]["meta"]
    assert (meta["twin_title"], meta["twin_url"]) == ("GDP growth", "/en/" + urls.indicator("gdp-growth"))


def test_figures_are_found_as_either_language_writes_them() -> None:
    """In the index of each language, in every writing."""
    for prefix in ("/", "/en/"):
        figures = _records()[prefix + urls.indicator("baijiu-output-value")]["meta"]["figures"]
        assert figures.split(" ¶ ") == ["1264p8 亿 元", "126p48 billion yuan", "126480000000"]


def test_theme_and_year_are_shown_and_can_be_chosen() -> None:
    """As words for readers, and as facets for the search."""
    meta = _records()["/en/" + urls.indicator("gdp-growth")]["meta"]
    assert meta["about"] == "Economy, 2023, 2024"
    assert meta["facets"] == "qzkindindicator qztopiceconomy qzyear2023 qzyear2024"


def test_every_record_can_be_found() -> None:
    """Something to be found by, something to be shown, and no empty value."""
    for record in _records().values():
        assert record["content"] and record["meta"]["title"]
        assert all(record["meta"].values())


def test_an_index_is_made_only_where_records_have_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build after an edit that no one could search for finds the index in the cache, byte for byte."""
    made = list(tiny_editions().values())
    pages = {edition.words.language.code: all_pages(edition) for edition in made}
    publication = Publication(made, pages, {}, _no_drawing, Cache(tmp_path))
    first = search.files(publication)
    assert all(path.startswith("pagefind/") for path in first)
    monkeypatch.setattr(search, "index", _no_index)
    assert search.files(publication) == first
    with pytest.raises(AssertionError, match="made again"):
        fewer = {code: made_pages[:-2] for code, made_pages in pages.items()}
        search.files(Publication(made, fewer, {}, _no_drawing, Cache(tmp_path)))


def _no_drawing(spec: ChartSpec) -> Drawing:
    raise AssertionError("no chart is needed")


def _no_index(records: Sequence[Record]) -> dict[str, bytes]:
    raise AssertionError("made again")


def test_one_language_alone() -> None:
    """A site in one language has an index without twins."""
    edition = tiny_editions()["zh-CN"]
    alone = type(edition)(edition.index, edition.words, (edition.words,))
    made = records([alone], {"zh-CN": entries(alone, all_pages(alone))})
    assert made and all("twin_title" not in record["meta"] for record in made)
    assert any(path.startswith("index/zh_") for path in index(made))
