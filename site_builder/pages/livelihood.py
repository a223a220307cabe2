"""The livelihood projects: all of them in one picture, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.language.i18n import Phrase
from site_builder.model import Report
from site_builder.pages.page import Page, Plan, make
from site_builder.views.edition import Edition
from site_builder.views.indicators import LinkView, project_link
from site_builder.views.livelihood import ProjectView, project_view, projects_title
from site_builder.views.poster import PosterProject, poster
from site_builder.views.years import other_years


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
    others: tuple[LinkView, ...]
    """The projects of the other reports, the newest first."""
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


def pages(edition: Edition) -> Iterator[Plan]:
    """The pages of every report's projects."""
    for report in edition.site.reports.values():
        if report.projects:
            yield Plan(urls.livelihood(report.id), _index, (report.id,))
        for project in report.projects:
            yield Plan(urls.project(report.id, project.number), _project, (report.id, project.number))


def _index(edition: Edition, report_id: str) -> Page:
    words, report = edition.words, edition.site.reports[report_id]
    drawn = poster(edition, report)
    view = LivelihoodView(
        report=LinkView(words.phrase(report.title), edition.url(urls.report(report.id))),
        body=words.phrase(report.body),
        result_label=words.text("{year} result", year=words.year(report.result_year)),
        target_label=words.text("Promised for {year}", year=words.year(report.target_year)),
        others=other_years(
            edition,
            report,
            (one for one in edition.site.reports.values() if one.projects),
            urls.livelihood,
        ),
        projects=drawn,
        progress=any(one.project.steps for one in drawn),
    )
    description = words.text("What the report promises for people's daily life, each promise drawn.")
    title = projects_title(edition, report)
    return make(edition, urls.livelihood(report.id), "livelihood.html", title, description, view)


def _project(edition: Edition, report_id: str, number: int) -> Page:
    words, report = edition.words, edition.site.reports[report_id]
    place = next(place for place, project in enumerate(report.projects) if project.number == number)
    view = project_view(edition, report, report.projects[place])
    page_view = ProjectPageView(
        view,
        words.text("Project {number} of {count}", number=view.number, count=len(report.projects)),
        LinkView(Phrase(projects_title(edition, report)), edition.url(urls.livelihood(report.id))),
        _neighbour(edition, report, place - 1),
        _neighbour(edition, report, place + 1),
    )
    promised = [
        words.told("{name} {value}", name=promise.indicator.name, value=promise.target)
        for promise in view.promises
    ]
    # A project without a figure is described by the report's own words.
    description = words.join(promised) if promised else view.sentences[0]
    path = urls.project(report.id, view.number)
    charts = tuple(promise.chart for promise in view.promises)
    return make(edition, path, "project.html", view.link.text, description, page_view, charts)


def _neighbour(edition: Edition, report: Report, place: int) -> LinkView | None:
    within = 0 <= place < len(report.projects)
    return project_link(edition, report, report.projects[place]) if within else None
