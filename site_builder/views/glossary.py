"""Links from the text of a report to the glossary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from markupsafe import Markup

from site_builder import urls
from site_builder.language import prose
from site_builder.language.prose import Span
from site_builder.language.terms import LANGUAGE, Use
from site_builder.model import Paragraph, Section, Term
from site_builder.views.edition import Edition


def term_links(
    edition: Edition, section: Section, taken: Mapping[str, Sequence[Span]], linked: set[str]
) -> dict[str, list[Span]]:
    """The links of each paragraph of a section: every term once, from its first use that is no link yet.

    Args:
        edition: The site in one language.
        section: The section.
        taken: The links that stand in each paragraph already.
        linked: Ids of the terms that need no more links on the page; those of the section are added.
    """
    return {
        paragraph.id: list(_links(edition, paragraph, taken.get(paragraph.id, ()), linked))
        for paragraph in section.paragraphs
    }


def _links(edition: Edition, paragraph: Paragraph, taken: Sequence[Span], linked: set[str]) -> Iterator[Span]:
    text, uses = _uses(edition, paragraph)
    closed = [(span.start, span.end) for span in taken] + prose.link_places(text)
    for term, use in uses:
        if term.id not in linked and not any(use.start < end and start < use.end for start, end in closed):
            linked.add(term.id)
            opening = Markup('<a class="term-link" href="{url}">').format(url=edition.url(urls.term(term.id)))
            yield Span(use.start, use.end, opening, Markup("</a>"))


def _uses(edition: Edition, paragraph: Paragraph) -> tuple[str, list[tuple[Term, Use]]]:
    """The words that are shown, and the terms in them: the approved form before its variants."""
    words, terms = edition.words, edition.index.terms
    phrase = words.phrase(paragraph.text)
    in_source = [(use.terms[0], use) for use in terms.in_source(paragraph.text)]
    if words.is_source or phrase.lang:
        return phrase.text, in_source
    if words.language.code != LANGUAGE:
        return phrase.text, []
    meant = [term for term, _ in in_source]
    found = [(term, use) for use in terms.in_english(phrase.text) for term in _meant(use.terms, meant)]
    return phrase.text, sorted(found, key=lambda pair: not _is_first_form(phrase.text, *pair))


def _meant(terms: Iterable[Term], meant: list[Term]) -> list[Term]:
    """The term that words stand for in this paragraph, where several share them."""
    return [term for term in terms if term in meant][:1]


def _is_first_form(text: str, term: Term, use: Use) -> bool:
    return text[use.start : use.end].lower() == term.english.lower()
