"""The livelihood projects: all of them at a glance, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.model import Report
from site_builder.pages.page import Page, Plan, make
from site_builder.views.edition import Edition
from site_builder.views.indicators import LinkView, project_link
from site_builder.views.livelihood import ProjectView, project_view


@dataclass(frozen=True)
class LivelihoodView:
    """All projects of a report."""

    report: LinkView
    """The report they stand in."""
    projects: tuple[ProjectView, ...]
    """Projects in order."""


@dataclass(frozen=True)
class ProjectPageView:
    """A project with the way to its neighbours."""

    project: ProjectView
    """The project."""
    all_projects: str
    """Address of the list."""
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
    views = tuple(project_view(edition, report, project) for project in report.projects)
    report_link = LinkView(words.phrase(report.title), edition.url(urls.report(report.id)))
    title = words.text("Livelihood projects {year}", year=words.year(report.target_year))
    description = words.text("What the report promises for people's daily life, each promise drawn.")
    charts = tuple(promise.chart for view in views for promise in view.promises)
    view = LivelihoodView(report_link, views)
    return make(edition, urls.livelihood(report.id), "livelihood.html", title, description, view, charts)


def _project(edition: Edition, report_id: str, number: int) -> Page:
    words, report = edition.words, edition.site.reports[report_id]
    place = next(place for place, project in enumerate(report.projects) if project.number == number)
    view = project_view(edition, report, report.projects[place])
    page_view = ProjectPageView(
        view,
        edition.url(urls.livelihood(report.id)),
        _neighbour(edition, report, place - 1),
        _neighbour(edition, report, place + 1),
    )
    promised = words.join(
        [
            words.told("{name} {value}", name=promise.indicator.name, value=promise.target)
            for promise in view.promises
        ]
    )
    path = urls.project(report.id, number)
    charts = tuple(promise.chart for promise in view.promises)
    return make(edition, path, "project.html", view.link.text, promised, page_view, charts)


def _neighbour(edition: Edition, report: Report, place: int) -> LinkView | None:
    within = 0 <= place < len(report.projects)
    return project_link(edition, report, report.projects[place]) if within else None
