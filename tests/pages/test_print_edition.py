"""The print edition: the whole report as one document whose figures lead to its own tables."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from site_builder.pages.print_edition import PrintEditionView, page
from site_builder.views.edition import Edition, PdfFacts
from site_builder.views.reports import report_view
from tests.editions import editions, tiny_editions


def _view(edition: Edition) -> PrintEditionView:
    view = page(edition, edition.report).view
    assert isinstance(view, PrintEditionView)
    return view


@pytest.mark.parametrize("code", ["zh-CN", "en"])
def test_the_whole_text_is_there(code: str) -> None:
    """Every paragraph of the report is in the document, in its order; a part's own heading is its title."""
    edition = editions()[code]
    report = report_view(edition, edition.report)
    sections = [section for part in report.parts for section in part.sections]
    whole = [item.id for section in sections for item in (section.heading, *section.paragraphs) if item]
    shown = []
    for part in _view(edition).parts:
        shown += [part.id] if part.id in whole else []
        shown += [item.id for section in part.sections for item in section.paragraphs]
    assert shown == whole


@pytest.mark.parametrize("code", ["zh-CN", "en"])
def test_figures_lead_to_rows_of_the_document(code: str) -> None:
    """Each number of the text that is a figure leads to the row of its indicator, which needs no network."""
    edition = editions()[code]
    view = _view(edition)
    rows = {row.id for table in view.tables for row in table.rows}
    html = "".join(
        item.html for part in view.parts for section in part.sections for item in section.paragraphs
    )
    links = re.findall(r'<a class="figure-link" href="([^"]*)"', html)
    assert len(links) > 150
    assert {link.removeprefix("#") for link in links} <= rows


def test_every_indicator_of_the_report_has_a_row() -> None:
    """The tables hold exactly the indicators that the report speaks of."""
    edition = editions()["zh-CN"]
    rows = [row.id.removeprefix("row-") for table in _view(edition).tables for row in table.rows]
    assert sorted(rows) == sorted({figure.indicator for figure in edition.report.figures})


def test_a_part_of_one_section_is_told_once() -> None:
    """Where a part is one section, the section's title does not repeat the part's."""
    parts = _view(editions()["zh-CN"]).parts
    assert parts[0].title.text == "开场"
    assert parts[0].sections[0].title.text == ""
    assert all(section.title.text for section in parts[1].sections)
    assert parts[1].title.text == "一、2023年工作回顾"


def test_no_drawing_stands_twice() -> None:
    """A promise that is a key figure too is drawn there; its project leads to its row."""
    edition = tiny_editions()["zh-CN"]
    promised = edition.report.projects[0].figures[0]
    report = replace(edition.report, headline=(promised,))
    view = page(edition, report).view
    assert isinstance(view, PrintEditionView)
    assert view.figures[0].indicator.id == promised
    assert [entry.chart for entry in view.projects[0].promises if entry.promise.indicator.id == promised] == [
        None
    ]


def test_a_headline_that_the_report_does_not_speak_of_is_left_out() -> None:
    """A figure of another year has no row here that it could lead to."""
    edition = tiny_editions()["zh-CN"]
    spoken, other = edition.report.headline[:2]
    left = tuple(figure for figure in edition.report.figures if figure.indicator != other)
    view = page(edition, replace(edition.report, figures=left, headline=(spoken, other))).view
    assert isinstance(view, PrintEditionView)
    assert [figure.indicator.id for figure in view.figures] == [spoken]


def test_the_document_does_not_depend_on_the_pdf() -> None:
    """What is printed says nothing of how long the print is, or it could never be finished."""
    edition = editions()["en"]
    known = replace(edition, pdfs={("2024", "en"): PdfFacts("/x.pdf", 3)})
    assert page(known, known.report) == page(edition, edition.report)
