"""Copies of a folder of content in which there is many times as much: for measuring, not for reading."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

_NAMED = re.compile(r"((?:\b(?:id|family|part_of|indicator|with): *)|^ *- (?=[\w-]+$))([\w-]+)", re.MULTILINE)
"""Where YAML files of content name a thing by its id."""
_SHARED = ("topics", "families")
"""Lists in a file of their own, to which copies are added."""


def scaled(content: Path, target: Path, factor: int) -> None:
    """Copy content so that it holds every report, theme, family and indicator `factor` times.

    The copies have ids of their own, such as `gdp-growth-2`, and name each other by them.
    """
    shutil.copytree(content, target)
    shared = {name: (content / f"{name}.yaml").read_text("utf-8") for name in _SHARED}
    topics = {path.stem: path.read_text("utf-8") for path in (content / "indicators").glob("*.yaml")}
    ids = {name for text in (*shared.values(), *topics.values()) for _, name in _NAMED.findall(text)}
    for number in range(2, factor + 1):
        for name, text in shared.items():
            told_apart = re.sub(r"(name: [^,}\n]+)", rf"\1（{number}）", _renamed(text, ids, number))
            with (target / f"{name}.yaml").open("a", encoding="utf-8") as file:
                file.write("\n" + told_apart)
        for topic, text in topics.items():
            path = target / "indicators" / f"{topic}-{number}.yaml"
            path.write_text(_renamed(text, ids, number), "utf-8")
        for report in (content / "reports").iterdir():
            _copy_report(report, target / "reports" / f"{report.name}-{number}", ids, number)


def _copy_report(report: Path, copy: Path, ids: set[str], number: int) -> None:
    shutil.copytree(report, copy)
    for path in copy.glob("*.yaml"):
        path.write_text(_renamed(path.read_text("utf-8"), ids, number), "utf-8")
    figures = copy / "figures.csv"
    figures.write_text(re.sub(r"(?m)^([\w-]+)(?=,\d)", rf"\1-{number}", figures.read_text("utf-8")), "utf-8")


def _renamed(text: str, ids: set[str], number: int) -> str:
    """A text in which these ids have become those of a copy."""
    return _NAMED.sub(lambda found: found[0] + (f"-{number}" if found[2] in ids else ""), text)
