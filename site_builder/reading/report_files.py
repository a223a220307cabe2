"""The reports: a folder each, with data, text, figures and projects."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from site_builder.model import Part, Report, Site
from site_builder.reading.entries import ReportEntry
from site_builder.reading.figure_files import read_figures, read_named_numbers
from site_builder.reading.project_files import read_projects
from site_builder.reading.reader import Reader
from site_builder.reading.text_files import read_sections
from site_builder.reading.yaml_files import Document, read_one


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
    projects = read_projects(reader, folder / "livelihood.yaml", site.indicators, site.units)
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
