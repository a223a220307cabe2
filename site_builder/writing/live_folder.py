"""A folder that is kept up to date file by file, for a preview: only what has changed is written."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path

from site_builder.errors import SiteError
from site_builder.writing.output import MARKER, empty_site, unwritable

Content = bytes | str
"""What a file holds; text is written as UTF-8."""


class LiveFolder:
    """The files of a site, each replaced at once, so that nobody ever reads half of one."""

    def __init__(self, folder: Path) -> None:
        """Begin with an empty folder.

        Raises:
            SiteError: The folder is not a site of ours, or it cannot be written.
        """
        self.path = folder
        self._files: dict[str, Content] = {}
        empty_site(folder)

    def write(self, files: Mapping[str, Content]) -> list[str]:
        """Write what has changed of these files, and name it; other files stay.

        Raises:
            SiteError: The folder cannot be written.
        """
        changed = [name for name, content in files.items() if not self._holds(name, content)]
        try:
            for name in changed:
                self._replace(self.path / name, files[name])
                self._files[name] = files[name]
        except OSError as error:
            raise SiteError([unwritable(self.path, error)]) from error
        return changed

    def keep(self, names: Collection[str]) -> list[str]:
        """Remove all files but these, and name what was removed."""
        vanished = [name for name in self._files if name not in names and name != MARKER]
        for name in vanished:
            path = self.path / name
            path.unlink(missing_ok=True)
            _remove_empty(path.parent, self.path)
            del self._files[name]
        return vanished

    def _holds(self, name: str, content: Content) -> bool:
        known = self._files.get(name)
        return known is content or known == content

    def _replace(self, path: Path, content: Content) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f".{path.name}.{os.getpid()}")
        draft.write_bytes(content if isinstance(content, bytes) else content.encode())
        draft.replace(path)


def _remove_empty(folder: Path, top: Path) -> None:
    """Remove a folder and those above it, as far as they are empty."""
    while folder != top and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
