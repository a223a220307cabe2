"""The history of the content, from real git repositories."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from site_builder.errors import Place
from site_builder.reading.history import History

IDENTITY = ["-c", "user.name=An editor", "-c", "user.email=editor@example.org"]


def _commit(folder: Path, day: str, text: str) -> None:
    (folder / "报告.md").write_text(text, "utf-8")
    subprocess.run(["git", "add", "."], cwd=folder, check=True)
    environment = {"GIT_COMMITTER_DATE": f"{day}T12:00:00Z", "GIT_AUTHOR_DATE": f"{day}T12:00:00Z"}
    subprocess.run(
        ["git", *IDENTITY, "commit", "-qm", day],
        cwd=folder,
        check=True,
        env={**os.environ, **environment},
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A text of three lines, of which the second was changed later."""
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    _commit(tmp_path, "2024-01-10", "一\n二\n三\n")
    _commit(tmp_path, "2024-03-05", "一\n二，改\n三\n")
    return tmp_path


def _place(folder: Path, line: int) -> Place:
    return Place((folder / "报告.md").as_posix(), line)


def test_a_line_has_the_day_of_its_last_change(repository: Path) -> None:
    """Other lines of the file keep theirs; several lines have the latest of their days."""
    history = History()
    assert history.last_change([_place(repository, 1)]) == date(2024, 1, 10)
    assert history.last_change([_place(repository, 2)]) == date(2024, 3, 5)
    assert history.last_change([_place(repository, 1), _place(repository, 2)]) == date(2024, 3, 5)


def test_a_place_without_a_line_is_the_whole_file(repository: Path) -> None:
    """It has the day of the file's last change."""
    assert History().last_change([_place(repository, 0)]) == date(2024, 3, 5)


def test_what_is_not_committed_has_no_day(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A changed line, a new file, and a folder that is no repository are never given a false date."""
    (repository / "报告.md").write_text("一，新\n二，改\n三\n", "utf-8")
    assert History().last_change([_place(repository, 1)]) is None
    assert History().last_change([_place(repository, 9)]) is None
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "报告.md").write_text("一\n", "utf-8")
    assert History().last_change([_place(elsewhere, 1)]) is None
    assert History().last_change([]) is None
