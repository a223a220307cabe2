"""Bare marks of an indicator, for small multiples whose words stand in the page."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.charts.choice import form_for
from site_builder.charts.spec import ChartSpec, Point, Tick
from site_builder.model import Figure, Indicator, Kind
from site_builder.views.charting import NO_SIGN, ChartView, TableView, sign_of
from site_builder.views.edition import Edition


def latest(edition: Edition, indicator: Indicator) -> tuple[Figure, ...]:
    """The latest result and the latest target of an indicator."""
    found: dict[bool, Figure] = {}
    for figure in edition.figures.get(indicator.id, ()):
        found[figure.kind is Kind.TARGET] = figure
    return tuple(figure for _, figure in sorted(found.items()))


def strip(edition: Edition, indicator: Indicator, form: str = "", ticks: Sequence[Tick] = ()) -> ChartView:
    """The marks of an indicator: in a form and on a scale it shares, or in the form that fits it alone."""
    figures = latest(edition, indicator)
    form = form or form_for(indicator, figures, has_relatives=False, has_whole=False)
    points = tuple(
        Point("", figure.year, figure.kind, figure.quantity.number, figure.bound, "") for figure in figures
    )
    sign = sign_of(edition, indicator, points) if form == "pictorial" else NO_SIGN
    spec = ChartSpec(
        id=f"strip-{indicator.id}",
        form=form,
        title="",
        description="",
        points=points,
        legend=(),
        scale=tuple(Tick(tick.value, "") for tick in ticks),
        bare=True,
        sign=sign.name,
        sign_value=sign.value,
        sign_text=sign.text,
    )
    return _bare(edition, indicator, spec)


def scale(edition: Edition, indicator: Indicator, name: str, ticks: Sequence[Tick]) -> ChartView:
    """What the places of a scale are called, which an indicator shares with others, to stand above it."""
    spec = ChartSpec(f"scale-{name}", "dumbbell", "", "", (), (), tuple(ticks), bare=True)
    return _bare(edition, indicator, spec)


def _bare(edition: Edition, indicator: Indicator, spec: ChartSpec) -> ChartView:
    return ChartView(spec, TableView((), ()), edition.words.unit_lang(indicator.unit), "")
