"""The history of the content: on which day each line was last changed, as git tells."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

from site_builder.errors import Place

_LINE = re.compile(r"^[0-9a-f]{40,64} \d+ (\d+)")
_UNCOMMITTED = "0" * 40


class History:
    """Days of last changes; empty where the content is in no git repository or git is not installed."""

    def __init__(self) -> None:
        """Ask git only for the files that are wanted, and once for each."""
        self._days: dict[str, dict[int, date]] = {}

    def last_change(self, places: Iterable[Place]) -> date | None:
        """The latest day on which one of the lines was changed; None where none of them is committed.

        A place without a line stands for every line of its file.
        """
        found = [day for place in set(places) for day in self._at(place)]
        return max(found, default=None)

    def _at(self, place: Place) -> Iterable[date]:
        if place.file not in self._days:
            self._days[place.file] = _line_days(Path(place.file))
        days = self._days[place.file]
        return days.values() if not place.line else [days[place.line]] if place.line in days else []


def _line_days(path: Path) -> dict[int, date]:
    """The day of each committed line, by its number."""
    command = ["git", "blame", "--line-porcelain", "--", path.name]
    try:
        result = subprocess.run(
            command, capture_output=True, text=True, encoding="utf-8", check=False, cwd=path.parent
        )
    except OSError:
        return {}
    days, number, committed = {}, 0, False
    for line in result.stdout.splitlines() if result.returncode == 0 else ():
        if start := _LINE.match(line):
            number, committed = int(start[1]), not line.startswith(_UNCOMMITTED)
        elif line.startswith("committer-time ") and committed:
            days[number] = datetime.fromtimestamp(int(line.split()[1]), UTC).date()
    return days
