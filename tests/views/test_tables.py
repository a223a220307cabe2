"""Tables for others to use."""

from __future__ import annotations

from decimal import Decimal

from site_builder.views.tables import Table, both, figures_table, tables
from tests.editions import editions, tiny_editions


def _by_name(code: str) -> dict[str, Table]:
    return {table.name: table for table in tables(editions()[code])}


def test_rows_are_the_same_in_every_language() -> None:
    """Only what explains them is told in the language of the edition, and there is nothing unexplained."""
    chinese, english = _by_name("zh-CN"), _by_name("en")
    for name, table in chinese.items():
        assert table.rows == english[name].rows
        assert table.head == english[name].head
        assert all(len(row) == len(table.columns) for row in table.rows)
        for one, two in zip(table.columns, english[name].columns, strict=True):
            assert one.meaning and two.meaning


def test_everything_is_in_the_tables() -> None:
    """Every figure, every indicator, every promise has its row."""
    site = editions()["en"].site
    sizes = {name: len(table.rows) for name, table in _by_name("en").items()}
    assert sizes == {
        "figures": sum(len(report.figures) for report in site.reports.values()),
        "indicators": len(site.indicators),
        "livelihood": sum(
            len(project.figures) for report in site.reports.values() for project in report.projects
        ),
    }


def test_cells_are_of_the_type_of_their_column() -> None:
    """A number is a number, and every name is told in both languages."""
    types = {"string": str, "integer": int, "number": Decimal}
    for table in tables(editions()["en"]):
        for row in table.rows:
            for column, cell in zip(table.columns, row, strict=True):
                assert isinstance(cell, types[column.type]) or cell == "", (table.name, column.name, cell)
                assert cell != "" or not column.name.startswith(("name_", "title_", "topic_", "quote_"))


def test_the_figures_of_one_indicator() -> None:
    """Its own rows, no others."""
    rows = figures_table(tiny_editions()["zh-CN"], "gdp-growth").rows
    assert [(row[0], row[5], row[6]) for row in rows] == [
        ("gdp-growth", 2023, "actual"),
        ("gdp-growth", 2024, "target"),
    ]


def test_without_english_its_columns_are_empty() -> None:
    """A site in one language keeps the columns, so that programs find them."""
    edition = tiny_editions()["zh-CN"]
    alone = type(edition)(edition.index, edition.words, (edition.words,))
    assert both(alone).name("任何词") == ("任何词", "")
    assert {row[2] for row in figures_table(alone).rows} == {""}
