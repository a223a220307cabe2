"""One `Localiser` for each language, from its catalogs."""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Catalog

from site_builder.errors import Place, message
from site_builder.language.i18n import Localiser
from site_builder.model import Language, Site
from site_builder.reading.catalogs import catalog_path, read_catalog, translations
from site_builder.reading.reader import Reader, shown

INTERFACE_LANGUAGE = "en"
"""The language of the msgids in templates and code, which needs no interface catalog."""


def domains(site: Site, language: Language) -> tuple[str, ...]:
    """The catalogs a language needs: none for words that are written in it already."""
    needed = []
    if language.code.split("-")[0] != INTERFACE_LANGUAGE:
        needed.append("interface")
    if language != site.source:
        needed.append("content")
    return tuple(needed)


def read_catalogs(reader: Reader, folder: Path, site: Site) -> dict[tuple[str, str], Catalog]:
    """Every catalog that the site's languages need, by language code and domain."""
    found = {}
    for language in site.languages:
        for domain in domains(site, language):
            path = catalog_path(folder, language, domain)
            if not path.exists():
                reader.broken.add("catalogs")
                reader.report(
                    Place(shown(path)),
                    message("the catalog is missing"),
                    message("run “python3 build.py translate”, which makes it"),
                )
                continue
            catalog = read_catalog(reader, path)
            if catalog is not None:
                found[language.code, domain] = catalog
    return found


def localiser(site: Site, language: Language, catalogs: dict[tuple[str, str], Catalog]) -> Localiser:
    """A language, bound to its catalogs."""
    return Localiser(
        language=language,
        source=site.source,
        interface=translations(catalogs.get((language.code, "interface"))),
        content=translations(catalogs.get((language.code, "content"))),
        units=site.units,
    )
