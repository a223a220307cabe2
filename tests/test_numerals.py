"""Numbers as Chinese prose writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.numerals import MULTIPLIERS, read_number, tokens

DIGITS = "零一二三四五六七八九"


def written(number: int) -> str:
    """A number below a hundred million in Chinese numerals, written group by group."""
    high, low = divmod(number, 10**4)
    words = (_group(high) + "万" if high else "") + (
        ("零" if high and 0 < low < 1000 else "") + _group(low) if low or not high else ""
    )
    return words


def _group(number: int) -> str:
    words = ""
    for rank, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // rank % 10
        if digit:
            words += DIGITS[digit] + name
        elif words and number % rank and not words.endswith("零"):
            words += "零"
    return words or "零"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12.37", "12.37"),
        ("0.56", "0.56"),
        ("４", "4"),
        ("１２．５", "12.5"),
        ("1２", "12"),
        ("三", "3"),
        ("十", "10"),
        ("十二", "12"),
        ("二十", "20"),
        ("一百零五", "105"),
        ("两千三百", "2300"),
        ("三万", "30000"),
        ("一亿二千万", "120000000"),
        ("万", "10000"),
        ("两万亿", "2000000000000"),
        ("三万五千亿", "3500000000000"),
        ("二〇二四", "2024"),
        ("〇", "0"),
        ("007", "7"),
    ],
)
def test_a_printed_number_has_one_value(text: str, number: str) -> None:
    """Digits of either width and Chinese numerals are read exactly."""
    assert read_number(text) == Decimal(number)


def test_printed_digits_are_kept() -> None:
    """A closing zero was printed on purpose."""
    assert str(read_number("1.50")) == "1.50"


@pytest.mark.parametrize(
    "text", ["", "1,050", "-3", "6.8%", "1.", ".5", "1.2.3", "三人", "²", "٣", " 3", "1e3"]
)
def test_whatever_else_is_no_number(text: str) -> None:
    """Signs, separators, spaces and the digits of other scripts are refused, not guessed at."""
    with pytest.raises(ValueError):
        read_number(text)


@given(st.integers(min_value=0, max_value=10**8 - 1))
def test_every_numeral_is_read_as_it_is_written(number: int) -> None:
    """Reading undoes writing."""
    assert read_number(written(number)) == number


@given(st.integers(min_value=0, max_value=10**9), st.integers(min_value=0, max_value=99))
def test_both_widths_have_the_same_value(whole: int, part: int) -> None:
    """Full-width digits differ in looks only."""
    printed = f"{whole}.{part}"
    wide = printed.translate({ord(sign): ord(sign) + 0xFEE0 for sign in "0123456789."})
    assert read_number(wide) == read_number(printed) == Decimal(printed)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("增长6.8%，连续三年", ["6.8", "三"]),
        ("实现12.37万户", ["12.37"]),
        ("突破300亿元", ["300"]),
        ("1.2万亿元", ["1.2"]),
        ("亿元以上项目", ["亿"]),
        ("百强", ["百"]),
        ("进一步、统一、一批", []),
        ("第一届", ["一"]),
        ("第十二次", ["十二"]),
        ("第3名", ["3"]),
        ("党的二十大", ["二十"]),
        ("“十四五”", ["十四五"]),
        ("建成４座", ["４"]),
        ("国发〔2022〕2号", ["2022", "2"]),
        ("“3+1”和5G、4A级", ["3", "1", "5", "4"]),
        ("98%、97%以上", ["98", "97"]),
        ("2023年12月", ["2023", "12"]),
        ("第第", []),
        ("一一", ["一一"]),
        ("3.", ["3"]),
        ("", []),
    ],
)
def test_every_number_that_a_reader_sees_is_found(text: str, found: list[str]) -> None:
    """Multipliers after digits belong to their number; a single 一 is a number only in an ordinal."""
    assert [token.text for token in tokens(text)] == found


@given(st.text(alphabet="第一二十百万亿0123.４，年 a"))
def test_tokens_stand_where_they_say_and_can_be_read(text: str) -> None:
    """Places match the text, never overlap, and every number has a value."""
    end = 0
    for token in tokens(text):
        assert text[token.start : token.end] == token.text
        assert token.start >= end
        assert read_number(token.text) >= 0
        end = token.end


def test_multipliers_are_worth_their_parts() -> None:
    """A multiplier of two signs is the product of both."""
    for word, worth in MULTIPLIERS.items():
        product = 1
        for sign in word:
            product *= MULTIPLIERS[sign]
        assert product == worth
