"""What the site writes in one language is read back in it, and is the same in the other."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.language.i18n import Localiser
from site_builder.model import Bound, Quantity, Site
from site_builder.numerals import MULTIPLIERS, chinese, english
from site_builder.numerals.asides import proven
from site_builder.numerals.reading import COUNT, Limit, Reading
from site_builder.numerals.wording import in_prose
from site_builder.reading.catalogs import catalog_path, read_catalog
from site_builder.reading.languages import localiser
from site_builder.reading.reader import Reader
from site_builder.reading.site_files import read_site
from site_builder.reading.sources import PROJECT

LIMITED = {Bound.AT_LEAST: "{}以上", Bound.ABOUT: "{}左右", Bound.AT_MOST: "{}以内", Bound.EXACT: "{}"}
"""How Chinese prose writes each bound."""


def _read_site() -> Site:
    site = read_site(Reader(), PROJECT / "content")
    assert site is not None
    return site


SITE = _read_site()
UNITS = list(SITE.units.values())
"""Every unit in use."""


@pytest.fixture(scope="module")
def words() -> dict[str, Localiser]:
    """Both languages, bound to the site's own catalogs."""
    reader = Reader()
    catalogs = {}
    for language in SITE.languages[1:]:
        catalog = read_catalog(reader, catalog_path(PROJECT / "translations", language, "content"))
        assert catalog is not None
        catalogs[language.code, "content"] = catalog
    return {language.code: localiser(SITE, language, catalogs) for language in SITE.languages}


def kind(unit_id: str) -> str:
    """The kind a reader tells for a unit: its own where it measures, else a count."""
    measured = unit_id.removesuffix("-per-mu")
    return measured if measured in chinese.UNITS.values() else COUNT


numbers = st.decimals(min_value=Decimal("0.01"), max_value=Decimal(10) ** 8, places=2)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """A quantity in any unit, as a report may print it."""
    unit = draw(st.sampled_from(UNITS))
    multiplier = draw(st.sampled_from(["", "万", "亿", "万亿"]))
    value = draw(numbers)
    return Quantity(value, MULTIPLIERS[multiplier], unit.id, f"{value:f}", multiplier + unit.written[0])


@given(quantity=quantities(), bound=st.sampled_from(Bound))
def test_chinese_is_read_as_it_is_written(
    words: dict[str, Localiser], quantity: Quantity, bound: Bound
) -> None:
    """The printed value, with its multiplier, unit and bound, is the exact quantity."""
    written = LIMITED[bound].format(words["zh-CN"].quantity(quantity))
    (reading,) = chinese.read(f"达{written}，")
    assert (reading.number, reading.limit.bound) == (quantity.number, bound)
    assert reading.kind == kind(quantity.unit)


@given(quantity=quantities(), bound=st.sampled_from(Bound))
def test_english_is_read_as_it_is_written(
    words: dict[str, Localiser], quantity: Quantity, bound: Bound
) -> None:
    """So is what the site makes of it in English; a second unit in brackets is proved right."""
    written = words["en"].bound(bound, words["en"].quantity(quantity))
    said = english.read(f"It reached {written}.")
    added = proven(f"It reached {written}.", said, SITE.units)
    (reading,) = [one for one in said if one.start not in added]
    assert (reading.number, reading.limit.bound) == (quantity.number, bound)
    assert reading.kind == kind(quantity.unit)


@given(quantity=quantities(), bound=st.sampled_from(Bound))
def test_both_languages_say_the_same(words: dict[str, Localiser], quantity: Quantity, bound: Bound) -> None:
    """A quantity written in both languages needs no exception."""
    (source,) = chinese.read(LIMITED[bound].format(words["zh-CN"].quantity(quantity)))
    said = english.read(words["en"].bound(bound, words["en"].quantity(quantity)))
    assert source.said_by(said[0])


@given(quantity=quantities(), limit=st.sampled_from(Limit))
def test_what_a_translator_is_told_to_write_is_right(quantity: Quantity, limit: Limit) -> None:
    """The likely fix, copied into the translation, is no longer a finding."""
    (source,) = chinese.read(quantity.printed)
    wanted = Reading(
        source.number, source.kind, limit, source.role, True, source.text, source.quote, 0, source.end
    )
    (said,) = english.read(in_prose(wanted))
    assert wanted.said_by(said)


@given(st.text(alphabet="第一三十百千万亿余多近约超突破%年元亩个百分之点成0123.（）、至，以上左右"))
def test_any_chinese_can_be_read(text: str) -> None:
    """Whatever is typed, readings stand where they say, in order."""
    readings = chinese.read(text)
    assert all(text[one.start : one.end] == one.text for one in readings)
    assert [one.start for one in readings] == sorted({one.start for one in readings})


PIECES = [
    "at least ",
    "over ",
    "3",
    "1,000",
    ".5",
    " million",
    " yuan",
    " percent",
    "twenty",
    "-one",
    " and ",
]
PIECES += [
    "hundred",
    "thousand",
    ", ",
    " to ",
    "the ",
    "second",
    "th",
    "(",
    ")",
    "II. ",
    "Grade IV",
    " or more",
]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_english_can_be_read(text: str) -> None:
    """Whatever is typed, readings stand where they say, in order, and do not overlap."""
    readings = english.read(text)
    assert all(text[one.start : one.end] == one.text for one in readings)
    assert all(one.end <= two.start for one, two in pairwise(readings))
