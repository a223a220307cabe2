"""The reports: a folder each, with data, text, figures and projects."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from site_builder.model import Part, Report, Site
from site_builder.reading.correction_files import read_corrections
from site_builder.reading.drafts import is_draft, without_waiting
from site_builder.reading.entries import ReportEntry
from site_builder.reading.figure_files import read_figures, read_named_numbers
from site_builder.reading.folders import listed
from site_builder.reading.project_files import read_projects
from site_builder.reading.reader import Reader
from site_builder.reading.text_files import read_sections
from site_builder.reading.yaml_files import Document, read_one


def with_reports(reader: Reader, content: Path, site: Site, drafts: Reader | None) -> Site:
    """The site with its reports, the newest last; without drafts also without what waits for them."""
    folders = [path for path in listed(content / "reports", "*") if path.is_dir()]
    waiting = {folder for folder in folders if is_draft(reader, folder)}
    read = [
        _report((drafts or reader) if folder in waiting else reader, folder, site)
        for folder in folders
        if drafts or folder not in waiting
    ]
    ordered = sorted((report for report in read if report), key=lambda report: report.target_year)
    site = replace(site, reports={report.id: report for report in ordered})
    return without_waiting(site, reader.memory) if waiting and not drafts else site


def folders_left_out(reader: Reader, content: Path, site: Site) -> set[Path]:
    """The folders of drafts, and of reports that cannot be read."""
    return {
        folder
        for folder in listed(content / "reports", "*")
        if folder.name not in site.reports or is_draft(reader, folder)
    }


def _report(reader: Reader, folder: Path, site: Site) -> Report | None:
    path = folder / "report.yaml"
    read = reader.kept("report", path, lambda own: read_one(own, path, "reports", ReportEntry))
    if read is None:
        return None
    sections = read_sections(reader, folder / "text")
    figures = read_figures(reader, folder / "figures.csv", site.indicators, site.units)
    names = read_named_numbers(reader, folder / "numbers-in-names.csv")
    projects = read_projects(reader, folder / "livelihood.yaml", site.indicators, site.units)
    corrections = read_corrections(reader, folder / "corrections.yaml", site.indicators, site.units)
    return reader.memory.kept(
        ("report", folder),
        (read, sections, figures, names, projects, corrections),
        lambda: Report(
            id=folder.name,
            **_matter(*read),
            sections=sections,
            figures=figures,
            named_numbers=names,
            projects=projects,
            corrections=corrections,
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
        "draft": entry.draft,
        "place": document.place(),
    }
