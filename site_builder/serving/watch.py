"""Watching folders: what was saved, made, renamed or deleted since one last looked."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator
from pathlib import Path

from livereload.watcher import Watcher

from site_builder.reading.folders import is_leftover
from site_builder.reading.sources import FileState, state_of

_PATIENCE = 0.05
"""Seconds of quiet after a save; until then more may follow."""

State = dict[Path, FileState]
"""How every file is."""


class Folders(Watcher):  # type: ignore[misc]  # livereload has no types
    """Looks at folders; several saves in a row count as one."""

    def __init__(self, folders: Collection[Path], patience: float = _PATIENCE) -> None:
        """Take down how the folders are now."""
        super().__init__()
        self._folders = folders
        self._patience = patience
        self._seen: State = {}
        self._seen = self._known = self._look()
        self._moved = 0.0

    def changed(self, now: float | None = None) -> set[Path]:
        """What has changed since this was last answered; nothing while saves may still follow."""
        now = time.monotonic() if now is None else now
        found = self._look()
        if found != self._seen:
            self._seen, self._moved = found, now
        if self._seen == self._known or now - self._moved < self._patience:
            return set()
        known, self._known = self._known, self._seen
        return {path for path in known.keys() | found.keys() if known.get(path) != found.get(path)}

    def _look(self) -> State:
        return {
            path: state
            for path in self._files()
            if (state := state_of(path, self._seen.get(path))) is not None
        }

    def _files(self) -> Iterator[Path]:
        for folder in self._folders:
            yield from (path for path in folder.rglob("*") if not is_leftover(path.name))
