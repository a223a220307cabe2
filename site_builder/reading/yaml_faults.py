"""What is wrong with YAML that cannot be parsed, told for the slips that people make."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from site_builder import reasons
from site_builder.errors import Message, Place, message
from site_builder.reading.reader import shown

_CHINESE_COLON = re.compile(r"^\s*(?:- )?[a-z_]+：")
_LINES_UP = 3
"""So many lines above the place complained of may be the cause."""


def yaml_fault(path: Path, error: yaml.YAMLError, text: str) -> tuple[Place, Message, Message]:
    """Where the fault is, what it is and what to do about it."""
    if unclosed := _unclosed_line(text):
        told = message("a quotation mark is not closed"), message("close it on the same line")
        return Place(shown(path), unclosed), *told
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 1 if mark else 0
    if colon := _chinese_colon_line(text, line):
        told = message("the colon “：” is a Chinese one"), message("write “: ”, with a space after it")
        return Place(shown(path), colon), *told
    return Place(shown(path), line), *_syntax_messages(error, text)


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


def _syntax_messages(error: yaml.YAMLError, text: str) -> tuple[Message, Message]:
    if "\t" in text and "cannot start any token" in str(error):
        return message("the line begins with a tab"), message("indent with spaces")
    reason = reasons.of_yaml(getattr(error, "problem", None) or str(error))
    return (
        message("the YAML cannot be read: {reason}", reason=reason),
        message(
            "look at this line and the one above: a space missing after a colon, a quotation mark not closed?"
        ),
    )
