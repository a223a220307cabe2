"""A workbook that has come back, and what it would change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.errors import Message, Place, Problem
from site_builder.sheets.layout import Sheet
from site_builder.sheets.typed import Typed

Names = Mapping[str, Mapping[str, str]]
"""What the codes of each list are called."""
Base = Mapping[str, Mapping[str, Mapping[str, str]]]
"""What each sheet said when it was exported: by row, then by column."""


@dataclass(frozen=True)
class Line:
    """A row of a sheet as it came back."""

    id: str
    """Its name; empty for a new row."""
    cells: Mapping[str, Typed]
    """Its cells by column; a column that is gone has none."""
    place: Place
    """Its first cell."""


@dataclass(frozen=True)
class Book:
    """A workbook as it came back."""

    base: Base | None
    """What it said when it was exported; None for a file that does not remember it."""
    lines: Mapping[str, list[Line]]
    """The rows of each sheet that is there."""
    notes: tuple[Message, ...] = ()
    """What was passed over, for a person to know."""


@dataclass(frozen=True)
class Change:
    """One cell of a row that is in the content."""

    sheet: Sheet
    """The sheet."""
    id: str
    """The row."""
    column: str
    """The column."""
    old: str
    """What the content says."""
    new: str
    """What it shall say."""
    place: Place
    """The cell."""


@dataclass(frozen=True)
class Added:
    """A new row."""

    sheet: Sheet
    """The sheet."""
    id: str
    """The name that was typed; empty where the program makes it."""
    values: Mapping[str, str]
    """What it says, by column."""
    places: Mapping[str, Place]
    """Its cells, by column."""


@dataclass(frozen=True)
class Removed:
    """A row that is gone."""

    sheet: Sheet
    """The sheet."""
    id: str
    """Its name."""


@dataclass
class Difference:
    """Everything a workbook would change, in the order of its sheets."""

    changes: list[Change] = field(default_factory=list)
    """Cells that say something else."""
    added: list[Added] = field(default_factory=list)
    """New rows."""
    removed: list[Removed] = field(default_factory=list)
    """Rows that are gone."""
    notes: list[Message] = field(default_factory=list)
    """What is not taken, for a person to know."""
    problems: list[Problem] = field(default_factory=list)
    """What cannot be taken."""

    def __len__(self) -> int:
        """How many cells and rows would change."""
        return len(self.changes) + len(self.added) + len(self.removed)
