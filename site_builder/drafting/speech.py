"""Cutting a pasted speech into parts and sections by its headings and by the report before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from site_builder.drafting.context import stripped
from site_builder.drafting.kinship import kin
from site_builder.drafting.naming import Opening, id_of, recounted, title_of
from site_builder.errors import Place
from site_builder.language.likeness import alike
from site_builder.model import Paragraph, Part, Report, Section, Term

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_SPACES = " \t\u3000\u00a0\u2002\u2003\u2009\u202f"
_PART = re.compile(r"[一二三四五六七八九十]+、(?P<title>[^。！？；]{2,40})[。：]?")
_SECTION = re.compile(r"[（(][一二三四五六七八九十]+[）)]\s*")
_PROJECTS = re.compile(r"[^。！？；]*实事(?!求是)[^。！？；]*：")
_ADDRESS = re.compile(r"各位代表[！!]")
_LONG = 150
"""Characters from which a paragraph is a subject of its own."""
_SHORT = 40
"""Characters up to which a paragraph that begins with a number is a heading."""
_CLAUSE = 6
"""Characters from which a first clause tells a section by itself."""
_ALIKE = 0.6
"""From this likeness on, two openings are those of one section in two years."""
_PART_WORDS = {
    "review": ("回顾", "总结"),
    "plan": ("要求", "目标", "任务", "安排", "部署", "打算"),
    "government": ("自身建设",),
}
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


def cut(
    text: str, former: Report | None, years: int, terms: Sequence[Term] = ()
) -> tuple[tuple[Part, ...], tuple[Section, ...]]:
    """Parts and sections of a speech, every line a paragraph, verbatim.

    Args:
        text: The speech, a line a paragraph.
        former: The report before it, whose sections and ids are used again where they fit; None for none.
        years: How many years later the new report is, by which years in titles are shifted.
        terms: The glossary, whose English names sections that the report before did not have.
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
    return tuple(dict.fromkeys(parts)), tuple(_sections(cuttings, former, years, terms))


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
    first, other = (words.partition("，")[0] for words in (own, opening))
    if first == other and len(first) >= _CLAUSE:
        return 1.0
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
    if all(map(_PART.fullmatch, before.lines)) or _is_title_page(before):
        return False
    if known or _SECTION.match(line) or _PROJECTS.match(line):
        return True
    if any(map(_SECTION.match, before.lines)):
        return bool(_ADDRESS.match(line))
    return len(line) >= _LONG and any(len(other) >= _LONG for other in before.lines)


def _is_title_page(before: _Cutting) -> bool:
    """Whether the speech has not begun yet: its title, its day, a word to the deputies."""
    return before.part == OPENING and all(len(line) <= _SHORT for line in before.lines)


def _sections(
    cuttings: Sequence[_Cutting], former: Report | None, years: int, terms: Sequence[Term]
) -> Iterator[Section]:
    again = {id(cutting.former) for cutting in cuttings if cutting.former}
    texts = {
        number: (cutting.part.id, "\n".join(cutting.lines))
        for number, cutting in enumerate(cuttings, 1)
        if not cutting.former and cutting.part not in (OPENING, CLOSING)
    }
    related = kin(texts, [one for one in former.sections if id(one) not in again] if former else [])
    taken = {one.former.id for one in cuttings if one.former} | {one.id for one in related.values()}
    for number, cutting in enumerate(cuttings, 1):
        preferred, title = _called(cutting)
        if cutting.former:
            title = recounted(shifted(cutting.former.title, years), "\n".join(cutting.lines))
        same = cutting.former or related.get(number)
        name = same.id if same else id_of(title, preferred, terms, taken, number)
        taken.add(name)
        paragraphs = tuple(_paragraphs(name, cutting.lines))
        yield Section(name, title, cutting.part.id, paragraphs, Place(f"{name}.md"))


def _paragraphs(section: str, texts: Sequence[str]) -> Iterator[Paragraph]:
    number = 0
    for text in texts:
        numbered = _SECTION.match(text) and len(text) <= _SHORT and not text.endswith("。")
        level = 1 if _PART.fullmatch(text) else 2 if numbered else 0
        number += level == 0
        name = f"{section}-{number}" if level == 0 else f"{section}-heading"
        yield Paragraph(name if level != 2 else f"{section}-title", text, level, Place(f"{section}.md"))


def _called(cutting: _Cutting) -> tuple[str, str]:
    """The id that a new section should have, empty where its title tells more, and its title."""
    part, (line, *more) = cutting.part, cutting.lines
    heading = _PART.fullmatch(line)
    if part in (OPENING, CLOSING):
        return part.id, part.title
    if heading and more and not _SECTION.match(more[0]):
        return part.id, heading["title"]
    words = more[0] if heading and more else line
    numbered, projects = _SECTION.match(words), _PROJECTS.match(words)
    first = re.split(r"[。！？：；]", _SECTION.sub("", _ADDRESS.sub("", words), count=1), maxsplit=1)[0]
    title = title_of(Opening(first, bool(heading or numbered or projects)))
    return "livelihood" if projects else "", title
