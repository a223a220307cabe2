"""What the program says to the person who runs it, in Chinese or English."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from babel.support import NullTranslations
from rich.console import Console as Terminal
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from site_builder.errors import Message, Problem, message
from site_builder.progress import Step
from site_builder.reading.catalogs import read_catalog, translations
from site_builder.reading.reader import Reader
from site_builder.reading.sources import PROJECT

_CATALOGS = {"zh": PROJECT / "translations" / "zh_CN" / "LC_MESSAGES" / "console.po"}
"""Catalogs of the console; English needs none."""

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
    """The language a person reads, by the locale variables: `zh` or `en`."""
    given = environment if environment is not None else dict(os.environ)
    locale = next((given[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if given.get(name)), "")
    return "zh" if locale.lower().startswith("zh") else "en"


@dataclass(frozen=True)
class Console:
    """Says messages in one language."""

    language: str
    """`zh` or `en`."""

    @cached_property
    def _catalog(self) -> NullTranslations:
        path = _CATALOGS.get(self.language)
        return translations(read_catalog(Reader(), path)) if path else NullTranslations()

    @cached_property
    def out(self) -> Terminal:
        """Where results go."""
        return Terminal(highlight=False, soft_wrap=True)

    @cached_property
    def err(self) -> Terminal:
        """Where problems go."""
        return Terminal(stderr=True, highlight=False, soft_wrap=True)

    def words(self, said: Message) -> str:
        """A message in the person's language."""
        return str(self._catalog.gettext(said.msgid)).format(**dict(said.values))

    def say(self, said: Message) -> None:
        """Print one message."""
        self.out.print(Text(self.words(said)))

    def problem(self, problem: Problem) -> str:
        """A problem as one line: where, what, what to do."""
        return f"{problem.place}: {self.words(problem.what)} — {self.words(problem.remedy)}"

    def problems(self, problems: Iterable[Problem]) -> None:
        """Print problems, one a line, with a count at the end."""
        told = [self.problem(problem) for problem in problems]
        for line in told:
            self.err.print(Text(line))
        count = len(told)
        self.err.print(
            Text(
                self.words(
                    message("1 problem.") if count == 1 else message("{count} problems.", count=count)
                ),
                style="bold red",
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
