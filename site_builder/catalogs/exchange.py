"""Translations on their way to a translator's spreadsheet and back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from babel.messages.catalog import Catalog, Message

from site_builder.catalogs.extraction import Extracted
from site_builder.errors import Place, Problem, message

COLUMNS = ("id", "source", "translation", "status", "old source", "note", "terms", "place")
"""Columns of the spreadsheet; a translator changes `translation`, or the `status` of what still holds."""
TRANSLATED = "translated"
"""The status of what is as it should be."""


@dataclass(frozen=True)
class Row:
    """One thing to translate, as a row of the spreadsheet; a plural has a row for each form."""

    id: str
    """Names the entry by its words, so that a row of older words is recognised."""
    source: str
    """The words in the source language."""
    translation: str
    """The present translation."""
    status: str
    """`translated`, `stale` or `missing`."""
    old_source: str
    """For a stale one, the words it was made from."""
    note: str
    """What a translator should know."""
    terms: str
    """Glossary terms that occur, with their approved English."""
    place: str
    """Where it stands in the content."""


@dataclass(frozen=True)
class Returned:
    """A row as it came back."""

    id: str
    """Its id."""
    source: str
    """The source words beside it."""
    translation: str
    """What the translator wrote."""
    place: Place
    """The row of the spreadsheet."""
    status: str = ""
    """The status beside it, where there is one."""


@dataclass(frozen=True)
class Change:
    """A translation that differs from the present one, or holds although its source has changed."""

    entry: Message
    """The entry of the catalog."""
    form: int
    """Which plural form; 0 where there is one only."""
    old: str
    """The present translation."""
    new: str
    """The translator's."""
    place: Place
    """The row of the spreadsheet."""


def row_id(entry: Message, form: int = 0) -> str:
    """The name of an entry's row: a digest of its words and context, and of the form."""
    words = entry.id if isinstance(entry.id, str) else entry.id[0]
    digest = hashlib.sha256(f"{entry.context or ''}\0{words}".encode()).hexdigest()[:12]
    return f"{digest}-{form}"


def rows(catalog: Catalog, wanted: Iterable[Extracted], terms: Mapping[str, str]) -> Iterator[Row]:
    """Every row of the spreadsheet, in the order of the content.

    Args:
        catalog: The catalog of the translator's language.
        wanted: Everything there is to translate.
        terms: Approved translations of glossary terms.
    """
    for item in wanted:
        entry = catalog.get(item.msgid, item.context or None)
        if entry is None:
            continue
        forms = entry.string if isinstance(entry.string, tuple | list) else (entry.string or "",)
        for form, words in enumerate(forms):
            yield Row(
                id=row_id(entry, form),
                source=item.msgid,
                translation=words,
                status=state_of(catalog, item),
                old_source=str(entry.previous_id[0]) if entry.fuzzy and entry.previous_id else "",
                note=item.comment,
                terms="\n".join(
                    f"{term} = {english}" for term, english in terms.items() if term in item.msgid
                ),
                place=str(Place(item.file, item.line)),
            )


def state_of(catalog: Catalog, item: Extracted) -> str:
    """How far the translation of one thing is: `translated`, `stale` or `missing`."""
    entry = catalog.get(item.msgid, item.context or None)
    if entry is None or not (all(entry.string) if isinstance(entry.string, tuple | list) else entry.string):
        return "missing"
    return "stale" if entry.fuzzy else TRANSLATED


def changes(catalog: Catalog, returned: Iterable[Returned]) -> tuple[list[Change], list[Problem]]:
    """What the spreadsheet would change, and the rows that cannot be taken."""
    known = {
        row_id(entry, form): (entry, form)
        for entry in catalog
        if entry.id
        for form in range(len(entry.string) if isinstance(entry.string, tuple | list) else 1)
    }
    found: list[Change] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for row in returned:
        if row.id in seen:
            problems.append(_twice(row))
        elif row.id not in known:
            problems.append(_unknown(row))
        elif row.source != _words(known[row.id][0]):
            problems.append(_altered(row))
        else:
            found += _change(*known[row.id], row)
        seen.add(row.id)
    return found, problems


def _words(entry: Message) -> str:
    return entry.id if isinstance(entry.id, str) else str(entry.id[0])


def _change(entry: Message, form: int, row: Returned) -> list[Change]:
    present = entry.string[form] if isinstance(entry.string, tuple | list) else entry.string or ""
    written = row.translation.strip()
    confirmed = entry.fuzzy and row.status == TRANSLATED
    if not written or (written == present and not confirmed):
        return []
    return [Change(entry, form, present, written, row.place)]


def apply(found: Iterable[Change]) -> None:
    """Put changes into their entries; a stale entry that was translated anew is stale no more."""
    for change in found:
        if isinstance(change.entry.string, tuple | list):
            forms = list(change.entry.string)
            forms[change.form] = change.new
            change.entry.string = tuple(forms)
        else:
            change.entry.string = change.new
        change.entry.flags.discard("fuzzy")
        change.entry.previous_id = []


def _unknown(row: Returned) -> Problem:
    return Problem(
        row.place,
        message("the source of this row has changed since it was exported, or its id was altered"),
        message("export again and carry the translation over"),
    )


def _altered(row: Returned) -> Problem:
    return Problem(
        row.place,
        message("the source text in this row was altered"),
        message("restore it; only the column “translation” may be changed"),
    )


def _twice(row: Returned) -> Problem:
    return Problem(row.place, message("this row stands twice"), message("remove one of the rows"))
