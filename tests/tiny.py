"""The tiny site that tests copy, change and read."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from site_builder.errors import SiteError
from site_builder.making.material import Options, gather
from site_builder.model import Site
from site_builder.reading.reader import Reader
from site_builder.reading.site_files import read_site

TESTS = Path(__file__).resolve().parent
TINY = TESTS / "sites" / "tiny"
INTERFACE = Path("zh_CN", "LC_MESSAGES", "interface.po")
"""The catalog that the tiny site shares with the real one, by its path below `translations/`."""

Change = Callable[[Site], Site]
"""A mistake made in a site that has been read."""


def site_with(folder: Path, overlay: Path | None = None) -> Path:
    """Copy the tiny site into a folder and lay the files of an overlay over it.

    A file `removed.txt` of the overlay names files, one a line, that the copy shall not have.
    """
    copy = folder / "site"
    shutil.copytree(TINY, copy)
    interface = copy / "translations" / INTERFACE
    interface.parent.mkdir(parents=True)
    shutil.copyfile(TESTS.parent / "translations" / INTERFACE, interface)
    if overlay is not None:
        shutil.copytree(overlay, copy, dirs_exist_ok=True)
    removed = copy / "removed.txt"
    for name in removed.read_text("utf-8").splitlines() if removed.exists() else ():
        (copy / name).unlink()
    return copy


def options(site: Path, *, strict: bool = False) -> Options:
    """How to gather a copied site."""
    return Options(content=site / "content", translations=site / "translations", strict=strict)


def problems(site: Path, *, strict: bool = False) -> list[str]:
    """What an editor is told about a copied site, one line a problem; nothing where all is well."""
    try:
        gather(options(site, strict=strict))
    except SiteError as error:
        return [str(problem) for problem in error.problems]
    return []


def tiny_site(content: Path = TINY / "content") -> Site:
    """The tiny site as a model, or that of another folder of content that reads without a problem."""
    reader = Reader()
    site = read_site(reader, content)
    assert site is not None and reader.problems == []
    return site
