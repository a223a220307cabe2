"""Writes the JSON Schemas of the content's YAML files anew: `.venv/bin/python -m tools.schemas`."""

from pathlib import Path

from site_builder.reading.schemas import json_schemas

FOLDER = Path(__file__).resolve().parents[1] / "content" / "schemas"

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, text in json_schemas().items():
        (FOLDER / name).write_text(text, "utf-8", newline="\n")
