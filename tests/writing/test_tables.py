"""Tables as CSV and as workbooks."""

from __future__ import annotations

import io
import time
import zipfile
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from site_builder.writing.tables import csv_file, workbook_file

ROWS = [("地区", 2023, Decimal("6.80")), ('="a"', 2024, Decimal("1E+10"))]
HEAD = ("name", "year", "number")


def test_csv_opens_in_excel() -> None:
    """A byte-order mark, Windows line ends, numbers written out, quotation marks where they are needed."""
    assert csv_file(HEAD, ROWS) == (
        b"\xef\xbb\xbfname,year,number\r\n" + '地区,2023,6.80\r\n"=""a""",2024,10000000000\r\n'.encode()
    )


def test_a_workbook_holds_what_is_given() -> None:
    """Words stay words, also those that look like formulas; numbers are numbers; headings stay in view."""
    book = load_workbook(io.BytesIO(workbook_file({"figures": [HEAD, *ROWS], "readme": [("a",)]})))
    assert book.sheetnames == ["figures", "readme"]
    sheet = book["figures"]
    assert [[cell.value for cell in row] for row in sheet] == [
        list(HEAD),
        ["地区", 2023, 6.8],
        ['="a"', 2024, 10000000000],
    ]
    assert sheet["A3"].data_type == "s"
    assert sheet.freeze_panes == "A2"
    assert sheet["A1"].font.bold


def test_a_workbook_does_not_know_when_it_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same rows give the same bytes on any day."""
    first = workbook_file({"a": ROWS})
    monkeypatch.setattr(time, "time", lambda: 2e9)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(2e9))
    assert workbook_file({"a": ROWS}) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2
