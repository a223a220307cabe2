"""Pairing the numbers of a new report with those of the reports before it, by the words around them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from site_builder.drafting.context import Context, context, likeness
from site_builder.language.tracing import claims
from site_builder.model import Figure, NamedNumber, Paragraph, Report, Section
from site_builder.numerals import Token, chinese, tokens
from site_builder.numerals.reading import Reading

_CANDIDATES = 8
"""Former numbers that are looked at closely for each new one."""
_POSSIBLE = 0.5
"""From this likeness on, a former number is proposed."""
_SURE = 0.75
"""From this likeness on it is taken to be the same, if no other is nearly as like."""
_MARGIN = 0.03


@dataclass(frozen=True)
class Former:
    """A number of a former report and what it is."""

    context: Context
    """The words around it."""
    paragraph: Paragraph
    """The paragraph it stands in."""
    token: Token
    """The number."""
    figures: tuple[Figure, ...]
    """The figures whose value it is."""
    names: tuple[NamedNumber, ...]
    """The phrases that say it is no statistic."""

    @property
    def meaning(self) -> tuple[str, ...]:
        """What it is, to be told from others: its indicators, or nothing for no statistic."""
        return tuple(sorted(figure.indicator for figure in self.figures))


@dataclass(frozen=True)
class Number:
    """A number of the new report."""

    section: Section
    """The section it stands in."""
    paragraph: Paragraph
    """The paragraph it stands in."""
    token: Token
    """The number."""
    reading: Reading | None
    """What a reader makes of it."""

    @cached_property
    def context(self) -> Context:
        """The words around it."""
        return context(self.paragraph, self.token)


@dataclass(frozen=True)
class Pair:
    """A new number and the former one it is likest."""

    former: Former
    """The former number."""
    likeness: float
    """How like they are, from 0 to 1."""
    sure: bool
    """Whether it is plain that both tell the same thing."""


def numbers_of(sections: Iterable[Section]) -> list[Number]:
    """Every number of a text."""
    found = []
    for section in sections:
        for paragraph in section.paragraphs:
            readings = {}
            for reading in chinese.read(paragraph.text):
                readings.update(dict.fromkeys(range(reading.start, reading.end), reading))
            found += [
                Number(section, paragraph, token, readings.get(token.start))
                for token in tokens(paragraph.text)
            ]
    return found


def formers_of(reports: Iterable[Report]) -> list[Former]:
    """Every number of the former reports that is accounted for, the newest report first."""
    newest_first = sorted(reports, key=lambda report: -report.target_year)
    return [
        Former(
            context(claim.paragraph, claim.token), claim.paragraph, claim.token, claim.figures, claim.names
        )
        for report in newest_first
        for claim in claims(report)
        if claim.figures or claim.names
    ]


def pairs(numbers: Sequence[Number], formers: Sequence[Former]) -> dict[int, Pair]:
    """The former number of each new one, by position; no former number serves twice."""
    nearby = _Nearby(formers)
    scored: list[tuple[float, int, Former]] = []
    for position, number in enumerate(numbers):
        found = [(likeness(number.context, one.context), one) for one in nearby.of(number)]
        scored += [(score, position, one) for score, one in found if score >= _POSSIBLE]
    scored.sort(key=lambda row: (-row[0], row[1]))
    paired: dict[int, Pair] = {}
    used: set[int] = set()
    for score, position, one in scored:
        if position not in paired and id(one) not in used:
            rivals = (other for s, p, other in scored if p == position and s > score - _MARGIN)
            clear = all(rival.meaning == one.meaning or id(rival) in used for rival in rivals)
            paired[position] = Pair(one, score, score >= _SURE and clear)
            used.add(id(one))
    return paired


class _Nearby:
    """Finds former numbers that share many pairs of signs with a new one."""

    def __init__(self, formers: Sequence[Former]) -> None:
        self._formers = formers
        self._places: dict[str, list[int]] = defaultdict(list)
        for position, former in enumerate(formers):
            for signs in set(_signs(former.context)):
                self._places[signs].append(position)

    def of(self, number: Number) -> Iterator[Former]:
        shared: Counter[int] = Counter()
        for signs in set(_signs(number.context)):
            for position in self._places.get(signs, ()):
                shared[position] += 1
        return (self._formers[position] for position, _ in shared.most_common(_CANDIDATES))


def _signs(around: Context) -> Iterator[str]:
    words = f"{around.left}|{around.right}"
    return (words[start : start + 2] for start in range(len(words) - 1))
