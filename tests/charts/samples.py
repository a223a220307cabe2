"""Specs to be drawn: the report's own cases, and cases that are hard to keep whole."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import product

from site_builder.charts.spec import ChartSpec, Point
from site_builder.model import Bound, Kind

LONG_CHINESE = "农村集中式饮用水水源地环境保护与城乡供水一体化建设项目累计完成投资总额及其增长速度情况说明"
LONG_ENGLISH = (
    "Total investment completed in the protection of centralised rural drinking-water sources and the "
    "integration of urban and rural water supply, with its growth"
)
UNBROKEN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
KINDS = {Kind.ACTUAL: "2023 result", Kind.TARGET: "2024 target", Kind.STANDING: "By the end of 2023"}


def point(
    value: str | int,
    text: str = "",
    *,
    label: str = "规模以上工业增加值增速",
    kind: Kind = Kind.ACTUAL,
    bound: Bound = Bound.EXACT,
    own: bool = True,
    year: int = 0,
) -> Point:
    """A point whose text is its value, unless told otherwise."""
    year = year or (2024 if kind is Kind.TARGET else 2023)
    return Point(label, year, kind, Decimal(value), bound, text or f"{value}%", own)


def target(
    value: str | int, text: str = "", *, label: str = "规模以上工业增加值增速", own: bool = True
) -> Point:
    """A target that is exact."""
    return point(value, text, label=label, kind=Kind.TARGET, own=own)


def spec(form: str, *points: Point, name: str = "sample", whole: int | None = None, **sign: str) -> ChartSpec:
    """A spec of these points."""
    kinds = dict.fromkeys(point.kind for point in points)
    return ChartSpec(
        id=name,
        form=form,
        title="规模以上工业增加值增速",
        description="2023 result: 8.5%; 2024 target: 10% <& more>.",
        points=points,
        legend=tuple((kind, KINDS[kind]) for kind in kinds),
        whole=Decimal(whole) if whole is not None else None,
        sign=sign.get("sign", "house"),
        sign_value=Decimal(sign.get("sign_value", "1000")),
        sign_text=sign.get("sign_text", "每个符号 = 1000户"),
    )


def family_of(count: int) -> tuple[Point, ...]:
    """A family with long names, negative values and every bound, the first of it the chart's own."""
    bounds: Sequence[Bound] = tuple(Bound)
    names = (LONG_CHINESE, LONG_ENGLISH, "第三产业", "Retail sales")
    return tuple(
        point(
            (index * 37) % 50 - 12,
            label=f"{index} {names[index % 4]}",
            bound=bounds[index % 4],
            own=index == 0,
        )
        for index in range(count)
    )


def hard(form: str) -> list[ChartSpec]:
    """Specs that a form must draw without words running into each other or out of the drawing."""
    whole = 100 if form == "share" else None
    huge, words = 10**13, "10,000,000,000,000 households"
    cases: list[tuple[Point, ...]] = [
        (point(0, "0"),),
        (point(huge, words),),
        (point(huge, words, bound=Bound.AT_LEAST), target(huge, f"about {words}")),
        (point("0.0001", "0.01%"), target(huge, words)),
        (point(-12, "−12%"), target(3)),
        (target(-3, "−3%"),),
        (target(0, "0"),),
        (point("62.5"), target("62.5", "62.5%以上")),
        (point("8.5", label=LONG_CHINESE), target(10, label=LONG_CHINESE)),
        (point("8.5", label=LONG_ENGLISH, bound=Bound.AT_MOST), target(10, label=LONG_ENGLISH)),
        (point("8.5", label=UNBROKEN), target(10, label=UNBROKEN), point(7, label=LONG_CHINESE, own=False)),
        (point(25900, "2.59万户", bound=Bound.ABOUT), target(20600, "2.06万户左右")),
        (point(0, "0%"), target(100, "100%")),
        (point(100, "100%"), target(0, "0%")),
        *(
            (point("6.8", "6.8%", bound=one), point(7, "7%", kind=Kind.TARGET, bound=other))
            for one, other in product(Bound, Bound)
        ),
        family_of(1),
        family_of(6),
        tuple(
            point(60 + offset, f"{60 + offset}.0% or more", bound=Bound.AT_LEAST, year=2014 + offset)
            for offset in range(10)
        ),
    ]
    if form in {"family", "dumbbell"}:
        cases += [
            family_of(30),
            (*family_of(5), *(target(7, label=p.label, own=p.own) for p in family_of(5))),
        ]
    return [spec(form, *points, name=f"{form}-{number}", whole=whole) for number, points in enumerate(cases)]
