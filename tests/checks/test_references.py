"""Names that stand for other things: what a mistake's folder does not show."""

from __future__ import annotations

from dataclasses import replace

import pytest

from site_builder.charts.choice import FORM_NAMES
from site_builder.checks import references
from site_builder.model import Indicator, Site


def with_indicator(site: Site, indicator: Indicator) -> Site:
    """The site with one indicator changed."""
    return replace(site, indicators=site.indicators | {indicator.id: indicator})


@pytest.mark.parametrize("form", FORM_NAMES)
def test_every_chart_form_may_be_asked_for(tiny: Site, form: str) -> None:
    """Whatever can be drawn can be chosen by hand."""
    site = with_indicator(tiny, replace(tiny.indicators["toilets"], chart=form))
    assert list(references.chart_forms_are_known(site)) == []


def test_every_member_of_another_unit_is_told(tiny: Site) -> None:
    """The family's first member decides; each one that differs is told at its own place."""
    site = tiny
    for name in ("toilets", "grain-area"):
        site = with_indicator(site, replace(tiny.indicators[name], family="growth"))
    told = list(references.families_keep_to_one_unit(site))
    assert {problem.place.file.rsplit("/", 1)[1] for problem in told} == {"economy.yaml", "rural.yaml"}
    assert len(told) == 3


def test_an_unknown_whole_is_not_also_told_to_have_another_unit(tiny: Site) -> None:
    """One mistake, one problem."""
    site = with_indicator(tiny, replace(tiny.indicators["toilets"], part_of="no-such-thing"))
    assert len(list(references.parts_know_their_wholes(site))) == 1
