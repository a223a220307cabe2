"""Watched data: things that tell a ledger what is read of them, and otherwise are what they were."""

from __future__ import annotations

from dataclasses import fields
from functools import cached_property
from typing import Any, TypeVar, cast

from site_builder.ledger import Ledger
from site_builder.ledger.memory import alike
from site_builder.ledger.watched import WatchedDict

Thing = TypeVar("Thing")
_WATCH = "_watch"
"""Where a watched thing keeps its ledger and its shelf."""


class _Told:
    """A field that is read by way of the ledger."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, thing: Any, _: type | None = None) -> Any:
        if thing is None:
            return self
        ledger, shelf = thing.__dict__[_WATCH]
        return ledger.read(shelf, self._name)

    def __set__(self, thing: Any, value: object) -> None:
        raise AttributeError(self._name)


_WATCHED_KINDS: dict[tuple[type, frozenset[str]], Any] = {}


def _watched_kind(kind: type, told: frozenset[str]) -> Any:
    """A class like another, except that these fields of it are read by way of a ledger."""
    if (kind, told) not in _WATCHED_KINDS:
        descriptors = {name: _Told(name) for name in sorted(told)}
        _WATCHED_KINDS[kind, told] = type(f"Watched{kind.__name__}", (kind,), descriptors)
    return _WATCHED_KINDS[kind, told]


class Watcher:
    """Turns data into watched data, shelf by shelf."""

    def __init__(self, ledger: Ledger, kinds: tuple[type, ...], fixed: tuple[type, ...] = ()) -> None:
        """Prepare to watch.

        Args:
            ledger: The ledger that is told.
            kinds: Dataclasses whose fields are watched one by one; all others are read whole.
            fixed: Things that stay the same as long as the ledger is in use, or watch themselves.
        """
        self._ledger = ledger
        self._kinds = kinds
        self._fixed = fixed
        self._looked_into = {dict, tuple, *kinds}
        self._watched: dict[int, tuple[object, Any]] = {}

    def watch(self, shelf: str, thing: Thing) -> Thing:
        """The same thing, watched: what is read of it is told to the ledger under the name of the shelf.

        Dictionaries are watched entry by entry, things of the watched kinds field by field, each wherever it
        is met first; a tuple is looked through. Derived fields (`cached_property`) are worked out here.
        """
        return cast("Thing", self._watched_form(shelf, thing))

    def _watched_form(self, shelf: str, thing: Any) -> Any:
        if _watches_itself(thing):
            return thing
        if isinstance(thing, dict):
            return self._dictionary(shelf, thing)
        if isinstance(thing, self._kinds):
            if id(thing) not in self._watched:
                self._watched[id(thing)] = thing, self._fields(shelf, thing)
            return self._watched[id(thing)][1]
        if type(thing) is tuple:
            parts = tuple(
                self.watch(f"{shelf}.{getattr(part, 'id', place)}", part)
                if type(part) in self._looked_into
                else part
                for place, part in enumerate(thing)
            )
            return thing if all(map(_is, parts, thing)) else parts
        return thing

    def _dictionary(self, shelf: str, thing: dict[Any, Any]) -> WatchedDict[Any, Any]:
        entries = {
            name: self.watch(f"{shelf}.{name}", entry) if type(entry) in self._looked_into else entry
            for name, entry in thing.items()
        }
        unchanged = all(map(_is, entries.values(), thing.values()))
        self._ledger.lay(shelf, thing if unchanged else entries, same)
        return WatchedDict(self._ledger, shelf, entries)

    def _fields(self, shelf: str, thing: Any) -> Any:
        kind = type(thing)
        names = [field.name for field in fields(thing)]
        names += [name for name in dir(kind) if isinstance(getattr(kind, name), cached_property)]
        values = {name: self.watch(f"{shelf}.{name}", getattr(thing, name)) for name in names}
        told = {name: value for name, value in values.items() if not self._needs_no_watch(value)}
        self._ledger.lay(shelf, told, same)
        watched: Any = object.__new__(_watched_kind(kind, frozenset(told)))
        watched.__dict__.update({name: values[name] for name in values.keys() - told.keys()})
        watched.__dict__[_WATCH] = self._ledger, shelf
        return watched

    def _needs_no_watch(self, value: object) -> bool:
        if type(value) is tuple and value:
            return all(isinstance(part, self._fixed) for part in value)
        return isinstance(value, self._fixed) or _watches_itself(value)


def _watches_itself(value: object) -> bool:
    return isinstance(value, WatchedDict) or _WATCH in getattr(value, "__dict__", ())


def same(one: Any, other: Any) -> bool:
    """Whether work that has read the one would find the other no different.

    Things that are watched themselves are the same if they lie on the same shelf: what work reads of them
    it reads there.
    """
    if _watches_itself(one) or _watches_itself(other):
        return type(one) is type(other) and _shelf(one) == _shelf(other)
    if type(one) is tuple and type(other) is tuple:
        return len(one) == len(other) and all(map(same, one, other))
    return alike(one, other)


def _shelf(thing: Any) -> object:
    return thing.shelf if isinstance(thing, WatchedDict) else thing.__dict__[_WATCH][1]


def _is(one: object, other: object) -> bool:
    return one is other
