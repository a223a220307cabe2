"""A cache of finished work, found by the digest of exactly what it was made from."""

from __future__ import annotations

import contextlib
import hashlib
import math
import os
import time
from pathlib import Path

_KEPT_UNUSED = 7 * 24 * 3600
"""Seconds after which an entry that the last run did not use is removed."""


def key_of(*inputs: object) -> str:
    """The name of work made from these inputs; equal inputs, equal name, in every run."""
    return hashlib.sha256("\0".join(map(str, inputs)).encode()).hexdigest()[:40]


class Cache:
    """Entries are files; a folder that cannot be written makes a run slower, never wrong."""

    def __init__(self, folder: Path | None) -> None:
        """Use a folder, or none at all."""
        self._folder = folder
        self._used: set[str] = set()

    def get(self, kind: str, key: str) -> str | None:
        """The work stored under a key, if there is any."""
        if self._folder is None:
            return None
        self._used.add(f"{kind}-{key}")
        try:
            return (self._folder / f"{kind}-{key}").read_bytes().decode()
        except (OSError, UnicodeDecodeError):
            return None

    def put(self, kind: str, key: str, work: str) -> None:
        """Store work; another run at the same time cannot see half of it."""
        if self._folder is None:
            return
        path = self._folder / f"{kind}-{key}"
        draft = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(work.encode())
            draft.replace(path)
        except OSError:
            _remove(draft)

    def prune(self) -> None:
        """Remove what has not been used for a week."""
        if self._folder is None or not self._folder.is_dir():
            return
        limit = time.time() - _KEPT_UNUSED
        for path in self._folder.iterdir():
            if path.name not in self._used:
                _remove(path, limit)


def _remove(path: Path, before: float = math.inf) -> None:
    """Remove a file last changed before a time, unless another run has done so or it is protected."""
    with contextlib.suppress(OSError):
        if path.stat().st_mtime < before:
            path.unlink()
