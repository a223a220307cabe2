"""`sheet`: the content as a workbook for people who live in Excel or WPS, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from site_builder import reasons
from site_builder.console import Console
from site_builder.errors import SiteError, message
from site_builder.making.material import Options
from site_builder.reading.reader import shown
from site_builder.round_trip import (
    Matter,
    check,
    matter_of,
    outcome,
    refuse_target,
    returned,
    translated,
    wrong,
)
from site_builder.sheets.changes import Difference
from site_builder.sheets.difference import difference
from site_builder.sheets.filling import filled, offered, shown_beside
from site_builder.sheets.layout import EXPLANATION, titled
from site_builder.sheets.retexting import Sentence, to_be_said, with_text
from site_builder.sheets.telling import told
from site_builder.writing.content_files import write_files
from site_builder.writing.sheet_files import write_book

_EXPLANATION = (
    message("This workbook holds the figures, indicators and livelihood projects of the site."),
    message("White cells may be changed; grey ones are for reading, or name the rows."),
    message(
        "A new row goes below the last one; a row is removed by deleting it or by emptying its white cells."
    ),
    message(
        "In a new row the first column stays empty, but for a new indicator or project, which needs a name."
    ),
    message("Write a value and its unit as the report prints them: 12.37 and 万户."),
    message("A value must stand in its quote, and the quote in the text of the report, word for word."),
    message("A published figure that is put right has a row among the corrections: before, since, and why."),
    message("Sorting, filtering and columns of your own do no harm; merged cells and formulas are refused."),
    message("Protection has no password: “Review › Unprotect Sheet” lifts it, for sorting or deleting rows."),
    message("To see what would change: python3 build.py sheet import {file}"),
    message("To write it: add --apply; to change the numbers in the text too: add --with-text."),
)


def run(console: Console, options: Options, arguments: Mapping[str, Any]) -> int:
    """Export a workbook, or show what one would change and, when told so, write that."""
    path = Path(arguments["file"])
    if arguments["action"] == "export":
        return _export(console, options, path, arguments.get("report", ""))
    return _import(console, options, path, arguments)


def _export(console: Console, options: Options, path: Path, report: str) -> int:
    refuse_target(path)
    chinese, english = Console("zh").words, Console("en").words
    matter = matter_of(options, report, chinese)
    beside = shown_beside(matter.site, matter.report, matter.rows, translated(options, matter))
    sheets = filled(matter.rows, beside, matter.names, chinese)
    said = [replace(line, values=(("file", path.name),)) for line in _EXPLANATION]
    explanation = [*map(chinese, said), "", *map(english, said)]
    title = titled(message("explanation"), EXPLANATION, chinese)
    lists = {name: offered(codes) for name, codes in matter.names.items()}
    try:
        write_book(path, sheets, lists, (title, explanation), (matter.site.title, matter.report.id))
    except OSError as error:
        reason = message("the file cannot be written: {reason}", reason=reasons.of_system(error))
        raise wrong(
            path, reason, message("{way_out}; or choose another name", way_out=reasons.way_out(error))
        ) from error
    count = sum(len(sheet.rows) for sheet in sheets)
    console.say(message("{file}: {count} rows", file=shown(path), count=count))
    return 0


def _import(console: Console, options: Options, path: Path, arguments: Mapping[str, Any]) -> int:
    matter, book = returned(options, path, arguments.get("report", ""), Console("zh").words)
    found = difference(matter.rows, book, matter.names)
    whole, sentences = (
        with_text(matter.report, matter.rows, found) if "with_text" in arguments else (found, [])
    )
    _tell(console, matter, found, whole, sentences)
    if whole.problems:
        raise SiteError(whole.problems)
    result = outcome(options, matter, whole, sentences)
    try:
        check(options, matter, whole, result)
    except SiteError:
        if to_be_said(matter.rows, whole):
            console.say(message("To change these numbers in the text and its quotes too, add --with-text."))
        raise
    if "apply" in arguments:
        write_files(result.files)
    _conclude(console, len(found), list(result.files), written="apply" in arguments)
    if "apply" in arguments and sentences:
        console.say(
            message("The translations of these sentences are stale now; run “python3 build.py translate”.")
        )
    return 0


def _tell(
    console: Console, matter: Matter, found: Difference, whole: Difference, sentences: list[Sentence]
) -> None:
    unsaid = {change.id for change in to_be_said(matter.rows, whole)}
    for said in (*found.notes, *told(matter.rows, found, matter.names, unsaid)):
        console.say(said)
    for sentence in sentences:
        place, old, new = sentence.paragraph.place, sentence.old_words, sentence.new_words
        console.say(message("{place}: “{old}” → “{new}”", place=place, old=old, new=new))


def _conclude(console: Console, count: int, files: list[Path], *, written: bool) -> None:
    names = [shown(file) for file in files]
    if not files:
        console.say(message("The workbook says what the content says: nothing changes."))
    elif written:
        console.say(message("Changes written: {count}, in {files}.", count=count, files=names))
    else:
        console.say(
            message(
                "Changes: {count}, in {files}; no problem. Add --apply to write them.",
                count=count,
                files=names,
            )
        )
