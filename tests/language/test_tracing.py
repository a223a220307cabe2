"""Where figures stand in the text, and who claims each number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from site_builder.language.tracing import claims, quote_places, traces, value_places
from site_builder.model import Report


def test_every_figure_of_the_tiny_site_is_found(report: Report) -> None:
    """The words at a trace's place are value and unit as printed."""
    found = traces(report)
    assert [trace.figure for trace in found] == list(report.figures)
    for trace in found:
        assert trace.paragraph.text[trace.start : trace.end] == trace.figure.quantity.printed


def test_a_quote_is_looked_for_in_its_section_only(report: Report) -> None:
    """The same words elsewhere are another place."""
    figure = report.figures[0]
    assert [paragraph.id for paragraph, _ in quote_places(report, figure)] == ["economy-1"]
    assert quote_places(report, replace(figure, section="targets")) == []
    assert quote_places(report, replace(figure, quote="")) == []


def test_every_place_of_a_quote_is_told(report: Report) -> None:
    """Words that stand in two paragraphs, or twice in one, have several places."""
    figure = replace(report.figures[0], quote="增长")
    places = quote_places(report, figure)
    assert [report.sections[0].paragraphs[1].text[offset:].find("增长") for _, offset in places] == [0, 0]


def test_quotes_are_words_and_no_pattern(report: Report) -> None:
    """Brackets and full stops mean themselves."""
    figure = replace(report.figures[-1], section="livelihood", quote="（1）改善50所.")
    assert quote_places(report, figure) == []


@pytest.mark.parametrize(
    ("quote", "printed", "places"),
    [
        ("增长6.8%", "6.8%", [2]),
        ("增长16.8%", "6.8%", []),
        ("增长6.8%", "8%", []),
        ("分别增长4%、4%", "4%", [4, 7]),
        ("12.37万户", "12.37万户", [0]),
        ("12.37万户", "37万户", []),
        ("二十三年", "三年", []),
        ("连续三年", "三年", [2]),
        ("第三年", "三年", [1]),
        ("建成４座", "4座", []),
        ("增长8百分点", "8%", []),
    ],
)
def test_a_value_stands_as_a_whole_number(quote: str, printed: str, places: list[int]) -> None:
    """The end of a longer number is not the number."""
    assert value_places(quote, printed) == places


def test_a_figure_that_stands_twice_has_no_trace(report: Report) -> None:
    """A link to the wrong of two places would be worse than none."""
    doubtful = replace(report.figures[0], quote="增长")
    assert traces(replace(report, figures=(doubtful,))) == ()


def test_claims_go_through_the_text_in_order(report: Report) -> None:
    """Each number of the report is there once, with its figures and phrases."""
    found = list(claims(report))
    assert [claim.token.text for claim in found[:8]] == [
        "2023",
        "6.8",
        "三",
        "零",
        "10.5",
        "12.37",
        "2.5",
        "100",
    ]
    rates = found[7]
    assert [figure.indicator for figure in rates.figures] == ["sewage-treatment", "waste-treatment"]
    assert [name.phrase for name in found[0].names] == ["2023年"]


def test_a_phrase_of_one_section_claims_nothing_elsewhere(report: Report) -> None:
    """Moved to another section, a phrase leaves its numbers unclaimed."""
    moved = tuple(
        replace(name, section="livelihood" if name.phrase == "2023年" else name.section)
        for name in report.named_numbers
    )
    first = next(claims(replace(report, named_numbers=moved)))
    assert (first.token.text, first.figures, first.names) == ("2023", (), ())
