"""Attachments: files beside the pages, each kind a function from a publication to files, all listed here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from site_builder.attachments import data
from site_builder.attachments.publication import Publication

ATTACHMENTS: dict[str, Callable[[Publication], Mapping[str, bytes]]] = {
    "data": data.files,
}
"""Every kind of file beside the pages; adding one is adding a file and a line."""
