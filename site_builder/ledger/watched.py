"""Dictionaries and catalogs that tell a ledger what is read of them."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from typing import Any, TypeVar, cast

from babel.support import NullTranslations, Translations

from site_builder.ledger import ORDER, WHOLE, Ledger

Name = TypeVar("Name")
Entry = TypeVar("Entry")


class WatchedDict(dict[Name, Entry]):
    """A dictionary that is a shelf of a ledger."""

    def __init__(self, ledger: Ledger, shelf: str, entries: Mapping[Name, Entry]) -> None:
        """Watch these entries."""
        super().__init__(entries)
        self._ledger = ledger
        self.shelf = shelf

    def __getitem__(self, name: Name) -> Entry:
        """The entry of a name."""
        self._ledger.note(self.shelf, name)
        return super().__getitem__(name)

    def get(self, name: Name, default: Any = None) -> Any:
        """The entry of a name; that there is none is news too."""
        self._ledger.note(self.shelf, name)
        return super().get(name, default)

    def __contains__(self, name: object) -> bool:
        """Whether there is such an entry."""
        self._ledger.note(self.shelf, name)
        return super().__contains__(name)

    def __iter__(self) -> Iterator[Name]:
        """All names."""
        self._ledger.note(self.shelf, ORDER)
        return super().__iter__()

    def __reversed__(self) -> Iterator[Name]:
        """All names, the last first."""
        self._ledger.note(self.shelf, ORDER)
        return super().__reversed__()

    def __len__(self) -> int:
        """How many entries there are."""
        self._ledger.note(self.shelf, ORDER)
        return super().__len__()

    def __eq__(self, other: object) -> bool:
        """Whether all entries are equal."""
        self._ledger.note(self.shelf, WHOLE)
        return super().__eq__(other)

    __hash__ = None

    def keys(self) -> KeysView[Name]:  # type: ignore[override]  # dict's own view, after a note
        """All names."""
        self._ledger.note(self.shelf, ORDER)
        return super().keys()

    def values(self) -> ValuesView[Entry]:  # type: ignore[override]  # dict's own view, after a note
        """All entries."""
        self._ledger.note(self.shelf, WHOLE)
        return super().values()

    def items(self) -> ItemsView[Name, Entry]:  # type: ignore[override]  # dict's own view, after a note
        """All names with their entries."""
        self._ledger.note(self.shelf, WHOLE)
        return super().items()


class ShelfView(Mapping[str, Any]):
    """A shelf as it is at the moment it is read."""

    def __init__(self, ledger: Ledger, shelf: str) -> None:
        """Look at a shelf by its name."""
        self._ledger = ledger
        self.shelf = shelf

    def __getitem__(self, name: str) -> Any:
        """The entry of a name."""
        self._ledger.note(self.shelf, name)
        return self._ledger.shelf(self.shelf)[name]

    def __iter__(self) -> Iterator[str]:
        """All names."""
        self._ledger.note(self.shelf, ORDER)
        return iter(self._ledger.shelf(self.shelf))

    def __len__(self) -> int:
        """How many entries there are."""
        self._ledger.note(self.shelf, ORDER)
        return len(self._ledger.shelf(self.shelf))


class WatchedTranslations(NullTranslations):
    """A catalog whose entries are a shelf of a ledger."""

    def __init__(self, ledger: Ledger, shelf: str) -> None:
        """Prepare to watch the entries of a catalog."""
        super().__init__()
        self._ledger = ledger
        self.shelf = shelf
        self._watched = NullTranslations()

    def lay(self, catalog: NullTranslations, entries: dict[str, tuple[str, ...]]) -> None:
        """Translate by this catalog from now on."""
        self._watched = catalog
        self._ledger.lay(self.shelf, entries)

    def forms(self, message: str) -> tuple[str, ...]:
        """All forms of a translation; none where there is no entry."""
        self._ledger.note(self.shelf, message)
        return cast("tuple[str, ...]", self._ledger.shelf(self.shelf).get(message, ()))

    def all_forms(self) -> list[tuple[str, tuple[str, ...]]]:
        """Every entry with all its forms."""
        self._ledger.note(self.shelf, WHOLE)
        return sorted(self._ledger.shelf(self.shelf).items())

    def gettext(self, message: str) -> str:
        """A translation."""
        self._ledger.note(self.shelf, message)
        return str(self._watched.gettext(message))

    def ngettext(self, singular: str, plural: str, num: int) -> str:
        """A translation in the form that a number asks for."""
        self._ledger.note(self.shelf, singular)
        self._ledger.note(self.shelf, "")
        return str(self._watched.ngettext(singular, plural, num))

    def npgettext(self, context: str, singular: str, plural: str, num: int) -> str:
        """A translation, within a context, in the form that a number asks for."""
        self._ledger.note(self.shelf, f"{context}\x04{singular}")
        self._ledger.note(self.shelf, "")
        return str(self._watched.npgettext(context, singular, plural, num))


def entries_of(catalog: NullTranslations) -> dict[str, tuple[str, ...]]:
    """The entries of a catalog by msgid, each with all its forms; its head has the empty msgid."""
    found: dict[str, tuple[str, ...]] = {}
    if isinstance(catalog, Translations):
        for name, words in catalog._catalog.items():
            msgid = name if isinstance(name, str) else name[0]
            found[msgid] = (*found.get(msgid, ()), words)
    return found
