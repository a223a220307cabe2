"""The preview: a site that is made again after every save, and what there is to tell about it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from site_builder import urls
from site_builder.errors import Problem, SiteError
from site_builder.making.made import Made
from site_builder.making.material import Options
from site_builder.making.pipeline import Outcome, hold, outcome_of
from site_builder.making.workshop import Workshop
from site_builder.progress import Listener, Step, silent
from site_builder.writing.live_folder import Content, LiveFolder

_MOST = 9
"""Previews of one project that may run side by side."""


class StoppedError(Exception):
    """The preview is to end, in the middle of a run."""


@dataclass(frozen=True)
class Told:
    """How the last run has ended."""

    problems: tuple[Problem, ...] = ()
    """What was wrong; the last good site stays."""
    made: Made | None = None
    """The last good site."""
    outcome: Outcome | None = None
    """What there is to tell of it."""
    changed: tuple[str, ...] = ()
    """Files of the site that the run has changed."""
    later: bool = False
    """Whether these are the pages that come after the others."""


@dataclass
class Preview:
    """Makes the site again and again, in a folder of its own."""

    options: Options
    """What a person has chosen; the output is where the preview goes."""
    listen: Listener = silent
    """Is told how each run goes on."""
    told: Told = field(default_factory=Told)
    """How the last run has ended."""
    stopping: bool = False
    """Set to end a run that is going on."""

    def __post_init__(self) -> None:
        """Find a folder that no other preview uses."""
        self._held = ExitStack()
        self.options = _with_free_folder(self.options, self._held)
        self._folder = LiveFolder(self.options.output)
        self._workshop = Workshop(self.options, self._heard, preview=True)
        self._attached: dict[str, bytes] = {}

    def _heard(self, step: Step) -> None:
        if self.stopping:
            raise StoppedError
        self.listen(step)

    def warm_up(self) -> None:
        """Have ready what draws charts and renders pages."""
        self._workshop.warm_up()
        # What lasts as long as the preview is not to be searched for garbage in the middle of a run.
        gc.collect()
        gc.freeze()

    def refresh(self, shown: Callable[[Told], None], overtaken: Callable[[], bool]) -> None:
        """Make the site again: pages first, then late pages and the files beside them.

        Args:
            shown: Is called as soon as the pages are on disk, or something has been found wrong;
                once more when late pages have changed too.
            overtaken: Whether something was saved meanwhile, so that late pages and files can wait.
        """
        started = time.perf_counter()
        try:
            made = self._workshop.make(at_once=True)
            # The names of files beside the pages are those of last time, unless a page asks for others.
            if self._asks_for_more(made):
                made = self._complete(made, lambda: False)
            changed = self._write(made)
            outcome = outcome_of(made, time.perf_counter() - started)
            self.told = Told((), made, outcome, tuple(changed))
            shown(self.told)
            made = self._complete(made, overtaken)
            later = tuple(self._write(made))
            self.told = replace(self.told, made=made)
            if later:
                shown(replace(self.told, changed=later, later=True))
        except SiteError as error:
            self.told = replace(self.told, problems=error.problems, changed=())
            shown(self.told)

    def _write(self, made: Made) -> list[str]:
        """Check the pages and write what is new; what was changed or has vanished is named."""
        self._workshop.check(made, self._attached)
        pages = {urls.file_of(path): page.html for path, page in made.rendered.items()}
        files: dict[str, Content] = {**made.files, **pages}
        return self._folder.write(files) + self._folder.keep({*files, *self._attached})

    def _asks_for_more(self, made: Made) -> bool:
        """Whether pages link to files that have not been made yet."""
        known = {*made.rendered, *made.files, *self._attached}
        return not known.issuperset(self._workshop.targets(made))

    def _complete(self, made: Made, overtaken: Callable[[], bool]) -> Made:
        """Make and write the files beside the pages; where a save has come meanwhile, the rest can wait."""
        if overtaken():
            return made
        made = self._workshop.complete(made)
        attached = dict(made.downloads or {})
        self._folder.write(attached)
        for files in self._workshop.attach(made):
            self._heard(Step("write", 0, 1))
            attached |= files
            self._folder.write(files)
            if overtaken():
                self._attached |= attached
                return made
        self._attached = attached
        return made

    def close(self) -> None:
        """End everything that was started."""
        self.stopping = True
        self._workshop.drawings.close()
        self._held.close()


def _with_free_folder(options: Options, held: ExitStack) -> Options:
    for number in range(1, _MOST + 1):
        folder = options.output if number == 1 else _numbered(options.output, number)
        try:
            hold(held, folder)
        except SiteError:
            if number == _MOST:
                raise
        else:
            return replace(options, output=folder)
    return options


def _numbered(folder: Path, number: int) -> Path:
    return folder.with_name(f"{folder.name}-{number}")
