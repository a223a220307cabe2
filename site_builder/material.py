"""Reading and checking everything a build needs: the first half of the way through the house."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from babel.messages.catalog import Catalog

from site_builder import checks
from site_builder.checks import glossary, parity, translation
from site_builder.errors import Problem, SiteError
from site_builder.extraction import content_messages
from site_builder.model import Site
from site_builder.reading.catalogs import catalog_path
from site_builder.reading.languages import localiser, read_catalogs
from site_builder.reading.reader import Reader, shown
from site_builder.reading.site_files import read_site
from site_builder.reading.sources import PROJECT
from site_builder.terms import LANGUAGE
from site_builder.tracing_english import translated_traces
from site_builder.views.edition import Edition
from site_builder.views.index import SiteIndex


@dataclass(frozen=True)
class Options:
    """What a person may choose about a run."""

    content: Path = PROJECT / "content"
    """Where the content is."""
    translations: Path = PROJECT / "translations"
    """Where the catalogs are."""
    templates: Path = PROJECT / "templates"
    """Where templates, styles and scripts are."""
    output: Path = PROJECT / "output"
    """Where the site goes."""
    base_url: str = ""
    """Published address, overriding that of `site.yaml`."""
    strict: bool = False
    """Whether what is stale or missing in a translation is an error."""
    drafts: bool = False
    """Whether reports that are drafts are a part of the site."""
    jobs: int = 2
    """How many charts are drawn at a time."""
    pdf: bool = False
    """Whether the reports are printed to PDF, which takes seconds: for a published site, not a preview."""
    browser: str = ""
    """The Chromium-like program that prints them; empty where there is none."""
    cache: Path | None = PROJECT / ".cache"
    """Where finished work is kept between runs; None to keep nothing."""


@dataclass(frozen=True)
class Material:
    """What was read and found right."""

    site: Site
    """The model."""
    catalogs: dict[tuple[str, str], Catalog]
    """Catalogs by language code and domain."""
    notes: tuple[Problem, ...]
    """What only a strict run refuses."""

    def editions(self) -> list[Edition]:
        """The site in each of its languages, the source language first."""
        index = SiteIndex(self.site)
        languages = tuple(localiser(self.site, language, self.catalogs) for language in self.site.languages)
        translated = {
            code: {
                report.id: translated_traces(self.site, report, catalog, code)
                for report in self.site.reports.values()
            }
            for (code, domain), catalog in self.catalogs.items()
            if domain == "content"
        }
        return [Edition(index, words, languages, translated) for words in languages]


def gather(options: Options, instead: Mapping[Path, bytes] | None = None) -> Material:
    """Read and check everything.

    Args:
        options: What a person has chosen.
        instead: Files as they would be after a change that is not written yet.

    Raises:
        SiteError: Something is wrong; all problems found are in it.
    """
    reader = Reader(instead=instead or {})
    site = read_site(reader, options.content, drafts=reader if options.drafts else None)
    if site is None:
        raise SiteError(reader.problems)
    if options.base_url:
        site = replace(site, base_url=options.base_url.rstrip("/") + "/")
    catalogs = read_catalogs(reader, options.translations, site)
    found = [*reader.problems, *checks.run(site, reader.broken), *catalog_problems(options, site, catalogs)]
    wrong = [problem for problem in found if options.strict or not problem.strict]
    if wrong:
        raise SiteError(wrong)
    return Material(site, catalogs, tuple(problem for problem in found if problem.strict))


def catalog_problems(
    options: Options, site: Site, catalogs: dict[tuple[str, str], Catalog]
) -> Iterator[Problem]:
    """What is wrong, missing or stale in the catalogs, given by language code and domain."""
    wanted = content_messages(site)
    languages = {language.code: language for language in site.languages}
    for (code, domain), catalog in catalogs.items():
        file = shown(catalog_path(options.translations, languages[code], domain))
        yield from translation.gaps_match(catalog, file)
        yield from translation.plural_forms_are_complete(catalog, file)
        if domain == "interface":
            yield from translation.entries_are_filled(catalog, file)
        if domain == "content":
            yield from translation.everything_is_translated(catalog, file, wanted)
            yield from parity.parity(site, catalog, file, code)
        if domain == "content" and code == LANGUAGE:
            yield from glossary.glossary(site, catalog, file)
