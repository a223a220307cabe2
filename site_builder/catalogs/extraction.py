"""What is there to translate: the words of `content/`, of templates and of code, as Babel catalogs."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from babel.messages.extract import extract

from site_builder.errors import Place
from site_builder.language.i18n import unit_msgid
from site_builder.model import Paragraph, Report, Site

INTERFACE_KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "text": None,
    "told": None,
    "plural": (1, 2),
}
"""Functions whose first arguments are words of the site's interface."""
CONSOLE_KEYWORDS: dict[str, tuple[int, ...] | None] = {"message": None}
"""Functions whose first argument is said to the person who runs the program."""

_UNIT_NOTE = "number and unit; leave {number} in its place"


@dataclass(frozen=True)
class Extracted:
    """One thing to translate."""

    msgid: str
    """The words in the source language."""
    file: str
    """The file they are written in."""
    line: int
    """The line they are written on."""
    context: str = ""
    """What tells words apart that look alike (`unit:household`); empty for none."""
    plural: str = ""
    """The msgid for other numbers than one, where the translation has forms for numbers."""
    comment: str = ""
    """What a translator should know."""


def content_messages(site: Site) -> list[Extracted]:
    """Everything in `content/` that a reader sees, in the order of the files, each once."""
    found: dict[tuple[str, str], Extracted] = {}
    for item in _content(site):
        if item.msgid:
            found.setdefault((item.context, item.msgid), item)
    return list(found.values())


def _content(site: Site) -> Iterator[Extracted]:
    for words in (site.title, site.publisher, site.description, site.disclaimer):
        yield Extracted(words, "content/site.yaml", 0)
    for topic in site.topics.values():
        yield _at(topic.place, topic.name)
    for unit in site.units.values():
        yield replace(
            _at(unit.place, unit_msgid(unit), _UNIT_NOTE), context=f"unit:{unit.id}", plural=unit_msgid(unit)
        )
    for family in site.families.values():
        yield _at(family.place, family.name)
    for indicator in site.indicators.values():
        yield _at(indicator.place, indicator.name, indicator.id)
        yield _at(indicator.place, indicator.note, f"note on {indicator.id}")
    for report in site.reports.values():
        yield from _report(report)
    for term in site.glossary:
        yield _at(term.place, term.note, f"note on {term.term}")
    for page in site.pages:
        yield _at(page.place, page.title)
        yield from _paragraphs(page.paragraphs)


def _at(place: Place, words: str, comment: str = "") -> Extracted:
    return Extracted(words, place.file, place.line, comment=comment)


def _report(report: Report) -> Iterator[Extracted]:
    for words in (report.title, report.body, report.occasion, *(part.title for part in report.parts)):
        yield _at(report.place, words)
    for section in report.sections:
        yield _at(section.place, section.title)
        yield from _paragraphs(section.paragraphs)
    for project in report.projects:
        notes = [pair.note for pair in project.compare]
        steps = [words for step in project.progress for words in (step.text, step.source)]
        for words in (project.title, project.beneficiaries, *notes, *steps):
            yield _at(project.place, words, f"project {project.number}")
    for correction in report.corrections:
        yield _at(correction.place, correction.reason, f"correction of {correction.indicator}")


def _paragraphs(paragraphs: tuple[Paragraph, ...]) -> Iterator[Extracted]:
    for paragraph in paragraphs:
        yield _at(paragraph.place, paragraph.text, f"#{paragraph.id}")


def source_messages(
    sources: Mapping[str, str], templates: Mapping[str, str], keywords: Mapping[str, tuple[int, ...] | None]
) -> list[Extracted]:
    """The words of the interface or of the console, from Python sources and templates given by path."""
    found: dict[str, Extracted] = {}
    for method, files in (("python", sources), ("jinja2.ext:babel_extract", templates)):
        for file, text in files.items():
            for line, found_words, _, _ in extract(method, io.BytesIO(text.encode()), keywords, (), {}):
                singular, plural = (
                    (found_words, "") if isinstance(found_words, str) else (found_words[0], found_words[-1])
                )
                found.setdefault(singular, Extracted(singular, file, line, plural=plural))
    return list(found.values())
