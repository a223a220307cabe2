"""`new report`: a folder that is right at once, from answers or from a pasted speech."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import yaml

from site_builder import cli
from tests.tiny import site_with

SPEECH = (
    "\u3000\u3000各位代表：现在，我向大会报告工作。\n"
    "一、2024年工作回顾\n"
    "\u3000\u30002024年，全市生产总值增长6.9%，连续四年领跑全省；引进大熊猫12家。\n"
    "二、2025年工作安排\n"
    "\u3000\u30002025年，全市生产总值增长7.5%左右，聚焦“五个一批”。\n"
    "办好三件民生实事：（1）改善60所学校。（2）改造农村户厕3万户。（3）建设一批公园。\n"
)
NEW = ["new", "report", "2025", "--content", "content"]
CHECK = ["check", "--content", "content", "--translations", "translations"]


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the tiny site, with the current folder in it and Chinese spoken."""
    folder = site_with(tmp_path)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return folder


class Answers(io.StringIO):
    """A keyboard on which these lines are typed."""

    def isatty(self) -> bool:
        """A person is there."""
        return True


def files(folder: Path) -> dict[str, str]:
    """Every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_new_report_is_right_at_once(site: Path) -> None:
    """Without a speech it has the sections of the last report, nothing in its tables, and no problem."""
    assert cli.main(NEW) == 0
    made = files(site / "content" / "reports" / "2025")
    assert set(made) == {
        "report.yaml",
        "figures.csv",
        "numbers-in-names.csv",
        "livelihood.yaml",
        "text/01-economy.md",
        "text/02-targets.md",
        "text/03-livelihood.md",
    }
    assert made["figures.csv"] == "indicator,year,kind,value,unit,bound,section,quote\n"
    assert "title: 小城2025年政府工作报告\n" in made["report.yaml"]
    assert "result_year: 2024\ntarget_year: 2025\n" in made["report.yaml"]
    assert cli.main(CHECK) == 0
    assert cli.main([*CHECK, "--drafts"]) == 0


def test_a_draft_is_left_out_of_builds_and_can_be_checked(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An ordinary check does not see the draft, whatever is wrong in it; with `--drafts` it is told."""
    assert cli.main(NEW) == 0
    (site / "content" / "reports" / "2025" / "figures.csv").write_text("nonsense", "utf-8")
    capsys.readouterr()
    assert cli.main([*CHECK, "--lang", "en"]) == 0
    assert "13 figures, 11 indicators" in capsys.readouterr().out
    assert cli.main([*CHECK, "--drafts"]) == 1
    assert "content/reports/2025/figures.csv" in capsys.readouterr().err


def test_a_speech_is_cut_and_its_figures_are_proposed(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was found, what is sure and what a person must look at is told in the end."""
    Path("speech.txt").write_text(SPEECH, "utf-8")
    assert cli.main([*NEW, "--text", "speech.txt", "--lang", "en"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "content/reports/2025: 4 sections.",
        "16 numbers in the text.",
        "6 figures proposed: 5 surely, 0 to confirm, 1 without an indicator.",
        "8 phrases that are no statistics: 6 surely, 2 to confirm.",
        "3 livelihood projects drafted.",
        "Sections that the report before does not have: opening. "
        "Their file names become addresses; change them now if you would rather have others.",
        "It is a draft. What is left to do: python3 build.py check --drafts",
        "To publish it, remove the line “draft: true” from content/reports/2025/report.yaml.",
    ]


def test_only_proposals_are_left_to_do(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Everything made from a speech is right, but for the rows that wait for a person."""
    Path("speech.txt").write_text(SPEECH, "utf-8")
    assert cli.main([*NEW, "--text", "speech.txt"]) == 0
    capsys.readouterr()
    assert cli.main([*CHECK, "--drafts"]) == 1
    told = [line for line in capsys.readouterr().err.splitlines() if line.startswith("  ")]
    known = ("还没有指标", "疑为非统计数字", "缺少“beneficiaries”")
    assert told and all(any(words in line for words in known) for line in told if "→" not in line)


@pytest.mark.parametrize(
    ("projects", "drafted", "told"),
    [
        ("办好两件民生实事：（1）改善60所学校。（2）改造户厕3万户。", 2, ""),
        (
            "办好十件民生实事：（1）改善60所学校。（2）改造户厕3万户。",
            2,
            "正文说的是“十件民生实事”，而找到的编号列表有 2 项",
        ),
        ("办好民生实事，让群众满意。", 0, "正文说的是“实事”，而找到的编号列表有 0 项"),
        ("坚持实事求是，真抓实干。", 0, ""),
    ],
)
def test_projects_are_drafted_or_said_to_be_missing(
    projects: str, drafted: int, told: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two are a list where the text speaks of projects; where it counts others than are found, it is told."""
    Path("speech.txt").write_text(f"二、2025年工作安排\n{projects}\n", "utf-8")
    assert cli.main([*NEW, "--text", "speech.txt"]) == 0
    said = capsys.readouterr().out
    assert (told in said) if told else ("正文说的是" not in said)
    made = (site / "content" / "reports" / "2025" / "livelihood.yaml").read_text("utf-8")
    assert made.count("- number:") == drafted


def test_every_paragraph_is_kept_word_for_word(site: Path) -> None:
    """The files of the sections hold the speech, line by line."""
    Path("speech.txt").write_text(SPEECH, "utf-8")
    assert cli.main([*NEW, "--text", "speech.txt"]) == 0
    text = "".join(files(site / "content" / "reports" / "2025" / "text").values())
    for line in SPEECH.splitlines():
        assert f"{line.strip()} {{#" in text


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (SPEECH.replace("\n", "\r\n").encode("gb18030"), "讲话稿按 GBK 编码读取。"),
        (SPEECH.encode("utf-16"), "讲话稿按 UTF-16 编码读取。"),
        (SPEECH.encode("utf-8-sig"), ""),
    ],
)
def test_a_speech_may_be_saved_in_any_way(
    data: bytes, told: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The files are the same, and another encoding than UTF-8 is told."""
    Path("speech.txt").write_bytes(data)
    assert cli.main([*NEW, "--text", "speech.txt"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert (told in said) == bool(told) and ("编码读取" in "".join(said)) == bool(told)
    assert "\r" not in "".join(files(site / "content" / "reports" / "2025").values())


def test_a_person_is_asked_with_the_last_report_for_defaults(
    monkeypatch: pytest.MonkeyPatch, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Enter takes the default; a date that is none is asked for again; what was given is not asked."""
    monkeypatch.setattr("sys.stdin", Answers("\n\n一月\n2025-01-09\n"))
    assert cli.main([*NEW, "--occasion", "大会"]) == 0
    said = capsys.readouterr().out
    assert "报告全称 [小城2025年政府工作报告]" in said and "作报告的机关 [小城市人民政府]" in said
    assert "在什么会议上" not in said and said.count("报告日期") == 2
    report = (site / "content" / "reports" / "2025" / "report.yaml").read_text("utf-8")
    assert "occasion: 大会\n" in report and "delivered: '2025-01-09'\n" in report


def test_nobody_is_asked_with_yes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Flags and defaults are enough."""
    monkeypatch.setattr("sys.stdin", Answers(""))
    assert cli.main([*NEW, "--yes", "--title", "新报告"]) == 0
    assert "title: 新报告\n" in Path("content/reports/2025/report.yaml").read_text("utf-8")


def test_an_interrupted_question_leaves_nothing(monkeypatch: pytest.MonkeyPatch, site: Path) -> None:
    """Ctrl-D ends it before anything is written."""
    before = files(site)
    monkeypatch.setattr("sys.stdin", Answers("\n"))
    assert cli.main(NEW) == 130
    assert files(site) == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["new", "report", "2024"], "content/reports/2024\n  这份报告已经存在\n"),
        ([*NEW[:3], "--text", "none.txt"], "none.txt\n  缺少这个文件\n    → 请改正文件名或所在文件夹"),
        ([*NEW[:3], "--text", "word.docx"], "word.docx\n  文件不是文本，或者是空的\n"),
        ([*NEW[:3], "--text", "empty.txt"], "empty.txt\n  文件不是文本，或者是空的\n"),
        ([*NEW[:3], "--delivered", "一月"], "--delivered\n  “delivered”的内容“一月”不合要求\n"),
    ],
)
def test_what_is_wrong_leaves_nothing_behind(
    arguments: list[str], told: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A report that exists, a speech that is none or a date that is none: told, and nothing is written."""
    Path("word.docx").write_bytes(b"PK\x03\x04\x00\x00\x00\x81\x08")
    Path("empty.txt").write_bytes(b"\xef\xbb\xbf \r\n")
    before = files(site / "content")
    assert cli.main([*arguments, "--content", "content"]) == 1
    assert told in "\n" + capsys.readouterr().err
    assert files(site / "content") == before


def test_broken_content_is_mended_first(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A new report is not made from what cannot be read."""
    (site / "content" / "units.yaml").unlink()
    assert cli.main(NEW) == 1
    assert "content/units.yaml" in capsys.readouterr().err
    assert not (site / "content" / "reports" / "2025").exists()


def test_a_new_place_begins_without_reports(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The first report takes its defaults from the site; until it is published, a check says so."""
    reports = site / "content" / "reports"
    reports.rename(site / "away")
    config = site / "content" / "site.yaml"
    config.write_text(config.read_text("utf-8").replace('default_report: "2024"\n', ""), "utf-8")
    Path("speech.txt").write_text(SPEECH, "utf-8")
    assert cli.main([*NEW, "--text", "speech.txt"]) == 0
    assert "body: 小城市人民政府\n" in (reports / "2025" / "report.yaml").read_text("utf-8")
    capsys.readouterr()
    assert cli.main(CHECK) == 1
    assert "没有已发布的报告" in capsys.readouterr().err


def test_the_home_page_begins_with_what_the_speech_speaks_of(site: Path) -> None:
    """Of the former headlines, those stay for which a figure is proposed."""
    Path("speech.txt").write_text(SPEECH, "utf-8")
    assert cli.main([*NEW, "--text", "speech.txt"]) == 0
    text = (site / "content" / "reports" / "2025" / "report.yaml").read_text("utf-8")
    assert yaml.safe_load(text)["headline"] == ["gdp-growth"]
