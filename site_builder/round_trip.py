"""What a workbook of the content speaks of, and what the content would be with its changes in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.errors import Message, Place, Problem, SiteError, message, nearest
from site_builder.language.tracing import sentence_at
from site_builder.language.tracing_english import translated_traces
from site_builder.making.material import Options, gather
from site_builder.model import Report, Site
from site_builder.reading.drafts import is_draft
from site_builder.reading.folders import listed
from site_builder.reading.languages import read_catalogs
from site_builder.reading.reader import Reader, shown
from site_builder.reading.sheet_csv import read_figures_csv
from site_builder.reading.sheet_files import lock_of, locked, read_book
from site_builder.reading.sheet_sources import read_source, read_sources
from site_builder.reading.site_files import read_site
from site_builder.sheets.changes import Book, Difference, Names
from site_builder.sheets.content import Sources, Tables, tables
from site_builder.sheets.filling import names_of
from site_builder.sheets.layout import Words
from site_builder.sheets.retexting import Sentence, retold
from site_builder.sheets.rewriting import rewritten
from site_builder.sheets.wanted import addresses


@dataclass(frozen=True)
class Matter:
    """What a workbook speaks of."""

    site: Site
    """The site."""
    report: Report
    """One of its reports."""
    sources: Sources
    """The files of the report and of all indicators."""
    rows: Tables
    """What they say."""
    names: Names
    """What the codes of the lists are called."""


@dataclass(frozen=True)
class Outcome:
    """What the content would be."""

    sources: Sources
    """The files of the rows."""
    files: Mapping[Path, tuple[bytes, bytes]]
    """Every file that changes, text too: what it holds, and what it shall hold."""


def matter_of(options: Options, report: str, chinese: Words) -> Matter:
    """The site and one of its reports; the newest that is published where none is named.

    Raises:
        SiteError: The content cannot be read, or has no such report.
    """
    folder = options.content / "reports"
    reader = Reader()
    site = read_site(
        reader, options.content, drafts=reader if is_draft(reader, folder / report) else Reader()
    )
    if site is None or reader.problems:
        raise SiteError(reader.problems)
    published = [name for name in site.reports if not is_draft(reader, folder / name)]
    chosen = report or next(reversed(published or list(site.reports)), "")
    if chosen not in site.reports:
        what = message("no report is called “{id}”", id=chosen)
        raise wrong(folder, what, nearest(chosen, list(site.reports)))
    sources = read_sources(options.content, chosen)
    names = names_of(site, site.reports[chosen], chinese)
    return Matter(site, site.reports[chosen], sources, tables(sources), names)


def translated(options: Options, matter: Matter) -> dict[int, str]:
    """The translated sentence of each figure, by the line of its row."""
    catalogs = read_catalogs(Reader(), options.translations, matter.site)
    code = next((language.code for language in matter.site.languages[1:]), "")
    catalog = catalogs.get((code, "content"))
    if catalog is None:
        return {}
    found = {}
    for trace in translated_traces(matter.site, matter.report, catalog, code):
        entry = catalog.get(trace.paragraph.text)
        words = entry.string if entry is not None and isinstance(entry.string, str) else ""
        found[trace.figure.place.line] = sentence_at(words, trace.start, trace.end)
    return found


def returned(options: Options, path: Path, report: str, chinese: Words) -> tuple[Matter, Book]:
    """A workbook that has come back, and what it speaks of.

    Raises:
        SiteError: It cannot be read, or comes from elsewhere.
    """
    reader = Reader()
    if path.suffix.lower() == ".csv":
        origin, book = None, read_figures_csv(reader, path)
    else:
        origin, book = read_book(reader, path) or (None, None)
    if book is None or reader.problems:
        raise SiteError(reader.problems)
    matter = matter_of(options, origin.report if origin else report, chinese)
    if origin and origin.site != matter.site.title:
        raise wrong(
            path,
            message(
                "the workbook was exported from “{other}”; this is “{site}”",
                other=origin.site,
                site=matter.site.title,
            ),
            message("use the workbook of this site, or export again"),
        )
    return matter, book


def outcome(options: Options, matter: Matter, found: Difference, sentences: list[Sentence]) -> Outcome:
    """The files of the content with the changes in them.

    Raises:
        SiteError: A change cannot be made without touching more.
    """
    changed = rewritten(matter.sources, found)
    pairs = list(zip(matter.sources, changed, strict=True))
    for path in listed(options.content / "reports" / matter.report.id / "text", "*.md"):
        here = [sentence for sentence in sentences if sentence.paragraph.place.file == shown(path)]
        if here:
            source = read_source(path)
            pairs.append((source, retold(source, here)))
    files = {new.path: (old.data, new.data) for old, new in pairs if new.data != old.data}
    return Outcome(changed, files)


def check(options: Options, matter: Matter, found: Difference, result: Outcome) -> None:
    """Run every check on the content as it would be.

    Raises:
        SiteError: Something would be wrong; each problem is told by the cell that it comes from.
    """
    drafts = is_draft(Reader(), options.content / "reports" / matter.report.id)
    try:
        gather(
            replace(options, drafts=drafts), instead={path: new for path, (_, new) in result.files.items()}
        )
    except SiteError as error:
        cells = addresses(matter.rows, result.sources, found)
        raise SiteError(
            replace(one, place=cells.get((one.place.file, one.place.line), one.place))
            for one in error.problems
        ) from error


def refuse_target(path: Path) -> None:
    """A workbook that is there may hold changes that nobody has imported yet.

    Raises:
        SiteError: No workbook may be written there.
    """
    lock = lock_of(path)
    if lock is not None:
        raise wrong(path, *locked(lock))
    if path.suffix.lower() != ".xlsx":
        what = message("a workbook is written as .xlsx")
        raise wrong(path, what, message("give it a name such as report.xlsx"))
    if path.exists():
        what = message("there is a file of this name, which may hold changes that are not imported yet")
        raise wrong(path, what, message("choose another name, or delete the file"))


def wrong(path: Path, what: Message, remedy: Message) -> SiteError:
    """One problem of a file as a whole."""
    return SiteError([Problem(Place(shown(path)), what, remedy)])
