"""A lock on a folder that is written, so that two runs never write it at once."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_BETWEEN_TRIES = 0.1
"""Seconds."""


class LockedError(Exception):
    """Another run is writing the folder."""


@contextmanager
def locked(folder: Path, patience: float = 0.0) -> Iterator[None]:
    """Hold the lock of a folder, a file beside it; the system drops it with the process, so none goes stale.

    Args:
        folder: What is to be written.
        patience: Seconds to wait for another run.

    Raises:
        LockedError: Another run still holds it.
        OSError: The lock cannot be made.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    deadline = time.monotonic() + patience
    with folder.with_name(f".{folder.name}.lock").open("a+b") as stream:
        while not _taken(stream):
            if time.monotonic() >= deadline:
                raise LockedError
            time.sleep(_BETWEEN_TRIES)
        yield


def _taken(stream: IO[bytes]) -> bool:
    """Take the lock unless another process has it."""
    try:
        if sys.platform == "win32":
            stream.seek(0)
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
