"""Cutting a pasted speech into parts and sections."""

from __future__ import annotations

import pytest

from site_builder.drafting.speech import cut, lines, shifted
from site_builder.making.material import Options
from site_builder.model import Report, Site
from site_builder.reading.reader import Reader
from site_builder.reading.site_files import read_site

LONG = "我们" + "扎实推进各项工作，" * 20


@pytest.fixture(scope="module")
def real_site() -> Site:
    """The real site."""
    site = read_site(Reader(), Options().content)
    assert site
    return site


@pytest.fixture(scope="module")
def real(real_site: Site) -> Report:
    """The newest real report."""
    return real_site.reports[real_site.default_report]


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
    assert [(one.id, one.title, len(one.paragraphs)) for one in sections] == [
        ("opening", "开场", 1),
        ("section-2", "经济平稳", 4),
        ("section-3", "民生改善", 1),
    ]
    assert [(p.id, p.level) for p in sections[1].paragraphs][:2] == [
        ("section-2-heading", 1),
        ("section-2-title", 2),
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


def test_a_title_page_belongs_to_the_opening(real: Report) -> None:
    """Title, day and the word to the deputies stand before the first sentence, in one section with it."""
    page = "政府工作报告\n——2025年1月10日在市人民代表大会上\n各位代表：\n"
    _, (opening, *_) = cut(page + pasted(real), real, 1)
    assert (opening.id, opening.title) == ("opening", "报告开场")
    assert len(opening.paragraphs) == 3 + len(real.sections[0].paragraphs)


def test_a_section_of_the_same_subject_keeps_its_name(real: Report) -> None:
    """Written anew, it is known by the words that only it uses; its title is that of the new text."""
    rural = next(section for section in real.sections if section.id == "rural")
    words = rural.paragraphs[0].text.split("。", 1)[1]
    _, sections = cut(f"一、2024年工作回顾\n（一）田野充满希望。{words}", real, 1)
    assert [(one.id, one.title) for one in sections] == [("rural", "田野充满希望")]


def test_a_count_in_a_title_is_that_of_the_new_text(real: Report) -> None:
    """Three projects are not called ten, though the section is the one that was called so."""
    text = "二、2025年工作安排\n持续办好三件民生实事：（1）改善60所城乡学校办学条件。（2）种树。（3）修路。"
    _, (section,) = cut(text, real, 1)
    assert (section.id, section.title) == ("livelihood", "三件民生实事")


def test_a_term_of_the_glossary_names_a_new_section(real_site: Site) -> None:
    """Its English is the id; a subject that has no term is numbered by its place."""
    text = f"一、工作回顾\n（一）建设国家数字经济创新发展试验区。{LONG}\n（二）再接再厉。{LONG}"
    _, sections = cut(text, None, 0, real_site.glossary)
    assert sections[0].id in {term.id for term in real_site.glossary}
    assert sections[1].id == "section-2"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("（一）全力抓好“三农”工作，持续提升发展水平。" + LONG, "持续提升发展水平"),
        ("2025年，我们要抓好以下工作。" + LONG, "?我们要抓好以下工作"),
        (
            "（一）加快构建具有本地特色和比较优势的现代化产业体系。" + LONG,
            "?加快构建具有本地特色和比较优势…",
        ),
    ],
)
def test_a_title_that_was_guessed_is_left_to_a_person(line: str, title: str) -> None:
    """A heading has a clause that is short enough; what is running text or had to be cut has a mark."""
    _, (_, section) = cut(f"一、工作回顾\n过去的一年很好。{LONG}\n{line}", None, 0)
    assert section.title == title
