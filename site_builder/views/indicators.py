"""Indicators as pages show them: name, values, where they come from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from site_builder import urls
from site_builder.language.i18n import Phrase
from site_builder.language.tracing import Trace, sentence_span
from site_builder.ledger import remembered
from site_builder.model import Figure, Indicator, Project, Report
from site_builder.views.amounts import AmountView, amount
from site_builder.views.charting import ChartView, indicator_chart
from site_builder.views.corrections import CorrectionView, corrections
from site_builder.views.edition import Edition
from site_builder.views.reuse import ReuseView, reuse


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
class QuotationView:
    """A sentence of the report with one number in it."""

    before: str
    """The words before the number."""
    number: str
    """The number with its unit, as it stands there."""
    after: str
    """The words after it."""
    lang: str
    """Language tag where it differs from the page's; empty otherwise."""


@dataclass(frozen=True)
class SourceView:
    """A sentence that a figure comes from."""

    label: str
    """What the figure is."""
    quotations: tuple[QuotationView, ...]
    """The sentence in each language that has it, the reader's own first."""
    section: LinkView
    """The section and the paragraph in it."""
    report: str
    """Address of the paragraph in the whole report."""
    parallel: str
    """Address of the paragraph in both languages; empty where there is one language only."""
    shared: tuple[LinkView, ...]
    """Other indicators that the same number stands for."""


@dataclass(frozen=True)
class IndicatorView:
    """Everything on an indicator's page."""

    card: IndicatorCard
    """Name and figures."""
    corrections: tuple[CorrectionView, ...]
    """Its values that were put right after publication, the newest first."""
    topic: LinkView
    """Its theme."""
    color: str
    """Hue of its theme."""
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
    reuse: ReuseView
    """How to use it elsewhere."""
    report: LinkView
    """The newest report that speaks of it."""
    previous: LinkView | None
    """The indicator before it in its theme."""
    following: LinkView | None
    """The indicator after it in its theme."""


def card(edition: Edition, indicator: Indicator) -> IndicatorCard:
    """An indicator as lists show it: with what the newest report says of it."""
    return _card(edition, indicator.id)


@remembered
def _card(edition: Edition, name: str) -> IndicatorCard:
    return _with_figures(edition, name, edition.index.current.get(name, ()))


def _with_figures(edition: Edition, name: str, figures: Sequence[Figure]) -> IndicatorCard:
    indicator = edition.site.indicators[name]
    return IndicatorCard(
        indicator.id,
        edition.words.phrase(indicator.name),
        edition.url(urls.indicator(indicator.id)),
        tuple(
            ValueView(
                edition.kind_label(figure.kind, figure.year), edition.words.value(figure), figure.kind.value
            )
            for figure in figures
        ),
    )


def topic_link(edition: Edition, topic_id: str) -> LinkView:
    """A theme as a link."""
    name = edition.site.topics[topic_id].name
    return LinkView(edition.words.phrase(name), edition.url(urls.topic(topic_id)))


def indicator_link(edition: Edition, indicator: Indicator) -> LinkView:
    """An indicator as a link."""
    return LinkView(edition.words.phrase(indicator.name), edition.url(urls.indicator(indicator.id)))


def project_link(edition: Edition, report: Report, project: Project) -> LinkView:
    """A livelihood project as a link."""
    return LinkView(edition.words.phrase(project.title), edition.url(urls.project(report.id, project.number)))


def indicator_view(edition: Edition, indicator: Indicator) -> IndicatorView:
    """Everything on an indicator's page."""
    words, index = edition.words, edition.index
    family = edition.site.families.get(indicator.family)
    others = (member for member in edition.relatives.get(indicator.family, ()) if member != indicator)
    mentions = index.mentions[indicator.id]
    previous, following = index.neighbours[indicator.id]
    return IndicatorView(
        card=_with_figures(edition, indicator.id, index.recent[indicator.id]),
        corrections=corrections(edition, indicator.id),
        topic=topic_link(edition, indicator.topic),
        color=edition.site.topics[indicator.topic].color,
        note=words.phrase(indicator.note),
        chart=indicator_chart(edition, indicator),
        sources=tuple(_source(edition, figure) for _, figure in mentions),
        family=LinkView(words.phrase(family.name), edition.url(urls.topic(indicator.topic)))
        if family
        else None,
        relatives=tuple(card(edition, member) for member in others),
        projects=tuple(_promising(edition, indicator)),
        reuse=reuse(edition, indicator),
        report=newest_report(edition, indicator),
        previous=_neighbour(edition, previous),
        following=_neighbour(edition, following),
    )


def newest_report(edition: Edition, indicator: Indicator) -> LinkView:
    """The newest report that speaks of an indicator, as a link."""
    report = edition.index.mentions[indicator.id][-1][0]
    return LinkView(edition.words.phrase(report.title), edition.url(urls.report(report.id)))


def _neighbour(edition: Edition, indicator: Indicator | None) -> LinkView | None:
    return indicator_link(edition, indicator) if indicator else None


def _promising(edition: Edition, indicator: Indicator) -> Iterator[LinkView]:
    """The projects that promise it, the newest report's first."""
    for report, project in reversed(edition.index.projects.get(indicator.id, ())):
        link = project_link(edition, report, project)
        yield replace(link, text=edition.in_report(report.id, link.text))


def _source(edition: Edition, figure: Figure) -> SourceView:
    report, section, trace = edition.index.trace_of[figure.place]
    paragraph = trace.paragraph.id
    sharers = edition.index.sharers[report.id, paragraph, trace.start]
    others = {other.indicator for other in sharers} - {figure.indicator}
    return SourceView(
        label=edition.kind_label(figure.kind, figure.year),
        quotations=tuple(_quotations(edition, figure, trace)),
        section=LinkView(
            edition.in_report(report.id, edition.words.phrase(section.title)),
            f"{edition.url(urls.section(report.id, section.id))}#{paragraph}",
        ),
        report=f"{edition.url(urls.report(report.id))}#{paragraph}",
        parallel=f"{edition.url(urls.parallel(report.id))}#{paragraph}" if edition.companion else "",
        shared=tuple(indicator_link(edition, edition.site.indicators[name]) for name in sorted(others)),
    )


def _quotations(edition: Edition, figure: Figure, trace: Trace) -> Iterator[QuotationView]:
    """The sentence in the reader's language, where it is known, then in the other one."""
    words, other = edition.words, edition.companion
    offset = trace.paragraph.text.index(figure.quote)
    lang = "" if words.is_source else words.source.code
    source = _cut(figure.quote, trace.start - offset, trace.end - offset, lang)
    if words.is_source:
        yield source
    translated = other if words.is_source else edition
    place = translated.translated_traces.get(figure.place) if translated else None
    if translated and place:
        text = translated.words.phrase(place.paragraph.text).text
        first, last = sentence_span(text, place.start, place.end)
        lang = translated.words.language.code if words.is_source else ""
        yield _cut(text[first:last], place.start - first, place.end - first, lang)
    if not words.is_source:
        yield source


def _cut(sentence: str, start: int, end: int, lang: str) -> QuotationView:
    return QuotationView(sentence[:start], sentence[start:end], sentence[end:], lang)
