"""Every number of the text is a figure or is listed as none."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.checks.misquotes import Passage, disputed, likely_passage, told_by
from site_builder.errors import Message, Problem, message, nearest
from site_builder.language.tracing import Claim, claims
from site_builder.model import NamedNumber, Section, Site

_CONTEXT = 8
"""Characters shown on each side of a number."""


def every_number_is_accounted_for(site: Site) -> Iterator[Problem]:
    """A number is claimed by figures or by one phrase: never by none, never by both, never by two phrases.

    A number that nobody claims because the row that should has another mistake is not told.
    """
    for report in site.reports.values():
        found = list(claims(report))
        free = [claim for claim in found if not claim.figures and not claim.names]
        passed_over = disputed(report) if free else []
        for claim in found:
            if not claim.figures and not claim.names:
                if any(_is_in(claim, passage) for passage in passed_over):
                    continue
                yield Problem(
                    claim.paragraph.place,
                    message(
                        "the number {number} in “{context}” is not accounted for",
                        number=claim.token.text,
                        context=_context(claim),
                    ),
                    message("add a row to figures.csv; or, if it is no statistic, to numbers-in-names.csv"),
                )
            elif len(claim.names) + bool(claim.figures) > 1:
                claimants = [figure.place for figure in claim.figures] + [name.place for name in claim.names]
                yield Problem(
                    claimants[-1],
                    message(
                        "the number {number} in “{context}” is claimed twice: {places}",
                        number=claim.token.text,
                        context=_context(claim),
                        places=claimants,
                    ),
                    message("remove one of them"),
                )
            else:
                yield from _claimed_by_one_indicator_twice(claim)


def _is_in(claim: Claim, passage: Passage) -> bool:
    start, end = claim.token.start, claim.token.end
    return claim.paragraph is passage.paragraph and start < passage.end and passage.start < end


def _claimed_by_one_indicator_twice(claim: Claim) -> Iterator[Problem]:
    ids = [(figure.indicator, figure.kind) for figure in claim.figures]
    if len(set(ids)) < len(ids):
        yield Problem(
            claim.figures[-1].place,
            message(
                "“{id}” claims the number {number} in “{context}” twice",
                id=claim.figures[-1].indicator,
                number=claim.token.text,
                context=_context(claim),
            ),
            message("remove one of the rows"),
        )


def _context(claim: Claim) -> str:
    text = claim.paragraph.text
    return text[max(0, claim.token.start - _CONTEXT) : claim.token.end + _CONTEXT].replace("\n", " ")


def sections_are_known(site: Site) -> Iterator[Problem]:
    """A phrase that is kept to one section is kept to one of the report."""
    for report in site.reports.values():
        known = [section.id for section in report.sections]
        for name in report.named_numbers:
            if name.section and name.section not in known:
                yield Problem(
                    name.place,
                    message("no section is called “{id}”", id=name.section),
                    nearest(name.section, known),
                )


def every_phrase_is_in_the_text(site: Site) -> Iterator[Problem]:
    """A phrase that is nowhere in the text any more accounts for nothing."""
    for report in site.reports.values():
        known = {section.id for section in report.sections}
        for name in report.named_numbers:
            if name.section and name.section not in known:
                continue
            sections = [section for section in report.sections if name.section in ("", section.id)]
            texts = [paragraph.text for section in sections for paragraph in section.paragraphs]
            if not name.phrase or not any(name.phrase in text for text in texts):
                yield Problem(name.place, *_absent(name, sections))


def _absent(name: NamedNumber, sections: list[Section]) -> tuple[Message, Message]:
    likely = likely_passage(sections, name.phrase) if name.phrase else None
    if likely:
        told, _, words = told_by(likely, name.phrase)
        return told, message("write “{words}” in the phrase, or remove the row", words=words)
    return (
        message(
            "the phrase “{phrase}” is not in the section “{section}”",
            phrase=name.phrase,
            section=name.section,
        )
        if name.section
        else message("the phrase “{phrase}” is not in the text", phrase=name.phrase)
    ), message("remove the row, or copy the phrase from the text word for word")
