"""The report as one document for paper: title page, contents, key figures, text, projects, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from site_builder import urls
from site_builder.language.i18n import Phrase
from site_builder.model import Indicator, Report
from site_builder.pages.page import Page, Plan, make, published
from site_builder.views.charting import ChartView, indicator_chart
from site_builder.views.comparing import comparable
from site_builder.views.edition import Edition
from site_builder.views.indicators import IndicatorCard, LinkView, card, topic_link
from site_builder.views.livelihood import ProjectView, PromiseView, project_view
from site_builder.views.reports import PartView, ReportView, report_view
from site_builder.views.sections import ParagraphView, SectionView


@dataclass(frozen=True)
class PaperFigure:
    """A key figure with its chart."""

    indicator: IndicatorCard
    """Name and values."""
    chart: ChartView
    """Its chart."""


@dataclass(frozen=True)
class PaperPromise:
    """A quantity that a project promises."""

    promise: PromiseView
    """What is promised, and how much."""
    chart: ChartView | None
    """Its chart; None where it stands among the key figures, since no drawing may stand twice."""


@dataclass(frozen=True)
class PaperProject:
    """A livelihood project."""

    project: ProjectView
    """The project."""
    promises: tuple[PaperPromise, ...]
    """What it promises."""


@dataclass(frozen=True)
class PaperPart:
    """One main division of the text."""

    id: str
    """Its fragment."""
    title: Phrase
    """Its title: the report's own heading where it has one."""
    sections: tuple[SectionView, ...]
    """Its sections; a section that is the whole part has no title."""


@dataclass(frozen=True)
class PaperRow:
    """An indicator with what the report says of it."""

    id: str
    """The fragment that the figures in the text lead to."""
    indicator: LinkView
    """Name and page."""
    result: Phrase
    """Its result; empty where there is none."""
    target: Phrase
    """Its target; empty where there is none."""


@dataclass(frozen=True)
class PaperTable:
    """The indicators of one theme."""

    topic: LinkView
    """The theme."""
    rows: tuple[PaperRow, ...]
    """Its indicators."""


@dataclass(frozen=True)
class PrintEditionView:
    """Everything in the document."""

    report: ReportView
    """The report's data, without its text."""
    figures: tuple[PaperFigure, ...]
    """Key figures."""
    parts: tuple[PaperPart, ...]
    """The text, its figures linked to the rows of the tables."""
    projects: tuple[PaperProject, ...]
    """Livelihood projects."""
    tables: tuple[PaperTable, ...]
    """All indicators of the report by theme."""
    result_label: str
    """Heading of the results."""
    target_label: str
    """Heading of the targets."""
    address: str
    """Where the report is published; empty where that is not known."""


def pages(edition: Edition) -> Iterator[Plan]:
    """The print edition of every report."""
    for name in edition.site.reports:
        yield Plan(urls.print_edition(name), _page, (name,))


def _page(edition: Edition, report_id: str) -> Page:
    return page(edition, edition.site.reports[report_id])


def page(edition: Edition, report: Report) -> Page:
    """The print edition of a report; nothing in it depends on whether there is a PDF of it."""
    words = edition.words
    view = report_view(edition, report)
    spoken = {figure.indicator for figure in report.figures}  # others have no row to lead to
    figures = tuple(
        _figure(edition, edition.site.indicators[name]) for name in report.headline if name in spoken
    )
    charts = tuple(figure.chart for figure in figures)
    projects = tuple(_project(project_view(edition, report, project), charts) for project in report.projects)
    document = PrintEditionView(
        report=replace(view, parts=()),
        figures=figures,
        parts=tuple(_part(edition, part) for part in view.parts),
        projects=projects,
        tables=tuple(_tables(edition, report)),
        result_label=words.text("{year} result", year=words.year(report.result_year)),
        target_label=words.text("{year} target", year=words.year(report.target_year)),
        address=published(edition, urls.report(report.id)),
    )
    charts += tuple(item.chart for project in projects for item in project.promises if item.chart)
    description = words.text("The whole report with its charts and tables, laid out for paper.")
    path = urls.print_edition(report.id)
    return make(edition, path, "print-edition.html", view.title, description, document, charts, indexed=False)


def _figure(edition: Edition, indicator: Indicator) -> PaperFigure:
    return PaperFigure(card(edition, indicator), indicator_chart(edition, indicator))


def _project(view: ProjectView, shown: tuple[ChartView, ...]) -> PaperProject:
    return PaperProject(
        view,
        tuple(
            PaperPromise(promise, None if promise.chart in shown else promise.chart)
            for promise in view.promises
        ),
    )


def _part(edition: Edition, part: PartView) -> PaperPart:
    """A part under the heading that its text begins with, or else under its own title."""
    sections = [_section(edition, section) for section in part.sections]
    title, identity = part.title, f"part-{sections[0].id}"
    head = part.sections[0].heading
    if head is not None:
        title, identity = Phrase(head.html.striptags(), head.lang), head.id
    if len(sections) == 1:
        sections[0] = replace(sections[0], title=Phrase(""))
    return PaperPart(identity, title, tuple(sections))


def _section(edition: Edition, section: SectionView) -> SectionView:
    """A section without the heading of its part, its figures leading to rows of the document."""
    paragraphs = tuple(_within(edition, paragraph) for paragraph in section.paragraphs)
    return replace(section, heading=None, paragraphs=paragraphs)


def _within(edition: Edition, paragraph: ParagraphView) -> ParagraphView:
    """A paragraph whose figures lead to their rows in the document, which needs no network."""
    page = f'href="{re.escape(edition.url(urls.INDICATORS))}([a-z0-9-]+)/"'
    # As plain text: the pieces of Markup would be escaped when they are put together again.
    return replace(paragraph, html=Markup(re.sub(page, r'href="#row-\1"', str(paragraph.html))))


def _tables(edition: Edition, report: Report) -> Iterator[PaperTable]:
    compared = comparable(edition, report)
    for topic in edition.site.topics:
        rows = tuple(
            PaperRow(
                f"row-{indicator.id}",
                LinkView(edition.words.phrase(indicator.name), edition.url(urls.indicator(indicator.id))),
                *(edition.words.value(figure) if figure else Phrase("") for figure in (result, target)),
            )
            for indicator, result, target in compared
            if indicator.topic == topic
        )
        if rows:
            yield PaperTable(topic_link(edition, topic), rows)
