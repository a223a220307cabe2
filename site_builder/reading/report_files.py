"""The reports: a folder each, with data, text, figures and projects."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from site_builder.errors import Place
from site_builder.model import Comparison, Part, Progress, Project, Report, Site
from site_builder.reading.entries import ProjectEntry, ReportEntry
from site_builder.reading.figure_files import read_figures, read_named_numbers
from site_builder.reading.reader import Reader
from site_builder.reading.text_files import read_sections
from site_builder.reading.yaml_files import Document, read_list, read_one


def read_reports(reader: Reader, content: Path, site: Site) -> dict[str, Report]:
    """Every report by its id, the name of its folder."""
    folders = sorted(path for path in (content / "reports").glob("*") if path.is_dir())
    reports = (_report(reader, folder, site) for folder in folders)
    return {report.id: report for report in reports if report is not None}


def _report(reader: Reader, folder: Path, site: Site) -> Report | None:
    path = folder / "report.yaml"
    read = reader.kept("report", path, lambda own: read_one(own, path, "reports", ReportEntry))
    if read is None:
        return None
    sections = read_sections(reader, folder / "text")
    figures = read_figures(reader, folder / "figures.csv", site.indicators, site.units)
    names = read_named_numbers(reader, folder / "numbers-in-names.csv")
    projects = _projects(reader, folder)
    return reader.memory.kept(
        ("report", folder),
        (read, sections, figures, names, projects),
        lambda: Report(
            id=folder.name,
            **_matter(*read),
            sections=sections,
            figures=figures,
            named_numbers=names,
            projects=projects,
        ),
    )


def _matter(entry: ReportEntry, document: Document) -> dict[str, Any]:
    """What `report.yaml` says, by the names of the fields of a report."""
    return {
        "title": entry.title,
        "body": entry.body,
        "occasion": entry.occasion,
        "delivered": entry.delivered,
        "result_year": entry.result_year,
        "target_year": entry.target_year,
        "headline": tuple(entry.headline),
        "parts": tuple(Part(part.id, part.title) for part in entry.parts),
        "place": document.place(),
    }


def _projects(reader: Reader, folder: Path) -> tuple[Project, ...]:
    return read_list(reader, folder / "livelihood.yaml", "projects", ProjectEntry, _project)


def _project(entry: ProjectEntry, place: Place) -> Project:
    return Project(
        number=entry.number,
        title=entry.title,
        quote=entry.quote,
        icon=entry.icon,
        beneficiaries=entry.beneficiaries,
        figures=tuple(entry.figures),
        compare=tuple(Comparison(pair.indicator, pair.with_indicator, pair.note) for pair in entry.compare),
        progress=tuple(Progress(step.date, step.status, step.text, step.source) for step in entry.progress),
        place=place,
    )
