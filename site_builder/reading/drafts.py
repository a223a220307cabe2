"""Reports that are not published yet, and what of the content waits with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from site_builder.ledger.memory import Memory
from site_builder.model import Family, Indicator, Site, Term, Topic
from site_builder.reading.reader import Reader

_DRAFT = re.compile(r"^draft:[ \t]*(?!false\b)\S", re.MULTILINE)


def is_draft(reader: Reader, folder: Path) -> bool:
    """Whether a report says that it is a draft.

    Its file is looked at and not parsed: a draft may be half-written, and what is misspelt is not published.
    """
    path, glance = folder / "report.yaml", Reader(loaded=reader.loaded)
    return bool(_DRAFT.search(glance.text(path, "reports") or ""))


def without_waiting(site: Site, memory: Memory) -> Site:
    """The site without what no published report speaks of yet.

    While a new report is written, its new indicators, their families and themes, and its terms stand in
    files that the published reports share.
    """
    inputs = (site.indicators, site.families, site.topics, site.glossary, *site.reports.values())
    indicators, families, topics, glossary = memory.kept("published", inputs, partial(_published, site))
    return replace(site, indicators=indicators, families=families, topics=topics, glossary=glossary)


def _published(
    site: Site,
) -> tuple[dict[str, Indicator], dict[str, Family], dict[str, Topic], tuple[Term, ...]]:
    spoken_of = {figure.indicator for report in site.reports.values() for figure in report.figures}
    indicators = {name: one for name, one in site.indicators.items() if name in spoken_of}
    waiting = [one for name, one in site.indicators.items() if name not in spoken_of]
    families = {one.family for one in waiting} - {one.family for one in indicators.values()}
    topics = {one.topic for one in waiting} - {one.topic for one in indicators.values()}
    text = "\n".join(_texts(site))
    return (
        indicators,
        {name: one for name, one in site.families.items() if name not in families},
        {name: one for name, one in site.topics.items() if name not in topics},
        tuple(term for term in site.glossary if term.term in text),
    )


def _texts(site: Site) -> Iterator[str]:
    for report in site.reports.values():
        for section in report.sections:
            yield from (paragraph.text for paragraph in section.paragraphs)
