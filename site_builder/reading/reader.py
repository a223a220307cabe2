"""Opening text files for reading, and gathering what is wrong with them."""

from __future__ import annotations

import codecs
import errno
import os
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from site_builder import reasons
from site_builder.errors import Message, Place, Problem, message
from site_builder.ledger.memory import Memory

_BOM = "\ufeff"
_WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""What workbooks of Excel begin with, new and old ones."""
_AS_UTF_8 = message("save it again as UTF-8 (in Excel: “CSV UTF-8”; in Notepad: encoding UTF-8)")
Made = TypeVar("Made")


@dataclass
class Reader:
    """Reads files and collects problems; one is made for each run and passed along."""

    problems: list[Problem] = field(default_factory=list)
    """What has been found wrong so far."""
    broken: set[str] = field(default_factory=set)
    """Collections (`indicators`, …) that could not be read whole, so that checks do not blame others."""
    memory: Memory = field(default_factory=Memory)
    """What earlier runs have made of files."""
    loaded: dict[Path, bytes | OSError] = field(default_factory=dict)
    """Each file as this run has found it: a file that is saved meanwhile is seen whole, old or new."""

    def kept(self, name: Hashable, path: Path, make: Callable[[Reader], Made], *inputs: object) -> Made:
        """What is made of a file and other inputs, with its problems; from memory where all is as before."""
        found = self._data(path)
        state = found if isinstance(found, bytes) else repr(found)

        def read() -> tuple[Made, tuple[Problem, ...], frozenset[str]]:
            own = Reader([], set(self.broken), self.memory, self.loaded)
            made = make(own)
            return made, tuple(own.problems), frozenset(own.broken - self.broken)

        made, problems, broken = self.memory.kept((name, path), (state, *inputs), read)
        self.problems += problems
        self.broken |= broken
        return made

    def _data(self, path: Path) -> bytes | OSError:
        if path not in self.loaded:
            try:
                self.loaded[path] = path.read_bytes()
            except OSError as error:
                # Windows speaks of permission where a folder has the file's name.
                self.loaded[path] = IsADirectoryError(errno.EISDIR, "") if path.is_dir() else error
        return self.loaded[path]

    def report(self, place: Place, what: Message, remedy: Message) -> None:
        """Note one problem."""
        self.problems.append(Problem(place, what, remedy))

    def text(self, path: Path, collection: str) -> str | None:
        """The text of a UTF-8 file, with or without a byte-order mark; None if it cannot be read."""
        data = self._data(path)
        if isinstance(data, FileNotFoundError):
            self._unreadable(
                path,
                collection,
                message("the file is missing"),
                message("put it back, or take it from the last good version"),
            )
            return None
        if isinstance(data, OSError):
            self._unreadable(
                path,
                collection,
                message("the file cannot be opened: {reason}", reason=reasons.of_system(data)),
                reasons.way_out(data),
            )
            return None
        if not data.strip():
            self._unreadable(
                path,
                collection,
                message("the file is empty"),
                message("take it from the last good version, or write what belongs in it"),
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
    if data.startswith(_WORKBOOK):
        return (
            message("the file is a workbook under another name"),
            message("open it in Excel or WPS and save it as “CSV UTF-8”; a new name alone changes nothing"),
        )
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return message("the file is saved in UTF-16 (“Unicode”), not in UTF-8"), _AS_UTF_8
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return message("the file is not text in UTF-8"), message("save it again with the encoding UTF-8")
    return message("the file is saved in GBK (ANSI), not in UTF-8"), _AS_UTF_8


def shown(path: Path) -> str:
    """A path as a person knows it: relative to the current folder where it lies below it."""
    relative = os.path.relpath(path)
    return path.as_posix() if relative.startswith("..") else Path(relative).as_posix()
