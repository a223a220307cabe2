"""From figures to chart specifications, with their sentences and tables, in one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder.charts.choice import form_for, sign_value
from site_builder.charts.spec import ChartSpec, Point
from site_builder.i18n import Phrase, lang_of
from site_builder.model import Bound, Comparison, Figure, Indicator, Kind, Project, Report
from site_builder.views.edition import Edition


@dataclass(frozen=True)
class TableView:
    """The data of a chart as a table."""

    head: tuple[str, ...]
    """Column headings."""
    rows: tuple[tuple[str, ...], ...]
    """Rows; the first cell of each is its heading."""


@dataclass(frozen=True)
class ChartView:
    """A chart as a page shows it."""

    spec: ChartSpec
    """What is drawn; the drawing is found by it."""
    table: TableView
    """The same data as a table."""
    lang: str
    """Language tag of its words where they are not translated; empty otherwise."""


def indicator_chart(edition: Edition, indicator: Indicator) -> ChartView:
    """The chart of an indicator, in the form that fits its figures."""
    figures = edition.figures[indicator.id]
    latest = figures[-1]
    relatives = _relatives(edition, indicator, figures)
    whole = _whole(edition, indicator, latest)
    form = form_for(indicator, figures, has_relatives=bool(relatives), has_whole=whole is not None)
    points = tuple(_point(edition, indicator, figure, own=True) for figure in figures)
    if form in {"family", "dumbbell"}:
        points = _in_order(edition, indicator, points, relatives)
    members = (indicator, *(member for member, _ in relatives))
    return _view(edition, indicator.id, form, members, points, whole)


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


def _whole(edition: Edition, indicator: Indicator, figure: Figure) -> Decimal | None:
    """The amount that an indicator is a part of, for the year and kind of its figure."""
    whole = edition.figure(indicator.part_of, figure.year, figure.kind) if indicator.part_of else None
    return whole.quantity.number if whole else None


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
    return _view(edition, chart_id, "family", members, tuple(points), None)


def _view(
    edition: Edition,
    chart_id: str,
    form: str,
    members: Sequence[Indicator],
    points: tuple[Point, ...],
    whole: Decimal | None,
) -> ChartView:
    # The first member is the one that the chart is about.
    words, indicator = edition.words, members[0]
    pictorial = form == "pictorial"
    value = sign_value(max(point.value for point in points)) if pictorial else Decimal(1)
    spec = ChartSpec(
        id=chart_id,
        form=form,
        title=words.phrase(indicator.name).text,
        description=_description(edition, form, indicator, points, whole),
        points=points,
        legend=_legend(edition, form, points),
        whole=whole if whole is not None else Decimal(100) if form == "share" else None,
        sign=(indicator.icon or edition.site.units[indicator.unit].icon) if pictorial else "dot",
        sign_value=value,
        sign_text=words.text("One sign = {quantity}", quantity=words.amount(value, indicator.unit))
        if pictorial
        else "",
    )
    return ChartView(spec, _table(edition, points), _lang(edition, members))


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


def _description(
    edition: Edition, form: str, indicator: Indicator, points: Sequence[Point], whole: Decimal | None
) -> str:
    """One sentence that says what the chart shows; made from the data, so that it cannot drift from it."""
    words = edition.words
    own = [point for point in points if point.own]
    told = words.text("; ").join(
        words.text("{label}: {value}", label=edition.kind_label(point.kind, point.year), value=point.text)
        for point in own
    )
    name = words.phrase(indicator.name).text
    compared = _comparison(edition, own) if indicator.comparable else ""
    compared = compared or _position(edition, form, indicator, points)
    if whole is not None:
        whole_name = words.phrase(edition.site.indicators[indicator.part_of].name).text
        compared = words.text("It is part of {whole}.", whole=whole_name)
    return words.text("{name}. {figures}.", name=name, figures=told) + (
        words.text(" {sentence}", sentence=compared) if compared else ""
    )


def _comparison(edition: Edition, own: Sequence[Point]) -> str:
    """How a target stands to the result before it, neutrally; nothing where a bound leaves it open."""
    results = [point for point in own if point.kind is not Kind.TARGET]
    targets = [point for point in own if point.kind is Kind.TARGET]
    if not results or not targets:
        return ""
    result, target = results[-1], targets[-1]
    if (result.value, result.bound) == (target.value, target.bound):
        return edition.words.text("The target keeps to the level of the result.")
    if result.bound is not Bound.EXACT or target.bound is Bound.AT_MOST:
        return ""
    if target.value > result.value:
        return edition.words.text("The target is above the result.")
    if target.value < result.value and target.bound is not Bound.AT_LEAST:
        return edition.words.text("The target is below the result.")
    return ""


def _position(edition: Edition, form: str, indicator: Indicator, points: Sequence[Point]) -> str:
    """Where an indicator stands in its family."""
    own = next(point for point in points if point.own)
    peers = [point for point in points if (point.year, point.kind) == (own.year, own.kind)]
    if form != "family" or len(peers) < 2 or not indicator.family:
        return ""
    higher = sum(point.value > own.value for point in peers)
    family = edition.words.phrase(edition.site.families[indicator.family].name).text
    return edition.words.text(
        "From highest to lowest it is number {position} of {count} in “{family}”.",
        position=higher + 1,
        count=len(peers),
        family=family,
    )
