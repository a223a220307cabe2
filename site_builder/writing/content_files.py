"""Writing changed files of the content: all of them or none."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Mapping
from pathlib import Path

from site_builder import reasons
from site_builder.errors import Place, Problem, SiteError, message
from site_builder.reading.reader import shown


def write_files(files: Mapping[Path, tuple[bytes, bytes]]) -> None:
    """Replace files by others; where one cannot be replaced, those before it are put back.

    Args:
        files: What each file holds, and what it shall hold; one that is not there yet holds nothing.

    Raises:
        SiteError: A file cannot be written, or has been changed by somebody else in the meantime.
    """
    drafts = {path: path.with_name(f".{path.name}.new") for path in files}
    replaced: list[Path] = []
    path = next(iter(files), Path())
    try:
        for path, (_, new) in files.items():
            drafts[path].write_bytes(new)
            if path.exists():
                shutil.copymode(path, drafts[path])
        for path, (old, _) in files.items():
            if (path.read_bytes() if path.exists() else b"") != old:
                raise SiteError([_changed(path)])
        for path in files:
            drafts[path].replace(path)
            replaced.append(path)
    except BaseException as error:  # Ctrl-C too
        for done in replaced:
            if files[done][0]:
                done.write_bytes(files[done][0])
            else:
                done.unlink()
        if isinstance(error, OSError):
            raise SiteError([_unwritable(path, error)]) from error
        raise
    finally:
        for draft in drafts.values():
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)


def _changed(path: Path) -> Problem:
    return Problem(
        Place(shown(path)),
        message("the file was changed by another program at this moment"),
        message("run the command again; nothing has been written"),
    )


def _unwritable(path: Path, error: OSError) -> Problem:
    return Problem(
        Place(shown(path)),
        message("the file cannot be written: {reason}", reason=reasons.of_system(error)),
        message("{way_out}; nothing has been written", way_out=reasons.way_out(error)),
    )
