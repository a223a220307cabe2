"""Reading the whole of `content/` into the model: the only way in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from site_builder.errors import Place, message, nearest
from site_builder.model import (
    Family,
    Indicator,
    Language,
    License,
    Restatement,
    Site,
    Topic,
    Unit,
)
from site_builder.reading.entries import (
    Entry,
    FamilyEntry,
    IndicatorEntry,
    SiteEntry,
    TopicEntry,
    UnitEntry,
)
from site_builder.reading.folders import listed
from site_builder.reading.glossary_file import read_glossary
from site_builder.reading.reader import Reader, shown
from site_builder.reading.report_files import folders_left_out, with_reports
from site_builder.reading.strays import note_strays
from site_builder.reading.text_files import read_pages
from site_builder.reading.yaml_files import read_list, read_one


class Identified(Protocol):
    """Anything with an id and a place."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def place(self) -> Place:
        """Where it is defined."""


Thing = TypeVar("Thing", bound=Identified)
Read = TypeVar("Read", bound=Entry)
Made = TypeVar("Made")


def read_site(reader: Reader, content: Path, drafts: Reader | None = None) -> Site | None:
    """Everything in `content/`; None where not even `site.yaml` can be read.

    Args:
        reader: Notes problems.
        content: The folder.
        drafts: Notes problems of drafts, which are a part of the site then; None to leave drafts out.
    """
    path = content / "site.yaml"
    read = reader.kept("site", path, lambda own: read_one(own, path, "site", SiteEntry))
    if read is None:
        return None
    entry, document = read
    site = Site(
        title=entry.title,
        publisher=entry.publisher,
        description=entry.description,
        disclaimer=entry.disclaimer,
        languages=reader.memory.kept("languages", (read,), lambda: _languages(entry)),
        base_url=entry.base_url or "",
        default_report=entry.default_report or "",
        topics=_by_id(reader, "topics", _topics(reader, content)),
        units=_by_id(reader, "units", _units(reader, content)),
        families=_by_id(reader, "families", _families(reader, content)),
        pages=read_pages(reader, content / "pages"),
        glossary=read_glossary(reader, content / "glossary.csv"),
        license=License(entry.license.name, entry.license.url) if entry.license else None,
    )
    site = replace(site, indicators=_by_id(reader, "indicators", *_indicators(reader, content, site)))
    site = with_reports(reader, content, site, drafts)
    note_strays(reader, content, folders_left_out(reader, content, site))
    if entry.default_report is None:
        return replace(site, default_report=next(reversed(site.reports), ""))
    if site.default_report not in site.reports and "reports" not in reader.broken:
        reader.report(
            document.place("default_report"),
            message("no report is called “{id}”", id=site.default_report),
            nearest(site.default_report, site.reports),
        )
    return site


def _languages(entry: SiteEntry) -> tuple[Language, ...]:
    first, *others = entry.languages
    languages = [Language(first.code, first.name, "")]
    languages += [Language(other.code, other.name, f"{other.code.lower()}/") for other in others]
    return tuple(languages)


def _by_id(reader: Reader, name: str, *things: tuple[Thing, ...]) -> dict[str, Thing]:
    """Things by id, from one or more files; the same dictionary as long as the things are the same."""
    found = _named_once(reader, (thing for some in things for thing in some))
    return reader.memory.kept(("by id", name), (*things, *found.values()), lambda: found)


def _named_once(reader: Reader, things: Iterable[Thing]) -> dict[str, Thing]:
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


def _topics(reader: Reader, content: Path) -> tuple[Topic, ...]:
    return read_list(
        reader,
        content / "topics.yaml",
        "topics",
        TopicEntry,
        lambda entry, place: Topic(entry.id, entry.name, entry.color, place),
    )


def _units(reader: Reader, content: Path) -> tuple[Unit, ...]:
    return read_list(reader, content / "units.yaml", "units", UnitEntry, _unit)


def _unit(entry: UnitEntry, place: Place) -> Unit:
    restated = Restatement(entry.restated.unit, entry.restated.per) if entry.restated else None
    return Unit(entry.id, tuple(entry.written), entry.icon, restated, place)


def _families(reader: Reader, content: Path) -> tuple[Family, ...]:
    return read_list(
        reader,
        content / "families.yaml",
        "families",
        FamilyEntry,
        lambda entry, place: Family(entry.id, entry.name, place, entry.ranked),
    )


def _indicators(reader: Reader, content: Path, site: Site) -> list[tuple[Indicator, ...]]:
    """Indicators in the order of the themes; themes without a file are told, and files without a theme."""
    folder = content / "indicators"
    files = {path.stem: path for path in listed(folder, "*.yaml")}
    topics = list(files) if "topics" in reader.broken else list(site.topics)
    for stem, path in files.items():
        if stem not in topics:
            reader.broken.add("indicators")
            reader.report(
                Place(shown(path)),
                message("no theme is called “{id}”", id=stem),
                message("name the file after a theme of topics.yaml, or add it there; move a copy elsewhere"),
            )
    for topic in topics:
        if topic not in files:
            reader.broken.add("indicators")
            reader.report(
                Place(shown(folder / f"{topic}.yaml")),
                message("the theme “{id}” has no file of indicators", id=topic),
                message("put the file back under this name, or remove the theme from topics.yaml"),
            )
    return [
        read_list(reader, files[topic], "indicators", IndicatorEntry, partial(_indicator, topic=topic))
        for topic in topics
        if topic in files
    ]


def _indicator(entry: IndicatorEntry, place: Place, topic: str) -> Indicator:
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
