"""The files of the content that a workbook speaks of, as rows of its sheets."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from site_builder.sheets.csv_edits import records
from site_builder.sheets.layout import CORRECTIONS, FIGURES, INDICATORS, PROGRESS, PROJECTS, SHEETS, Sheet
from site_builder.sheets.yaml_edits import KeyPath, entries

_BOM = "\ufeff"


@dataclass(frozen=True)
class Source:
    """One file of the content, byte for byte."""

    path: Path
    """Where it is."""
    name: str
    """What a person calls it."""
    bom: str
    """The byte-order mark it begins with; empty for none."""
    text: str
    """The rest of it, with its own line ends."""

    @classmethod
    def of(cls, path: Path, name: str, data: bytes) -> Source:
        """Take the bytes of a file that is known to be UTF-8."""
        text = data.decode()
        return cls(path, name, _BOM if text.startswith(_BOM) else "", text.removeprefix(_BOM))

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return (self.bom + self.text).encode()


@dataclass(frozen=True)
class Sources:
    """The files that one workbook speaks of."""

    figures: Source
    """`figures.csv` of the report."""
    projects: Source
    """`livelihood.yaml` of the report."""
    corrections: Source
    """`corrections.yaml` of the report; without text where there is none yet."""
    indicators: Mapping[str, Source]
    """The files of the indicators, by theme."""

    def __iter__(self) -> Iterator[Source]:
        """Every file."""
        return iter((self.figures, self.projects, self.corrections, *self.indicators.values()))

    def source(self, sheet: Sheet, values: Mapping[str, str]) -> Source:
        """The file that a row with these values stands in.

        Raises:
            KeyError: There is none for the row's theme.
        """
        if sheet is INDICATORS:
            return self.indicators[values["topic"]]
        if sheet is CORRECTIONS:
            return self.corrections
        return self.figures if sheet is FIGURES else self.projects

    def changed(self, source: Source, text: str) -> Sources:
        """The files, one of them with another text."""
        new = replace(source, text=text)
        return Sources(
            new if source is self.figures else self.figures,
            new if source is self.projects else self.projects,
            new if source is self.corrections else self.corrections,
            {topic: new if source is one else one for topic, one in self.indicators.items()},
        )


@dataclass(frozen=True)
class Entry:
    """One row: what the content says of one thing."""

    sheet: Sheet
    """The sheet it belongs to."""
    id: str
    """Its name."""
    values: Mapping[str, str]
    """What it says, by column; a list is one thing a line."""
    rest: str
    """What else it says, of which the workbook does not speak."""
    path: KeyPath
    """Where in its file it stands: position of the row, or keys and positions."""
    lines: Mapping[str, int]
    """The line on which each column stands in the file; `""` for the first line of all."""


Tables = Mapping[str, Mapping[str, Entry]]
"""The rows of every sheet by name of the sheet, then by name of the row, in the order of the content."""


def tables(sources: Sources) -> Tables:
    """The rows of every sheet."""
    found: dict[str, dict[str, Entry]] = {sheet.name: {} for sheet in SHEETS}
    for entry in (
        *_figures(sources.figures),
        *_indicators(sources),
        *_projects(sources.projects),
        *_corrections(sources.corrections),
    ):
        rows = found[entry.sheet.name]
        name = free_name(entry.id, rows)
        rows[name] = replace(entry, id=name)
    return found


def free_name(name: str, taken: Mapping[str, object]) -> str:
    """The name with a number behind it where others have it already."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} {number}"
    return free


def _figures(source: Source) -> Iterator[Entry]:
    header, *rows = records(source.text)
    for position, record in enumerate(rows):
        values = dict(zip(header.cells, record.cells, strict=True))
        yield Entry(FIGURES, figure_name(values), values, "", (position,), {"": record.line})


def figure_name(values: Mapping[str, str]) -> str:
    """What a figure is called, before it is told from others of the same indicator, year and kind."""
    return f"{values['indicator']} {values['year']} {values['kind']}"


def _indicators(sources: Sources) -> Iterator[Entry]:
    for topic, source in sources.indicators.items():
        for position, node in enumerate(_entries(source)):
            entry = _entry(INDICATORS, node, (position,))
            values = {**entry.values, "topic": topic}
            yield replace(entry, id=values.pop("id", ""), values=values)


def _projects(source: Source) -> Iterator[Entry]:
    for position, node in enumerate(_entries(source)):
        project = _entry(PROJECTS, node, (position,), "progress")
        number = project.values["number"]
        yield replace(project, id=number, values={name: project.values[name] for name in PROJECTS.content})
        steps = next((value for key, value in node.value if key.value == "progress"), None)
        for at, step in enumerate(steps.value if isinstance(steps, yaml.SequenceNode) else ()):
            entry = _entry(PROGRESS, step, (position, "progress", at))
            name = f"{number} {entry.values['date']}"
            yield replace(entry, id=name, values={**entry.values, "project": number})


def _corrections(source: Source) -> Iterator[Entry]:
    for position, node in enumerate(_entries(source)):
        entry = _entry(CORRECTIONS, node, (position,))
        yield replace(entry, id=f"{entry.values['indicator']} {entry.values['date']}")


def _entries(source: Source) -> list[yaml.MappingNode]:
    return [node for node in entries(source.text) if isinstance(node, yaml.MappingNode)]


def _entry(sheet: Sheet, node: yaml.MappingNode, path: KeyPath, apart: str = "") -> Entry:
    """What a mapping says; `apart` is a key that has rows of its own."""
    pairs = {key.value: (key, value) for key, value in node.value}
    known = {name for name in (*sheet.content, "id", "number") if name in pairs}
    said = {name: _plain(pairs[name][1]) for name in known}
    others = {name: _plain(pairs[name][1]) for name in pairs if name not in known and name != apart}
    return Entry(
        sheet,
        "",
        {name: _lined(said.get(name, "")) for name in (*sheet.content, *known)},
        json.dumps(others, ensure_ascii=False, sort_keys=True),
        path,
        {
            "": node.start_mark.line + 1,
            **{name: key.start_mark.line + 1 for name, (key, _) in pairs.items()},
        },
    )


def _plain(node: yaml.Node) -> object:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(one) for one in node.value]
    return node.value


def _lined(value: object) -> str:
    return "\n".join(map(str, value)) if isinstance(value, list) else str(value)
