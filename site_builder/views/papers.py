"""The report on paper, as pages lead to it: the print edition and, where there is one, the PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.model import Report
from site_builder.views.edition import Edition
from site_builder.views.reuse import DownloadView


@dataclass(frozen=True)
class PdfView:
    """The PDF in the reader's language."""

    url: str
    """Its address from the root of the site."""
    pages: str
    """How many pages it has, in words."""


@dataclass(frozen=True)
class PaperView:
    """A report on paper."""

    print_edition: str
    """Address of the page that prints as a document."""
    pdf: PdfView | None
    """The PDF, if there is one."""


def paper_view(edition: Edition, report: Report) -> PaperView:
    """A report on paper in the language of the edition."""
    words = edition.words
    facts = edition.pdfs.get((report.id, words.language.code))
    pdf = PdfView(facts.url, words.plural("{number} page", "{number} pages", facts.pages)) if facts else None
    return PaperView(edition.url(urls.print_edition(report.id)), pdf)


def pdf_downloads(edition: Edition) -> Iterator[DownloadView]:
    """The PDF of every report in every language, told in the language of the edition."""
    words = edition.words
    for report in edition.site.reports.values():
        for language in edition.site.languages:
            facts = edition.pdfs.get((report.id, language.code))
            if facts:
                name = words.locale.languages.get(language.code.partition("-")[0], language.code)
                about = words.text("the whole report in {language}, with charts and tables", language=name)
                yield DownloadView("PDF", about, facts.url, facts.url.rpartition("/")[2])
