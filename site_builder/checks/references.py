"""Names that stand for other things must be known."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.charts.choice import FORM_NAMES
from site_builder.errors import Place, Problem, message, nearest
from site_builder.model import Site


def there_is_a_report(site: Site) -> Iterator[Problem]:
    """A site without any published report would have nothing to show."""
    if not site.reports:
        yield Problem(
            Place("content/reports"),
            message("no report is published"),
            message("remove the line “draft: true” of one, or begin one: python3 build.py new report YEAR"),
        )


def topics_have_names_of_their_own(site: Site) -> Iterator[Problem]:
    """Two themes of one name could not be told apart."""
    seen: dict[str, str] = {}
    for topic in site.topics.values():
        if topic.name in seen:
            yield Problem(
                topic.place,
                message(
                    "the name “{name}” is already that of the theme “{id}”",
                    name=topic.name,
                    id=seen[topic.name],
                ),
                message("give it another name"),
            )
        seen[topic.name] = topic.id


def indicators_know_their_units(site: Site) -> Iterator[Problem]:
    """An indicator's unit is defined in `units.yaml`."""
    for indicator in site.indicators.values():
        if indicator.unit not in site.units:
            yield Problem(
                indicator.place,
                message("no unit is called “{id}”", id=indicator.unit),
                nearest(indicator.unit, site.units),
            )


def units_know_their_second_units(site: Site) -> Iterator[Problem]:
    """A unit is restated in a unit that is defined."""
    for unit in site.units.values():
        if unit.restated and unit.restated.unit not in site.units:
            second = unit.restated.unit
            yield Problem(
                unit.place, message("no unit is called “{id}”", id=second), nearest(second, site.units)
            )


def indicators_know_their_families(site: Site) -> Iterator[Problem]:
    """An indicator's family is defined in `families.yaml`, and every family has members."""
    for indicator in site.indicators.values():
        if indicator.family and indicator.family not in site.families:
            yield Problem(
                indicator.place,
                message("no family is called “{id}”", id=indicator.family),
                nearest(indicator.family, site.families),
            )
    used = {indicator.family for indicator in site.indicators.values()}
    for family in site.families.values():
        if family.id not in used:
            yield Problem(
                family.place,
                message("no indicator belongs to the family “{id}”", id=family.id),
                message("remove it, or name it as the family of an indicator"),
            )


def families_keep_to_one_unit(site: Site) -> Iterator[Problem]:
    """Bars on one axis must measure the same thing."""
    first: dict[str, str] = {}
    for indicator in site.indicators.values():
        if not indicator.family:
            continue
        other = first.setdefault(indicator.family, indicator.id)
        unit = site.indicators[other].unit
        if indicator.unit != unit:
            yield Problem(
                indicator.place,
                message(
                    "the family “{family}” mixes units: “{id}” has {unit}, “{other}” has {other_unit}",
                    family=indicator.family,
                    id=indicator.id,
                    unit=indicator.unit,
                    other=other,
                    other_unit=unit,
                ),
                message("put one of them in another family"),
            )


def parts_know_their_wholes(site: Site) -> Iterator[Problem]:
    """A part has a whole, in the same unit."""
    for indicator in site.indicators.values():
        whole = indicator.part_of
        if whole and whole not in site.indicators:
            yield Problem(
                indicator.place,
                message("no indicator is called “{id}”", id=whole),
                nearest(whole, site.indicators),
            )
        elif whole and site.indicators[whole].unit != indicator.unit:
            yield Problem(
                indicator.place,
                message("“{id}” is part of “{whole}” but has another unit", id=indicator.id, whole=whole),
                message("give both the same unit, or remove part_of"),
            )


def differences_are_explained(site: Site) -> Iterator[Problem]:
    """Where a result and a target may not be compared, a note says why."""
    for indicator in site.indicators.values():
        if not indicator.comparable and not indicator.note:
            yield Problem(
                indicator.place,
                message("“{id}” is not comparable, but no note says why", id=indicator.id),
                message("say in its note how result and target differ"),
            )


def chart_forms_are_known(site: Site) -> Iterator[Problem]:
    """A chart form asked for by hand exists."""
    for indicator in site.indicators.values():
        if indicator.chart and indicator.chart not in FORM_NAMES:
            yield Problem(
                indicator.place,
                message("no chart form is called “{id}”", id=indicator.chart),
                nearest(indicator.chart, FORM_NAMES),
            )


def headline_indicators_exist(site: Site) -> Iterator[Problem]:
    """What a report puts first can be shown."""
    for report in site.reports.values():
        for headline in report.headline:
            if headline not in site.indicators:
                yield Problem(
                    report.place,
                    message("no indicator is called “{id}”", id=headline),
                    nearest(headline, site.indicators),
                )


def sections_know_their_parts(site: Site) -> Iterator[Problem]:
    """A section belongs to a part that the report lists."""
    for report in site.reports.values():
        parts = [part.id for part in report.parts]
        for section in report.sections:
            if section.part not in parts:
                yield Problem(
                    section.place,
                    message("no part of the report is called “{id}”", id=section.part),
                    nearest(section.part, parts),
                )
