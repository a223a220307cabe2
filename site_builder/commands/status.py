"""`status`: how far each language is, and what is stale or missing."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Mapping
from typing import Any

from babel.messages.catalog import Catalog

from site_builder.catalogs.exchange import state_of
from site_builder.catalogs.extraction import Extracted, content_messages
from site_builder.console import Console
from site_builder.errors import SiteError, message
from site_builder.making.material import Options
from site_builder.model import Language
from site_builder.reading.languages import read_catalogs
from site_builder.reading.reader import Reader
from site_builder.reading.site_files import read_site

_CONTEXT = 10
"""Characters shown around a change."""


def run(console: Console, options: Options, _: Mapping[str, Any]) -> int:
    """Say for each language and file how much is translated, and list what is not."""
    reader = Reader()
    site = read_site(reader, options.content, drafts=Reader())  # a draft is translated before it is right
    catalogs = read_catalogs(reader, options.translations, site) if site else {}
    if site is None or "catalogs" in reader.broken:
        raise SiteError(reader.problems)
    wanted = content_messages(site)
    for language in site.languages[1:]:
        _tell(console, language, catalogs[language.code, "content"], wanted)
    return 0


def _tell(console: Console, language: Language, catalog: Catalog, wanted: list[Extracted]) -> None:
    states = {(item.context, item.msgid): state_of(catalog, item) for item in wanted}
    _tell_count(console, language.name, Counter(states.values()))
    for file in dict.fromkeys(item.file for item in wanted):
        counts = Counter(states[item.context, item.msgid] for item in wanted if item.file == file)
        if counts["stale"] or counts["missing"]:
            _tell_count(console, file, counts)
    for item in wanted:
        state = states[item.context, item.msgid]
        if state == "missing":
            console.say(
                message(
                    "{file}:{line}: missing: {msgid}", file=item.file, line=item.line, msgid=item.msgid[:40]
                )
            )
        elif state == "stale":
            _tell_change(console, catalog, item)
    if any(catalog.get(item.msgid, item.context or None) is None for item in wanted):
        console.say(message("To see what has changed in words that are new: python3 build.py translate"))


def _tell_count(console: Console, name: str, counts: Counter[str]) -> None:
    console.say(
        message(
            "{language}: {translated} translated, {stale} stale, {missing} missing",
            language=name,
            translated=counts["translated"],
            stale=counts["stale"],
            missing=counts["missing"],
        )
    )


def _tell_change(console: Console, catalog: Catalog, item: Extracted) -> None:
    entry = catalog.get(item.msgid, item.context or None)
    former = str(entry.previous_id[0]) if entry and entry.previous_id else ""
    changed = difference(former, item.msgid) if former else item.msgid[:40]
    console.say(message("{file}:{line}: stale: {change}", file=item.file, line=item.line, change=changed))


def difference(old: str, new: str) -> str:
    """What has changed between two versions of a paragraph, in a little of its text: `…增长[6.8→7.0]%…`."""
    parts = []
    for kind, i, j, m, n in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append(_shortened(old[i:j], first=i == 0, last=j == len(old)))
        else:
            parts.append(f"[{old[i:j]}→{new[m:n]}]")
    return "".join(parts)


def _shortened(words: str, *, first: bool, last: bool) -> str:
    head = "" if first else words[:_CONTEXT]
    tail = "" if last else words[-_CONTEXT:]
    return words if len(words) <= len(head) + len(tail) else f"{head}…{tail}"
