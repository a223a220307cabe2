"""The real report: everything in it is sound, and its numbers are read twice, in two ways."""

from __future__ import annotations

import csv
import re
from collections import Counter
from decimal import Decimal

import pytest

from site_builder.language.tracing import traces
from site_builder.making.material import Material, Options, gather
from site_builder.model import Kind, Measure, Paragraph, Report, Site
from site_builder.numerals.chinese import read
from site_builder.reading.sources import PROJECT

RANKS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
"""Zeros of each multiplier."""
SIMPLE = {sign: str(value) for value, sign in enumerate("〇一二三四五六七八九")} | {"两": "2"}


@pytest.fixture(scope="module")
def material() -> Material:
    """The project's own content and catalogs; gathering them is the first test."""
    return gather(Options())


@pytest.fixture(scope="module")
def site(material: Material) -> Site:
    """The project's own content."""
    return material.site


@pytest.fixture(scope="module")
def report(site: Site) -> Report:
    """The report that the home page shows."""
    return site.reports[site.default_report]


def paragraphs(report: Report) -> list[Paragraph]:
    """Every paragraph of a report."""
    return [paragraph for section in report.sections for paragraph in section.paragraphs]


def plain_value(text: str, at: int, forms: tuple[str, ...]) -> tuple[Decimal, str]:
    """The number that begins at a place of a text, multiplier applied, and the words behind it.

    Written without the program's own reader: by moving the decimal point, sign after sign.
    """
    digits, point, end = "", 0, at
    for sign in text[at:]:
        if sign.isdecimal() or sign in SIMPLE:
            digits += SIMPLE.get(sign) or str(int(sign))
        elif sign in ".．" and not point:
            point = len(digits)
        else:
            break
        end += 1
    places = len(digits) - point if point else 0
    zeros = 0
    units = tuple(form for form in forms if form)
    while text[end] in RANKS and not text.startswith(units, end):
        zeros += RANKS[text[end]]
        end += 1
    return Decimal(digits or "1").scaleb(zeros - places), text[end:]


def test_the_report_is_sound(material: Material) -> None:
    """The content of the project has no problem, and gathering it has told none."""
    assert material.site.indicators and material.site.reports


def test_paragraphs_have_words_and_ids_of_their_own(report: Report) -> None:
    """Every paragraph can be read and cited."""
    found = paragraphs(report)
    assert all(paragraph.text.strip() for paragraph in found)
    assert [name for name, count in Counter(paragraph.id for paragraph in found).items() if count > 1] == []


def test_paragraphs_of_the_report_have_ids_that_hold(report: Report) -> None:
    """Addresses of paragraphs survive a corrected word: none is derived from the words."""
    assert [
        paragraph.id for paragraph in paragraphs(report) if re.fullmatch(r"p-[0-9a-f]{8}", paragraph.id)
    ] == []


def test_ten_projects_promise_what_the_report_targets(site: Site, report: Report) -> None:
    """The ten livelihood projects are numbered in order, and each promises something."""
    assert [project.number for project in report.projects] == list(range(1, 11))
    assert all(project.figures for project in report.projects)
    quoted = "".join(project.quote for project in report.projects)
    (text,) = (
        p.text for section in report.sections if section.id == "livelihood" for p in section.paragraphs
    )
    assert text.endswith(quoted)


def test_every_indicator_has_a_figure(site: Site, report: Report) -> None:
    """Results, targets and standings are all there, and together they cover the indicators."""
    counts = Counter(figure.kind for figure in report.figures)
    print({kind.value: counts[kind] for kind in Kind})
    assert all(counts[kind] for kind in Kind)
    assert {figure.indicator for figure in report.figures} == set(site.indicators)


def test_every_row_of_the_file_is_a_figure(report: Report) -> None:
    """Nothing is lost between the file and the model."""
    path = PROJECT / "content" / "reports" / report.id / "figures.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [(row["indicator"], row["kind"], row["value"] + row["unit"]) for row in csv.DictReader(file)]
    assert rows == [(f.indicator, f.kind.value, f.quantity.printed) for f in report.figures]


def test_every_figure_can_be_traced(report: Report) -> None:
    """Each figure has one place in the text."""
    assert len(traces(report)) == len(report.figures)


def test_numbers_are_what_another_reader_reads(site: Site, report: Report) -> None:
    """Value times multiplier equals what stands at the figure's place in the text."""
    wrong = []
    for trace in traces(report):
        quantity = trace.figure.quantity
        forms = site.units[quantity.unit].written
        value, rest = plain_value(trace.paragraph.text, trace.start, forms)
        if value != quantity.number or not rest.lstrip("余多").startswith(forms):
            wrong.append((str(trace.figure.place), value, quantity.number, rest[:4]))
    assert wrong == []


def test_percentages_of_a_whole_are_no_more_than_the_whole(site: Site, report: Report) -> None:
    """A share lies between nothing and all."""
    shares = [f for f in report.figures if site.indicators[f.indicator].measure is Measure.SHARE]
    assert shares and all(0 <= figure.quantity.number <= 100 for figure in shares)


def test_what_is_counted_is_whole(site: Site, report: Report) -> None:
    """A count of things has no fraction once its multiplier is applied."""
    counts = [f for f in report.figures if site.indicators[f.indicator].measure is Measure.COUNT]
    assert [str(f.place) for f in counts if f.quantity.number != int(f.quantity.number)] == []


def test_percentages_are_printed_with_a_percent_sign(site: Site, report: Report) -> None:
    """Rates, shares and growth are in percent, and nothing else is."""
    percentages = {Measure.GROWTH_RATE, Measure.SHARE, Measure.RATE}
    for figure in report.figures:
        is_rate = site.indicators[figure.indicator].measure in percentages
        assert is_rate == (figure.quantity.printed_unit == "%"), figure.place


def test_bounds_are_those_of_the_words(report: Report) -> None:
    """A figure is exact, a minimum, a maximum or about its value, as the words of its sentence say."""
    said = {
        (paragraph.id, reading.start): reading.limit.bound
        for section in report.sections
        for paragraph in section.paragraphs
        for reading in read(paragraph.text)
    }
    wrong = [
        (str(trace.figure.place), trace.figure.bound.value)
        for trace in traces(report)
        if said.get((trace.paragraph.id, trace.start)) is not trace.figure.bound
    ]
    assert wrong == []
