"""Changing values and entries of a YAML text and leaving everything else as it is, comments too.

Each function takes a text and returns the changed one. Places come from the parser, so that no line is
guessed; what a style of writing does not allow shows when the result is read again, which is always done.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

import yaml

from site_builder.sheets.csv_edits import line_end

KeyPath = tuple[str | int, ...]
Value = str | Sequence[str]
"""Words, or a list of them."""

_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff]")
_OTHER_TYPE = re.compile(
    r"[-+.]?\d[\d_,.]*([eE][-+]?\d+)?|0[xo][\da-fA-F]+|true|false|yes|no|on|off|null", re.I
)


class UnableError(Exception):
    """A text is written in a way in which it cannot be changed without touching more."""


def node_at(text: str, path: KeyPath = ()) -> yaml.Node:
    """The part of a text that a path of keys and positions leads to.

    Raises:
        UnableError: There is nothing there.
    """
    node: yaml.Node | None = yaml.compose(text, Loader=yaml.CBaseLoader)
    for key in path:
        if isinstance(node, yaml.SequenceNode) and isinstance(key, int):
            node = node.value[key]
        else:
            node = next((value for name, value in _pairs(node) if name.value == key), None)
    if node is None:
        raise UnableError(path)
    return node


def _pairs(node: yaml.Node | None) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
    return node.value if isinstance(node, yaml.MappingNode) else []


def with_value(text: str, path: KeyPath, key: str, value: Value, order: Sequence[str]) -> str:
    """The text with another value of a key, or without the key where the value is empty.

    Args:
        text: The text.
        path: Where the mapping stands.
        key: The key.
        value: What it shall say.
        order: The keys in the order in which they are usually written.

    Raises:
        UnableError: Something else would be lost.
    """
    mapping = node_at(text, path)
    position = next((at for at, (name, _) in enumerate(_pairs(mapping)) if name.value == key), None)
    if position is None:
        said = " " + _written(value, "number" if key in {"number", "year"} else "", flow=_flows(mapping))
        return _with_pair(text, mapping, key, said, order) if value else text
    if not value:
        return _without(text, mapping, position)
    old = _pairs(mapping)[position][1]
    start, end = old.start_mark.index, _end(text, old)
    if isinstance(old, yaml.ScalarNode):
        style = old.style or ("number" if _OTHER_TYPE.fullmatch(old.value) else "")
        gap = " " if text[start - 1] == ":" else ""
        return text[:start] + gap + _written(value, style, flow=_flows(mapping)) + text[end:]
    if re.search(r"\s#", text[start:end]):
        raise UnableError("a comment stands within the list")
    if not _flows(old) and not isinstance(value, str):
        pad = line_end(text) + " " * old.start_mark.column
        return text[:start] + pad.join(f"- {_written(one)}" for one in value) + text[end:]
    return text[:start] + _written(value, flow=True) + text[end:]


def with_entry(
    text: str, path: KeyPath, after: int, fields: Mapping[str, Value], order: Sequence[str]
) -> str:
    """The text with one more entry in a list.

    Args:
        text: The text.
        path: Where the list stands; its key may be missing yet, or the whole list.
        after: Position of the entry that comes before it; -1 for none.
        fields: What the entry says.
        order: The keys of the mapping that the list is a part of, in their usual order.
    """
    written = {key: value for key, value in fields.items() if value}
    if not path and yaml.compose(text, Loader=yaml.CBaseLoader) is None:
        gap = "" if not text or text.endswith(("\n", "\r")) else line_end(text)
        return text + gap + _block(written, 0, line_end(text))
    if path:
        parent, key = node_at(text, path[:-1]), str(path[-1])
        at = next((at for at, (name, _) in enumerate(_pairs(parent)) if name.value == key), None)
        if at is None:
            return _with_pair(text, parent, key, _first_entry(text, parent, written), order)
        name, value = _pairs(parent)[at]
        if not value.value:
            start, end = name.end_mark.index, _end(text, value)
            return f"{text[:start]}:{_first_entry(text, parent, written)}{text[end:]}"
    listed = node_at(text, path)
    start = listed.start_mark.index
    if _flows(listed):
        if after < 0:
            return text[: start + 1] + _flow(written) + ", " + text[start + 1 :]
        place = _end(text, listed.value[after])
        return text[:place] + ", " + _flow(written) + text[place:]
    item = _block(written, listed.start_mark.column, line_end(text))
    if after < 0:
        place = _line_start(text, start)
        return text[:place] + item + text[place:]
    before = text[: _next_line(text, _end(text, listed.value[after]))]
    gap = "" if before.endswith(("\n", "\r")) else line_end(text)
    spaced = line_end(text) if not path and _are_spaced(text, listed) else ""
    return before + gap + spaced + item + text[len(before) :]


def without_entry(text: str, path: KeyPath) -> str:
    """The text without the entry of a list that a path leads to."""
    *parent, position = path
    listed = node_at(text, tuple(parent))
    return _without(text, listed, int(position))


def _without(text: str, parent: yaml.Node, position: int) -> str:
    """Without one part of a mapping or a list."""
    parts = [(one[0], one[1]) if isinstance(one, tuple) else (one, one) for one in parent.value]
    first, last = parts[position]
    start, end = first.start_mark.index, _end(text, last)
    if len(parts) == 1:
        empty = "{}" if isinstance(parent, yaml.MappingNode) else "[]"
        before = text[: parent.start_mark.index]
        gap = before if _flows(parent) else before.rstrip() + " "
        return gap + empty + text[parent.end_mark.index if _flows(parent) else end :]
    if _flows(parent) or (position == 0 and isinstance(parent, yaml.MappingNode)):
        if position == 0:
            return text[:start] + text[parts[1][0].start_mark.index :]
        return text[: _end(text, parts[position - 1][1])] + text[end:]
    before, after = text[: _line_start(text, start)], text[_next_line(text, end) :]
    blank = re.match(r"[ \t]*(\r\n|\n|\r)", after)
    is_spaced = re.search(r"(\n|\r)[ \t]*(\r\n|\n|\r)$", before) is not None
    return before + (after[blank.end() :] if blank and is_spaced else after)


def _first_entry(text: str, mapping: yaml.Node, fields: Mapping[str, Value]) -> str:
    """What is written behind the colon of a key whose list has one entry."""
    if _flows(mapping):
        return f" [{_flow(fields)}]"
    ending = line_end(text)
    column = _pairs(mapping)[0][0].start_mark.column + 2
    return ending + _block(fields, column, ending).removesuffix(ending)


def _with_pair(text: str, mapping: yaml.Node, key: str, said: str, order: Sequence[str]) -> str:
    """With one more key, where it is usually written; `said` is what stands behind its colon."""
    pairs = _pairs(mapping)
    rank = order.index(key)
    earlier = [pair for pair in pairs if pair[0].value in order and order.index(pair[0].value) < rank]
    place = _end(text, (earlier or pairs)[-1 if earlier else 0][1])
    if _flows(mapping):
        return f"{text[:place]}, {key}:{said}{text[place:]}"
    before = text[: _next_line(text, place)]
    gap = "" if before.endswith(("\n", "\r")) else line_end(text)
    line = f"{' ' * pairs[0][0].start_mark.column}{key}:{said}{line_end(text)}"
    return before + gap + line + text[len(before) :]


def _flows(node: yaml.Node) -> bool:
    """Whether a mapping or list is written on one line, in brackets."""
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def _end(text: str, node: yaml.Node) -> int:
    """Where the last sign of a part stands; the parser's own mark may lie beyond comments and blank lines."""
    if isinstance(node, yaml.CollectionNode) and not _flows(node) and node.value:
        last = node.value[-1]
        return _end(text, last[1] if isinstance(last, tuple) else last)
    start, end = node.start_mark.index, node.end_mark.index
    return int(start + len(text[start:end].rstrip()))


def _line_start(text: str, place: int) -> int:
    return max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1


def _next_line(text: str, place: int) -> int:
    ending = re.compile(r"\r\n|\n|\r").search(text, place)
    return ending.end() if ending else len(text)


def _are_spaced(text: str, listed: yaml.Node) -> bool:
    """Whether blank lines stand between the entries of a list."""
    first, last = listed.value[0], listed.value[-1]
    return (
        re.search(r"(\r\n|\n|\r)[ \t]*\1", text[first.start_mark.index : last.start_mark.index]) is not None
    )


def _block(fields: Mapping[str, Value], column: int, ending: str) -> str:
    numbers = {"number": "number", "year": "number"}
    lines = [f"{key}: {_written(value, numbers.get(key, ''))}" for key, value in fields.items()]
    marks = ["- ", *["  "] * (len(lines) - 1)]
    return "".join(f"{' ' * column}{mark}{line}{ending}" for mark, line in zip(marks, lines, strict=True))


def _flow(fields: Mapping[str, Value]) -> str:
    return "{" + ", ".join(f"{key}: {_written(value, flow=True)}" for key, value in fields.items()) + "}"


def _written(value: Value, style: str = "", *, flow: bool = False) -> str:
    """Words as YAML writes them: plain where they can be, and in the quotation marks that stood there."""
    if not isinstance(value, str):
        return "[" + ", ".join(_written(one, flow=True) for one in value) + "]"
    if style == "'" and not _UNSEEN.search(value):
        return "'" + value.replace("'", "''") + "'"
    quoted = (
        style == '"'
        or _UNSEEN.search(value)
        or (style != "number" and _OTHER_TYPE.fullmatch(value))
        or not _is_plain(value, flow=flow)
    )
    return json.dumps(value, ensure_ascii=False) if quoted else value


def _is_plain(value: str, *, flow: bool) -> bool:
    """Whether words can stand without quotation marks; both parsers are asked, as they differ in it."""
    text = f"{{a: {value}, b: c}}" if flow else f"a: {value}\nb: c\n"
    try:
        return all(
            yaml.load(text, loader) == {"a": value, "b": "c"}
            for loader in (yaml.BaseLoader, yaml.CBaseLoader)
        )
    except yaml.YAMLError:
        return False


def entries(text: str) -> list[yaml.Node]:
    """The entries of a text that is a list; none where it is empty."""
    node: yaml.Node | None = yaml.compose(text, Loader=yaml.CBaseLoader)
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []
