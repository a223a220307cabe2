"""The ring: a share of a whole."""

from __future__ import annotations

from site_builder.charts import share
from site_builder.charts.drawing import Drawer
from site_builder.charts.spec import ChartSpec
from site_builder.charts.theme import NARROW, WIDE
from tests.charts.reading import words
from tests.charts.samples import point, spec, target


def _slices(chart: ChartSpec) -> list[list[float]]:
    """The parts of each ring; the fine ring of the whole below it is left out."""
    base, _ = share.build(chart, WIDE)
    rings = [s for s in base.options["series"] if s["type"] == "pie" and not s.get("silent")]
    return [[item["value"] for item in ring["data"]] for ring in rings]


def test_the_rest_of_the_whole_is_drawn() -> None:
    """The slices of a ring make up the whole."""
    assert _slices(spec("share", point(62), whole=100)) == [[62, 38]]
    assert _slices(spec("share", point(1200), whole=5000)) == [[1200, 3800]]


def test_no_share_is_more_than_the_whole() -> None:
    """A value beyond the whole fills the ring; a negative one leaves it empty."""
    assert _slices(spec("share", point(130), whole=100)) == [[130]]
    assert _slices(spec("share", point(-5), whole=100)) == [[0, 100]]


def test_result_and_target_have_a_ring_each() -> None:
    """Two years are two rings, side by side or, on phones, one below the other."""
    chart = spec("share", point(59), target(61), whole=100)
    assert len(_slices(chart)) == 2
    assert share.build(chart, NARROW)[1] > share.build(chart, WIDE)[1]


def test_other_parts_are_named(drawer: Drawer) -> None:
    """Parts of the same whole are told beside the ring."""
    chart = spec("share", point(42), point(38, label="其他经济", own=False), whole=100)
    (drawing,) = drawer.draw([chart])
    assert "其他经济 38%" in words(drawing.wide)


def test_no_whole_is_a_hundred() -> None:
    """Without a whole, percentages are meant."""
    chart = spec("share", point(25))
    assert _slices(chart) == [[25, 75]]
