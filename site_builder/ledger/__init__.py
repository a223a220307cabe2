"""A ledger of what every piece of work has read: it is done again exactly when something it read has changed.

Inputs lie on *shelves*: mappings by name, from which work reads entry by entry. Work may use the results of
other work; a result that comes out as before changes nothing for those who use it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast

from site_builder.ledger.memory import alike

Key = tuple[Hashable, ...]
"""An entry of a shelf (`shelf, entry`) or a piece of work (`function, subject, *arguments`)."""
Ids = ParamSpec("Ids")
Result = TypeVar("Result")

ORDER = "<order>"
"""The entry of every shelf that stands for its keys and their order."""
WHOLE = "<whole>"
"""The entry of every shelf that stands for everything on it."""
_NOTHING = object()


class Subject(Protocol):
    """What a piece of work is about; it is looked up by name, so that work always sees its present state."""

    @property
    def name(self) -> str:
        """Its name in the ledger."""

    @property
    def ledger(self) -> Ledger | None:
        """The ledger that keeps its work; None to keep none."""


About = TypeVar("About", bound=Subject)


@dataclass
class _Work:
    """A piece of work that has been done."""

    result: Any
    """What came of it."""
    reads: Mapping[Key, None]
    """Everything it read, in order."""
    revision: int
    """When it was last known to be right."""


class Ledger:
    """Inputs, work, and who has read what."""

    def __init__(self) -> None:
        """Begin with an empty ledger."""
        self.subjects: dict[str, Any] = {}
        self._revision = 0
        self._shelves: dict[str, Mapping[Any, object]] = {}
        self._laid: set[str] = set()
        self._work: dict[Key, _Work] = {}
        self._readers: defaultdict[Key, set[Key]] = defaultdict(set)
        self._changed: dict[Key, int] = {}
        self._doubtful: set[Key] = set()
        self._reading: list[dict[Key, None]] = []

    def begin(self) -> None:
        """Begin a revision: every shelf is laid anew."""
        self._revision += 1
        self._laid = set()

    def lay(
        self, shelf: str, entries: Mapping[Any, object], same: Callable[[Any, Any], bool] = alike
    ) -> None:
        """Lay the entries of a shelf; what differs from before puts the work that read it in doubt."""
        before = self._shelves.get(shelf, {})
        self._laid.add(shelf)
        self._shelves[shelf] = entries
        if before is entries:
            return
        differing = [
            entry
            for entry in {**before, **entries}
            if (old := before.get(entry, _NOTHING)) is not (new := entries.get(entry, _NOTHING))
            and (old is _NOTHING or new is _NOTHING or not same(old, new))
        ]
        self._touch((shelf, entry) for entry in differing)
        if differing:
            self._touch([(shelf, WHOLE)])
        if list(before) != list(entries):
            self._touch([(shelf, ORDER), (shelf, WHOLE)])

    def settle(self, except_for: Collection[str] = ()) -> None:
        """End the laying out: shelves that were not laid are gone, except for some that come later."""
        for shelf in self._shelves.keys() - self._laid - set(except_for):
            self._touch((shelf, entry) for entry in (*self._shelves.pop(shelf), ORDER, WHOLE))

    def prune(self) -> None:
        """Forget work that is in doubt though everything wanted is done: nobody asks for it any more."""
        for key in self._doubtful:
            for read in self._work.pop(key).reads:
                self._readers[read].discard(key)
        self._doubtful = set()

    def note(self, *key: Hashable) -> None:
        """Take down that the work being done reads something."""
        if self._reading:
            self._reading[-1][key] = None

    def read(self, shelf: str, entry: Hashable) -> Any:
        """An entry of a shelf, as it is now."""
        self.note(shelf, entry)
        return self._shelves[shelf][entry]

    def shelf(self, shelf: str) -> Mapping[Any, Any]:
        """A whole shelf, for those who take down themselves what they read."""
        return self._shelves[shelf]

    def result(self, key: Key) -> Any:
        """The result of a piece of work: that of before where nothing it read has changed."""
        self.note(*key)
        return self._settled(key).result

    def _settled(self, key: Key) -> _Work:
        work = self._work.get(key)
        if work is not None and (key not in self._doubtful or self._still_right(work)):
            self._doubtful.discard(key)
            return work
        return self._do(key, work)

    def _still_right(self, work: _Work) -> bool:
        """Whether nothing has changed that the work read, looked at in the order in which it was read."""
        for read in work.reads:
            if callable(read[0]):
                self._settled(read)
            if self._changed.get(read, 0) > work.revision:
                return False
        work.revision = self._revision
        return True

    def _do(self, key: Key, before: _Work | None) -> _Work:
        make, subject, *arguments = key
        reads: dict[Key, None] = {}
        self._reading.append(reads)
        try:
            result = cast("Callable[..., Any]", make)(self.subjects[cast("str", subject)], *arguments)
        finally:
            self._reading.pop()
        if before is None or not alike(before.result, result):
            self._changed[key] = self._revision
        else:
            result = before.result
        for read in before.reads.keys() - reads.keys() if before else ():
            self._readers[read].discard(key)
        for read in reads:
            self._readers[read].add(key)
        self._doubtful.discard(key)
        self._work[key] = work = _Work(result, reads, self._revision)
        return work

    def _touch(self, keys: Iterable[Key]) -> None:
        """Take down that inputs have changed, and doubt all work that has read them, directly or not."""
        pending: list[Key] = []
        for key in keys:
            self._changed[key] = self._revision
            pending += self._readers.get(key, ())
        while pending:
            key = pending.pop()
            if key not in self._doubtful:
                self._doubtful.add(key)
                pending += self._readers.get(key, ())


def remembered(
    make: Callable[Concatenate[About, Ids], Result],
) -> Callable[Concatenate[About, Ids], Result]:
    """Let the work of a function be kept in the ledger of its subject.

    All that it reads must be reached by way of the subject; its arguments are part of the work's name, and
    so must be as good as names: ids rather than things that change. Its result holds nothing that is watched.
    """

    @wraps(make)
    def ask(subject: About, *ids: Ids.args, **named: Ids.kwargs) -> Result:
        if subject.ledger is None or named:
            return make(subject, *ids, **named)
        return cast("Result", subject.ledger.result((make, subject.name, *ids)))

    return cast("Callable[Concatenate[About, Ids], Result]", ask)
