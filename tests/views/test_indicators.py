"""Indicators as pages show them."""

from __future__ import annotations

from site_builder.i18n import Phrase
from site_builder.views.indicators import comparable, indicator_view
from tests.editions import editions, tiny_editions


def test_an_indicator_page_has_all_there_is() -> None:
    """Values, theme, note, family and projects of an indicator come together."""
    edition = tiny_editions()["en"]
    view = indicator_view(edition, edition.site.indicators["gdp-growth"])
    assert [(value.label, str(value.text), value.kind) for value in view.card.values] == [
        ("2023 result", "6.8%", "actual"),
        ("2024 target", "about 7%", "target"),
    ]
    assert view.topic.url == "/en/topics/economy/"
    assert view.family and str(view.family.text) == "Growth rates"
    assert [card.id for card in view.relatives] == ["retail-growth"]
    assert view.projects == ()


def test_notes_and_projects() -> None:
    """A note is shown in the reader's language; a promised indicator links to its project."""
    edition = tiny_editions()["en"]
    note = indicator_view(edition, edition.site.indicators["new-companies"]).note
    assert note == Phrase("Companies are a part of the businesses.")
    projects = indicator_view(edition, edition.site.indicators["toilets"]).projects
    assert [link.url for link in projects] == ["/en/livelihood/2024/2/"]


def test_sources_quote_the_report_verbatim() -> None:
    """Every figure shows its sentence in Chinese, marked on other pages, and links to its paragraph."""
    for code, lang in (("zh-CN", ""), ("en", "zh-CN")):
        edition = editions()[code]
        for indicator in edition.site.indicators.values():
            view = indicator_view(edition, indicator)
            for source, figure in zip(view.sources, edition.figures[indicator.id], strict=True):
                assert source.quote == Phrase(figure.quote, lang)
                assert source.report.url.partition("#")[2] == source.section.url.partition("#")[2] != ""


def test_results_and_targets_of_a_report() -> None:
    """Every indicator a report speaks of has its result, its target or both."""
    edition = tiny_editions()["en"]
    pairs = {
        indicator.id: (bool(result), bool(target))
        for indicator, result, target in comparable(edition, edition.report)
    }
    assert pairs["gdp-growth"] == (True, True)
    assert pairs["gdp-lead-years"] == (True, False)
    assert pairs["toilets"] == (False, True)
    assert set(pairs) == set(edition.site.indicators)
