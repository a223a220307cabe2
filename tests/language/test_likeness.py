"""How alike words are."""

from __future__ import annotations

from site_builder.language.likeness import alike, likeliest, named
from site_builder.model import Site


def test_likeness_is_from_none_to_all() -> None:
    """Equal texts are wholly alike, texts without a common sign not at all."""
    assert alike("增长", "增长") == 1 and alike("增长", "水库") == 0
    assert 0 < alike("全市增长", "全年增长") < 1


def test_a_name_is_said_by_its_runs() -> None:
    """Single signs that happen to occur say nothing of a name."""
    assert named("建成水库", "全年建成水库4座") == 1
    assert named("建成水库", "成库") == 0


def test_the_likeliest_indicator_comes_first(tiny: Site) -> None:
    """What has nothing to do with the words is not offered."""
    found = likeliest("垃圾处理率达99%", tiny.indicators.values())
    assert found[0].id == "waste-treatment"
    assert likeliest("完全无关", tiny.indicators.values()) == []
