"""A value of an earlier year that differs from the report of that time is recorded with its reason."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.checks import corrections
from site_builder.errors import Problem
from site_builder.model import Bound, Correction, Figure, Site
from tests.tiny import TESTS, site_with, tiny_site


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """The tiny site with a report that revises the growth of an earlier year."""
    monkeypatch.chdir(site_with(tmp_path, TESTS / "sites" / "years" / "2025"))
    return tiny_site(Path("content"))


def recorded(site: Site, *entries: Correction) -> Site:
    """The site with these corrections in its newest report."""
    later = replace(site.reports["2025"], corrections=entries)
    return replace(site, reports={**site.reports, "2025": later})


def told(site: Site) -> list[Problem]:
    """What all checks of corrections tell."""
    return [
        *corrections.corrections_know_their_figures(site),
        *corrections.corrections_lead_to_what_is_printed(site),
        *corrections.corrections_are_told_in_order(site),
        *corrections.no_value_changes_silently(site),
    ]


def test_a_revision_with_its_reason_is_right(site: Site) -> None:
    """It is recorded like every other change of a published figure; nothing is wrong."""
    assert told(site) == []


def test_a_silent_revision_is_told(site: Site) -> None:
    """Both values are named, with the place of the former one, and the entry that records it."""
    assert [str(problem) for problem in told(recorded(site))] == [
        "content/reports/2025/figures.csv:5: “gdp-growth” for 2023 is 6.7% here "
        "and 6.8% at content/reports/2024/figures.csv:2 — put the wrong one right; or, if it was revised, "
        "add to corrections.yaml of this report: - {date: …, indicator: gdp-growth, year: 2023, "
        "kind: actual, old: 6.8%, new: 6.7%, reason: …}"
    ]


def test_a_revision_begins_with_what_was_said_before(site: Site) -> None:
    """Another old value does not explain the difference."""
    (revision,) = site.reports["2025"].corrections
    other = replace(revision, old=replace(revision.old, value=revision.old.value + 1))
    (problem,) = told(recorded(site, other))
    assert "is 6.7% here and 6.8% at" in str(problem)


def test_the_same_number_said_again_is_no_revision(site: Site) -> None:
    """Two reports may say the same, also where one of them says “at least”; then nothing is to record."""

    def same(figure: Figure) -> Figure:
        former = next(one for one in site.reports["2024"].figures if one.indicator == figure.indicator)
        alike = replace(figure, quantity=former.quantity, bound=Bound.AT_LEAST)
        return alike if figure.year == 2023 else figure

    later = replace(site.reports["2025"], figures=tuple(map(same, site.reports["2025"].figures)))
    assert told(recorded(replace(site, reports={**site.reports, "2025": later}))) == []


def test_a_revised_figure_may_be_corrected_too(site: Site) -> None:
    """One entry follows the other, from what the earlier report said to what this one says today."""
    (revision,) = site.reports["2025"].corrections
    first = replace(revision, new=replace(revision.new, value=revision.new.value + 1, printed_value="7.7"))
    second = replace(revision, old=first.new, day=revision.day.replace(month=3))
    assert told(recorded(site, first, second)) == []
