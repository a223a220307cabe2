"""Cutting a pasted speech into parts and sections by its headings and by the report before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from site_builder.drafting.context import stripped
from site_builder.errors import Place
from site_builder.likeness import alike
from site_builder.model import Paragraph, Part, Report, Section

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_SPACES = " \t\u3000\u00a0\u2002\u2003\u2009\u202f"
_PART = re.compile(r"[一二三四五六七八九十]+、(?P<title>[^。！？；]{2,40})[。：]?")
_SECTION = re.compile(r"[（(][一二三四五六七八九十]+[）)]\s*")
_LIST = re.compile(r"[（(]1[）)].*[（(]2[）)]")
_ADDRESS = re.compile(r"各位代表[！!]")
_LONG = 150
"""Characters from which a paragraph is a subject of its own."""
_SHORT = 40
"""Characters up to which a paragraph that begins with a number is a heading."""
_ALIKE = 0.6
"""From this likeness on, two openings are those of one section in two years."""
_TITLE = 16
"""Characters of a title, where there is a shorter clause to take."""
_PART_WORDS = {"review": ("回顾", "总结"), "plan": ("要求", "目标", "任务", "安排", "部署", "打算")}
OPENING, CLOSING = Part("opening", "开场"), Part("closing", "结语")


@dataclass
class _Cutting:
    """A section in the making."""

    part: Part
    lines: list[str] = field(default_factory=list)
    former: Section | None = None


def lines(text: str) -> list[str]:
    """The paragraphs of a pasted text; spaces at their ends and invisible signs are no part of them."""
    cleaned = text.translate(_INVISIBLE).replace("\u00a0", " ")
    found = (line.strip(_SPACES) for line in re.split(r"[\n\r\v\f\u2028\u2029]+", cleaned))
    return [line for line in found if line]


def cut(text: str, former: Report | None, years: int) -> tuple[tuple[Part, ...], tuple[Section, ...]]:
    """Parts and sections of a speech, every line a paragraph, verbatim.

    Args:
        text: The speech, a line a paragraph.
        former: The report before it, whose sections and ids are used again where they fit; None for none.
        years: How many years later the new report is, by which years in titles are shifted.
    """
    paragraphs = lines(text)
    parts = _parts(paragraphs, former)
    known = _known(paragraphs, former)
    cuttings: list[_Cutting] = []
    for number, (line, part) in enumerate(zip(paragraphs, parts, strict=True)):
        if not cuttings or _begins(line, part, cuttings[-1], number in known):
            cuttings.append(_Cutting(part))
        cuttings[-1].lines.append(line)
        cuttings[-1].former = cuttings[-1].former or known.get(number)
    return tuple(dict.fromkeys(parts)), tuple(_sections(cuttings, years))


def shifted(title: str, years: int) -> str:
    """A title with its years moved on."""
    return re.sub(r"(?<!\d)(?:19|20)\d\d(?!\d)", lambda match: str(int(match.group()) + years), title)


def _parts(paragraphs: Sequence[str], former: Report | None) -> list[Part]:
    """The part that each paragraph belongs to."""
    found, current, used = [], OPENING, {OPENING.id, CLOSING.id}
    for line in paragraphs:
        heading = _PART.fullmatch(line)
        if heading:
            current = Part(_part_id(heading["title"], former, used), heading["title"])
            used.add(current.id)
        found.append(current)
    if current is not OPENING and _ADDRESS.match(paragraphs[-1]):
        found[-1] = CLOSING
    return found


def _part_id(title: str, former: Report | None, used: set[str]) -> str:
    for part in former.parts if former else ():
        if part.id not in used and alike(stripped(part.title), stripped(title)) >= _ALIKE:
            return part.id
    for name, words in _PART_WORDS.items():
        if name not in used and any(word in title for word in words):
            return name
    return f"part-{len(used) - 1}"


def _known(paragraphs: Sequence[str], former: Report | None) -> dict[int, Section]:
    """The former section that each paragraph opens again; the likest first, each section once."""
    found = [
        (likeness, number, section)
        for number, line in enumerate(paragraphs)
        if not _PART.fullmatch(line)
        for section in (former.sections if former else ())
        if (likeness := _opening_likeness(line, section)) >= _ALIKE
    ]
    known: dict[int, Section] = {}
    for _, number, section in sorted(found, key=lambda pair: -pair[0]):
        if number not in known and section not in known.values():
            known[number] = section
    return known


def _opening_likeness(line: str, section: Section) -> float:
    texts = [paragraph.text for paragraph in section.paragraphs if not _PART.fullmatch(paragraph.text)]
    opening = _opening(texts[0]) if texts else ""
    own = _opening(line)
    # Unequal lengths rule likeness out before it is measured.
    if not own or not opening or 2 * min(len(own), len(opening)) < _ALIKE * (len(own) + len(opening)):
        return 0.0
    return alike(opening, own)


def _opening(text: str) -> str:
    """The first sentence, without its number."""
    return stripped(re.split(r"[。！？：]", _SECTION.sub("", _ADDRESS.sub("", text), count=1), maxsplit=1)[0])


def _begins(line: str, part: Part, before: _Cutting, known: bool) -> bool:
    """Whether a paragraph begins a new section."""
    if part != before.part:
        return True
    if all(map(_PART.fullmatch, before.lines)):
        return False
    if known or _SECTION.match(line) or _LIST.search(line):
        return True
    if any(map(_SECTION.match, before.lines)):
        return bool(_ADDRESS.match(line))
    return len(line) >= _LONG and any(len(other) >= _LONG for other in before.lines)


def _sections(cuttings: Sequence[_Cutting], years: int) -> Iterator[Section]:
    taken = {cutting.former.id for cutting in cuttings if cutting.former}
    counts: dict[str, int] = {}
    for cutting in cuttings:
        part, former = cutting.part, cutting.former
        name = former.id if former else part.id
        while not former and name in taken:
            counts[part.id] = counts.get(part.id, 1) + 1
            name = f"{part.id}-{counts[part.id]}"
        taken.add(name)
        title = shifted(former.title, years) if former else _title(cutting)
        paragraphs = tuple(_paragraphs(name, cutting.lines))
        yield Section(name, title, part.id, paragraphs, Place(f"{name}.md"))


def _paragraphs(section: str, texts: Sequence[str]) -> Iterator[Paragraph]:
    number = 0
    for text in texts:
        numbered = _SECTION.match(text) and len(text) <= _SHORT and not text.endswith("。")
        level = 1 if _PART.fullmatch(text) else 2 if numbered else 0
        number += level == 0
        name = f"{section}-{number}" if level == 0 else f"{section}-heading"
        yield Paragraph(name if level != 2 else f"{section}-title", text, level, Place(f"{section}.md"))


def _title(cutting: _Cutting) -> str:
    """A short title from the first words: the last clause of the first sentence, or the first one."""
    line = next((one for one in cutting.lines if not _PART.fullmatch(one)), cutting.lines[0])
    heading = _PART.fullmatch(line)
    words = heading["title"] if heading else _SECTION.sub("", _ADDRESS.sub("", line), count=1)
    clauses = [one for one in re.split(r"[，、,]", re.split(r"[。！？：；]", words, maxsplit=1)[0]) if one]
    fitting = [one for one in reversed(clauses) if 4 <= len(one) <= _TITLE]
    return fitting[0] if fitting else (clauses or [words])[0][:_TITLE]
