"""The streak: dots on a string."""

from __future__ import annotations

from site_builder.charts import streak
from site_builder.charts.spec import ChartSpec
from site_builder.charts.theme import NARROW, WIDE, Width
from site_builder.model import Kind
from tests.charts.samples import point, spec


def _dots(chart: ChartSpec, width: Width) -> list[list[float]]:
    base, _ = streak.build(chart, width)
    return [
        item["value"] for series in base.options["series"] if series.get("name") for item in series["data"]
    ]


def _periods(count: int) -> ChartSpec:
    return spec("streak", point(count, f"连续{count}个季度", kind=Kind.STANDING))


def test_one_dot_a_period() -> None:
    """Ten quarters are ten dots in one row."""
    dots = _dots(_periods(10), WIDE)
    assert len(dots) == 10
    assert len({y for _, y in dots}) == 1


def test_long_streaks_break_into_rows() -> None:
    """On phones ten dots make a row."""
    dots = _dots(_periods(25), NARROW)
    assert len({y for _, y in dots}) == 3
    assert max(x for x, _ in dots) < NARROW.px


def test_no_period_is_no_dot() -> None:
    """A streak of nothing is an empty string."""
    assert _dots(_periods(0), WIDE) == []


def test_endless_streaks_become_a_bullet() -> None:
    """Hundreds of dots would not be counted by anybody; the value is drawn as a bar."""
    base, _ = streak.build(_periods(1000), WIDE)
    assert "bar" in {series["type"] for series in base.options["series"]}
