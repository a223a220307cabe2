"""What the head of a page tells search engines, social networks and the browser."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from site_builder import urls
from site_builder.i18n import Phrase
from site_builder.pages.page import Page
from site_builder.views.edition import Edition
from site_builder.views.indicators import LinkView
from site_builder.views.structured import breadcrumbs_document


@dataclass(frozen=True)
class AlternateView:
    """The page in a language."""

    code: str
    """Language tag, or `x-default`."""
    url: str
    """Its address: whole where the site's is known, else from the root of the site."""


@dataclass(frozen=True)
class HeadView:
    """The head of one page."""

    canonical: str
    """Its published address; empty where the site's is not known."""
    alternates: tuple[AlternateView, ...]
    """The page in every language; empty for a page that is not to be found."""
    locale: str
    """The language as Open Graph writes it (`zh_CN`)."""
    other_locales: tuple[str, ...]
    """The other languages likewise."""
    card: str
    """Address of the picture that social networks show; empty where there is none."""
    structured: tuple[Markup, ...]
    """JSON-LD documents."""


def head_view(edition: Edition, page: Page, titles: Mapping[str, Phrase], card: str) -> HeadView:
    """The head of a page.

    Args:
        edition: The site in the language of the page.
        page: The page.
        titles: Titles of the pages of the language by path, for the way from the home page.
        card: Path in the site of its picture for social networks; empty for none.
    """
    base = edition.site.base_url
    found = page.indexed and page.path != urls.NOT_FOUND
    documents = (*page.structured, *breadcrumbs_document(edition, _trail(edition, page, titles)))
    return HeadView(
        canonical=edition.absolute(page.path) if base and found else "",
        alternates=_alternates(edition, page) if found else (),
        locale=_locale(edition.words.language.code),
        other_locales=tuple(
            _locale(language.code)
            for language in edition.site.languages
            if language != edition.words.language
        ),
        card=base + card if base and card else "",
        structured=tuple(_script(document) for document in documents) if found else (),
    )


def _alternates(edition: Edition, page: Page) -> tuple[AlternateView, ...]:
    root = edition.site.base_url or "/"
    views = [
        AlternateView(language.code, f"{root}{language.prefix}{page.path}")
        for language in edition.site.languages
    ]
    return (*views, AlternateView("x-default", views[0].url))


def _trail(edition: Edition, page: Page, titles: Mapping[str, Phrase]) -> list[LinkView]:
    """The pages above a page by its address, the home page first and itself last."""
    parts = page.path.rstrip("/").split("/") if page.path else []
    paths = [urls.HOME, *("/".join(parts[: number + 1]) + "/" for number in range(len(parts)))]
    return [LinkView(titles[path], edition.url(path)) for path in paths if path in titles]


def _locale(code: str) -> str:
    """A language tag as Open Graph writes it; a language without a country gets the one it is named after."""
    language, _, country = code.partition("-")
    return f"{language}_{country or {'en': 'US'}.get(language, language.upper())}"


def _script(document: str) -> Markup:
    """JSON that cannot end the script element it stands in."""
    return Markup(document.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))
