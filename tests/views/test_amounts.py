"""Values taken apart for print."""

from __future__ import annotations

import pytest

from site_builder.language.i18n import Phrase
from site_builder.views.amounts import amount
from tests.editions import editions


@pytest.mark.parametrize(
    ("written", "pieces"),
    [
        ("6.8%", ("", "6.8%", "")),
        ("7%左右", ("", "7%", "左右")),
        ("10.73万人", ("", "10.73", "万人")),
        ("at least 2.38 million metric tons", ("at least ", "2.38", " million metric tons")),
        ("123,700 households", ("", "123,700", " households")),
        ("-0.3%", ("", "-0.3%", "")),
        ("连续5年，今年亦然", ("连续", "5", "年，今年亦然")),
        ("about 5, or so", ("about ", "5", ", or so")),
        ("三年", ("", "三年", "")),
        ("", ("", "", "")),
    ],
)
def test_the_number_is_set_apart(written: str, pieces: tuple[str, str, str]) -> None:
    """The first number stands alone, with its sign and its percent sign."""
    found = amount(Phrase(written))
    assert (found.before, found.number, found.after) == pieces


def test_nothing_is_lost() -> None:
    """Joined again, the pieces of every value of the report are the value, in every language."""
    for edition in editions().values():
        for figure in edition.report.figures:
            value = edition.words.value(figure)
            found = amount(value)
            assert found.before + found.number + found.after == value.text
            assert found.lang == value.lang
