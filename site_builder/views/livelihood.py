"""Livelihood projects as pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder import urls
from site_builder.language.i18n import Phrase
from site_builder.language.tracing import sentence_at
from site_builder.ledger import remembered
from site_builder.model import Comparison, Figure, Indicator, Kind, Paragraph, Project, Report
from site_builder.views.amounts import AmountView, amount
from site_builder.views.charting import ChartView, comparison_chart, indicator_chart
from site_builder.views.comparing import ComparedView, compared
from site_builder.views.edition import Edition
from site_builder.views.indicators import IndicatorCard, LinkView, card, indicator_link, project_link
from site_builder.views.steps import StepView, steps

_MOST_RELATED = 6


@dataclass(frozen=True)
class BeforeView:
    """Last year's result beside a promise."""

    label: str
    """What it is: `2023 result`."""
    other: LinkView | None
    """The indicator it belongs to, where that is another than the promise's."""
    value: Phrase
    """The result."""
    compared: ComparedView | None
    """How the promise stands to it; None where they are two things."""


@dataclass(frozen=True)
class PromiseView:
    """One quantity that a project promises."""

    indicator: IndicatorCard
    """What is promised."""
    label: str
    """What the promise is called: `Promised for 2024`."""
    target: Phrase
    """How much; empty where it is not said."""
    amount: AmountView
    """The same in parts."""
    before: BeforeView | None
    """Last year's result; None where there is none to set beside it."""
    chart: ChartView
    """The promise drawn, beside last year's result where there is one."""
    note: Phrase
    """How the result beside it differs in definition; empty where it does not."""


@dataclass(frozen=True)
class ProjectView:
    """A livelihood project."""

    number: int
    """Its number."""
    link: LinkView
    """Title and page."""
    sentences: tuple[Phrase, ...]
    """The report's clause in the reader's language, then in the other; the source's words are verbatim."""
    beneficiaries: Phrase
    """For whom."""
    promises: tuple[PromiseView, ...]
    """What is promised."""
    steps: tuple[StepView, ...]
    """Progress so far, oldest first."""
    related: tuple[IndicatorCard, ...]
    """Indicators near to what it promises."""
    source: LinkView
    """The paragraph it stands in."""


def projects_title(edition: Edition, report: Report) -> str:
    """What the projects of a report are called together: how many there are, and for which year."""
    words, count = edition.words, len(report.projects)
    return words.plural(
        "{count} livelihood project for {year}",
        "{count} livelihood projects for {year}",
        count,
        count=words.counted(count),
        year=words.year(report.target_year),
    )


def project_view(edition: Edition, report: Report, project: Project) -> ProjectView:
    """Everything on a project's page."""
    words = edition.words
    return ProjectView(
        number=project.number,
        link=project_link(edition, report, project),
        sentences=_sentences(edition, report, project),
        beneficiaries=words.phrase(project.beneficiaries),
        promises=tuple(_promise(edition, report, project, name) for name in project.figures),
        steps=steps(edition, report, project),
        related=_related(edition, project),
        source=_source(edition, report, project),
    )


def _promise(edition: Edition, report: Report, project: Project, name: str) -> PromiseView:
    words, indicator = edition.words, edition.site.indicators[name]
    pair = next((pair for pair in project.compare if pair.indicator == name), None)
    target = edition.figure(name, report.target_year, Kind.TARGET)
    told = words.value(target) if target else Phrase("")
    return PromiseView(
        indicator=card(edition, indicator),
        label=words.text("Promised for {year}", year=words.year(report.target_year)),
        target=told,
        amount=amount(told),
        before=_before(edition, report, indicator, target, pair),
        chart=_chart(edition, report, project, name, pair),
        note=words.phrase(pair.note if pair else indicator.note),
    )


def _before(
    edition: Edition, report: Report, indicator: Indicator, target: Figure | None, pair: Comparison | None
) -> BeforeView | None:
    name = pair.with_indicator if pair else indicator.id
    result = edition.figure(name, report.result_year, Kind.ACTUAL)
    if result is None:
        return None
    return BeforeView(
        label=edition.kind_label(result.kind, result.year),
        other=indicator_link(edition, edition.site.indicators[name]) if pair else None,
        value=edition.words.value(result),
        compared=compared(edition.words, indicator, result, target) if target and not pair else None,
    )


def _chart(
    edition: Edition, report: Report, project: Project, name: str, pair: Comparison | None
) -> ChartView:
    if pair is None:
        return indicator_chart(edition, edition.site.indicators[name])
    return comparison_chart(edition, report, project, pair)


def _related(edition: Edition, project: Project) -> tuple[IndicatorCard, ...]:
    """What is set beside its promises, then their families, then what else their themes have a target for."""
    site = edition.site
    promised = [site.indicators[name] for name in project.figures]
    near = [site.indicators[pair.with_indicator] for pair in project.compare]
    near += [member for indicator in promised for member in edition.relatives.get(indicator.family, ())]
    topics = {indicator.topic for indicator in promised}
    near += [
        indicator
        for indicator in site.indicators.values()
        if indicator.topic in topics
        and any(figure.kind is Kind.TARGET for figure in edition.figures.get(indicator.id, ()))
    ]
    found = dict.fromkeys(indicator for indicator in near if indicator not in promised)
    return tuple(card(edition, indicator) for indicator in [*found][:_MOST_RELATED])


def _sentences(edition: Edition, report: Report, project: Project) -> tuple[Phrase, ...]:
    words = edition.words
    quote = Phrase(project.quote, "" if words.is_source else words.source.code)
    other = edition.companion if words.is_source else edition
    clause = _clause(other, report, project) if other else ""
    if not clause or other is None:
        return (quote,)
    translation = Phrase(clause, other.words.language.code if words.is_source else "")
    return (quote, translation) if words.is_source else (translation, quote)


def _clause(edition: Edition, report: Report, project: Project) -> str:
    """The translated sentences its promises stand in, or else the numbered one, from its number on."""
    number = f"({project.number})"
    targets = (edition.figure(name, report.target_year, Kind.TARGET) for name in project.figures)
    told = " ".join(dict.fromkeys(edition.sentence(target) for target in targets if target))
    if not told:
        text = edition.words.phrase(_place(edition, report.id, project.number)[2].text).text
        place = text.find(number)
        told = sentence_at(text, place, place + len(number)) if place >= 0 else ""
    return told[max(0, told.find(number)) :].strip()


def _source(edition: Edition, report: Report, project: Project) -> LinkView:
    section, title, paragraph = _place(edition, report.id, project.number)
    url = f"{edition.url(urls.section(report.id, section))}#{paragraph.id}"
    return LinkView(edition.words.phrase(title), url)


@remembered
def _place(edition: Edition, report_id: str, number: int) -> tuple[str, str, Paragraph]:
    """Id and title of the section that a project stands in, and its paragraph."""
    report = edition.site.reports[report_id]
    quote = next(project.quote for project in report.projects if project.number == number)
    return next(
        (section.id, section.title, paragraph)
        for section in report.sections
        for paragraph in section.paragraphs
        if quote in paragraph.text
    )
