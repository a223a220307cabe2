"""The English sentence that a figure stands in."""

from __future__ import annotations

import re

import pytest

from site_builder.language.tracing import sentence_at
from site_builder.views.reports import report_view
from tests.editions import editions

_NAMES = r'(?:figure-link" href="[^"]*indicators/|data-indicators=")([\w -]+)'


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        (
            "It rose by 6.8 percent to 12.37 billion. Next.",
            "12.37",
            "It rose by 6.8 percent to 12.37 billion.",
        ),
        ("First 1. Second 2! Third 3?", "1", "First 1."),
        ("First 1. Second 2! Third 3?", "2", "Second 2!"),
        ("First 1. Second 2! Third 3?", "3", "Third 3?"),
        ("Only this, 5 of them", "5", "Only this, 5 of them"),
        ("They call it “one of 3.” We built 4.", "3", "They call it “one of 3.”"),
        ("We built 4. “We need 5,” they said.", "5", "“We need 5,” they said."),
        ("Built (all 4.) Then came 7.", "7", "Then came 7."),
        ("We did well. 40 schools opened.", "40", "40 schools opened."),
        ("Roads, e.g. the long one, grew by 5 km.", "5", "Roads, e.g. the long one, grew by 5 km."),
    ],
)
def test_a_sentence_ends_where_it_ends(text: str, words: str, sentence: str) -> None:
    """Points within numbers end none; quotation marks and brackets stay with their sentence."""
    start = text.index(words)
    assert sentence_at(text, start, start + len(words)) == sentence


def test_every_sentence_holds_its_figure() -> None:
    """In the real report the English sentence of a figure has the words that are linked, and ends as one."""
    edition = editions()["en"]
    for report in edition.site.reports.values():
        for figure in report.figures:
            trace = edition.translated_traces[figure.place]
            words = edition.words.phrase(trace.paragraph.text).text[trace.start : trace.end]
            sentence = edition.sentence(figure)
            assert words and words in sentence


def test_every_figure_is_a_link_in_the_english_text() -> None:
    """In the real report each figure is named by a link of its section in the English report."""
    edition = editions()["en"]
    for report in edition.site.reports.values():
        sections = [section for part in report_view(edition, report).parts for section in part.sections]
        html = {s.id: "".join(str(paragraph.html) for paragraph in s.paragraphs) for s in sections}
        linked = {name: set(" ".join(re.findall(_NAMES, text)).split()) for name, text in html.items()}
        unlinked = [
            figure.indicator for figure in report.figures if figure.indicator not in linked[figure.section]
        ]
        assert unlinked == []


def test_the_source_has_no_translated_sentence() -> None:
    """Beside the Chinese text no sentence is a translation."""
    edition = editions()["zh-CN"]
    assert {edition.sentence(figure) for figure in edition.report.figures} == {""}
