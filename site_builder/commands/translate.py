"""`translate`: bring the catalogs up to date."""

from __future__ import annotations

from dataclasses import replace

from site_builder.console import Console
from site_builder.errors import SiteError, message
from site_builder.extraction import (
    CONSOLE_KEYWORDS,
    INTERFACE_KEYWORDS,
    Extracted,
    content_messages,
    source_messages,
)
from site_builder.material import Options
from site_builder.model import Language, Site
from site_builder.reading.catalogs import catalog_path, read_catalog
from site_builder.reading.languages import domains
from site_builder.reading.reader import Reader, shown
from site_builder.reading.site_files import read_site
from site_builder.reading.sources import read_code, read_templates
from site_builder.updating import updated
from site_builder.writing.catalogs import write_catalog


def run(console: Console, options: Options) -> int:
    """Update every catalog of every language; nothing that was translated is lost."""
    reader = Reader()
    site = read_site(reader, options.content)
    templates = read_templates(reader, options.templates)
    if site is None or reader.problems:
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
    return next(
        (language for language in site.languages if language.code.startswith("zh")),
        Language("zh-CN", "中文", ""),
    )


def _update(
    console: Console, options: Options, language: Language, domain: str, wanted: list[Extracted]
) -> None:
    path = catalog_path(options.translations, language, domain)
    reader = Reader()
    existing = read_catalog(reader, path) if path.exists() else None
    if reader.problems:
        raise SiteError(reader.problems)
    catalog = updated(existing, wanted, language.folder)
    changed = write_catalog(path, catalog)
    said = (
        message("{file}: updated", file=shown(path))
        if changed
        else message("{file}: up to date", file=shown(path))
    )
    console.say(said)
