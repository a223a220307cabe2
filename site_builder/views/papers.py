"""The report on paper, as pages lead to it: the print edition and, where there is one, the PDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from site_builder import urls
from site_builder.i18n import Phrase
from site_builder.model import Language, Report
from site_builder.views.edition import Edition

_MEGABYTE, _SHOWN = Decimal(10**6), Decimal("0.1")


@dataclass(frozen=True)
class PdfView:
    """A PDF to be downloaded."""

    url: str
    """Its address from the root of the site."""
    title: Phrase
    """Title of the report."""
    language: str
    """Name of its language in itself."""
    lang: str
    """Tag of that language."""
    size: str
    """How many pages and megabytes it has, in words."""


@dataclass(frozen=True)
class PaperView:
    """A report on paper."""

    print_edition: str
    """Address of the page that prints as a document."""
    pdfs: tuple[PdfView, ...]
    """The PDFs there are."""


def paper_view(edition: Edition, report: Report) -> PaperView:
    """A report on paper in the language of the edition."""
    pdfs = tuple(_pdfs(edition, report, [edition.words.language]))
    return PaperView(edition.url(urls.print_edition(report.id)), pdfs)


def all_pdfs(edition: Edition) -> tuple[PdfView, ...]:
    """The PDF of every report in every language, told in the language of the edition."""
    site = edition.site
    return tuple(view for report in site.reports.values() for view in _pdfs(edition, report, site.languages))


def _pdfs(edition: Edition, report: Report, languages: Iterable[Language]) -> Iterator[PdfView]:
    for language in languages:
        facts = edition.pdfs.get((report.id, language.code))
        if facts:
            words = edition.words
            megabytes = words.number((facts.size / _MEGABYTE).quantize(_SHOWN))
            size = words.plural(
                "{number} page, {size} MB", "{number} pages, {size} MB", facts.pages, size=megabytes
            )
            yield PdfView(facts.url, words.phrase(report.title), language.name, language.code, size)
