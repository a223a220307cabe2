"""Links between pages work below any base path, from every page to every other."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder import urls

_SEGMENT = st.from_regex(r"[a-z0-9][a-z0-9-]{0,7}", fullmatch=True)
_FOLDER = st.lists(_SEGMENT, max_size=4).map(lambda names: "".join(f"{name}/" for name in names))
PATHS = _FOLDER | st.builds(lambda folder, name: f"{folder}{name}.html", _FOLDER, _SEGMENT)
"""Paths of pages: folders, and files such as `404.html`."""


@settings(deadline=None)
@given(PATHS, PATHS)
def test_a_relative_link_leads_back_to_its_target(target: str, here: str) -> None:
    """Whatever page a link stands on, following it ends at the page it was made for."""
    link = urls.relative(target, here)
    assert not link.startswith("/")
    assert urls.resolve(link, here) == target


@settings(deadline=None)
@given(PATHS, PATHS, _FOLDER)
def test_a_relative_link_works_below_any_base(target: str, here: str, base: str) -> None:
    """A browser that sees the site below some folder resolves the link within that folder."""
    link = urls.relative(target, here)
    directory = posixpath.dirname(posixpath.join("/", base, here))
    followed = posixpath.normpath(posixpath.join(directory, link)).strip("/")
    assert followed == posixpath.normpath(posixpath.join("/", base, target)).strip("/")
    assert link.endswith("/") or not target.endswith("/") or target == here


@settings(deadline=None)
@given(PATHS, PATHS, _SEGMENT)
def test_a_fragment_stays_with_its_link(target: str, here: str, fragment: str) -> None:
    """A link to a place on a page names the place last; on the page itself nothing else."""
    link = urls.relative(f"{target}#{fragment}", here)
    assert link.endswith(f"#{fragment}")
    assert urls.resolve(link, here) == target
    assert target != here or link == f"#{fragment}"


@pytest.mark.parametrize(
    ("target", "here", "link"),
    [
        ("", "", "./"),
        ("", "indicators/", "../"),
        ("indicators/", "", "indicators/"),
        ("en/indicators/gdp/", "indicators/gdp/", "../../en/indicators/gdp/"),
        ("404.html", "404.html", "404.html"),
        ("assets/main.css", "report/2024/economy/", "../../../assets/main.css"),
        ("report/2024/#economy-1", "report/2024/economy/", "../#economy-1"),
    ],
)
def test_links_are_short(target: str, here: str, link: str) -> None:
    """Links go the shortest way."""
    assert urls.relative(target, here) == link


@pytest.mark.parametrize(
    ("link", "root", "target"),
    [
        ("/report/indicators/#top", "/report/", "indicators/"),
        ("/report/", "/report/", ""),
        ("/indicators/?query", "/", "indicators/"),
        ("", "/", "404.html"),
        ("#main", "/", "404.html"),
    ],
)
def test_links_from_the_root(link: str, root: str, target: str) -> None:
    """The page for what is not found links from the root of the host, below the published path."""
    assert urls.resolve(link, "404.html", root) == target


def test_a_path_has_one_file() -> None:
    """A folder is served by its index, a file by itself."""
    assert urls.file_of("") == "index.html"
    assert urls.file_of("en/data/") == "en/data/index.html"
    assert urls.file_of("404.html") == "404.html"


def test_every_page_type_has_addresses_of_its_own() -> None:
    """Addresses never change once published: this list may grow, and nothing in it may change."""
    assert [
        urls.HOME,
        urls.report("2024"),
        urls.section("2024", "economy"),
        urls.parallel("2024"),
        urls.INDICATORS,
        urls.indicator("gdp"),
        urls.topic("economy"),
        urls.targets("2024"),
        urls.livelihood("2024"),
        urls.project("2024", 1),
        urls.DATA,
        urls.text_page("about"),
        urls.NOT_FOUND,
    ] == [
        "",
        "report/2024/",
        "report/2024/economy/",
        "report/2024/parallel/",
        "indicators/",
        "indicators/gdp/",
        "topics/economy/",
        "targets/2024/",
        "livelihood/2024/",
        "livelihood/2024/1/",
        "data/",
        "about/",
        "404.html",
    ]
