"""Prose: cutting Markdown into paragraphs, and paragraphs into safe HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import markdown
import nh3
from markupsafe import Markup

ALLOWED_TAGS = {
    "p",
    "em",
    "strong",
    "a",
    "ul",
    "ol",
    "li",
    "code",
    "blockquote",
    "br",
    "h1",
    "h2",
    "h3",
    "h4",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "hr",
    "sup",
    "sub",
}
_ALLOWED_ATTRIBUTES = {"a": {"href", "title"}, "th": {"align", "scope"}, "td": {"align"}}
_ID = re.compile(r"\s*\{#([A-Za-z][\w-]*)\}\s*$")
_HEADING = re.compile(r"(#{1,4})\s+(.*)$", re.DOTALL)
_RAW_HTML = re.compile(r"<(?:/?[A-Za-z][^>]*|!--.*?--)>", re.DOTALL)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)[^)]*\)")

_OPEN, _CLOSE, _END = "\ue000", "\ue001", "\ue002"
"""Private-use characters that mark linked spans while Markdown and the sanitiser pass over the text."""

_NUMBERED = re.compile(r"\A(\d+)\.(?= [^\n]*\Z)")


@dataclass(frozen=True)
class Block:
    """One block of a Markdown text: a heading, a paragraph, a list."""

    text: str
    """Its Markdown, without heading signs and id."""
    level: int
    """Heading level, or 0."""
    id: str
    """The id written after it as `{#id}`; empty where there is none."""
    line: int
    """Line of the text on which it begins, counted from 1."""


@dataclass(frozen=True)
class Span:
    """A part of a paragraph that becomes an element of its own."""

    start: int
    """Where it begins in the paragraph's Markdown."""
    end: int
    """Where it ends."""
    opening: Markup
    """The opening tag."""
    closing: Markup
    """The closing tag."""


def blocks(text: str, first_line: int = 1) -> list[Block]:
    """Cut a Markdown text at its blank lines; one block is one unit of translation."""
    found: list[Block] = []
    lines: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""], first_line):
        if line.strip():
            lines.append(line.rstrip())
        elif lines:
            found.append(_block("\n".join(lines), number - len(lines)))
            lines = []
    return found


def _block(text: str, line: int) -> Block:
    marker = _ID.search(text)
    body = text[: marker.start()] if marker else text
    heading = _HEADING.match(body)
    if heading:
        return Block(heading[2].strip(), len(heading[1]), marker[1] if marker else "", line)
    return Block(body, 0, marker[1] if marker else "", line)


def html(text: str, spans: Iterable[Span] = (), prefix: str = "") -> Markup:
    """One Markdown block as safe HTML; a single paragraph comes without its `<p>`.

    Spans are put in after sanitising, so that their tags are ours and the rest is checked.
    Links from the root of the site get the language's prefix. A block of one line that begins
    with a number and a point is a numbered paragraph, not a list.
    """
    ordered = sorted(spans, key=lambda span: span.start)
    rendered = nh3.clean(
        _renderer().reset().convert(_NUMBERED.sub(r"\1\\.", _marked(text, ordered))),
        tags=ALLOWED_TAGS,
        attributes=_ALLOWED_ATTRIBUTES,
        link_rel=None,
    )
    rendered = rendered.replace('href="/', f'href="/{prefix}')
    single = re.fullmatch(r"<p>((?:(?!</?p>).)*)</p>", rendered.strip(), re.DOTALL)
    return Markup(_unmarked(single[1] if single else rendered, ordered))


def _marked(text: str, spans: Sequence[Span]) -> str:
    pieces, position = [], 0
    for number, span in enumerate(spans):
        pieces += [text[position : span.start], f"{_OPEN}{number}{_CLOSE}", text[span.start : span.end], _END]
        position = span.end
    return "".join([*pieces, text[position:]])


def _unmarked(rendered: str, spans: Sequence[Span]) -> str:
    for number, span in enumerate(spans):
        rendered = rendered.replace(f"{_OPEN}{number}{_CLOSE}", span.opening, 1).replace(
            _END, span.closing, 1
        )
    return rendered


@cache
def _renderer() -> markdown.Markdown:
    return markdown.Markdown(extensions=["tables", "sane_lists"], output_format="html")


def raw_html(text: str) -> list[str]:
    """Tags an author wrote by hand, which the sanitiser would take out or which do not belong in content."""
    return [
        match.group()
        for match in _RAW_HTML.finditer(text)
        if not re.match(r"<(?:https?://|mailto:)", match.group())
    ]


def links(text: str) -> list[str]:
    """Addresses of the Markdown links of a block."""
    return _LINK.findall(text)


def link_places(text: str) -> list[tuple[int, int]]:
    """Where the Markdown links of a block begin and end."""
    return [match.span() for match in _LINK.finditer(text)]


def plain(text: str) -> str:
    """The words of a Markdown block without its marks, for titles and descriptions."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text).replace("**", "").replace("`", "")
