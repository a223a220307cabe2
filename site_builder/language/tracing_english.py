"""Figure tracing in a translation: where each figure of a paragraph is said in another language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from babel.messages.catalog import Catalog, Message

from site_builder.language.excuses import Excuse, excuses
from site_builder.language.tracing import Claim, Trace, claims
from site_builder.model import Bound, Paragraph, Report, Site
from site_builder.numerals import READERS
from site_builder.numerals.asides import is_explanation, proven
from site_builder.numerals.pairing import Demand, Expected, Pairing, pair
from site_builder.numerals.reading import Limit, Reading, Role

_PIN = re.compile(r"figure:\s*(?P<indicator>\S+)\s*=\s*(?P<words>.*\S)")
_PLAIN = {bound: Limit(bound.value) for bound in Bound}
"""The limit that says a bound where the text's own words say another."""
_Claimed = tuple[Paragraph, Mapping[int, Claim] | None]
"""A paragraph, and who claims each of its numbers, by the places of the numbers; None outside of reports."""


@dataclass(frozen=True)
class Translated:
    """A paragraph and its translation, number beside number."""

    paragraph: Paragraph
    """The paragraph in the source language."""
    entry: Message
    """Its entry in the catalog."""
    words: str
    """The translation."""
    said: tuple[Reading, ...]
    """Every number of the translation."""
    pairing: Pairing
    """The numbers of both."""
    unexcused: Pairing
    """The same, as it would be without the exceptions that a translator has made for a few words."""
    excuses: tuple[Excuse, ...]
    """The exceptions a translator has made."""
    free: bool
    """True for the site's own prose, whose translation may explain things with numbers of its own."""


def translated(site: Site, catalog: Catalog, language: str = "en") -> Iterator[Translated]:
    """Every paragraph of the site that has a translation which is not stale, reports first.

    There is none where the numbers of either language cannot be read.
    """
    for report in site.reports.values():
        yield from _side_by_side(site, _claimed(report), catalog, language)
    pages: Iterator[_Claimed] = ((paragraph, None) for page in site.pages for paragraph in page.paragraphs)
    yield from _side_by_side(site, pages, catalog, language)


def _claimed(report: Report) -> Iterator[_Claimed]:
    by_paragraph: dict[str, dict[int, Claim]] = defaultdict(dict)
    for claim in claims(report):
        by_paragraph[claim.paragraph.id][claim.token.start] = claim
    for section in report.sections:
        for paragraph in section.paragraphs:
            yield paragraph, by_paragraph[paragraph.id]


def _side_by_side(
    site: Site, paragraphs: Iterable[_Claimed], catalog: Catalog, language: str
) -> Iterator[Translated]:
    read_source, read = (READERS.get(code.split("-")[0]) for code in (site.source.code, language))
    if read_source is None or read is None:
        return
    notes = [(term.term, numbers) for term in site.glossary if (numbers := read_source(term.note))]
    for paragraph, claimed in paragraphs:
        entry = catalog.get(paragraph.text)
        if entry is None or entry.fuzzy or not isinstance(entry.string, str) or not entry.string:
            continue
        claims_of = claimed or {}
        expected = [_expected(one, claims_of.get(one.start)) for one in read_source(paragraph.text)]
        said = read(entry.string)
        added = proven(entry.string, said, site.units)
        own = [reading for reading in said if reading.start not in added]
        excused = excuses(entry, entry.string)
        left = [reading for reading in own if not any(excuse.covers(reading.start) for excuse in excused)]
        known = [number for term, numbers in notes if term in paragraph.text for number in numbers]
        pairing, unexcused = (_paired(expected, some, entry.string, known) for some in (left, own))
        free = claimed is None
        yield Translated(paragraph, entry, entry.string, tuple(said), pairing, unexcused, excused, free)


def _paired(
    expected: Sequence[Expected], said: Sequence[Reading], words: str, known: Sequence[Reading]
) -> Pairing:
    """The numbers of both; a translation may explain a term in brackets with the numbers of its note."""
    pairing = pair(expected, said)
    extra = (one for one in pairing.extra if not is_explanation(words, one, known))
    return replace(pairing, extra=tuple(extra))


def _expected(reading: Reading, claim: Claim | None) -> Expected:
    """What a translation must keep of a number, by what the report says of it."""
    if claim is not None and claim.figures:
        bound = claim.figures[0].bound
        exact = reading if reading.limit.bound is bound else replace(reading, limit=_PLAIN[bound])
        return Expected(exact, Demand.WHOLE, claim.figures)
    if reading.role is Role.NUMBERING:
        return Expected(reading, Demand.NUMBER)
    reasons = {name.reason for name in claim.names} if claim is not None else set()
    if "threshold" in reasons:
        return Expected(reading, Demand.LIMITED)
    if not reading.digits:
        return Expected(reading, Demand.NOTHING)
    return Expected(reading, Demand.NUMBER if reasons else Demand.LIMITED)


def translated_traces(
    site: Site, report: Report, catalog: Catalog, language: str = "en"
) -> tuple[Trace, ...]:
    """Where value and unit of each figure stand in the translation of its paragraph, in order."""
    found = _side_by_side(site, _claimed(report), catalog, language)
    return tuple(trace for item in found for trace in traces_of(item))


def traces_of(item: Translated) -> Iterator[Trace]:
    """Where the figures of one paragraph stand in its translation, as far as that is certain."""
    pinned, doubtful = pins(item), item.pairing.doubtful
    certain = [(one, None if one.reading.start in doubtful else place) for one, place in item.pairing.pairs]
    for expected, place in [*certain, *((one, None) for one in item.pairing.missing)]:
        for figure in expected.figures:
            chosen = pinned.get(figure.indicator, place)
            if chosen is not None:
                yield Trace(figure, item.paragraph, chosen.start, chosen.end)


def pins(item: Translated) -> dict[str, Reading]:
    """The numbers that a translator has tied to indicators: `# figure: gdp-growth = grew by 7 percent`.

    The words must stand in the translation once, with one number in them: the indicator's.
    """
    expected = [*(one for one, _ in item.pairing.pairs), *item.pairing.missing]
    numbers = {figure.indicator: figure.quantity.number for one in expected for figure in one.figures}
    found = {}
    for indicator, words in pin_comments(item):
        if item.words.count(words) == 1:
            start = item.words.index(words)
            within = [one for one in item.said if start <= one.start < start + len(words)]
            if [one.number for one in within] == [numbers.get(indicator)]:
                found[indicator] = within[0]
    return found


def pin_comments(item: Translated) -> list[tuple[str, str]]:
    """Indicator and words of each comment that ties a number to an indicator."""
    matches = (_PIN.fullmatch(comment.strip()) for comment in item.entry.user_comments)
    return [(match["indicator"], match["words"]) for match in matches if match]
