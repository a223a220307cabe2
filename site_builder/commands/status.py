"""`status`: how far each language is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from site_builder.console import Console
from site_builder.errors import message
from site_builder.extraction import content_messages
from site_builder.material import Options, gather


def run(console: Console, options: Options, _: Mapping[str, Any]) -> int:
    """Say for each language how much is translated, and list what is not."""
    material = gather(options)
    wanted = content_messages(material.site)
    for language in material.site.languages[1:]:
        catalog = material.catalogs[language.code, "content"]
        states: Counter[str] = Counter()
        for item in wanted:
            entry = catalog.get(item.msgid, item.context or None)
            states[
                "stale" if entry and entry.fuzzy else "translated" if entry and entry.string else "missing"
            ] += 1
        console.say(
            message(
                "{language}: {translated} translated, {stale} stale, {missing} missing",
                language=language.name,
                translated=states["translated"],
                stale=states["stale"],
                missing=states["missing"],
            )
        )
    for note in material.notes:
        console.out.print(console.problem(note), markup=False)
    return 0
