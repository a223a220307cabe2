"""The cache: finished work, found by exactly what it was made from."""

from __future__ import annotations

import os
import time
from pathlib import Path

from site_builder.writing.cache import Cache, key_of


def test_work_is_found_again(tmp_path: Path) -> None:
    """What was stored under a key is there in the next run, whatever characters are in it."""
    Cache(tmp_path / "cache").put("page", "a", "增长\r\n7%\n")
    assert Cache(tmp_path / "cache").get("page", "a") == "增长\r\n7%\n"


def test_kinds_and_keys_are_kept_apart(tmp_path: Path) -> None:
    """Work of another kind or key is not mistaken for it."""
    cache = Cache(tmp_path)
    cache.put("page", "a", "one")
    assert cache.get("chart", "a") is None
    assert cache.get("page", "b") is None


def test_keys_follow_from_their_inputs() -> None:
    """Equal inputs make equal keys; nothing slips from one input into the next."""
    assert key_of("a", 1) == key_of("a", 1)
    assert len({key_of("a", "b"), key_of("ab"), key_of("b", "a"), key_of("a", "b", "")}) == 4


def test_without_a_folder_nothing_is_kept() -> None:
    """A run may keep nothing at all."""
    cache = Cache(None)
    cache.put("page", "a", "one")
    cache.prune()
    assert cache.get("page", "a") is None


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    """Where the folder is in fact a file, runs are slower, never wrong."""
    (tmp_path / "cache").write_text("a file", "utf-8")
    cache = Cache(tmp_path / "cache")
    cache.put("page", "a", "one")
    cache.prune()
    assert cache.get("page", "a") is None


def test_only_old_unused_work_is_removed(tmp_path: Path) -> None:
    """What this run used stays, and so does what is less than a week old."""
    for name in ("used", "old", "new"):
        Cache(tmp_path).put("page", name, name)
    week_ago = time.time() - 8 * 24 * 3600
    for name in ("used", "old"):
        os.utime(tmp_path / f"page-{name}", (week_ago, week_ago))
    cache = Cache(tmp_path)
    assert cache.get("page", "used") == "used"
    cache.prune()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["page-new", "page-used"]
