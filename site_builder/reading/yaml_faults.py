"""What is wrong with YAML that cannot be parsed, told for the slips that people make."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from site_builder import reasons
from site_builder.errors import Message, Place, message
from site_builder.reading.reader import shown

_CHINESE_COLON = re.compile(r"^\s*(?:- )?\{?[a-z_]+：")
_CHINESE_COMMA = re.compile(r"\{[a-z_]+: [^}]*，\s*[a-z_]+: ")
_CHINESE_MARK = re.compile(r"[“”‘’＂]")
_NOTHING = re.compile(r":\s*\[\]\s*$")
_TAB = re.compile(r"^ *\t")
_WIDE_SPACE = re.compile(r"^\s*[\u3000\xa0]|^[\s-]*[a-z_]+:[\u3000\xa0]")
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_LINES_UP = 3
"""So many lines above the place complained of may be the cause."""


def yaml_fault(path: Path, error: yaml.YAMLError, text: str) -> tuple[Place, Message, Message]:
    """Where the fault is, what it is and what to do about it."""
    if unclosed := _unclosed_line(text):
        return Place(shown(path), unclosed), *_unclosed(text.splitlines()[unclosed - 1])
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 1 if mark else _line_of(_UNSEEN, text, len(text))
    if unseen := _line_of(_UNSEEN, text, line):
        told = (
            message("there is a character that cannot be seen"),
            message("delete the line and write it anew"),
        )
        return Place(shown(path), unseen), *told
    if tab := _line_of(_TAB, text, line):
        return Place(shown(path), tab), message("the line begins with a tab"), message("indent with spaces")
    if wide := _line_of(_WIDE_SPACE, text, line):
        told = message("a space here is full-width or a non-breaking one"), message("write ordinary spaces")
        return Place(shown(path), wide), *told
    if colon := _chinese_colon_line(text, line):
        told = message("the colon “：” is a Chinese one"), message("write “: ”, with a space after it")
        return Place(shown(path), colon), *told
    if comma := _line_of(_CHINESE_COMMA, text, line):
        told = message("a comma “，” between the entries is a Chinese one"), message("write “, ”")
        return Place(shown(path), comma), *told
    if nothing := _filled_nothing_line(text, line):
        told = (
            message("“[]” says that the list is empty, but entries follow"),
            message("delete “[]” and leave the colon"),
        )
        return Place(shown(path), nothing), *told
    return Place(shown(path), line), *_syntax_messages(error)


def _unclosed(line: str) -> tuple[Message, Message]:
    chinese = _CHINESE_MARK.search(line)
    return message("a quotation mark is not closed"), (
        message(
            "“{mark}” does not close it: write the same straight mark at both ends, or none", mark=chinese[0]
        )
        if chinese
        else message("close it on the same line")
    )


def _line_of(pattern: re.Pattern[str], text: str, last: int) -> int:
    """The first line, up to the one complained of, in which there is something; 0 where there is none."""
    lines = enumerate(text.splitlines()[:last], 1)
    return next((number for number, line in lines if pattern.search(line)), 0)


def _unclosed_line(text: str) -> int:
    """Line of the first quotation mark that is not closed on its line; 0 where there is none."""
    try:
        for token in yaml.scan(text, Loader=yaml.CBaseLoader):
            quoted = isinstance(token, yaml.ScalarToken) and token.style in {"'", '"'}
            if quoted and token.start_mark.line < token.end_mark.line:
                return int(token.start_mark.line) + 1
    except yaml.MarkedYAMLError as error:
        if error.context == "while scanning a quoted scalar" and error.context_mark:
            return error.context_mark.line + 1
    except yaml.YAMLError:
        pass
    return 0


def _chinese_colon_line(text: str, last: int) -> int:
    """Line of a key with a Chinese colon, at a line or just above it; 0 where there is none."""
    lines = text.splitlines()[:last]
    near = enumerate(reversed(lines[-_LINES_UP:]))
    return next((len(lines) - up for up, line in near if _CHINESE_COLON.match(line)), 0)


def _filled_nothing_line(text: str, last: int) -> int:
    """Line of a list said to be empty, right above an entry that is complained of; 0 where there is none."""
    near = text.splitlines()[:last][-2:]
    filled = len(near) == 2 and _NOTHING.search(near[0]) and near[1].lstrip().startswith("- ")
    return last - 1 if filled else 0


def _syntax_messages(error: yaml.YAMLError) -> tuple[Message, Message]:
    reason = reasons.of_yaml(getattr(error, "problem", None) or str(error))
    return (
        message("the YAML cannot be read: {reason}", reason=reason),
        message(
            "look at this line and the one above: as many spaces at the beginning as its neighbors, "
            "a space after every colon, every quotation mark closed?"
        ),
    )
