"""Livelihood projects as pages show them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from site_builder.language.i18n import Phrase
from site_builder.views.livelihood import ProjectView, project_view, projects_title
from tests.editions import editions, tiny_editions


def _project(number: int, code: str = "en") -> ProjectView:
    edition = tiny_editions()[code]
    return project_view(edition, edition.report, edition.report.projects[number - 1])


def test_a_promise_is_told_and_drawn() -> None:
    """A project shows what it promises, for whom, and the sentence that promises it."""
    view = _project(1)
    assert [str(promise.target) for promise in view.promises] == ["50 schools"]
    assert str(view.beneficiaries) == "Pupils"
    assert view.sentences[-1] == Phrase("（1）改善50所学校。", "zh-CN")
    assert view.source.url == "/en/report/2024/livelihood/#livelihood-1"


def test_comparisons_say_how_definitions_differ() -> None:
    """A result under another definition stands beside the promise with the note that says so."""
    (promise,) = _project(2).promises
    assert str(promise.note) == "The definitions differ."
    assert promise.chart.spec.id == "project-2024-2-toilets"


def test_a_result_of_another_indicator_is_named_and_not_compared() -> None:
    """It stands beside the promise under its own name; nothing says higher or lower."""
    (promise,) = _project(2).promises
    assert promise.before is not None and promise.before.other is not None
    assert (str(promise.before.other.text), promise.before.label) == ("New businesses", "2023 result")
    assert promise.before.compared is None


def test_a_result_of_its_own_is_compared() -> None:
    """The real report promises fewer bridges than were renovated: told in words, not judged."""
    edition = editions()["en"]
    view = project_view(edition, edition.report, edition.report.projects[7])
    safety, bridges = (promise.before for promise in view.promises)
    assert bridges and bridges.compared and str(bridges.compared.words) == "smaller by 11 bridges"
    assert safety and safety.compared and safety.compared.direction == "apart"


def test_the_clause_is_told_in_both_languages() -> None:
    """The reader's language comes first, cut to the project's own clause; the Chinese is verbatim."""
    english, chinese = editions()["en"], editions()["zh-CN"]
    for project in english.report.projects:
        told, verbatim = project_view(english, english.report, project).sentences
        assert told.text.startswith(f"({project.number}) ") and not told.lang
        assert verbatim == Phrase(project.quote, "zh-CN")
        first, second = project_view(chinese, chinese.report, project).sentences
        assert (first, second) == (Phrase(project.quote), Phrase(told.text, "en"))


def test_a_project_without_a_figure_is_told_in_words() -> None:
    """Its translated clause is found by its number; there is nothing to draw, and nothing breaks."""
    edition = editions()["en"]
    project = replace(edition.report.projects[4], figures=(), compare=())
    view = project_view(edition, edition.report, project)
    assert view.promises == () and view.related == ()
    assert view.sentences[0].text.startswith("(5) Build at least 800 public charging points")


def test_related_indicators_are_near_and_few() -> None:
    """They come from the families and themes of what is promised, which itself is not among them."""
    edition = editions()["en"]
    for project in edition.report.projects:
        related = [card.id for card in project_view(edition, edition.report, project).related]
        assert 0 < len(related) <= 6 and not {*related} & {*project.figures}
    schools = project_view(edition, edition.report, edition.report.projects[0])
    assert schools.related[0].id == "schools-built"


@pytest.mark.parametrize(
    ("count", "chinese", "english"),
    [
        (1, "2024年一件民生实事", "1 livelihood project for 2024"),
        (3, "2024年三件民生实事", "3 livelihood projects for 2024"),
        (10, "2024年十件民生实事", "10 livelihood projects for 2024"),
    ],
)
def test_the_projects_are_called_by_their_count(count: int, chinese: str, english: str) -> None:
    """Three are not ten, in neither language."""
    for code, title in (("zh-CN", chinese), ("en", english)):
        edition = editions()[code]
        report = replace(edition.report, projects=edition.report.projects[:count])
        assert projects_title(edition, report) == title
