"""The content's files with the changes of a workbook in them, everything else byte for byte as it was."""

from __future__ import annotations

from collections import Counter

import yaml

from site_builder.errors import Message, Place, Problem, SiteError, message, nearest
from site_builder.sheets import csv_edits, yaml_edits
from site_builder.sheets.changes import Added, Change, Difference
from site_builder.sheets.content import Entry, Source, Sources, Tables, tables
from site_builder.sheets.layout import (
    CORRECTIONS,
    FIGURES,
    INDICATORS,
    PROGRESS,
    PROJECTS,
    SHEETS,
    Sheet,
    Typing,
)
from site_builder.sheets.wanted import said_by, wanted
from site_builder.sheets.yaml_edits import UnableError, Value

_ORDER = {
    INDICATORS.name: ("id", *(name for name in INDICATORS.content if name != "topic")),
    PROJECTS.name: ("number", *PROJECTS.content, "compare", "progress"),
    PROGRESS.name: tuple(name for name in PROGRESS.content if name != "project"),
    CORRECTIONS.name: CORRECTIONS.content,
}
"""Keys of the entries in the order in which they are usually written."""


def rewritten(sources: Sources, found: Difference) -> Sources:
    """The files as they shall be, read again and found to say what is wanted.

    Raises:
        SiteError: A file is written in a way in which the change cannot be made without touching more.
    """
    before = tables(sources)
    changed = sources
    for change in found.changes:
        changed = _edited(changed, before[change.sheet.name][change.id], change)
    gone = [before[removed.sheet.name][removed.id] for removed in found.removed]
    # Later rows first, and the steps of a project before the project: no place moves before it is used.
    for entry in sorted(gone, key=lambda entry: (entry.path[0], entry.path[2:]), reverse=True):
        if entry.sheet is PROGRESS and any(
            entry.values["project"] == other.id for other in gone if other.sheet is PROJECTS
        ):
            continue
        changed = _edited(changed, entry, None)
    for added in found.added:
        changed = _extended(changed, added)
    _verify(changed, before, found)
    return changed


def _edited(sources: Sources, entry: Entry, change: Change | None) -> Sources:
    """With one cell changed, or without the row."""
    source = sources.source(entry.sheet, entry.values)
    try:
        if entry.sheet is FIGURES:
            text = _csv_edited(source.text, entry, change)
        elif change is None:
            text = yaml_edits.without_entry(source.text, entry.path)
        else:
            value = _value(entry.sheet, change.column, change.new)
            order = _ORDER[entry.sheet.name]
            text = yaml_edits.with_value(source.text, entry.path, change.column, value, order)
    except (UnableError, yaml.YAMLError) as error:
        raise SiteError([_unable(source)]) from error
    return sources.changed(source, text)


def _csv_edited(text: str, entry: Entry, change: Change | None) -> str:
    header, *rows = csv_edits.records(text)
    record = rows[int(entry.path[0])]
    if change is None:
        return csv_edits.without_row(text, record)
    return csv_edits.with_cell(text, record, header.cells.index(change.column), change.new)


def _extended(sources: Sources, added: Added) -> Sources:
    """With one row more."""
    try:
        source = sources.source(added.sheet, added.values)
    except KeyError as error:
        topic = added.values["topic"]
        raise _unplaced(added, "topic", nearest(topic, sources.indicators)) from error
    try:
        if added.sheet is FIGURES:
            return sources.changed(source, _with_figure(source.text, added))
        if added.sheet is PROGRESS:
            return sources.changed(source, _with_step(sources, source.text, added))
        if added.sheet is CORRECTIONS:
            return sources.changed(source, _with_correction(sources, source.text, added))
        key = _ORDER[added.sheet.name][0]
        entries = yaml_edits.entries(source.text)
        fields = {key: added.id, **_fields(added)}
        return sources.changed(source, yaml_edits.with_entry(source.text, (), len(entries) - 1, fields, ()))
    except (UnableError, yaml.YAMLError) as error:
        raise SiteError([_unable(source)]) from error


def _with_figure(text: str, added: Added) -> str:
    """The row stands below the last one of its section, else at the end."""
    header, *rows = csv_edits.records(text)
    section = header.cells.index("section")
    same = [row for row in rows if row.cells[section] == added.values["section"]]
    after = (same or rows or [header])[-1]
    return csv_edits.with_row(text, after, [added.values[name] for name in header.cells])


def _with_step(sources: Sources, text: str, added: Added) -> str:
    """The step stands in its project, below those of the same day or of earlier ones."""
    rows = tables(sources)
    project = rows[PROJECTS.name].get(added.values["project"])
    if project is None:
        raise _unplaced(added, "project", nearest(added.values["project"], rows[PROJECTS.name]))
    steps = [one for one in rows[PROGRESS.name].values() if one.values["project"] == project.id]
    before = [int(one.path[2]) for one in steps if one.values["date"] <= added.values["date"]]
    path = (*project.path, "progress")
    return yaml_edits.with_entry(text, path, max(before, default=-1), _fields(added), _ORDER[PROJECTS.name])


def _with_correction(sources: Sources, text: str, added: Added) -> str:
    """The correction stands below those of the same day or of earlier ones."""
    rows = tables(sources)[CORRECTIONS.name].values()
    before = [int(one.path[0]) for one in rows if one.values["date"] <= added.values["date"]]
    return yaml_edits.with_entry(text, (), max(before, default=-1), _fields(added), ())


def _fields(added: Added) -> dict[str, Value]:
    return {
        name: _value(added.sheet, name, added.values[name])
        for name in _ORDER[added.sheet.name]
        if name in added.values
    }


def _value(sheet: Sheet, name: str, words: str) -> Value:
    return words.split("\n") if words and sheet.column(name).typing is Typing.CODES else words


def _verify(changed: Sources, before: Tables, found: Difference) -> None:
    """Every row must say what is wanted, and nothing else may have changed."""
    after = tables(changed)
    for sheet in SHEETS:
        expected = Counter(said for said, _ in wanted(sheet, before[sheet.name], found))
        if Counter(map(said_by, after[sheet.name].values())) != expected:
            sources = changed.indicators.values() if sheet is INDICATORS else [changed.source(sheet, {})]
            raise SiteError(map(_unable, sources))


def _unplaced(added: Added, column: str, remedy: Message) -> SiteError:
    place = added.places.get(column, added.places[""])
    known = message("“{value}” is not a value of “{name}”", value=added.values[column], name=column)
    return SiteError([Problem(place, known, remedy)])


def _unable(source: Source) -> Problem:
    return Problem(
        Place(source.name),
        message("the file is written in a way in which the workbook cannot change it without touching more"),
        message("make this change in the file itself; nothing has been written"),
    )
