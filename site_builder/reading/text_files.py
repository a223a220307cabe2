"""Markdown files: a head between `---` lines, then paragraphs with their ids."""

from __future__ import annotations

import hashlib
import re
from functools import partial
from pathlib import Path
from typing import TypeVar

from site_builder.errors import Message, Place, message
from site_builder.language import prose
from site_builder.model import Paragraph, Section, TextPage
from site_builder.reading.entries import Entry, PageMatter, SectionMatter
from site_builder.reading.folders import listed
from site_builder.reading.reader import Reader, shown
from site_builder.reading.yaml_files import parse_document, validated

Matter = TypeVar("Matter", bound=Entry)
_HEAD = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)
_FILE_NAME = re.compile(r"\d+-([a-z0-9]+(?:-[a-z0-9]+)*)")


def read_sections(reader: Reader, folder: Path) -> tuple[Section, ...]:
    """The sections of a report, in the order of the numbers their file names begin with."""
    files = listed(folder, "*.md")
    if not files:
        reader.broken.add("sections")
        reader.report(
            Place(shown(folder)),
            message("the report has no text"),
            message("add files named like 01-opening.md"),
        )
    found = (reader.kept("section", path, partial(_section, path=path)) for path in files)
    sections = tuple(section for section in found if section is not None)
    return reader.memory.kept(("sections", folder), sections, lambda: sections)


def _section(reader: Reader, path: Path) -> Section | None:
    name = _FILE_NAME.fullmatch(path.stem)
    if name is None:
        reader.broken.add("sections")
        reader.report(
            Place(shown(path)),
            message("the file name does not say where the section stands"),
            message("name it like 07-rural.md: a number, a hyphen, lower-case letters"),
        )
        return None
    read = _read(reader, path, "sections", SectionMatter)
    if read is None:
        return None
    matter, paragraphs = read
    return Section(name[1], matter.title, matter.part, paragraphs, Place(shown(path), 1))


def read_pages(reader: Reader, folder: Path) -> tuple[TextPage, ...]:
    """The prose pages of the site, by file name."""
    files = listed(folder, "*.md")
    found = (reader.kept("page", path, partial(_page, path=path)) for path in files)
    pages = tuple(page for page in found if page is not None)
    return reader.memory.kept(("pages", folder), pages, lambda: pages)


def _page(reader: Reader, path: Path) -> TextPage | None:
    read = _read(reader, path, "pages", PageMatter)
    return TextPage(path.stem, read[0].title, read[1], Place(shown(path), 1)) if read else None


def _read(
    reader: Reader, path: Path, collection: str, kind: type[Matter]
) -> tuple[Matter, tuple[Paragraph, ...]] | None:
    text = reader.text(path, collection)
    if text is None:
        return None
    head = _HEAD.match(text)
    if head is None:
        reader.broken.add(collection)
        reader.report(Place(shown(path), 1), *_head_messages(text))
        return None
    matter = _matter(reader, path, collection, head[1], kind)
    body_line = head.group().count("\n") + 1
    paragraphs = tuple(_paragraph(path, block) for block in prose.blocks(text[head.end() :], body_line))
    return None if matter is None else (matter, paragraphs)


def _head_messages(text: str) -> tuple[Message, Message]:
    if text.startswith("---\n"):
        return message("the head of the file has no end"), message("write a line “---” below its last line")
    return (
        message("the file has no head"),
        message("begin it with a line “---”, the lines “title: …”, and another line “---”"),
    )


def _matter(reader: Reader, path: Path, collection: str, text: str, kind: type[Matter]) -> Matter | None:
    document = parse_document(reader, path, collection, "\n" + text)
    return (
        None if document is None else validated(reader, document, collection, kind, document.data or {}, ())
    )


def _paragraph(path: Path, block: prose.Block) -> Paragraph:
    """A block as a paragraph; without an id it gets one from its words, which edits elsewhere leave alone."""
    digest = hashlib.sha256(block.text.encode()).hexdigest()[:8]
    return Paragraph(block.id or f"p-{digest}", block.text, block.level, Place(shown(path), block.line))
