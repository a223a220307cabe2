"""What is probably wrong where the numbers of a paragraph and of its translation differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from site_builder.errors import Message, message
from site_builder.language.tracing_english import Translated
from site_builder.model import Unit
from site_builder.numerals.asides import restates
from site_builder.numerals.pairing import Demand, Expected
from site_builder.numerals.reading import COUNT, Limit, Reading
from site_builder.numerals.wording import in_prose, plainly

Finding = tuple[Message, Message]
"""What is wrong, and the likely fix."""
_FACTORS = tuple(Decimal(10) ** power for power in range(1, 13))


@dataclass(frozen=True)
class _Case:
    """A number of the source that is not said, beside one of the translation that the source does not say."""

    source: Reading
    """What the source says."""
    said: Reading
    """What the translation says."""
    same_kind: bool
    """Whether both measure the same, or need not."""

    @property
    def same(self) -> bool:
        """Whether number and kind are right, so that only limit or role can be wrong."""
        return self.same_kind and self.source.number == self.said.number

    @property
    def ratio(self) -> Decimal:
        """How many times too large the translation is; 0 where that cannot be told."""
        return self.said.number / self.source.number if self.source.number and self.same_kind else Decimal(0)


def _a_digit_differs(case: _Case) -> bool:
    """One digit is another, is left out or is too many, or two neighbours are exchanged."""
    one, two = (f"{reading.number.normalize():f}" for reading in (case.source, case.said))
    if len(one) != len(two):
        short, long = sorted((one, two), key=len)
        return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
    differing = [i for i, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
    return len(differing) == 1 or any(
        one[:i] + one[i + 1] + one[i] + one[i + 2 :] == two for i in differing[:1] if i + 1 < len(one)
    )


_CAUSES: tuple[tuple[Callable[[_Case], bool], Message], ...] = (
    (
        lambda case: case.same and Limit.EXACT is case.said.limit is not case.source.limit,
        message("Chinese says {source} in {place}, English says {said}: how exactly it is meant is left out"),
    ),
    (
        lambda case: case.same and Limit.EXACT is case.source.limit is not case.said.limit,
        message("Chinese says {source} in {place}, English says {said}: the Chinese number is exact"),
    ),
    (
        lambda case: case.same and not case.source.limit_agrees(case.said),
        message("Chinese says {source} in {place}, English says {said}: the limit is another one"),
    ),
    (
        lambda case: case.same and not case.source.role_agrees(case.said),
        message("Chinese says {source} in {place}, English says {said}: an ordinal for an amount"),
    ),
    (
        lambda case: _kinds(case) == ("percentage-point", "percent"),
        message("Chinese says {source} in {place}, English says {said}: percent for percentage points"),
    ),
    (
        lambda case: _kinds(case) == ("percent", "percentage-point"),
        message("Chinese says {source} in {place}, English says {said}: percentage points for percent"),
    ),
    (
        lambda case: case.source.number == case.said.number,
        message("Chinese says {source} in {place}, English says {said}: another unit"),
    ),
    (
        lambda case: case.ratio in _FACTORS,
        message("Chinese says {source} in {place}, English says {said}: {factor} times too large"),
    ),
    (
        lambda case: case.ratio != 0 and 1 / case.ratio in _FACTORS,
        message("Chinese says {source} in {place}, English says {said}: {factor} times too small"),
    ),
    (
        lambda case: case.same_kind and _a_digit_differs(case),
        message("Chinese says {source} in {place}, English says {said}: a digit differs"),
    ),
    (
        lambda case: case.same_kind,
        message("Chinese says {source} in {place}, English says {said}: another number"),
    ),
)
"""What can be wrong with a number, the likeliest first."""


def _kinds(case: _Case) -> tuple[str, str] | None:
    return (case.source.kind, case.said.kind) if case.source.number == case.said.number else None


def findings(item: Translated, units: Mapping[str, Unit]) -> Iterator[Finding]:
    """Everything that is wrong with the numbers of a translation, each told once with its likely cause."""
    missing, extra = list(item.pairing.missing), list(item.pairing.extra)
    yield from _wrong_restatements(item, extra, units)
    yield from _swapped_units(item, missing, extra)
    for applies, cause in _CAUSES:
        for expected in list(missing):
            said = next((one for one in extra if applies(_case(expected, one))), None)
            if said is not None:
                missing.remove(expected)
                extra.remove(said)
                yield _different(item, expected, said, cause)
    yield from (_left_out(item, expected) for expected in missing)
    if not item.free:
        yield from (_added(item, said) for said in extra)
    yield from _out_of_order(item)


def _case(expected: Expected, said: Reading) -> _Case:
    source = expected.reading
    loose = expected.demand is Demand.LIMITED and COUNT in (source.kind, said.kind)
    return _Case(source, said, source.kind_agrees(said) or loose or expected.demand is Demand.NUMBER)


def _different(item: Translated, expected: Expected, said: Reading, cause: Message) -> Finding:
    ratio = _case(expected, said).ratio
    factor = max(ratio, 1 / ratio) if ratio else Decimal(1)
    told = message(
        cause.msgid,
        source=_told(expected.reading),
        place=item.paragraph.place,
        said=_told(said),
        factor=f"{factor.normalize():,f}",
    )
    return told, message("write “{fix}”", fix=in_prose(expected.reading))


def _told(reading: Reading) -> Message | str:
    """A number written out and, where they differ, the words it was read from."""
    plain, quote = plainly(reading), reading.quote.strip()
    return plain if plain == quote else message("{plain} ({quote})", plain=plain, quote=quote)


def _left_out(item: Translated, expected: Expected) -> Finding:
    return (
        message(
            "Chinese says {source} in {place}, English does not say it",
            source=_told(expected.reading),
            place=item.paragraph.place,
        ),
        message("write “{fix}” where it belongs", fix=in_prose(expected.reading)),
    )


def _added(item: Translated, said: Reading) -> Finding:
    return (
        message(
            "English says {said}, Chinese says no such number in {place}",
            said=_told(said),
            place=item.paragraph.place,
        ),
        message(
            "take it out, or say in a comment above the entry why it is right: # parity: {words} = …",
            words=said.text,
        ),
    )


def _swapped_units(item: Translated, missing: list[Expected], extra: list[Reading]) -> Iterator[Finding]:
    """Two numbers of different kinds that stand in each other's place."""
    lost = {(one.reading.number, one.reading.kind): one for one in missing}
    for said in list(extra):
        for other in list(extra):
            one, two = lost.get((other.number, said.kind)), lost.get((said.number, other.kind))
            if one and two and said.kind != other.kind and said in extra and other in extra:
                for done in (one, two):
                    missing.remove(done)
                extra.remove(said)
                extra.remove(other)
                yield _swapped(item, one.reading, two.reading)


def _out_of_order(item: Translated) -> Iterator[Finding]:
    """Numbers of one kind that stand in another order: most likely they are swapped."""
    groups: dict[str, list[tuple[Reading, Reading]]] = defaultdict(list)
    for expected, said in item.pairing.pairs:
        if expected.demand is Demand.WHOLE:
            groups[expected.reading.kind].append((expected.reading, said))
        elif expected.reading.is_calendar_year:
            groups["calendar"].append((expected.reading, said))
    sums = [
        [(one.reading, said), (two.reading, then)]
        for (one, said), (two, then) in pairwise(item.pairing.pairs)
        if item.paragraph.text[one.reading.end : two.reading.start] == "+"
    ]
    for group in [*groups.values(), *sums]:
        for (one, said), (two, then) in pairwise(group):
            if then.start < said.start:
                yield _swapped(item, one, two)


def _swapped(item: Translated, one: Reading, two: Reading) -> Finding:
    return (
        message(
            "Chinese says first {one}, then {two} in {place}, English the other way round",
            one=_told(one),
            two=_told(two),
            place=item.paragraph.place,
        ),
        message(
            "swap the two numbers, or, if the sentence is turned round, say so in a comment above the entry: "
            "# parity: …"
        ),
    )


def _wrong_restatements(
    item: Translated, extra: list[Reading], units: Mapping[str, Unit]
) -> Iterator[Finding]:
    """Numbers in brackets that should say the number before them in a second unit, and do not."""
    for before, here in pairwise(item.said):
        unit = units.get(before.kind)
        restated = unit.restated if unit else None
        if here in extra and restated and restates(item.words, before, here, restated):
            extra.remove(here)
            exact = before.number / restated.per
            rounded = Decimal(f"{exact:.4g}")
            limit = Limit.EXACT if rounded == exact else Limit.ABOUT
            right = replace(here, number=rounded, limit=limit)
            yield (
                message("{said} are not {number}", said=_told(here), number=_told(before)),
                message("write “{fix}”", fix=in_prose(right)),
            )
