"""What the marks and the forms of charts mean, with drawings made by the same code as every other chart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from site_builder.charts.spec import ChartSpec, Point, Tick
from site_builder.language.i18n import Localiser
from site_builder.model import Bound, Kind
from site_builder.views.charting import ChartView, TableView, indicator_chart
from site_builder.views.edition import Edition
from site_builder.views.indicators import LinkView, indicator_link

_SCALE = (Tick(Decimal(10), ""),)


@dataclass(frozen=True)
class MarkView:
    """A mark that several forms share."""

    name: str
    """What it stands for."""
    meaning: str
    """How it is read."""
    drawings: tuple[ChartView, ...]
    """It, on a bar and on a line."""


@dataclass(frozen=True)
class FormView:
    """A form of charts."""

    id: str
    """Its name in the code, and its fragment."""
    name: str
    """Its name."""
    marks: str
    """What each of its marks means."""
    use: str
    """When it is used."""
    chart: ChartView | None
    """The first chart of the report that has it; None where there is none yet."""
    indicator: LinkView | None
    """The indicator of that chart."""


def mark_views(edition: Edition) -> tuple[MarkView, ...]:
    """Result, target, both together, and how exactly a value is meant."""
    return tuple(
        MarkView(
            name,
            meaning,
            tuple(_drawing(f"{number}-{form}", form, points) for form in ("bullet", "dumbbell")),
        )
        for number, (name, meaning, points) in enumerate(_marks(edition.words))
    )


def _marks(words: Localiser) -> Iterator[tuple[str, str, tuple[Point, ...]]]:
    text = words.text
    result, target = _point(Kind.ACTUAL, 6), _point(Kind.TARGET, 8)
    yield text("Result"), text("What was achieved: a filled mark."), (result,)
    yield text("Target"), text("What is planned: a hollow mark."), (target,)
    yield (
        text("Result and target"),
        text("On a bar, the target is a tick. On a line, the two marks are joined."),
        (result, target),
    )
    yield (
        text("Close together"),
        text("Where two marks would touch, the result is above the line and the target below it."),
        (_point(Kind.ACTUAL, "6.8"), _point(Kind.TARGET, 7)),
    )
    yield (
        text("At least"),
        text("The arrow points forward: the stated value or more."),
        (replace(target, bound=Bound.AT_LEAST),),
    )
    yield (
        text("At most"),
        text("The arrow points back: the stated value or less."),
        (replace(target, bound=Bound.AT_MOST),),
    )
    yield (
        text("About"),
        text("Hatching or a pale band: close to the stated value. The width of the band has no meaning."),
        (replace(target, bound=Bound.ABOUT),),
    )


def _point(kind: Kind, value: int | str) -> Point:
    return Point("", 0, kind, Decimal(value), Bound.EXACT, "")


def _drawing(name: str, form: str, points: tuple[Point, ...]) -> ChartView:
    spec = ChartSpec(f"mark-{name}", form, "", "", points, (), _SCALE, bare=True)
    return ChartView(spec, TableView((), ()), "", "")


def form_views(edition: Edition) -> tuple[FormView, ...]:
    """Every form with the first chart of the report that has it."""
    examples: dict[str, tuple[ChartView, LinkView]] = {}
    reported = {figure.indicator for figure in edition.report.figures}
    for name, indicator in edition.site.indicators.items():
        if name in reported:
            chart = indicator_chart(edition, indicator)
            examples.setdefault(chart.spec.form, (chart, indicator_link(edition, indicator)))
    return tuple(
        FormView(form, name, marks, use, *examples.get(form, (None, None)))
        for form, name, marks, use in _forms(edition.words)
    )


def _forms(words: Localiser) -> Iterator[tuple[str, str, str, str]]:
    """Name in the code, name, marks and use of every form."""
    yield from _comparing(words)
    yield from _standing_alone(words)


def _comparing(words: Localiser) -> Iterator[tuple[str, str, str, str]]:
    """Forms that set values beside each other."""
    text = words.text
    yield (
        "bullet",
        text("Bar with a tick"),
        text("The bar is the result, its length measured from zero. The tick across it is the target."),
        text("For amounts and counts with a result and a target."),
    )
    yield (
        "dumbbell",
        text("Marks on a line"),
        text(
            "The dot is the result, the diamond the target. Related indicators have a row "
            "each on one scale; the current one is bold."
        ),
        text("For growth rates, shares and other percentages with a result and a target."),
    )
    yield (
        "family",
        text("Bars of related indicators"),
        text(
            "One bar for each comparable indicator, all starting from zero. The current one "
            "is dark, the others are light with an outline; targets are hollow."
        ),
        text("For values of one year and one unit that belong together, such as the three sectors."),
    )
    yield (
        "line",
        text("Line"),
        text("Dots joined by a line are results, year by year; hollow diamonds are targets."),
        text("For results of three or more years."),
    )


def _standing_alone(words: Localiser) -> Iterator[tuple[str, str, str, str]]:
    """Forms of a value that stands alone or within a whole."""
    text = words.text
    yield (
        "share",
        text("Ring"),
        text("The thin ring is the whole. The thick part, clockwise from the top, is the share."),
        text("For a part of a whole."),
    )
    yield (
        "pictorial",
        text("Icons"),
        text(
            "Ten icons to a row. The legend says how much one icon stands for; the last one "
            "is cut where the value ends."
        ),
        text("For numbers that stand alone and can be counted or pictured."),
    )
    yield (
        "streak",
        text("Dots in a row"),
        text("Each dot is one period, such as a year or a quarter. The ringed one is the latest."),
        text("For how long something has lasted without a break."),
    )
