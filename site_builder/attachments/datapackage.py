"""The description of the data for machines: a Data Package, version 2 (https://datapackage.org/standard/)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from urllib.parse import urlsplit

from site_builder import urls
from site_builder.model import Better, Bound, Kind, Measure
from site_builder.views.corrections import Change
from site_builder.views.edition import Edition
from site_builder.views.table import Column, Table
from site_builder.views.tables import tables

_MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_OF_INDICATORS = [{"fields": ["indicator"], "reference": {"resource": "indicators", "fields": ["id"]}}]
_KEYS: dict[str, dict[str, object]] = {
    "figures": {"foreignKeys": _OF_INDICATORS},
    "indicators": {"primaryKey": ["id"]},
    "corrections": {"foreignKeys": _OF_INDICATORS},
    "livelihood": {"primaryKey": ["report", "project", "indicator"], "foreignKeys": _OF_INDICATORS},
}
_VALUES: dict[str, tuple[StrEnum, ...]] = {
    "kind": tuple(Kind),
    "bound": tuple(Bound),
    "measure": tuple(Measure),
    "better": tuple(Better),
    "change": tuple(Change),
}
"""The columns that hold one of a few words."""


def descriptor(editions: Sequence[Edition], files: Mapping[str, bytes]) -> dict[str, object]:
    """The descriptor of the data files, its words in every language, the language of the content first.

    Args:
        editions: The site in each language.
        files: The data files by their paths in the site; they stand beside the descriptor.
    """
    site, explained = editions[0].site, [tables(edition) for edition in editions]
    by_name = {views[0].name: views for views in zip(*explained, strict=True)}
    found: dict[str, object] = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": _name(site.base_url),
        "title": _told(editions, site.title),
        "description": _told(editions, site.description),
        "languages": [edition.words.language.code for edition in editions],
    }
    if site.base_url:
        found["homepage"] = site.base_url + urls.DATA
    if site.license:
        found["licenses"] = [{"name": site.license.name, "path": site.license.url}]
    found["contributors"] = [{"title": _told(editions, site.publisher), "roles": ["rightsHolder"]}]
    found["sources"] = [{"title": _told(editions, report.title)} for report in site.reports.values()]
    return {**found, "resources": list(_resources(by_name, files))}


def _name(base_url: str) -> str:
    """A name made from the address of the site, which nobody else has."""
    parts = urlsplit(base_url)
    return re.sub(r"[^a-z0-9._]+", "-", f"{parts.netloc}{parts.path}".lower()).strip("-") or "report-data"


def _told(editions: Sequence[Edition], msgid: str) -> str:
    """Words of the content in every language that has them."""
    phrases = [edition.words.phrase(msgid) for edition in editions]
    return _joined(phrase.text for phrase in phrases if not phrase.lang)


def _joined(words: Iterator[str]) -> str:
    return " / ".join(dict.fromkeys(words))


def _resources(
    by_name: Mapping[str, Sequence[Table]], files: Mapping[str, bytes]
) -> Iterator[dict[str, object]]:
    for path, content in files.items():
        file = path.rpartition("/")[2]
        name, _, kind = file.partition(".")
        views = by_name.get(name, ())
        entry: dict[str, object] = {"name": name if kind == "csv" else f"{name}-{kind}", "path": file}
        if views:
            entry["title"] = _joined(view.title for view in views)
        entry |= {"format": kind, "mediatype": _MEDIA_TYPES[kind]}
        if kind == "csv":
            entry |= {"type": "table", "schema": _schema(name, views)}
        if kind != "xlsx":
            entry["encoding"] = "utf-8"
        digest = hashlib.sha256(content).hexdigest()
        yield {**entry, "bytes": len(content), "hash": f"sha256:{digest}"}


def _schema(name: str, views: Sequence[Table]) -> dict[str, object]:
    fields = [_field(columns) for columns in zip(*(view.columns for view in views), strict=True)]
    return {"fields": fields, **_KEYS[name]}


def _field(columns: Sequence[Column]) -> dict[str, object]:
    """A column, explained in every language."""
    column = columns[0]
    entry: dict[str, object] = {
        "name": column.name,
        "type": column.type,
        "description": _joined(one.meaning for one in columns),
    }
    if column.name in _VALUES:
        entry["constraints"] = {"enum": [word.value for word in _VALUES[column.name]]}
    return entry
