"""Forms in which problems are printed: for people, for other programs, and for GitHub's pages."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from site_builder.errors import Message, Place, Problem, message

Words = Callable[[Message], str]
"""Says a message in one language."""
Format = Callable[[Sequence[Problem], Words, str], Iterator[str]]
"""Makes the lines that are printed from problems of one severity: `error` or `warning`."""


def for_people(problems: Sequence[Problem], words: Words, _: str) -> Iterator[str]:
    """Each file once, its problems below it; `file:line` stays together so that a terminal can open it."""
    for file, found in groupby(problems, key=lambda problem: problem.place.file):
        yield file
        for problem in found:
            yield f"  {_within_file(problem.place, words)}{words(problem.what)}"
            yield f"    → {words(problem.remedy)}"
    count = len(problems)
    yield words(message("1 problem.") if count == 1 else message("{count} problems.", count=count))


def _within_file(place: Place, words: Words) -> str:
    if place.cell:
        return words(message("{cell}: ", cell=place.cell))
    return words(message("line {line}: ", line=place.line)) if place.line else ""


def as_json(problems: Sequence[Problem], words: Words, severity: str) -> Iterator[str]:
    """One JSON document: a list of problems with `file`, `line` (0: the whole file), `severity` and words.

    A problem of a workbook has its `cell` too.
    """
    yield json.dumps(
        {
            "problems": [
                {
                    "file": problem.place.file,
                    "line": problem.place.line,
                    **({"cell": problem.place.cell} if problem.place.cell else {}),
                    "severity": severity,
                    "what": words(problem.what),
                    "remedy": words(problem.remedy),
                }
                for problem in problems
            ]
        },
        ensure_ascii=False,
        indent=1,
    )


def for_github(problems: Sequence[Problem], words: Words, severity: str) -> Iterator[str]:
    """Workflow commands, which GitHub shows on the lines of a pull request (GitHub Actions reference)."""
    for problem in problems:
        where = f"file={_property(problem.place.file)}"
        cell = _within_file(problem.place, words) if problem.place.cell else ""
        if problem.place.line and not cell:
            where += f",line={problem.place.line}"
        told = f"{cell}{words(problem.what)} → {words(problem.remedy)}"
        yield f"::{severity} {where}::{_data(told)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: dict[str, Format] = {"text": for_people, "json": as_json, "github": for_github}
"""Every form by the name given to `--format`."""
