"""Reading the whole of `content/` into the model: the only way in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Protocol, TypeVar

from site_builder.errors import Place, message, nearest
from site_builder.model import (
    Family,
    Indicator,
    Language,
    License,
    Part,
    Report,
    Restatement,
    Site,
    Topic,
    Unit,
)
from site_builder.reading.drafts import is_draft, without_waiting
from site_builder.reading.entries import (
    FamilyEntry,
    IndicatorEntry,
    ReportEntry,
    SiteEntry,
    TopicEntry,
    UnitEntry,
)
from site_builder.reading.figure_files import read_figures, read_named_numbers
from site_builder.reading.glossary_file import read_glossary
from site_builder.reading.project_files import read_projects
from site_builder.reading.reader import Reader, shown
from site_builder.reading.text_files import read_pages, read_sections
from site_builder.reading.yaml_files import read_entries, read_one


class Identified(Protocol):
    """Anything with an id and a place."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def place(self) -> Place:
        """Where it is defined."""


Thing = TypeVar("Thing", bound=Identified)


def read_site(reader: Reader, content: Path, drafts: Reader | None = None) -> Site | None:
    """Everything in `content/`; None where not even `site.yaml` can be read.

    Args:
        reader: Notes problems.
        content: The folder.
        drafts: Notes problems of drafts, which are a part of the site then; None to leave drafts out.
    """
    read = read_one(reader, content / "site.yaml", "site", SiteEntry)
    if read is None:
        return None
    entry, document = read
    first, *others = entry.languages
    languages = [Language(first.code, first.name, "")]
    languages += [Language(other.code, other.name, f"{other.code.lower()}/") for other in others]
    site = Site(
        title=entry.title,
        publisher=entry.publisher,
        description=entry.description,
        disclaimer=entry.disclaimer,
        languages=tuple(languages),
        base_url=entry.base_url or "",
        default_report=entry.default_report or "",
        topics=_by_id(reader, _topics(reader, content)),
        units=_by_id(reader, _units(reader, content)),
        families=_by_id(reader, _families(reader, content)),
        pages=read_pages(reader, content / "pages"),
        glossary=read_glossary(reader, content / "glossary.csv"),
        license=License(entry.license.name, entry.license.url) if entry.license else None,
    )
    site = replace(site, indicators=_by_id(reader, _indicators(reader, content, site)))
    site = _with_reports(reader, content, site, drafts)
    if entry.default_report is None:
        return replace(site, default_report=next(reversed(site.reports), ""))
    if site.default_report not in site.reports and "reports" not in reader.broken:
        reader.report(
            document.place("default_report"),
            message("no report is called “{id}”", id=site.default_report),
            nearest(site.default_report, site.reports),
        )
    return site


def _by_id(reader: Reader, things: Iterable[Thing]) -> dict[str, Thing]:
    found: dict[str, Thing] = {}
    for thing in things:
        if thing.id in found:
            reader.report(
                thing.place,
                message(
                    "“{id}” is defined twice, first at {place}", id=thing.id, place=found[thing.id].place
                ),
                message("remove one, or give it another id"),
            )
        else:
            found[thing.id] = thing
    return found


def _topics(reader: Reader, content: Path) -> list[Topic]:
    entries = read_entries(reader, content / "topics.yaml", "topics", TopicEntry)
    return [Topic(entry.id, entry.name, entry.color, place) for entry, place in entries]


def _units(reader: Reader, content: Path) -> list[Unit]:
    entries = read_entries(reader, content / "units.yaml", "units", UnitEntry)
    return [
        Unit(
            entry.id,
            tuple(entry.written),
            entry.icon,
            Restatement(entry.restated.unit, entry.restated.per) if entry.restated else None,
            place,
        )
        for entry, place in entries
    ]


def _families(reader: Reader, content: Path) -> list[Family]:
    entries = read_entries(reader, content / "families.yaml", "families", FamilyEntry)
    return [Family(entry.id, entry.name, place) for entry, place in entries]


def _indicators(reader: Reader, content: Path, site: Site) -> list[Indicator]:
    """Indicators in the order of the themes; files that no theme is named after are told and come last."""
    files = {path.stem: path for path in sorted((content / "indicators").glob("*.yaml"))}
    for stem, path in files.items():
        if stem not in site.topics and "topics" not in reader.broken:
            reader.report(
                Place(shown(path)),
                message("no theme is called “{id}”", id=stem),
                message("name the file after a theme of topics.yaml, or add the theme there"),
            )
    topics = [topic for topic in site.topics if topic in files]
    topics += [stem for stem in files if stem not in site.topics]
    return [
        _indicator(entry, topic, place)
        for topic in topics
        for entry, place in read_entries(reader, files[topic], "indicators", IndicatorEntry)
    ]


def _indicator(entry: IndicatorEntry, topic: str, place: Place) -> Indicator:
    return Indicator(
        id=entry.id,
        name=entry.name,
        unit=entry.unit,
        topic=topic,
        measure=entry.measure,
        better=entry.better,
        family=entry.family or "",
        part_of=entry.part_of or "",
        icon=entry.icon or "",
        note=entry.note,
        chart=entry.chart or "",
        place=place,
        comparable=entry.comparable,
    )


def _with_reports(reader: Reader, content: Path, site: Site, drafts: Reader | None) -> Site:
    """The site with its reports, the newest last; without drafts also without what waits for them."""
    folders = sorted(path for path in (content / "reports").glob("*") if path.is_dir())
    waiting = {folder for folder in folders if is_draft(folder)}
    read = [
        _report(drafts or reader if folder in waiting else reader, folder, site)
        for folder in folders
        if drafts or folder not in waiting
    ]
    ordered = sorted((report for report in read if report), key=lambda report: report.target_year)
    site = replace(site, reports={report.id: report for report in ordered})
    return without_waiting(site) if waiting and not drafts else site


def _report(reader: Reader, folder: Path, site: Site) -> Report | None:
    read = read_one(reader, folder / "report.yaml", "reports", ReportEntry)
    if read is None:
        return None
    entry, document = read
    return Report(
        id=folder.name,
        title=entry.title,
        body=entry.body,
        occasion=entry.occasion,
        delivered=entry.delivered,
        result_year=entry.result_year,
        target_year=entry.target_year,
        headline=tuple(entry.headline),
        parts=tuple(Part(part.id, part.title) for part in entry.parts),
        sections=read_sections(reader, folder / "text"),
        figures=read_figures(reader, folder / "figures.csv", site.indicators, site.units),
        named_numbers=read_named_numbers(reader, folder / "numbers-in-names.csv"),
        projects=read_projects(reader, folder / "livelihood.yaml", site.indicators, site.units),
        place=document.place(),
    )
