"""Bundles: one style sheet and one script, named after what is in them, with nothing from elsewhere."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from site_builder.errors import SiteError
from site_builder.reading.sources import PROJECT
from site_builder.writing.bundles import Bundles, bundle
from site_builder.writing.cache import Cache

ASSETS = PROJECT / "templates" / "assets"
NAMESPACES = ("http://www.w3.org/",)
"""Addresses that are names and never fetched."""


@pytest.fixture(scope="module")
def bundles() -> Bundles:
    """The real assets, bundled."""
    return bundle(ASSETS, Cache(None))


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """A copy of the real assets, to be changed."""
    return Path(shutil.copytree(ASSETS, tmp_path / "assets"))


def test_every_file_is_named_after_its_content(bundles: Bundles) -> None:
    """A hash in the name lets hosts and browsers keep a file for ever."""
    assert all(re.fullmatch(r"assets/[\w.-]+-[A-Z0-9]{8}\.(css|js)", path) for path in bundles.files)
    assert set(bundles.entries) >= {"css/main.css", "js/main.js"}
    assert set(bundles.entries.values()) <= set(bundles.files)


def test_echarts_is_no_part_of_the_first_script(bundles: Bundles) -> None:
    """The script that every page loads is small; ECharts is a chunk of its own, fetched when touched."""
    script = bundles.files[bundles.entries["js/main.js"]]
    assert len(script) < 10_000
    assert b"zrender" not in script
    assert max(map(len, bundles.files.values())) > 100_000


def test_nothing_comes_from_elsewhere(bundles: Bundles) -> None:
    """No style and no script names an address on another host that a browser would fetch."""
    style = bundles.files[bundles.entries["css/main.css"]].decode()
    assert re.findall(r"url\((?!data:)[^)]*\)|@import", style) == []
    for path, data in bundles.files.items():
        found = re.findall(r"""["'`(](?:https?:)?//[\w.-]+\.\w+[^"'`)\s]*""", data.decode())
        assert [address for address in found if not address[1:].startswith(NAMESPACES)] == [], path


def test_bundles_do_not_depend_on_the_current_folder(
    bundles: Bundles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever a run is started, every name and every byte is the same."""
    monkeypatch.chdir(tmp_path)
    assert bundle(ASSETS, Cache(None)) == bundles
    assert bundle(Path(os.path.relpath(ASSETS)), Cache(None)) == bundles


def test_bundles_are_kept(assets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unchanged assets are not bundled again; a changed one gives a file of another name."""
    first = bundle(assets, Cache(tmp_path / "cache"))
    with monkeypatch.context() as patch:
        patch.setattr("subprocess.run", None)
        assert bundle(assets, Cache(tmp_path / "cache")) == first
    path = assets / "css" / "base.css"
    path.write_text(path.read_text("utf-8") + "\nmain { order: 7 }\n", "utf-8")
    second = bundle(assets, Cache(tmp_path / "cache"))
    assert second.entries["css/main.css"] != first.entries["css/main.css"]
    assert second.entries["js/main.js"] == first.entries["js/main.js"]


@pytest.mark.parametrize(
    ("file", "mistake"),
    [
        ("css/main.css", '@import "no.css";'),
        ("js/main.js", 'import "./no.js";'),
        ("js/main.js", "const = 1;"),
    ],
)
def test_a_mistake_is_one_clear_problem(assets: Path, file: str, mistake: str) -> None:
    """A mistake in a style sheet or script is one problem that names the file and its line."""
    path = assets / file
    path.write_text(f"{mistake}\n{path.read_text('utf-8')}", "utf-8")
    with pytest.raises(SiteError) as caught:
        bundle(assets, Cache(None))
    (problem,) = caught.value.problems
    assert f"{path.name}:1" in str(problem)
    assert "\n" not in str(problem)
