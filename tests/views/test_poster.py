"""All promises in one picture."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from site_builder.model import Bound, Report
from site_builder.views.edition import Edition
from site_builder.views.index import SiteIndex
from site_builder.views.poster import PosterPromise, poster
from tests.editions import editions, tiny_editions


def _promises(edition: Edition) -> dict[str, PosterPromise]:
    drawn = poster(edition, edition.report)
    return {promise.promise.indicator.id: promise for project in drawn for promise in project.promises}


def _with(bound: Bound, number: str) -> PosterPromise:
    """The schools of the tiny site, if so many were promised."""
    edition = tiny_editions()["en"]
    figures = tuple(
        replace(figure, bound=bound, quantity=replace(figure.quantity, value=Decimal(number), multiplier=1))
        if figure.indicator == "schools-improved"
        else figure
        for figure in edition.report.figures
    )
    report: Report = replace(edition.report, figures=figures)
    changed = replace(edition, index=SiteIndex(replace(edition.site, reports={report.id: report})))
    return _promises(changed)["schools-improved"]


def test_one_unit_has_one_scale() -> None:
    """A sign of households is worth the same in every project; no quantity takes more than four rows."""
    promises = _promises(editions()["en"])
    households = [promise for promise in promises.values() if "household" in str(promise.worth)]
    assert len(households) == 3
    assert {str(promise.worth) for promise in households} == {"One icon = 1,000 households"}
    assert all(promise.signs and 0 < promise.signs.height <= 96 for promise in promises.values())


def test_a_sign_is_counted_like_the_value_beside_it() -> None:
    """The report counts health branches as 20个; so does the sign, though facilities are first of all 家."""
    promise = _promises(editions()["zh-CN"])["township-health-branches"]
    assert promise.promise.target.text == "20个"
    assert str(promise.worth) == "每个图标代表2个"


def test_signs_are_exact() -> None:
    """14,500 households are fourteen signs and a half, beside last year's twenty-eight."""
    promise = _promises(editions()["en"])["old-compounds-renovated"]
    assert promise.signs and (promise.signs.full, promise.signs.rest) == (24, "108")
    assert promise.before and (promise.before.full, promise.before.rest) == (48, "192")
    assert (promise.signs.kind, promise.before.kind) == ("target", "actual")


@pytest.mark.parametrize(
    ("number", "full", "rest", "end"),
    [
        ("0", 0, "0", ("0", 0)),
        ("1", 0, "24", ("24", 0)),
        ("20", 48, "0", ("240", 24)),
        ("40", 96, "0", ("240", 72)),
        ("10000000000000", 48, "0", ("240", 24)),
    ],
)
def test_any_number_can_be_drawn(number: str, full: int, rest: str, end: tuple[str, int]) -> None:
    """From nothing to ten trillion; a mark for “at least” stands after the last sign."""
    signs = _with(Bound.AT_LEAST, number).signs
    assert signs and (signs.full, signs.rest, signs.end) == (full, rest, end)
    assert signs.bound == "at_least" and signs.height >= 24


def test_results_in_another_unit_are_told_and_not_drawn() -> None:
    """The tiny site sets toilets beside businesses: signs of one are no signs of the other."""
    promise = _promises(tiny_editions()["en"])["toilets"]
    assert promise.signs and promise.before is None
    assert promise.promise.before and str(promise.promise.before.value) == "123,700 businesses"
