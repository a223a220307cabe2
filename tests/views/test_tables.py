"""Tables for others to use."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from site_builder.views.table import Table, both
from site_builder.views.tables import corrections_table, figures_table, tables
from tests.editions import editions, editions_of, tiny_editions
from tests.tiny import TESTS, options, site_with


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
        "corrections": sum(len(report.corrections) for report in site.reports.values()),
    }


def test_cells_are_of_the_type_of_their_column() -> None:
    """A number is a number, and every name is told in both languages."""
    types = {"string": str, "integer": int, "number": Decimal, "date": str}
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


def test_corrections_tell_what_was_said_before_and_since(tmp_path: Path) -> None:
    """A mistake put right is told from what a later report revised; values also as plain numbers."""
    for name in ("corrected", "years/2025"):
        site = site_with(tmp_path / name, TESTS / "sites" / name)
        rows = corrections_table(editions_of(options(site))["en"]).rows
        told = [(row[0], row[1], row[2], row[3], row[8], row[9], row[11], row[13]) for row in rows]
        assert (
            told[-1]
            == {
                "corrected": (
                    *("2024", "2024-07-01", "correction", "toilets", "2万户", "2.06万户"),
                    *(Decimal("20600"), "口径不同。"),
                ),
                "years/2025": (
                    *("2025", "2025-01-20", "revision", "gdp-growth", "6.8%", "6.7%"),
                    *(Decimal("6.7"), "根据经济普查结果修订。"),
                ),
            }[name]
        )


def test_without_corrections_the_table_has_its_columns_only() -> None:
    """Its address is there from the first day on."""
    table = corrections_table(tiny_editions()["en"])
    assert table.rows == () and len(table.columns) == 16
