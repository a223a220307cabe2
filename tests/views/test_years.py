"""Sites of two and of three reports: the newest first, the others a step away, the years side by side."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from site_builder import urls
from site_builder.model import Kind
from site_builder.pages import all_pages
from site_builder.pages.page import Page
from site_builder.views.charting import indicator_chart
from site_builder.views.comparing import comparable
from site_builder.views.edition import Edition
from site_builder.views.frame import frame_view
from site_builder.views.home import facts, headline
from site_builder.views.index import SiteIndex
from site_builder.views.indicators import card, indicator_view
from site_builder.views.strips import latest
from site_builder.views.years import other_years
from tests.editions import editions_of
from tests.tiny import TESTS, options, site_with

YEARS = TESTS / "sites" / "years"


@cache
def edition(last: int) -> Edition:
    """The tiny site in English, with the reports up to a year."""
    with tempfile.TemporaryDirectory() as folder:
        site = site_with(Path(folder), YEARS / "2025")
        if last == 2026:
            shutil.copytree(YEARS / "2026", site, dirs_exist_ok=True)
        return editions_of(options(site))["en"]


@cache
def pages(last: int) -> dict[str, Page]:
    """Its pages by path."""
    return {page.path: page for page in all_pages(edition(last))}


def values(last: int, name: str) -> list[tuple[str, str]]:
    """What the page of an indicator says first."""
    view = indicator_view(edition(last), edition(last).site.indicators[name])
    return [(value.label, value.text.text) for value in view.card.values]


@pytest.mark.parametrize("last", [2025, 2026])
def test_home_and_navigation_lead_to_the_newest_report(last: int) -> None:
    """Older reports stay where they were."""
    here = edition(last)
    assert here.report.id == str(last)
    for year in range(2024, last + 1):
        for path in (urls.report(str(year)), urls.targets(str(year)), urls.section(str(year), "economy")):
            assert path in pages(last)


def test_projects_of_an_older_report_are_found_while_the_newest_has_none() -> None:
    """The page of the newest report's projects does not exist, and nothing leads to it."""
    links = [link.url for link in frame_view(edition(2025)).navigation]
    assert "/en/livelihood/2024/" in links and urls.livelihood("2025") not in pages(2025)
    assert all("livelihood" not in fact.url for fact in facts(edition(2025), edition(2025).report))


def test_other_years_are_named_the_newest_first() -> None:
    """Each report page links to the same page of the other reports."""
    here = edition(2026)
    reports = here.site.reports
    found = other_years(here, reports["2025"], reports.values(), urls.targets)
    assert [(link.text.text, link.url) for link in found] == [
        ("2026", "/en/targets/2026/"),
        ("2024", "/en/targets/2024/"),
    ]


def test_a_result_stands_beside_the_target_of_its_year() -> None:
    """On the indicator's page, in its sentence and on the page of the older targets."""
    assert values(2025, "gdp-growth") == [
        ("2024 result", "6.9%"),
        ("2024 target", "about 7%"),
        ("2025 target", "7.5%"),
    ]
    chart = indicator_chart(edition(2025), edition(2025).site.indicators["gdp-growth"])
    assert "For 2024 the target was about 7% and the result is 6.9%." in chart.spec.description
    view = pages(2025)[urls.targets("2024")].view
    (group,) = view.pairs  # type: ignore[attr-defined]
    assert [row.outcome.text for row in group.rows] == ["2024 result: 6.9%", "2024 result: 9%"]


def test_lists_show_the_newest_report_only() -> None:
    """A card has the result and the target of one report, as does a strip; older years are on the page."""
    here = edition(2026)
    growth = here.site.indicators["gdp-growth"]
    assert [value.label for value in card(here, growth).values] == ["2025 result", "2026 target"]
    retail = latest(here, here.site.indicators["retail-growth"])
    assert [(figure.year, figure.kind) for figure in retail] == [(2025, Kind.ACTUAL)]
    grain = card(here, here.site.indicators["grain-area"])
    assert [value.label for value in grain.values] == ["2025 target"]


def test_the_headline_is_the_newest_pair() -> None:
    """The target of the year that is over is not drawn at home."""
    here = edition(2026)
    view = headline(here, here.report, here.site.indicators["gdp-growth"])
    assert [(point.year, point.kind) for point in view.chart.spec.points] == [
        (2025, Kind.ACTUAL),
        (2026, Kind.TARGET),
    ]


def test_three_results_are_a_line() -> None:
    """Two are compared as before."""
    two, three = (indicator_chart(edition(y), edition(y).site.indicators["gdp-growth"]) for y in (2025, 2026))
    assert (two.spec.form, three.spec.form) == ("dumbbell", "line")


def test_a_revised_value_replaces_the_former_and_says_so() -> None:
    """The chart has the new value; the page tells both, and why."""
    here = edition(2025)
    view = indicator_view(here, here.site.indicators["gdp-growth"])
    first = view.chart.spec.points[0]
    assert (first.year, first.text) == (2023, "6.7%")
    (revision,) = view.corrections
    assert (revision.label, revision.date) == ("Revision", "Revised on January 20, 2025")
    assert revision.told.text == "2023 result, from 6.8% to 6.7%."
    assert revision.reason.text == "根据经济普查结果修订。"


def test_a_value_of_an_earlier_year_is_no_result_of_the_report() -> None:
    """The pairs of a report are of its own years."""
    here = edition(2025)
    pairs = {one.id: (result, target) for one, result, target in comparable(here, here.site.reports["2025"])}
    result, target = pairs["gdp-growth"]
    assert result and target and (result.year, target.year) == (2024, 2025)


def test_sources_say_which_report_they_are_from() -> None:
    """With several reports the section alone would not tell."""
    here = edition(2025)
    view = indicator_view(here, here.site.indicators["retail-growth"])
    assert [source.section.text.text.partition(":")[0] for source in view.sources] == ["2024", "2024", "2025"]


def test_projects_of_several_years_are_told_apart() -> None:
    """On the page of an indicator that both promise, the newest first."""
    here = edition(2025)
    older = here.site.reports["2024"].projects[1]
    reports = {
        **here.site.reports,
        "2025": replace(here.site.reports["2025"], projects=(replace(older, number=1),)),
    }
    both = replace(here, index=SiteIndex(replace(here.site, reports=reports)))
    view = indicator_view(both, both.site.indicators["toilets"])
    assert [(link.text.text[:6], link.url) for link in view.projects] == [
        ("2025: ", "/en/livelihood/2025/1/"),
        ("2024: ", "/en/livelihood/2024/2/"),
    ]
