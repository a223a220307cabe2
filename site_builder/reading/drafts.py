"""Reports that are not published yet, and what of the content waits with them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from site_builder.model import Report, Site
from site_builder.reading.reader import Reader

_DRAFT = re.compile(r"^draft:[ \t]*(?!false\b)\S", re.MULTILINE)


def is_draft(folder: Path) -> bool:
    """Whether a report says that it is a draft.

    Its file is looked at and not parsed: a draft may be half-written, and what is misspelt is not published.
    """
    path = folder / "report.yaml"
    return bool(_DRAFT.search(Reader().text(path, "reports") or ""))


def without_waiting(site: Site) -> Site:
    """The site without what no published report speaks of yet.

    While a new report is written, its new indicators, their families and themes, and its terms stand in
    files that the published reports share.
    """
    spoken_of = {figure.indicator for report in site.reports.values() for figure in report.figures}
    indicators = {name: one for name, one in site.indicators.items() if name in spoken_of}
    text = "\n".join(_texts(site.reports.values()))

    waiting = [one for name, one in site.indicators.items() if name not in spoken_of]
    families = {one.family for one in waiting} - {one.family for one in indicators.values()}
    topics = {one.topic for one in waiting} - {one.topic for one in indicators.values()}
    return replace(
        site,
        indicators=indicators,
        families={name: one for name, one in site.families.items() if name not in families},
        topics={name: one for name, one in site.topics.items() if name not in topics},
        glossary=tuple(term for term in site.glossary if term.term in text),
    )


def _texts(reports: Iterable[Report]) -> Iterable[str]:
    return (
        paragraph.text
        for report in reports
        for section in report.sections
        for paragraph in section.paragraphs
    )
