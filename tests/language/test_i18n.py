"""How each language writes numbers, quantities, bounds, years and dates: exactly, whatever the number."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

import pytest
from babel.support import NullTranslations
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.errors import Place
from site_builder.language.i18n import Localiser, Phrase, lang_of
from site_builder.language.units import read_quantity
from site_builder.model import Bound, Figure, Kind, Language, Quantity
from tests.editions import editions

SCALES = {"million": 10**6, "billion": 10**9, "trillion": 10**12}


def zh() -> Localiser:
    """Chinese, the language of the content."""
    return editions()["zh-CN"].words


def en() -> Localiser:
    """English, wholly translated."""
    return editions()["en"].words


def fr() -> Localiser:
    """French, of which nothing is translated yet."""
    null = NullTranslations()
    return Localiser(Language("fr", "Français", "fr/"), zh().language, null, null, zh().units)


def _quantity(value: str, printed: str, unit: str) -> Quantity:
    quantity = read_quantity(value, printed, zh().units[unit])
    assert quantity is not None
    return quantity


def _read(written: str) -> Decimal:
    """The exact number of an English text that begins with one."""
    match = re.match(r"(-?[\d,]+(?:\.\d+)?)(?: (million|billion|trillion)\b)?", written)
    assert match, written
    return Decimal(match[1].replace(",", "")) * SCALES.get(match[2], 1)


@pytest.mark.parametrize(
    ("value", "printed", "unit", "english"),
    [
        ("1264.8", "亿元", "yuan", "126.48 billion yuan"),
        ("12.37", "万户", "household", "123,700 households"),
        ("917.05", "万亩", "mu", "9.1705 million mu (about 611,400 hectares)"),
        ("15", "万亩", "mu", "150,000 mu (10,000 hectares)"),
        ("3", "万亿元", "yuan", "3 trillion yuan"),
        ("100", "万元", "yuan", "1 million yuan"),
        ("99.99", "万元", "yuan", "999,900 yuan"),
        ("７．５", "%", "percent", "7.5%"),
        ("４", "公里", "kilometer", "4 kilometers"),
        ("1", "公里", "kilometer", "1 kilometer"),
        ("1.5", "公里", "kilometer", "1.5 kilometers"),
        ("0", "公里", "kilometer", "0 kilometers"),
        ("三", "个季度", "quarter", "3 quarters"),
        ("一", "个季度", "quarter", "1 quarter"),
        ("0.01", "%", "percent", "0.01%"),
    ],
)
def test_quantities(value: str, printed: str, unit: str, english: str) -> None:
    """English has the exact number in its own words; Chinese what the report prints, in half width."""
    quantity = _quantity(value, printed, unit)
    assert en().quantity(quantity) == english
    assert zh().quantity(quantity) == unicodedata.normalize("NFKC", value) + printed


@pytest.mark.parametrize(
    ("bound", "english", "chinese"),
    [
        (Bound.EXACT, "7%", "7%"),
        (Bound.ABOUT, "about 7%", "7%左右"),
        (Bound.AT_LEAST, "at least 7%", "7%以上"),
        (Bound.AT_MOST, "at most 7%", "7%以内"),
    ],
)
def test_bounds(bound: Bound, english: str, chinese: str | None) -> None:
    """How exactly a value is meant is said in the reader's language, around the value."""
    assert en().bound(bound, "7%") == english
    assert "7%" in zh().bound(bound, "7%")
    if chinese:
        assert zh().bound(bound, "7%") == chinese


@pytest.mark.parametrize(
    ("bound", "english"),
    [(Bound.ABOUT, "about 7%"), (Bound.AT_LEAST, "at least 7%"), (Bound.AT_MOST, "at most 7%")],
)
def test_value_of_a_figure(bound: Bound, english: str) -> None:
    """A figure says quantity and bound together, 7%左右 as about 7%."""
    figure = _figure("7", "%", "percent", bound)
    assert en().value(figure) == Phrase(english)
    assert zh().value(figure).text == zh().bound(bound, "7%")


def _figure(value: str, printed: str, unit: str, bound: Bound, quote: str = "") -> Figure:
    quantity = _quantity(value, printed, unit)
    return Figure("any", 2023, Kind.ACTUAL, quantity, bound, "any", quote or value + printed, Place("any"))


@pytest.mark.parametrize(
    ("bound", "quote", "english", "chinese"),
    [
        (Bound.AT_LEAST, "首次突破7亿元", "over 700 million yuan", "超过7亿元"),
        (Bound.AT_LEAST, "不低于7亿元", "at least 700 million yuan", "7亿元以上"),
        (Bound.AT_LEAST, "分别达8亿元、7亿元以上", "at least 700 million yuan", "7亿元以上"),
        (Bound.ABOUT, "近7亿元", "nearly 700 million yuan", "近7亿元"),
        (Bound.ABOUT, "约7亿元", "about 700 million yuan", "7亿元左右"),
        (Bound.AT_MOST, "不足7亿元", "under 700 million yuan", "低于7亿元"),
        (Bound.AT_MOST, "不超过7亿元", "at most 700 million yuan", "7亿元以内"),
    ],
)
def test_limits_are_those_of_the_report(bound: Bound, quote: str, english: str, chinese: str) -> None:
    """What the report puts over or nearly at a number is not told as at least or about it."""
    figure = _figure("7", "亿元", "yuan", bound, quote)
    assert (en().value(figure).text, zh().value(figure).text) == (english, chinese)


@pytest.mark.parametrize(
    ("bound", "quote", "english"),
    [
        (Bound.EXACT, "突破7亿元", "700 million yuan"),
        (Bound.AT_LEAST, "近7亿元", "at least 700 million yuan"),
        (Bound.AT_LEAST, "由不低于7亿元到突破7亿元", "at least 700 million yuan"),
    ],
)
def test_the_row_of_a_figure_has_the_last_word(bound: Bound, quote: str, english: str) -> None:
    """An editor's bound is followed where the words say another, or two things at once."""
    assert en().value(_figure("7", "亿元", "yuan", bound, quote)).text == english


def test_printed_hedge_is_not_said_twice() -> None:
    """A 余 within the printed value says “more than” already in Chinese; English says it once."""
    figure = _figure("1.2", "万余户", "household", Bound.ABOUT)
    assert zh().value(figure).text == "1.2万余户"
    assert en().value(figure).text == "more than 12,000 households"


def test_every_figure_of_the_report_keeps_its_digits() -> None:
    """Each of the real figures reads the same number in English as it has in Chinese."""
    for report in editions()["zh-CN"].site.reports.values():
        for figure in report.figures:
            written = en().quantity(figure.quantity)
            assert _read(written) == figure.quantity.number, (figure.place, written)
            assert zh().quantity(figure.quantity) == unicodedata.normalize("NFKC", figure.quantity.printed)


NUMBERS = st.decimals(
    min_value=0, max_value=Decimal("999999999.999999"), allow_nan=False, places=6
) | st.decimals(min_value=0, max_value=10**8, allow_nan=False, places=1)


@settings(deadline=None)
@given(NUMBERS, st.sampled_from(["", "百", "千", "万", "百万", "千万", "亿", "万亿"]))
def test_no_digit_is_lost(value: Decimal, multiplier: str) -> None:
    """Whatever a report prints, the English number, read back, is exactly the Chinese one."""
    printed = f"{value:f}"
    quantity = _quantity(printed, f"{multiplier}元", "yuan")
    assert _read(en().quantity(quantity)) == quantity.number
    assert zh().quantity(quantity) == f"{printed}{multiplier}元"


@settings(deadline=None)
@given(st.integers(min_value=0, max_value=10**12))
def test_counts_are_written_in_full(number: int) -> None:
    """A plain count has every digit: in groups in English, without groups in Chinese."""
    assert en().number(Decimal(number)) == f"{number:,}"
    assert zh().number(Decimal(number)) == str(number)


@settings(deadline=None)
@given(st.integers(min_value=1, max_value=10**10))
def test_second_unit_is_near(number: int) -> None:
    """Hectares in brackets are exact, or called approximate and right in four digits."""
    quantity = _quantity(str(number), "亩", "mu")
    match = re.search(r"\((about )?(.+?) hectares?\)", en().quantity(quantity))
    assert match
    exact, told = quantity.number / 15, _read(match[2])
    assert told == exact if not match[1] else abs(told - exact) <= exact / 1000


@pytest.mark.parametrize(
    ("number", "chinese", "english"),
    [
        (1, "1公里", "1 kilometer"),
        (500, "500公里", "500 kilometers"),
        (20000, "2万公里", "20,000 kilometers"),
    ],
)
def test_amounts(number: int, chinese: str, english: str) -> None:
    """A computed amount, such as what one sign stands for, is written like a printed one."""
    assert zh().amount(Decimal(number), "kilometer") == chinese
    assert en().amount(Decimal(number), "kilometer") == english


@pytest.mark.parametrize(
    ("count", "told"),
    [(0, "0 KB"), (840, "0.8 KB"), (9_949, "9.9 KB"), (98_280, "98 KB"), (1_234_567, "1.2 MB")],
)
def test_sizes_of_files(count: int, told: str) -> None:
    """Kilobytes or megabytes, with a tenth where that says something."""
    assert en().file_size(count) == told


def test_plurals_of_the_interface() -> None:
    """One indicator, two indicators."""
    assert en().plural("{number} indicator", "{number} indicators", 1) == "1 indicator"
    assert en().plural("{number} indicator", "{number} indicators", 1200) == "1,200 indicators"
    assert "1200" in zh().plural("{number} indicator", "{number} indicators", 1200)


@pytest.mark.parametrize(
    ("written", "english", "chinese"),
    [
        ("2024", "2024", "2024年"),
        ("2024-01", "January 2024", "2024年1月"),
        ("2024-01-09", "January 9, 2024", "2024年1月9日"),
    ],
)
def test_dates(written: str, english: str, chinese: str) -> None:
    """A date is as exact as it was given, and written as each language writes dates."""
    assert en().date(written) == english
    assert zh().date(written) == chinese


@pytest.mark.parametrize(
    ("number", "french"),
    [
        ("1500000000", "1,5 milliard"),
        ("126480000000", "126,48 milliards"),
        ("2000000", "2 millions"),
        ("123700", "123\u202f700"),
        ("0.5", "0,5"),
    ],
)
def test_a_new_language_writes_numbers_at_once(number: str, french: str) -> None:
    """Without any catalog, numbers are written by the rules of the language, and the unit is marked."""
    figure = _figure(number, "元", "yuan", Bound.EXACT)
    assert fr().value(figure) == Phrase(f"{french}元", "zh-CN")
    assert fr().date("2024-01-09") == "9 janvier 2024"


def test_untranslated_words_are_marked() -> None:
    """Words shown in the source language carry its tag; whole sentences take it over."""
    name = fr().phrase("生产总值")
    assert name == Phrase("生产总值", "zh-CN")
    assert fr().told("{name}: {value}", name=name, value="7 %") == Phrase("生产总值: 7 %", "zh-CN")
    assert fr().join([Phrase("a"), name]) == Phrase("a, 生产总值", "zh-CN")
    assert en().told("{name}: {value}", name=Phrase("GDP"), value="7%") == Phrase("GDP: 7%")
    assert lang_of([Phrase("a"), "b"]) == ""


def test_source_language_is_never_marked() -> None:
    """Chinese words on a Chinese page are at home, whatever they are; empty words stay empty."""
    assert zh().phrase("没有这句话") == Phrase("没有这句话")
    assert fr().phrase("") == Phrase("")
    assert fr().unit_lang("percent") == ""
    assert en().unit_lang("household") == zh().unit_lang("household") == ""
