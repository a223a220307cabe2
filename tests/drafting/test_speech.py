"""Cutting a pasted speech into parts and sections."""

from __future__ import annotations

import pytest

from site_builder.drafting.speech import cut, lines, shifted
from site_builder.material import Options
from site_builder.model import Report
from site_builder.reading.reader import Reader
from site_builder.reading.site_files import read_site

LONG = "我们" + "扎实推进各项工作，" * 20


@pytest.fixture(scope="module")
def real() -> Report:
    """The newest real report."""
    site = read_site(Reader(), Options().content)
    assert site
    return site.reports[site.default_report]


def pasted(report: Report) -> str:
    """A report as Word pastes it: indented with full-width spaces, a paragraph a line."""
    return "\r\n\r\n".join(
        ("" if paragraph.level else "　　") + paragraph.text
        for section in report.sections
        for paragraph in section.paragraphs
    )


def test_lines_are_cleaned_at_their_ends_only() -> None:
    """Word's spaces and invisible signs go; words, and spaces within them, stay."""
    pasted = "\ufeff　　各位代表：\r\n\u00a0\u2003\r\n一、 回\u200b顾 \v二行\u2028三 行\t\n"
    assert lines(pasted) == ["各位代表：", "一、 回顾", "二行", "三 行"]


def test_years_in_titles_move_on() -> None:
    """Four digits that are a year do; other numbers do not."""
    assert shifted("2023年回顾、12024号、500项", 1) == "2024年回顾、12024号、500项"


def test_the_real_report_is_cut_as_before(real: Report) -> None:
    """Cut by the report before it, the text has the same sections and every paragraph word for word."""
    parts, sections = cut(pasted(real), real, 0)
    assert parts == real.parts
    assert [(one.id, one.title, one.part) for one in sections] == [
        (one.id, one.title, one.part) for one in real.sections
    ]
    assert [[(p.text, p.level) for p in one.paragraphs] for one in sections] == [
        [(p.text, p.level) for p in one.paragraphs] for one in real.sections
    ]


def test_a_first_report_is_cut_by_its_headings(real: Report) -> None:
    """Without a report before it, parts, numbered sections and long paragraphs are told apart too."""
    parts, sections = cut(pasted(real), None, 0)
    assert [part.id for part in parts] == ["opening", "review", "plan", "closing"]
    assert len(sections) == len(real.sections)
    assert len({section.id for section in sections}) == len(sections)
    ids = [paragraph.id for section in sections for paragraph in section.paragraphs]
    assert len(set(ids)) == len(ids)


def test_numbered_headings_begin_sections() -> None:
    """A short line with a number is a heading; what follows belongs to it."""
    text = "\n".join(["大家好。", "一、工作回顾", "（一）经济平稳", LONG, LONG, "（二）民生改善。" + LONG])
    _, sections = cut(text, None, 0)
    assert [(one.id, len(one.paragraphs)) for one in sections] == [
        ("opening", 1),
        ("review", 4),
        ("review-2", 1),
    ]
    assert [(p.id, p.level) for p in sections[1].paragraphs][:2] == [
        ("review-heading", 1),
        ("review-title", 2),
    ]


def test_the_last_address_closes_the_report() -> None:
    """A closing word to the deputies is a part of its own where there are others."""
    parts, sections = cut(f"一、回顾\n{LONG}\n各位代表！让我们努力奋斗。", None, 0)
    assert [part.id for part in parts] == ["review", "closing"]
    assert sections[-1].id == "closing"


def test_a_text_without_headings_is_one_part() -> None:
    """Long paragraphs are sections then, titled by their first words."""
    parts, sections = cut(f"大家好。\n{LONG}\n{LONG}", None, 0)
    assert len(parts) == 1 and len(sections) == 2
    assert all(section.title for section in sections)


@pytest.mark.parametrize("title", ["新篇章", "再启程"])
def test_a_part_of_another_title_gets_an_id(title: str) -> None:
    """What is neither a review nor a plan is numbered."""
    parts, _ = cut(f"一、{title}\n{LONG}", None, 0)
    assert [part.id for part in parts] == ["part-1"]
