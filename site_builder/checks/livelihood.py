"""The livelihood projects are all there, in the report's words, and promise numbers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from site_builder.checks.misquotes import likely_passage, told_by
from site_builder.errors import Problem, message, nearest
from site_builder.language.tracing import value_places
from site_builder.model import Kind, Project, Report, Site
from site_builder.numerals import READERS


def numbers_are_complete(site: Site) -> Iterator[Problem]:
    """Projects are numbered from 1 without a gap and without a repetition."""
    for report in site.reports.values():
        numbers = [project.number for project in report.projects]
        for missing in sorted(set(range(1, max(numbers, default=0) + 1)) - set(numbers)):
            yield Problem(
                report.projects[0].place,
                message("project number {number} is missing", number=missing),
                message("add it, or number the projects from 1 without a gap"),
            )
        for position, project in enumerate(report.projects):
            if project.number in numbers[:position]:
                yield Problem(
                    project.place,
                    message("project number {number} stands twice", number=project.number),
                    message("correct one of them"),
                )


def quotes_are_in_the_text(site: Site) -> Iterator[Problem]:
    """A project is told in the report's own words."""
    for report in site.reports.values():
        for project in report.projects:
            if not _is_quoted(report, project):
                likely = likely_passage(report.sections, project.quote)
                told, _, words = told_by(likely, project.quote) if likely else (None, "", "")
                yield Problem(
                    project.place,
                    told or message("the quote “{quote}” is not in the text", quote=project.quote),
                    message(
                        "if the text is right, write “{words}” in the quote; else correct the text",
                        words=words,
                    )
                    if told
                    else message("copy it from the text word for word"),
                )


def _is_quoted(report: Report, project: Project) -> bool:
    return any(
        project.quote in paragraph.text for section in report.sections for paragraph in section.paragraphs
    )


def indicators_exist(site: Site) -> Iterator[Problem]:
    """A project's indicators, and those it is compared with, are defined."""
    for report in site.reports.values():
        for project in report.projects:
            compared = [name for pair in project.compare for name in (pair.indicator, pair.with_indicator)]
            for name in dict.fromkeys([*project.figures, *compared]):
                if name not in site.indicators:
                    yield Problem(
                        project.place,
                        message("no indicator is called “{id}”", id=name),
                        nearest(name, site.indicators),
                    )


def progress_is_told_in_order(site: Site) -> Iterator[Problem]:
    """The steps of a project go forward in time, and their numbers are of its own promises."""
    for report in site.reports.values():
        for project in report.projects:
            for before, step in pairwise(project.progress):
                if step.day < before.day:
                    yield Problem(
                        step.place,
                        message(
                            "the step of {day} stands after that of {later}", day=step.day, later=before.day
                        ),
                        message("put the steps of a project in the order of their days"),
                    )
            for step in project.progress:
                if step.indicator and step.indicator not in project.figures:
                    yield Problem(
                        step.place,
                        message(
                            "“{id}” is not promised by project {number}",
                            id=step.indicator,
                            number=project.number,
                        ),
                        nearest(step.indicator, project.figures),
                    )


def progress_follows_the_report(site: Site) -> Iterator[Problem]:
    """Progress is made after the report that promised it; an older day has the wrong year."""
    for report in site.reports.values():
        for project in report.projects:
            for step in project.progress:
                if step.day.isoformat()[: len(report.delivered)] < report.delivered:
                    yield Problem(
                        step.place,
                        message(
                            "the step of {day} is older than the report of {delivered}",
                            day=step.day,
                            delivered=report.delivered,
                        ),
                        message("correct its day, or “delivered” in report.yaml"),
                    )


def progress_says_its_value(site: Site) -> Iterator[Problem]:
    """The number that a step is drawn with is among the numbers of its sentence, where that has any."""
    read = READERS.get(site.source.code.split("-")[0])
    for step in (
        step for report in site.reports.values() for one in report.projects for step in one.progress
    ):
        said = {number.number for number in read(step.text)} if read and step.quantity else set()
        if step.quantity and said and step.quantity.number not in said:
            yield Problem(
                step.place,
                message(
                    "the value {value} is not in the sentence “{text}”",
                    value=step.quantity.printed,
                    text=step.text,
                ),
                message("correct the value or the sentence, so that both say the same"),
            )


def promises_are_targets(site: Site) -> Iterator[Problem]:
    """What a project promises has a target in the report, within the project's own clause.

    Where that clause is not in the text, only that is told.
    """
    for report in site.reports.values():
        targets = {figure.indicator: figure for figure in report.figures if figure.kind is Kind.TARGET}
        for project in report.projects:
            for name in project.figures if _is_quoted(report, project) else ():
                if name in site.indicators and (
                    name not in targets or not value_places(project.quote, targets[name].quantity.printed)
                ):
                    yield Problem(
                        project.place,
                        message(
                            "“{id}” has no target in the clause of project {number}",
                            id=name,
                            number=project.number,
                        ),
                        message("add its row to figures.csv with the kind “target”, quoting the clause"),
                    )
