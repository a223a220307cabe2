"""The files of a new report, as they are written into its folder."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import yaml

from site_builder.drafting.excuses import NameRow
from site_builder.drafting.figures import Draft, FigureRow
from site_builder.drafting.projects import ProjectDraft
from site_builder.drafting.speech import CLOSING, OPENING, shifted
from site_builder.errors import Place
from site_builder.model import PROPOSED, Paragraph, Part, Report, Section
from site_builder.reading.figure_files import FIGURE_COLUMNS, NAME_COLUMNS

_SCHEMA = "# yaml-language-server: $schema=../../schemas/{name}.json\n"
_PLACEHOLDER = "（此处录入正文。）"
_PARTS = (OPENING, Part("review", "工作回顾"), Part("plan", "工作安排"), CLOSING)


def blank_sections(former: Report | None, years: int) -> tuple[tuple[Part, ...], tuple[Section, ...]]:
    """Parts and sections like those of the report before, each with a paragraph to be written."""
    parts = former.parts if former else _PARTS
    sections = (
        former.sections if former else tuple(Section(p.id, p.title, p.id, (), Place("")) for p in parts)
    )
    return (
        tuple(Part(part.id, shifted(part.title, years)) for part in parts),
        tuple(
            Section(
                section.id,
                shifted(section.title, years),
                section.part,
                (Paragraph(f"{section.id}-1", _PLACEHOLDER, 0, Place("")),),
                Place(""),
            )
            for section in sections
        ),
    )


def files_of(report: Report, draft: Draft, projects: Sequence[ProjectDraft]) -> dict[str, bytes]:
    """Every file of a new report, by its path in the folder of the report."""
    texts = {
        "report.yaml": _report(report),
        "figures.csv": _table(FIGURE_COLUMNS, map(_figure, draft.figures)),
        "numbers-in-names.csv": _table(NAME_COLUMNS, map(_name, draft.names)),
        "livelihood.yaml": _SCHEMA.format(name="livelihood") + _projects(projects),
        **{
            f"text/{number:02}-{section.id}.md": _section(section)
            for number, section in enumerate(report.sections, 1)
        },
    }
    return {path: text.encode() for path, text in texts.items()}


def _report(report: Report) -> str:
    return _SCHEMA.format(name="report") + _yaml(
        {
            "draft": True,
            "title": report.title,
            "body": report.body,
            "occasion": report.occasion,
            "delivered": report.delivered,
            "result_year": report.result_year,
            "target_year": report.target_year,
            "headline": list(report.headline),
            "parts": [{"id": part.id, "title": part.title} for part in report.parts],
        }
    )


def _projects(projects: Sequence[ProjectDraft]) -> str:
    entries = (
        _yaml(
            [
                {
                    "number": project.number,
                    "title": project.title,
                    "quote": project.quote,
                    "icon": project.icon,
                    **({"beneficiaries": project.beneficiaries} if project.beneficiaries else {}),
                    "figures": list(project.figures),
                }
            ]
        )
        for project in projects
    )
    return "\n".join(entries) or "[]\n"


def _section(section: Section) -> str:
    head = _yaml({"title": section.title, "part": section.part})
    blocks = (
        f"{'#' * paragraph.level}{' ' if paragraph.level else ''}{paragraph.text} {{#{paragraph.id}}}\n"
        for paragraph in section.paragraphs
    )
    return "\n".join([f"---\n{head}---\n", *blocks])


def _yaml(data: Any) -> str:
    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=float("inf")))


def _table(columns: Sequence[str], rows: Iterable[Iterator[object]]) -> str:
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return table.getvalue()


def _figure(row: FigureRow) -> Iterator[object]:
    yield row.indicator if row.sure else PROPOSED[0] + row.indicator
    yield from (row.year, row.kind, row.value, row.unit, row.bound, row.section, row.quote)


def _name(row: NameRow) -> Iterator[object]:
    yield from (row.phrase, row.reason if row.sure else PROPOSED[0] + row.reason, row.section)
