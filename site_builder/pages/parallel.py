"""The report in two languages, paragraph beside paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.language.i18n import Phrase
from site_builder.model import Report
from site_builder.pages.page import Page, Plan, make
from site_builder.views.edition import Edition
from site_builder.views.reports import ReportView, outline, report_view
from site_builder.views.sections import ParagraphView


@dataclass(frozen=True)
class RowView:
    """One paragraph in both languages."""

    id: str
    """Fragment of its address, the same as in the report."""
    level: int
    """Heading level, or 0."""
    number: str
    """Its number in the report; empty for headings."""
    source: ParagraphView
    """In the source language."""
    translation: ParagraphView
    """In the other language; the source words where it is not translated."""


@dataclass(frozen=True)
class ParallelSection:
    """One section in both languages."""

    id: str
    """Its id."""
    source: Phrase
    """Its heading in the source language."""
    translation: Phrase
    """Its heading in the other language."""
    level: int
    """Level of its heading."""
    heading: RowView | None
    """The heading of the part, where the section opens with it."""
    rows: tuple[RowView, ...]
    """Its paragraphs."""


@dataclass(frozen=True)
class ParallelView:
    """A report in two languages."""

    source_lang: str
    """Language tag of the first column."""
    source_name: str
    """Name of that language in itself."""
    translation_lang: str
    """Language tag of the second column."""
    translation_name: str
    """Name of that language in itself."""
    report: ReportView
    """The report in the reader's language, without its text."""
    sections: tuple[ParallelSection, ...]
    """Its sections."""


def pages(edition: Edition) -> Iterator[Plan]:
    """The parallel page of every report, where there are two languages."""
    if edition.companion is not None:
        for name in edition.site.reports:
            yield Plan(urls.parallel(name), _page, (name,))


def _page(edition: Edition, report_id: str) -> Page:
    words, companion, report = edition.words, edition.companion or edition, edition.site.reports[report_id]
    source, other = (edition, companion) if words.is_source else (companion, edition)
    view = ParallelView(
        source_lang=source.words.language.code,
        source_name=source.words.language.name,
        translation_lang=other.words.language.code,
        translation_name=other.words.language.name,
        report=outline(edition, report),
        sections=_sections(source, other, report),
    )
    title = words.text("Parallel reading")
    description = words.text("The report in two languages, paragraph beside paragraph.")
    return make(edition, urls.parallel(report.id), "parallel.html", title, description, view)


def _sections(source: Edition, other: Edition, report: Report) -> tuple[ParallelSection, ...]:
    views = zip(report_view(source, report).parts, report_view(other, report).parts, strict=True)
    pairs = [pair for first, second in views for pair in zip(first.sections, second.sections, strict=True)]
    return tuple(
        ParallelSection(
            first.id,
            first.title,
            second.title,
            first.level,
            _row(first.heading, second.heading) if first.heading and second.heading else None,
            tuple(_row(one, two) for one, two in zip(first.paragraphs, second.paragraphs, strict=True)),
        )
        for first, second in pairs
    )


def _row(source: ParagraphView, translation: ParagraphView) -> RowView:
    return RowView(source.id, source.level, source.number, source, translation)
