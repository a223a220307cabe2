"""Figures proposed for a new text: what is sure is right, and what is not is said to be so."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from random import Random

import pytest

from site_builder.drafting.figures import Draft, FigureRow, draft
from site_builder.drafting.speech import cut
from site_builder.language.tracing import claims, value_places
from site_builder.making.material import Options
from site_builder.model import Bound, Kind, Report, Site
from site_builder.reading.reader import Reader
from site_builder.reading.site_files import read_site

YEARS = 1
"""Years from the known report to the new one."""


@pytest.fixture(scope="module")
def real() -> Site:
    """The real site."""
    site = read_site(Reader(), Options().content)
    assert site
    return site


def told_again(
    site: Site, report: Report, random: Random, changed: float
) -> tuple[Report, set[tuple[str, ...]]]:
    """Next year's report: the same text with other numbers, a share of its clauses and words changed.

    Beside it stands what its figures are: indicator, kind, value and unit.
    """
    by_paragraph: dict[str, dict[int, str]] = {}
    for claim in claims(report):
        new = _other_number(claim.token.text, random) if claim.figures else claim.token.text
        by_paragraph.setdefault(claim.paragraph.id, {})[claim.token.start] = new
    texts: list[str] = []
    truth: set[tuple[str, ...]] = set()
    numbers = {(claim.paragraph.id, claim.token.start): claim for claim in claims(report)}
    for section in report.sections:
        for paragraph in section.paragraphs:
            text, end = "", 0
            for start, new in by_paragraph.get(paragraph.id, {}).items():
                claim = numbers[paragraph.id, start]
                text += paragraph.text[end:start] + new
                end = claim.token.end
                for figure in claim.figures:
                    truth.add((figure.indicator, figure.kind.value, new, figure.quantity.printed_unit))
            texts.append(_reworded(text + paragraph.text[end:], random, changed))
    moved = re.sub(r"20\d\d", lambda match: str(int(match.group()) + YEARS), "\n".join(texts))
    parts, sections = cut(moved, report, YEARS)
    later = replace(
        report,
        id="next",
        result_year=report.result_year + YEARS,
        target_year=report.target_year + YEARS,
        parts=parts,
        sections=sections,
        figures=(),
        named_numbers=(),
        projects=(),
    )
    return later, truth


def _other_number(written: str, random: Random) -> str:
    if not re.fullmatch(r"[0-9.]+", written):
        return written
    digits = len(written.partition(".")[2])
    return f"{float(written) * random.uniform(0.7, 0.98):.{digits}f}"


def _reworded(text: str, random: Random, share: float) -> str:
    clauses = re.split(r"(?<=[，。；：])", text)
    kept = [
        one for one in clauses if re.search(r"\d", one) or one.startswith("（") or random.random() >= share
    ]
    said = "".join(kept)
    for old, new in (("增长", "提高"), ("完成", "实现"), ("新增", "净增"), ("推动", "推进")):
        said = re.sub(old, partial(_sometimes, new, random, share), said)
    return said


def _sometimes(new: str, random: Random, share: float, match: re.Match[str]) -> str:
    return new if random.random() < share else match.group()


def rows_of(found: Draft) -> set[tuple[str, ...]]:
    """The sure rows as `told_again` tells the truth."""
    return {(one.indicator, one.kind.value, one.value, one.unit) for one in found.figures if one.sure}


@pytest.mark.parametrize(("changed", "least"), [(0.0, 0.98), (0.3, 0.85)])
def test_next_years_figures_are_found_again(real: Site, changed: float, least: float) -> None:
    """Of the real text with other numbers nearly all figures are found, and hardly a sure one is wrong."""
    report = real.reports[real.default_report]
    later, truth = told_again(real, report, Random(7), changed)
    found = rows_of(draft(later, real))
    assert len(found & truth) / len(found) > 0.98
    assert len(found & truth) / len(truth) > least


def test_every_quote_can_be_traced(real: Site) -> None:
    """A sure row quotes words that stand once in its section and hold its value once."""
    later, _ = told_again(real, real.reports[real.default_report], Random(3), 0.1)
    texts = {section.id: [p.text for p in section.paragraphs] for section in later.sections}
    for row in draft(later, real).figures:
        if row.sure:
            assert sum(text.count(row.quote) for text in texts[row.section]) == 1
            assert len(value_places(row.quote, row.value + row.unit)) == 1


def test_unknown_indicators_are_not_taken_for_known_ones(real: Site) -> None:
    """With half of the indicators unknown, what is said to be sure is still right."""
    report = real.reports[real.default_report]
    later, truth = told_again(real, report, Random(5), 0.2)
    known = {name: one for number, (name, one) in enumerate(real.indicators.items()) if number % 2}
    former = replace(report, figures=tuple(one for one in report.figures if one.indicator in known))
    found = draft(later, replace(real, indicators=known, reports={report.id: former}))
    sure = rows_of(found)
    assert len(sure & truth) / len(sure) > 0.97
    assert any(not row.indicator for row in found.figures)


def rows(tiny: Site, *texts: str, part: str = "review") -> list[FigureRow]:
    """The rows proposed for a section of the next report of the tiny site."""
    report = tiny.reports["2024"]
    _, (section,) = cut("\n".join(texts), None, 0)
    later = replace(
        report, result_year=2024, target_year=2025, sections=(replace(section, part=part),), figures=()
    )
    return list(draft(later, tiny).figures)


def test_year_and_kind_follow_the_part(tiny: Site) -> None:
    """A number of the review is a result of the year before; one of the plan is a target."""
    (result,) = rows(tiny, "全市生产总值增长7.2%。")
    (target,) = rows(tiny, "全市生产总值增长7.5%左右。", part="plan")
    assert (result.indicator, result.kind, result.year, result.sure) == (
        "gdp-growth",
        Kind.ACTUAL,
        2024,
        True,
    )
    assert (target.indicator, target.kind, target.year, target.bound) == (
        "gdp-growth",
        Kind.TARGET,
        2025,
        Bound.ABOUT,
    )


def test_a_streak_is_a_standing(tiny: Site) -> None:
    """What was a standing is one again."""
    (row,) = rows(tiny, "全市连续四年领跑全省；")
    assert (row.indicator, row.kind, row.value, row.unit) == ("gdp-lead-years", Kind.STANDING, "四", "年")


def test_what_is_told_in_other_words_is_to_be_confirmed(tiny: Site) -> None:
    """The name of an indicator before a number makes a proposal, no more."""
    (row,) = rows(tiny, "一年来大力推动农村厕所革命，下大力气，累计改造户厕3万户。")
    assert (row.indicator, row.sure) == ("toilets", False)


def test_a_number_of_nothing_known_has_no_indicator(tiny: Site) -> None:
    """It is proposed with value and unit, for a person to name."""
    (row,) = rows(tiny, "引进大熊猫12家。")
    assert (row.indicator, row.sure, row.value, row.unit) == ("", False, "12", "家")


def test_one_number_may_stand_for_several_indicators(tiny: Site) -> None:
    """A row is made for each, as before."""
    found = rows(tiny, "污水、垃圾处理率均达99%，建成水库5座。")
    assert [(row.indicator, row.value) for row in found] == [
        ("sewage-treatment", "99"),
        ("waste-treatment", "99"),
        ("reservoirs", "5"),
    ]


def test_a_second_value_of_one_thing_is_doubtful(tiny: Site) -> None:
    """Two numbers cannot both be the growth of a year."""
    first, second = rows(tiny, "全市生产总值增长7.2%。", "全市生产总值增长7.3%。")
    assert first.sure and not second.sure


def test_a_first_report_proposes_numbers_without_indicators(tiny: Site) -> None:
    """Without a report before it and without indicators every number waits for a person."""
    bare = replace(tiny, reports={}, indicators={})
    report = tiny.reports["2024"]
    found = draft(report, bare)
    assert found.figures and all(not row.indicator and not row.sure for row in found.figures)
