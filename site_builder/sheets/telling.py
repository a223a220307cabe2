"""The changes of a workbook, said to a person."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from site_builder.errors import Message, message
from site_builder.sheets.changes import Change, Difference, Names
from site_builder.sheets.content import Tables
from site_builder.sheets.layout import CODES, CORRECTIONS, FIGURES, INDICATORS, PROJECTS, SHEETS, Sheet
from site_builder.sheets.retexting import printed_change


def told(rows: Tables, found: Difference, names: Names, unsaid: Collection[str]) -> Iterator[Message]:
    """Every change in words, sheet by sheet: what is changed, then what is new, then what is gone.

    Args:
        rows: The rows of the content.
        found: The changes.
        names: What the codes of the lists are called.
        unsaid: Rows whose new value the text does not say.
    """
    added_names = {one.id: one.values["name"] for one in found.added if one.sheet is INDICATORS}
    names = {**names, "indicator": {**names["indicator"], **added_names}}
    for sheet in SHEETS:
        spoken: set[str] = set()
        for change in (one for one in found.changes if one.sheet is sheet):
            values = rows[sheet.name][change.id].values
            thing = _thing(sheet, change.id, values, names)
            if sheet is FIGURES and change.column in {"value", "unit"}:
                if change.id not in spoken:
                    old, new = printed_change(rows, found, change.id)
                    yield _of_value(thing, old, new, must_be_said=change.id in unsaid)
                spoken.add(change.id)
            else:
                yield _of_cell(thing, change)
        for added in (one for one in found.added if one.sheet is sheet):
            said = _gist(sheet, added.values)
            thing = _thing(sheet, added.id, added.values, names)
            yield message("new: {thing}: {said}", thing=thing, said=said)
        for removed in (one for one in found.removed if one.sheet is sheet):
            thing = _thing(sheet, removed.id, rows[sheet.name][removed.id].values, names)
            yield message("removed: {thing}", thing=thing)


def _of_value(thing: Message, old: str, new: str, *, must_be_said: bool) -> Message:
    if must_be_said:
        return message(
            "{thing}: {old} → {new}; the sentence quoted from the text must say so too",
            thing=thing,
            old=old,
            new=new,
        )
    return message("{thing}: {old} → {new}", thing=thing, old=old, new=new)


def _of_cell(thing: Message, change: Change) -> Message:
    column = change.sheet.column(change.column)
    codes = CODES.get(column.choices, {})
    return message(
        "{thing}, {column}: “{old}” → “{new}”",
        thing=thing,
        column=column.label,
        old=codes.get(change.old, change.old),
        new=codes.get(change.new, change.new),
    )


def _thing(sheet: Sheet, name: str, values: Mapping[str, str], names: Names) -> Message:
    """What a row speaks of, as people call it."""
    if sheet is FIGURES:
        return message(
            "{indicator} {year} {kind}",
            indicator=names["indicator"].get(values["indicator"], values["indicator"]),
            year=values["year"],
            kind=CODES["kind"].get(values["kind"], values["kind"]),
        )
    if sheet is INDICATORS:
        return message("indicator “{name}”", name=values["name"] or name)
    if sheet is CORRECTIONS:
        return message(
            "correction of {day}: {indicator} {year} {kind}",
            day=values["date"],
            indicator=names["indicator"].get(values["indicator"], values["indicator"]),
            year=values["year"],
            kind=CODES["kind"].get(values["kind"], values["kind"]),
        )
    number = name if sheet is PROJECTS else values["project"]
    title = values["title"] if sheet is PROJECTS else names["project"].get(number, "")
    project = message("project {number} “{title}”", number=number, title=title)
    return project if sheet is PROJECTS else message("{project}, {day}", project=project, day=values["date"])


def _gist(sheet: Sheet, values: Mapping[str, str]) -> str:
    if sheet is FIGURES:
        return values["value"] + values["unit"]
    if sheet is CORRECTIONS:
        return f"{values['old']} → {values['new']}"
    return values.get("text") or values.get("quote") or values.get("name", "")
