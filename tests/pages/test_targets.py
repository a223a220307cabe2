"""Results beside targets."""

from __future__ import annotations

from site_builder.pages import pages_of
from site_builder.pages.targets import TargetRow, TargetsView, ValueRow
from site_builder.views.comparing import comparable
from tests.editions import editions, tiny_editions


def _view(code: str = "en") -> TargetsView:
    (page,) = pages_of(tiny_editions()[code], "targets")
    assert isinstance(page.view, TargetsView)
    return page.view


def test_pairs_stand_by_theme_with_their_direction() -> None:
    """Result, target, and how they stand to each other, under the headings of their years."""
    view = _view()
    (group,) = view.pairs
    told = [
        (str(row.result), str(row.target), str(row.compared.words))
        for row in group.rows
        if isinstance(row, TargetRow)
    ]
    assert told == [
        ("6.8%", "about 7%", "higher by the numbers stated"),
        ("10.5%", "8%", "lower by 2.5 percentage points"),
    ]
    assert (view.result_label, view.target_label) == ("2023 result", "2024 target")
    assert view.summary == "2 indicators have a result for 2023 and a target for 2024."


def test_what_has_no_partner_is_listed_too() -> None:
    """Targets without a result and results without a target, each with its one value."""
    view = _view()
    targets = [row for group in view.targets_alone for row in group.rows if isinstance(row, ValueRow)]
    assert [str(row.value) for row in targets][:2] == ["50 schools", "20,600 households"]
    results = [row for group in view.results_alone for row in group.rows if isinstance(row, ValueRow)]
    assert "123,700 businesses" in [str(row.value) for row in results]


def test_nothing_is_left_out() -> None:
    """Every indicator of the real report stands in one of the three lists."""
    for edition in editions().values():
        (page,) = pages_of(edition, "targets")
        assert isinstance(page.view, TargetsView)
        lists = (page.view.pairs, page.view.targets_alone, page.view.results_alone)
        urls = [row.indicator.url for groups in lists for group in groups for row in group.rows]
        spoken_of = comparable(edition, edition.report)
        assert sorted(urls) == sorted(edition.url(f"indicators/{each.id}/") for each, _, _ in spoken_of)
