"""Two runs never write one folder at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.writing.lock import LockedError, locked


def test_a_second_run_waits_or_says_so(tmp_path: Path) -> None:
    """While one run holds a folder another does not get it; afterwards it does."""
    with locked(tmp_path / "output"), pytest.raises(LockedError), locked(tmp_path / "output", patience=0.15):
        pass
    with locked(tmp_path / "output"):
        pass


def test_other_folders_are_free(tmp_path: Path) -> None:
    """A lock is that of one folder only."""
    with locked(tmp_path / "output"), locked(tmp_path / "other"):
        pass
