"""Indicators as pages show them."""

from __future__ import annotations

from site_builder.language.i18n import Phrase
from site_builder.views.comparing import comparable
from site_builder.views.indicators import indicator_view
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
                quoted = source.quotations[0 if code == "zh-CN" else -1]
                assert (quoted.before + quoted.number + quoted.after, quoted.lang) == (figure.quote, lang)
                assert quoted.number == figure.quantity.printed
                places = {
                    url.partition("#")[2] for url in (source.report, source.section.url, source.parallel)
                }
                assert len(places) == 1 and places != {""}


def test_sources_are_told_in_both_languages() -> None:
    """The reader's own language comes first; the number is the one that stands in that very sentence."""
    for code, marked in (("zh-CN", ["", "en"]), ("en", ["", "zh-CN"])):
        edition = editions()[code]
        view = indicator_view(edition, edition.site.indicators["gdp-growth"])
        assert [quoted.lang for quoted in view.sources[0].quotations] == marked
        assert {quoted.number for quoted in view.sources[0].quotations} == {"6.8%", "6.8 percent"}
        for indicator in edition.site.indicators.values():
            for source in indicator_view(edition, indicator).sources:
                assert len(source.quotations) == 2
                assert all(quoted.number for quoted in source.quotations)


def test_one_number_for_several_indicators() -> None:
    """Where a number speaks for several indicators, each page leads to the others."""
    edition = editions()["en"]
    views = [indicator_view(edition, indicator) for indicator in edition.site.indicators.values()]
    shared = [(view.card, source.shared) for view in views for source in view.sources if source.shared]
    assert shared
    for card, others in shared:
        assert card.url not in {link.url for link in others}


def test_neighbours_stay_within_the_theme() -> None:
    """From the first indicator of a theme one comes to its last, and back again."""
    edition = editions()["en"]
    for topic in edition.site.topics:
        names = [name for name, indicator in edition.site.indicators.items() if indicator.topic == topic]
        views = [indicator_view(edition, edition.site.indicators[name]) for name in names]
        assert [view.following and view.following.url for view in views] == [
            *(view.card.url for view in views[1:]),
            None,
        ]
        assert [view.previous and view.previous.url for view in views] == [
            None,
            *(view.card.url for view in views[:-1]),
        ]


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
