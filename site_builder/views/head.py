"""What the head of a page tells search engines, social networks and the browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_builder import urls
from site_builder.language.i18n import Phrase
from site_builder.views.edition import Edition
from site_builder.views.frame import main_pages, section_of
from site_builder.views.indicators import LinkView
from site_builder.views.structured import breadcrumbs_document

_COUNTRIES = {"en": "US"}
"""Countries of languages whose tag names none; Open Graph wants one."""


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

    indexed: bool = True
    """Whether search engines may list it."""
    alternates: tuple[AlternateView, ...] = ()
    """The page in every language; empty for a page that is not to be found."""
    locale: str = ""
    """The language as Open Graph writes it (`zh_CN`)."""
    other_locales: tuple[str, ...] = ()
    """The other languages likewise."""
    card: str = ""
    """Published address of the picture that social networks show; empty where there is none."""
    structured: tuple[Markup, ...] = ()
    """JSON-LD documents."""


def head_view(
    edition: Edition, path: str, title: Phrase, *, indexed: bool, structured: tuple[str, ...]
) -> HeadView:
    """The head of the page at a path."""
    languages, own = edition.site.languages, edition.words.language
    documents = (*structured, *breadcrumbs_document(edition, _trail(edition, path, title)))
    return HeadView(
        indexed=indexed,
        alternates=tuple(_alternates(edition, path)) if indexed else (),
        locale=_locale(own.code),
        other_locales=tuple(_locale(language.code) for language in languages if language != own),
        card=edition.absolute(urls.card(path)) if indexed and edition.site.base_url else "",
        structured=tuple(_script(document) for document in documents) if indexed else (),
    )


def _alternates(edition: Edition, path: str) -> Iterator[AlternateView]:
    root, languages = edition.site.base_url or "/", edition.site.languages
    for language in languages:
        yield AlternateView(language.code, f"{root}{language.prefix}{path}")
    yield AlternateView("x-default", f"{root}{languages[0].prefix}{path}")


def _trail(edition: Edition, path: str, title: Phrase) -> Iterator[LinkView]:
    """The way from the home page: the main page that a page belongs to, and the page itself."""
    yield LinkView(edition.words.phrase(edition.site.title), edition.url(urls.HOME))
    section = section_of(edition, path)
    for name, main in main_pages(edition):
        if edition.url(main) == section and main != path:
            yield LinkView(Phrase(name), section)
    if path:
        yield LinkView(title, edition.url(path))


def _locale(code: str) -> str:
    """A language tag as Open Graph writes it: with a country."""
    language, _, country = code.partition("-")
    return f"{language}_{country or _COUNTRIES.get(language, language.upper())}"


def _script(document: str) -> Markup:
    """JSON that cannot end the script element it stands in."""
    return Markup(document.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))
