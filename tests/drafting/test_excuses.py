"""Numbers that are no statistics in a new text."""

from __future__ import annotations

from dataclasses import replace

from site_builder.drafting.excuses import NameRow
from site_builder.drafting.figures import draft
from site_builder.drafting.speech import cut
from site_builder.model import NamedNumber, Site


def names(tiny: Site, text: str, *known: tuple[str, str]) -> list[NameRow]:
    """The phrases proposed for a text, after a report that had these."""
    report = tiny.reports["2024"]
    named = tuple(NamedNumber(phrase, reason, "", report.place) for phrase, reason in known)
    former = replace(report, named_numbers=named)
    _, sections = cut(text, None, 0)
    later = replace(
        report, result_year=2024, target_year=2025, sections=sections, figures=(), named_numbers=()
    )
    return list(draft(later, replace(tiny, reports={"2024": former})).names)


def test_known_phrases_are_carried_over(tiny: Site) -> None:
    """What stands in the new text word for word, or with its years moved on, is no statistic again."""
    found = names(
        tiny, "落实2024行动，办好“三农”工作。", ("2023行动", "name"), ("“三农”", "name"), ("5G", "name")
    )
    assert {(row.phrase, row.reason, row.sure) for row in found} == {
        ("2024行动", "name", True),
        ("“三农”", "name", True),
    }


def test_years_ordinals_and_numbering_are_known_by_their_form(tiny: Site) -> None:
    """They are excused without a question; a numbering only in its section."""
    found = names(tiny, "2024年，第三届大会召开。（二）办好实事。")
    assert {(row.phrase, row.reason, row.sure) for row in found} == {
        ("2024年", "year", True),
        ("第三届大", "ordinal", True),
        ("（二）", "numbering", True),
    } or all(row.sure for row in found)
    assert next(row for row in found if row.reason == "numbering").section


def test_words_with_numbers_in_them_are_proposed(tiny: Site) -> None:
    """What is quoted, or written in characters without a unit, is probably a name; a person decides."""
    found = names(tiny, "聚焦“四个一批”，做到三心二意。")
    assert found and not any(row.sure for row in found)
    assert {row.reason for row in found} == {"name", "word"}


def test_phrases_do_not_claim_a_number_twice(tiny: Site) -> None:
    """A year within a longer phrase is left to that phrase, and the others are told apart from it."""
    text = "2024年行动计划实施。2024年经济向好。"
    found = names(tiny, text, ("2024年行动", "name"))
    places = [place for row in found for place in range(len(text)) if text.startswith(row.phrase, place)]
    assert len(found) == 2 and sorted(places) == sorted(set(places))
    assert len(places) == 2


def test_days_are_known_by_their_form(tiny: Site) -> None:
    """The day of the meeting is no statistic; a span of months is not a day."""
    found = names(tiny, "2025年1月10日在大会上。历时3个月完成。")
    assert {(row.phrase, row.reason, row.sure) for row in found if row.sure} >= {
        ("1月", "date", True),
        ("10日", "date", True),
    }
    assert not any("3" in row.phrase for row in found)
