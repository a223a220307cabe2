"""Templates, styles, scripts and the program's own files, as text or as a digest of their state."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from site_builder.reading.reader import Reader

PROJECT = Path(__file__).resolve().parents[2]
"""The folder of the project: that of `build.py`."""


def read_templates(reader: Reader, folder: Path) -> dict[str, str]:
    """Every HTML template by its path below the folder."""
    found = {}
    for path in sorted(folder.rglob("*.html")):
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
    return sorted(path for path in folder.rglob("*") if path.is_file())


def read_code() -> dict[str, str]:
    """Every Python file of the program by its path in the project."""
    folder = PROJECT / "site_builder"
    return {
        path.relative_to(PROJECT).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*.py"))
    }
