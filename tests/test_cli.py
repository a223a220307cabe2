"""The command line: what is run, what it answers, and in which language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from site_builder import cli
from site_builder.commands import registry
from site_builder.console import Console, language_of, started_here
from site_builder.errors import Message, message
from tests.tiny import site_with


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the tiny site, with the current folder in it and English spoken."""
    folder = site_with(tmp_path)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return folder


FOLDERS = ["--content", "content", "--translations", "translations"]
BUILD = [*FOLDERS, "--output", "output", "--no-cache", "--no-pdf", "--jobs", "1"]


def _break(site: Path) -> None:
    path = site / "content" / "reports" / "2024" / "figures.csv"
    path.write_text(path.read_text("utf-8").replace("6.8,%", "6.9,%").replace("10.5,%", "10.6,%"), "utf-8")


def _words(language: str, msgid: Message) -> str:
    return Console(language).words(msgid)


def test_building_is_what_is_done_without_a_command(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`build.py` alone builds, and ends by saying what was made and where it is."""
    assert cli.main(BUILD) == 0
    assert (site / "output" / "en" / "index.html").exists()
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("84 pages in 中文 + English, ")
    assert said[-1] == "The site is in output; open output/index.html."


def test_a_check_builds_nothing(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`check` says how much there is and that it is right, and leaves no file."""
    assert cli.main(["check", *FOLDERS]) == 0
    said = capsys.readouterr()
    assert "13 figures, 11 indicators, 2 livelihood projects: 0 problems." in said.out
    assert said.err == ""
    assert not (site / "output").exists()


def test_problems_go_file_by_file_to_the_error_output(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every problem has its line and remedy below its file, and their number comes last; the code is 1."""
    _break(site)
    assert cli.main(["check", *FOLDERS]) == 1
    said = capsys.readouterr()
    file, *problems, count = said.err.splitlines()
    assert said.out == ""
    assert file == "content/reports/2024/figures.csv"
    told = [line for line in problems if line.startswith("  line ")]
    remedies = [line for line in problems if line.startswith("    → ")]
    assert len(told) == len(remedies)
    assert count == f"{len(told)} problems."


def test_problems_can_be_read_by_programs(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With `--format json` the output is one document, whether there are problems or not."""
    assert cli.main(["check", *FOLDERS, "--format", "json"]) == 0
    right = capsys.readouterr()
    assert json.loads(right.out) == {"problems": []}
    assert "0 problems." in right.err
    _break(site)
    assert cli.main(["check", *FOLDERS, "--format=json"]) == 1
    wrong = json.loads(capsys.readouterr().out)["problems"]
    assert {one["severity"] for one in wrong} == {"error"}


def test_github_shows_what_only_a_strict_run_refuses(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence whose translation is stale is a warning on its line."""
    path = site / "content" / "site.yaml"
    path.write_text(path.read_text("utf-8").replace("小城的报告。", "小城的新报告。"), "utf-8")
    assert cli.main(["check", *FOLDERS, "--format", "github"]) == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith("::warning file=")


def test_one_problem_is_counted_as_one(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One problem is not “1 problems”."""
    (site / "content" / "site.yaml").unlink()
    assert cli.main(["check", *FOLDERS]) == 1
    assert capsys.readouterr().err.splitlines()[-1] == "1 problem."


@pytest.mark.parametrize("command", ["build", "check", "status"])
def test_a_wrong_folder_is_told(command: str, site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder without content is a problem with a sentence, not a traceback."""
    assert cli.main([command, "--content", "no-such-folder"]) == 1
    said = capsys.readouterr().err
    assert "no-such-folder/site.yaml\n  the file is missing\n" in said
    assert "Traceback" not in said


def test_status_tells_how_far_each_language_is(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`status` counts for each language what is translated, stale and missing."""
    assert cli.main(["status", *FOLDERS]) == 0
    assert ", 0 stale, 0 missing" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["--no-such-option"],
        ["build", "--no-such-option"],
        ["no-such-command"],
        ["build", "--jobs", "many"],
        ["build", "--jobs", "0"],
        ["check", "stray"],
        ["build", "--content"],
        ["check", "--format", "xml"],
        ["check", "--lang", "fr"],
    ],
)
def test_wrong_use_is_code_2(arguments: list[str], site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the command line cannot understand is said, with where to find help."""
    assert cli.main(arguments) == 2
    assert capsys.readouterr().err.strip().endswith("Try “python3 build.py --help”.")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["build", "--strickt"], "没有“--strickt”这个选项：是不是想写“--strict”？"),
        (["chekc"], "没有“chekc”这个命令：是不是想写“check”？"),
        (["build", "--jobs", "0"], "--jobs 不能取这个值：请写 1 到 64 之间的整数"),
        (["build", "--content"], "选项 --content 需要一个值。"),
        (["check", "stray"], "“stray”是多余的。"),
    ],
)
def test_wrong_use_is_told_in_chinese(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip on the command line is answered in the person's language, with what was probably meant."""
    assert cli.main(["--lang", "zh", *arguments]) == 2
    assert capsys.readouterr().err.splitlines()[0] == told


def test_help_has_no_english_words_for_chinese_readers(capsys: pytest.CaptureFixture[str]) -> None:
    """Headings, usage and the help option are in Chinese too."""
    assert cli.main(["check", "--help", "--lang", "zh"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("用法：build.py check [选项]")
    assert "选项" in said and "显示本帮助。" in said and "Show" not in said


@pytest.mark.parametrize("language", ["zh", "en"])
def test_help_is_in_the_language_asked_for(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` lists every command, and each command its options, in the words of the catalog."""
    assert cli.main(["--help", "--lang", language]) == 0
    overview = capsys.readouterr().out
    for name, (help_text, parameters) in registry.COMMANDS.items():
        assert name in overview
        assert cli.main([name, f"--lang={language}", "--help"]) == 0
        said = "".join(capsys.readouterr().out.split())
        assert "".join(_words(language, help_text).split()) in said
        options = [f"--{one.replace('_', '-')}" for one in parameters if one not in registry.ARGUMENTS]
        explained = [registry.ARGUMENTS[one][0] for one in parameters if one in registry.ARGUMENTS]
        assert all(option in said for option in options)
        assert all("".join(_words(language, one).split()) in said for one in explained)


def test_messages_are_in_the_language_asked_for(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Problems are told in Chinese where Chinese is asked for, anywhere on the line."""
    (site / "content" / "site.yaml").unlink()
    assert cli.main(["check", "--lang", "zh", *FOLDERS]) == 1
    what, count = message("the file is missing"), message("1 problem.")
    file, first, _, last = capsys.readouterr().err.splitlines()
    assert (file, first) == ("content/site.yaml", f"  {_words('zh', what)}")
    assert last == _words("zh", count)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LC_MESSAGES": "zh_TW", "LANG": "en"}, "zh"),
        ({"LANG": "de_DE"}, "en"),
        ({"SITE_LANGUAGE": "zh", "LANG": "en_US.UTF-8"}, "zh"),
        ({}, "en"),
    ],
)
def test_the_language_follows_the_computer(environment: dict[str, str], language: str) -> None:
    """Without `--lang` the program speaks Chinese on a Chinese computer, else English."""
    assert language_of(environment) == language


def test_an_interruption_is_code_130(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends a run without a traceback."""

    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("site_builder.commands.check.run", interrupted)
    assert cli.main(["check", *FOLDERS]) == 130


def test_bad_use_of_options_changes_nothing(site: Path) -> None:
    """A mistyped option stops before anything is written."""
    assert cli.main([*BUILD, "--strickt"]) == 2
    assert not (site / "output").exists()


def test_an_interruption_says_that_nothing_is_half_written(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who stops a run is told that it is safe."""

    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("site_builder.commands.check.run", interrupted)
    cli.main(["check", *FOLDERS])
    assert capsys.readouterr().err.strip() == "Stopped. Nothing was left half-written."


def test_what_the_system_refuses_is_never_a_traceback(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that another program locks or deletes in the middle of a run is named, with what helps."""

    def refused(*_: object) -> int:
        raise PermissionError(13, "Permission denied", "templates/base.html")

    monkeypatch.setattr("site_builder.commands.check.run", refused)
    assert cli.main(["check", *FOLDERS]) == 1
    file, what, remedy, _ = capsys.readouterr().err.splitlines()
    assert file == "templates/base.html"
    assert what.endswith("cannot be used: permission is missing, or another program has it open")
    assert remedy == "    → close it in other programs and check its permissions"


@pytest.mark.parametrize(
    ("output", "told"),
    [
        ("content", "there is something here that is not a site made by this program"),
        (".", "there is something here that is not a site made by this program"),
        ("/", "there is something here that is not a site made by this program"),
        ("content/site", "the site cannot lie here: it is made from the folder content"),
        ("content/site.yaml/site", "the site cannot lie here: it is made from the folder content"),
    ],
)
def test_a_wrong_output_folder_is_refused_before_anything_is_made(
    output: str, told: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not a file is touched, not even a lock is left beside the folder."""
    before = {path: path.is_file() and path.read_bytes() for path in site.rglob("*")}
    assert cli.main([*FOLDERS, "--output", output, "--no-cache", "--no-pdf"]) == 1
    assert told in capsys.readouterr().err
    assert {path: path.is_file() and path.read_bytes() for path in site.rglob("*")} == before


def test_a_folder_that_holds_the_content_is_never_replaced(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not even where it was published by hand, and has the file that marks our sites."""
    (site / ".nojekyll").write_bytes(b"")
    assert cli.main([*FOLDERS, "--output", str(site), "--no-cache", "--no-pdf"]) == 1
    assert "it is made from the folder content" in capsys.readouterr().err
    assert (site / "content" / "site.yaml").exists()


def test_commands_are_named_as_they_are_started_here() -> None:
    """On Windows Python is started as `py`; elsewhere as `python3`."""
    said = "run “python3 build.py translate”"
    assert started_here(said, "win32") == "run “py build.py translate”"
    assert started_here(said, "linux") == said


def test_the_help_takes_chinese_characters_for_as_wide_as_they_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What the options do stands in one column, whatever their names are written in."""
    assert cli.main(["new", "--help", "--lang", "zh"]) == 0
    lines = capsys.readouterr().out.splitlines()
    options = [line for line in lines if line.startswith("  --")]
    columns = {cell_len(line[: line.rindex("  ") + 2]) for line in options}
    assert len(columns) == 1


def test_problems_have_paths_from_the_folder_of_the_run(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """GitHub finds a file by its path in the repository, with the line that is wrong."""
    (site / "content" / "topics.yaml").write_text("- id: a\n\tname: b\n", "utf-8")
    _break(site)
    assert cli.main(["check", *FOLDERS, "--format", "github"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("::error file=content/topics.yaml,line=2::")
    assert any(line.startswith("::error file=content/reports/2024/figures.csv,line=2::") for line in said)
