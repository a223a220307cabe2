"""Bringing a catalog up to date: what is new is empty, what has changed is stale, nothing is ever lost."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from babel.messages.catalog import Catalog, Message

from site_builder.catalogs.extraction import Extracted

_ALIKE = 0.6
"""How alike words must be to be taken for a changed version of vanished ones."""


def template_catalog(extracted: Iterable[Extracted]) -> Catalog:
    """What is to be translated, as a Babel template; it names files but no lines."""
    template = Catalog(fuzzy=False)
    for item in extracted:
        template.add(
            (item.msgid, item.plural) if item.plural else item.msgid,
            locations=[(item.file, 0)],
            auto_comments=[item.comment] if item.comment else [],
            context=item.context or None,
        )
    return template


def updated(existing: Catalog | None, extracted: Iterable[Extracted], folder: str) -> Catalog:
    """A catalog brought up to date.

    New entries are empty. Where words have changed, the entry keeps the old translation, marked
    fuzzy, with the old words as its previous msgid. Gone entries become obsolete, and
    come back with their translation when their words do.
    """
    template = template_catalog(extracted)
    catalog = _new_catalog(folder) if existing is None else existing
    template.creation_date = catalog.creation_date
    _revive(catalog, template)
    known = {_key(message): message for message in catalog if message.id}
    catalog.update(template, no_fuzzy_matching=True, update_header_comment=False)
    for message in catalog:
        if message.id and _key(message) in known:
            message.previous_id = known[_key(message)].previous_id  # Babel's update forgets it
    fresh = [message for message in catalog if message.id and _key(message) not in known]
    vanished = {key: message for key, message in known.items() if catalog.get(*key) is None}
    for message in fresh:
        former = _former(message, vanished.values())
        if former is not None:
            vanished.pop(_key(former))
            words, context = _key(former)
            catalog.obsolete.pop((words, context) if context else words, None)
            _adopt(message, former)
    return catalog


def _revive(catalog: Catalog, template: Catalog) -> None:
    """Bring back what was gone and is wanted again, with its translation."""
    for key, message in list(catalog.obsolete.items()):
        words, context = _key(message)
        if template.get(words, context) is not None and catalog.get(words, context) is None:
            catalog[message.id] = catalog.obsolete.pop(key)


def _key(message: Message) -> tuple[str, str | None]:
    return (message.id if isinstance(message.id, str) else message.id[0]), message.context


def _former(message: Message, vanished: Iterable[Message]) -> Message | None:
    """The vanished entry a new one was made from: that of the same paragraph, else the most alike."""
    candidates = [
        other
        for other in vanished
        if other.context == message.context
        and other.pluralizable == message.pluralizable
        and (any(other.string) if isinstance(other.string, tuple | list) else other.string)
        and _files(other) & _files(message)
    ]
    for other in candidates:
        if (
            message.auto_comments
            and other.auto_comments == message.auto_comments
            and _likeness(message, other) > _ALIKE / 2
        ):
            return other
    alike = [(_likeness(message, other), position, other) for position, other in enumerate(candidates)]
    best = max(alike, default=None, key=lambda entry: (entry[0], -entry[1]))
    return best[2] if best and best[0] >= _ALIKE else None


def _files(message: Message) -> set[str]:
    return {file for file, _ in message.locations}


def _likeness(one: Message, other: Message) -> float:
    return difflib.SequenceMatcher(None, _key(one)[0], _key(other)[0], autojunk=False).ratio()


def _adopt(message: Message, former: Message) -> None:
    """Give a changed entry the translation, the comments and the old words of the one it was made from."""
    message.string = former.string
    message.flags.add("fuzzy")
    message.user_comments = list(former.user_comments)
    words = [former.id] if isinstance(former.id, str) else list(former.id)
    # a stale translation was made from older words than those that have changed now
    message.previous_id = former.previous_id if former.fuzzy and former.previous_id else words


def _new_catalog(folder: str) -> Catalog:
    catalog = Catalog(locale=folder, fuzzy=False, project="Government report site", version="1")
    catalog.header_comment = "# Translations of the report site."
    catalog.msgid_bugs_address = catalog.last_translator = catalog.language_team = ""
    return catalog
