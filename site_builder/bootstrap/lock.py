"""A lock that lets only one set-up of the project run at a time."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_SECONDS_BETWEEN_TRIES = 0.2


@contextmanager
def exclusive(path: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold the lock file, waiting for a set-up that already does.

    The operating system drops the lock with the process that holds it, so a crash leaves nothing stale.

    Args:
        path: The lock file, made when missing.
        on_wait: Called once when the lock is held by another process.

    Raises:
        OSError: The file cannot be made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as stream:
        if not _try_lock(stream):
            on_wait()
            while not _try_lock(stream):
                time.sleep(_SECONDS_BETWEEN_TRIES)
        yield


def _try_lock(stream: IO[bytes]) -> bool:
    """Take the lock unless another process holds it."""
    try:
        if sys.platform == "win32":
            stream.seek(0)
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
