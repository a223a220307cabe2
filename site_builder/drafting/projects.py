"""Drafting the livelihood projects from the enumerated list of a speech."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.drafting.context import stripped
from site_builder.drafting.figures import FigureRow
from site_builder.likeness import alike
from site_builder.model import Kind, Project, Section
from site_builder.tracing import value_places

_ITEM = re.compile(r"[（(](\d{1,2})[）)]")
_FEWEST = 3
"""Items of a list from which it is that of the projects."""
_ALIKE = 0.5
_TITLE = 24


@dataclass(frozen=True)
class ProjectDraft:
    """An entry of `livelihood.yaml`."""

    number: int
    """Its number."""
    title: str
    """Its clause without numbers, cut short."""
    quote: str
    """Its clause, verbatim."""
    icon: str
    """The sign of the likest former project, or a dot."""
    beneficiaries: str
    """For whom that one was; empty where there is none."""
    figures: tuple[str, ...]
    """Indicators whose targets stand in the clause for sure."""


def draft_projects(
    sections: Iterable[Section], figures: Sequence[FigureRow], former: Sequence[Project]
) -> list[ProjectDraft]:
    """The projects of the longest list (1), (2), (3) … that stands in one paragraph."""
    lists = [list(_clauses(p.text)) for section in sections for p in section.paragraphs]
    longest = max(lists, key=len, default=[])
    if len(longest) < _FEWEST:
        return []
    return [_project(number, clause, figures, former) for number, clause in enumerate(longest, 1)]


def _clauses(text: str) -> Iterator[str]:
    """The items of a list that is numbered from 1 without a gap."""
    marks = list(_ITEM.finditer(text))
    for number, mark in enumerate(marks, 1):
        if int(mark[1]) != number:
            return
        end = marks[number].start() if number < len(marks) else len(text)
        yield text[mark.start() : end].strip()


def _project(
    number: int, clause: str, figures: Sequence[FigureRow], former: Sequence[Project]
) -> ProjectDraft:
    scored = [(alike(stripped(project.quote), stripped(clause)), project) for project in former]
    likeness, likest = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    known = likest if likest and likeness >= _ALIKE else None
    promised = (
        row.indicator
        for row in figures
        if row.sure and row.kind is Kind.TARGET and row.quote in clause
        if value_places(clause, row.value + row.unit)
    )
    return ProjectDraft(
        number=number,
        title=_title(clause),
        quote=clause,
        icon=known.icon if known else "dot",
        beneficiaries=known.beneficiaries if known else "市民",
        figures=tuple(dict.fromkeys(promised)),
    )


def _title(clause: str) -> str:
    words = re.split(r"[。；]", _ITEM.sub("", clause, count=1), maxsplit=1)[0]
    return words if len(words) <= _TITLE else words[:_TITLE] + "…"
