"""Templates, styles, scripts and the program's own files, as text or as a digest of their state."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from stat import S_ISREG

from site_builder.reading.folders import listed
from site_builder.reading.reader import Reader

_FRESH = 2.0
"""Seconds within which a file may be saved again without its time showing it."""

PROJECT = Path(__file__).resolve().parents[2]
"""The folder of the project: that of `build.py`."""


def read_templates(reader: Reader, folder: Path) -> dict[str, str]:
    """Every HTML template by its path below the folder."""
    found = {}
    for path in listed(folder, "**/*.html"):
        text = reader.text(path, "templates")
        if text is not None:
            found[path.relative_to(folder).as_posix()] = text
    return found


def digest_of(paths: Iterable[Path]) -> str:
    """One name for the state of many files: it changes when any of them does."""
    state = hashlib.sha256()
    for path in sorted(paths):
        state.update(path.name.encode())
        state.update(path.read_bytes())
    return state.hexdigest()


@cache
def code_digest(*parts: str) -> str:
    """The state of parts of the program, files or folders below `site_builder`, when it was started."""
    folder = PROJECT / "site_builder"
    files = [
        path
        for part in parts
        for path in ([folder / part] if (folder / part).is_file() else _code(folder / part))
    ]
    return digest_of([*files, PROJECT / "package-lock.json"])


def _code(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.suffix in {".py", ".mjs"}]


def tree(folder: Path) -> list[Path]:
    """Every file below a folder."""
    return [path for path in listed(folder, "**/*") if path.is_file()]


def read_code() -> dict[str, str]:
    """Every Python file of the program by its path in the project."""
    folder = PROJECT / "site_builder"
    return {
        path.relative_to(PROJECT).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*.py"))
    }


FileState = tuple[int, int, int, bytes]
"""Time, size, number and, for a file that was just saved, the digest of its content."""


def state_of(path: Path, before: FileState | None = None) -> FileState | None:
    """How a file is now, as far as can be told quickly; None where no file can be read.

    A file that was just saved is looked into: clocks of file systems are too coarse to tell two saves apart.

    Args:
        path: The file.
        before: How it was; the same comes back where it has not changed.
    """
    try:
        about = path.stat()
        if not S_ISREG(about.st_mode):
            return None
        known = (about.st_mtime_ns, about.st_size, about.st_ino)
        if before is not None and before[:3] == known and time.time() - about.st_mtime > _FRESH:
            return before
        return (*known, hashlib.sha256(path.read_bytes()).digest())
    except OSError:
        return None
