"""Files that are written whole or not at all."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from site_builder.writing.drafts import whole


def test_a_file_takes_its_place_when_it_is_whole(tmp_path: Path) -> None:
    """The old one stays until then, and no draft is left."""
    path = tmp_path / "report.xlsx"
    path.write_bytes(b"old")
    with whole(path) as draft:
        draft.write_bytes(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("stop", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
def test_a_file_that_is_half_written_leaves_nothing(stop: BaseException, tmp_path: Path) -> None:
    """Neither a full disk nor Ctrl-C leaves half a workbook, or one that is not there any more."""
    path = tmp_path / "report.xlsx"
    path.write_bytes(b"old")
    with pytest.raises(type(stop)), whole(path) as draft:
        draft.write_bytes(b"ne")
        raise stop
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
