"""The words a figure is quoted with."""

from __future__ import annotations

import pytest

from site_builder.drafting.quotes import quote
from site_builder.errors import Place
from site_builder.model import Paragraph, Section


def section_of(*texts: str) -> Section:
    """A section of these paragraphs."""
    paragraphs = tuple(Paragraph(f"p-{number}", text, 0, Place("")) for number, text in enumerate(texts))
    return Section("s", "标题", "review", paragraphs, Place(""))


@pytest.mark.parametrize(
    ("text", "value", "occurrence", "quoted"),
    [
        ("经济向好，生产总值增长6.8%，税收增长5%。", "6.8%", 0, "生产总值增长6.8%"),
        (
            "完成粮食播种面积917万亩，产量237.5万吨。",
            "237.5万吨",
            0,
            "完成粮食播种面积917万亩，产量237.5万吨",
        ),
        ("办好实事：（1）改善50所学校。（2）建20个站。", "50所", 0, "改善50所学校"),
        ("收入分别增长6%、6%，好于预期。", "6%", 1, "6%，好于预期"),
        ("改造50户。", "50户", 0, "改造50户"),
    ],
)
def test_a_quote_is_the_clause_of_the_number(text: str, value: str, occurrence: int, quoted: str) -> None:
    """It begins earlier where the clause does not say what is counted, later where it has the value twice."""
    start = [place for place in range(len(text)) if text.startswith(value, place)][occurrence]
    assert quote(section_of(text), text, start, start + len(value)) == quoted


def test_a_quote_stands_once_in_its_section() -> None:
    """A clause that is said twice is quoted with the clause before it."""
    text = "甲县：建成水库4座；乙县：新建学校，建成水库4座。"
    start = text.rindex("4座")
    found = quote(section_of(text), text, start, start + 2)
    assert found == "新建学校，建成水库4座"


def test_what_cannot_be_told_apart_has_no_quote() -> None:
    """Two paragraphs of the same words leave nothing to quote."""
    text = "建成水库4座。"
    assert quote(section_of(text, text), text, 4, 6) == ""
