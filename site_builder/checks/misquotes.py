"""Words that are quoted but do not stand in the text: what they were most likely copied from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from site_builder.errors import Message, message
from site_builder.language.tracing import passages, traces
from site_builder.model import Paragraph, Report, Section

_ALIKE = 0.75
"""From this share of equal letters on, a passage is taken for the one that was quoted."""
_SLACK = 4
"""So many letters a passage may be longer than what was copied from it, at either end."""
_CLAUSE_END = re.compile(r"[，。；：、！？,;!?\n]")
_SENTENCE_ENDS = tuple("。！？；：…”’）》.!?;:)")
_AROUND = 20
"""Letters shown at most on each side of a difference."""
_MARKS = "“”‘’「」『』\"'＂"


@dataclass(frozen=True)
class Passage:
    """Some words of a paragraph."""

    paragraph: Paragraph
    """Where they stand."""
    start: int
    """Where they begin."""
    end: int
    """Where they end."""

    @property
    def words(self) -> str:
        """The words."""
        return self.paragraph.text[self.start : self.end]


def likely_passage(sections: Sequence[Section], quote: str) -> Passage | None:
    """The words that a quote was probably copied from before one of the two was changed."""
    best, likely = _ALIKE, None
    for section in sections:
        for paragraph in section.paragraphs:
            found = _aligned(paragraph, quote)
            ratio = SequenceMatcher(None, found.words, quote, autojunk=False).ratio()
            if ratio > best:
                best, likely = ratio, found
    return likely


def _aligned(paragraph: Paragraph, quote: str) -> Passage:
    """The part of a paragraph that is most like a quote, from its first letter to its last."""
    text = paragraph.text
    match = SequenceMatcher(None, text, quote, autojunk=False).find_longest_match()
    first = max(match.a - match.b - _SLACK, 0)
    window = text[first : first + len(quote) + 2 * _SLACK]
    *equal, _ = SequenceMatcher(None, window, quote, autojunk=False).get_matching_blocks()
    if not equal:
        return Passage(paragraph, 0, 0)
    start = first + equal[0].a - equal[0].b
    last = equal[-1]
    return Passage(
        paragraph, max(start, 0), min(first + last.a + len(quote) - last.b, first + len(window), len(text))
    )


def difference(quote: str, words: str) -> tuple[str, str]:
    """The clauses in which two versions of the same words differ: of the quote, and of the text."""
    changed = [
        codes
        for codes in SequenceMatcher(None, quote, words, autojunk=False).get_opcodes()
        if codes[0] != "equal"
    ]
    _, first, _, first_there, _ = changed[0]
    _, _, last, _, last_there = changed[-1]
    return _clause(quote, first, last), _clause(words, first_there, last_there)


def _clause(text: str, start: int, end: int) -> str:
    """The clause around a part of a text, or the nearest letters of it."""
    before = [match.end() for match in _CLAUSE_END.finditer(text, 0, start)]
    after = _CLAUSE_END.search(text, end)
    return text[
        max([start - _AROUND, 0, *before[-1:]]) : min(end + _AROUND, after.start() if after else len(text))
    ]


def clause_with(text: str, words: str) -> str:
    """The clause of a text in which words first stand."""
    start = text.index(words)
    return _clause(text, start, start + len(words))


def unmarked(quote: str, report: Report, section: str) -> str:
    """The quote without quotation marks around it, where so it stands in the text; else nothing."""
    bare = quote.strip(_MARKS)
    return bare if bare != quote and passages(report, section, bare) else ""


def broken_off(section: Section) -> Paragraph | None:
    """The last paragraph of a section whose text ends within a sentence, as that of a half-written file."""
    last = section.paragraphs[-1] if section.paragraphs else None
    return None if last is None or last.level or last.text.endswith(_SENTENCE_ENDS) else last


def told_by(passage: Passage, quote: str) -> tuple[Message, str, str]:
    """How a quote and a passage differ, in a sentence, and the two clauses."""
    said, words = difference(quote, passage.words)
    told = message(
        "“{said}” does not agree with the text, which says “{words}” ({place})",
        said=said,
        words=words,
        place=passage.paragraph.place,
    )
    return told, said, words


def disputed(report: Report) -> list[Passage]:
    """Passages whose numbers no figure or phrase claims only because a row of theirs has a mistake.

    That mistake is told by itself; what follows from it would hide it.
    """
    return [*_of_figures(report), *_of_phrases(report)]


def _of_figures(report: Report) -> Iterator[Passage]:
    traced = {trace.figure for trace in traces(report)}
    for figure in report.figures:
        if figure not in traced and figure.quote:
            own = [section for section in report.sections if section.id == figure.section]
            words = unmarked(figure.quote, report, figure.section) or figure.quote
            there = passages(report, figure.section, words) or [
                place for section in report.sections for place in passages(report, section.id, words)
            ]
            yield from (Passage(paragraph, at, at + len(words)) for paragraph, at in there)
            likely = None if there else likely_passage(own or report.sections, figure.quote)
            if likely:
                yield likely


def _of_phrases(report: Report) -> Iterator[Passage]:
    for name in report.named_numbers:
        own = [section for section in report.sections if name.section in ("", section.id)]
        if name.phrase and not any(passages(report, section.id, name.phrase) for section in own):
            likely = likely_passage(own or report.sections, name.phrase)
            for section in own if likely else ():
                words = likely.words if likely else ""
                for paragraph, at in passages(report, section.id, words):
                    yield Passage(paragraph, at, at + len(words))
