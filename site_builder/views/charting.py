"""From figures to chart specifications, with their sentences and tables, in one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder import urls
from site_builder.charts.choice import form_for, sign_value
from site_builder.charts.spec import ChartSpec, Point, Tick
from site_builder.language.i18n import Phrase, lang_of
from site_builder.model import Comparison, Figure, Indicator, Kind, Measure, Project, Report
from site_builder.views import sentences
from site_builder.views.edition import Edition


@dataclass(frozen=True)
class TableView:
    """The data of a chart as a table."""

    head: tuple[str, ...]
    """Column headings."""
    rows: tuple[tuple[str, ...], ...]
    """Rows; the first cell of each is its heading."""


@dataclass(frozen=True)
class Sign:
    """What a picture is made of."""

    name: str
    """Name of the sign."""
    value: Decimal
    """How much one of them stands for."""
    text: str
    """That in words."""


NO_SIGN = Sign("dot", Decimal(1), "")
"""For forms that are no pictures."""


@dataclass(frozen=True)
class ChartView:
    """A chart as a page shows it."""

    spec: ChartSpec
    """What is drawn; the drawing is found by it."""
    table: TableView
    """The same data as a table."""
    lang: str
    """Language tag of its words where they are not translated; empty otherwise."""
    guide: str
    """Where it is told how charts of this form are read, from the root of the site."""


def indicator_chart(edition: Edition, indicator: Indicator) -> ChartView:
    """The chart of an indicator, in the form that fits its figures."""
    figures = edition.figures[indicator.id]
    latest = figures[-1]
    relatives = _relatives(edition, indicator, figures)
    whole = _whole(edition, indicator, latest)
    form = form_for(indicator, figures, has_relatives=bool(relatives), has_whole=whole is not None)
    points = tuple(_point(edition, indicator, figure, own=True) for figure in figures)
    kinds = [figure.kind for figure in figures]
    if form == "family" or (form == "dumbbell" and len(set(kinds)) == len(kinds)):
        # Over several years a whole family would be a thicket.
        points = _in_order(edition, indicator, points, relatives)
    members = (indicator, *(member for member, _ in relatives))
    said = sentences.description(edition, form, indicator, points, whole)
    return _view(edition, indicator.id, form, members, points, whole, said)


def _relatives(
    edition: Edition, indicator: Indicator, figures: Sequence[Figure]
) -> tuple[tuple[Indicator, Figure], ...]:
    """Figures of the family for the years and kinds that the indicator itself has."""
    wanted = {(figure.year, figure.kind) for figure in figures}
    return tuple(
        (member, figure)
        for member in edition.relatives.get(indicator.family, ())
        if member != indicator
        for figure in edition.figures.get(member.id, ())
        if (figure.year, figure.kind) in wanted
    )


def _whole(edition: Edition, indicator: Indicator, figure: Figure) -> Point | None:
    """The amount that an indicator is a part of, for the year and kind of its figure."""
    whole = edition.figure(indicator.part_of, figure.year, figure.kind) if indicator.part_of else None
    return _point(edition, edition.site.indicators[indicator.part_of], whole, own=False) if whole else None


def _point(edition: Edition, indicator: Indicator, figure: Figure, *, own: bool) -> Point:
    return Point(
        label=edition.words.phrase(indicator.name).text,
        year=figure.year,
        kind=figure.kind,
        value=figure.quantity.number,
        bound=figure.bound,
        text=edition.words.value(figure).text,
        own=own,
    )


def _in_order(
    edition: Edition,
    indicator: Indicator,
    points: tuple[Point, ...],
    relatives: tuple[tuple[Indicator, Figure], ...],
) -> tuple[Point, ...]:
    """The indicator among its family, in the order of the content."""
    order = [member.id for member in edition.relatives.get(indicator.family, (indicator,))]
    others = [
        (order.index(member.id), _point(edition, member, figure, own=False)) for member, figure in relatives
    ]
    own = [(order.index(indicator.id), point) for point in points]
    return tuple(point for _, point in sorted([*own, *others], key=lambda pair: pair[0]))


def comparison_chart(edition: Edition, report: Report, project: Project, pair: Comparison) -> ChartView:
    """A project's promise beside last year's result under another definition: two things, never one bar."""
    members = tuple(edition.site.indicators[name] for name in (pair.indicator, pair.with_indicator))
    points = []
    for name, kind, year in (
        (pair.with_indicator, Kind.ACTUAL, report.result_year),
        (pair.indicator, Kind.TARGET, report.target_year),
    ):
        figure = edition.figure(name, year, kind)
        if figure:
            points.append(_point(edition, edition.site.indicators[name], figure, own=name == pair.indicator))
    chart_id = f"project-{report.id}-{project.number}-{pair.indicator}"
    said = sentences.differing(edition, points)
    return _view(edition, chart_id, "bullet", members, tuple(points), None, said)


def _view(
    edition: Edition,
    chart_id: str,
    form: str,
    members: Sequence[Indicator],
    points: tuple[Point, ...],
    whole: Point | None,
    said: str,
) -> ChartView:
    # The first member is the one that the chart is about.
    words, indicator = edition.words, members[0]
    sign = sign_of(edition, indicator, points) if form == "pictorial" else NO_SIGN
    spec = ChartSpec(
        id=chart_id,
        form=form,
        title=words.phrase(indicator.name).text,
        description=said,
        points=points,
        legend=_legend(edition, form, points),
        scale=_scale(edition, form, indicator),
        cut_text=words.text("The axis does not begin at zero.") if form == "line" else "",
        whole=whole.value if whole else Decimal(100) if form == "share" else None,
        sign=sign.name,
        sign_value=sign.value,
        sign_text=sign.text,
    )
    guide = f"{edition.url(urls.CHARTS)}#{form}"
    return ChartView(spec, _table(edition, points), _lang(edition, members), guide)


def sign_of(edition: Edition, indicator: Indicator, points: Sequence[Point]) -> Sign:
    """The sign that a picture of an indicator is made of."""
    value = sign_value(max(point.value for point in points))
    figure = edition.figure(indicator.id, points[0].year, points[0].kind)
    amount = edition.words.amount(value, indicator.unit, figure.quantity if figure else None)
    icon = indicator.icon or edition.site.units[indicator.unit].icon
    return Sign(icon, value, edition.words.text("One icon = {quantity}", quantity=amount))


def _scale(edition: Edition, form: str, indicator: Indicator) -> tuple[Tick, ...]:
    """A share is drawn on the whole it is a part of."""
    if form != "dumbbell" or indicator.measure is not Measure.SHARE:
        return ()
    return (Tick(Decimal(100), edition.words.amount(Decimal(100), indicator.unit)),)


def _lang(edition: Edition, members: Sequence[Indicator]) -> str:
    """Language tag of a chart: that of the first of its words that is not translated."""
    words, site = edition.words, edition.site
    names = [member.name for member in members]
    names += [site.indicators[member.part_of].name for member in members if member.part_of]
    names += [site.families[member.family].name for member in members if member.family]
    units = [Phrase("", words.unit_lang(member.unit)) for member in members]
    return lang_of([*map(words.phrase, names), *units])


def _legend(edition: Edition, form: str, points: Sequence[Point]) -> tuple[tuple[Kind, str], ...]:
    """What each kind is called; over many years, without a year."""
    latest = {point.kind: max(other.year for other in points if other.kind is point.kind) for point in points}
    if form == "line":
        names = {
            Kind.ACTUAL: edition.words.text("Result"),
            Kind.TARGET: edition.words.text("Target"),
            Kind.STANDING: edition.words.text("By the end of the year"),
        }
        return tuple((kind, names[kind]) for kind in Kind if kind in latest)
    return tuple((kind, edition.kind_label(kind, latest[kind])) for kind in Kind if kind in latest)


def _table(edition: Edition, points: Sequence[Point]) -> TableView:
    words = edition.words
    head = (words.text("Indicator"), words.text("Year and kind"), words.text("Value"))
    return TableView(
        head, tuple((point.label, edition.kind_label(point.kind, point.year), point.text) for point in points)
    )
