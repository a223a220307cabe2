"""Pictorial units: rows of signs, ten to a row."""

from __future__ import annotations

import pytest

from site_builder.charts import pictorial
from site_builder.charts.drawing import Drawer
from site_builder.charts.signs import SIGNS
from site_builder.charts.spec import ChartSpec
from site_builder.charts.theme import WIDE
from tests.charts.reading import words
from tests.charts.samples import point, spec, target


def _rows(chart: ChartSpec) -> list[list[tuple[int, float]]]:
    """How many signs each row has and where it ends, block by block, without the legend."""
    base, _ = pictorial.build(chart, WIDE)
    blocks = [
        series for series in base.options["series"] if series["type"] == "pictorialBar" and series["name"]
    ]
    return [[(item["symbolRepeat"], item["value"]) for item in block["data"]] for block in blocks]


def test_ten_to_a_row() -> None:
    """26 signs are two full rows and one of six."""
    assert _rows(spec("pictorial", point(26000))) == [[(10, 10), (10, 10), (6, 6)]]


def test_last_sign_is_cut() -> None:
    """A part of a sign shows that part of its width."""
    ((count, end),) = _rows(spec("pictorial", point(2500)))[0]
    assert count == 3
    assert end == pytest.approx(2.5)


def test_result_and_target_have_a_block_each(drawer: Drawer) -> None:
    """Each value has its own rows and words, and the sign is explained once."""
    (drawing,) = drawer.draw([spec("pictorial", point(25900, "2.59万户"), target(20600, "2.06万户"))])
    said = words(drawing.narrow)
    assert said.index("2.59万户") < said.index("2.06万户") < said.index("每个符号 = 1000户")


def test_nothing_is_an_empty_row() -> None:
    """Zero shows no sign."""
    assert _rows(spec("pictorial", point(0))) == [[(1, 0)]]


def test_too_many_signs_become_a_bullet() -> None:
    """Thousands of signs would be no picture; the value is drawn as a bar."""
    base, _ = pictorial.build(spec("pictorial", point(10**13)), WIDE)
    assert {series["type"] for series in base.options["series"]} == {"scatter", "bar"}


@pytest.mark.parametrize("sign", sorted(SIGNS))
def test_every_sign_is_drawn(drawer: Drawer, sign: str) -> None:
    """Each sign is a shape that ECharts draws as often as it is told."""
    (drawing,) = drawer.draw([spec("pictorial", point(5000), sign=sign)])
    assert drawing.wide.count("<use ") + drawing.wide.count("<path ") >= 6


def test_unknown_sign_is_a_dot() -> None:
    """A sign nobody has drawn is shown as a dot."""
    base, _ = pictorial.build(spec("pictorial", point(5000), sign="unheard-of"), WIDE)
    assert SIGNS["dot"] in {series.get("symbol") for series in base.options["series"]}
