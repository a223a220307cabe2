"""The glossary: every term with its approved English, what it means and where it stands in the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from site_builder import urls
from site_builder.language.i18n import Phrase
from site_builder.language.terms import LANGUAGE
from site_builder.ledger import remembered
from site_builder.model import Term
from site_builder.pages.page import Page, make
from site_builder.views.edition import Edition
from site_builder.views.index import TermPlace
from site_builder.views.indicators import LinkView


@dataclass(frozen=True)
class TermView:
    """One term."""

    id: str
    """Fragment of its address."""
    headword: Phrase
    """The term in the reader's language."""
    counterpart: Phrase
    """The term in the other language."""
    note: Phrase
    """What it means; empty where that is not said."""
    source: str
    """Where its English comes from; empty where that is not known."""
    places: tuple[LinkView, ...]
    """The paragraphs it stands in."""


@dataclass(frozen=True)
class TermGroup:
    """Terms under one heading."""

    id: str
    """Its fragment."""
    title: Phrase
    """A letter, or the section that has the terms first."""
    terms: tuple[TermView, ...]
    """The terms in order."""


@dataclass(frozen=True)
class GlossaryView:
    """The whole glossary."""

    order: str
    """How many terms there are, and in what order."""
    groups: tuple[TermGroup, ...]
    """The terms."""
    source_lang: str
    """Language tag of the sources' names."""


def pages(edition: Edition) -> Iterator[Page]:
    """The page of the glossary, if the site has one."""
    if edition.site.glossary:
        words = edition.words
        view = GlossaryView(
            order=_order(edition),
            groups=tuple(_groups(edition)),
            source_lang="" if words.language.code == LANGUAGE else LANGUAGE,
        )
        description = words.text("The terms of the report, what they mean and how they are said in English.")
        yield make(edition, urls.GLOSSARY, "glossary.html", words.text("Glossary"), description, view)


def _order(edition: Edition) -> str:
    words, number = edition.words, len(edition.site.glossary)
    if _by_letter(edition):
        return words.plural("{number} term.", "{number} terms, in alphabetical order.", number)
    return words.plural("{number} term.", "{number} terms, in the order of the report.", number)


def _by_letter(edition: Edition) -> bool:
    return edition.words.language.code == LANGUAGE


def _groups(edition: Edition) -> Iterator[TermGroup]:
    """By letter in English; elsewhere by the section of the text that has a term first."""
    terms = edition.site.glossary
    if _by_letter(edition):
        ordered = sorted(terms, key=lambda term: (_sort_key(term), term.term))
        for letter, group in groupby(ordered, key=_letter):
            yield TermGroup(f"letter-{letter.lower()}", Phrase(letter), _views(edition, group))
        return
    places = edition.index.term_places
    found = [term for term in terms if term.term in places]
    found.sort(key=lambda term: places[term.term][0].order)
    for (report, section, title), members in groupby(found, key=lambda term: _first_section(edition, term)):
        told = edition.in_report(report, edition.words.phrase(title))
        yield TermGroup(f"from-{report}-{section}", told, _views(edition, members))


def _first_section(edition: Edition, term: Term) -> tuple[str, str, str]:
    """Report, id and title of the section that has a term first."""
    place = edition.index.term_places[term.term][0]
    return place.report, place.section, place.title


def _sort_key(term: Term) -> str:
    """Letters before figures, as in an index of a book: “3+1” comes last."""
    english = term.english.lower()
    return english if english[0].isalpha() else f"\uffff{english}"


def _letter(term: Term) -> str:
    return term.english[0].upper() if term.english[0].isalpha() else "0-9"


def _views(edition: Edition, terms: Iterable[Term]) -> tuple[TermView, ...]:
    return tuple(_view(edition, term.id) for term in terms)


@remembered
def _view(edition: Edition, term_id: str) -> TermView:
    words, site, term = edition.words, edition.site, edition.index.term_of[term_id]
    english = Phrase(term.english, "" if words.language.code == LANGUAGE else LANGUAGE)
    source = Phrase(term.term, "" if words.is_source else site.source.code)
    headword, counterpart = (english, source) if _by_letter(edition) else (source, english)
    return TermView(
        id=f"term-{term.id}",
        headword=headword,
        counterpart=counterpart,
        note=words.phrase(term.note),
        source=term.source,
        places=tuple(_place(edition, place) for place in edition.index.term_places.get(term.term, ())),
    )


def _place(edition: Edition, place: TermPlace) -> LinkView:
    title = edition.in_report(place.report, edition.words.phrase(place.title))
    url = edition.url(urls.section(place.report, place.section))
    return LinkView(_with_number(edition, place, title), f"{url}#{place.paragraph}")


def _with_number(edition: Edition, place: TermPlace, title: Phrase) -> Phrase:
    """The section's title, with the number of the paragraph where there are several."""
    if not place.number:
        return title
    text = edition.words.text("{section}, paragraph {number}", section=title.text, number=place.number)
    return Phrase(text, title.lang)
