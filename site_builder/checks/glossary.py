"""The English of a report keeps to the glossary.

In the other direction a form asks for its term in the Chinese where it is *distinctive*: no other term shares
it, and it is a name or has more than one word (“Moutai” and “new urban jobs”, but not “baijiu”). What stands
in round brackets explains a term and asks for nothing.

Where English rightly departs from the glossary, the translator says so above the entry in the PO file:
`# glossary: TERM reason`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from babel.messages.catalog import Catalog, Message

from site_builder.errors import Place, Problem, message
from site_builder.language.terms import Use, terms_of
from site_builder.model import Paragraph, Site, Term

_EXCEPTION = re.compile(r"glossary:\s*(\S+)\s*(.*)")
_BRACKETS = re.compile(r"\([^()]*\)")


@dataclass(frozen=True)
class Entry:
    """One paragraph of a report and its translation."""

    paragraph: Paragraph
    """The paragraph in the source language."""
    english: str
    """Its translation."""
    place: Place
    """Where the translation is written."""
    excepted: dict[str, str]
    """Terms that the translator has excepted, with the reasons."""


def terms_are_in_the_text(site: Site) -> Iterator[Problem]:
    """A term that stands in no report is enforced nowhere; a note, as texts change."""
    terms = terms_of(site.glossary)
    texts = (
        paragraph.text
        for report in site.reports.values()
        for section in report.sections
        for paragraph in section.paragraphs
    )
    found = {use.terms[0].term for text in texts for use in terms.in_source(text)}
    for term in site.glossary:
        if term.term not in found:
            yield Problem(
                term.place,
                message("the term “{term}” stands in no report", term=term.term),
                message("remove the row, or write the term as the text does"),
                strict=True,
            )


def glossary(site: Site, catalog: Catalog, file: str) -> Iterator[Problem]:
    """Every term has an approved form in the English of its paragraph, and no form is out of place."""
    terms = terms_of(site.glossary)
    for entry in entries(site, catalog, file):
        meant = {use.terms[0].term: use.terms[0] for use in terms.in_source(entry.paragraph.text)}
        uses = terms.in_english(entry.english)
        found = dict([*_unsaid(entry, uses, meant), *_forbidden(entry, uses, meant), *_unasked(entry, uses)])
        yield from (problem for term, problem in found.items() if term not in entry.excepted)
        yield from _exceptions(entry, found)


def entries(site: Site, catalog: Catalog, file: str) -> Iterator[Entry]:
    """The paragraphs of all reports that have a translation that is not stale, each text once."""
    paragraphs = {
        paragraph.text: paragraph
        for report in reversed(site.reports.values())
        for section in reversed(report.sections)
        for paragraph in reversed(section.paragraphs)
    }
    for text, paragraph in reversed(paragraphs.items()):
        entry = catalog.get(text)
        if entry is not None and entry.string and not entry.fuzzy:
            place = Place(file, entry.lineno or 0)
            yield Entry(paragraph, str(entry.string), place, dict(_excepted(entry)))


def _excepted(entry: Message) -> Iterator[tuple[str, str]]:
    for comment in entry.user_comments:
        if match := _EXCEPTION.match(comment.strip()):
            yield match[1], match[2]


def _unsaid(entry: Entry, uses: Iterable[Use], meant: dict[str, Term]) -> Iterator[tuple[str, Problem]]:
    """Terms of the Chinese of which the English has no approved form."""
    said = {term.term for use in uses for term in use.terms}
    for name, term in meant.items():
        if name not in said:
            what = message(
                "“{term}” in {place} is not said as the glossary says it: “{english}”",
                term=name,
                place=entry.paragraph.place,
                english=term.english,
            )
            forms = "” / “".join(term.forms)
            remedy = message(
                "write “{forms}”, or allow your words in {glossary}", forms=forms, glossary=term.place
            )
            yield name, Problem(entry.place, what, remedy)


def _forbidden(entry: Entry, uses: Iterable[Use], meant: dict[str, Term]) -> Iterator[tuple[str, Problem]]:
    """Forbidden forms, unless the same words are the approved form of another term of the paragraph."""
    for use in uses:
        for term in use.forbidden:
            if not any(other.term in meant for other in use.terms):
                what = message(
                    "“{form}” is a forbidden form of “{term}” (source: {place})",
                    form=entry.english[use.start : use.end],
                    term=term.term,
                    place=entry.paragraph.place,
                )
                yield (
                    term.term,
                    Problem(entry.place, what, message("write “{english}”", english=term.english)),
                )


def _unasked(entry: Entry, uses: Iterable[Use]) -> Iterator[tuple[str, Problem]]:
    """Distinctive forms, outside brackets, whose terms the Chinese does not have."""
    asides = [match.span() for match in _BRACKETS.finditer(entry.english)]
    for use in uses:
        form = entry.english[use.start : use.end]
        if (
            len(use.terms) == 1
            and not use.forbidden
            and use.terms[0].term not in entry.paragraph.text
            and distinctive(form, use.terms[0])
            and not any(start <= use.start and use.end <= end for start, end in asides)
        ):
            what = message(
                "“{form}” is the English of “{term}”, which is not in {place}",
                form=form,
                term=use.terms[0].term,
                place=entry.paragraph.place,
            )
            remedy = message("say it in other words, or correct the source")
            yield use.terms[0].term, Problem(entry.place, what, remedy)


def distinctive(form: str, term: Term) -> bool:
    """Whether a form is a name, or more than one word, and so likely to mean this term and nothing else."""
    return term.english != term.english.lower() or len(form.split()) > 1


def _exceptions(entry: Entry, needed: Collection[str]) -> Iterator[Problem]:
    """An exception gives its reason, and goes when there is nothing to except any more."""
    for term, reason in entry.excepted.items():
        if term not in needed:
            yield Problem(
                entry.place,
                message("the exception for “{term}” in {place} is not needed", term=term, place=entry.place),
                message("remove the line “# glossary: {term} …”", term=term),
            )
        elif not reason:
            yield Problem(
                entry.place,
                message("the exception for “{term}” gives no reason", term=term),
                message("write the reason after it: “# glossary: {term} …”", term=term),
            )


def exceptions(site: Site, catalog: Catalog) -> int:
    """How many exceptions translators have made."""
    return sum(len(entry.excepted) for entry in entries(site, catalog, ""))
