"""Livelihood projects drafted from an enumerated list."""

from __future__ import annotations

from dataclasses import replace

from site_builder.drafting.figures import draft
from site_builder.drafting.projects import ProjectDraft, draft_projects
from site_builder.drafting.speech import cut
from site_builder.model import Site

LIST = "办好实事：（1）改善60所学校。（2）改造农村户厕3万户。（3）建设一批公园。"


def projects(tiny: Site, text: str) -> list[ProjectDraft]:
    """What is drafted for a plan of this text."""
    report = tiny.reports["2024"]
    _, sections = cut(text, None, 0)
    planned = tuple(replace(section, part="plan") for section in sections)
    later = replace(
        report, result_year=2024, target_year=2025, sections=planned, figures=(), named_numbers=()
    )
    return draft_projects(planned, draft(later, tiny).figures, report.projects)


def test_a_list_becomes_projects(tiny: Site) -> None:
    """Each item is a project in its own words, with the sign and the people of the one it follows."""
    schools, toilets, parks = projects(tiny, LIST)
    assert (schools.number, schools.quote, schools.title) == (1, "（1）改善60所学校。", "改善60所学校")
    assert (schools.icon, schools.beneficiaries, schools.figures) == ("school", "学生", ("schools-improved",))
    assert (toilets.icon, toilets.figures) == ("toilet", ("toilets",))
    assert (parks.icon, parks.figures) == ("dot", ())


def test_a_list_with_a_gap_is_none(tiny: Site) -> None:
    """(1) and (3) are references, not a list of projects."""
    assert projects(tiny, "见附件（1）和附件（3）、（4）。") == []


def test_two_items_are_no_list(tiny: Site) -> None:
    """A short enumeration within a sentence is not taken for the projects."""
    assert projects(tiny, "坚持（1）稳中求进，（2）以进促稳。") == []
