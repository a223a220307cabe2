"""Following saves: one worker makes the site again while the server goes on answering."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from tornado.ioloop import IOLoop

from site_builder.serving.preview import Preview, StoppedError, Told
from site_builder.serving.server import PreviewServer
from site_builder.serving.watch import Folders

_PATIENCE = 10.0
"""Seconds that a run gets to end when the preview is to end."""


@dataclass
class Follower:
    """Ties the watched folders, the preview and the server together."""

    preview: Preview
    """Makes the site."""
    folders: Folders
    """Tells what was saved."""
    server: PreviewServer
    """Shows the site."""
    tell: Callable[[Told], None]
    """Tells the person at the terminal; called in the server's thread."""
    loop: IOLoop = field(default_factory=IOLoop.current)
    """The server's loop."""

    def __post_init__(self) -> None:
        """Prepare the worker; the first run is due."""
        self._due = threading.Event()
        self._due.set()
        # A daemon, so that nothing it hangs on keeps the program from ending.
        self._worker = threading.Thread(target=self._work, daemon=True)

    def start(self) -> None:
        """Begin with the first run."""
        self._worker.start()

    def look(self) -> None:
        """Look for saves; a run is due when there are any."""
        if self.folders.changed():
            self._due.set()

    def stop(self) -> None:
        """End the run that is going on, and everything that was started."""
        self.preview.stopping = True
        self._due.set()
        if self._worker.ident is not None:
            self._worker.join(_PATIENCE)
        self.preview.close()

    def _work(self) -> None:
        warm = False
        while not self.preview.stopping:
            self._due.wait()
            self._due.clear()
            try:
                self.preview.refresh(partial(self._shown, self.preview.told), self._due.is_set)
                if not warm and not self.preview.stopping:
                    self.preview.warm_up()
                    warm = True
            except StoppedError:
                return

    def _shown(self, before: Told, told: Told) -> None:
        self.loop.add_callback(self._show, before, told)

    def _show(self, before: Told, told: Told) -> None:
        """Tell the person and the open pages, where there is something new."""
        if told.later:
            if not self.server.context.asked.isdisjoint(told.changed):
                self.server.reload()
            return
        if (
            not told.problems
            and not before.problems
            and not told.changed
            and _listed(told) == _listed(before)
        ):
            return
        self.tell(told)
        styles = [name for name in told.changed if name.endswith(".css")]
        if len(styles) == len(told.changed) == 1 and not told.problems and not before.problems:
            self.server.reload(f"/{styles[0]}")
        else:
            self.server.reload()


def _listed(told: Told) -> tuple[object, ...]:
    """What the bar lists beside the pages, which may change although no page does."""
    return (told.made.material.waiting, told.made.material.notes) if told.made else ()
