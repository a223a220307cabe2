"""What an editor most likely meant by a value that is no code."""

from __future__ import annotations

import pytest

from site_builder.reading.meant import is_marked, meant

STATES = ("not_started", "under_way", "done")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        *(("已完成", "done"), ("竣工", "done"), ("“done”", "done"), ("Finished", "done")),
        *(("进行中", "under_way"), ("正在推进", "under_way"), ("in progress", "under_way")),
        *(("未开始", "not_started"), ("尚未开工", "not_started")),
    ],
)
def test_a_word_for_a_code_is_answered_with_the_code(said: str, code: str) -> None:
    """Chinese words, other English ones and quotation marks are understood, and the right word is named."""
    assert str(meant(said, STATES)) == f"write “{code}”"


def test_a_word_like_a_code_is_answered_with_the_nearest() -> None:
    """A slip of the pen is put right; else all codes are named."""
    assert str(meant("under_wya", STATES)) == "did you mean “under_way”?"
    assert str(meant("停工", STATES)) == "use one of: not_started, under_way, done"


def test_words_of_other_codes_are_not_offered() -> None:
    """“以上” is a bound, and nothing where a state is wanted."""
    assert str(meant("以上", STATES)).startswith("use one of:")


@pytest.mark.parametrize(("value", "marked"), [("“2024”", True), ("'a'", True), ("2024", False), (7, False)])
def test_quotation_marks_around_a_value_are_seen(value: object, marked: bool) -> None:
    """Of whatever script they are."""
    assert is_marked(value) == marked
