"""The livelihood projects: all of them at a glance, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.model import Report
from site_builder.pages.page import Page, make
from site_builder.views.edition import Edition
from site_builder.views.indicators import LinkView
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


def pages(edition: Edition) -> Iterator[Page]:
    """The pages of every report's projects."""
    for report in edition.site.reports.values():
        if report.projects:
            yield from _report_pages(edition, report)


def _report_pages(edition: Edition, report: Report) -> Iterator[Page]:
    words = edition.words
    views = [project_view(edition, report, project) for project in report.projects]
    report_link = LinkView(words.phrase(report.title), edition.url(urls.report(report.id)))
    title = words.text("Livelihood projects {year}", year=words.year(report.target_year))
    description = words.text("What the report promises for people's daily life, each promise drawn.")
    charts = tuple(promise.chart for view in views for promise in view.promises)
    index = LivelihoodView(report_link, tuple(views))
    yield make(edition, urls.livelihood(report.id), "livelihood.html", title, description, index, charts)
    neighbours: list[ProjectView | None] = [*views]
    for before, view, after in zip([None, *neighbours], views, [*neighbours[1:], None], strict=False):
        page_view = ProjectPageView(
            view,
            edition.url(urls.livelihood(report.id)),
            before.link if before else None,
            after.link if after else None,
        )
        promised = words.join(
            [
                words.told("{name} {value}", name=promise.indicator.name, value=promise.target)
                for promise in view.promises
            ]
        )
        path = urls.project(report.id, view.number)
        own = tuple(promise.chart for promise in view.promises)
        yield make(edition, path, "project.html", view.link.text, promised, page_view, own)
