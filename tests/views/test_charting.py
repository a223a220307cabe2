"""Charts as views make them: the points, the sentence and the table, always the same data."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from site_builder.model import Bound, Kind
from site_builder.views.charting import ChartView, comparison_chart, indicator_chart
from site_builder.views.edition import Edition
from site_builder.views.index import SiteIndex
from tests.editions import editions, tiny_editions


def _chart(indicator: str, code: str = "en") -> ChartView:
    edition = tiny_editions()[code]
    return indicator_chart(edition, edition.site.indicators[indicator])


@pytest.mark.parametrize(
    ("indicator", "form", "points"),
    [
        ("gdp-growth", "dumbbell", ["6.8%", "about 7%", "10.5%", "8%"]),
        ("gdp-lead-years", "streak", ["3 years"]),
        ("new-businesses", "pictorial", ["123,700 businesses"]),
        ("new-companies", "share", ["25,000 businesses"]),
        ("sewage-treatment", "family", ["100%", "100%"]),
        ("reservoirs", "pictorial", ["4 reservoirs"]),
        ("grain-area", "pictorial", ["at least 9.1 million mu (about 606,700 hectares)"]),
        ("toilets", "bullet", ["20,600 households"]),
    ],
)
def test_form_and_points(indicator: str, form: str, points: list[str]) -> None:
    """Each chart has the form that fits, and its values as the reader's language writes them."""
    spec = _chart(indicator).spec
    assert spec.form == form
    assert [point.text for point in spec.points] == points


def test_own_values_are_told_from_the_family() -> None:
    """A family stands in the order of the content, and only the chart's own values are its own."""
    points = _chart("waste-treatment").spec.points
    assert [(point.label, point.own) for point in points] == [
        ("Sewage treatment rate", False),
        ("Waste treatment rate", True),
    ]


def test_a_part_stands_within_its_whole() -> None:
    """A part is drawn as a share of the whole it belongs to, and the sentence names the whole."""
    spec = _chart("new-companies").spec
    assert spec.whole == 123_700
    assert spec.description == (
        "New companies. 2023 result: 25,000 businesses. That is about 20.2% of “New businesses”."
    )


def test_signs_are_those_of_the_unit() -> None:
    """Countable things are drawn with the sign of their unit, and the legend says what one stands for."""
    spec = _chart("new-businesses").spec
    assert (spec.sign, spec.sign_value) == ("enterprise", Decimal(5000))
    assert spec.sign_text == "One icon = 5,000 businesses"
    assert _chart("reservoirs").spec.sign_text == "One icon = 1 reservoir"


def test_the_legend_names_the_kinds() -> None:
    """Every kind that occurs is named once, with its year."""
    assert _chart("gdp-growth").spec.legend == ((Kind.ACTUAL, "2023 result"), (Kind.TARGET, "2024 target"))
    assert _chart("gdp-lead-years").spec.legend == ((Kind.STANDING, "By the end of 2023"),)


def test_the_table_has_the_points() -> None:
    """The table beside a chart holds its points, one a row."""
    for edition in editions().values():
        for indicator in edition.site.indicators.values():
            chart = indicator_chart(edition, indicator)
            assert [row[2] for row in chart.table.rows] == [point.text for point in chart.spec.points]
            assert all(len(row) == len(chart.table.head) for row in chart.table.rows)


def test_sentences_tell_every_own_value() -> None:
    """A person who cannot see the chart is told every value that it is about."""
    for edition in editions().values():
        for indicator in edition.site.indicators.values():
            spec = indicator_chart(edition, indicator).spec
            assert spec.title in spec.description
            assert all(point.text in spec.description for point in spec.points if point.own)


@pytest.mark.parametrize(
    ("result", "result_bound", "target", "target_bound", "sentence"),
    [
        ("6.8", Bound.EXACT, "7", Bound.ABOUT, "By the numbers stated, the target is above the result."),
        ("6.8", Bound.EXACT, "6", Bound.EXACT, "The target is 0.8 percentage points below the result."),
        ("6.8", Bound.AT_LEAST, "7", Bound.EXACT, ""),
        ("7", Bound.ABOUT, "7", Bound.ABOUT, "The target keeps to the level of the result."),
    ],
)
def test_targets_are_told_neutrally(
    result: str, result_bound: Bound, target: str, target_bound: Bound, sentence: str
) -> None:
    """How a target stands to its result is said only where the bounds leave no doubt."""
    edition = _with_growth(result, result_bound, target, target_bound)
    description = indicator_chart(edition, edition.site.indicators["gdp-growth"]).spec.description
    assert description.partition("%. ")[2] == sentence


def _with_growth(result: str, result_bound: Bound, target: str, target_bound: Bound) -> Edition:
    """The tiny site with another result and target of the growth rate."""
    edition = tiny_editions()["en"]
    changes = {Kind.ACTUAL: (result, result_bound), Kind.TARGET: (target, target_bound)}
    figures = tuple(
        replace(
            figure,
            quantity=replace(figure.quantity, value=Decimal(changes[figure.kind][0])),
            bound=changes[figure.kind][1],
        )
        if figure.indicator == "gdp-growth"
        else figure
        for figure in edition.report.figures
    )
    report = replace(edition.report, figures=figures)
    return replace(edition, index=SiteIndex(replace(edition.site, reports={report.id: report})))


def test_a_promise_stands_beside_the_last_result() -> None:
    """Last year's result under another definition and the promise are two things, each under its own name."""
    edition = tiny_editions()["en"]
    project = edition.report.projects[1]
    spec = comparison_chart(edition, edition.report, project, project.compare[0]).spec
    assert spec.form == "bullet"
    assert "not compared" in spec.description
    assert [(point.label, point.kind, point.own) for point in spec.points] == [
        ("New businesses", Kind.ACTUAL, False),
        ("Toilets renovated", Kind.TARGET, True),
    ]


def test_positions_in_a_family() -> None:
    """In a family of one year the sentence says where the indicator stands; equals stand together."""
    for name in ("sewage-treatment", "waste-treatment"):
        sentence = "The indicators in “Treatment rates” have the same value."
        assert _chart(name).spec.description.endswith(sentence)


@pytest.mark.parametrize(
    ("bound", "sentence"),
    [
        (Bound.EXACT, "From highest to lowest it is number 1 of 2 in “Treatment rates”."),
        (
            Bound.AT_LEAST,
            "By the numbers stated, from highest to lowest, it is number 1 of 2 in “Treatment rates”.",
        ),
    ],
)
def test_positions_go_by_what_is_stated(bound: Bound, sentence: str) -> None:
    """Where a bound leaves the order open, the sentence says that it goes by the numbers alone."""
    edition = tiny_editions()["en"]
    figures = tuple(
        replace(figure, quantity=replace(figure.quantity, value=Decimal(90)), bound=bound)
        if figure.indicator == "waste-treatment"
        else figure
        for figure in edition.report.figures
    )
    report = replace(edition.report, figures=figures)
    changed = replace(edition, index=SiteIndex(replace(edition.site, reports={report.id: report})))
    chart = indicator_chart(changed, changed.site.indicators["sewage-treatment"])
    assert chart.spec.description.endswith(sentence)


def test_equal_limits_in_a_family_are_no_equal_values() -> None:
    """Where two rates are both 95% or more, the numbers are the same; the values need not be."""
    edition = tiny_editions()["en"]
    family = ("sewage-treatment", "waste-treatment")
    figures = tuple(
        replace(figure, bound=Bound.AT_LEAST) if figure.indicator in family else figure
        for figure in edition.report.figures
    )
    report = replace(edition.report, figures=figures)
    changed = replace(edition, index=SiteIndex(replace(edition.site, reports={report.id: report})))
    chart = indicator_chart(changed, changed.site.indicators["sewage-treatment"])
    assert chart.spec.description.endswith(
        "The indicators in “Treatment rates” are stated with the same number."
    )


def test_a_family_without_an_order_has_no_places() -> None:
    """Where its indicators count different things, none is said to be first."""
    edition = tiny_editions()["en"]
    figures = tuple(
        replace(figure, quantity=replace(figure.quantity, value=Decimal(90)))
        if figure.indicator == "waste-treatment"
        else figure
        for figure in edition.report.figures
    )
    report = replace(edition.report, figures=figures)
    name = edition.site.indicators["waste-treatment"].family
    families = edition.site.families | {name: replace(edition.site.families[name], ranked=False)}
    site = replace(edition.site, reports={report.id: report}, families=families)
    changed = replace(edition, index=SiteIndex(site))
    chart = indicator_chart(changed, site.indicators["sewage-treatment"])
    assert "number 1 of" not in chart.spec.description


def test_over_several_years_an_indicator_stands_alone() -> None:
    """Two results and two targets of a rate are drawn without the family, which would be a thicket."""
    edition = tiny_editions()["en"]
    own = [figure for figure in edition.report.figures if figure.indicator == "gdp-growth"]
    later = tuple(replace(figure, year=figure.year + 1) for figure in own)
    report = replace(edition.report, figures=(*edition.report.figures, *later))
    changed = replace(edition, index=SiteIndex(replace(edition.site, reports={report.id: report})))
    spec = indicator_chart(changed, changed.site.indicators["gdp-growth"]).spec
    assert spec.form == "dumbbell"
    assert all(point.own for point in spec.points)
    assert len(spec.points) == 4


def test_a_share_is_drawn_on_its_whole() -> None:
    """The line of a share ends with a hundred per cent, which is named in the reader's language."""
    edition = editions()["en"]
    spec = indicator_chart(edition, edition.site.indicators["forest-coverage"]).spec
    assert [(tick.value, tick.text) for tick in spec.scale] == [(Decimal(100), "100%")]
    assert _chart("gdp-growth").spec.scale == ()


def test_every_chart_leads_to_how_it_is_read() -> None:
    """The link beside a chart goes to the form it has, in the language of the page."""
    assert _chart("gdp-growth").guide == "/en/charts/#dumbbell"
    assert _chart("toilets", "zh-CN").guide == "/charts/#bullet"


def test_chart_ids_are_the_same_in_every_language() -> None:
    """A chart is the same chart in every language."""
    assert _chart("gdp-growth", "zh-CN").spec.id == _chart("gdp-growth").spec.id


def test_what_is_defined_differently_is_described_without_comparing() -> None:
    """The sentence tells both values and does not say which is above the other."""
    edition = editions()["en"]
    told = indicator_chart(edition, edition.site.indicators["rural-road-safety-works"]).spec.description
    assert "1,113.5 kilometers" in told and "200 kilometers" in told
    assert "below" not in told and "above" not in told
