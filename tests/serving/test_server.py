"""Opening the files that the preview names."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from site_builder.serving.server import open_file


def test_a_file_is_opened_at_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where VS Code is installed, nothing else opens the file: a spreadsheet would spoil a table."""
    editor = tmp_path / "code"
    editor.write_text(f"#!/bin/sh\necho \"$@\" > '{tmp_path}/asked'\n", "utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert open_file(Path("数据 表.csv"), 11) is True
    assert (tmp_path / "asked").read_text("utf-8") == "--goto 数据 表.csv:11\n"


def test_without_the_editor_the_system_opens_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page is told that nobody was led to the line."""
    opened: list[str] = []
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("site_builder.serving.server.click.launch", opened.append)
    assert open_file(Path("economy.md"), 3) is False
    assert opened == ["economy.md"]
