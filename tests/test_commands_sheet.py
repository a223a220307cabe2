"""`sheet`: what is exported, what an import says, and what it writes."""

from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path

import pytest

from site_builder import cli
from site_builder.reading.sources import PROJECT
from tests.books import BOOK, FOLDERS, add, cell_of, contents, edited, export, remove, sheet, sheet_of, write

FIGURES = "content/reports/2024/figures.csv"
LIVELIHOOD = "content/reports/2024/livelihood.yaml"
TARGETS = "content/reports/2024/text/02-targets.md"

pytestmark = pytest.mark.usefixtures("copied")


def _said(capsys: pytest.CaptureFixture[str], *arguments: str, language: str = "en") -> tuple[int, list[str]]:
    """What an import answers: its code, and the lines of both outputs."""
    capsys.readouterr()
    code = sheet("import", str(BOOK), *arguments, language=language)
    said = capsys.readouterr()
    return code, [*said.out.splitlines(), *said.err.splitlines()]


def _changed(before: dict[str, bytes]) -> dict[str, tuple[list[str], list[str]]]:
    """The lines that were taken out of each changed file, and those that came."""
    lines = {}
    for path, data in contents().items():
        old, new = (text.decode().splitlines() for text in (before[path], data))
        if data != before[path]:
            lines[path] = ([one for one in old if one not in new], [one for one in new if one not in old])
    return lines


def test_a_workbook_that_nobody_touched_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Not a byte, and that is said."""
    export()
    before = contents()
    assert _said(capsys, "--apply") == (0, ["The workbook says what the content says: nothing changes."])
    assert contents() == before


def test_the_real_content_comes_back_unchanged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All of it: every figure, indicator, project and step."""
    book, before = str(tmp_path / "real.xlsx"), contents(PROJECT / "content")
    started = time.process_time()
    assert cli.main(["sheet", "export", book, "--lang", "en"]) == 0
    assert cli.main(["sheet", "import", book, "--apply", "--lang", "en"]) == 0
    assert time.process_time() - started < 10
    assert "nothing changes" in capsys.readouterr().out
    assert contents(PROJECT / "content") == before


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            "生产总值增速 2024 target: 7% → 7.5%; the sentence quoted from the text must say so too",
        ),
        ("zh", "生产总值增速 2024 年目标：7% → 7.5%；正文中引用的句子也须相应修改"),
    ],
)
def test_a_changed_value_is_told_and_refused_while_the_text_says_another(
    language: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The problem names the cell, the text it does not agree with is named, and nothing is written."""
    export()
    write("figures", "gdp-growth 2024 target", "value", "7.5")
    before = contents()
    code, said = _said(capsys, "--apply", language=language)
    assert (code, said[0]) == (1, told)
    assert "report.xlsx" in said
    assert any(
        line.startswith(("  数字 figures!E10: “7.5%” does not agree", "  数字 figures!E10：“7.5%”与正文"))
        and TARGETS in line
        for line in said
    )
    assert "--with-text" in said[1]
    assert contents() == before


def test_the_text_is_changed_too_where_that_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """The sentence, the quotes that take it in, the row: all say the new number, and the checks agree."""
    export()
    write("figures", "toilets 2024 target", "value", 3.06, "0.00")
    before = contents()
    code, said = _said(capsys, "--with-text")
    assert code == 0 and contents() == before
    assert said[:2] == [
        "改造户厕 2024 target: 2.06万户 → 3.06万户",
        "content/reports/2024/text/03-livelihood.md:6: “改造农村户厕2.06万户” → “改造农村户厕3.06万户”",
    ]
    code, said = _said(capsys, "--with-text", "--apply")
    assert said[-1] == "The translations of these sentences are stale now; run “python3 build.py translate”."
    assert {path: new for path, (_, new) in _changed(before).items()} == {
        FIGURES: ["toilets,2024,target,3.06,万户,exact,livelihood,改造农村户厕3.06万户"],
        LIVELIHOOD: ["  quote: （2）改造农村户厕3.06万户。"],
        "content/reports/2024/text/03-livelihood.md": [
            "办好两件民生实事：（1）改善50所学校。（2）改造农村户厕3.06万户。 {#livelihood-1}"
        ],
    }
    assert cli.main(["check", *FOLDERS]) == 0


def test_one_number_of_the_text_cannot_become_two(capsys: pytest.CaptureFixture[str]) -> None:
    """Two rows that quote the same number must agree; the checks tell of a row that was left as it was."""
    export()
    write("figures", "sewage-treatment 2023 actual", "value", "98")
    before = contents()
    code, said = _said(capsys, "--with-text", "--apply")
    assert code == 1 and any("“100%” is not in the quote" in line for line in said)
    write("figures", "waste-treatment 2023 actual", "value", "99")
    code, said = _said(capsys, "--with-text", "--apply")
    assert code == 1
    told = "“99%” here and “98%” at report.xlsx 数字 figures!E7 stand for the same number of the text"
    assert f"  数字 figures!E8: {told}" in said
    assert contents() == before
    write("figures", "waste-treatment 2023 actual", "value", "98")
    assert _said(capsys, "--with-text", "--apply")[0] == 0
    assert "污水、垃圾处理率均达98%" in Path("content/reports/2024/text/01-economy.md").read_text("utf-8")


def test_names_notes_and_promises_are_changed_in_place(capsys: pytest.CaptureFixture[str]) -> None:
    """Each is told with what it was; only its line changes."""
    export()
    write("indicators", "gdp-growth", "name", "地区生产总值增速")
    write("indicators", "new-companies", "note", None)
    write("projects", "1", "beneficiaries", "中小学生")
    write("progress", "2 2024-06-30", "status", "done")
    before = contents()
    code, said = _said(capsys, "--apply")
    assert (code, said[:4]) == (
        0,
        [
            "indicator “生产总值增速”, full name: “生产总值增速” → “地区生产总值增速”",
            "indicator “新增企业”, note: “企业是经营主体的一部分。” → “”",
            "project 1 “改善学校”, beneficiaries: “学生” → “中小学生”",
            "project 2 “改造户厕”, 2024-06-30, status: “under way” → “done”",
        ],
    )
    assert _changed(before) == {
        "content/indicators/economy.yaml": (
            ["  name: 生产总值增速", "  note: 企业是经营主体的一部分。"],
            ["  name: 地区生产总值增速"],
        ),
        LIVELIHOOD: (
            [
                "  beneficiaries: 学生",
                "    - {date: 2024-06-30, status: under_way, text: 已改造一半。, source: 小城日报}",
            ],
            [
                "  beneficiaries: 中小学生",
                "    - {date: 2024-06-30, status: done, text: 已改造一半。, source: 小城日报}",
            ],
        ),
    }


def test_a_step_of_progress_is_added_once(capsys: pytest.CaptureFixture[str]) -> None:
    """It goes below the earlier ones of its project; the same workbook brings it no second time."""
    export()
    add(
        "progress",
        project="改造户厕",
        date=date(2024, 9, 30),
        status="完成 done",
        text="全部改造。",
        source="日报",
    )
    add("progress", project="1", date="2024年9月1日", status="under_way", text="开工20所。", source="日报")
    before = contents()
    code, said = _said(capsys, "--apply")
    assert (code, said[:2]) == (
        0,
        [
            "new: project 2 “改造户厕”, 2024-09-30: 全部改造。",
            "new: project 1 “改善学校”, 2024-09-01: 开工20所。",
        ],
    )
    ((path, (gone, come)),) = _changed(before).items()
    assert (path, gone, len(come)) == (LIVELIHOOD, [], 8)
    text = Path(LIVELIHOOD).read_text("utf-8")
    assert "  figures: [schools-improved]\n  progress:\n    - date: 2024-09-01\n" in text
    assert text.index("2024-06-30") < text.index("2024-09-30")
    assert _said(capsys, "--apply")[1] == ["The workbook says what the content says: nothing changes."]


def test_a_correction_is_recorded_in_the_workbook(capsys: pytest.CaptureFixture[str]) -> None:
    """The first one makes the file, an earlier one goes above it; what Excel makes of 6.7% keeps its sign."""
    export()
    add(
        "corrections",
        date="2024年6月30日",
        indicator="生产总值增速",
        year=2023,
        kind="结果 actual",
        old=0.067,
        new="６．８％",
        reason="口径不同。",
    )
    with edited() as book:
        sheet_of(book, "corrections")["F2"].number_format = "0.0%"
    code, said = _said(capsys, "--apply")
    assert (code, said[0]) == (0, "new: correction of 2024-06-30: 生产总值增速 2023 result: 6.7% → 6.8%")
    file = Path("content/reports/2024/corrections.yaml")
    assert file.read_text("utf-8").splitlines() == [
        "- date: 2024-06-30",
        "  indicator: gdp-growth",
        "  year: 2023",
        "  kind: actual",
        "  old: 6.7%",
        "  new: 6.8%",
        "  reason: 口径不同。",
    ]
    BOOK.unlink()
    export()
    add(
        "corrections",
        date="2024-03-01",
        indicator="gdp-growth",
        year="2023",
        kind="actual",
        old="6.6%",
        new="6.7%",
        reason="初步核实。",
    )
    assert _said(capsys, "--apply")[0] == 0
    days = [line for line in file.read_text("utf-8").splitlines() if line.startswith("- ")]
    assert days == ["- date: 2024-03-01", "- date: 2024-06-30"]


def test_a_correction_that_leads_elsewhere_is_told_with_its_cell(capsys: pytest.CaptureFixture[str]) -> None:
    """What is right must be what the table of figures says; nothing is written then."""
    export()
    add(
        "corrections",
        date="2024-06-30",
        indicator="gdp-growth",
        year="2023",
        kind="actual",
        old="6.7%",
        new="6.9%",
        reason="口径不同。",
    )
    code, said = _said(capsys, "--apply")
    assert code == 1 and any("corrections!B2" in line for line in said)
    assert not Path("content/reports/2024/corrections.yaml").exists()


def test_rows_are_added_and_removed(capsys: pytest.CaptureFixture[str]) -> None:
    """A figure below the last of its section; a row that was deleted or emptied is gone."""
    export()
    remove("figures", "new-companies 2023 actual")
    with edited() as book:
        for column in (
            "topic",
            "name",
            "unit",
            "measure",
            "better",
            "family",
            "part_of",
            "icon",
            "note",
            "chart",
        ):
            cell_of(book, "indicators", "new-companies", column).value = None
    add("indicators", id="companies", topic="经济 economy", name="企业", unit="business", measure="count")
    add("figures", indicator="companies", year=2023, kind="实绩 actual", value=2.5, unit="万家",
        bound="exact", section="economy", quote="其中企业2.5万家")  # fmt: skip
    before = contents()
    code, said = _said(capsys, "--apply")
    assert (code, said[:4]) == (
        0,
        [
            "new: 企业 2023 result: 2.5万家",
            "removed: 新增企业 2023 result",
            "new: indicator “企业”: 企业",
            "removed: indicator “新增企业”",
        ],
    )
    rows = Path(FIGURES).read_text("utf-8").splitlines()
    assert rows[8] == "companies,2023,actual,2.5,万家,exact,economy,其中企业2.5万家"
    assert _changed(before)["content/indicators/economy.yaml"][1] == ["- id: companies", "  name: 企业"]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_byte_order_mark_and_line_ends_stay(ending: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Files as Excel and Notepad save them are changed and otherwise left so."""
    for name in (FIGURES, LIVELIHOOD, TARGETS):
        path = Path(name)
        path.write_bytes("\ufeff".encode() + path.read_text("utf-8").replace("\n", ending).encode())
    export()
    write("figures", "gdp-growth 2024 target", "value", "7.5")
    write("projects", "2", "beneficiaries", "村民")
    before = contents()
    assert _said(capsys, "--with-text", "--apply")[0] == 0
    after = contents()
    for name, old, new in (
        (FIGURES, ",7,%,about,targets,全市生产总值增长7%", ",7.5,%,about,targets,全市生产总值增长7.5%"),
        (LIVELIHOOD, "农村居民", "村民"),
        (TARGETS, "增长7%", "增长7.5%"),
    ):
        assert after[name] == before[name].replace(old.encode(), new.encode(), 1)


def test_habits_of_people_and_programs_do_no_harm(capsys: pytest.CaptureFixture[str]) -> None:
    """Rows sorted and hidden, a column added, a filter set, spaces left, a number retyped."""
    export()
    with edited() as book:
        figures = sheet_of(book, "figures")
        rows = [[cell.value for cell in row] for row in figures.iter_rows(min_row=2)]
        for number, row in enumerate(reversed(rows), 2):
            for column, value in enumerate(row, 1):
                figures.cell(number, column).value = value
        figures.row_dimensions[3].hidden = True
        figures["M1"], figures["M2"] = "我的备注", "=1+1"
        cell = cell_of(book, "figures", "new-businesses 2023 actual", "value")
        cell.value, cell.number_format = 12.37, "General"
        cell = cell_of(book, "figures", "gdp-growth 2023 actual", "value")
        cell.value, cell.number_format = 0.068, "0.00%"
        cell_of(book, "figures", "gdp-growth 2023 actual", "quote").value = "全市生产总值增长6.8%\u00a0 "
        cell_of(book, "figures", "gdp-growth 2023 actual", "kind").value = "实绩"
        cell_of(book, "figures", "gdp-growth 2023 actual", "year").value = 2023
    assert _said(capsys) == (
        0,
        [
            "数字 figures: the column “我的备注” is not read",
            "The workbook says what the content says: nothing changes.",
        ],
    )


def test_what_is_gone_or_for_reading_only_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Missing columns and sheets change nothing; what was written into a grey cell is not taken."""
    export()
    write("figures", "gdp-growth 2024 target", "sentence", "我改了这句")
    with edited() as book:
        sheet_of(book, "figures").delete_cols(9)
        del book[sheet_of(book, "progress").title]
        book.create_sheet("我的表")
    assert _said(capsys) == (
        0,
        [
            "数字 figures: the column “quote” is gone: nothing of it is changed",
            "the sheet “我的表” is not read",
            "the sheet “progress” is gone: nothing of it is changed",
            "report.xlsx 数字 figures!I10: this cell is for reading only, its change is not taken",
            "The workbook says what the content says: nothing changes.",
        ],
    )


@pytest.mark.parametrize(
    ("name", "row", "column", "value", "told"),
    [
        ("figures", "gdp-growth 2024 target", "kind", "计划", "D10: “计划” is not a value of “kind”"),
        ("figures", "gdp-growth 2024 target", "indicator", "gpd", "B10: no indicator is called “gpd”"),
        ("figures", "gdp-growth 2024 target", "value", "=7+1", "E10: the cell holds a formula"),
        ("figures", "gdp-growth 2024 target", "value", "#REF!", "E10: the cell holds an error of Excel"),
        ("figures", "gdp-growth 2024 target", "value", date(2024, 7, 5), "E10: the cell holds a date, not"),
        ("figures", "gdp-growth 2024 target", "id", "x", "A10: no row of this name was exported"),
        ("figures", "gdp-growth 2024 target", "id", "grain-area 2024 target", "A12: this row stands twice"),
        ("indicators", "gdp-growth", "topic", "rural", "B2: this cell says where the row stands"),
        ("indicators", "gdp-growth", "name", None, "C2: “name” is missing"),
        ("indicators", "gdp-growth", "measure", "速度", "E2: “速度” is not a value of “measure”"),
        ("progress", "2 2024-06-30", "date", "夏天", "C2: “夏天” cannot be a value of “progress.date”"),
        ("indicators", "", "name", "无名", "A13: the new row has no name"),
    ],
)  # fmt: skip
def test_what_breaks_a_rule_is_told_with_its_cell(
    name: str, row: str, column: str, value: object, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """By the address that Excel shows, and nothing is written."""
    export()
    write(name, row, column, value, "yyyy-mm-dd")
    if value == "#REF!":
        with edited() as book:
            cell_of(book, name, row, column).data_type = "e"
    before = contents()
    code, said = _said(capsys, "--apply")
    assert code == 1
    assert any(f"{name}!{told}" in line for line in said), said
    assert contents() == before


def test_merged_cells_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """They have lost words."""
    export()
    with edited() as book:
        sheet_of(book, "projects").merge_cells("B2:B3")
    code, said = _said(capsys)
    assert (code, said[:2]) == (
        1,
        [
            "report.xlsx",
            "  民生实事 projects!B2:B3: these cells are merged; all of them but one have lost what they said",
        ],
    )


def test_programs_are_told_the_cell_too(capsys: pytest.CaptureFixture[str]) -> None:
    """In JSON by a name of its own, on GitHub before the words: a workbook has no lines there."""
    export()
    write("figures", "gdp-growth 2024 target", "bound", "大约")
    capsys.readouterr()
    assert sheet("import", str(BOOK), "--format", "json") == 1
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert (problem["file"], problem["line"], problem["cell"]) == ("report.xlsx", 10, "数字 figures!G10")
    assert sheet("import", str(BOOK), "--format", "github") == 1
    assert capsys.readouterr().out.startswith("::error file=report.xlsx::数字 figures!G10: “大约” is not")


def test_a_change_of_both_sides_is_a_conflict(capsys: pytest.CaptureFixture[str]) -> None:
    """What was changed in the content since the export is not overwritten; other cells are still taken."""
    export()
    path = Path("content/indicators/economy.yaml")
    path.write_text(path.read_text("utf-8").replace("name: 新增企业", "name: 新设企业"), "utf-8")
    assert _said(capsys) == (0, ["The workbook says what the content says: nothing changes."])
    write("indicators", "new-companies", "name", "企业数")
    code, said = _said(capsys)
    told = "  指标 indicators!C6: the content says “新设企业” since this workbook was exported"
    assert code == 1 and told in said
    write("indicators", "new-companies", "name", "新设企业")
    assert _said(capsys)[0] == 0


def test_rows_that_are_gone_from_the_content_stay_gone(capsys: pytest.CaptureFixture[str]) -> None:
    """An untouched row is passed over, an edited one refused."""
    export()
    path = Path(LIVELIHOOD)
    path.write_text(path.read_text("utf-8").partition("  progress:")[0], "utf-8")
    assert _said(capsys) == (0, ["The workbook says what the content says: nothing changes."])
    write("progress", "2 2024-06-30", "text", "改造完成。")
    assert "the content has no such row any more since this workbook was exported" in _said(capsys)[1][1]


def test_a_workbook_of_another_site_is_recognised(capsys: pytest.CaptureFixture[str]) -> None:
    """By the title of the site."""
    export()
    path = Path("content/site.yaml")
    path.write_text(path.read_text("utf-8").replace("title: ", "title: 另一个", 1), "utf-8")
    code, said = _said(capsys)
    assert code == 1 and "the workbook was exported from “" in said[1]


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "  the workbook was exported by another version of this program"), ("zh", None)],
)
def test_a_workbook_of_another_version_is_recognised(
    language: str, told: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    """By the number of its form."""
    export()
    with edited() as book:
        book["base"]["A1"] = 0
    code, said = _said(capsys, language=language)
    assert code == 1 and (told is None or said[1] == told)


def test_an_open_workbook_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Excel, WPS and LibreOffice leave a file beside it; that file itself is no workbook."""
    export()
    for lock in ("~$report.xlsx", ".~report.xlsx", ".~lock.report.xlsx#"):
        Path(lock).write_bytes(b"user")
        assert _said(capsys)[1][:3] == [
            "report.xlsx",
            "  the workbook is open in Excel or WPS",
            f"    → save and close it there; where it is not open, delete the file {lock}",
        ]
        assert sheet("export", str(BOOK)) == 1
        assert sheet("import", lock) == 1
        assert "this is not the workbook" in capsys.readouterr().err
        Path(lock).unlink()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
def test_figures_come_back_as_csv(encoding: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In UTF-8, or in GBK with a notice; what is not changed stays as it is."""
    text = Path(FIGURES).read_text("utf-8").replace(",7,%,about", ",7.5,%,about")
    Path("edited.csv").write_text(text, encoding)
    before = contents()
    assert sheet("import", "edited.csv", "--with-text", "--apply") == 0
    said = capsys.readouterr().out.splitlines()
    assert (said[0] == "edited.csv is saved in GBK (ANSI) and was read as such") == (encoding == "gbk")
    assert set(_changed(before)) == {FIGURES, TARGETS}


def test_the_sheet_of_figures_comes_back_as_csv(capsys: pytest.CaptureFixture[str]) -> None:
    """As Excel saves it: in GBK, with the headings and the words of the lists."""
    export()
    write("figures", "gdp-growth 2024 target", "bound", "about")
    with edited() as book:
        rows = list(sheet_of(book, "figures").iter_rows(values_only=True))
    cells = [",".join(f'"{"" if one is None else one}"' for one in row) for row in rows]
    Path("图表.csv").write_text("\r\n".join(cells), "gbk")
    capsys.readouterr()
    assert sheet("import", "图表.csv") == 0
    assert capsys.readouterr().out.splitlines() == [
        "图表.csv is saved in GBK (ANSI) and was read as such",
        "The workbook says what the content says: nothing changes.",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("indicator,year\na,2024\n", "  the columns kind, value, unit, bound, section, quote are missing"),
        (
            'indicator,"year\n',
            "  line 1: a cell that begins with a quotation mark here does not end with one",
        ),
        ("", "  the file is empty"),
    ],
)
def test_other_csv_files_are_refused(text: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With what is wrong with them."""
    Path("edited.csv").write_text(text, "utf-8")
    assert sheet("import", "edited.csv") == 1
    assert capsys.readouterr().err.splitlines()[:2] == ["edited.csv", told]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"hello", "  the file is not an Excel workbook (.xlsx)"),
        (b"\xd0\xcf\x11\xe0old", "  the file is an Excel workbook of the old form (.xls), or has a password"),
        (None, "  the file is missing"),
    ],
)
def test_a_file_that_is_no_workbook_is_told(
    data: bytes | None, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Never with a traceback."""
    if data is not None:
        BOOK.write_bytes(data)
    assert _said(capsys)[1][:2] == ["report.xlsx", told]


def test_a_workbook_made_elsewhere_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """One without what the export remembers in a hidden sheet."""
    export()
    with edited() as book:
        del book["base"]
    assert _said(capsys)[1][1].startswith("  the workbook was not made by “sheet export”")


def test_an_export_takes_nobody_s_work_away(capsys: pytest.CaptureFixture[str]) -> None:
    """A workbook that is there is not written over; other names are refused, other reports unknown."""
    export()
    before = BOOK.read_bytes()
    assert sheet("export", str(BOOK)) == 1
    assert BOOK.read_bytes() == before
    assert sheet("export", "report.csv") == 1
    assert sheet("export", "nowhere/new.xlsx") == 1
    assert sheet("export", "new.xlsx", "--report", "2025") == 1
    said = capsys.readouterr().err
    for told in (
        "there is a file of this name, which may hold changes that are not imported yet",
        "a workbook is written as .xlsx",
        "the file cannot be written: there is no such file or folder",
        "no report is called “2025”",
    ):
        assert told in said


def test_a_file_that_cannot_be_changed_in_place_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    """A comment within a list would be lost: the person is sent to the file."""
    path = Path(LIVELIHOOD)
    text = path.read_text("utf-8").replace("[toilets]", "\n    # 户厕\n    - toilets")
    path.write_text(
        text.replace("    # 户厕\n    - toilets", "    - toilets\n    # 户厕\n    - toilets"), "utf-8"
    )
    export()
    write("projects", "2", "figures", "toilets")
    before = contents()
    code, said = _said(capsys, "--apply")
    assert code == 1
    assert any(line.startswith("  the file is written in a way in which the workbook") for line in said)
    assert contents() == before


def test_wrong_use_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Neither way nor file may be left out."""
    assert cli.main(["sheet", "--lang", "en"]) == 2
    assert cli.main(["sheet", "exprot", "x.xlsx", "--lang", "en"]) == 2
    assert capsys.readouterr().err.count("After the command, write one of: export, import") == 2
