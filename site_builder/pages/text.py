"""Pages of prose, such as “About”."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.language import prose
from site_builder.language.i18n import Phrase
from site_builder.pages.page import Page, Plan, make
from site_builder.views.edition import Edition
from site_builder.views.sections import ParagraphView, page_paragraphs


@dataclass(frozen=True)
class TextView:
    """A page of prose."""

    paragraphs: tuple[ParagraphView, ...]
    """Its blocks."""


def pages(edition: Edition) -> Iterator[Plan]:
    """Every page of prose."""
    for page in edition.site.pages:
        yield Plan(urls.text_page(page.id), _page, (page.id,))


def _page(edition: Edition, page_id: str) -> Page:
    page = next(page for page in edition.site.pages if page.id == page_id)
    first = next((paragraph.text for paragraph in page.paragraphs if paragraph.level == 0), page.title)
    description = edition.words.phrase(first)
    return make(
        edition,
        urls.text_page(page.id),
        "text.html",
        edition.words.phrase(page.title),
        Phrase(prose.plain(description.text), description.lang),
        TextView(page_paragraphs(edition, page)),
    )
