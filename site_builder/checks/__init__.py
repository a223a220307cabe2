"""Content checks: small functions that yield problems, listed in one place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import fields, replace
from functools import partial

from site_builder.checks import (
    corrections,
    figures,
    glossary,
    livelihood,
    numbers,
    references,
    text,
)
from site_builder.errors import Problem
from site_builder.ledger.memory import Memory
from site_builder.model import Site

Check = Callable[[Site], Iterable[Problem]]

CHECKS: dict[Check, frozenset[str]] = {
    references.there_is_a_report: frozenset({"reports"}),
    references.topics_have_names_of_their_own: frozenset({"topics"}),
    references.indicators_know_their_units: frozenset({"units", "indicators"}),
    references.units_know_their_second_units: frozenset({"units"}),
    references.indicators_know_their_families: frozenset({"families", "indicators"}),
    references.families_keep_to_one_unit: frozenset({"families", "indicators"}),
    references.parts_know_their_wholes: frozenset({"indicators"}),
    references.differences_are_explained: frozenset({"indicators"}),
    references.chart_forms_are_known: frozenset({"indicators"}),
    references.headline_indicators_exist: frozenset({"indicators", "reports"}),
    references.sections_know_their_parts: frozenset({"reports", "sections"}),
    figures.sections_are_known: frozenset({"figures", "sections"}),
    figures.years_are_the_reports: frozenset({"figures", "reports"}),
    figures.quotes_stand_in_their_sections: frozenset({"figures", "sections"}),
    figures.values_stand_in_their_quotes: frozenset({"figures"}),
    figures.one_value_for_one_thing: frozenset({"figures"}),
    figures.every_indicator_has_a_figure: frozenset({"figures", "indicators", "reports"}),
    corrections.corrections_know_their_figures: frozenset({"corrections", "figures"}),
    corrections.corrections_lead_to_what_is_printed: frozenset({"corrections", "figures"}),
    corrections.corrections_are_told_in_order: frozenset({"corrections", "reports"}),
    corrections.no_value_changes_silently: frozenset({"corrections", "figures", "reports"}),
    numbers.sections_are_known: frozenset({"named_numbers", "sections"}),
    numbers.every_phrase_is_in_the_text: frozenset({"named_numbers", "sections"}),
    numbers.every_number_is_accounted_for: frozenset({"figures", "indicators", "named_numbers", "sections"}),
    livelihood.numbers_are_complete: frozenset({"projects"}),
    livelihood.quotes_are_in_the_text: frozenset({"projects", "sections"}),
    livelihood.indicators_exist: frozenset({"projects", "indicators"}),
    livelihood.progress_is_told_in_order: frozenset({"projects"}),
    livelihood.progress_follows_the_report: frozenset({"projects"}),
    livelihood.progress_says_its_value: frozenset({"projects"}),
    livelihood.promises_are_targets: frozenset({"projects", "figures", "indicators"}),
    glossary.terms_are_in_the_text: frozenset({"glossary", "reports", "sections"}),
    text.paragraph_ids_are_unique: frozenset({"sections", "pages"}),
    text.paragraph_ids_have_paragraphs: frozenset(),
    text.section_ids_are_unique: frozenset({"sections"}),
    text.section_titles_are_decided: frozenset({"sections"}),
    text.no_raw_html: frozenset(),
    text.links_lead_somewhere: frozenset(
        {"pages", "sections", "indicators", "topics", "reports", "projects"}
    ),
}
"""Every check, with the collections it needs whole; adding a rule is adding a line."""


WHOLE_SITE: frozenset[Check] = frozenset(
    {
        references.there_is_a_report,
        references.topics_have_names_of_their_own,
        references.indicators_know_their_units,
        references.units_know_their_second_units,
        references.indicators_know_their_families,
        references.families_keep_to_one_unit,
        references.parts_know_their_wholes,
        references.chart_forms_are_known,
        figures.every_indicator_has_a_figure,
        corrections.no_value_changes_silently,
        glossary.terms_are_in_the_text,
        text.paragraph_ids_are_unique,
        text.paragraph_ids_have_paragraphs,
        text.no_raw_html,
        text.links_lead_somewhere,
    }
)
"""Checks that look at more than one report at a time; each report is checked by itself against all others."""


def run(site: Site, broken: Collection[str], memory: Memory | None = None) -> list[Problem]:
    """All problems of the content; checks whose collections could not be read whole are left out.

    What was found last time stands as long as nothing has changed that a check could look at.
    """
    kept = (memory or Memory()).kept
    common = tuple(getattr(site, field.name) for field in fields(site) if field.name != "reports")
    alone = {name: replace(site, reports={name: report}) for name, report in site.reports.items()}
    found: list[Problem] = []
    for check, needs in CHECKS.items():
        if not needs.isdisjoint(broken):
            continue
        parts = {"": site} if check in WHOLE_SITE else alone
        for name, part in parts.items():
            inputs = (*common, *part.reports.values())
            found += kept((check, name), inputs, partial(_told, check, part))
    return found


def _told(check: Check, site: Site) -> tuple[Problem, ...]:
    return tuple(check(site))
