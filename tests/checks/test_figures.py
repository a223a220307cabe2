"""Figures: repeating one, standing beside another, and years."""

from __future__ import annotations

from dataclasses import replace

from site_builder.checks import figures
from site_builder.model import Bound, Figure, Report, Site


def with_figures(site: Site, *more: Figure) -> Site:
    """The site with more figures in its report."""
    report = site.reports["2024"]
    return replace(site, reports={"2024": replace(report, figures=(*report.figures, *more))})


def test_a_report_may_repeat_a_figure(tiny: Site, report: Report) -> None:
    """The same value told in another sentence is no second value."""
    again = replace(report.figures[0], quote="生产总值增长6.8%")
    assert list(figures.one_value_for_one_thing(with_figures(tiny, again))) == []


def test_another_way_of_printing_the_same_number_is_no_second_value(tiny: Site, report: Report) -> None:
    """12.37万户 and 123700户 are one value."""
    businesses = next(figure for figure in report.figures if figure.indicator == "new-businesses")
    again = replace(
        businesses, quantity=replace(businesses.quantity, value=businesses.quantity.number, multiplier=1)
    )
    assert list(figures.one_value_for_one_thing(with_figures(tiny, again))) == []


def test_another_bound_is_another_value(tiny: Site, report: Report) -> None:
    """6.8% and “about 6.8%” cannot both be the result."""
    again = replace(report.figures[0], bound=Bound.ABOUT)
    (problem,) = figures.one_value_for_one_thing(with_figures(tiny, again))
    assert "has another value for 2023" in str(problem.what)


def test_result_and_target_are_two_things(report: Report) -> None:
    """The tiny site has both for one indicator, with different values, and that is right."""
    values = {f.kind: f.quantity.number for f in report.figures if f.indicator == "retail-growth"}
    assert len(set(values.values())) == 2


def test_a_standing_belongs_to_the_result_year(tiny: Site, report: Report) -> None:
    """A streak is a result; it cannot be one of the target year."""
    streak = next(figure for figure in report.figures if figure.kind == "standing")
    wrong = with_figures(tiny, replace(streak, year=2024))
    assert [str(problem.remedy) for problem in figures.years_are_the_reports(wrong)] == [
        "write 2023, or another kind; or quote the words that name the year"
    ]


def test_a_figure_of_any_report_gives_an_indicator_its_page(tiny: Site, report: Report) -> None:
    """An indicator that this year's report does not mention keeps the figures of earlier ones."""
    older = replace(report, id="2023")
    newer = replace(report, figures=())
    assert not list(
        figures.every_indicator_has_a_figure(replace(tiny, reports={"2023": older, "2024": newer}))
    )
    alone = replace(tiny, reports={"2024": newer})
    assert len(list(figures.every_indicator_has_a_figure(alone))) == len(tiny.indicators)


def test_an_unknown_section_is_told_once(tiny: Site, report: Report) -> None:
    """A figure in no known section is not also told that its quote is not there."""
    wrong = with_figures(tiny, replace(report.figures[0], section="nowhere"))
    assert len(list(figures.sections_are_known(wrong))) == 1
    assert list(figures.quotes_stand_in_their_sections(wrong)) == []
