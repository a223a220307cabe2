"""Small multiples: sets that share a scale where units allow it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from site_builder.model import Figure, Kind
from site_builder.views.edition import Edition
from site_builder.views.index import SiteIndex
from site_builder.views.multiples import PanelSet, panel_sets
from tests.editions import editions, tiny_editions


def _sets(topic: str, code: str = "en") -> dict[str, PanelSet]:
    return {group.id: group for group in panel_sets(editions()[code], topic)}


def test_every_indicator_with_figures_stands_in_one_set() -> None:
    """Nothing of a theme is left out, and nothing comes twice, in either language."""
    for edition in editions().values():
        for topic in edition.site.topics:
            shown = [panel.card.id for group in panel_sets(edition, topic) for panel in group.panels]
            members = [i.id for i in edition.site.indicators.values() if i.topic == topic]
            assert sorted(shown) == sorted(members)


def test_percentages_and_amounts_of_a_unit_share_a_scale() -> None:
    """Within a set every strip has the same places on its axis; sets on scales of their own have none."""
    groups = _sets("investment")
    assert list(groups) == ["growth", "shares", "yuan", "others"]
    for group in groups.values():
        scales = {panel.drawing.spec.scale for panel in group.panels}
        assert len(scales) == 1
        assert (group.axis is not None) == bool(scales.pop())


def test_scales_hold_every_value_and_begin_at_zero() -> None:
    """Round places reach beyond the greatest value; that of shares ends with the whole."""
    for group in (group for topic in editions()["en"].site.topics for group in _sets(topic).values()):
        if group.axis:
            ticks = [tick.value for tick in group.axis.spec.scale]
            values = [point.value for panel in group.panels for point in panel.drawing.spec.points]
            assert min([*ticks, Decimal(0)]) <= min(values)
            assert max(values) <= max(ticks)
            assert all(tick.text for tick in group.axis.spec.scale)
            assert group.id != "shares" or ticks[-1] == 100


def test_words_stand_beside_the_marks() -> None:
    """Names and values are words of the page, in the columns of their kinds; the drawing has none."""
    group = _sets("economy")["growth"]
    assert [column.label for column in group.columns] == ["2023 result", "2024 target"]
    first = group.panels[0]
    assert first.card.url == "/en/indicators/gdp-growth/"
    assert [cell.text.text for cell in first.cells] == ["6.8%", "about 7%"]
    assert {(point.label, point.text) for point in first.drawing.spec.points} == {("", "")}
    only_target = _sets("investment")["growth"].panels[0]
    assert [cell.kind for cell in only_target.cells] == ["target"]


def test_marks_are_drawn_once_for_all_languages() -> None:
    """Without words a strip of bars or dots is the same drawing in every language."""
    for name in ("growth", "shares", "yuan"):
        both = [
            [panel.drawing.spec for panel in _sets("investment", code)[name].panels] for code in editions()
        ]
        assert both[0] == both[1]


def test_only_the_latest_years_are_shown() -> None:
    """Of several years a strip shows the latest result and the latest target."""
    edition = tiny_editions()["en"]
    own = [figure for figure in edition.report.figures if figure.indicator == "gdp-growth"]
    later = tuple(
        replace(figure, year=figure.year + 1, quantity=replace(figure.quantity, value=Decimal(9)))
        for figure in own
    )
    panel = next(panel_sets(_with_figures(edition, later), "economy")).panels[0]
    assert [(point.year, point.kind) for point in panel.drawing.spec.points] == [
        (2024, Kind.ACTUAL),
        (2025, Kind.TARGET),
    ]
    assert {cell.text.text for cell in panel.cells if cell.text.text} == {"9%", "about 9%"}


def test_a_theme_without_figures_has_no_sets() -> None:
    """Indicators of which no report says anything are no panels."""
    edition = tiny_editions()["en"]
    report = replace(edition.report, figures=())
    bare = replace(edition, index=SiteIndex(replace(edition.site, reports={report.id: report})))
    assert list(panel_sets(bare, "economy")) == []


def _with_figures(edition: Edition, more: tuple[Figure, ...]) -> Edition:
    report = replace(edition.report, figures=(*edition.report.figures, *more))
    return replace(edition, index=SiteIndex(replace(edition.site, reports={report.id: report})))
