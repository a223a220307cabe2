"""Content checks: small functions that yield problems, listed in one place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from site_builder.checks import figures, glossary, livelihood, numbers, references, text
from site_builder.errors import Problem
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
    numbers.sections_are_known: frozenset({"named_numbers", "sections"}),
    numbers.every_phrase_is_in_the_text: frozenset({"named_numbers", "sections"}),
    numbers.every_number_is_accounted_for: frozenset({"figures", "indicators", "named_numbers", "sections"}),
    livelihood.numbers_are_complete: frozenset({"projects"}),
    livelihood.quotes_are_in_the_text: frozenset({"projects", "sections"}),
    livelihood.indicators_exist: frozenset({"projects", "indicators"}),
    livelihood.progress_is_told_in_order: frozenset({"projects"}),
    livelihood.promises_are_targets: frozenset({"projects", "figures", "indicators"}),
    glossary.terms_are_in_the_text: frozenset({"glossary", "reports", "sections"}),
    text.paragraph_ids_are_unique: frozenset({"sections", "pages"}),
    text.paragraph_ids_have_paragraphs: frozenset(),
    text.section_ids_are_unique: frozenset({"sections"}),
    text.no_raw_html: frozenset(),
    text.links_lead_somewhere: frozenset(
        {"pages", "sections", "indicators", "topics", "reports", "projects"}
    ),
}
"""Every check, with the collections it needs whole; adding a rule is adding a line."""


def run(site: Site, broken: Collection[str]) -> list[Problem]:
    """All problems of the content; checks whose collections could not be read whole are left out."""
    return [problem for check, needs in CHECKS.items() if needs.isdisjoint(broken) for problem in check(site)]
