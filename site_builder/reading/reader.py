"""Opening text files for reading, and gathering what is wrong with them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from site_builder import reasons
from site_builder.errors import Message, Place, Problem, message

_BOM = "\ufeff"


@dataclass
class Reader:
    """Reads files and collects problems; one is made for each run and passed along."""

    problems: list[Problem] = field(default_factory=list)
    """What has been found wrong so far."""
    broken: set[str] = field(default_factory=set)
    """Collections (`indicators`, …) that could not be read whole, so that checks do not blame others."""
    instead: Mapping[Path, bytes] = field(default_factory=dict)
    """Files as they would be after a change that is not written yet; read in place of those on the disk."""

    def report(self, place: Place, what: Message, remedy: Message) -> None:
        """Note one problem."""
        self.problems.append(Problem(place, what, remedy))

    def text(self, path: Path, collection: str) -> str | None:
        """The text of a UTF-8 file, with or without a byte-order mark; None if it cannot be read."""
        try:
            data = self.instead[path] if path in self.instead else path.read_bytes()
        except FileNotFoundError:
            self._unreadable(
                path,
                collection,
                message("the file is missing"),
                message("put it back, or take it from the last good version"),
            )
            return None
        except OSError as error:
            self._unreadable(
                path,
                collection,
                message("the file cannot be opened: {reason}", reason=reasons.of_system(error)),
                message("close it in other programs and check its permissions"),
            )
            return None
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            self._unreadable(path, collection, *_encoding_messages(data), line=line)
            return None
        return text.removeprefix(_BOM).replace("\r\n", "\n").replace("\r", "\n")

    def _unreadable(self, path: Path, collection: str, what: Message, remedy: Message, line: int = 0) -> None:
        self.broken.add(collection)
        self.report(Place(shown(path), line), what, remedy)


def _encoding_messages(data: bytes) -> tuple[Message, Message]:
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return message("the file is not text in UTF-8"), message("save it again with the encoding UTF-8")
    return (
        message("the file is saved in GBK (ANSI), not in UTF-8"),
        message("save it again as UTF-8 (in Excel: “CSV UTF-8”; in Notepad: encoding UTF-8)"),
    )


def shown(path: Path) -> str:
    """A path as a person knows it: relative to the current folder where it lies below it."""
    relative = os.path.relpath(path)
    return path.as_posix() if relative.startswith("..") else Path(relative).as_posix()
