"""The livelihood projects: all of them in one picture, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.i18n import Phrase
from site_builder.model import Report
from site_builder.pages.page import Page, make
from site_builder.views.edition import Edition
from site_builder.views.indicators import LinkView
from site_builder.views.livelihood import ProjectView
from site_builder.views.poster import PosterProject, poster


@dataclass(frozen=True)
class LivelihoodView:
    """All projects of a report."""

    report: LinkView
    """The report they stand in."""
    body: Phrase
    """Who promises."""
    result_label: str
    """What last year's results are called."""
    target_label: str
    """What the promises are called."""
    projects: tuple[PosterProject, ...]
    """Projects in order, drawn."""
    progress: bool
    """True where the progress of at least one of them has been published."""


@dataclass(frozen=True)
class ProjectPageView:
    """A project with the way to its neighbours."""

    project: ProjectView
    """The project."""
    position: str
    """Which of how many it is, in words."""
    all_projects: LinkView
    """The picture of all projects."""
    previous: LinkView | None
    """The project before it."""
    following: LinkView | None
    """The project after it."""


def pages(edition: Edition) -> Iterator[Page]:
    """The pages of every report's projects."""
    for report in edition.site.reports.values():
        if report.projects:
            drawn = poster(edition, report)
            yield _index(edition, report, drawn)
            yield from _projects(edition, report, [one.project for one in drawn])


def _index(edition: Edition, report: Report, drawn: tuple[PosterProject, ...]) -> Page:
    words = edition.words
    view = LivelihoodView(
        report=LinkView(words.phrase(report.title), edition.url(urls.report(report.id))),
        body=words.phrase(report.body),
        result_label=words.text("{year} result", year=words.year(report.result_year)),
        target_label=words.text("Promised for {year}", year=words.year(report.target_year)),
        projects=drawn,
        progress=any(one.project.steps for one in drawn),
    )
    description = words.text("What the report promises for people's daily life, each promise drawn.")
    title = _title(edition, report)
    return make(edition, urls.livelihood(report.id), "livelihood.html", title, description, view)


def _title(edition: Edition, report: Report) -> str:
    return edition.words.text("Livelihood projects {year}", year=edition.words.year(report.target_year))


def _projects(edition: Edition, report: Report, views: list[ProjectView]) -> Iterator[Page]:
    words = edition.words
    overview = LinkView(Phrase(_title(edition, report)), edition.url(urls.livelihood(report.id)))
    neighbours: list[ProjectView | None] = [*views]
    for before, view, after in zip([None, *neighbours], views, [*neighbours[1:], None], strict=False):
        page_view = ProjectPageView(
            view,
            words.text("Project {number} of {count}", number=view.number, count=len(views)),
            overview,
            before.link if before else None,
            after.link if after else None,
        )
        promised = [
            words.told("{name} {value}", name=promise.indicator.name, value=promise.target)
            for promise in view.promises
        ]
        # A project without a figure is described by the report's own words.
        description = words.join(promised) if promised else view.sentences[0]
        path = urls.project(report.id, view.number)
        charts = tuple(promise.chart for promise in view.promises)
        yield make(edition, path, "project.html", view.link.text, description, page_view, charts)
