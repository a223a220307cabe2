"""`new`: begin the report of a new year, from a pasted speech if there is one."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from site_builder.console import Console
from site_builder.drafting.figures import Draft, draft
from site_builder.drafting.files import blank_sections, files_of
from site_builder.drafting.projects import ProjectDraft, draft_projects, promised
from site_builder.drafting.speech import cut, shifted
from site_builder.errors import Message, Place, Problem, SiteError, message
from site_builder.making.material import Options
from site_builder.model import Report, Site
from site_builder.numerals import read_number
from site_builder.reading.entries import DAY, PATTERN_REMEDIES
from site_builder.reading.reader import Reader, shown
from site_builder.reading.site_files import read_site
from site_builder.reading.speech_files import read_speech
from site_builder.writing.report_folder import write_report

_QUESTIONS = {
    "title": message("Full title of the report"),
    "body": message("Who delivers it"),
    "occasion": message("Before whom it is delivered"),
    "delivered": message("When (2025, 2025-01 or 2025-01-09)"),
}


def run(console: Console, options: Options, arguments: Mapping[str, Any]) -> int:
    """Make the folder of a new report, a draft; whatever is wrong leaves nothing behind."""
    year = int(arguments["year"])
    site = _site(options)
    _refuse_existing(options.content / "reports" / str(year))
    speech, encoding = read_speech(arguments["text"]) if "text" in arguments else ("", "")
    former = next(reversed(site.reports.values()), None)
    asked = "yes" not in arguments and sys.stdin.isatty()
    said = _answers(console, arguments, _defaults(site, former, year), ask=asked)
    report = _report(site, year, speech, said)
    drafted = draft(report, site) if speech else Draft((), (), 0)
    projects = draft_projects(report.sections, drafted.figures, former.projects if former else ())
    spoken = {row.indicator for row in drafted.figures}
    headline = tuple(name for name in report.headline if name in spoken) or report.headline
    report = replace(report, headline=headline)
    folder = write_report(options.content, report.id, files_of(report, drafted, projects))
    if encoding:
        console.say(message("The speech was read as {encoding}.", encoding=encoding))
    _tell(console, shown(folder), report, former, drafted, projects)
    return 0


def _site(options: Options) -> Site:
    reader = Reader()
    site = read_site(reader, options.content)
    if site is None or reader.problems:
        raise SiteError(reader.problems)
    return site


def _refuse_existing(folder: Path) -> None:
    if folder.exists():
        raise SiteError(
            [
                Problem(
                    Place(shown(folder)),
                    message("this report exists already"),
                    message("choose another year; to begin it again, move the folder away first"),
                )
            ]
        )


def _defaults(site: Site, former: Report | None, year: int) -> dict[str, str]:
    """What is most likely answered: as last time, the years moved on."""
    if former is None:
        return {
            "title": f"{site.title} {year}",
            "body": site.publisher,
            "occasion": site.publisher,
            "delivered": str(year),
        }
    return {
        "title": shifted(former.title, year - former.target_year),
        "body": former.body,
        "occasion": shifted(former.occasion, year - former.target_year),
        "delivered": str(year),
    }


def _answers(
    console: Console, arguments: Mapping[str, Any], defaults: Mapping[str, str], *, ask: bool
) -> dict[str, str]:
    """What was given on the command line, else what a person answers, else the defaults."""
    answers = {}
    for name, question in _QUESTIONS.items():
        given = arguments.get(name)
        while given is None and ask:
            given = click.prompt(console.words(question), default=defaults[name])
            if name == "delivered" and not re.match(DAY, given):
                console.say(PATTERN_REMEDIES[DAY])
                given = None
        answers[name] = given or defaults[name]
    if not re.match(DAY, answers["delivered"]):
        what = message(
            "“{value}” cannot be a value of “{name}”", value=answers["delivered"], name="delivered"
        )
        raise SiteError([Problem(Place("--delivered"), what, PATTERN_REMEDIES[DAY])])
    return answers


def _report(site: Site, year: int, speech: str, said: Mapping[str, str]) -> Report:
    former = next(reversed(site.reports.values()), None)
    years = year - former.target_year if former else 0
    parts, sections = cut(speech, former, years, site.glossary) if speech else blank_sections(former, years)
    return Report(
        id=str(year),
        **said,
        result_year=year - 1,
        target_year=year,
        headline=former.headline if former else (),
        parts=parts,
        sections=sections,
        figures=(),
        named_numbers=(),
        projects=(),
        corrections=(),
        draft=True,
        place=Place(""),
    )


def _tell(
    console: Console,
    folder: str,
    report: Report,
    former: Report | None,
    drafted: Draft,
    projects: Sequence[ProjectDraft],
) -> None:
    """The closing summary: what was made, what a person has to look at, and how to go on."""
    console.say(message("{folder}: {sections} sections.", folder=folder, sections=len(report.sections)))
    if drafted.numbers:
        for line in _counts(drafted):
            console.say(line)
    for line in _of_projects(report, len(projects)):
        console.say(line)
    known = {section.id for section in former.sections} if former else set()
    new = [section.id for section in report.sections if section.id not in known]
    if former and new:
        console.say(
            message(
                "Sections that the report before does not have: {names}. Their file names become addresses; "
                "change them now if you would rather have others.",
                names=new,
            )
        )
    console.say(message("It is a draft. What is left to do: python3 build.py check --drafts"))
    console.say(
        message("To publish it, remove the line “draft: true” from {file}.", file=f"{folder}/report.yaml")
    )


def _of_projects(report: Report, drafted: int) -> Iterator[Message]:
    """How many projects were drafted, and whether the text says that there are others."""
    if drafted:
        yield message("{count} livelihood projects drafted.", count=drafted)
    said, count = promised(report.sections)
    if (count and read_number(count) != drafted) or (said and not drafted):
        yield message(
            "The text speaks of “{words}”, but a numbered list of {count} was found: "
            "complete livelihood.yaml by hand.",
            words=said,
            count=drafted,
        )


def _counts(drafted: Draft) -> list[Message]:
    """What became of the numbers of a speech; a row that a person must look at has a question mark."""
    sure = sum(row.sure for row in drafted.figures)
    found = sum(bool(row.indicator) for row in drafted.figures)
    excused = sum(row.sure for row in drafted.names)
    return [
        message("{count} numbers in the text.", count=drafted.numbers),
        message(
            "{count} figures proposed: {sure} surely, {doubtful} to confirm, {open} without an indicator.",
            count=len(drafted.figures),
            sure=sure,
            doubtful=found - sure,
            open=len(drafted.figures) - found,
        ),
        message(
            "{count} phrases that are no statistics: {sure} surely, {doubtful} to confirm.",
            count=len(drafted.names),
            sure=excused,
            doubtful=len(drafted.names) - excused,
        ),
    ]
