"""Indicators as pages show them: name, values, where they come from."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder import urls
from site_builder.i18n import Phrase
from site_builder.ledger import remembered
from site_builder.model import Figure, Indicator, Kind, Project, Report
from site_builder.views.amounts import AmountView, amount
from site_builder.views.charting import ChartView, indicator_chart
from site_builder.views.edition import Edition


@dataclass(frozen=True)
class LinkView:
    """A link to a page of the site."""

    text: Phrase
    """Its words."""
    url: str
    """Address from the root of the site."""


@dataclass(frozen=True)
class ValueView:
    """One figure in words."""

    label: str
    """What it is: `2023 result`."""
    text: Phrase
    """The value as the language writes it."""
    kind: str
    """`actual`, `target` or `standing`, for styling."""

    @property
    def amount(self) -> AmountView:
        """The value taken apart for print."""
        return amount(self.text)


@dataclass(frozen=True)
class IndicatorCard:
    """An indicator in a list."""

    id: str
    """Its id."""
    name: Phrase
    """Its name."""
    url: str
    """Its page."""
    values: tuple[ValueView, ...]
    """Its figures."""


@dataclass(frozen=True)
class SourceView:
    """A sentence that a figure comes from."""

    label: str
    """What the figure is."""
    quote: Phrase
    """The words of the report, verbatim, in the source language."""
    translation: Phrase
    """The sentence in the other language; empty where it is not translated."""
    report: LinkView
    """The report and the paragraph in it."""
    section: LinkView
    """The section and the paragraph in it."""


@dataclass(frozen=True)
class IndicatorView:
    """Everything on an indicator's page."""

    card: IndicatorCard
    """Name and figures."""
    topic: LinkView
    """Its theme."""
    note: Phrase
    """Definition or note on comparability; empty where there is none."""
    chart: ChartView
    """Its chart."""
    sources: tuple[SourceView, ...]
    """The sentences its figures come from."""
    family: LinkView | None
    """Name of its family, with the page of the theme; None for none."""
    relatives: tuple[IndicatorCard, ...]
    """The other members of its family."""
    projects: tuple[LinkView, ...]
    """Livelihood projects that promise it."""


def card(edition: Edition, indicator: Indicator) -> IndicatorCard:
    """An indicator as lists show it."""
    return _card(edition, indicator.id)


@remembered
def _card(edition: Edition, name: str) -> IndicatorCard:
    indicator = edition.site.indicators[name]
    return IndicatorCard(
        indicator.id,
        edition.words.phrase(indicator.name),
        edition.url(urls.indicator(indicator.id)),
        tuple(
            ValueView(
                edition.kind_label(figure.kind, figure.year), edition.words.value(figure), figure.kind.value
            )
            for figure in edition.figures.get(indicator.id, ())
        ),
    )


def topic_link(edition: Edition, topic_id: str) -> LinkView:
    """A theme as a link."""
    return LinkView(
        edition.words.phrase(edition.site.topics[topic_id].name), edition.url(urls.topic(topic_id))
    )


def project_link(edition: Edition, report: Report, project: Project) -> LinkView:
    """A livelihood project as a link."""
    return LinkView(edition.words.phrase(project.title), edition.url(urls.project(report.id, project.number)))


def indicator_view(edition: Edition, indicator: Indicator) -> IndicatorView:
    """Everything on an indicator's page."""
    family = edition.site.families.get(indicator.family)
    others = (member for member in edition.relatives.get(indicator.family, ()) if member != indicator)
    return IndicatorView(
        card=card(edition, indicator),
        topic=topic_link(edition, indicator.topic),
        note=edition.words.phrase(indicator.note),
        chart=indicator_chart(edition, indicator),
        sources=tuple(_source(edition, figure) for figure in edition.figures[indicator.id]),
        family=LinkView(edition.words.phrase(family.name), edition.url(urls.topic(indicator.topic)))
        if family
        else None,
        relatives=tuple(card(edition, member) for member in others),
        projects=tuple(
            project_link(edition, report, project)
            for report, project in edition.index.projects.get(indicator.id, ())
        ),
    )


def _source(edition: Edition, figure: Figure) -> SourceView:
    report, section, trace = edition.index.trace_of[figure.place]
    words = edition.words
    return SourceView(
        label=edition.kind_label(figure.kind, figure.year),
        quote=Phrase(figure.quote, "" if words.is_source else words.source.code),
        translation=_translated(edition, figure),
        report=LinkView(
            words.phrase(report.title), f"{edition.url(urls.report(report.id))}#{trace.paragraph.id}"
        ),
        section=LinkView(
            words.phrase(section.title),
            f"{edition.url(urls.section(report.id, section.id))}#{trace.paragraph.id}",
        ),
    )


def _translated(edition: Edition, figure: Figure) -> Phrase:
    """The sentence in the reader's own language, or for readers of the source in the first other one."""
    other = edition.companion if edition.words.is_source else edition
    if other is None:
        return Phrase("")
    return Phrase(other.sentence(figure), "" if other is edition else other.words.language.code)


def comparable(
    edition: Edition, report: Report
) -> tuple[tuple[Indicator, Figure | None, Figure | None], ...]:
    """Every indicator a report speaks of, with its result and its target in that report."""
    found: dict[str, dict[Kind, Figure]] = {}
    for figure in report.figures:
        kind = Kind.TARGET if figure.kind is Kind.TARGET else Kind.ACTUAL
        found.setdefault(figure.indicator, {}).setdefault(kind, figure)
    return tuple(
        (indicator, found[name].get(Kind.ACTUAL), found[name].get(Kind.TARGET))
        for name, indicator in edition.site.indicators.items()
        if name in found
    )
