"""What is needed to use something of the site elsewhere."""

from __future__ import annotations

from dataclasses import replace

from site_builder.views.edition import Edition
from site_builder.views.index import SiteIndex
from site_builder.views.reuse import AddressView, CitationView, address, reuse
from tests.editions import editions, tiny_editions


def _told(citation: CitationView) -> str:
    """A citation with its gaps named."""
    gaps = {"accessed": "[day]", "address": citation.address.text}
    return "".join(gaps.get(piece.kind, piece.text) for piece in citation.pieces)


def _at(edition: Edition, base_url: str) -> Edition:
    return replace(edition, index=SiteIndex(replace(edition.site, base_url=base_url)))


def test_addresses_are_whole_where_the_site_knows_its_own() -> None:
    """Without a published address there is a path, which a browser completes."""
    edition = tiny_editions()["en"]
    published = _at(edition, "https://example.org/report/")
    assert address(published, "data/") == AddressView("https://example.org/report/en/data/", "")
    assert address(_at(edition, ""), "data/") == AddressView("/en/data/", "/en/data/")


def test_citations_follow_the_conventions_of_the_language() -> None:
    """APA in English, GB/T 7714 in Chinese: author, work, carrier, source, year, day of access, address."""
    english, chinese = (_at(editions()[code], "https://example.org/") for code in ("en", "zh-CN"))
    told = [
        _told(reuse(edition, edition.site.indicators["gdp-growth"]).citation)
        for edition in (english, chinese)
    ]
    assert told == [
        "Zunyi Municipal People's Government. (2024). GDP growth (2023 result: 6.8%; 2024 target: about 7%) "
        "[Data set]. 2024 Zunyi Municipal Government Work Report. Retrieved [day], from "
        "https://example.org/en/indicators/gdp-growth/",
        "遵义市人民政府. 地区生产总值增速（2023年结果：6.8%；2024年目标：7%左右）[DB/OL]. "
        "遵义市2024年政府工作报告, 2024[[day]]. https://example.org/indicators/gdp-growth/",
    ]
    styles = [
        reuse(edition, edition.site.indicators["gdp-growth"]).citation.date_style
        for edition in (english, chinese)
    ]
    assert styles == ["long", "iso"]


def test_untranslated_names_mark_the_citation() -> None:
    """A citation with Chinese words in it says so on an English page."""
    edition = tiny_editions()["en"]
    indicator = replace(edition.site.indicators["toilets"], name="没有翻译")
    assert reuse(edition, indicator).citation.lang == "zh-CN"
    assert reuse(edition, edition.site.indicators["toilets"]).citation.lang == ""


def test_files_stand_beside_the_page() -> None:
    """The table is the same in every language; drawings and pictures have the words of theirs."""
    edition = tiny_editions()["en"]
    files = reuse(edition, edition.site.indicators["toilets"]).downloads
    assert [(file.url, file.name) for file in files] == [
        ("/indicators/toilets/toilets.csv", "toilets.csv"),
        ("/en/indicators/toilets/chart.svg", "toilets.svg"),
        ("/en/indicators/toilets/chart.png", "toilets.png"),
    ]
