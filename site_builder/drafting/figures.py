"""Proposing the figures of a new report: every number of its text, with what it probably measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder.drafting.context import printed_unit
from site_builder.drafting.excuses import Excused, NameRow, carry_over, likely_reason, reason_of_form
from site_builder.drafting.pairing import Number, Pair, formers_of, numbers_of, pairs
from site_builder.drafting.quotes import quote
from site_builder.language.likeness import named
from site_builder.model import Bound, Indicator, Kind, Measure, Report, Site, Unit

_NAMED, _SAID = 0.6, 0.3
"""From these shares of an indicator's name on that are said before a number, it is proposed: for its name
alone, and where a former number that is told alike was its."""


@dataclass(frozen=True)
class FigureRow:
    """A row of `figures.csv`."""

    indicator: str
    """Id of the indicator; empty where none was found."""
    sure: bool
    """False where a person should look at it."""
    year: int
    """The year it speaks of."""
    kind: Kind
    """Result, target or standing."""
    value: str
    """The number as printed."""
    unit: str
    """Multiplier and unit as printed."""
    bound: Bound
    """How exactly it is meant."""
    section: str
    """Id of its section."""
    quote: str
    """The words it stands in."""


@dataclass(frozen=True)
class Draft:
    """What was found in a text."""

    figures: tuple[FigureRow, ...]
    """Numbers that are statistics, or may be."""
    names: tuple[NameRow, ...]
    """Phrases whose numbers are none."""
    numbers: int
    """How many numbers the text has."""


def draft(report: Report, site: Site) -> Draft:
    """Propose figures and exceptions for the text of a new report, from the reports before it."""
    formers = list(site.reports.values())
    numbers = numbers_of(report.sections)
    excused = Excused(numbers)
    carry_over(excused, reversed(formers), report.target_year - formers[-1].target_year if formers else 0)
    open_ = [place for place in range(len(numbers)) if place not in excused.covered]
    found = pairs([numbers[place] for place in open_], formers_of(formers))
    paired = {open_[position]: pair for position, pair in found.items()}
    proposer = _Proposer(report, site, _kinds(formers[-1]) if formers else {})
    rows = {place: proposer.rows(numbers[place], paired.get(place)) for place in open_}
    kept = [place for place in open_ if any(row.sure for row in rows[place])]
    for place in open_:
        if place not in excused.covered and place not in kept:
            reason, sure = _reason(numbers[place], paired.get(place), rows[place])
            if reason:
                excused.add_number(place, reason, [other for other in kept if other != place], sure=sure)
    figures = [row for place in open_ if place not in excused.covered for row in rows[place]]
    return Draft(tuple(_once(figures)), tuple(excused.rows), len(numbers))


def _reason(number: Number, pair: Pair | None, rows: Sequence[FigureRow]) -> tuple[str, bool]:
    """Why a number is no statistic, and whether that is sure; empty where it may be one."""
    form = reason_of_form(number)
    if form:
        return form, True
    if pair and pair.former.names:
        return pair.former.names[0].reason, False
    return ("", False) if any(row.indicator for row in rows) else (likely_reason(number), False)


def _kinds(former: Report) -> dict[str, Kind]:
    """What the figures of each part of a report mostly are."""
    parts = {section.id: section.part for section in former.sections}
    counts: dict[str, Counter[Kind]] = {}
    for figure in former.figures:
        counts.setdefault(parts.get(figure.section, ""), Counter())[figure.kind] += 1
    return {part: count.most_common(1)[0][0] for part, count in counts.items()}


@dataclass(frozen=True)
class _Proposer:
    """Makes the rows of one number."""

    report: Report
    site: Site
    kinds: Mapping[str, Kind]

    def rows(self, number: Number, pair: Pair | None) -> list[FigureRow]:
        """A row for each indicator that the number probably stands for; one without where there is none."""
        found = list(self._paired(number, pair)) if pair else []
        if not any(row.sure for row in found):
            said = {row.indicator: self._said(number, row.indicator) for row in found}
            better = list(self._named(number, max(said.values(), default=0.0)))
            found = better or [row for row in found if said[row.indicator] >= _SAID]
        return found or [self._row(number, None, self._unit(number), sure=False)]

    def _paired(self, number: Number, pair: Pair) -> Iterator[FigureRow]:
        for figure in pair.former.figures:
            indicator = self.site.indicators[figure.indicator]
            unit = self._printed(number, indicator)
            if unit is not None:
                kind = self._kind(number, indicator)
                same = (figure.kind is Kind.TARGET) == (kind is Kind.TARGET)
                row = self._row(number, indicator, unit, sure=pair.sure and same)
                yield replace(row, kind=figure.kind) if same else row

    def _said(self, number: Number, indicator: str) -> float:
        """How much of an indicator's name the words around a number say."""
        around = f"{number.context.left}|{number.context.right}"
        return named(self.site.indicators[indicator].name, around)

    def _named(self, number: Number, than: float) -> Iterator[FigureRow]:
        """The indicator whose name is best said by the words before the number, and better than so much."""
        scored = (
            (named(one.name, number.context.left), one, unit)
            for one in self.site.indicators.values()
            if (unit := self._printed(number, one)) is not None
        )
        score, indicator, unit = max(scored, key=lambda row: row[0], default=(0.0, None, ""))
        if indicator and score >= _NAMED and score > than:
            yield self._row(number, indicator, unit, sure=False)

    def _row(self, number: Number, indicator: Indicator | None, unit: str, *, sure: bool) -> FigureRow:
        kind = self._kind(number, indicator)
        token, text = number.token, number.paragraph.text
        words = quote(number.section, text, token.start, token.end + len(unit))
        return FigureRow(
            indicator=indicator.id if indicator else "",
            sure=sure and bool(words),
            year=self.report.year_of(kind),
            kind=kind,
            value=token.text,
            unit=unit,
            bound=number.reading.limit.bound if number.reading else Bound.EXACT,
            section=number.section.id,
            quote=words or text,
        )

    def _kind(self, number: Number, indicator: Indicator | None) -> Kind:
        part = number.section.part
        kind = self.kinds.get(part, Kind.TARGET if part == "plan" else Kind.ACTUAL)
        standing = indicator and indicator.measure in (Measure.STREAK, Measure.RANK)
        return Kind.STANDING if standing and kind is Kind.ACTUAL else kind

    def _printed(self, number: Number, indicator: Indicator) -> str | None:
        unit = self.site.units.get(indicator.unit)
        return printed_unit(number.paragraph.text, number.token.end, unit) if unit else None

    def _unit(self, number: Number) -> str:
        """The longest unit known that stands behind a number."""
        units: Iterable[Unit] = self.site.units.values()
        printed = (printed_unit(number.paragraph.text, number.token.end, unit) for unit in units)
        return max((one for one in printed if one), key=len, default="")


def _once(rows: Iterable[FigureRow]) -> Iterator[FigureRow]:
    """The rows, with doubt about a second value of one indicator for the same year and kind."""
    seen: dict[tuple[str, Kind], tuple[str, str]] = {}
    for row in rows:
        printed = (row.value, row.unit)
        if row.indicator and row.sure and seen.setdefault((row.indicator, row.kind), printed) != printed:
            yield replace(row, sure=False)
        else:
            yield row
