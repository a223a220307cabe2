"""The one error that the set-up raises, and how failures of tools and of the system become one."""

import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Causes that a tool's error lines name, the most telling first; anything else is the step's own message.
_CAUSES = {
    "disk_full": re.compile(r"No space left on device|ENOSPC|Disk quota exceeded|EDQUOT"),
    "unwritable": re.compile(r"Read-only file system|EROFS|EACCES|Permission denied"),
    "tampered": re.compile(r"DO NOT MATCH THE HASHES|EINTEGRITY"),
    "lock_mismatch": re.compile(r"\bEUSAGE\b"),
}
_ERROR_LINE = re.compile(r"\berror\b|\w+Error:", re.IGNORECASE)
_NETWORK_CAUSE = re.compile(
    r"\[Errno -?\d+\] [\w ,]+|(?:connection|read|connect)?\s?timed out|certificate verify failed"
    r"|\b(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)\b[ \w.:-]*|Cannot connect to proxy",
    re.IGNORECASE,
)
_NOT_TELLING = "complete log of this run"
_LONGEST_REASON = 160


class SetupError(Exception):
    """The set-up cannot go on; the reader is told by one message of `messages.TEXTS`."""

    def __init__(self, key: str, **details: object) -> None:
        """Keep the message's key and the values that it names."""
        super().__init__(key, details)
        self.key = key
        self.details = details


def tool_error(fallback: str, output: str, root: Path, log: Path) -> SetupError:
    """Return the error for a tool that failed, told from its output.

    Args:
        fallback: The message to use when the output names no better-known cause.
        output: What the tool printed.
        root: The project's folder.
        log: The file with the full output.
    """
    lines = [line.strip() for line in output.splitlines() if line.strip() and _NOT_TELLING not in line]
    errors = [line for line in lines if _ERROR_LINE.search(line)]
    causes = (key for key, pattern in _CAUSES.items() if any(map(pattern.search, errors)))
    network = _NETWORK_CAUSE.findall(output)
    reason = (network or errors or lines or ["?"])[-1].strip()
    return SetupError(next(causes, fallback), reason=reason[:_LONGEST_REASON], folder=root, log=log)


@contextmanager
def explained(root: Path) -> Iterator[None]:
    """Turn a refusal of the operating system into the set-up's own error.

    Raises:
        SetupError: The disk is full, or the project's folder cannot be written.
    """
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise SetupError(
            "disk_full" if full else "unwritable", folder=root, reason=error.strerror or str(error)
        ) from error
