"""The real and the tiny site, read once for all tests that only look at them."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from site_builder.making.material import Material, Options
from site_builder.reading.languages import read_catalogs
from site_builder.reading.reader import Reader
from site_builder.reading.site_files import read_site
from site_builder.views.edition import Edition
from tests.tiny import options, site_with


@cache
def editions() -> dict[str, Edition]:
    """The real site in each of its languages, by language code."""
    return editions_of(Options())


@cache
def tiny_editions() -> dict[str, Edition]:
    """The tiny site in each of its languages, by language code."""
    with tempfile.TemporaryDirectory() as folder:
        return editions_of(options(site_with(Path(folder))))


def editions_of(chosen: Options) -> dict[str, Edition]:
    """What a build would show; what the checks say of it is told by tests of its own, once."""
    reader = Reader()
    site = read_site(reader, chosen.content)
    assert site is not None, reader.problems
    material = Material(site, read_catalogs(reader, chosen.translations, site), ())
    return {edition.words.language.code: edition for edition in material.editions()}
