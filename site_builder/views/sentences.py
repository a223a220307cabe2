"""What a chart shows, in a sentence or two made from its data, so that they cannot drift from it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal

from site_builder.charts.choice import AMOUNTS, PERCENTAGES
from site_builder.charts.spec import Point
from site_builder.model import Bound, Indicator, Kind
from site_builder.views.edition import Edition

_TENTH = Decimal("0.1")


def description(
    edition: Edition, form: str, indicator: Indicator, points: Sequence[Point], whole: Point | None
) -> str:
    """Every value the chart is about, then what matters about them."""
    words = edition.words
    own = [point for point in points if point.own]
    told = words.text("; ").join(
        words.text("{label}: {value}", label=edition.kind_label(point.kind, point.year), value=point.text)
        for point in own
    )
    name = words.phrase(indicator.name).text
    sentences = (
        _development(edition, form, own),
        _comparison(edition, indicator, own),
        _outcome(edition, own),
        _position(edition, form, indicator, points),
        _part(edition, own[-1], whole) if whole else "",
        _streak(edition, form, indicator),
    )
    first = words.text("{name}. {figures}.", name=name, figures=told)
    return first + "".join(words.text(" {sentence}", sentence=said) for said in sentences if said)


def _development(edition: Edition, form: str, own: Sequence[Point]) -> str:
    """The least and the greatest result of the years of a line."""
    results = [point for point in own if point.kind is not Kind.TARGET]
    if form != "line" or not results or any(point.bound is not Bound.EXACT for point in results):
        return ""
    low, high = (pick(results, key=lambda point: point.value) for pick in (min, max))
    if low.value == high.value:
        return ""
    return edition.words.text(
        "Lowest in {lowest} ({low}), highest in {highest} ({high}).",
        lowest=edition.words.year(low.year),
        low=low.text,
        highest=edition.words.year(high.year),
        high=high.text,
    )


def _comparison(edition: Edition, indicator: Indicator, own: Sequence[Point]) -> str:
    """How the last target stands to the result before it, neutrally; nothing where a bound leaves it open."""
    if not indicator.comparable:
        return ""
    targets = [point for point in own if point.kind is Kind.TARGET]
    results = [point for point in own if point.kind is not Kind.TARGET]
    if not targets or not results or results[-1].year >= targets[-1].year:
        return ""
    result, target = results[-1], targets[-1]
    text = edition.words.text
    if (result.value, result.bound) == (target.value, target.bound):
        return _same(edition, target.bound)
    if result.bound is not Bound.EXACT:
        return ""
    if target.bound is Bound.AT_LEAST and target.value <= result.value:
        return text("The target is a lower limit; the result is not below it.")
    if target.bound is Bound.AT_MOST and target.value >= result.value:
        return text("The target is an upper limit; the result is not above it.")
    if target.value == result.value:
        return text("The target is about the level of the result.")
    return _difference(edition, indicator, result, target)


def _same(edition: Edition, bound: Bound) -> str:
    """That target and result are stated alike; two equal limits leave open whether the values are equal."""
    if bound is Bound.AT_LEAST:
        return edition.words.text("The target and the result state the same lower limit.")
    if bound is Bound.AT_MOST:
        return edition.words.text("The target and the result state the same upper limit.")
    return edition.words.text("The target keeps to the level of the result.")


def _outcome(edition: Edition, own: Sequence[Point]) -> str:
    """What was aimed at and what was reached in the last year that has both."""
    targets = {point.year: point for point in own if point.kind is Kind.TARGET}
    results = [point for point in own if point.kind is not Kind.TARGET and point.year in targets]
    if not results:
        return ""
    result = results[-1]
    return edition.words.text(
        "For {year} the target was {target} and the result is {result}.",
        year=edition.words.year(result.year),
        target=targets[result.year].text,
        result=result.text,
    )


def _difference(edition: Edition, indicator: Indicator, result: Point, target: Point) -> str:
    """By how much a target is above or below an exact result: in points, or in the unit itself."""
    text, above = edition.words.text, target.value > result.value
    if target.bound is Bound.ABOUT:
        if above:
            return text("By the numbers stated, the target is above the result.")
        return text("By the numbers stated, the target is below the result.")
    distance = abs(target.value - result.value)
    if indicator.measure in PERCENTAGES:
        far = text("{number} percentage points", number=edition.words.number(distance))
        far = text("1 percentage point") if distance == 1 else far
    else:
        figure = edition.figure(indicator.id, target.year, target.kind)
        far = edition.words.amount(distance, indicator.unit, figure.quantity if figure else None)
    if target.bound is not Bound.EXACT:
        far = edition.words.bound(Bound.AT_LEAST, far)
    if indicator.measure in AMOUNTS:
        if above:
            return text("The target exceeds the result by {distance}.", distance=far)
        return text("The target is below the result by {distance}.", distance=far)
    if above:
        return text("The target is {distance} above the result.", distance=far)
    return text("The target is {distance} below the result.", distance=far)


def _position(edition: Edition, form: str, indicator: Indicator, points: Sequence[Point]) -> str:
    """Where an indicator stands in its family, by the numbers as they are stated."""
    own = next(point for point in points if point.own)
    peers = [point for point in points if (point.year, point.kind) == (own.year, own.kind)]
    if form != "family" or len(peers) < 2 or not indicator.family:
        return ""
    family = edition.words.phrase(edition.site.families[indicator.family].name).text
    if len({(point.value, point.bound) for point in peers}) == 1:
        if own.bound is Bound.EXACT:
            return edition.words.text("The indicators in “{family}” have the same value.", family=family)
        return edition.words.text(
            "The indicators in “{family}” are stated with the same number.", family=family
        )
    if not edition.site.families[indicator.family].ranked:
        return ""
    higher = sum(point.value > own.value for point in peers)
    if all(point.bound is Bound.EXACT for point in peers):
        return edition.words.text(
            "From highest to lowest it is number {position} of {count} in “{family}”.",
            position=higher + 1,
            count=len(peers),
            family=family,
        )
    return edition.words.text(
        "By the numbers stated, from highest to lowest, it is number {position} of {count} in “{family}”.",
        position=higher + 1,
        count=len(peers),
        family=family,
    )


def _part(edition: Edition, own: Point, whole: Point) -> str:
    """How much of a whole an amount is, where the bounds allow to say so."""
    text = edition.words.text
    if whole.bound is not Bound.EXACT or own.bound not in {Bound.EXACT, Bound.AT_LEAST} or not whole.value:
        return text("It is part of {whole}.", whole=whole.label)
    exact = own.value / whole.value * 100
    least = own.bound is Bound.AT_LEAST
    # What is “at least” must not be rounded up.
    share = exact.quantize(_TENTH, ROUND_DOWN if least else ROUND_HALF_EVEN)
    # A whole number is written without decimals.
    share = share.to_integral_value() if share == share.to_integral_value() else share
    written = text("{number}%", number=edition.words.number(share))
    if least or share != exact:
        written = edition.words.bound(Bound.AT_LEAST if least else Bound.ABOUT, written)
    return text("That is {share} of “{whole}”.", share=written, whole=whole.label)


def _streak(edition: Edition, form: str, indicator: Indicator) -> str:
    """What a dot of a streak stands for."""
    if form != "streak":
        return ""
    return edition.words.text(
        "Each dot stands for {quantity}.", quantity=edition.words.amount(Decimal(1), indicator.unit)
    )


def differing(edition: Edition, points: Sequence[Point]) -> str:
    """Two things that are defined differently, each named with its value, and no word that compares them."""
    words = edition.words
    told = words.text("; ").join(
        words.text(
            "{name}, {label}: {value}",
            name=point.label,
            label=edition.kind_label(point.kind, point.year),
            value=point.text,
        )
        for point in points
    )
    return words.text("{figures}. The two are defined differently and are not compared.", figures=told)
