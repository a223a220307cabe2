"""What people type into cells, and what Excel and WPS make of it."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from site_builder.errors import Place
from site_builder.sheets.layout import FIGURES, INDICATORS, PROGRESS, PROJECTS, Column
from site_builder.sheets.typed import Typed, UnfitError, text_of, value_of

PLACE = Place("r.xlsx", 2, "数字 figures!E2")
KINDS = {"actual": "结果", "target": "目标"}
CODES = {"toilets": "新建、改建户厕", "parks": "公园"}


def _cell(value: str | Decimal | date, *, percent: bool = False, decimals: int = 0) -> Typed:
    return Typed(value, PLACE, percent, decimals)


@pytest.mark.parametrize(
    ("cell", "unit", "quote", "old", "value"),
    [
        (_cell("7.5"), "%", "增长7%", "7", "7.5"),
        (_cell(" ７．５％\u00a0"), "%", "增长7%", "7", "7.5"),
        (_cell("7.5 %"), "%", "增长7%", "7", "7.5"),
        (_cell(Decimal("7.5")), "%", "增长7%", "7", "7.5"),
        (_cell(Decimal("0.075"), percent=True, decimals=2), "%", "增长7%", "7", "7.5"),
        (_cell(Decimal("0.07"), percent=True), "%", "增长7%", "7", "7"),
        (_cell(Decimal("3.9")), "%", "增长3.90%", "3.90", "3.90"),
        (_cell(Decimal("3.9"), decimals=2), "%", "增长3.90%", "", "3.90"),
        (_cell(Decimal("3.9"), decimals=2), "%", "增长3.9%", "", "3.9"),
        (_cell(Decimal(50)), "所", "改善50所", "", "50"),
        (_cell(Decimal(4)), "座", "建成水库４座", "４", "４"),
        (_cell("4"), "座", "建成水库４座", "４", "４"),
        (_cell("４"), "座", "建成水库４座", "", "４"),
        (_cell("十"), "个季度", "连续十个季度", "十", "十"),
        (_cell("三"), "年", "连续三年", "", "三"),
        (_cell("12.37万户"), "万户", "新增12.37万户", "", "12.37"),
    ],
)
def test_a_value_is_written_as_the_report_prints_it(
    cell: Typed, unit: str, quote: str, old: str, value: str
) -> None:
    """Of all the ways to write it: the one that stood there, the one that the quote prints, the shortest."""
    assert value_of(cell, unit, quote, old) == (value, unit)


def test_a_percentage_brings_its_unit() -> None:
    """Where none was given."""
    assert value_of(_cell(Decimal("0.068"), percent=True), "", "增长6.8%", "") == ("6.8", "%")


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        (_cell(Decimal("0.5"), percent=True), "the cell is a percentage, but the unit of the row is “万户”"),
        (_cell(date(2024, 3, 4)), "the cell holds a date, not a number"),
    ],
)
def test_a_value_that_is_none_is_refused(cell: Typed, told: str) -> None:
    """With its cell."""
    with pytest.raises(UnfitError) as caught:
        value_of(cell, "万户", "", "")
    assert (str(caught.value.what), caught.value.place) == (told, PLACE)


@pytest.mark.parametrize(
    ("column", "value", "text"),
    [
        (FIGURES.column("kind"), "目标 target", "target"),
        (FIGURES.column("kind"), "目标", "target"),
        (FIGURES.column("kind"), " ｔａｒｇｅｔ ", "target"),
        (FIGURES.column("kind"), "计划", "计划"),
        (FIGURES.column("kind"), "", ""),
        (FIGURES.column("year"), Decimal(2024), "2024"),
        (FIGURES.column("year"), "２０２４年", "2024"),
        (FIGURES.column("unit"), "　％ ", "%"),
        (FIGURES.column("quote"), "增长７％，\u200b连续\r\n", "增长７％，连续"),
        (INDICATORS.column("note"), Decimal("2024.50"), "2024.5"),
        (PROJECTS.column("figures"), "新建、改建户厕 toilets\n公园\n", "toilets\nparks"),
        (PROJECTS.column("figures"), "toilets、parks", "toilets\nparks"),
        (PROGRESS.column("date"), datetime(2024, 6, 30, 8), "2024-06-30"),
        (PROGRESS.column("date"), "2024年6月3日", "2024-06-03"),
        (PROGRESS.column("date"), "2024/6/30", "2024-06-30"),
        (PROGRESS.column("date"), "夏天", "夏天"),
    ],
)
def test_a_cell_is_read_as_it_was_meant(column: Column, value: str | Decimal | date, text: str) -> None:
    """Lists take code, name or both; prose keeps its full-width signs; nobody means spaces around words."""
    assert text_of(_cell(value), column, CODES if column.typing.name == "CODES" else KINDS) == text


def test_a_date_among_words_is_refused() -> None:
    """Excel has made it of something else, which is lost."""
    with pytest.raises(UnfitError, match="Excel makes dates of words such as 3-4"):
        text_of(_cell(date(2024, 3, 4)), INDICATORS.column("note"), {})
