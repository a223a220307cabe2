"""Livelihood projects as pages show them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from site_builder.i18n import Phrase
from site_builder.views.livelihood import ProjectView, project_view
from tests.editions import tiny_editions


def _project(number: int, code: str = "en") -> ProjectView:
    edition = tiny_editions()[code]
    return project_view(edition, edition.report, edition.report.projects[number - 1])


def test_a_promise_is_told_and_drawn() -> None:
    """A project shows what it promises, for whom, and the sentence that promises it."""
    view = _project(1)
    assert [str(promise.target) for promise in view.promises] == ["50 schools"]
    assert str(view.beneficiaries) == "Pupils"
    assert view.quote == Phrase("（1）改善50所学校。", "zh-CN")
    assert view.source.url == "/en/report/2024/livelihood/#livelihood-1"
    assert [link.url for link in view.topics] == ["/en/topics/rural/"]


def test_comparisons_say_how_definitions_differ() -> None:
    """A result under another definition stands beside the promise with the note that says so."""
    (promise,) = _project(2).promises
    assert str(promise.note) == "The definitions differ."
    assert promise.chart.spec.id == "project-2024-2-toilets"


def test_progress_has_dates_states_and_sources() -> None:
    """Each step tells when, how far, what, and where that is published."""
    (step,) = _project(2).steps
    assert (step.date, step.status) == ("June 30, 2024", "Under way")
    assert (str(step.text), str(step.source)) == ("Half of them are renovated.", "Xiaocheng Daily")
    assert _project(1).steps == ()


def test_a_project_that_is_not_in_the_text_is_a_fault_of_the_program() -> None:
    """The checks have made sure that every quote is in the text; without one there is no page."""
    edition = tiny_editions()["en"]
    project = replace(edition.report.projects[0], quote="没有这句话")
    with pytest.raises(LookupError):
        project_view(edition, edition.report, project)
