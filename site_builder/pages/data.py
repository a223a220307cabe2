"""The page of downloads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.pages.page import Page, make
from site_builder.views.edition import Edition
from site_builder.views.papers import PdfView, all_pdfs

COLUMNS = (
    "indicator",
    "name_zh",
    "name_en",
    "topic",
    "report",
    "year",
    "kind",
    "value",
    "unit",
    "number",
    "base_unit",
    "bound",
    "section",
    "quote_zh",
    "quote_en",
    "url",
)
"""Columns of `data/figures.csv`."""


@dataclass(frozen=True)
class DataView:
    """What can be downloaded."""

    csv_url: str
    """Address of the table of figures."""
    json_url: str
    """Address of the indicators."""
    pdfs: tuple[PdfView, ...]
    """The reports as PDF, where there are any."""
    columns: tuple[tuple[str, str], ...]
    """Columns of the table, each with what it holds."""
    figures: str
    """How many figures there are, in words."""
    indicators: str
    """How many indicators there are, in words."""


def pages(edition: Edition) -> Iterator[Page]:
    """The page of downloads; the files are the same in every language."""
    words, site = edition.words, edition.site
    view = DataView(
        csv_url="/data/figures.csv",
        json_url="/data/indicators.json",
        pdfs=all_pdfs(edition),
        columns=tuple(zip(COLUMNS, _meanings(edition), strict=True)),
        figures=words.plural(
            "{number} figure",
            "{number} figures",
            sum(len(report.figures) for report in site.reports.values()),
        ),
        indicators=words.plural("{number} indicator", "{number} indicators", len(site.indicators)),
    )
    description = words.text("All figures of the report as open data.")
    yield make(edition, urls.DATA, "data.html", words.text("Data"), description, view)


def _meanings(edition: Edition) -> tuple[str, ...]:
    words = edition.words
    return (
        words.text("Id of the indicator, the last part of its address"),
        words.text("Name in Chinese"),
        words.text("Name in English"),
        words.text("Id of the theme"),
        words.text("Report the figure is from"),
        words.text("Year the figure speaks of"),
        words.text("actual: a result; target: a target; standing: a streak, a ranking or a running total"),
        words.text("Value as the report prints it"),
        words.text("Unit as the report prints it"),
        words.text("Plain number with the multiplier applied; percentages in percent"),
        words.text("Unit of the plain number"),
        words.text("exact, at_least, about or at_most"),
        words.text("Section of the report"),
        words.text("The sentence in Chinese, verbatim"),
        words.text("The sentence in English, where it is translated"),
        words.text("Address of the indicator's page, from the root of the site"),
    )
