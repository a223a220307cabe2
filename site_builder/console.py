"""What the program says to the person who runs it, in Chinese or English."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from babel.support import NullTranslations
from rich.console import Console as Terminal
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from site_builder.errors import Message, Problem, message
from site_builder.problem_formats import FORMATS
from site_builder.progress import Step
from site_builder.reading.catalogs import read_catalog, translations
from site_builder.reading.reader import Reader
from site_builder.reading.sources import PROJECT

_CATALOGS = {"zh": PROJECT / "translations" / "zh_CN" / "LC_MESSAGES" / "console.po"}
"""Catalogs of the console; English needs none."""

LANGUAGES = ("zh", "en")
"""Languages in which the program speaks."""
STAGES = {
    "read": message("Reading"),
    "check": message("Checking"),
    "print": message("Printing the PDF"),
    "draw": message("Drawing charts"),
    "render": message("Writing pages"),
    "write": message("Putting the site in place"),
}
"""What each stage of a run is called."""


def language_of(environment: dict[str, str] | None = None) -> str:
    """The language a person reads, `zh` or `en`: as the set-up found it, else by the locale variables."""
    given = environment if environment is not None else dict(os.environ)
    names = ("SITE_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((given[name] for name in names if given.get(name)), "")
    return "zh" if locale.lower().startswith("zh") else "en"


def started_here(said: str, platform: str = sys.platform) -> str:
    """Words that name a command, with Python called as it is on this system: on Windows by its launcher."""
    return said.replace("python3 build.py", "py build.py") if platform == "win32" else said


@dataclass(frozen=True)
class Console:
    """Says messages in one language."""

    language: str
    """`zh` or `en`."""
    form: str = "text"
    """The form in which problems are printed, one of `FORMATS`."""

    @cached_property
    def _catalog(self) -> NullTranslations:
        path = _CATALOGS.get(self.language)
        return translations(read_catalog(Reader(), path)) if path else NullTranslations()

    @cached_property
    def out(self) -> Terminal:
        """Where results go: beside the problems where those are for another program."""
        return Terminal(stderr=self.form != "text", highlight=False, soft_wrap=True)

    @cached_property
    def err(self) -> Terminal:
        """Where problems go."""
        return Terminal(stderr=True, highlight=False, soft_wrap=True)

    def words(self, said: Message) -> str:
        """A message in the person's language."""
        values = {
            name: self.words(value) if isinstance(value, Message) else value for name, value in said.values
        }
        return started_here(str(self._catalog.gettext(said.msgid))).format(**values)

    def say(self, said: Message) -> None:
        """Print one message."""
        self.out.print(Text(self.words(said)))

    def problems(self, problems: Sequence[Problem], severity: str = "error") -> None:
        """Print problems in the form asked for; people read them on the error output."""
        terminal = self.err if self.form == "text" else Terminal(highlight=False, soft_wrap=True)
        for line in FORMATS[self.form](problems, self.words, severity):
            terminal.print(Text(line))

    def notes(self, problems: Sequence[Problem]) -> None:
        """Tell what only a strict run refuses: people how much there is, other programs each of it."""
        if self.form != "text":
            self.problems(problems, "warning")
        elif problems:
            self.say(
                message(
                    "Not translated or stale: {count}; “python3 build.py status” tells which.",
                    count=len(problems),
                )
            )


class ProgressBar:
    """Shows the steps of a run as one bar."""

    def __init__(self, console: Console) -> None:
        """Prepare a bar that is gone when the run is over."""
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._console = console
        self._bar = Progress(*columns, console=console.err, transient=True)
        self._task = self._bar.add_task("", total=None)

    def __enter__(self) -> ProgressBar:
        """Show the bar."""
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Take the bar away."""
        self._bar.stop()

    def __call__(self, step: Step) -> None:
        """Show a step."""
        self._bar.update(
            self._task,
            description=self._console.words(STAGES[step.stage]),
            completed=step.done,
            total=step.total,
        )
