"""Printed problems: for people, for other programs, for GitHub."""

from __future__ import annotations

import json

import pytest

from site_builder.console import Console
from site_builder.errors import Place, Problem, message
from site_builder.problem_formats import FORMATS

PROBLEMS = (
    Problem(Place("content/a,b.csv", 12), message("the file is missing"), message("indent with spaces")),
    Problem(Place("content/a,b.csv"), message("a quotation mark is not closed"), message("50% of\nit")),
    Problem(Place("c.yaml", 3), message("“{id}” stands", id="x"), message("close it on the same line")),
)


def _printed(form: str, language: str = "en", severity: str = "error") -> list[str]:
    return list(FORMATS[form](PROBLEMS, Console(language).words, severity))


def test_people_read_each_file_once() -> None:
    """A file, its problems below it, each with what to do; the number of all comes last."""
    assert _printed("text") == [
        "content/a,b.csv",
        "  line 12: the file is missing",
        "    → indent with spaces",
        "  a quotation mark is not closed",
        "    → 50% of\nit",
        "c.yaml",
        "  line 3: “x” stands",
        "    → close it on the same line",
        "3 problems.",
    ]


def test_chinese_readers_are_told_in_chinese() -> None:
    """Line, fault and remedy are in the language of the console."""
    assert _printed("text", "zh")[:3] == ["content/a,b.csv", "  第12行：缺少这个文件", "    → 请改用空格缩进"]


@pytest.mark.parametrize("severity", ["error", "warning"])
def test_programs_get_one_json_document(severity: str) -> None:
    """Every problem has its file, line, severity and words; a problem of a whole file has the line 0."""
    told = json.loads("\n".join(_printed("json", severity=severity)))["problems"]
    assert [(one["file"], one["line"], one["severity"]) for one in told] == [
        ("content/a,b.csv", 12, severity),
        ("content/a,b.csv", 0, severity),
        ("c.yaml", 3, severity),
    ]
    assert (told[0]["what"], told[0]["remedy"]) == ("the file is missing", "indent with spaces")


def test_github_gets_workflow_commands() -> None:
    """Each problem is a command of one line, with what GitHub reads as punctuation escaped."""
    assert _printed("github", severity="warning") == [
        "::warning file=content/a%2Cb.csv,line=12::the file is missing → indent with spaces",
        "::warning file=content/a%2Cb.csv::a quotation mark is not closed → 50%25 of%0Ait",
        "::warning file=c.yaml,line=3::“x” stands → close it on the same line",
    ]
