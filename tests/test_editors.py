"""What editors are told about the project: schemas, tasks, line ends."""

from __future__ import annotations

import json
import re
from pathlib import Path, PurePosixPath
from typing import Any

from site_builder.commands import registry
from site_builder.errors import Place, Problem, message
from site_builder.problem_formats import FORMATS
from site_builder.reading.sources import PROJECT

VSCODE = PROJECT / ".vscode"


def _read(name: str) -> Any:
    return json.loads((VSCODE / name).read_text("utf-8"))


def test_every_yaml_file_of_the_content_has_a_schema_in_the_editor() -> None:
    """Completion and errors come without a word in the file, and each schema is there."""
    schemas: dict[str, str] = _read("settings.json")["yaml.schemas"]
    assert {Path(name).name for name in schemas} == {
        path.name for path in (PROJECT / "content" / "schemas").glob("*.json")
    }
    for path in (PROJECT / "content").rglob("*.yaml"):
        name = PurePosixPath(path.relative_to(PROJECT).as_posix())
        fitting = [schema for schema, pattern in schemas.items() if name.match(pattern)]
        assert len(fitting) == 1, name
        assert PurePosixPath(fitting[0]).stem in {path.stem, path.parent.name}


def test_tasks_run_commands_that_exist() -> None:
    """Preview, check and build can be started from the menu on every system."""
    for task in _read("tasks.json")["tasks"]:
        script, *rest = task["args"]
        assert (script, task["command"], task["windows"]["command"]) == ("build.py", "python3", "py")
        assert not rest or rest[0] in registry.COMMANDS


def test_the_editor_finds_the_place_of_a_problem() -> None:
    """The pattern of the task reads what `check --format github` prints."""
    matcher = _read("tasks.json")["tasks"][1]["problemMatcher"]["pattern"]
    problem = Problem(Place("content/a.csv", 12), message("wrong: {x}", x="b, c"), message("mend it"))
    (line,) = FORMATS["github"]([problem], str, "error")
    found = re.match(matcher["regexp"], line)
    assert found is not None
    told = {name: found.group(number) for name, number in matcher.items() if name != "regexp"}
    assert told == {
        "severity": "error",
        "file": "content/a.csv",
        "line": "12",
        "message": "wrong: b, c → mend it",
    }


def test_every_kind_of_text_file_has_the_same_line_ends_everywhere() -> None:
    """Git turns no line end of a text file into that of Windows."""
    rules = (PROJECT / ".gitattributes").read_text("utf-8").splitlines()
    assert "* text=auto eol=lf" in rules
