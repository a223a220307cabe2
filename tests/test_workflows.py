"""The workflows for GitHub: what they may do, what they run, and that nothing in them changes by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from site_builder.commands import registry
from site_builder.reading.sources import PROJECT

WORKFLOWS = sorted((PROJECT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [a-z-]+/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


def _read(path: Path) -> dict[Any, Any]:
    workflow = yaml.safe_load(path.read_text("utf-8"))
    assert isinstance(workflow, dict)
    return workflow


def _commands() -> Iterator[list[str]]:
    for path in WORKFLOWS:
        for job in _read(path)["jobs"].values():
            yield from (step["run"].split() for step in job["steps"] if "run" in step)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_to_a_commit(path: Path) -> None:
    """Every action is named by its commit, with its version beside it for people."""
    used = [line.strip(" -") for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert used and all(PINNED.match(line) for line in used)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_permissions_are_the_least(path: Path) -> None:
    """A workflow begins with none, and only the job that publishes may write, and that only to Pages."""
    workflow = _read(path)
    assert workflow["permissions"] == {}
    writing = {
        (name, scope)
        for name, job in workflow["jobs"].items()
        for scope, level in job["permissions"].items()
        if level == "write"
    }
    assert writing <= {("deploy", "pages"), ("deploy", "id-token")}


@pytest.mark.parametrize("words", list(_commands()), ids=" ".join)
def test_commands_exist(words: list[str]) -> None:
    """Every command that is run, and each of its options, is one of the program's."""
    python, script, command, *options = words
    assert (python, script) == ("python3", "build.py")
    assert command == "test" or command in registry.COMMANDS
    known = {f"--{name.replace('_', '-')}" for name in registry.COMMANDS.get(command, ("", ()))[1]}
    assert {word for word in options if word.startswith("--")} <= known


def test_only_content_without_mistakes_is_published() -> None:
    """The workflow that publishes checks strictly and is told the address by Pages."""
    publish = (PROJECT / ".github" / "workflows" / "publish.yml").read_text("utf-8")
    order = ["check --strict", "build --strict --base-url", "deploy:"]
    assert sorted(order, key=publish.index) == order
    assert "steps.pages.outputs.base_url" in publish


def test_an_edit_of_content_does_not_wait_for_the_tests_of_the_program() -> None:
    """Its author could do nothing about them; what is wrong with the content, the check tells."""
    ignored = _read(PROJECT / ".github" / "workflows" / "test.yml")[True]["pull_request"]["paths-ignore"]
    assert ignored == ["content/**", "translations/**"]
    assert _read(PROJECT / ".github" / "workflows" / "check.yml")[True] == "pull_request"
