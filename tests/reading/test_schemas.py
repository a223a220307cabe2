"""The JSON Schemas that editors check YAML files with."""

from __future__ import annotations

import json

import pytest

from site_builder.reading.schemas import json_schemas
from site_builder.reading.sources import PROJECT

FOLDER = PROJECT / "content" / "schemas"


@pytest.mark.parametrize("name", sorted(json_schemas()))
def test_the_stored_schema_is_that_of_the_code(name: str) -> None:
    """A changed entry class needs `tools/schemas.py` to be run again."""
    assert (FOLDER / name).read_text("utf-8") == json_schemas()[name]


def test_no_stored_schema_is_left_over() -> None:
    """Every file of the folder belongs to a class."""
    assert {path.name for path in FOLDER.iterdir()} == set(json_schemas())


def test_lists_and_single_entries_are_told_apart() -> None:
    """`site.yaml` holds one entry, `topics.yaml` a list, and keys are spelt as editors write them."""
    schemas = {name: json.loads(text) for name, text in json_schemas().items()}
    assert (schemas["site.json"]["type"], schemas["topics.json"]["type"]) == ("object", "array")
    assert "with" in schemas["livelihood.json"]["$defs"]["ComparisonEntry"]["properties"]
