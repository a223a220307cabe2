"""The page of downloads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from site_builder import urls
from site_builder.language.i18n import Localiser
from site_builder.model import License
from site_builder.pages.page import Page, make
from site_builder.views.edition import Edition
from site_builder.views.papers import pdf_downloads
from site_builder.views.reuse import AddressView, CitationView, DownloadView, citation
from site_builder.views.table import Cell, Column, Table
from site_builder.views.tables import tables


@dataclass(frozen=True)
class ColumnView:
    """One column of a table."""

    name: str
    """Its name."""
    meaning: str
    """What it holds."""
    example: str
    """What stands in it in a row of the table; empty where it is empty there."""
    lang: str
    """Language tag of the example where it differs from the page's; empty otherwise."""


@dataclass(frozen=True)
class TableView:
    """One table, with the files it is offered in."""

    id: str
    """Its name for machines."""
    title: str
    """What its rows are."""
    count: str
    """How many rows it has, in words."""
    files: tuple[DownloadView, ...]
    """Its files."""
    columns: tuple[ColumnView, ...]
    """Its columns."""
    has_examples: bool
    """Whether there is a row to take examples from."""


@dataclass(frozen=True)
class DataView:
    """What can be downloaded."""

    tables: tuple[TableView, ...]
    """Every table."""
    whole: tuple[DownloadView, ...]
    """Files that hold all tables, or describe them."""
    addresses: tuple[tuple[str, str], ...]
    """Addresses that stay, each with what is found there."""
    changes: str
    """Address of the list of changes."""
    table: AddressView
    """Whole address of the table of figures."""
    license: License | None
    """What others may do with the data; None where the publisher has not said."""
    citation: CitationView
    """How the data is cited."""


def pages(edition: Edition) -> Iterator[Page]:
    """The page of downloads; the files are the same in every language."""
    words = edition.words
    view = DataView(
        tables=tuple(_table(words, table) for table in tables(edition)),
        whole=(
            _file("data.xlsx", words.text("all tables in one workbook, with an explanation")),
            _file("datapackage.json", words.text("all tables described for machines (Data Package)")),
            *pdf_downloads(edition),
        ),
        addresses=_addresses(words),
        changes=edition.url(urls.CHANGES),
        table=_file_address(edition, "data/figures.csv"),
        license=edition.site.license,
        citation=citation(edition, edition.report, words.text("Figures of the report"), urls.DATA),
    )
    files = [*view.whole, *(file for table in view.tables for file in table.files)]
    description = words.text("All figures of the report as open data.")
    yield make(
        edition,
        urls.DATA,
        "data.html",
        words.text("Data"),
        description,
        view,
        files=tuple(file.url.lstrip("/") for file in files),
    )


def _file_address(edition: Edition, path: str) -> AddressView:
    """The whole address of a file that is the same in every language."""
    base = edition.site.base_url
    return AddressView(base + path, "") if base else AddressView(f"/{path}", f"/{path}")


def _file(name: str, about: str) -> DownloadView:
    return DownloadView(name.rpartition(".")[2].upper(), about, f"/{urls.DATA}{name}", name)


def _table(words: Localiser, table: Table) -> TableView:
    files = [_file(f"{table.name}.csv", words.text("a table; opens in Excel"))]
    nested = {
        "indicators": words.text("every indicator with its figures"),
        "livelihood": words.text("every project with its promises and its progress"),
    }
    if table.name in nested:
        files.append(_file(f"{table.name}.json", nested[table.name]))
    none = ("",) * len(table.columns)
    fullest = max(table.rows, key=lambda row: sum(cell != "" for cell in row), default=none)
    return TableView(
        table.name,
        table.title,
        words.plural("{number} row", "{number} rows", len(table.rows)),
        tuple(files),
        tuple(_column(words, column, cell) for column, cell in zip(table.columns, fullest, strict=True)),
        bool(table.rows),
    )


def _column(words: Localiser, column: Column, cell: Cell) -> ColumnView:
    printed = column.name in {"value", "unit", "old", "new"} or column.name.endswith("_zh")
    lang = words.source.code if printed else "en" if column.name.endswith("_en") else ""
    return ColumnView(
        column.name,
        column.meaning,
        f"{cell:f}" if isinstance(cell, Decimal) else str(cell),
        "" if lang == words.language.code else lang,
    )


def _addresses(words: Localiser) -> tuple[tuple[str, str], ...]:
    name = "{id}"
    return (
        (
            f"/{urls.indicator(name)}",
            words.text("the page of an indicator"),
        ),
        (f"/{urls.table(name)}", words.text("its figures")),
        (f"/{urls.picture(name, 'svg')}", words.text("its chart as a drawing")),
        (f"/{urls.picture(name, 'png')}", words.text("its chart as a picture")),
        (f"/{urls.embed(name)}", words.text("its chart on a bare page, to be framed")),
        (f"/{urls.DATA}datapackage.json", words.text("the description of all tables")),
    )
