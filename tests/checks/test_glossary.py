"""The English keeps to the glossary: each rule with its exact words, and the real report."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from babel.messages.catalog import Catalog

from site_builder.checks import glossary
from site_builder.errors import Place
from site_builder.model import Paragraph, Report, Section, Site, Term
from site_builder.reading.languages import read_catalogs
from site_builder.reading.reader import Reader
from site_builder.reading.site_files import read_site
from site_builder.reading.sources import PROJECT

FILE = "content.po"
TERMS = (
    ("四化", "Four-front Development Initiative", "", "Four Modernizations"),
    ("四化基金", "Four-front funds", "", ""),
    ("脱贫攻坚", "fight against poverty", "fighting poverty", ""),
    ("市场主体", "business entities", "", "market entities"),
    ("经营主体", "market entities", "", ""),
    ("白酒", "baijiu", "", ""),
    ("红旅", "red tourism", "", ""),
    ("红色旅游", "red tourism", "", ""),
)


@pytest.fixture
def site(tiny: Site) -> Site:
    """The tiny site with a glossary."""
    terms = (
        Term(
            id=english.lower(),
            term=name,
            english=english,
            variants=tuple(filter(None, [variant])),
            forbidden=tuple(filter(None, [forbidden])),
            note="",
            source="",
            place=Place("glossary.csv", line),
        )
        for line, (name, english, variant, forbidden) in enumerate(TERMS, 2)
    )
    return replace(tiny, glossary=tuple(terms))


def saying(site: Site, *pairs: tuple[str, str], comments: tuple[str, ...] = ()) -> tuple[Site, Catalog]:
    """The site with other paragraphs and a catalog with their English."""
    catalog = Catalog(locale="en")
    paragraphs = []
    for number, (chinese, english) in enumerate(pairs, 1):
        catalog.add(chinese, english, user_comments=comments, lineno=10 * number)
        paragraphs.append(Paragraph(f"p-{number}", chinese, 0, Place("01.md", number)))
    report = site.reports["2024"]
    section = replace(report.sections[0], paragraphs=tuple(paragraphs))
    return replace(site, reports={"2024": replace(report, sections=(section,))}), catalog


def told(site: Site, chinese: str, english: str, *comments: str) -> list[str]:
    """What is wrong with the English of one paragraph."""
    said, catalog = saying(site, (chinese, english), comments=comments)
    return [str(problem) for problem in glossary.glossary(said, catalog, FILE)]


def test_an_approved_form_is_right(site: Site) -> None:
    """The form itself or a variant, whatever the case; stale and missing translations are another matter."""
    assert told(site, "聚焦四化。", "We focus on the four-front development initiative.") == []
    assert told(site, "脱贫攻坚。", "Fighting poverty.") == []
    assert told(site, "聚焦四化。", "") == []
    stale, catalog = saying(site, ("聚焦四化。", "No."))
    catalog["聚焦四化。"].flags.add("fuzzy")
    assert list(glossary.glossary(stale, catalog, FILE)) == []


def test_a_term_must_be_said(site: Site) -> None:
    """The message names both places and every form that would be right."""
    assert told(site, "脱贫攻坚。", "Helping the poor.") == [
        "content.po:10: “脱贫攻坚” in 01.md:1 is not said as the glossary says it: “fight against poverty” — "
        "write “fight against poverty” / “fighting poverty”, or allow your words in glossary.csv:4"
    ]


def test_the_longer_term_is_meant(site: Site) -> None:
    """四化 within 四化基金 asks for nothing, and is not said by the other's English."""
    assert told(site, "四化基金。", "The Four-front funds.") == []
    assert [
        problem.split(" — ")[0] for problem in told(site, "四化、四化基金。", "The Four-front funds.")
    ] == [
        "content.po:10: “四化” in 01.md:1 is not said as the glossary says it: "
        "“Four-front Development Initiative”"
    ]


def test_a_forbidden_form_is_wrong_everywhere(site: Site) -> None:
    """Whether or not the term is in the paragraph."""
    assert told(site, "现代化。", "The four modernizations.") == [
        "content.po:10: “four modernizations” is a forbidden form of “四化” (source: 01.md:1) — "
        "write “Four-front Development Initiative”"
    ]


def test_a_form_may_be_forbidden_for_one_and_right_for_another(site: Site) -> None:
    """Where the other term is meant, its words are right."""
    assert told(site, "经营主体。", "Market entities.") == []
    assert len(told(site, "市场主体。", "Market entities.")) == 1


def test_distinctive_english_asks_for_its_term(site: Site) -> None:
    """A name or several words of one term; no single common word, no shared form, nothing in brackets."""
    assert told(site, "现代化。", "The fight against poverty.") == [
        "content.po:10: “fight against poverty” is the English of “脱贫攻坚”, which is not in 01.md:1 — "
        "say it in other words, or correct the source"
    ]
    assert told(site, "酒。旅。", "Baijiu. Red tourism.") == []
    assert told(site, "现代化。", "Progress (as in the fight against poverty).") == []


def test_an_exception_with_its_reason(site: Site) -> None:
    """A translator's comment takes the finding away, is counted, and goes when it is needed no more."""
    line = "glossary: 四化 named in the heading already"
    assert told(site, "聚焦四化。", "We focus on it.", line) == []
    assert told(site, "现代化。", "The Four Modernizations.", line) == []
    assert told(site, "聚焦四化。", "We focus on it.", "glossary: 四化") == [
        "content.po:10: the exception for “四化” gives no reason — "
        "write the reason after it: “# glossary: 四化 …”"
    ]
    assert told(site, "聚焦四化。", "The Four-front Development Initiative.", line) == [
        "content.po:10: the exception for “四化” in content.po:10 is not needed — "
        "remove the line “# glossary: 四化 …”"
    ]
    assert glossary.exceptions(*saying(site, ("聚焦四化。", "It."), comments=(line,))) == 1


def test_a_term_in_no_report_is_a_note(site: Site) -> None:
    """It is enforced nowhere; texts change, so that only a strict run refuses it."""
    said, _ = saying(site, ("四化基金。", ""))
    problems = {str(problem.what): problem for problem in glossary.terms_are_in_the_text(said)}
    assert len(problems) == len(TERMS) - 1
    problem = problems["the term “四化” stands in no report"]
    assert (str(problem.place), problem.strict) == ("glossary.csv:2", True)


@pytest.fixture(scope="module")
def real() -> tuple[Site, Catalog]:
    """The real site, read but not checked, and its English."""
    reader = Reader()
    site = read_site(reader, PROJECT / "content")
    assert site is not None
    return site, read_catalogs(reader, PROJECT / "translations", site)["en", "content"]


def test_the_real_report_keeps_to_its_glossary(real: tuple[Site, Catalog]) -> None:
    """Every term of every paragraph, both ways, without an exception."""
    site, catalog = real
    assert [str(problem) for problem in glossary.glossary(site, catalog, FILE)] == []
    assert list(glossary.terms_are_in_the_text(site)) == []
    assert glossary.exceptions(site, catalog) == 0
    assert len(site.glossary) >= 450


def test_the_real_report_is_checked_at_once(real: tuple[Site, Catalog]) -> None:
    """In well under a third of a second."""
    started = time.perf_counter()
    list(glossary.glossary(*real, FILE))
    assert time.perf_counter() - started < 0.3


def _report_of(site: Site, sections: int) -> Report:
    """The report with many sections of different words."""
    report = site.reports["2024"]
    made = (
        Section(f"s-{n}", "", "", (Paragraph(f"s-{n}-1", f"四化{n}。", 0, Place("x.md", n)),), Place("x.md"))
        for n in range(sections)
    )
    return replace(report, sections=tuple(made))


def test_many_paragraphs_take_no_longer_each(site: Site) -> None:
    """A hundred thousand paragraphs would take a hundred times as long as a thousand, not more."""

    def seconds(sections: int) -> float:
        catalog = Catalog(locale="en")
        large = replace(site, reports={"2024": _report_of(site, sections)})
        for section in large.reports["2024"].sections:
            catalog.add(section.paragraphs[0].text, "The Four-front Development Initiative.")
        started = time.perf_counter()
        assert list(glossary.glossary(large, catalog, FILE)) == []
        return time.perf_counter() - started

    assert seconds(10_000) < 40 * seconds(1_000) + 0.2
