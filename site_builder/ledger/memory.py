"""Work that is kept from one build to the next within a process, as long as its inputs stay the same."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

Made = TypeVar("Made")

_PLAIN = (bytes, str, int, frozenset, type(None))
"""Inputs that are compared by what they say; all others must be the very same object."""


class Memory:
    """Results by name, each with the inputs it was made from."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._kept: dict[Hashable, tuple[tuple[object, ...], Any]] = {}

    def kept(self, name: Hashable, inputs: tuple[object, ...], make: Callable[[], Made]) -> Made:
        """The result of `make`, which must depend on nothing but the inputs; made anew when one has changed.

        What is made anew and equal to what was there before is replaced by it, part by part, so that work
        further on finds its own inputs unchanged.
        """
        before = self._kept.get(name)
        if before is not None and _same(before[0], inputs):
            return cast("Made", before[1])
        made = make()
        if before is not None:
            made = cast("Made", _as_before(before[1], made))
        self._kept[name] = inputs, made
        return made


def _same(before: tuple[object, ...], now: tuple[object, ...]) -> bool:
    return len(before) == len(now) and all(
        one is other or (isinstance(one, _PLAIN) and type(one) is type(other) and one == other)
        for one, other in zip(before, now, strict=True)
    )


def _as_before(before: Any, now: Any) -> Any:
    """What was made now, with the objects of before wherever they are equal."""
    if type(before) is not type(now):
        return now
    if type(now) is tuple:
        known = {item: item for item in before if _hashable(item)}
        parts = tuple(
            known[item]
            if _hashable(item) and item in known and alike(known[item], item)
            else _as_before(before[place], item)
            if place < len(before)
            else item
            for place, item in enumerate(now)
        )
        return before if len(parts) == len(before) and all(map(_is, parts, before)) else parts
    if type(now) is dict:
        found = {key: _as_before(before[key], part) if key in before else part for key, part in now.items()}
        unchanged = list(found) == list(before) and all(map(_is, found.values(), before.values()))
        return before if unchanged else found
    return before if alike(before, now) else now


def alike(one: object, other: object) -> bool:
    """Whether two things are equal and look equal: 7 and 7.0 are equal, but are not written alike."""
    return one is other or (one == other and repr(one) == repr(other))


def _hashable(item: object) -> bool:
    try:
        hash(item)
    except TypeError:
        return False
    return True


def _is(one: object, other: object) -> bool:
    return one is other
