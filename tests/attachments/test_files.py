"""Files for others to use, as they stand in the built tiny site."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import struct
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from site_builder.making.material import Options
from site_builder.making.pipeline import build
from tests.tiny import TESTS, options, site_with

INDICATORS = Path("indicators")

PATTERNS = {
    "integer": r"\d+",
    "number": r"-?\d+(\.\d+)?",
    "date": r"\d{4}-\d\d-\d\d",
    "string": r"(?s).*",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site with three corrections, built with a license."""
    folder = tmp_path_factory.mktemp("attachments")
    site = site_with(folder, TESTS / "sites" / "corrected")
    with (site / "content" / "site.yaml").open("a", encoding="utf-8") as file:
        file.write("license: {name: CC-BY-4.0, url: https://creativecommons.org/licenses/by/4.0/}\n")
    chosen: Options = replace(options(site), output=folder / "output")
    build(chosen)
    return chosen.output


@pytest.fixture(scope="module")
def package(built: Path) -> dict[str, Any]:
    """The description of the data for machines."""
    found: dict[str, Any] = json.loads((built / "data" / "datapackage.json").read_text("utf-8"))
    return found


def _rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def test_every_indicator_has_its_table(built: Path) -> None:
    """The rows of all these tables together are those of the table of figures, column by column."""
    whole = _rows(built / "data" / "figures.csv")
    names = {row["indicator"] for row in whole}
    assert names == {path.name for path in (built / "indicators").iterdir() if path.is_dir()}
    for name in names:
        own = built / "indicators" / name / f"{name}.csv"
        assert own.read_bytes().startswith(b"\xef\xbb\xbf")
        assert _rows(own) == [row for row in whole if row["indicator"] == name]


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_indicator_has_its_pictures(built: Path, prefix: str) -> None:
    """A drawing that needs no page and a picture of it, in each language, with the address of its source."""
    folders = [path for path in (built / prefix / "indicators").iterdir() if path.is_dir()]
    assert len(folders) == 11
    for folder in folders:
        svg = (folder / "chart.svg").read_text("utf-8")
        assert "var(" not in svg
        assert f"https://example.org/report/{prefix}indicators/{folder.name}/" in re.sub(
            r"</?(?:text|tspan)[^>]*>", "", svg
        )
        width, height = (float(side) for side in re.findall(r'viewBox="0 0 (\S+) (\S+)"', svg)[0])
        png = (folder / "chart.png").read_bytes()
        wide, high = struct.unpack(">II", png[16:24])
        assert abs(high / wide - height / width) < 0.01
        assert len(png) < 60_000


def test_pages_tell_the_sizes_of_their_files(built: Path) -> None:
    """What is told is what is there."""
    page = (built / "en" / "indicators" / "toilets" / "index.html").read_text("utf-8")
    told = re.findall(r'downloads__size">([^<]+)<', page)
    files = (
        "indicators/toilets/toilets.csv",
        "en/indicators/toilets/chart.svg",
        "en/indicators/toilets/chart.png",
    )
    sizes = [(built / file).stat().st_size / 1000 for file in files]
    assert told == [f"{size:.1f} KB" if size < 10 else f"{size:.0f} KB" for size in sizes]


def test_the_description_is_true(built: Path, package: dict[str, Any]) -> None:
    """Every data file is described with its size and digest, and nothing else is."""
    described = {resource["path"]: resource for resource in package["resources"]}
    files = {path.name for path in (built / "data").iterdir()} - {
        "index.html",
        "datapackage.json",
        "card.png",
    }
    assert set(described) == files
    for name, resource in described.items():
        content = (built / "data" / name).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_the_description_is_a_data_package(package: dict[str, Any]) -> None:
    """What version 2 of the standard asks for, and what it says there should be."""
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert re.fullmatch(r"[a-z0-9._-]+", package["name"])
    assert package["homepage"] == "https://example.org/report/data/"
    assert package["licenses"] == [
        {"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}
    ]
    assert package["sources"] and package["contributors"]
    names = [resource["name"] for resource in package["resources"]]
    assert len(set(names)) == len(names)
    for resource in package["resources"]:
        assert re.fullmatch(r"[a-z0-9._-]+", resource["name"])
        assert not resource["path"].startswith(("/", ".", "~"))
        assert re.fullmatch(r"[^:]+:[a-fA-F0-9]+", resource["hash"])
        assert re.fullmatch(r"(.+)/(.+)", resource["mediatype"])
        assert (resource.get("type") == "table") == ("schema" in resource) == (resource["format"] == "csv")


def test_the_schemas_fit_the_tables(built: Path, package: dict[str, Any]) -> None:
    """Columns, types, allowed values and keys are those of the files; columns are told in both languages."""
    tables = {
        resource["name"]: (resource["schema"], _rows(built / "data" / resource["path"]))
        for resource in package["resources"]
        if resource["format"] == "csv"
    }
    assert set(tables) == {"figures", "indicators", "livelihood", "corrections"}
    for schema, rows in tables.values():
        assert [field["name"] for field in schema["fields"]] == list(rows[0])
        for field in schema["fields"]:
            pattern = PATTERNS[field["type"]]
            assert all(re.fullmatch(pattern, row[field["name"]]) for row in rows)
            assert re.search(r"[\u4e00-\u9fff]", field["description"]) and " / " in field["description"]
            allowed = field.get("constraints", {}).get("enum")
            assert not allowed or {row[field["name"]] for row in rows} <= set(allowed)
        keys = [tuple(row[name] for name in schema.get("primaryKey", row)) for row in rows]
        assert len(set(keys)) == len(keys)
        for key in schema.get("foreignKeys", ()):
            target = key["reference"]
            known = {tuple(row[name] for name in target["fields"]) for row in tables[target["resource"]][1]}
            assert {tuple(row[name] for name in key["fields"]) for row in rows} <= known


def test_the_workbook_has_every_table(built: Path) -> None:
    """One sheet a table with the rows of its CSV file, after sheets that explain them in both languages."""
    book = load_workbook(built / "data" / "data.xlsx", read_only=True)
    assert book.sheetnames == ["readme", "columns", "figures", "indicators", "livelihood", "corrections"]
    for name in book.sheetnames[2:]:
        head, *rows = (["" if cell is None else str(cell) for cell in row] for row in book[name].values)
        expected = _rows(built / "data" / f"{name}.csv")
        assert head == list(expected[0])
        assert len(rows) == len(expected)
        assert [row[0] for row in rows] == [next(iter(row.values())) for row in expected]
    explained = [row[0] for row in book["readme"].values]
    assert "小城政府工作报告" in explained and any("CC-BY-4.0" in str(line) for line in explained)
    book.close()


def test_indicators_and_projects_as_json(built: Path) -> None:
    """Each entry holds what belongs to it, names in both languages."""
    indicators = {
        entry["id"]: entry for entry in json.loads((built / "data" / "indicators.json").read_text("utf-8"))
    }
    assert indicators["gdp-growth"]["name"]["zh"] and indicators["gdp-growth"]["name"]["en"]
    assert [figure["number"] for figure in indicators["gdp-growth"]["figures"]] == ["6.8", "7"]
    projects = json.loads((built / "data" / "livelihood.json").read_text("utf-8"))
    assert [project["number"] for project in projects] == [1, 2]
    assert all(set(project["promises"]) <= set(indicators) for project in projects)


def test_embed_pages_are_bare(built: Path) -> None:
    """No header, no footer, not for search engines, and every link leaves the frame it stands in."""
    for prefix in ("", "en/"):
        page = (built / prefix / "indicators" / "toilets" / "embed" / "index.html").read_text("utf-8")
        assert '<meta name="robots" content="noindex">' in page
        assert "<header" not in page and "<footer" not in page and page.count("<svg") == 2
        body = page.partition("<body>")[2]
        assert all('target="_top"' in link for link in re.findall(r"<a [^>]*>", body))
        assert '<link rel="canonical" href="../">' in page
