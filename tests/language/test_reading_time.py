"""How long a text takes to read: each script at its own rate."""

from __future__ import annotations

from site_builder.language.reading_time import CHARACTERS_A_MINUTE, WORDS_A_MINUTE, minutes
from site_builder.views.reports import report_view
from tests.editions import editions


def test_characters_and_words_have_their_own_rates() -> None:
    """Chinese is counted by characters, other scripts by words; a number is a word."""
    assert minutes(["字" * CHARACTERS_A_MINUTE]) == 1
    assert minutes(["字" * (CHARACTERS_A_MINUTE + 1)]) == 2
    assert minutes(["word " * 2 * WORDS_A_MINUTE]) == 2
    assert minutes(["1,264.8 " * WORDS_A_MINUTE]) == 1


def test_texts_are_added_before_rounding() -> None:
    """Ten short paragraphs do not take ten minutes."""
    assert minutes(["字" * (CHARACTERS_A_MINUTE // 10)] * 10) == 1


def test_a_mixed_text_adds_both() -> None:
    """What stands in Chinese in an English text takes its time too."""
    assert minutes(["字" * CHARACTERS_A_MINUTE + " word" * WORDS_A_MINUTE]) == 2


def test_nothing_takes_less_than_a_minute() -> None:
    """An empty text is read in no time, which is told as a minute."""
    assert minutes([]) == minutes([""]) == minutes(["。"]) == 1


def test_the_real_report_takes_half_an_hour() -> None:
    """The whole report tells its time in the language of the page; its sections tell theirs."""
    for code, least, most in (("zh-CN", 25, 45), ("en", 40, 65)):
        edition = editions()[code]
        view = report_view(edition, edition.report)
        number = int("".join(sign for sign in view.facts[0] if sign.isdigit()))
        assert least < number < most
        assert all(section.facts for part in view.parts for section in part.sections)
