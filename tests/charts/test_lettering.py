"""Estimating the room of words and breaking lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.charts.lettering import text_width, wrap
from tests.charts.samples import LONG_CHINESE, LONG_ENGLISH


def test_chinese_characters_are_squares() -> None:
    """Ten Chinese characters are ten ems wide."""
    assert text_width("规模以上工业增加值增", 14) == 140


def test_english_breaks_between_words() -> None:
    """No word is torn but after its own hyphen, and no space is left at an end."""
    lines = wrap(LONG_ENGLISH, 200, 14)
    assert " ".join(lines).replace("- ", "-") == LONG_ENGLISH
    assert all(line == line.strip() for line in lines)


def test_chinese_breaks_between_characters() -> None:
    """Lines are filled, and nothing is lost."""
    lines = wrap(LONG_CHINESE, 140, 14)
    assert "".join(lines) == LONG_CHINESE
    assert all(len(line) <= 10 for line in lines)
    assert len(lines) == -(-len(LONG_CHINESE) // 10)


def test_punctuation_does_not_begin_a_line() -> None:
    """A comma stays with the word before it, an opening bracket with the word after it."""
    lines = wrap("新建、改建（农村户厕）", 14 * 2, 14)
    assert not any(line[0] in "、）" or line[-1] == "（" for line in lines)


def test_numbers_are_not_torn() -> None:
    """Digits between Chinese characters stay together."""
    assert wrap("完成投资123456万元", 14 * 5, 14)[1].startswith("123456")


@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "Zs")), max_size=60), st.integers(10, 400))
def test_wrapping_loses_nothing_and_always_ends(text: str, limit: int) -> None:
    """Whatever the text and the room, every letter comes out once and in order."""
    assert "".join("".join(wrap(text, limit, 14)).split()) == "".join(text.split())


@given(st.text(alphabet="规模以上工业增加值abcdefg 123,.%", max_size=60), st.integers(60, 400))
def test_lines_fit(text: str, limit: int) -> None:
    """No line is wider than the room."""
    assert all(text_width(line, 14) <= limit for line in wrap(text, limit, 14))
