"""What every page of a language shares: names, navigation, the way to the other languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from site_builder import urls
from site_builder.language.i18n import Phrase
from site_builder.ledger import remembered
from site_builder.views.edition import Edition
from site_builder.views.indicators import LinkView

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "frame-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
    )
)
"""Content Security Policy (W3C, Level 3). The search runs as WebAssembly, which `wasm-unsafe-eval` admits."""


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
    manifest: str
    """Address of the description for browsers that install sites."""
    feed: str
    """Address of the feed of changes; empty where there is none, for want of a published address."""
    policy: str
    """What pages may load: the site's own files, nothing inline, no other host."""
    navigation: tuple[LinkView, ...]
    """Main pages."""
    footer: tuple[LinkView, ...]
    """The glossary, the guide to the charts, the list of changes, and prose pages."""


@remembered
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
        manifest=edition.url(urls.MANIFEST),
        feed=edition.url(urls.FEED) if site.base_url else "",
        policy=_POLICY,
        navigation=tuple(LinkView(Phrase(text), edition.url(path)) for text, path in main_pages(edition)),
        footer=tuple(_footer(edition)),
    )


def main_pages(edition: Edition) -> Iterator[tuple[str, str]]:
    """Name and path of every main page; the projects are those of the newest report that has any."""
    words, report = edition.words, edition.report
    yield words.text("Report"), urls.report(report.id)
    yield words.text("Indicators"), urls.INDICATORS
    yield words.text("Targets"), urls.targets(report.id)
    with_projects = (one for one in (report, *reversed(edition.site.reports.values())) if one.projects)
    for one in islice(with_projects, 1):
        yield words.text("Livelihood projects"), urls.livelihood(one.id)
    yield words.text("Data"), urls.DATA


def section_of(edition: Edition, path: str) -> str:
    """Address of the main page that a page belongs to: older reports to the report, themes to indicators."""
    folder = "indicators" if path.startswith("topics/") else path.partition("/")[0]
    of_folder = (main for _, main in main_pages(edition) if folder and main.partition("/")[0] == folder)
    return next(map(edition.url, of_folder), "")


def _footer(edition: Edition) -> Iterator[LinkView]:
    """The glossary where there is one, how the charts are read, what has changed, and pages of prose."""
    words = edition.words
    if edition.site.glossary:
        yield LinkView(Phrase(words.text("Glossary")), edition.url(urls.GLOSSARY))
    yield LinkView(Phrase(words.text("How to read these charts")), edition.url(urls.CHARTS))
    yield LinkView(Phrase(words.text("Changes")), edition.url(urls.CHANGES))
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
