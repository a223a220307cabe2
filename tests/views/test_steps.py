"""Progress as pages tell it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from site_builder.model import Bound, Progress, Quantity, Report
from site_builder.views.edition import Edition
from site_builder.views.index import SiteIndex
from site_builder.views.steps import StepView, steps
from tests.editions import tiny_editions


def _told(number: str, bound: Bound = Bound.EXACT, code: str = "en") -> StepView:
    """The step of a project that promises 20,600 toilets, when so many are done."""
    edition = tiny_editions()[code]
    project = edition.report.projects[1]
    done = Quantity(Decimal(number), 1, "household", number, "户")
    step = replace(project.progress[0], indicator="toilets", quantity=done, url="https://example.org/1")
    figures = tuple(
        replace(figure, bound=bound) if figure.indicator == "toilets" else figure
        for figure in edition.report.figures
    )
    report = replace(edition.report, figures=figures)
    return steps(_with(edition, report), report, replace(project, progress=(step,)))[0]


def _with(edition: Edition, report: Report) -> Edition:
    return replace(edition, index=SiteIndex(replace(edition.site, reports={report.id: report})))


def test_progress_has_dates_states_and_sources() -> None:
    """Each step tells when, how far, what, and where that is published."""
    edition = tiny_editions()["en"]
    (step,) = steps(edition, edition.report, edition.report.projects[1])
    assert (step.day, step.date, step.status) == ("2024-06-30", "June 30, 2024", "Under way")
    assert (str(step.text), str(step.source)) == ("Half of them are renovated.", "Xiaocheng Daily")
    assert (str(step.amount), step.share, step.url) == ("", "", "")
    assert steps(edition, edition.report, edition.report.projects[0]) == ()


@pytest.mark.parametrize(
    ("number", "share", "width"),
    [
        ("0", 0, "0%"),
        ("10300", 50, "50%"),
        ("20599", 99, "99%"),
        ("20600", 100, "100%"),
        ("30900", 150, "100%"),
    ],
)
def test_a_number_is_told_as_a_part_of_the_promise(number: str, share: int, width: str) -> None:
    """Rounded down, so that only a promise that is kept is 100 percent; a bar is never longer than full."""
    step = _told(number)
    amount = f"{int(number):,} households: {share}% of what is promised (20,600 households)"
    assert (str(step.amount), step.share) == (amount, width)
    assert (str(step.promise), step.url) == ("Toilets renovated", "https://example.org/1")


def test_a_minimum_is_a_quantity_to_be_measured_against() -> None:
    """“At least” names what is promised."""
    amount = str(_told("10300", Bound.AT_LEAST).amount)
    assert amount == "10,300 households: 50% of what is promised (at least 20,600 households)"


@pytest.mark.parametrize("bound", [Bound.ABOUT, Bound.AT_MOST])
def test_a_rough_promise_has_no_percentage(bound: Bound) -> None:
    """What is done is told, and nothing is computed from it."""
    step = _told("10300", bound)
    assert (str(step.amount), step.share) == ("10,300 households", "")


def test_states_have_words() -> None:
    """Every state that an editor may write is told in words."""
    edition = tiny_editions()["en"]
    project = edition.report.projects[1]

    def of(state: str) -> Progress:
        return replace(project.progress[0], status=state)

    told = replace(project, progress=tuple(map(of, ("not_started", "under_way", "done"))))
    assert [step.status for step in steps(edition, edition.report, told)] == [
        "Not started",
        "Under way",
        "Done",
    ]
