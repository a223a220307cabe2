"""Counts written in characters."""

from __future__ import annotations

from site_builder.numerals import read_number
from site_builder.numerals.written import MOST, in_characters


def test_a_count_is_read_as_it_was_written() -> None:
    """Every count, and no two alike."""
    written = [in_characters(count) for count in range(MOST + 1)]
    assert [read_number(one) for one in written] == list(range(MOST + 1))


def test_counts_are_written_as_in_titles() -> None:
    """Ten is 十, not 一十."""
    assert [in_characters(count) for count in (3, 10, 12, 20, 21)] == ["三", "十", "十二", "二十", "二十一"]
