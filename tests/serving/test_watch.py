"""Saves are seen: new and deleted files, renamed drafts, two saves within one tick of the clock."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from site_builder.serving.watch import Folders


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file in a watched folder."""
    path = tmp_path / "report.yaml"
    path.write_text("one", "utf-8")
    return path


def test_nothing_is_nothing(file: Path) -> None:
    """Without a save there is no news."""
    assert Folders([file.parent]).changed() == set()


def test_saves_in_a_row_are_one(file: Path) -> None:
    """News come when it has been quiet for a moment, and once."""
    folders = Folders([file.parent], patience=1.0)
    file.write_text("two", "utf-8")
    assert folders.changed(10.0) == set()
    file.write_text("three", "utf-8")
    assert folders.changed(10.9) == set()
    assert folders.changed(11.5) == set()
    assert folders.changed(11.9) == {file}
    assert folders.changed(20.0) == set()


def test_new_renamed_and_deleted_files(file: Path) -> None:
    """Whatever happens to a file is news of its name."""
    folders = Folders([file.parent], patience=0.0)
    new = file.with_name("new.md")
    new.write_text("new", "utf-8")
    assert folders.changed() == {new}
    draft = file.with_name(".report.yaml.swp")
    draft.write_text("six", "utf-8")
    assert folders.changed() == set()
    draft.replace(file)
    assert folders.changed() == {file}
    file.unlink()
    assert folders.changed() == {file}


def test_a_save_that_leaves_time_and_size_is_seen(file: Path) -> None:
    """Clocks of file systems are coarse: a file that was just saved is looked into."""
    about = file.stat()
    folders = Folders([file.parent], patience=0.0)
    file.write_text("two", "utf-8")
    os.utime(file, ns=(about.st_atime_ns, about.st_mtime_ns))
    assert folders.changed() == {file}
