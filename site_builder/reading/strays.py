"""Files that lie among the content and that nothing reads: misspelt, or in the wrong folder."""

from __future__ import annotations

import difflib
from collections.abc import Set
from pathlib import Path

from site_builder.errors import Message, Place, message
from site_builder.reading.folders import is_leftover
from site_builder.reading.reader import Reader, shown

_KINDS = frozenset({".yaml", ".yml", ".csv", ".md"})
"""Endings of files that people write content in; Notepad puts another one behind them."""
_OPTIONAL = ("corrections.yaml", "livelihood.yaml")
"""Files of a report that need not be there."""
_ALIKE = 0.8
"""From this share of equal letters on, a name is taken for another one misspelt."""


def note_strays(reader: Reader, content: Path, unread: Set[Path]) -> None:
    """Note every file that was meant to be content and is not: what it says would silently be missing.

    Args:
        reader: Has read everything that is content.
        content: The folder.
        unread: Folders that are left out as a whole.
    """
    told = {problem.place.file for problem in reader.problems}
    for path in sorted(content.rglob("*")):
        parts = path.relative_to(content).parts
        if (
            not _KINDS.isdisjoint(map(str.lower, path.suffixes))
            and path not in reader.loaded
            and not any(map(is_leftover, parts))
            and unread.isdisjoint(path.parents)
            and path.is_file()
            and shown(path) not in told
        ):
            reader.report(Place(shown(path)), message("nothing reads this file"), _remedy(reader, path))


def _remedy(reader: Reader, path: Path) -> Message:
    reports = sorted(known.parent for known in reader.loaded if known.name == "report.yaml")
    places = {known.name: known for known in reader.loaded}
    places |= {name: report / name for report in reports for name in _OPTIONAL}
    close = difflib.get_close_matches(path.name, places, n=1, cutoff=_ALIKE)
    if close:
        return message("it belongs at {file}; move it there, or delete it", file=shown(places[close[0]]))
    return message("move it out of the folder of the content")
