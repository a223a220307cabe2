"""Livelihood projects: their numbering, and promises repeated elsewhere in a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from site_builder.checks import livelihood
from site_builder.model import Kind, Report, Site


def numbered(site: Site, numbers: Sequence[int]) -> Site:
    """The site with projects of these numbers."""
    report = site.reports["2024"]
    projects = tuple(replace(report.projects[0], number=number) for number in numbers)
    return replace(site, reports={"2024": replace(report, projects=projects)})


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ((), []),
        ((1, 2, 3), []),
        ((3, 1, 2), []),
        ((2, 3), ["project number 1 is missing"]),
        ((1, 4), ["project number 2 is missing", "project number 3 is missing"]),
        ((1, 2, 2, 2), ["project number 2 stands twice"] * 2),
    ],
)
def test_numbers_run_from_one_without_a_gap(tiny: Site, numbers: Sequence[int], told: list[str]) -> None:
    """Their order in the file is free; gaps and repetitions are not."""
    found = livelihood.numbers_are_complete(numbered(tiny, numbers))
    assert [str(problem.what) for problem in found] == told


def test_a_promise_may_be_a_target_of_another_section(tiny: Site, report: Report) -> None:
    """Its value must stand in the clause; where the row quotes it from is free."""
    moved = tuple(replace(figure, section="targets") for figure in report.figures)
    site = replace(tiny, reports={"2024": replace(report, figures=moved)})
    assert list(livelihood.promises_are_targets(site)) == []


def test_an_unknown_indicator_is_told_once(tiny: Site, report: Report) -> None:
    """A promise of an unknown indicator is not also told to lack a target."""
    wrong = replace(report.projects[0], figures=("no-such-thing",), compare=())
    site = replace(tiny, reports={"2024": replace(report, projects=(wrong,))})
    assert len(list(livelihood.indicators_exist(site))) == 1
    assert list(livelihood.promises_are_targets(site)) == []


def test_a_result_is_no_promise(tiny: Site, report: Report) -> None:
    """Last year's number in the clause of a project promises nothing."""
    results = tuple(replace(figure, kind=Kind.ACTUAL) for figure in report.figures)
    site = replace(tiny, reports={"2024": replace(report, figures=results)})
    assert len(list(livelihood.promises_are_targets(site))) == 2
