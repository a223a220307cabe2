"""The glossary as a page, and the links that lead to it from the text of the report."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.errors import Place
from site_builder.model import Site, Term
from site_builder.pages import glossary
from site_builder.pages.glossary import GlossaryView
from site_builder.views.edition import Edition
from site_builder.views.frame import frame_view
from site_builder.views.index import SiteIndex
from site_builder.views.reports import report_view
from site_builder.views.sections import section_view
from tests.editions import tiny_editions
from tests.tiny import TESTS, site_with, tiny_site

LINK = re.compile(r'<a class="term-link" href="([^"]*)">([^<]*)</a>')


def term(name: str, english: str, *variants: str, note: str = "") -> Term:
    """A term of the tiny report."""
    return Term(
        english.lower().replace(" ", "-"), name, english, variants, (), note, "", Place("glossary.csv")
    )


TERMS = (
    term("粮食播种面积", "sown with grain"),
    term("生产总值", "GDP", "gross domestic product", note="企业是经营主体的一部分。"),
    term("社会消费品零售总额", "retail sales"),
    term("生产总值增长6.8%", "GDP grew by 6.8%"),
    term("思想", "3 thoughts"),
)


def edition_with(site: Site, code: str, *terms: Term) -> Edition:
    """The tiny site in one language, with a glossary."""
    return replace(tiny_editions()[code], index=SiteIndex(replace(site, glossary=terms)))


def view_of(edition: Edition) -> GlossaryView:
    """What the page shows."""
    (page,) = glossary.pages(edition)
    assert (page.path, page.template) == ("glossary/", "glossary.html")
    assert isinstance(page.view, GlossaryView)
    return page.view


def links(edition: Edition, *, apart: bool = True) -> list[list[tuple[str, str]]]:
    """The links to the glossary in each section of the report, on its own page or on that of the whole."""
    together = [section for part in report_view(edition, edition.report).parts for section in part.sections]
    sections = [section_view(edition, "2024", each.id) for each in together] if apart else together
    return [
        [link for paragraph in section.paragraphs for link in LINK.findall(str(paragraph.html))]
        for section in sections
    ]


def test_no_glossary_no_page(tiny: Site) -> None:
    """Nor a link to it below every page."""
    edition = edition_with(tiny, "en")
    assert list(glossary.pages(edition)) == []
    assert [link.url for link in frame_view(edition).footer] == ["/en/charts/", "/en/changes/", "/en/about/"]


def test_every_page_leads_to_the_glossary(tiny: Site) -> None:
    """From its footer."""
    footer = frame_view(edition_with(tiny, "en", *TERMS)).footer
    assert [link.url for link in footer] == ["/en/glossary/", "/en/charts/", "/en/changes/", "/en/about/"]


def test_english_is_in_alphabetical_order(tiny: Site) -> None:
    """Under its letters, figures last."""
    view = view_of(edition_with(tiny, "en", *TERMS))
    shown = {group.id: [one.headword.text for one in group.terms] for group in view.groups}
    assert shown == {
        "letter-g": ["GDP", "GDP grew by 6.8%"],
        "letter-r": ["retail sales"],
        "letter-s": ["sown with grain"],
        "letter-0-9": ["3 thoughts"],
    }
    assert [(one.headword.lang, one.counterpart.lang) for one in view.groups[0].terms] == [("", "zh-CN")] * 2


def test_chinese_is_in_the_order_of_the_report(tiny: Site) -> None:
    """Under the sections that have the terms first."""
    view = view_of(edition_with(tiny, "zh-CN", *TERMS))
    shown = {group.id: [one.headword.text for one in group.terms] for group in view.groups}
    assert shown == {
        "from-2024-economy": ["生产总值增长6.8%", "社会消费品零售总额"],
        "from-2024-targets": ["生产总值", "粮食播种面积", "思想"],
    }
    assert [(one.headword.lang, one.counterpart.lang) for one in view.groups[0].terms] == [("", "en")] * 2
    assert view.source_lang == "en"


def test_sections_of_two_reports_are_told_apart(tmp_path: Path) -> None:
    """Two years' sections of one name are two groups, each with its year."""
    site = tiny_site(site_with(tmp_path, TESTS / "sites" / "years" / "2025") / "content")
    view = view_of(edition_with(site, "zh-CN", *TERMS))
    titles = {group.id: group.title.text for group in view.groups}
    assert len(titles) == len(view.groups)
    assert titles["from-2025-economy"] == "2025年：经济"


def test_a_term_has_its_note_and_its_places(tiny: Site) -> None:
    """The note in the reader's language; each paragraph once, with its number where there are several."""
    view = view_of(edition_with(tiny, "en", *TERMS))
    terms = {one.counterpart.text: one for group in view.groups for one in group.terms}
    gdp = terms["生产总值"]
    assert (gdp.id, gdp.note.text) == ("term-gdp", "Companies are a part of the businesses.")
    assert [(place.text.text, place.url) for place in gdp.places] == [
        ("Targets, paragraph 1", "/en/report/2024/targets/#targets-1")
    ]
    assert [place.url for place in terms["社会消费品零售总额"].places] == [
        "/en/report/2024/economy/#economy-1",
        "/en/report/2024/targets/#targets-1",
    ]


def test_several_reports_are_told_apart(tiny: Site) -> None:
    """The report shown at home comes first."""
    older = replace(tiny.reports["2024"], id="2023")
    site = replace(tiny, reports={"2023": older, "2024": tiny.reports["2024"]})
    view = view_of(edition_with(site, "en", term("粮食播种面积", "sown with grain")))
    assert [place.text.text for place in view.groups[0].terms[0].places] == [
        "2024: Targets, paragraph 1",
        "2023: Targets, paragraph 1",
    ]


@pytest.mark.parametrize("code", ["zh-CN", "en"])
def test_the_first_use_on_each_page_is_linked(tiny: Site, code: str) -> None:
    """Once a section on its own page; on that of the whole report once, if there is a note to read."""
    prefix, words = ("/en", "retail sales") if code == "en" else ("", "社会消费品零售总额")
    bare, noted = (
        edition_with(tiny, code, term("社会消费品零售总额", "retail sales", note=note))
        for note in ("", "包括餐饮。")
    )
    link = (f"{prefix}/glossary/#term-retail-sales", words)
    assert links(bare) == links(noted) == [[link], [link], []]
    assert links(noted, apart=False) == [[link], [], []]
    assert links(bare, apart=False) == [[], [], []]


def test_figures_keep_their_links(tiny: Site) -> None:
    """A term that a figure's link runs through is linked at its next use, if there is one."""
    edition = edition_with(tiny, "zh-CN", term("7%左右", "about 7%"), term("增长", "grow"))
    assert links(edition) == [[("/glossary/#term-grow", "增长")], [("/glossary/#term-grow", "增长")], []]


def test_english_is_linked_only_where_the_term_is_meant(tiny: Site) -> None:
    """The same words where the Chinese does not have the term are just words."""
    assert links(edition_with(tiny, "en", term("总产值", "GDP"))) == [[], [], []]


def test_the_approved_form_is_linked_before_a_variant(tiny: Site) -> None:
    """Long explanations are variants, and would make long links."""
    edition = edition_with(tiny, "en", term("粮食播种面积", "grain", "retail sales"))
    assert links(edition)[1] == [("/en/glossary/#term-grain", "grain")]


def test_links_are_not_put_into_links(tiny: Site) -> None:
    """A term within a link that an editor wrote stays as it is."""
    report = tiny.reports["2024"]
    paragraph = replace(report.sections[0].paragraphs[1], text="见[生产总值](/data/)，生产总值。")
    section = replace(report.sections[0], paragraphs=(paragraph,))
    site = replace(tiny, reports={"2024": replace(report, sections=(section,), figures=())})
    edition = edition_with(site, "zh-CN", term("生产总值", "GDP"))
    (linked,) = section_view(edition, "2024", section.id).paragraphs
    assert str(linked.html) == (
        '见<a href="/data/">生产总值</a>，<a class="term-link" href="/glossary/#term-gdp">生产总值</a>。'
    )


def test_what_is_not_translated_is_linked_in_the_source(tiny: Site) -> None:
    """The words that are shown are those that are linked."""
    report = tiny.reports["2024"]
    paragraph = replace(report.sections[0].paragraphs[0], text="新的一句，没有译文：生产总值。")
    section = replace(report.sections[0], paragraphs=(paragraph,))
    site = replace(tiny, reports={"2024": replace(report, sections=(section,), figures=())})
    assert links(edition_with(site, "en", term("生产总值", "GDP"))) == [
        [("/en/glossary/#term-gdp", "生产总值")]
    ]
