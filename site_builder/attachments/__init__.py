"""Attachments: files beside the pages, each kind a function from a publication to files, all listed here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from site_builder.attachments import data, feed, identity, indicators, listing, search
from site_builder.attachments.publication import Publication

Make = Callable[[Publication], Mapping[str, bytes]]

DOWNLOADS: dict[str, Make] = {
    "data": data.files,
    "indicators": indicators.files,
}
"""Files whose size pages tell, and which are therefore made before the pages are done."""

ATTACHMENTS: dict[str, Make] = {
    "search": search.files,
    "listing": listing.files,
    "feed": feed.files,
    "icons": identity.icons,
    "cards": identity.cards,
}
"""Every other kind of file beside the pages; adding one is adding a file and a line."""


def downloads(publication: Publication) -> dict[str, bytes]:
    """Every file that pages tell the size of, by its path in the site."""
    return {path: content for make in DOWNLOADS.values() for path, content in make(publication).items()}
