"""What an editor is told about each mistake: a folder of changed files and the exact messages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tiny import TESTS, problems, site_with

MISTAKES = sorted(folder for folder in (TESTS / "mistakes").iterdir() if folder.is_dir())


def test_the_tiny_site_has_no_problem(copied: Path) -> None:
    """Every problem of a mistake comes from the mistake: without it there is none, even in a strict run."""
    assert problems(copied, strict=True) == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda folder: folder.name)
def test_a_mistake_is_told(mistake: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All problems are told together, word for word; only what is called fine has none."""
    monkeypatch.chdir(site_with(tmp_path, mistake))
    expected = (mistake / "expected.txt").read_text("utf-8").splitlines()
    assert problems(Path()) == expected
    assert bool(expected) != mistake.name.startswith("fine-")
