"""The edition that is opened from a folder, without a server."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from site_builder.errors import SiteError
from site_builder.folder import SCRIPT, for_folder
from site_builder.making.pipeline import archive_of, build
from site_builder.writing.archive import write_archive
from tests.tiny import options, site_with


def _made(html: str) -> str:
    return for_folder({"index.html": html.encode()}, b"")["index.html"].decode()


@pytest.mark.parametrize(
    ("written", "made"),
    [
        (' href="../../"', ' href="../../index.html"'),
        (' href="./"', ' href="./index.html"'),
        (' href="indicators/gdp/#sources"', ' href="indicators/gdp/index.html#sources"'),
        (' href="../?figure=gdp#p-1"', ' href="../index.html?figure=gdp#p-1"'),
        (' action="search/"', ' action="search/index.html"'),
        (' href="#top"', ' href="#top"'),
        (' href="data/figures.csv"', ' href="data/figures.csv"'),
        (' href="https://example.org/"', ' href="https://example.org/"'),
        (' href="mailto:a@example.org"', ' href="mailto:a@example.org"'),
    ],
)
def test_links_name_files(written: str, made: str) -> None:
    """What leads to a page of the site names its file; anything else stays as it is."""
    assert _made(f"<a{written}>") == f"<a{made}>"


def test_scripts_are_no_modules() -> None:
    """Browsers run no modules from a disk: the page gets one plain script."""
    html = '<script type="module" src="../assets/main-ABC123.js"></script>'
    assert _made(html) == '<script defer src="../assets/folder.js"></script>'


def test_what_needs_a_server_is_left_out() -> None:
    """The search index and what search engines read would lie about unused."""
    files = {"pagefind/a.pf": b"", "sitemap.xml": b"", "robots.txt": b"", "data/figures.csv": b"1"}
    assert for_folder(files, b"script") == {"data/figures.csv": b"1", SCRIPT: b"script"}


def test_the_archive_is_the_same_on_every_day(tmp_path: Path) -> None:
    """The order of the files and the clock change nothing; nothing else is left in the folder."""
    one, other = tmp_path / "one.zip", tmp_path / "other.zip"
    write_archive(one, {"b": b"2", "a": b"1"}, "site")
    write_archive(other, {"a": b"1", "b": b"2"}, "site")
    assert one.read_bytes() == other.read_bytes()
    assert zipfile.ZipFile(one).namelist() == ["site/a", "site/b"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.zip", "other.zip"]


def test_an_archive_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A folder of that name is no place for it."""
    (tmp_path / "site.zip" / "kept").mkdir(parents=True)
    with pytest.raises(SiteError, match="the file cannot be written"):
        write_archive(tmp_path / "site.zip", {"a": b""}, "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site.zip"]


def test_the_edition_works_from_a_disk(tmp_path: Path, browser: Browser) -> None:
    """Its pages find each other, and styles and scripts work."""
    site = options(site_with(tmp_path))
    choices = replace(site, output=tmp_path / "report", edition="file", cache=None, jobs=1)
    outcome = build(choices)
    assert "need a web server" in str(outcome.left_out[-1])
    assert not choices.output.exists()
    zipfile.ZipFile(archive_of(choices)).extractall(tmp_path / "unpacked")
    page = browser.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto((tmp_path / "unpacked" / "report" / "index.html").as_uri())
    assert page.evaluate("document.styleSheets.length") > 0
    page.locator("nav a", has_text="指标").first.click()
    page.wait_for_url("**/indicators/index.html")
    assert page.locator(".indicator-filter").is_visible()
    page.locator(".indicator-item a").first.click()
    page.wait_for_url("**/indicators/*/index.html")
    assert page.locator(".figure-views").first.is_visible()
    assert wrong == []
    page.close()
