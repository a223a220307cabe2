"""Livelihood projects as pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder import urls
from site_builder.i18n import Phrase
from site_builder.model import Comparison, Kind, Project, Report
from site_builder.views.charting import ChartView, comparison_chart, indicator_chart
from site_builder.views.edition import Edition
from site_builder.views.indicators import IndicatorCard, LinkView, card, project_link, topic_link


@dataclass(frozen=True)
class PromiseView:
    """One quantity that a project promises."""

    indicator: IndicatorCard
    """What is promised."""
    target: Phrase
    """How much; empty where it is not said."""
    chart: ChartView
    """The promise drawn, beside last year's result where there is one."""
    note: Phrase
    """How the result beside it differs in definition; empty where it does not."""


@dataclass(frozen=True)
class StepView:
    """A dated step of a project."""

    date: str
    """The day."""
    status: str
    """The state in words."""
    text: Phrase
    """What was achieved."""
    source: Phrase
    """Where that is published."""


@dataclass(frozen=True)
class ProjectView:
    """A livelihood project."""

    number: int
    """Its number."""
    link: LinkView
    """Title and page."""
    quote: Phrase
    """The report's clause."""
    beneficiaries: Phrase
    """For whom."""
    promises: tuple[PromiseView, ...]
    """What is promised."""
    steps: tuple[StepView, ...]
    """Progress so far."""
    topics: tuple[LinkView, ...]
    """Themes of its indicators."""
    source: LinkView
    """The paragraph it stands in."""


def project_view(edition: Edition, report: Report, project: Project) -> ProjectView:
    """Everything on a project's page."""
    words = edition.words
    topics = dict.fromkeys(edition.site.indicators[name].topic for name in project.figures)
    return ProjectView(
        number=project.number,
        link=project_link(edition, report, project),
        quote=Phrase(project.quote, "" if words.is_source else words.source.code),
        beneficiaries=words.phrase(project.beneficiaries),
        promises=tuple(_promise(edition, report, project, name) for name in project.figures),
        steps=tuple(
            StepView(
                words.date(step.day.isoformat()),
                _status(edition, step.status),
                words.phrase(step.text),
                words.phrase(step.source),
            )
            for step in project.progress
        ),
        topics=tuple(topic_link(edition, topic) for topic in topics),
        source=_source(edition, report, project),
    )


def _promise(edition: Edition, report: Report, project: Project, name: str) -> PromiseView:
    indicator = edition.site.indicators[name]
    pair = next((pair for pair in project.compare if pair.indicator == name), None)
    target = edition.figure(name, report.target_year, Kind.TARGET)
    return PromiseView(
        indicator=card(edition, indicator),
        target=edition.words.value(target) if target else Phrase(""),
        chart=_chart(edition, report, project, name, pair),
        note=edition.words.phrase(pair.note if pair else indicator.note),
    )


def _chart(
    edition: Edition, report: Report, project: Project, name: str, pair: Comparison | None
) -> ChartView:
    if pair is None:
        return indicator_chart(edition, edition.site.indicators[name])
    return comparison_chart(edition, report, project, pair)


def _status(edition: Edition, status: str) -> str:
    words = edition.words
    return {
        "not_started": words.text("Not started"),
        "under_way": words.text("Under way"),
        "done": words.text("Done"),
    }[status]


def _source(edition: Edition, report: Report, project: Project) -> LinkView:
    for section in report.sections:
        for paragraph in section.paragraphs:
            if project.quote in paragraph.text:
                url = f"{edition.url(urls.section(report.id, section.id))}#{paragraph.id}"
                return LinkView(edition.words.phrase(section.title), url)
    raise LookupError(project.quote)
