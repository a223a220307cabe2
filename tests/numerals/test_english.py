"""Numbers in English prose: value, unit, limit and role."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.numerals import spelled
from site_builder.numerals.english import read
from site_builder.numerals.reading import COUNT, Limit, Role
from site_builder.numerals.wording import in_prose, plainly

ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
ONES += ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"]
ONES += ["eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number: int) -> str:
    """A number below a trillion in English words."""
    for scale, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= scale:
            rest = number % scale
            return f"{in_words(number // scale)} {word}" + (f" {in_words(rest)}" if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{ONES[number // 100]} hundred" + (f" and {in_words(rest)}" if rest else "")
    if number >= 20:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")
    return ONES[number]


@pytest.mark.parametrize(
    ("text", "number", "kind", "limit"),
    [
        ("grew by 6.8 percent", "6.8", "percent", Limit.EXACT),
        ("6.8%", "6.8", "percent", Limit.EXACT),
        ("rose by 0.5 percentage points", "0.5", "percentage-point", Limit.EXACT),
        ("126.48 billion yuan", "126480000000", "yuan", Limit.EXACT),
        ("a 200-billion-yuan-level zone", "200000000000", "yuan", Limit.EXACT),
        ("239 million US dollars", "239000000", "us-dollar", Limit.EXACT),
        ("1.2 trillion yuan", "1200000000000", "yuan", Limit.EXACT),
        ("1,113.5 kilometers", "1113.5", "kilometer", Limit.EXACT),
        ("300 square kilometers", "300", "square-kilometer", Limit.EXACT),
        ("3.73 million metric tons", "3730000", "metric-ton", Limit.EXACT),
        ("the 40,000-metric-ton expansion", "40000", "metric-ton", Limit.EXACT),
        ("around 10.45 million kilowatts", "10450000", "kilowatt", Limit.ABOUT),
        ("cut to within 10 milliseconds", "10", "millisecond", Limit.AT_MOST),
        ("7.12 PFLOPS", "7.12", "petaflops", Limit.EXACT),
        ("6,000 Gbps", "6000", "gigabit-per-second", Limit.EXACT),
        ("exceeded 30 billion yuan", "30000000000", "yuan", Limit.OVER),
        ("a total of over 145 billion yuan", "145000000000", "yuan", Limit.OVER),
        ("over a total of 145", "145", COUNT, Limit.OVER),
        ("at least 50 more", "50", COUNT, Limit.AT_LEAST),
        ("No less than 38 percent", "38", "percent", Limit.AT_LEAST),
        ("more than 4,100 requests", "4100", COUNT, Limit.OVER),
        ("nearly 20,000", "20000", COUNT, Limit.NEARLY),
        ("under the age of 3", "3", COUNT, Limit.UNDER),
        ("under the Four-front plan", "4", COUNT, Limit.EXACT),
        ("the top 100 cities", "100", COUNT, Limit.EXACT),
        ("will top 100 cities", "100", COUNT, Limit.OVER),
        ("5 million yuan and above", "5000000", "yuan", Limit.AT_LEAST),
        ("20 new canteens or more", "20", COUNT, Limit.AT_LEAST),
        ("20 firms at or above that level", "20", COUNT, Limit.EXACT),
        ("823,100 times", "823100", "times", Limit.EXACT),
        ("three years", "3", "year", Limit.EXACT),
        ("the 15-minute circle", "15", "minute", Limit.EXACT),
        ("a 10-second delay", "10", "second", Limit.EXACT),
        ("ten thousand", "10000", COUNT, Limit.EXACT),
        ("a hundred and five homes", "105", COUNT, Limit.EXACT),
        ("Two hundred", "200", COUNT, Limit.EXACT),
        ("in 2023", "2023", COUNT, Limit.EXACT),
        ("5G", "5", COUNT, Limit.EXACT),
    ],
)
def test_a_number_is_read_with_its_unit_and_limit(text: str, number: str, kind: str, limit: Limit) -> None:
    """One number, exactly as it is meant."""
    (reading,) = read(text)
    assert (reading.number, reading.kind, reading.limit) == (Decimal(number), kind, limit)
    assert text[reading.start : reading.end] == reading.text


@pytest.mark.parametrize(
    ("text", "number", "role"),
    [
        ("the third year running", 3, Role.ORDINAL),
        ("the 20th Congress", 20, Role.ORDINAL),
        ("the twenty-first time", 21, Role.ORDINAL),
        ("Grade III", 3, Role.ORDINAL),
        ("second-hand homes", 2, Role.ORDINAL),
        ("the top 100 cities", 100, Role.ORDINAL),
        ("Document No. 2", 2, Role.ORDINAL),
        ("will top 100 cities", 100, Role.AMOUNT),
        ("COVID-19", 19, Role.DESIGNATION),
        ("II. Goals", 2, Role.NUMBERING),
        ("1. Building", 1, Role.NUMBERING),
        ("(10) Set up", 10, Role.NUMBERING),
        ("(20 homes)", 20, Role.AMOUNT),
    ],
)
def test_a_number_has_a_role(text: str, number: int, role: Role) -> None:
    """Ordinals, numberings and parts of words are told from amounts."""
    (reading,) = read(text)
    assert (int(reading.number), reading.role) == (number, role)


@pytest.mark.parametrize(
    "text", ["thousands of homes", "none", "I think so", "per second", "weight", "tension"]
)
def test_other_words_are_no_numbers(text: str) -> None:
    """Indefinite plurals, pronouns and words that only contain a number say none."""
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("at least 10, 15, and 5 percent", [(10, "percent"), (15, "percent"), (5, "percent")]),
        ("at least 10 to 20 million yuan", [(10000000, "yuan"), (20000000, "yuan")]),
        ("10 percent and 15 percent or more", [(10, "percent"), (15, "percent")]),
    ],
)
def test_a_list_shares_limit_scale_and_unit(text: str, said: list[tuple[int, str]]) -> None:
    """What is said once holds for the whole list."""
    assert [(int(reading.number), reading.kind) for reading in read(text)] == said
    assert {reading.limit for reading in read(text)} == {Limit.AT_LEAST}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [("In 2023, 45 percent", [COUNT, "percent"]), ("20 reservoirs, 5 percent", [COUNT, "percent"])],
)
def test_years_and_things_share_nothing(text: str, kinds: list[str]) -> None:
    """A year, or a number of things, is no part of the list that follows it."""
    assert [reading.kind for reading in read(text)] == kinds


def test_words_set_apart_are_numbers_of_their_own() -> None:
    """Only words that make one number together are read together."""
    said = [
        reading.number for reading in read("“hundred, thousand, ten thousand” and Six-Six, two and three")
    ]
    assert said == [100, 1000, 10000, 6, 6, 2, 3]


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_every_number_in_words_is_read_as_it_is_written(number: int) -> None:
    """Reading undoes writing."""
    (reading,) = read(in_words(number))
    assert (int(reading.number), reading.digits, reading.text) == (number, False, in_words(number))


def test_scales_have_words() -> None:
    """Each scale word is worth what it says."""
    assert {word: spelled.value(f"two {word}") for word in spelled.SCALES} == {
        word: 2 * worth for word, worth in spelled.SCALES.items()
    }


@pytest.mark.parametrize(
    ("text", "plain", "prose"),
    [
        ("126.48 billion yuan", "126,480,000,000 yuan", "126.48 billion yuan"),
        ("at least 1 hour", "at least 1 hour", "at least 1 hour"),
        ("239 million US dollars", "239,000,000 US dollars", "239 million US dollars"),
        ("exceeded 3 PFLOPS", "over 3 PFLOPS", "over 3 PFLOPS"),
        ("20,000", "20,000", "20,000"),
        ("2023", "2023", "2023"),
        ("2.50 metric tons", "2.5 metric tons", "2.5 metric tons"),
    ],
)
def test_a_reading_can_be_said(text: str, plain: str, prose: str) -> None:
    """Once written out, to be compared, and once as a translator would write it."""
    (reading,) = read(text)
    assert (plainly(reading), in_prose(reading)) == (plain, prose)
