"""What the home page says of a report."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from site_builder.model import Kind, Report
from site_builder.pages import home as home_page
from site_builder.pages.home import HomeView
from site_builder.views.edition import Edition
from site_builder.views.home import facts, headline, project_summary, topic_summary
from site_builder.views.index import SiteIndex
from tests.editions import editions, tiny_editions


def _home(edition: Edition) -> HomeView:
    (page,) = home_page.pages(edition)
    assert isinstance(page.view, HomeView)
    return page.view


def _with(edition: Edition, report: Report) -> Edition:
    return replace(edition, index=SiteIndex(replace(edition.site, reports={report.id: report})))


def test_headlines_are_those_of_the_report() -> None:
    """The indicators that `report.yaml` names, in its order, and no others."""
    for edition in editions().values():
        shown = _home(edition).headlines
        assert tuple(view.indicator.id for view in shown) == edition.report.headline


def test_a_headline_draws_its_own_pair_only() -> None:
    """Result and target of the report's years are drawn; the family that its own page shows is not."""
    edition = editions()["en"]
    view = headline(edition, edition.report, edition.site.indicators["gdp-growth"])
    assert view.chart.spec.form == "glance"
    assert [(point.kind, point.value) for point in view.chart.spec.points] == [
        (Kind.ACTUAL, Decimal("6.8")),
        (Kind.TARGET, Decimal("7")),
    ]
    assert [value.text.text for value in view.indicator.values] == ["6.8%", "about 7%"]


def test_headlines_stand_in_a_table_too() -> None:
    """A row for each headline with its result and its target, in columns that are named."""
    view = _home(editions()["en"])
    assert view.table.columns == ("2023 result", "2024 target")
    assert [card for card, _ in view.table.rows] == [shown.indicator for shown in view.headlines]
    assert [value.text for value in view.table.rows[0][1]] == ["6.8%", "about 7%"]


def test_a_headline_without_a_pair_has_its_usual_chart() -> None:
    """A single bar would say nothing, so the form is the one that its page shows."""
    edition = editions()["en"]
    alone = next(name for name, rows in edition.figures.items() if len(rows) == 1)
    view = headline(edition, edition.report, edition.site.indicators[alone])
    assert view.chart.spec.form != "glance"


def test_facts_count_what_the_report_holds() -> None:
    """Paragraphs, figures, indicators and projects, each a link to where they are."""
    edition = editions()["en"]
    found = [
        (fact.amount.number, fact.amount.after.strip(), fact.url) for fact in facts(edition, edition.report)
    ]
    assert found == [
        ("54", "paragraphs", "/en/report/2024/"),
        (str(len(edition.report.figures)), "figures", "/en/data/"),
        (str(len({row.indicator for row in edition.report.figures})), "indicators", "/en/indicators/"),
        ("10", "projects", "/en/livelihood/2024/"),
    ]


@pytest.mark.parametrize("code", ["zh-CN", "en"])
def test_a_theme_has_a_mark_for_each_indicator(code: str) -> None:
    """Marks, count and leading indicators all speak of the same indicators, pairs first."""
    edition = editions()[code]
    for topic in edition.site.topics:
        view = topic_summary(edition, edition.report, topic)
        spoken_of = {
            row.indicator
            for row in edition.report.figures
            if edition.site.indicators[row.indicator].topic == topic
        }
        assert len(view.marks) == len(spoken_of)
        assert view.count.text.startswith(str(len(spoken_of)))
        assert list(view.marks[: view.marks.count("both")]) == ["both"] * view.marks.count("both")
        assert all(card.id in spoken_of for card in view.leading)


def test_a_theme_that_the_report_does_not_speak_of_stays_whole() -> None:
    """No marks and no leading indicators, but its name, its page and a count of none."""
    edition = tiny_editions()["en"]
    silent = replace(edition.report, figures=())
    view = topic_summary(edition, silent, next(iter(edition.site.topics)))
    assert (view.marks, view.leading) == ((), ())
    assert view.count.text.startswith("0")


def test_a_project_shows_every_quantity_it_promises() -> None:
    """Two promises are two numbers, in the order of the project; a promise without a number is left out."""
    edition = editions()["zh-CN"]
    fourth = edition.report.projects[3]
    view = project_summary(edition, edition.report, fourth)
    assert [(promise.amount.number, promise.amount.after) for promise in view.promises] == [
        ("1.45", "万户"),
        ("3000", "个以上"),
    ]
    empty = project_summary(edition, edition.report, replace(fourth, figures=()))
    assert empty.promises == ()


def test_a_report_without_projects_has_a_home() -> None:
    """There is nothing to pledge and nowhere to go for it."""
    edition = tiny_editions()["en"]
    view = _home(_with(edition, replace(edition.report, projects=())))
    assert view.projects == ()
    assert not view.links["livelihood"]


def test_the_contents_name_every_section_once() -> None:
    """The table of contents leads to all sections, in the order of the report."""
    edition = editions()["en"]
    urls = [section.url for chapter in _home(edition).chapters for section in chapter.sections]
    assert urls == [f"/en/report/2024/{section.id}/" for section in edition.report.sections]
