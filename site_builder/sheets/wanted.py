"""What the content shall say once the changes of a workbook are in it, and which cell says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_builder.errors import Place
from site_builder.sheets.changes import Difference
from site_builder.sheets.content import Entry, Sources, Tables, tables
from site_builder.sheets.layout import FIGURES, PROGRESS, PROJECTS, SHEETS, Sheet

Said = tuple[str, ...]
"""Everything that a row says: equal rows, equal words."""
Cells = Mapping[str, Place]
"""The cells of a workbook that change a row, by column."""


def said_by(entry: Entry) -> Said:
    """What a row of the content says."""
    return _said(entry.sheet, entry.id, entry.values, entry.rest)


def wanted(sheet: Sheet, rows: Mapping[str, Entry], found: Difference) -> Iterator[tuple[Said, Cells]]:
    """What every row of a sheet shall say, with the cells that change it."""
    gone = {one.id for one in found.removed if one.sheet is sheet}
    if sheet is PROGRESS:
        projects = {one.id for one in found.removed if one.sheet is PROJECTS}
        gone |= {name for name, entry in rows.items() if entry.values["project"] in projects}
    for name, entry in rows.items():
        changes = [one for one in found.changes if (one.sheet, one.id) == (sheet, name)]
        values = {**entry.values, **{one.column: one.new for one in changes}}
        if name not in gone:
            yield _said(sheet, name, values, entry.rest), {one.column: one.place for one in changes}
    for added in found.added:
        if added.sheet is sheet:
            yield _said(sheet, added.id, added.values, "" if sheet is FIGURES else "{}"), added.places


def _said(sheet: Sheet, name: str, values: Mapping[str, str], rest: str) -> Said:
    """Its name is a part of it where that stands in the content too."""
    return (name if sheet.names_are_content else "", *(values[key] for key in sheet.content), rest)


def addresses(before: Tables, changed: Sources, found: Difference) -> dict[tuple[str, int], Place]:
    """The cell that a line of the changed files comes from, by file and line.

    A line of a row that is changed in other columns only belongs to the first cell that changes it.
    """
    places: dict[tuple[str, int], Place] = {}
    after = tables(changed)
    for sheet in SHEETS:
        cells_of = {said: cells for said, cells in wanted(sheet, before[sheet.name], found) if cells}
        for entry in after[sheet.name].values():
            cells = cells_of.get(said_by(entry), {})
            file = changed.source(sheet, entry.values).name
            for column, line in entry.lines.items() if cells else ():
                if column in cells:
                    places[file, line] = cells[column]
                else:
                    places.setdefault((file, line), next(iter(cells.values())))
    return places
