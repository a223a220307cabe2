"""All promises of a report in one picture: rows of signs, each worth so many of what is promised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from site_builder.charts.choice import sign_value
from site_builder.charts.signs import SIGNS
from site_builder.language.i18n import Phrase
from site_builder.model import Figure, Indicator, Kind, Project, Report
from site_builder.views.edition import Edition
from site_builder.views.livelihood import ProjectView, PromiseView, project_view

_CELL = 24
"""Side of the square that signs are drawn in."""
_ROW = 10
"""Signs in a row, as in every picture of signs: they are large enough on a phone, and easily counted."""
_Shown = tuple[str, Figure | None, Figure | None]
"""A promise with its target and last year's result."""


@dataclass(frozen=True)
class SignsView:
    """A quantity as rows of signs; lengths in units of the drawing."""

    id: str
    """Id of its drawing."""
    kind: str
    """`actual` or `target`, for styling."""
    path: str
    """The sign, as the path of an SVG in a square."""
    cell: int
    """Side of that square."""
    width: int
    """Width of a full row."""
    full: int
    """Height of the full rows."""
    rest: str
    """Width of the last row, where it is not full."""
    height: int
    """Height of all rows."""
    end: tuple[str, int]
    """Where the last sign ends, from the left and from the top."""
    bound: str
    """How exactly the quantity is meant, a value of `Bound`."""


@dataclass(frozen=True)
class PosterPromise:
    """One promise in the picture."""

    promise: PromiseView
    """What is promised."""
    signs: SignsView | None
    """The promise drawn; None where it has no quantity."""
    before: SignsView | None
    """Last year's result in the same signs; None where there is none."""
    worth: Phrase
    """What one sign stands for."""


@dataclass(frozen=True)
class PosterProject:
    """One project in the picture."""

    project: ProjectView
    """The project."""
    promises: tuple[PosterPromise, ...]
    """What it promises."""


def poster(edition: Edition, report: Report) -> tuple[PosterProject, ...]:
    """The projects of a report, drawn; everything of one unit is on one scale."""
    scale = _scale(edition, report)
    return tuple(_project(edition, report, project, scale) for project in report.projects)


def _shown(edition: Edition, report: Report, project: Project) -> Iterator[_Shown]:
    """Each promise with last year's result, its own or the one it is set beside."""
    beside = {pair.indicator: pair.with_indicator for pair in project.compare}
    for name in project.figures:
        target = edition.figure(name, report.target_year, Kind.TARGET)
        yield name, target, edition.figure(beside.get(name, name), report.result_year, Kind.ACTUAL)


def _scale(edition: Edition, report: Report) -> dict[str, Decimal]:
    """What one sign is worth, by unit: so much that the largest quantity takes four rows at most."""
    largest: dict[str, Decimal] = {}
    for project in report.projects:
        for _, *figures in _shown(edition, report, project):
            for figure in figures:
                if figure:
                    unit, number = figure.quantity.unit, figure.quantity.number
                    largest[unit] = max(number, largest.get(unit, number))
    return {unit: sign_value(number) for unit, number in largest.items()}


def _project(edition: Edition, report: Report, project: Project, scale: dict[str, Decimal]) -> PosterProject:
    view = project_view(edition, report, project)
    promises = zip(view.promises, _shown(edition, report, project), strict=True)
    return PosterProject(
        view,
        tuple(
            PosterPromise(
                promise,
                _signs(edition, edition.site.indicators[name], target, scale),
                _signs(edition, edition.site.indicators[name], _alike(target, result), scale),
                _worth(edition, target, scale),
            )
            for promise, (name, target, result) in promises
        ),
    )


def _alike(target: Figure | None, result: Figure | None) -> Figure | None:
    """The result, where it can stand in the signs of the promise."""
    return result if target and result and target.quantity.unit == result.quantity.unit else None


def _worth(edition: Edition, figure: Figure | None, scale: dict[str, Decimal]) -> Phrase:
    if figure is None:
        return Phrase("")
    words, unit = edition.words, figure.quantity.unit
    quantity = Phrase(words.amount(scale[unit], unit, figure.quantity), words.unit_lang(unit))
    return words.told("One icon = {quantity}", quantity=quantity)


def _signs(
    edition: Edition, indicator: Indicator, figure: Figure | None, scale: dict[str, Decimal]
) -> SignsView | None:
    if figure is None:
        return None
    count = max(figure.quantity.number, Decimal(0)) / scale[figure.quantity.unit]
    full = int(count // _ROW)
    rest = count - full * _ROW
    rows = full + (rest > 0)
    sign = indicator.icon or edition.site.units[indicator.unit].icon
    return SignsView(
        id=f"signs-{indicator.id}-{figure.kind}",
        kind=figure.kind.value,
        path=SIGNS.get(sign, SIGNS["dot"]).removeprefix("path://"),
        cell=_CELL,
        width=_ROW * _CELL,
        full=full * _CELL,
        rest=_length(rest * _CELL),
        height=max(rows, 1) * _CELL,
        end=(_length((rest or Decimal(_ROW * min(full, 1))) * _CELL), max(rows - 1, 0) * _CELL),
        bound=figure.bound.value,
    )


def _length(number: Decimal) -> str:
    return f"{number:.1f}".removesuffix(".0")
