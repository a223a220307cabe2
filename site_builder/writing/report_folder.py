"""Putting the folder of a new report in place: whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from site_builder import reasons
from site_builder.errors import Place, Problem, SiteError, message
from site_builder.reading.reader import shown


def write_report(content: Path, name: str, files: Mapping[str, bytes]) -> Path:
    """Make the folder of a report with exactly these files, given by path.

    Raises:
        SiteError: There is one already, or it cannot be written.
    """
    folder = content / "reports" / name
    draft = content / f".{name}.new"
    try:
        for path, data in files.items():
            (draft / path).parent.mkdir(parents=True, exist_ok=True)
            (draft / path).write_bytes(data)
        folder.parent.mkdir(exist_ok=True)
        # Onto a folder with anything in it, this fails on every system.
        draft.rename(folder)
    except OSError as error:
        raise SiteError([_unwritable(folder, error)]) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return folder


def _unwritable(folder: Path, error: OSError) -> Problem:
    return Problem(
        Place(shown(folder)),
        message("the report cannot be written: {reason}", reason=reasons.of_system(error)),
        message("{way_out}; nothing has been written", way_out=reasons.way_out(error)),
    )
