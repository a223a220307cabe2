"""The command line's own words: arguments are explained, and missed or mistaken ones are told."""

from __future__ import annotations

import click
import pytest

from site_builder import cli
from site_builder.commands import registry
from site_builder.errors import message


@pytest.fixture(autouse=True)
def command(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command `check` that takes two arguments, one of them with a translatable name."""
    arguments = {
        "what": (message("Options"), {"type": click.Choice(["report"])}),
        "year": (message("Commands"), {"metavar": message("Options"), "type": click.IntRange(1900, 2199)}),
    }
    monkeypatch.setattr(cli, "ARGUMENTS", {**registry.ARGUMENTS, **arguments})
    monkeypatch.setitem(registry.COMMANDS, "check", (message("Reading"), ("what", "year")))


def test_arguments_are_listed_before_options(capsys: pytest.CaptureFixture[str]) -> None:
    """The help names every argument in the person's language and says what it is."""
    assert cli.main(["check", "--help", "--lang", "zh"]) == 0
    usage, *_ = said = capsys.readouterr().out.splitlines()
    assert usage == "用法：build.py check [选项] {report} 选项"
    lines = [line.split()[:2] for line in said]
    assert (
        lines.index(["{report}", "选项"]) < lines.index(["选项", "命令"]) < lines.index(["--lang", "[zh|en]"])
    )


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ([], "命令后面请写以下之一：report"),
        (["report"], "缺少“选项”。"),
        (["reports", "2025"], "命令后面请写以下之一：report"),
        (["report", "20"], "选项 不能取这个值：请写 1900 到 2199 之间的整数"),
        (["report", "2025", "2026"], "“2026”是多余的。"),
    ],
)
def test_arguments_that_do_not_fit_are_told(
    given: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A missing, wrong or superfluous argument is told by its name, and the code is 2."""
    assert cli.main(["check", *given, "--lang", "zh"]) == 2
    assert capsys.readouterr().err.splitlines()[0] == told
