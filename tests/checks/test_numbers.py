"""Numbers of the text: who may claim one."""

from __future__ import annotations

from dataclasses import replace

from site_builder.checks import numbers
from site_builder.errors import Place
from site_builder.model import NamedNumber, Paragraph, Report, Site


def with_text(site: Site, text: str, *phrases: str) -> Site:
    """The site with one more paragraph and phrases that claim its numbers."""
    report = site.reports["2024"]
    first, *others = report.sections
    paragraph = Paragraph("new", text, 0, Place("text.md", 7))
    section = replace(first, paragraphs=(*first.paragraphs, paragraph))
    named = tuple(
        NamedNumber(phrase, "name", "", Place("names.csv", line)) for line, phrase in enumerate(phrases, 2)
    )
    changed = replace(report, sections=(section, *others), named_numbers=(*report.named_numbers, *named))
    return replace(site, reports={"2024": changed})


def told(site: Site) -> list[str]:
    """What is wrong with the numbers of a site."""
    return [str(problem.what) for problem in numbers.every_number_is_accounted_for(site)]


def test_one_number_may_speak_for_several_indicators(report: Report, tiny: Site) -> None:
    """Both rates that reach 100% claim the same number, and that is right."""
    quotes = [figure.quote for figure in report.figures]
    assert len(set(quotes)) < len(quotes)
    assert told(tiny) == []


def test_a_phrase_claims_every_number_in_it_everywhere(tiny: Site) -> None:
    """One row is enough for a name that the text uses again and again."""
    assert told(with_text(tiny, "“3+1”工程，再说“3+1”工程。", "“3+1”")) == []


def test_a_phrase_that_ends_within_a_number_claims_nothing(tiny: Site) -> None:
    """十 of 十二 is not the number that stands there."""
    assert told(with_text(tiny, "办好十二件事情。", "办好十")) == [
        "the number 十二 in “办好十二件事情。” is not accounted for"
    ]


def test_numbers_of_a_heading_count(tiny: Site) -> None:
    """A heading is text like any other."""
    site = with_text(tiny, "标题2025")
    section = site.reports["2024"].sections[0]
    heading = replace(section.paragraphs[-1], level=2)
    changed = replace(section, paragraphs=(*section.paragraphs[:-1], heading))
    report = replace(site.reports["2024"], sections=(changed, *site.reports["2024"].sections[1:]))
    assert len(told(replace(site, reports={"2024": report}))) == 1


def test_the_words_around_a_number_are_shown_on_one_line(tiny: Site) -> None:
    """A number at the edge of its paragraph, or of a line, is told with what there is."""
    assert told(with_text(tiny, "甲\n乙7")) == ["the number 7 in “甲 乙7” is not accounted for"]


def test_a_phrase_without_numbers_must_still_be_in_the_text(tiny: Site) -> None:
    """A row that no longer stands for anything is told with its place."""
    (problem,) = numbers.every_phrase_is_in_the_text(with_text(tiny, "没有", "甲乙"))
    assert str(problem.place) == "names.csv:2"
