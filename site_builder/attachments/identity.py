"""What browsers and social networks show the site by: icons, a description for browsers, a picture a page."""

from __future__ import annotations

import json
from collections.abc import Iterator

from site_builder import urls
from site_builder.attachments.publication import Publication
from site_builder.charts.cards import WIDTH, Card, card, seal
from site_builder.charts.standalone import FONTS, plain_colors
from site_builder.pages.page import Page
from site_builder.views.edition import Edition
from site_builder.writing.pictures import Picture, pictures

_PNG_ICONS = {"apple-touch-icon.png": 180, "icon-192.png": 192, "icon-512.png": 512}
"""Icons for systems that show no SVG, with their width in pixels."""


def icons(publication: Publication) -> dict[str, bytes]:
    """The icon in every form, and a description of the site for browsers in each language."""
    svg = _icon(publication)
    wanted = {path: Picture(svg, width) for path, width in _PNG_ICONS.items()}
    painted = pictures(wanted.values(), publication.cache, publication.jobs)
    manifests = {
        edition.words.language.prefix + urls.MANIFEST: _manifest(edition) for edition in publication.editions
    }
    return {
        "icon.svg": svg.encode(),
        **{path: painted[picture] for path, picture in wanted.items()},
        **manifests,
    }


def _icon(publication: Publication) -> str:
    sign = publication.editions[0].site.title[:1]
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" font-family="{FONTS}">'
        f"{seal(sign, 0, 0, 64)}</svg>"
    )
    return plain_colors(svg, publication.palette)


def _manifest(edition: Edition) -> bytes:
    """A web app manifest (W3C): addresses in it are relative to its own."""
    words = edition.words
    up = "../" * words.language.prefix.count("/")
    png = {path: width for path, width in _PNG_ICONS.items() if path.startswith("icon")}
    said = {
        "name": words.phrase(edition.site.title).text,
        "description": words.phrase(edition.site.description).text,
        "lang": words.language.code,
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "icons": [
            {"src": f"{up}icon.svg", "sizes": "any", "type": "image/svg+xml"},
            *(
                {"src": up + path, "sizes": f"{width}x{width}", "type": "image/png"}
                for path, width in png.items()
            ),
        ],
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def cards(publication: Publication) -> dict[str, bytes]:
    """A picture for every page that is to be found; none where the published address is not known."""
    wanted = {
        edition.words.language.prefix + urls.card(page.path): Picture(
            card(_shown(edition, page), _drawing(publication, page), publication.palette), WIDTH
        )
        for edition, page in _found(publication)
    }
    painted = pictures(wanted.values(), publication.cache, publication.jobs)
    return {path: painted[picture] for path, picture in wanted.items()}


def _found(publication: Publication) -> Iterator[tuple[Edition, Page]]:
    for edition in publication.editions:
        for page in publication.pages[edition.words.language.code]:
            if page.head.card:
                yield edition, page


def _shown(edition: Edition, page: Page) -> Card:
    words, site = edition.words, edition.site
    return Card(
        seal=site.title[:1],
        site=words.phrase(site.title).text,
        title=page.title.text,
        text=page.description.text,
        source=words.text("Source: {report}", report=words.phrase(edition.report.title).text),
        lang=words.language.code,
    )


def _drawing(publication: Publication, page: Page) -> str:
    """The chart of a page that is about one thing; a page with several is shown by its words."""
    return publication.drawing(page.charts[0].spec).wide if len(page.charts) == 1 else ""
