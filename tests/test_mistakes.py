"""What an editor is told about each mistake: a folder of changed files and the exact messages."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.console import Console
from site_builder.errors import SiteError
from site_builder.making.material import gather
from tests.tiny import TESTS, options, problems, site_with

MISTAKES = sorted(folder for folder in (TESTS / "mistakes").iterdir() if folder.is_dir())

IN_CHINESE = [folder for folder in MISTAKES if (folder / "expected.zh.txt").exists()]


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


@pytest.mark.parametrize("mistake", IN_CHINESE, ids=lambda folder: folder.name)
def test_a_mistake_is_told_in_chinese(mistake: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault and remedy, word for word."""
    monkeypatch.chdir(site_with(tmp_path, mistake))
    with pytest.raises(SiteError) as raised:
        gather(options(Path()))
    words = Console("zh").words
    told = [f"{one.place} {words(one.what)}——{words(one.remedy)}" for one in raised.value.problems]
    assert told == (mistake / "expected.zh.txt").read_text("utf-8").splitlines()
