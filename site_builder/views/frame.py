"""What every page of a language shares: names, navigation, the way to the other languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.i18n import Phrase
from site_builder.views.edition import Edition
from site_builder.views.indicators import LinkView


@dataclass(frozen=True)
class TwinView:
    """The same page in a language."""

    code: str
    """Language tag."""
    name: str
    """The language's name in itself."""
    url: str
    """Address from the root of the site."""
    current: bool
    """True for the language of the page itself."""


@dataclass(frozen=True)
class FrameView:
    """What surrounds every page of a language."""

    lang: str
    """Language tag."""
    title: Phrase
    """Name of the site."""
    seal: Phrase
    """The first character of its name in the source language, for the seal beside it."""
    publisher: Phrase
    """Who publishes it."""
    description: Phrase
    """What it is, in a sentence."""
    disclaimer: Phrase
    """What a reader should know about its standing."""
    home: str
    """Address of the home page."""
    search: str
    """Address of the search page."""
    navigation: tuple[LinkView, ...]
    """Main pages."""
    footer: tuple[LinkView, ...]
    """The glossary, the guide to the charts and prose pages."""


def frame_view(edition: Edition) -> FrameView:
    """The frame of a language."""
    words, site = edition.words, edition.site
    return FrameView(
        lang=words.language.code,
        title=words.phrase(site.title),
        seal=Phrase(site.title[:1], "" if words.is_source else words.source.code),
        publisher=words.phrase(site.publisher),
        description=words.phrase(site.description),
        disclaimer=words.phrase(site.disclaimer),
        home=edition.url(urls.HOME),
        search=edition.url(urls.SEARCH),
        navigation=tuple(LinkView(Phrase(text), edition.url(path)) for text, path in _main_pages(edition)),
        footer=tuple(_footer(edition)),
    )


def _main_pages(edition: Edition) -> tuple[tuple[str, str], ...]:
    """Name and path of every main page."""
    words, report = edition.words, edition.report
    return (
        (words.text("Report"), urls.report(report.id)),
        (words.text("Indicators"), urls.INDICATORS),
        (words.text("Targets"), urls.targets(report.id)),
        (words.text("Livelihood projects"), urls.livelihood(report.id)),
        (words.text("Data"), urls.DATA),
    )


def section_of(edition: Edition, path: str) -> str:
    """Address of the main page that a page belongs to: older reports to the report, themes to indicators."""
    folder = "indicators" if path.startswith("topics/") else path.partition("/")[0]
    of_folder = (main for _, main in _main_pages(edition) if folder and main.partition("/")[0] == folder)
    return next(map(edition.url, of_folder), "")


def _footer(edition: Edition) -> Iterator[LinkView]:
    """The glossary, where there is one, how the charts are read, and every page of prose."""
    words = edition.words
    if edition.site.glossary:
        yield LinkView(Phrase(words.text("Glossary")), edition.url(urls.GLOSSARY))
    yield LinkView(Phrase(words.text("How to read these charts")), edition.url(urls.CHARTS))
    for page in edition.site.pages:
        yield LinkView(words.phrase(page.title), edition.url(urls.text_page(page.id)))


def twins(edition: Edition, path: str) -> tuple[TwinView, ...]:
    """The page at a path in every language, its own included."""
    return tuple(
        TwinView(
            language.code, language.name, f"/{language.prefix}{path}", language == edition.words.language
        )
        for language in edition.site.languages
    )
