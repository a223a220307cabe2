"""Problems a person can cause, each with its place, what is wrong and what to do."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    """A sentence to be said to a person, not yet in any language."""

    msgid: str
    """The English sentence with `{named}` gaps; the key in the `console` catalog."""
    values: tuple[tuple[str, str | tuple[str, ...] | Message], ...] = ()
    """What goes into the gaps, by name: words as they are, a list of them, or a message."""

    def __str__(self) -> str:
        """The sentence in English."""
        return self.said_with(lambda msgid: msgid)

    def said_with(self, gettext: Callable[[str], str]) -> str:
        """The sentence in the language of a catalog."""
        values = {
            name: value.said_with(gettext)
            if isinstance(value, Message)
            else gettext(BETWEEN.msgid).join(value)
            if isinstance(value, tuple)
            else value
            for name, value in self.values
        }
        return gettext(self.msgid).format(**values)


def message(msgid: str, /, **values: object) -> Message:
    """Make a `Message`; Babel extracts the first argument of every call."""
    return Message(msgid, tuple((name, _value(value)) for name, value in values.items()))


def _value(value: object) -> str | tuple[str, ...] | Message:
    if isinstance(value, tuple | list):
        return tuple(map(str, value))
    return value if isinstance(value, Message) else str(value)


BETWEEN = message(", ")
"""What stands between the items of a list."""


def nearest(name: str, known: Iterable[str]) -> Message:
    """What to do about an unknown name: the nearest known one where there is one, else the list."""
    names = list(known)
    if not names:
        return message("there is none to choose from: add it, or remove its name here")
    close = difflib.get_close_matches(name, names, n=1)
    if close:
        return message("did you mean “{id}”?", id=close[0])
    return message("use one of: {known}", known=names if len(names) <= 12 else [*names[:12], "…"])


@dataclass(frozen=True, order=True)
class Place:
    """Where something was written, so that a person can find it."""

    file: str
    """Path as the person knows it, relative to the folder the build was started in where possible."""
    line: int = 0
    """Line number counted from 1, or number of the row of a workbook; 0 for the file as a whole."""
    cell: str = ""
    """Sheet and cell of a workbook (`figures!E12`); empty for other files."""

    def __str__(self) -> str:
        """`file:line`, or file and cell, or the file alone."""
        if self.cell:
            return f"{self.file} {self.cell}"
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong in the content, told so that an editor can put it right."""

    place: Place
    """Where it is."""
    what: Message
    """What is wrong."""
    remedy: Message
    """What to do about it."""
    strict: bool = False
    """True for a problem that only a strict run treats as an error; others are told as notes."""

    def __str__(self) -> str:
        """`file:line: what is wrong — what to do`, in English."""
        return f"{self.place}: {self.what} — {self.remedy}"


class SiteError(Exception):
    """Everything that stops a run and that a person can put right; the CLI shows it and exits with 1."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Gather the problems file by file, each told once.

        They keep the order in which they were found, because the stages of a run go from causes to
        consequences: the file found wrong first comes first, and so does what was found first in a file.
        """
        by_file: dict[str, dict[Problem, None]] = {}
        for problem in problems:
            by_file.setdefault(problem.place.file, {})[problem] = None
        self.problems = tuple(problem for found in by_file.values() for problem in found)
        super().__init__("\n".join(map(str, self.problems)))
