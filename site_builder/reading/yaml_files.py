"""YAML files: every value as text, with the line each one stands on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from inspect import isclass
from pathlib import Path
from typing import Any, TypeVar, get_args

import yaml
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from site_builder.errors import Message, Place, message, nearest
from site_builder.reading.entries import PATTERN_REMEDIES
from site_builder.reading.meant import is_marked, meant
from site_builder.reading.reader import Reader, shown
from site_builder.reading.yaml_faults import yaml_fault

Entry = TypeVar("Entry", bound=BaseModel)
Listed = TypeVar("Listed", bound=BaseModel)
Made = TypeVar("Made")
KeyPath = tuple[str | int, ...]
_UNMARKED = message("remove the quotation marks around it")


@dataclass
class Document:
    """A YAML file read but not yet validated."""

    path: Path
    """The file."""
    data: Any = None
    """Its content: mappings, lists and strings; empty values are left out."""
    lines: dict[KeyPath, int] = field(default_factory=dict)
    """Line of each value by its path of keys."""

    def place(self, *keys: str | int) -> Place:
        """Where a value, or the nearest thing around it, stands."""
        path: KeyPath = keys
        while path and path not in self.lines:
            path = path[:-1]
        return Place(shown(self.path), self.lines.get(path, 1))


def read_document(reader: Reader, path: Path, collection: str) -> Document | None:
    """Read a YAML file; None, with a problem noted, where it is missing or broken."""
    text = reader.text(path, collection)
    return None if text is None else parse_document(reader, path, collection, text)


def parse_document(reader: Reader, path: Path, collection: str, text: str) -> Document | None:
    """Parse YAML text that stands in a file; None, with a problem noted, where it is broken."""
    document = Document(path)
    try:
        node = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.YAMLError as error:
        reader.broken.add(collection)
        reader.report(*yaml_fault(path, error, text))
        return None
    if node is not None:
        document.data = _build(reader, document, node, ())
    return document


def _build(reader: Reader, document: Document, node: yaml.Node, path: KeyPath) -> Any:
    document.lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        return _build_mapping(reader, document, node, path)
    if isinstance(node, yaml.SequenceNode):
        return [_build(reader, document, item, (*path, index)) for index, item in enumerate(node.value)]
    return node.value


def _build_mapping(
    reader: Reader, document: Document, node: yaml.MappingNode, path: KeyPath
) -> dict[str, Any]:
    built: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        line = key_node.start_mark.line + 1
        if key in built:
            reader.report(
                Place(shown(document.path), line),
                message("“{key}” stands twice", key=key),
                message("remove one of them"),
            )
        document.lines[(*path, key)] = line
        value = _build(reader, document, value_node, (*path, key))
        if value != "":
            built[key] = value
        elif "：" in key:
            told = message("the colon “：” is a Chinese one"), message("write “: ”, with a space after it")
            reader.report(Place(shown(document.path), line), *told)
            meant, _, words = key.partition("：")
            built[meant] = words  # what was meant is not told as missing too
    return built


def read_entries(
    reader: Reader, path: Path, collection: str, entry: type[Entry]
) -> list[tuple[Entry, Place]]:
    """Read a YAML list of entries, each validated by itself: a wrong one is noted and left out."""
    document = read_document(reader, path, collection)
    if document is None:
        return []
    listed = validated_list(reader, document, collection, entry)
    return [(value, document.place(index)) for index, value in listed]


def validated_list(
    reader: Reader, document: Document, collection: str, entry: type[Entry]
) -> list[tuple[int, Entry]]:
    """The entries of a document that holds a list of them, by their position in it."""
    if document.data is None:
        return []
    if not isinstance(document.data, list):
        reader.broken.add(collection)
        reader.report(
            document.place(), message("a list is expected here"), message("begin each entry with “- ”")
        )
        return []
    read = (
        (index, validated(reader, document, collection, entry, item, (index,)))
        for index, item in enumerate(document.data)
    )
    return [(index, value) for index, value in read if value is not None]


def read_list(
    reader: Reader, path: Path, collection: str, kind: type[Listed], make: Callable[[Listed, Place], Made]
) -> tuple[Made, ...]:
    """What is made of each entry of a YAML file that holds a list."""

    def read(own: Reader) -> tuple[Made, ...]:
        return tuple(make(entry, place) for entry, place in read_entries(own, path, collection, kind))

    return reader.kept(collection, path, read)


def read_one(
    reader: Reader, path: Path, collection: str, entry: type[Entry]
) -> tuple[Entry, Document] | None:
    """Read a YAML file that holds one mapping."""
    document = read_document(reader, path, collection)
    if document is None:
        return None
    value = validated(reader, document, collection, entry, document.data or {}, ())
    return None if value is None else (value, document)


def validated(
    reader: Reader, document: Document, collection: str, entry: type[Entry], data: Any, path: KeyPath
) -> Entry | None:
    """The data as an entry; None, with every fault noted at its own line, where it does not fit."""
    try:
        return entry.model_validate(data)
    except ValidationError as error:
        reader.broken.add(collection)
        for fault in error.errors():
            reader.report(document.place(*path, *fault["loc"]), *fault_messages(fault, entry))
        return None


def fault_messages(fault: Any, entry: type[BaseModel]) -> tuple[Message, Message]:
    """Pydantic's finding in plain words."""
    name = ".".join(str(key) for key in fault["loc"] if not isinstance(key, int))
    given = fault.get("input")
    kind = fault["type"]
    if kind == "missing":
        return message("“{name}” is missing", name=name), message(
            "add a line “{name}: …”", name=fault["loc"][-1]
        )
    if kind == "extra_forbidden":
        known = _keys(entry, fault["loc"][:-1])
        return message("“{name}” is not known here", name=name), nearest(str(fault["loc"][-1]), known)
    if kind in {"enum", "literal_error"}:
        expected = fault["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        return message("“{value}” is not a value of “{name}”", value=given, name=name), meant(given, expected)
    if kind == "string_pattern_mismatch":
        remedy = PATTERN_REMEDIES[fault["ctx"]["pattern"]]
        return message("“{value}” cannot be a value of “{name}”", value=given, name=name), (
            _UNMARKED if is_marked(given) else remedy
        )
    if kind.startswith(("int_", "decimal_", "date_", "bool_")):
        return message("“{value}” cannot be a value of “{name}”", value=given, name=name), (
            _UNMARKED if is_marked(given) else _form_remedy(kind, given)
        )
    if kind in {"list_type", "too_short"}:
        return message("“{name}” must be a list with entries", name=name), message(
            "begin each entry with “- ”"
        )
    if kind == "model_type":
        return message("lines such as “title: …” are expected here"), message(
            "write a key, a colon, a space and a value on each line"
        )
    return (
        message("“{name}” cannot be read: {reason}", name=name, reason=fault["msg"]),
        message("compare it with the other entries of the file"),
    )


def _form_remedy(kind: str, given: object) -> Message:
    if kind.startswith("int_"):
        return message("write a whole number in the digits 0 to 9")
    if kind.startswith("decimal_"):
        return message("write a number in the digits 0 to 9")
    if kind.startswith("bool_"):
        return meant(given, ("true", "false"))
    return message("write a day such as 2024-06-30")


def _keys(entry: type[BaseModel], path: KeyPath) -> list[str]:
    """The keys that may stand where a path of keys leads from an entry."""
    for key in path:
        if isinstance(key, str):
            entry = next(_entries_in(_fields(entry)[key].annotation))
    return list(_fields(entry))


def _entries_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isclass(annotation) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _entries_in(part)


def _fields(entry: type[BaseModel]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in entry.model_fields.items()}
