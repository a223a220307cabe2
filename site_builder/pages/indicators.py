"""For each indicator a page, and a bare page for other sites to frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.language.i18n import Phrase
from site_builder.pages.page import Page, Plan, make
from site_builder.views.charting import ChartView, indicator_chart
from site_builder.views.edition import Edition
from site_builder.views.indicators import (
    IndicatorCard,
    LinkView,
    card,
    indicator_view,
    newest_report,
)
from site_builder.views.structured import dataset_document


@dataclass(frozen=True)
class EmbedView:
    """An indicator on a bare page."""

    card: IndicatorCard
    """Name and figures."""
    chart: ChartView
    """Its chart."""
    report: LinkView
    """The report it is from."""


def pages(edition: Edition) -> Iterator[Plan]:
    """The pages of every indicator."""
    for name in edition.site.indicators:
        yield Plan(urls.indicator(name), _indicator, (name,))
        yield Plan(urls.embed(name), _embed, (name,))


def _indicator(edition: Edition, name: str) -> Page:
    indicator = edition.site.indicators[name]
    view = indicator_view(edition, indicator)
    files = tuple(download.url.lstrip("/") for download in view.reuse.downloads)
    about = _description(view.chart)
    return make(
        edition,
        urls.indicator(name),
        "indicator.html",
        view.card.name,
        about,
        view,
        (view.chart,),
        files,
        structured=dataset_document(edition, indicator, about.text),
    )


def _embed(edition: Edition, name: str) -> Page:
    indicator = edition.site.indicators[name]
    chart, path = indicator_chart(edition, indicator), urls.embed(indicator.id)
    view = EmbedView(card(edition, indicator), chart, newest_report(edition, indicator))
    return make(
        edition, path, "embed.html", view.card.name, _description(chart), view, (chart,), indexed=False
    )


def _description(chart: ChartView) -> Phrase:
    return Phrase(chart.spec.description, chart.lang)
