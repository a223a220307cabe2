"""The command line: what is run, what it answers, and in which language."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder import cli
from site_builder.console import Console, language_of
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
BUILD = [*FOLDERS, "--output", "output", "--no-cache", "--jobs", "1"]


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
    assert said[0].startswith("54 pages in 中文 + English, ")
    assert said[-1] == "The site is in output; open output/index.html."


def test_a_check_builds_nothing(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`check` says how much there is and that it is right, and leaves no file."""
    assert cli.main(["check", *FOLDERS]) == 0
    said = capsys.readouterr()
    assert "13 figures, 11 indicators, 2 livelihood projects: 0 problems." in said.out
    assert said.err == ""
    assert not (site / "output").exists()


def test_problems_go_one_a_line_to_the_error_output(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every problem is a line with its file, and their number comes last; the code is 1."""
    _break(site)
    assert cli.main(["check", *FOLDERS]) == 1
    said = capsys.readouterr()
    *problems, count = said.err.splitlines()
    assert said.out == ""
    assert count == f"{len(problems)} problems."
    assert all(line.startswith("content/reports/2024/") and " — " in line for line in problems)


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
    assert "no-such-folder/site.yaml: the file is missing" in said
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
    ],
)
def test_wrong_use_is_code_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """What the command line cannot understand is said, with where to find help."""
    assert cli.main(["--lang", "en", *arguments]) == 2
    assert capsys.readouterr().err.strip().endswith("Try “build.py --help”.")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_help_is_in_the_language_asked_for(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` lists every command, and each command its options, in the words of the catalog."""
    assert cli.main(["--help", "--lang", language]) == 0
    overview = capsys.readouterr().out
    for name, (help_text, options) in cli.COMMANDS.items():
        assert name in overview
        assert cli.main([name, f"--lang={language}", "--help"]) == 0
        said = "".join(capsys.readouterr().out.split())
        assert "".join(_words(language, help_text).split()) in said
        assert all(f"--{option.replace('_', '-')}" in said for option in options)


def test_messages_are_in_the_language_asked_for(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Problems are told in Chinese where Chinese is asked for, anywhere on the line."""
    (site / "content" / "site.yaml").unlink()
    assert cli.main(["check", "--lang", "zh", *FOLDERS]) == 1
    what, count = message("the file is missing"), message("1 problem.")
    first, last = capsys.readouterr().err.splitlines()
    assert first.startswith(f"content/site.yaml: {_words('zh', what)} — ")
    assert last == _words("zh", count)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LC_MESSAGES": "zh_TW", "LANG": "en"}, "zh"),
        ({"LANG": "de_DE"}, "en"),
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
