"""Where the figures of a paragraph stand in its translation."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.checks.parity import parity
from site_builder.language.tracing import traces
from site_builder.language.tracing_english import translated_traces
from site_builder.model import Site
from site_builder.reading.catalogs import catalog_path, read_catalog
from site_builder.reading.reader import Reader
from site_builder.reading.site_files import read_site
from site_builder.reading.sources import PROJECT
from tests.tiny import problems
from tests.translated import FILE, Text, catalog_of, site_of

TWICE = Text("百强榜上有百余，建成100座", (("百强", "name"), ("百余", "name")))
"""Three equal numbers, two of which a translation may leave out."""


def spans(tiny: Site, text: Text, words: str, *comments: str) -> list[str]:
    """The words of a translation that are figures, in the order of the source."""
    site = site_of(tiny, text)
    found = translated_traces(site, site.reports["2024"], catalog_of(text.words, words, *comments))
    return [words[trace.start : trace.end] for trace in found]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        (Text("产值1264.8亿元"), "over the year, 126.48 billion yuan", ["126.48 billion yuan"]),
        (Text("增长6.8%"), "grew by 6.8 percent", ["6.8 percent"]),
        (Text("连续三年"), "for the third year running", ["third year"]),
        (Text("粮食910万亩以上"), "at least 9.1 million mu (about 606,700 hectares)", ["9.1 million mu"]),
        (Text("建成3座、改造3座"), "3 built and 3 renovated", ["3", "3"]),
        (Text("分别增长10%、15%以上"), "by at least 10 and 15 percent", ["10", "15 percent"]),
        (Text("分别增长10%、15%"), "by 15 percent and 10 percent", ["10 percent", "15 percent"]),
        (Text("增长7%"), "grew", []),
    ],
)
def test_a_figure_is_number_and_unit(tiny: Site, text: Text, words: str, found: list[str]) -> None:
    """Words of a limit and hectares do not belong to the link; what is not said has none."""
    assert spans(tiny, text, words) == found


def test_equal_numbers_are_told_apart_by_their_order(tiny: Site) -> None:
    """Where the translation says a name as well, figure and name stand in the order of the source."""
    text = Text("百强榜，建成100座", (("百强", "name"),))
    site, words = site_of(tiny, text), "one hundred cities; 100 were built"
    (trace,) = translated_traces(site, site.reports["2024"], catalog_of(text.words, words))
    assert trace.start == words.index("100")


def test_a_doubtful_number_is_asked_for(tiny: Site) -> None:
    """Two of three equal numbers: which is the figure, only the translator knows."""
    words = "a hundred cities; 100 were built"
    assert spans(tiny, TWICE, words) == []
    catalog = catalog_of(TWICE.words, words)
    assert [str(problem) for problem in parity(site_of(tiny, TWICE), catalog, FILE)] == [
        f"{FILE}:9: which number of the translation is “figure-2” (100座) is not plain — "
        "say it in a comment above the entry, with words that stand there once: # figure: figure-2 = …"
    ]


def test_a_translator_ties_a_number_to_its_indicator(tiny: Site) -> None:
    """The comment settles it, in the link as in the check."""
    words, comment = "a hundred cities; 100 were built", "figure: figure-2 = 100 were built"
    assert spans(tiny, TWICE, words, comment) == ["100"]
    assert not list(parity(site_of(tiny, TWICE), catalog_of(TWICE.words, words, comment), FILE))


@pytest.mark.parametrize("said", ["100", "7 were built", "gone", "hundred cities; 100"])
def test_a_comment_that_ties_nothing_is_told(tiny: Site, said: str) -> None:
    """Words that stand there twice, with another number, no longer, or with two numbers."""
    text, words = (
        Text("建成100座、7座，100座"),
        "100 cities; 100 were made and 7 were built; hundred cities; 100",
    )
    catalog = catalog_of(text.words, words, f"figure: figure-0 = {said}")
    told = [str(problem.what) for problem in parity(site_of(tiny, text), catalog, FILE)]
    assert f"“{said}” is not one number, that of “figure-0”" in told


def test_a_figure_behind_an_exception_must_still_be_found(tiny: Site) -> None:
    """A link needs its number, even where the check has been told to be silent."""
    text, words, excuse = Text("增长7%"), "grew by 7.0001 percent", "parity: a finer value"
    told = [
        str(problem) for problem in parity(site_of(tiny, text), catalog_of(text.words, words, excuse), FILE)
    ]
    assert len(told) == 1 and "“figure-0” (7%) is not plain" in told[0]


def test_a_figure_behind_an_exception_may_be_tied(tiny: Site) -> None:
    """The right number with another limit, for which there is a reason, is still the figure."""
    words, comments = "grew by over 7 percent", ("parity: as published since", "figure: figure-0 = 7 percent")
    assert spans(tiny, Text("增长7%"), words, *comments) == ["7 percent"]
    assert not list(parity(site_of(tiny, Text("增长7%")), catalog_of("增长7%", words, *comments), FILE))


def test_every_link_of_the_real_report_is_one_in_english_too() -> None:
    """Each figure that is found in the Chinese text is found in the English."""
    site = read_site(Reader(), PROJECT / "content")
    assert site is not None
    catalog = read_catalog(Reader(), catalog_path(PROJECT / "translations", site.languages[1], "content"))
    assert catalog is not None
    report = site.reports[site.default_report]
    found = {id(trace.figure) for trace in translated_traces(site, report, catalog)}
    assert [trace.figure.indicator for trace in traces(report) if id(trace.figure) not in found] == []


def test_a_wrong_digit_in_a_translation_stops_the_build(copied: Path) -> None:
    """The check belongs to every run, strict or not."""
    file = copied / "translations" / "en" / "LC_MESSAGES" / "content.po"
    file.write_text(file.read_text("utf-8").replace("123,700 businesses", "12,370 businesses"), "utf-8")
    (told,) = problems(Path())
    assert "Chinese says 123,700 (12.37万户) in content/reports/2024/text/01-economy.md:8, " in told
    assert told.endswith("English says 12,370: 10 times too small — write “123,700”")
