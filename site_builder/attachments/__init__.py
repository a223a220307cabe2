"""Attachments: files beside the pages, each kind a function from a publication to files, all listed here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from site_builder.attachments import data, search
from site_builder.attachments.publication import Publication

ATTACHMENTS: dict[str, Callable[[Publication], Mapping[str, bytes]]] = {
    "data": data.files,
    "search": search.files,
}
"""Every kind of file beside the pages; adding one is adding a file and a line."""


def all_files(publication: Publication) -> dict[str, bytes]:
    """Every file beside the pages, by its path in the site."""
    return {path: content for make in ATTACHMENTS.values() for path, content in make(publication).items()}
