"""Drafting the livelihood projects from the numbered list of a speech."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_builder.drafting.context import stripped
from site_builder.drafting.figures import FigureRow
from site_builder.drafting.naming import counted_in
from site_builder.language.likeness import alike
from site_builder.language.tracing import value_places
from site_builder.model import Kind, Project, Section

_PROJECTS = re.compile(r"实事(?!求是)")
"""What the projects are called in every report."""
_CHINESE = "一二三四五六七八九十"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_MARKS = (
    re.compile(r"[（(](?P<number>\d{1,2})[）)]"),
    re.compile(r"(?<![\d.])(?P<number>\d{1,2})[.．、](?!\d)"),
    re.compile(rf"(?P<number>[{_CIRCLED}])"),
    re.compile(rf"(?<![^：；。，])(?P<number>[{_CHINESE}])是"),
)
"""The ways of numbering a list; an item begins with its mark."""
_FEWEST = 3
"""Items from which a list is that of the projects, though no paragraph near it speaks of them."""
_ALIKE, _SAME = 0.5, 0.75
"""From these likenesses on a project looks like a former one, and is for the same people."""
_TITLE = 24


@dataclass(frozen=True)
class ProjectDraft:
    """An entry of `livelihood.yaml`."""

    number: int
    """Its number."""
    title: str
    """Its clause without its mark, cut short."""
    quote: str
    """Its clause, verbatim."""
    icon: str
    """The sign of the likest former project, or a dot."""
    beneficiaries: str
    """For whom that one was; empty where it is not surely the same."""
    figures: tuple[str, ...]
    """Indicators whose targets are proposed for the clause; one that turns out to be another is told."""


def draft_projects(
    sections: Iterable[Section], figures: Sequence[FigureRow], former: Sequence[Project]
) -> list[ProjectDraft]:
    """The projects of the longest list, of those that stand nearest to where the text speaks of projects."""
    lists = [one for section in sections for one in _lists(section)]
    fitting = [(near, items) for near, items in lists if len(items) >= (2 if near else _FEWEST)]
    _, clauses = max(fitting, key=lambda one: (one[0], len(one[1])), default=(0, []))
    return [_project(number, clause, figures, former) for number, clause in enumerate(clauses, 1)]


def promised(sections: Iterable[Section]) -> tuple[str, str]:
    """How the text speaks of its projects, as 十件民生实事, and how many it says they are; else empty."""
    text = "\n".join(paragraph.text for section in sections for paragraph in section.paragraphs)
    told = counted_in(text)
    if told:
        return told.group(), told["count"]
    return ("实事", "") if _PROJECTS.search(text) else ("", "")


def _lists(section: Section) -> Iterator[tuple[int, list[str]]]:
    """The numbered lists of a section: within a paragraph, or over paragraphs that each begin with a mark.

    Before each stands how near the text speaks of projects: 2 in the same paragraph, 1 in the section.
    """
    texts = [paragraph.text for paragraph in section.paragraphs]
    near = int(any(map(_PROJECTS.search, texts)))
    for mark in _MARKS:
        for text in texts:
            yield 2 if _PROJECTS.search(text) else near, _clauses(text, mark)
        items = [text for text in texts if mark.match(text)]
        numbers = [_number(match) for text in items if (match := mark.match(text))]
        if numbers == list(range(1, len(items) + 1)):
            yield near, items


def _clauses(text: str, mark: re.Pattern[str]) -> list[str]:
    """The items of a list that is numbered from 1 without a gap; none for fewer than two."""
    marks = list(mark.finditer(text))
    if len(marks) < 2 or [_number(one) for one in marks] != list(range(1, len(marks) + 1)):
        return []
    ends = [*(one.start() for one in marks[1:]), len(text)]
    return [text[one.start() : end].strip() for one, end in zip(marks, ends, strict=True)]


def _number(mark: re.Match[str]) -> int:
    written = mark["number"]
    for signs in (_CHINESE, _CIRCLED):
        if written in signs:
            return signs.index(written) + 1
    return int(written)


def _project(
    number: int, clause: str, figures: Sequence[FigureRow], former: Sequence[Project]
) -> ProjectDraft:
    scored = [(alike(stripped(project.quote), stripped(clause)), project) for project in former]
    likeness, likest = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    targets = (
        row.indicator
        for row in figures
        if row.indicator and row.kind is Kind.TARGET and row.quote in clause
        if value_places(clause, row.value + row.unit)
    )
    return ProjectDraft(
        number=number,
        title=_title(clause),
        quote=clause,
        icon=likest.icon if likest and likeness >= _ALIKE else "dot",
        beneficiaries=likest.beneficiaries if likest and likeness >= _SAME else "",
        figures=tuple(dict.fromkeys(targets)),
    )


def _title(clause: str) -> str:
    """As many clauses of its first sentence as are short enough together."""
    bare = next(mark.sub("", clause, count=1) for mark in _MARKS if mark.match(clause))
    first, *more = re.split(r"(?=，)", re.split(r"[。；：]", bare, maxsplit=1)[0])
    for part in more:
        if len(first + part) > _TITLE:
            break
        first += part
    return first if len(first) <= _TITLE else first[:_TITLE] + "…"
