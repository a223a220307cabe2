"""The folder of a new report is there whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.errors import SiteError
from site_builder.writing.report_folder import write_report

FILES = {"report.yaml": b"title: a\n", "text/01-opening.md": b"---\n"}


def test_all_files_are_written(tmp_path: Path) -> None:
    """Also into folders of their own, and nothing else is left."""
    folder = write_report(tmp_path, "2025", FILES)
    assert (folder / "text" / "01-opening.md").read_bytes() == b"---\n"
    assert [path.name for path in tmp_path.iterdir()] == ["reports"]


def test_a_folder_that_is_there_is_left_alone(tmp_path: Path) -> None:
    """Even one that appeared while the report was made."""
    kept = tmp_path / "reports" / "2025" / "report.yaml"
    kept.parent.mkdir(parents=True)
    kept.write_text("mine", "utf-8")
    with pytest.raises(SiteError, match="the report cannot be written"):
        write_report(tmp_path, "2025", FILES)
    assert kept.read_text("utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["reports"]


def test_a_failure_half_way_leaves_nothing(tmp_path: Path) -> None:
    """A file that cannot be written takes the others with it."""
    with pytest.raises(SiteError):
        write_report(tmp_path, "2025", {**FILES, "report.yaml/below-a-file": b""})
    assert list(tmp_path.iterdir()) == []
