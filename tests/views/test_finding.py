"""The list of all indicators and what they are found by."""

from __future__ import annotations

from dataclasses import replace

from site_builder.views.finding import IndicatorItem, index_view
from tests.editions import editions, tiny_editions


def _items(code: str = "en") -> dict[str, IndicatorItem]:
    view = index_view(tiny_editions()[code])
    return {item.card.id: item for group in view.groups for item in group.indicators}


def test_every_indicator_stands_in_its_theme_once() -> None:
    """The whole list is there without any script, in the order of the content."""
    for edition in editions().values():
        view = index_view(edition)
        listed = [item.card.id for group in view.groups for item in group.indicators]
        assert listed == list(edition.site.indicators)
        assert [group.id for group in view.groups] == list(edition.site.topics)


def test_items_say_what_they_have() -> None:
    """Result, target or both; the livelihood projects they belong to; a plain number to sort by."""
    items = _items()
    assert items["gdp-growth"].kinds == "result target"
    assert items["gdp-lead-years"].kinds == "result"
    assert (items["toilets"].kinds, items["toilets"].projects) == ("target", "2024-2")
    assert (items["new-businesses"].value, items["new-businesses"].unit) == ("123700", "business")
    assert items["gdp-growth"].bar is not None and items["toilets"].bar is None


def test_items_are_found_in_the_other_language() -> None:
    """An English page knows the Chinese name and the value as the report writes it, and the reverse."""
    assert _items()["new-businesses"].words == "新增经营主体 12.37万户"
    assert _items("zh-CN")["new-businesses"].words == "New businesses 123,700 businesses"
    alone = replace(tiny_editions()["zh-CN"], languages=tiny_editions()["zh-CN"].languages[:1])
    assert index_view(alone).groups[0].indicators[0].words == ""


def test_choices_are_those_that_occur() -> None:
    """No kind of number and no project is offered that finds nothing."""
    view = index_view(tiny_editions()["en"])
    assert [choice.value for choice in view.measures] == ["growth_rate", "share", "amount", "count", "streak"]
    ((title, choices),) = [(report.title, report.choices) for report in view.projects]
    assert title == "2 livelihood projects for 2024"
    assert [(choice.value, str(choice.text)) for choice in choices] == [
        ("2024-1", "1. Schools improved"),
        ("2024-2", "2. Toilets renovated"),
    ]
    assert view.found == "{shown} of 11 indicators"
