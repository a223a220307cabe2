"""The workbook of the content as Excel and WPS show it."""

from __future__ import annotations

import pytest
from openpyxl import Workbook, load_workbook

from tests.books import BOOK, cell_of, export, sheet_of

pytestmark = pytest.mark.usefixtures("copied")


@pytest.fixture
def book(copied: object) -> Workbook:
    """The workbook of the tiny site."""
    export()
    return load_workbook(BOOK)


def test_the_sheets_have_names_in_both_languages(book: Workbook) -> None:
    """The one that explains comes first; lists and memory are hidden."""
    assert [(sheet.title, sheet.sheet_state) for sheet in book.worksheets] == [
        ("使用说明 read me", "visible"),
        ("数字 figures", "visible"),
        ("指标 indicators", "visible"),
        ("民生实事 projects", "visible"),
        ("进展 progress", "visible"),
        ("更正 corrections", "visible"),
        ("lists", "hidden"),
        ("base", "veryHidden"),
    ]
    assert book.active is not None and book.active.title == "数字 figures"
    words = [str(row[0] or "") for row in book.worksheets[0].iter_rows(values_only=True)]
    assert any("sheet import report.xlsx" in line for line in words)
    assert {line[:1] for line in words if line} > {"本", "T"}


def test_a_figure_stands_beside_its_sentence_in_both_languages(book: Workbook) -> None:
    """And the words of lists beside their codes; 12.37 and ４ as the report prints them."""
    row = "new-businesses 2023 actual"
    said = {
        name: cell_of(book, "figures", row, name).value for name in ("indicator", "kind", "value", "unit")
    }
    assert said == {
        "indicator": "新增经营主体 new-businesses",
        "kind": "实绩 actual",
        "value": "12.37",
        "unit": "万户",
    }
    assert "12.37万户" in str(cell_of(book, "figures", row, "sentence").value)
    assert "123,700" in str(cell_of(book, "figures", row, "translation").value)
    value = cell_of(book, "figures", "reservoirs 2023 actual", "value")
    assert (value.value, value.number_format) == ("４", "@")


def test_only_what_may_be_changed_is_unlocked(book: Workbook) -> None:
    """There is no password; new rows may be written below, with a name where a person must give one."""
    for name, first in (("figures", True), ("indicators", False), ("projects", False), ("progress", True)):
        sheet = sheet_of(book, name)
        assert sheet.protection.sheet and not sheet.protection.password
        assert sheet["A2"].protection.locked
        assert sheet.column_dimensions["A"].protection.locked is first
        assert sheet.freeze_panes == "C2"
    locked = {
        name: cell_of(book, "figures", "gdp-growth 2024 target", name).protection.locked
        for name in ("value", "quote", "sentence", "translation", "remark")
    }
    assert locked == {"value": False, "quote": False, "sentence": True, "translation": True, "remark": True}


def test_lists_are_offered(book: Workbook) -> None:
    """Each column takes from its list; units may also be others."""
    offers = {
        str(offer.sqref).split(":")[0]: (offer.formula1, offer.showErrorMessage)
        for offer in sheet_of(book, "figures").data_validations.dataValidation
    }
    assert set(offers) == {"B2", "D2", "F2", "G2", "H2"}
    assert (offers["D2"][1], offers["F2"][1]) == (True, False)
    column = str(offers["D2"][0]).partition("$")[2][0]
    lists = book["lists"]
    assert [lists[f"{column}{row}"].value for row in (1, 2, 3)] == ["kind", "实绩 actual", "目标 target"]
