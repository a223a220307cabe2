"""A value of an earlier year that differs from the report of that time is told to be revised."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.checks import revisions
from site_builder.errors import Place, Problem
from site_builder.model import Figure, Revision, Site
from tests.tiny import TESTS, site_with, tiny_site


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """The tiny site with a report that revises the growth of an earlier year."""
    monkeypatch.chdir(site_with(tmp_path, TESTS / "sites" / "years" / "2025"))
    return tiny_site(Path("content"))


def revised(site: Site, *revisions: Revision) -> Site:
    """The site with these revisions in its newest report."""
    return replace(site, reports={**site.reports, "2025": replace(site.reports["2025"], revised=revisions)})


def told(site: Site) -> list[Problem]:
    """What all checks of revisions tell."""
    return [
        *revisions.revisions_know_their_indicators(site),
        *revisions.no_value_is_revised_silently(site),
        *revisions.every_revision_revises(site),
    ]


def test_a_revision_with_its_reason_is_right(site: Site) -> None:
    """The new value stands; nothing is wrong."""
    assert told(site) == []


def test_a_silent_revision_is_told(site: Site) -> None:
    """Both values are named, with the place of the former one."""
    assert [str(problem) for problem in told(revised(site))] == [
        "content/reports/2025/figures.csv:5: “gdp-growth” for 2023 is 6.7% (exact) here "
        "and 6.8% (exact) at content/reports/2024/figures.csv:2 — correct the wrong one; "
        "or, if it was revised, say why below “revised” in report.yaml"
    ]


def test_the_same_value_said_again_is_no_revision(site: Site) -> None:
    """Two reports may say the same; what is called revised then is told."""

    def same(figure: Figure) -> Figure:
        former = next(one for one in site.reports["2024"].figures if one.indicator == figure.indicator)
        return replace(figure, quantity=former.quantity) if figure.year == 2023 else figure

    later = site.reports["2025"]
    alike = replace(later, figures=tuple(map(same, later.figures)))
    unrevised = replace(site, reports={**site.reports, "2025": alike})
    assert [str(problem.what) for problem in told(unrevised)] == [
        "“gdp-growth” for 2023 is not revised: no earlier report gives another value"
    ]
    assert told(revised(unrevised)) == []


def test_a_revision_of_something_unknown_is_told(site: Site) -> None:
    """With the nearest name."""
    wrong = Revision("gdp-grwth", 2023, "原因", Place("report.yaml", 8))
    known = site.reports["2025"].revised
    assert [str(problem) for problem in told(revised(site, *known, wrong))] == [
        "report.yaml:8: no indicator is called “gdp-grwth” — did you mean “gdp-growth”?"
    ]
