"""Checks of the catalogs: gaps that match, and what is missing or stale."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from babel.messages.catalog import Catalog, Message

from site_builder.catalogs.extraction import Extracted
from site_builder.errors import Place, Problem, message

_GAP = re.compile(r"\{[^{}]*\}|[{}]")
"""A gap, or a brace without its fellow, which no translation may add either."""
_SHOWN = 40
"""Characters of a sentence that are shown to recognise it by."""


def gaps_match(catalog: Catalog, file: str) -> Iterator[Problem]:
    """A translation has the same `{gaps}` as its source, in every plural form."""
    for entry in catalog:
        if not entry.id or entry.fuzzy:
            continue
        sources = entry.id if isinstance(entry.id, tuple | list) else (entry.id,)
        wanted = {gap for source in sources for gap in _GAP.findall(source)}
        for form in _forms(entry):
            if form and set(_GAP.findall(form)) != wanted:
                yield Problem(
                    Place(file, entry.lineno or 0),
                    message(
                        "the translation of “{msgid}” has other gaps than {gaps}",
                        msgid=_short(sources[0]),
                        gaps=sorted(wanted) or message("none"),
                    ),
                    message("copy the parts in braces from the source as they are"),
                )
                break


def plural_forms_are_complete(catalog: Catalog, file: str) -> Iterator[Problem]:
    """An entry with forms for numbers has as many as the language needs, or none at all."""
    for entry in catalog:
        forms = [form for form in _forms(entry) if form]
        if (
            entry.pluralizable
            and entry.id
            and forms
            and not entry.fuzzy
            and len(forms) != catalog.num_plurals
        ):
            yield Problem(
                Place(file, entry.lineno or 0),
                message(
                    "“{msgid}” has {found} plural forms, not {expected}",
                    msgid=_short(entry.id[0]),
                    found=len(forms),
                    expected=catalog.num_plurals,
                ),
                message("fill in msgstr[0] to msgstr[{last}]", last=catalog.num_plurals - 1),
            )


def everything_is_translated(catalog: Catalog, file: str, wanted: Iterable[Extracted]) -> Iterator[Problem]:
    """What is missing or stale: shown in the source language, and an error in a strict run."""
    for item in wanted:
        entry = catalog.get(item.msgid, item.context or None)
        if entry is None or not _filled(entry):
            yield Problem(
                Place(item.file, item.line),
                message("“{msgid}” is not translated in {file}", msgid=_short(item.msgid), file=file),
                message("run “python3 build.py translate” and fill in its entry"),
                strict=True,
            )
        elif entry.fuzzy:
            yield Problem(
                Place(file, entry.lineno or 0),
                message(
                    "the translation of “{msgid}” is stale: the source has changed", msgid=_short(item.msgid)
                ),
                message(
                    "compare it with the source in a workbook "
                    "(“python3 build.py translate --export words.xlsx”); "
                    "or correct it here and remove the word “fuzzy” above it"
                ),
                strict=True,
            )


def entries_are_filled(catalog: Catalog, file: str) -> Iterator[Problem]:
    """Every word of the interface is translated: a visitor should not meet two languages on one page."""
    for entry in catalog:
        if entry.id and (entry.fuzzy or not _filled(entry)):
            words = entry.id if isinstance(entry.id, str) else entry.id[0]
            yield Problem(
                Place(file, entry.lineno or 0),
                message("“{msgid}” is not translated or stale", msgid=_short(words)),
                message("fill in its entry, and remove the word “fuzzy” above it"),
                strict=True,
            )


def _forms(entry: Message) -> list[str]:
    """The translations of an entry, one for each plural form."""
    given = entry.string
    return list(given) if isinstance(given, tuple | list) else [given or ""]


def _filled(entry: Message) -> bool:
    return all(_forms(entry))


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else words[:_SHOWN] + "…"
