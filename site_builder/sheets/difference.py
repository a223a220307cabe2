"""What a workbook would change: each cell that says something else than it did when it was exported."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.errors import Message, Place, Problem, message
from site_builder.sheets.changes import Added, Book, Change, Difference, Line, Names, Removed
from site_builder.sheets.content import Tables
from site_builder.sheets.layout import SHEETS, Role, Sheet, Typing
from site_builder.sheets.typed import Typed, UnfitError, clean, text_of, value_of


def difference(present: Tables, book: Book, names: Names) -> Difference:
    """Compare a workbook with what it said when it was exported, and with what the content says now."""
    found = Difference(notes=list(book.notes))
    for sheet in SHEETS:
        now = {name: entry.values for name, entry in present[sheet.name].items()}
        base = now if book.base is None else book.base.get(sheet.name, {})
        if sheet.name in book.lines:
            _Comparing(sheet, now, base, names, found, book.base is not None).all(book.lines[sheet.name])
    return found


@dataclass(frozen=True)
class _Comparing:
    """The comparison of one sheet."""

    sheet: Sheet
    now: Mapping[str, Mapping[str, str]]
    base: Mapping[str, Mapping[str, str]]
    names: Names
    found: Difference
    remembers: bool

    def all(self, lines: list[Line]) -> None:
        seen: set[str] = set()
        for line in lines:
            if not line.id and all(cell.value == "" for cell in line.cells.values()):
                continue
            if line.id in seen:
                self._refuse(line.place, *_TWICE)
            elif line.id in self.base:
                self._known(line)
            else:
                self._unknown(line)
            seen |= {line.id} - {""}
        gone = (name for name in self.base if name not in seen and name in self.now)
        self.found.removed += [Removed(self.sheet, name) for name in gone]

    def _known(self, line: Line) -> None:
        base = self.base[line.id]
        written = [line.cells[name].value for name in self._written if name in line.cells]
        values = dict(self._values(line, base))
        edits = {name: new for name, new in values.items() if not self._same(name, base[name], new)}
        if line.id not in self.now:
            if edits:
                self._refuse(line.place, *_GONE)
        elif all(value == "" for value in written):
            self.found.removed.append(Removed(self.sheet, line.id))
        else:
            for name, new in edits.items():
                self._edited(line, name, base[name], new)
        self._overwritten(line, base)

    def _edited(self, line: Line, name: str, base: str, new: str) -> None:
        now, place = self.now[line.id][name], _place(line, name)
        if self._same(name, now, new):
            return
        if self.sheet.column(name).role is Role.KEY:
            self._refuse(place, *_FIXED)
        elif now != base:
            self._refuse(
                place,
                message("the content says “{now}” since this workbook was exported", now=now),
                message("export again and carry the change over"),
            )
        else:
            self.found.changes.append(Change(self.sheet, line.id, name, now, new, place))

    def _unknown(self, line: Line) -> None:
        """A row that was not exported: a new one, unless it is in the content since."""
        values = {name: "" for name in self.sheet.content} | dict(self._values(line, {}))
        places = {name: cell.place for name, cell in line.cells.items()} | {"": line.place}
        since = [name for name in self.now if name not in self.base and line.id in {"", name}]
        if any({name: self.now[one][name] for name in values} == values for one in since):
            return
        if line.id and self.remembers and (not self.sheet.names_are_content or line.id in self.now):
            self._refuse(line.place, *_UNKNOWN)
        elif self.sheet.names_are_content and not line.id:
            self._refuse(line.place, *_NAMELESS)
        else:
            self.found.added.append(Added(self.sheet, line.id, values, places))

    def _values(self, line: Line, base: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """What the row says, in the columns that are there; what cannot be taken is noted."""
        unit = ""
        for name in self.sheet.content:
            if name not in line.cells:
                continue
            column, cell = self.sheet.column(name), line.cells[name]
            try:
                if column.typing is Typing.VALUE and cell.value != "":
                    beside, quote = (self._said(line, base, other) for other in ("unit", "quote"))
                    value, unit = value_of(cell, beside, quote, base.get(name, ""))
                    yield name, value
                else:
                    said = text_of(cell, column, self.names.get(column.choices, {}))
                    yield name, said or (unit if name == "unit" else "")
            except UnfitError as error:
                self._refuse(error.place, error.what, error.remedy)

    def _said(self, line: Line, base: Mapping[str, str], name: str) -> str:
        """What another cell of the row says, as far as it is there."""
        if name not in self.sheet.content or name not in line.cells:
            return base.get(name, "")
        return text_of(line.cells[name], self.sheet.column(name), {})

    def _same(self, name: str, old: str, new: str) -> bool:
        """Whether a cell says what stood there, in whichever width and with whichever spaces."""
        if new == old:
            return True
        column = self.sheet.column(name)
        return column.typing is not Typing.VALUE and new == text_of(
            Typed(old, Place("")), column, self.names.get(column.choices, {})
        )

    @property
    def _written(self) -> list[str]:
        return [column.name for column in self.sheet.columns if column.role is Role.CONTENT]

    def _overwritten(self, line: Line, base: Mapping[str, str]) -> None:
        for column in self.sheet.columns:
            cell = line.cells.get(column.name)
            if column.role is not Role.SHOWN or cell is None or column.name not in base:
                continue
            if clean(str(cell.value)) != clean(base[column.name]):
                self.found.notes.append(
                    message(
                        "{place}: this cell is for reading only, its change is not taken", place=cell.place
                    )
                )

    def _refuse(self, place: Place, what: Message, remedy: Message) -> None:
        self.found.problems.append(Problem(place, what, remedy))


_TWICE = (
    message("this row stands twice"),
    message("remove one of them; in a copy that is to be a new row, empty the first column"),
)
_UNKNOWN = (
    message("no row of this name was exported, or the content has one already"),
    message("restore the name; in a new row leave it empty"),
)
_GONE = (
    message("the content has no such row any more since this workbook was exported"),
    message("export again; where the row is still wanted, add it as a new one"),
)
_FIXED = (
    message("this cell says where the row stands in the content, and cannot be changed here"),
    message("restore it; to move the row, add a new one and empty this one"),
)
_NAMELESS = (
    message("the new row has no name"),
    message("give it one in the first column: for an indicator, lower-case letters, digits and hyphens"),
)


def _place(line: Line, name: str) -> Place:
    cell = line.cells.get(name)
    return cell.place if cell else line.place
