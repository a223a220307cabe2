"""The desk on which editions lie while pages are made from them: everything read of them is taken down."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import partial

from site_builder.language.i18n import Localiser
from site_builder.ledger import Ledger
from site_builder.ledger.memory import Memory
from site_builder.ledger.watched import WatchedTranslations, entries_of
from site_builder.ledger.watching import Watcher
from site_builder.model import Language, Report, Section, Site
from site_builder.views.edition import Edition
from site_builder.views.index import SiteIndex

_KINDS = (Site, Report, Section, SiteIndex, Edition)
"""What is watched field by field; everything else is read whole."""
_LATE = "pages {}"
"""Shelves of each language that are laid when its pages are made."""


class Desk:
    """Watches the editions of one site from run to run."""

    def __init__(self, memory: Memory) -> None:
        """Begin with an empty desk."""
        self.ledger = Ledger()
        self.words: dict[tuple[str, str], WatchedTranslations] = {}
        self._memory = memory
        self._languages: tuple[Language, ...] = ()

    def lay(self, plain: Sequence[Edition], late: Collection[str]) -> list[Edition]:
        """The same editions, watched. A site of other languages begins with an empty desk.

        Args:
            plain: Every edition of the site.
            late: Shelves that are laid after these, and that are not gone before.
        """
        languages = plain[0].site.languages
        if languages != self._languages:
            self.ledger, self.words, self._languages = Ledger(), {}, languages
        self.ledger.begin()
        watcher = Watcher(self.ledger, _KINDS, (Localiser, Ledger, Memory, list))
        index = watcher.watch("index", plain[0].index)
        localisers = tuple(self._localiser(words, index.site) for words in plain[0].languages)
        watched: list[Edition] = []
        for edition, words in zip(plain, localisers, strict=True):
            own = replace(
                edition,
                index=index,
                words=words,
                languages=localisers,
                siblings=watched,
                ledger=self.ledger,
            )
            watched.append(watcher.watch(f"edition {edition.name}", own))
        later = {"templates", "assets", *late, *(_LATE.format(language.code) for language in languages)}
        self.ledger.settle(except_for=later)
        self.ledger.subjects.update({edition.name: edition for edition in watched})
        return watched

    def _localiser(self, words: Localiser, site: Site) -> Localiser:
        """A localiser whose catalogs are watched: the same from run to run, with the words of the day."""
        code = words.language.code
        for domain, catalog in (("interface", words.interface), ("content", words.content)):
            shelf = f"{domain} {code}"
            if (code, domain) not in self.words:
                self.words[code, domain] = WatchedTranslations(self.ledger, shelf)
            entries = self._memory.kept(("entries", shelf), (catalog,), partial(entries_of, catalog))
            self.words[code, domain].lay(catalog, entries)
        return replace(
            words,
            interface=self.words[code, "interface"],
            content=self.words[code, "content"],
            units=site.units,
        )
