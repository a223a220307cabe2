"""Reading and checking everything a build needs: the first half of the way through the house."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from babel.messages.catalog import Catalog

from site_builder import checks
from site_builder.catalogs.extraction import content_messages
from site_builder.checks import glossary, parity, translation
from site_builder.errors import Place, Problem, SiteError, message
from site_builder.language.terms import LANGUAGE
from site_builder.language.tracing import Trace
from site_builder.language.tracing_english import translated_traces
from site_builder.ledger.memory import Memory
from site_builder.model import Report, Site
from site_builder.reading.catalogs import catalog_path
from site_builder.reading.entries import BASE_URL, PATTERN_REMEDIES
from site_builder.reading.languages import localiser, read_catalogs
from site_builder.reading.reader import Reader, shown
from site_builder.reading.site_files import read_site
from site_builder.reading.sources import PROJECT
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
    edition: str = "web"
    """`web` for a site on a server, `file` for an archive that is opened from a folder."""
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
    waiting: tuple[Problem, ...] = ()
    """What is still to be done in reports that are drafts, before they can be shown."""

    memory: Memory = field(default_factory=Memory)
    """What earlier runs have found out."""

    def editions(self) -> list[Edition]:
        """The site in each of its languages, the source language first."""
        languages = tuple(
            self.memory.kept(
                ("localiser", language),
                (*self.catalogs.values(), self.site.units, self.site.source),
                partial(localiser, self.site, language, self.catalogs),
            )
            for language in self.site.languages
        )
        traced = {
            code: {report.id: self._traces(report, catalog, code) for report in self.site.reports.values()}
            for (code, domain), catalog in self.catalogs.items()
            if domain == "content"
        }
        index = SiteIndex(self.site, self.memory)
        editions: list[Edition] = []
        editions += [Edition(index, words, languages, traced, siblings=editions) for words in languages]
        return editions

    def _traces(self, report: Report, catalog: Catalog, code: str) -> tuple[Trace, ...]:
        site = self.site
        return self.memory.kept(
            ("translated traces", report.id, code),
            (report, catalog, site.source, site.glossary, site.units),
            partial(translated_traces, site, report, catalog, code),
        )


def gather(
    options: Options, memory: Memory | None = None, instead: Mapping[Path, bytes] | None = None
) -> Material:
    """Read and check everything; what is in memory and as it was is neither read nor checked again.

    Args:
        options: What a person has chosen.
        memory: What earlier runs have read and checked.
        instead: Files as they would be after a change that is not written yet.

    Raises:
        SiteError: Something is wrong; all problems found are in it.
    """
    reader = Reader(memory=memory or Memory(), loaded=dict(instead or {}))
    site = read_site(reader, options.content, drafts=reader if options.drafts else None)
    if site is None:
        raise SiteError(reader.problems)
    if options.base_url:
        site = replace(site, base_url=_address(options.base_url))
    catalogs = read_catalogs(reader, options.translations, site)
    told = catalog_problems(options, site, catalogs, reader.memory)
    found = [*reader.problems, *checks.run(site, reader.broken, reader.memory), *told]
    wrong = [problem for problem in found if options.strict or not problem.strict]
    if wrong:
        raise SiteError(wrong)
    return Material(
        site, catalogs, tuple(problem for problem in found if problem.strict), memory=reader.memory
    )


def gather_with_drafts(options: Options, memory: Memory, trial: Memory) -> Material:
    """Read and check everything; drafts, where they are wanted, are left out until they can be shown.

    Args:
        options: What a person has chosen.
        memory: What earlier runs have read and checked.
        trial: The same of runs with drafts.

    Raises:
        SiteError: Something is wrong that is to be published.
    """
    published = replace(options, drafts=False)
    if not options.drafts:
        return gather(published, memory)
    try:
        return gather(options, trial)
    except SiteError as error:
        return replace(gather(published, memory), waiting=error.problems)


def _address(given: str) -> str:
    """The published address of the site, from what a person has typed."""
    address = f"{given.rstrip('/')}/"
    if not re.match(BASE_URL, address):
        what = message("“{value}” cannot be a value of “{name}”", value=given, name="base_url")
        raise SiteError([Problem(Place("--base-url"), what, PATTERN_REMEDIES[BASE_URL])])
    return address


def catalog_problems(
    options: Options, site: Site, catalogs: dict[tuple[str, str], Catalog], memory: Memory
) -> Iterator[Problem]:
    """What is wrong, missing or stale in the catalogs, given by language code and domain."""
    wanted = content_messages(site)
    languages = {language.code: language for language in site.languages}
    for (code, domain), catalog in catalogs.items():
        file = shown(catalog_path(options.translations, languages[code], domain))
        yield from memory.kept(
            ("entries", code, domain), (catalog, file), partial(_of_entries, catalog, file, domain)
        )
        if domain == "content":
            yield from translation.everything_is_translated(catalog, file, wanted)
            yield from _of_numbers(site, catalog, file, code, memory)
        if domain == "content" and code == LANGUAGE:
            yield from glossary.glossary(site, catalog, file)


def _of_entries(catalog: Catalog, file: str, domain: str) -> tuple[Problem, ...]:
    """What can be told from the entries of a catalog alone."""
    filled = translation.entries_are_filled(catalog, file) if domain == "interface" else ()
    gaps = translation.gaps_match(catalog, file)
    return (*gaps, *translation.plural_forms_are_complete(catalog, file), *filled)


def _of_numbers(site: Site, catalog: Catalog, file: str, code: str, memory: Memory) -> Iterator[Problem]:
    """Whether the numbers agree, report by report and then in the prose of the site."""
    parts = {name: replace(site, reports={name: report}, pages=()) for name, report in site.reports.items()}
    for name, part in {**parts, "": replace(site, reports={})}.items():
        looked_at = (
            catalog,
            file,
            part.pages,
            *part.reports.values(),
            site.source,
            site.glossary,
            site.units,
        )

        def told(part: Site = part) -> tuple[Problem, ...]:
            return tuple(parity.parity(part, catalog, file, code))

        yield from memory.kept(("parity", code, name), looked_at, told)
