"""Words as the search index holds them."""

from __future__ import annotations

import pytest

from site_builder.attachments.search_words import all_words, facet, words, writings
from tests.editions import editions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("增长6.8%", "增 长 6p8 percent"),
        ("1264.8亿元", "1264p8 亿 元"),
        ("１２６４．８亿元", "1264p8 亿 元"),
        ("126,480,000,000 yuan", "126480000000 yuan"),
        ("$1,264.8 billion.", "1264p8 billion"),
        ("6.8 percent", "6p8 percent"),
        ("6.8％", "6p8 percent"),
        ("5G基站、4A级", "5 g 基 站 4 a 级"),
        ("R&D, people’s", "r d people s"),
        ("1,2,3", "1 2 3"),
        ("version 1.2.3.", "version 1p2 3"),
        ("—— “”", ""),
    ],
)
def test_words(text: str, expected: str) -> None:
    """Characters, numbers and words stand apart; width, separators and signs of a number do not matter."""
    assert words(text) == expected


def test_texts_are_kept_apart() -> None:
    """No phrase reaches from one text into the next, and no text stands twice."""
    assert all_words(["增长", "", "6.8%", "增长"]) == "增 长 ¶ 6p8 percent"


def test_facets_are_single_words() -> None:
    """The property of an entry is one word that no text has."""
    assert facet("topic", "Rural-Economy") == "qztopicruraleconomy"


def test_a_figure_in_all_its_writings() -> None:
    """As the report prints it, as each language says it, and as a plain number."""
    edition = editions()["en"]
    figure = edition.figures["baijiu-output-value"][0]
    assert writings(figure, edition.languages) == (
        "1264.8亿元",
        "1264.8亿元",
        "126.48 billion yuan",
        "126480000000",
    )
