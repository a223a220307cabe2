"""JSON Schemas of the YAML files, so that editors complete and check them while staff type."""

from __future__ import annotations

import json

from pydantic import TypeAdapter

from site_builder.reading.entries import SCHEMAS, SINGLE


def json_schemas() -> dict[str, str]:
    """The text of each schema by the name of its file in `content/schemas/`."""
    return {f"{name}.json": _schema(name) for name in SCHEMAS}


def _schema(name: str) -> str:
    entry = SCHEMAS[name]
    adapter: TypeAdapter[object] = TypeAdapter(entry if name in SINGLE else list[entry])  # type: ignore[valid-type]  # a class held in a variable
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **adapter.json_schema(by_alias=True)}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
