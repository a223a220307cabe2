"""The report as pages show it: parts, sections, paragraphs, and figures linked where they stand."""

from __future__ import annotations

import re
from dataclasses import replace

from site_builder.views.reports import outline, report_view
from site_builder.views.sections import ParagraphView, page_paragraphs, section_link
from tests.editions import editions, tiny_editions


def _paragraphs(code: str) -> dict[str, ParagraphView]:
    edition = tiny_editions()[code]
    view = report_view(edition, edition.report)
    return {
        paragraph.id: paragraph
        for part in view.parts
        for section in part.sections
        for paragraph in section.paragraphs
    }


def test_parts_hold_their_sections() -> None:
    """Sections stand under the part they belong to, in order."""
    view = report_view(tiny_editions()["en"], tiny_editions()["en"].report)
    assert [(str(part.title), [section.id for section in part.sections]) for part in view.parts] == [
        ("Review", ["economy"]),
        ("Plan", ["targets", "livelihood"]),
    ]


def test_paragraphs_are_the_same_in_every_language() -> None:
    """Ids and levels do not depend on the language, so that a quoted address holds in all of them."""
    chinese, english = _paragraphs("zh-CN"), _paragraphs("en")
    assert list(chinese) == list(english)
    assert [view.level for view in chinese.values()] == [view.level for view in english.values()]


def test_figures_are_links() -> None:
    """Each figure's value and unit is a link to its indicator, and to no other."""
    html = _paragraphs("zh-CN")["economy-1"].html
    links = re.findall(r'<a class="figure-link" href="/indicators/([^"]+)/">([^<]+)</a>', html)
    assert links == [
        ("gdp-growth", "6.8%"),
        ("gdp-lead-years", "三年"),
        ("retail-growth", "10.5%"),
        ("new-businesses", "12.37万户"),
        ("new-companies", "2.5万家"),
    ]


def test_one_number_of_two_indicators_is_one_link() -> None:
    """Where a number speaks for several indicators, its link names them all."""
    html = _paragraphs("zh-CN")["economy-2"].html
    assert 'data-indicators="sewage-treatment waste-treatment">100%</a>' in html


def test_links_change_no_word() -> None:
    """With its links taken out, every paragraph says exactly what the report says."""
    edition = editions()["zh-CN"]
    texts = {
        paragraph.id: paragraph.text
        for section in edition.report.sections
        for paragraph in section.paragraphs
    }
    for part in report_view(edition, edition.report).parts:
        for section in part.sections:
            for view in section.paragraphs:
                words = re.sub(r"<[^>]+>", "", view.html)
                assert words == re.sub(r"\*\*|`", "", texts[view.id])


def test_translated_paragraphs_are_not_marked() -> None:
    """A translated paragraph needs no mark, and stands in its own words."""
    view = _paragraphs("en")["targets-1"]
    assert (view.lang, view.block, view.level) == ("", False, 0)
    assert "GDP will grow by about" in view.html


def test_prose_pages_link_within_their_language() -> None:
    """A link from the root of the site, written in a page of prose, stays in the page's language."""
    edition = tiny_editions()["en"]
    assert 'href="/en/report/2024/#economy-1"' in page_paragraphs(edition, edition.site.pages[0])[0].html


def test_section_links() -> None:
    """A section is linked by its title; no section is no link."""
    edition = tiny_editions()["en"]
    link = section_link(edition, edition.report, 0)
    assert link and (str(link.text), link.url) == ("Economy", "/en/report/2024/economy/")
    assert section_link(edition, edition.report, -1) is None
    assert section_link(edition, edition.report, len(edition.report.sections)) is None


def test_the_heading_of_a_part_is_no_paragraph() -> None:
    """A section that the text opens with the heading of its part has it apart, and the part is below it."""
    view = report_view(editions()["en"], editions()["en"].report)
    opening, review, plan, closing = view.parts
    for part, words in ((review, "I. A Review of Our Work in 2023"), (plan, "II. Overall Requirements")):
        first, *others = part.sections
        assert first.heading and words in first.heading.html
        assert all(section.heading is None for section in others)
        assert {section.level for section in part.sections} == {3}
    assert {section.level for part in (opening, closing) for section in part.sections} == {2}


def test_a_heading_within_a_section_stays_there() -> None:
    """Only the highest heading is that of a part."""
    view = _paragraphs("en")
    assert [paragraph.level for paragraph in view.values() if paragraph.level] == [2]


def test_paragraphs_are_numbered_through_the_report() -> None:
    """Numbers run from 1 without a gap, the same in every language; headings and pages of prose have none."""
    numbers = {
        code: [view.number for view in _paragraphs(code).values() if not view.level]
        for code in tiny_editions()
    }
    assert numbers["en"] == numbers["zh-CN"] == [str(number + 1) for number in range(len(numbers["en"]))]
    assert all(not view.number for view in _paragraphs("en").values() if view.level)
    edition = tiny_editions()["en"]
    assert all(not view.number for view in page_paragraphs(edition, edition.site.pages[0]))


def test_sections_tell_their_figures() -> None:
    """Beside the time a section takes stands how many figures it holds; where there are none, nothing."""
    edition = tiny_editions()["en"]
    sections = {
        section.id: section
        for part in report_view(edition, edition.report).parts
        for section in part.sections
    }
    assert sections["economy"].facts == ("1 min read", "8 figures")
    bare = replace(edition.report, figures=())
    assert report_view(edition, bare).facts == ("1 min read",)


def test_an_outline_has_no_text() -> None:
    """What a table of contents needs is there, and not one paragraph."""
    edition = editions()["en"]
    view = report_view(edition, edition.report)
    short = outline(edition, edition.report)
    assert [part.title for part in short.parts] == [part.title for part in view.parts]
    for part, whole in zip(short.parts, view.parts, strict=True):
        assert [(section.id, section.url) for section in part.sections] == [
            (section.id, section.url) for section in whole.sections
        ]
        assert not any(section.paragraphs or section.heading for section in part.sections)
