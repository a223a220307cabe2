"""What lies in a folder, without what systems and editors leave there."""

from __future__ import annotations

from pathlib import Path

_BEGINNINGS = (".", "~", "#")
"""What names of hidden files, drafts, backups and locks begin with: `~$report.xlsx`, `.DS_Store`."""
_ENDINGS = (".swp", ".swx", ".tmp", ".bak", "~", "#")
"""What they end with."""
_NAMES = frozenset({"4913", "Thumbs.db", "desktop.ini"})
"""What Vim and Windows leave."""


def is_leftover(name: str) -> bool:
    """Whether a file is an editor's or the system's own, and no content."""
    return name.startswith(_BEGINNINGS) or name.endswith(_ENDINGS) or name in _NAMES


def listed(folder: Path, pattern: str) -> list[Path]:
    """The files or folders of a pattern that a person has put into a folder, in the order of their names."""
    return sorted(path for path in folder.glob(pattern) if not is_leftover(path.name))
