"""The sheets of a workbook as they are exported: headings, rows, and the lists that cells offer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.language.tracing import traces
from site_builder.model import Report, Site
from site_builder.numerals import MULTIPLIERS
from site_builder.sheets.changes import Names
from site_builder.sheets.content import Entry, Tables
from site_builder.sheets.layout import (
    CODES,
    FIGURES,
    PROJECTS,
    SHEETS,
    Column,
    Role,
    Sheet,
    Typing,
    Words,
    titled,
)

_CLAUSE_END = re.compile(r"[。！？；]")


@dataclass(frozen=True)
class Filled:
    """A sheet as it is exported."""

    sheet: Sheet
    """What it looks like."""
    title: str
    """Its name in both languages."""
    headings: tuple[str, ...]
    """The names of its columns in both languages."""
    rows: tuple[tuple[str, ...], ...]
    """What each row shows, column by column."""
    base: Mapping[str, Mapping[str, str]]
    """What each row says, by its name and by column, to be compared with when it comes back."""


Shown = Mapping[tuple[str, str], Mapping[str, str]]
"""What the columns that are for reading show, by sheet and row."""


def names_of(site: Site, report: Report, chinese: Words) -> Names:
    """What the codes of every list are called."""
    fixed = {name: {code: chinese(said) for code, said in codes.items()} for name, codes in CODES.items()}
    printed = {figure.quantity.printed_unit for figure in report.figures}
    forms = [form for unit in site.units.values() for form in unit.written]
    return {
        **fixed,
        "topic": {topic.id: topic.name for topic in site.topics.values()},
        "unit": {unit.id: next(filter(None, unit.written), "") for unit in site.units.values()},
        "form": {form: "" for form in sorted({*forms, *printed} - {"", *MULTIPLIERS})},
        "family": {family.id: family.name for family in site.families.values()},
        "indicator": {indicator.id: indicator.name for indicator in site.indicators.values()},
        "section": {section.id: section.title for section in report.sections},
        "project": {str(project.number): project.title for project in report.projects},
    }


def offered(names: Mapping[str, str]) -> list[str]:
    """What a list offers: each code with its name before it."""
    return [_labelled(code, names) for code in names]


def _labelled(code: str, names: Mapping[str, str]) -> str:
    name = names.get(code, "")
    return f"{name} {code}" if name and name != code else code


def filled(rows: Tables, shown: Shown, names: Names, chinese: Words) -> list[Filled]:
    """Every sheet.

    Args:
        rows: What the content says.
        shown: What the columns that are for reading show.
        names: What the codes of every list are called.
        chinese: Says a message in Chinese.
    """
    return [
        Filled(
            sheet,
            titled(sheet.label, sheet.name, chinese),
            tuple(titled(column.label, column.name, chinese) for column in sheet.columns),
            tuple(
                tuple(
                    _cell(column, entry, shown.get((sheet.name, name), {}), names) for column in sheet.columns
                )
                for name, entry in rows[sheet.name].items()
            ),
            {
                name: {**_values(entry), **shown.get((sheet.name, name), {})}
                for name, entry in rows[sheet.name].items()
            },
        )
        for sheet in SHEETS
    ]


def _values(entry: Entry) -> dict[str, str]:
    return {name: entry.values[name] for name in entry.sheet.content}


def _cell(column: Column, entry: Entry, shown: Mapping[str, str], names: Names) -> str:
    if column.role is Role.ID:
        return entry.id
    if column.role is Role.SHOWN:
        return shown.get(column.name, "")
    said = entry.values[column.name]
    if column.typing in {Typing.CODE, Typing.CODES} and said:
        return "\n".join(_labelled(code, names.get(column.choices, {})) for code in said.split("\n"))
    return said


def shown_beside(site: Site, report: Report, rows: Tables, translated: Mapping[int, str]) -> Shown:
    """What stands beside the figures and the projects for reading.

    Args:
        site: The site.
        report: The report.
        rows: What the content says.
        translated: The sentence of a figure in another language, by the line of its row.
    """
    found = {trace.figure.place.line: trace for trace in traces(report)}
    printed = {
        figure.indicator: figure.quantity.printed for figure in report.figures if figure.kind == "target"
    }
    beside: dict[tuple[str, str], Mapping[str, str]] = {}
    for name, entry in rows[FIGURES.name].items():
        trace = found.get(entry.lines[""])
        indicator = site.indicators.get(entry.values["indicator"])
        beside[FIGURES.name, name] = {
            "sentence": clause(trace.paragraph.text, trace.start) if trace else "",
            "translation": translated.get(entry.lines[""], ""),
            "remark": indicator.note if indicator else "",
        }
    for name, entry in rows[PROJECTS.name].items():
        promised = (_promise(site, code, printed) for code in entry.values["figures"].split("\n"))
        beside[PROJECTS.name, name] = {"promise": "\n".join(promised)}
    return beside


def clause(text: str, place: int) -> str:
    """The part of a Chinese sentence around a place, from one stop or semicolon to the next."""
    ends = [match.end() for match in _CLAUSE_END.finditer(text)]
    first = max((end for end in ends if end <= place), default=0)
    return text[first : min((end for end in ends if end > place), default=len(text))]


def _promise(site: Site, code: str, printed: Mapping[str, str]) -> str:
    name = site.indicators[code].name if code in site.indicators else code
    return f"{name} {printed.get(code, '')}".rstrip()
