"""Texts: links that lead somewhere, and ids that name one paragraph of a page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from site_builder.checks import text
from site_builder.errors import Place
from site_builder.model import Paragraph, Report, Site


def with_words(site: Site, words: str) -> Site:
    """The site with one more paragraph on its page."""
    (page,) = site.pages
    paragraph = Paragraph("new", words, 0, Place("about.md", 99))
    return replace(site, pages=(replace(page, paragraphs=(*page.paragraphs, paragraph)),))


@pytest.mark.parametrize(
    "link",
    [
        "/",
        "/data/",
        "/indicators/",
        "/indicators/gdp-growth/",
        "/topics/rural/",
        "/about/#about-1",
        "/report/2024/",
        "/report/2024/#targets-1",
        "/report/2024/targets/",
        "/report/2024/targets/#targets-1",
        "/targets/2024/",
        "/livelihood/2024/",
        "/livelihood/2024/2/",
        "#new",
        "https://example.org/nowhere/",
        "mailto:info@example.org",
        "tel:+861234",
    ],
)
def test_links_to_every_kind_of_page_lead_somewhere(tiny: Site, link: str) -> None:
    """Internal links are known; others are not this site's to check."""
    assert list(text.links_lead_somewhere(with_words(tiny, f"见[此]({link})。"))) == []


@pytest.mark.parametrize(
    "link",
    [
        "/data",
        "/indicators/gdp/",
        "/report/2024/#nowhere",
        "/report/2024/targets/#economy-1",
        "/livelihood/2024/3/",
        "#nowhere",
        "/en/data/",
        "//example.org/",
        "javascript:alert",
    ],
)
def test_links_to_nothing_are_told(tiny: Site, link: str) -> None:
    """A page, a paragraph or a kind of address that does not exist is told with the paragraph's place."""
    (problem,) = text.links_lead_somewhere(with_words(tiny, f"见[此]({link})。"))
    assert str(problem.place) == "about.md:99" and link in str(problem.what)


def test_pages_may_use_an_id_of_each_other(tiny: Site) -> None:
    """An id names one paragraph of a page; the report and a page of prose are two pages."""
    words = tiny.pages[0].paragraphs[0]
    page = replace(tiny.pages[0], paragraphs=(replace(words, id="economy-1"),))
    assert list(text.paragraph_ids_are_unique(replace(tiny, pages=(page,)))) == []


def test_sections_share_the_page_of_their_report(tiny: Site, report: Report) -> None:
    """Every further use of an id is told, with the place of the first."""
    same = [
        replace(section, paragraphs=tuple(replace(p, id="same") for p in section.paragraphs[:1]))
        for section in report.sections
    ]
    site = replace(tiny, reports={"2024": replace(report, sections=tuple(same))})
    told = list(text.paragraph_ids_are_unique(site))
    assert len(told) == 2 and all(str(same[0].paragraphs[0].place) in str(p.what) for p in told)


@pytest.mark.parametrize(
    "words", ["3 < 5，5 > 3", "<https://example.org/>", "<mailto:info@example.org>", "a<b"]
)
def test_signs_that_look_like_html_are_text(tiny: Site, words: str) -> None:
    """A comparison or an address in angle brackets is Markdown."""
    assert list(text.no_raw_html(with_words(tiny, words))) == []
