"""Every chart form by its name; a new form is a new module and one line here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pyecharts.charts.base import Base

from site_builder.charts import bullet, dumbbell, family, glance, line, pictorial, share, streak
from site_builder.charts.spec import ChartSpec
from site_builder.charts.theme import Width

FORMS: Final[dict[str, Callable[[ChartSpec, Width], tuple[Base, int]]]] = {
    "bullet": bullet.build,
    "dumbbell": dumbbell.build,
    "family": family.build,
    "line": line.build,
    "pictorial": pictorial.build,
    "share": share.build,
    "streak": streak.build,
}
"""What draws each form: from a spec and a width to a pyecharts chart and its height in pixels."""

BUILDERS: Final = {**FORMS, "glance": glance.build}
"""The forms, and the drawing that is none because its values stand beside it in print."""
