"""For each indicator a page, and a bare page for other sites to frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.i18n import Phrase
from site_builder.model import Indicator
from site_builder.pages.page import Page, make
from site_builder.views.charting import ChartView, indicator_chart
from site_builder.views.edition import Edition
from site_builder.views.indicators import (
    IndicatorCard,
    LinkView,
    card,
    indicator_view,
    newest_report,
)


@dataclass(frozen=True)
class EmbedView:
    """An indicator on a bare page."""

    card: IndicatorCard
    """Name and figures."""
    chart: ChartView
    """Its chart."""
    report: LinkView
    """The report it is from."""


def pages(edition: Edition) -> Iterator[Page]:
    """The pages of every indicator."""
    for indicator in edition.site.indicators.values():
        yield _indicator(edition, indicator)
        yield _embed(edition, indicator)


def _indicator(edition: Edition, indicator: Indicator) -> Page:
    view = indicator_view(edition, indicator)
    files = tuple(download.url.lstrip("/") for download in view.reuse.downloads)
    return make(
        edition,
        urls.indicator(indicator.id),
        "indicator.html",
        view.card.name,
        _description(view.chart),
        view,
        (view.chart,),
        files,
    )


def _embed(edition: Edition, indicator: Indicator) -> Page:
    chart, path = indicator_chart(edition, indicator), urls.embed(indicator.id)
    view = EmbedView(card(edition, indicator), chart, newest_report(edition, indicator))
    return make(edition, path, "embed.html", view.card.name, _description(chart), view, (chart,))


def _description(chart: ChartView) -> Phrase:
    return Phrase(chart.spec.description, chart.lang)
