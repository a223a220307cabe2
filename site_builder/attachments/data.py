"""Data for others to use: tables as CSV and JSON and in one workbook, with a description for machines."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator

from site_builder import urls
from site_builder.attachments.datapackage import descriptor
from site_builder.attachments.publication import Publication
from site_builder.model import Figure, Project, Report
from site_builder.reading.sources import code_digest
from site_builder.views.edition import Edition
from site_builder.views.table import Both, Cell, both
from site_builder.views.tables import tables
from site_builder.writing.cache import key_of
from site_builder.writing.tables import csv_file, workbook_file


def files(publication: Publication) -> dict[str, bytes]:
    """Every data file by its path in the site; English words are empty where there is no English edition."""
    pair = both(publication.editions[0])
    made = {
        **{
            f"data/{table.name}.csv": csv_file(table.head, table.rows)
            for table in tables(publication.editions[0])
        },
        "data/indicators.json": _json(list(_indicators(pair))),
        "data/livelihood.json": _json(list(_projects(pair))),
        "data/data.xlsx": _workbook(publication),
    }
    return {**made, "data/datapackage.json": _json(descriptor(publication.editions, made))}


def _json(entries: object) -> bytes:
    return (json.dumps(entries, ensure_ascii=False, indent=1) + "\n").encode()


def _words(pair: Both, msgid: str) -> dict[str, str]:
    """Words of the content in both languages."""
    return dict(zip(("zh", "en"), pair.name(msgid) if msgid else ("", ""), strict=True))


def _indicators(pair: Both) -> Iterator[dict[str, object]]:
    for indicator in pair.source.site.indicators.values():
        yield {
            "id": indicator.id,
            "name": _words(pair, indicator.name),
            "topic": indicator.topic,
            "unit": indicator.unit,
            "measure": indicator.measure.value,
            "better": indicator.better.value,
            "note": _words(pair, indicator.note),
            "url": "/" + urls.indicator(indicator.id),
            "figures": [
                _figure(pair, report, figure) for report, figure in pair.source.index.mentions[indicator.id]
            ],
        }


def _figure(pair: Both, report: Report, figure: Figure) -> dict[str, object]:
    return {
        "report": report.id,
        "year": figure.year,
        "kind": figure.kind.value,
        "number": f"{figure.quantity.number.normalize():f}",
        "printed": figure.quantity.printed,
        "bound": figure.bound.value,
        "section": figure.section,
        "quote": dict(zip(("zh", "en"), pair.quote(figure), strict=True)),
    }


def _projects(pair: Both) -> Iterator[dict[str, object]]:
    for report in pair.source.site.reports.values():
        for project in report.projects:
            yield _project(pair, report, project)


def _project(pair: Both, report: Report, project: Project) -> dict[str, object]:
    return {
        "report": report.id,
        "number": project.number,
        "title": _words(pair, project.title),
        "for": _words(pair, project.beneficiaries),
        "quote": project.quote,
        "promises": list(project.figures),
        "progress": [
            {
                "date": step.day.isoformat(),
                "status": step.status,
                "text": _words(pair, step.text),
                "source": step.source,
            }
            for step in project.progress
        ],
        "url": "/" + urls.project(report.id, project.number),
    }


def _workbook(publication: Publication) -> bytes:
    """Every table on a sheet of its own, with sheets that explain them in every language."""
    explained = [row for edition in publication.editions for row in _readme(edition)]
    columns = [row for edition in publication.editions for row in _columns(edition)]
    sheets: dict[str, list[tuple[Cell, ...]]] = {"readme": explained, "columns": columns}
    sheets |= {table.name: [table.head, *table.rows] for table in tables(publication.editions[0])}
    key = key_of(code_digest("writing/tables.py"), sheets)
    stored = publication.cache.get("workbook", key)
    if stored is None:
        stored = base64.b64encode(workbook_file(sheets)).decode()
        publication.cache.put("workbook", key, stored)
    return base64.b64decode(stored)


def _readme(edition: Edition) -> Iterator[tuple[Cell, ...]]:
    words, site = edition.words, edition.site
    yield (str(words.phrase(site.title)),)
    yield (str(words.phrase(site.description)),)
    yield (words.text("Published by: {publisher}", publisher=words.phrase(site.publisher)),)
    yield (str(words.phrase(site.disclaimer)),)
    if site.license:
        yield (words.text("License: {name}", name=f"{site.license.name} ({site.license.url})"),)
    if site.base_url:
        yield (site.base_url + edition.url(urls.DATA).removeprefix("/"),)
    for table in tables(edition):
        yield (words.text("{label}: {value}", label=table.name, value=table.title),)


def _columns(edition: Edition) -> Iterator[tuple[Cell, ...]]:
    words = edition.words
    yield (words.text("Table"), words.text("Column"), words.text("Meaning"))
    for table in tables(edition):
        yield from ((table.name, column.name, column.meaning) for column in table.columns)
