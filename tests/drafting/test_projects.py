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
    assert (parks.icon, parks.figures, parks.beneficiaries) == ("dot", (), "")


def test_a_list_with_a_gap_is_none(tiny: Site) -> None:
    """(1) and (3) are references, not a list of projects."""
    assert projects(tiny, "见附件（1）和附件（3）、（4）。") == []


def test_two_items_are_no_list(tiny: Site) -> None:
    """A short enumeration within a sentence is not taken for the projects."""
    assert projects(tiny, "坚持（1）稳中求进，（2）以进促稳。") == []


def test_two_items_are_a_list_where_the_text_speaks_of_projects(tiny: Site) -> None:
    """However they are numbered, in one paragraph or each in its own."""
    for text in (
        "办好两件实事：（1）改善60所学校。（2）改造农村户厕3万户。",
        "办好两件实事：1．改善60所学校。2．改造农村户厕3万户。",
        "办好两件实事：①改善60所学校；②改造农村户厕3万户。",
        "办好两件实事：一是改善60所学校；二是改造农村户厕3万户。",
        "办好两件实事：\n1.改善60所学校。\n2.改造农村户厕3万户。",
    ):
        schools, toilets = projects(tiny, text)
        assert (schools.title, toilets.title) == ("改善60所学校", "改造农村户厕3万户")


def test_the_list_of_projects_is_preferred_to_a_longer_one(tiny: Site) -> None:
    """What the text calls projects are the projects."""
    text = "抓好工作：（1）甲。（2）乙。（3）丙。\n（二）办好两件实事：（1）改善60所学校。（2）种树。"
    assert [one.title for one in projects(tiny, text)] == ["改善60所学校", "种树"]


def test_whom_a_project_serves_is_not_guessed(tiny: Site) -> None:
    """Only a project that is nearly the same as last year's is for the same people."""
    (schools, _) = projects(tiny, "办好两件实事：（1）改善60所学校。（2）种树。")
    (other, _) = projects(tiny, "办好两件实事：（1）改善60所敬老院和幼儿园。（2）种树。")
    assert (schools.beneficiaries, other.beneficiaries) == ("学生", "")


def test_a_long_project_is_titled_by_its_first_clauses(tiny: Site) -> None:
    """As many as are short enough together; one that is too long is cut."""
    first, second = projects(
        tiny,
        "办好两件实事：（1）改善60所学校，新建操场，为每所学校配备图书馆和实验室以及食堂。"
        "（2）为全市所有六十五岁以上老年人免费提供家庭医生签约服务。",
    )
    assert first.title == "改善60所学校，新建操场"
    assert second.title == "为全市所有六十五岁以上老年人免费提供家庭医生签约…"


def test_a_doubtful_figure_is_promised_too(tiny: Site) -> None:
    """Once a person has confirmed it the project has it; if it is another, the check of promises says so."""
    (_, toilets) = projects(tiny, "办好两件实事：（1）种树。（2）下大力气推动厕所革命，改造户厕3万户。")
    assert toilets.figures == ("toilets",)
