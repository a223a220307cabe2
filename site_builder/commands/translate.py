"""`translate`: bring the catalogs up to date, and exchange translations with spreadsheets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog

from site_builder import reasons
from site_builder.catalogs import exchange
from site_builder.catalogs.extraction import (
    CONSOLE_KEYWORDS,
    INTERFACE_KEYWORDS,
    Extracted,
    content_messages,
    source_messages,
)
from site_builder.catalogs.updating import updated
from site_builder.console import Console
from site_builder.errors import Message, Place, Problem, SiteError, message
from site_builder.ledger.memory import Memory
from site_builder.making.material import Options, catalog_problems
from site_builder.model import Language, Site
from site_builder.reading.catalogs import catalog_path, read_catalog
from site_builder.reading.languages import domains
from site_builder.reading.reader import Reader, shown
from site_builder.reading.site_files import read_site
from site_builder.reading.sources import read_code, read_templates
from site_builder.reading.workbooks import read_translations
from site_builder.round_trip import refuse_target
from site_builder.writing.catalogs import write_catalog
from site_builder.writing.workbooks import write_translations


def run(console: Console, options: Options, arguments: Mapping[str, Any]) -> int:
    """Update every catalog of every language, or export to or import from a workbook."""
    site = _site(options)
    if "export" in arguments:
        return _export(console, options, site, Path(arguments["export"]))
    if "import" in arguments:
        return _import(console, options, site, Path(arguments["import"]), write="apply" in arguments)
    return _update_all(console, options, site)


def _site(options: Options) -> Site:
    reader = Reader()
    site = read_site(reader, options.content, drafts=Reader())  # a draft is translated before it is right
    if site is None or reader.problems:
        raise SiteError(reader.problems)
    return site


def _update_all(console: Console, options: Options, site: Site) -> int:
    reader = Reader()
    templates = read_templates(reader, options.templates)
    if reader.problems:
        raise SiteError(reader.problems)
    code = read_code()
    wanted = {
        "interface": source_messages(code, templates, INTERFACE_KEYWORDS),
        "content": [_located(item, options) for item in content_messages(site)],
    }
    for language in site.languages:
        for domain in domains(site, language):
            _update(console, options, language, domain, wanted[domain])
    _update(console, options, _chinese(site), "console", source_messages(code, {}, CONSOLE_KEYWORDS))
    return 0


def _located(item: Extracted, options: Options) -> Extracted:
    """The file named from the content folder, so that catalogs are the same wherever the command is run."""
    return replace(item, file=item.file.replace(shown(options.content), "content", 1))


def _chinese(site: Site) -> Language:
    """The language in which the program speaks beside English."""
    chinese = (language for language in site.languages if language.code.startswith("zh"))
    return next(chinese, Language("zh-CN", "中文", ""))


def _update(
    console: Console, options: Options, language: Language, domain: str, wanted: list[Extracted]
) -> None:
    path = catalog_path(options.translations, language, domain)
    existing = _catalog(path) if path.exists() else None
    changed = write_catalog(path, updated(existing, wanted, language.folder))
    said = (
        message("{file}: updated", file=shown(path))
        if changed
        else message("{file}: up to date", file=shown(path))
    )
    console.say(said)


def _catalog(path: Path) -> Catalog:
    reader = Reader()
    catalog = read_catalog(reader, path)
    if catalog is None:
        raise SiteError(reader.problems)
    return catalog


def _language(site: Site) -> Language:
    """The language that is translated into: the first after the source."""
    return site.languages[1]


def _export(console: Console, options: Options, site: Site, path: Path) -> int:
    refuse_target(path)
    catalog = _catalog(catalog_path(options.translations, _language(site), "content"))
    terms = {term.term: term.english for term in site.glossary}
    wanted = (_located(item, options) for item in content_messages(site))
    rows = sorted(exchange.rows(catalog, wanted, terms), key=lambda row: row.status == "translated")
    left = sum(row.status != "translated" for row in rows)
    explanation = (
        message("Write translations into the column “translation”; everything else is locked."),
        message(
            "What is to be done comes first: orange rows are missing, "
            "red rows are stale: their source has changed since."
        ),
        message("Where a stale translation still holds, choose “translated” in the column “status”."),
        message("Bring it back with: python3 build.py translate --import {file}", file=path.name),
        message("That shows what would change; add --apply to write it."),
    )
    try:
        write_translations(path, rows, [console.words(line) for line in explanation])
    except OSError as error:
        raise SiteError([_unwritable(path, error)]) from error
    console.say(
        message(
            "{file}: {count} rows, of which {left} at the top are to be translated",
            file=shown(path),
            count=len(rows),
            left=left,
        )
    )
    return 0


def _unwritable(path: Path, error: OSError) -> Problem:
    return Problem(
        Place(shown(path)),
        message("the file cannot be written: {reason}", reason=reasons.of_system(error)),
        message("{way_out}; or choose another name", way_out=reasons.way_out(error)),
    )


def _import(console: Console, options: Options, site: Site, path: Path, *, write: bool) -> int:
    reader = Reader()
    returned = read_translations(reader, path)
    catalog_file = catalog_path(options.translations, _language(site), "content")
    catalog = _catalog(catalog_file)
    found, refused = exchange.changes(catalog, returned)
    exchange.apply(found)
    rows = {Place(shown(catalog_file), change.entry.lineno or 0): change.place for change in found}
    introduced = (
        replace(problem, place=rows.get(problem.place, problem.place))
        for problem in _introduced(options, site, catalog)
    )
    wrong = [*reader.problems, *refused, *introduced]
    for change in found:
        console.say(_told(change))
    if wrong:
        raise SiteError(wrong)
    if write and found:
        write_catalog(catalog_file, catalog)
    console.say(_conclusion(len(found), write=write))
    return 0


def _told(change: exchange.Change) -> Message:
    if change.old == change.new:
        return message("{place}: “{words}” still holds", place=change.place, words=change.new)
    return message("{place}: “{old}” → “{new}”", place=change.place, old=change.old, new=change.new)


def _conclusion(count: int, *, write: bool) -> Message:
    if count == 0:
        return message("The workbook says what the catalog says: nothing changes.")
    if write:
        return (
            message("1 translation written.")
            if count == 1
            else message("{count} translations written.", count=count)
        )
    if count == 1:
        return message("1 translation would change; add --apply to write it.")
    return message("{count} translations would change; add --apply to write them.", count=count)


def _introduced(options: Options, site: Site, catalog: Catalog) -> list[Problem]:
    """What the checks say of the catalog with the changes in it."""
    key = (_language(site).code, "content")
    return [
        problem for problem in catalog_problems(options, site, {key: catalog}, Memory()) if not problem.strict
    ]
