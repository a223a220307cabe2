"""The feed of changes, as RFC 4287 wants it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from site_builder.attachments import feed
from site_builder.attachments.publication import Publication
from site_builder.charts.spec import ChartSpec, Drawing
from site_builder.model import Site
from site_builder.views.edition import Edition
from site_builder.views.index import SiteIndex
from site_builder.writing.cache import Cache
from tests.editions import editions_of
from tests.tiny import TESTS, options, site_with

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> list[Edition]:
    """The tiny site with three corrections and one step of a project."""
    folder = site_with(tmp_path_factory.mktemp("feed"), TESTS / "sites" / "corrected")
    return list(editions_of(options(folder)).values())


def _undrawn(_: ChartSpec) -> Drawing:
    raise AssertionError("a feed has no charts")


def _files(editions: list[Edition]) -> dict[str, bytes]:
    return feed.files(Publication(editions, {}, {}, _undrawn, Cache(None)))


def _changed(editions: list[Edition], **fields: object) -> list[Edition]:
    site: Site = replace(editions[0].site, **fields)  # type: ignore[arg-type]  # fields of a site
    return [replace(edition, index=SiteIndex(site)) for edition in editions]


def _parsed(editions: list[Edition], path: str) -> Element:
    return ElementTree.fromstring(_files(editions)[path])


def _texts(parent: Element, name: str) -> list[str]:
    return [child.text or "" for child in parent.findall(ATOM + name)]


def _links(parent: Element) -> dict[str, str]:
    return {link.attrib["rel"]: link.attrib["href"] for link in parent.findall(ATOM + "link")}


def _check(parent: Element) -> None:
    """Sections 4.1.1 and 4.1.2: one id that is an IRI, one title, one moment (RFC 3339) of change."""
    (name,), (title,), (updated,) = (_texts(parent, child) for child in ("id", "title", "updated"))
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", name)
    assert title
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", updated)


@pytest.mark.parametrize(("path", "prefix"), [("feed.xml", ""), ("en/feed.xml", "en/")])
def test_a_feed_has_what_it_must(editions: list[Edition], path: str, prefix: str) -> None:
    """Id, title, update, author and a link to itself; and in every entry, with a link to its page."""
    root = _parsed(editions, path)
    base = f"https://example.org/report/{prefix}"
    assert root.tag == f"{ATOM}feed"
    _check(root)
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    assert _links(root) == {"self": f"{base}feed.xml", "alternate": f"{base}changes/"}
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) == 4
    for entry in entries:
        _check(entry)
        assert list(_links(entry)) == ["alternate"]
        assert entry.find(f"{ATOM}category") is not None
        assert all(_texts(entry, "content"))
    names = [name for entry in entries for name in _texts(entry, "id")]
    assert len({*names, *_texts(root, "id")}) == 5


def test_entries_come_newest_first_and_lead_to_their_pages(editions: list[Edition]) -> None:
    """The feed is as new as its first entry."""
    root = _parsed(editions, "en/feed.xml")
    entries = root.findall(f"{ATOM}entry")
    told = [(_texts(entry, "updated")[0][:10], _links(entry)["alternate"][30:]) for entry in entries]
    assert told == [
        ("2024-07-01", "indicators/toilets/"),
        ("2024-06-30", "indicators/gdp-growth/"),
        ("2024-06-30", "livelihood/2024/2/#progress"),
        ("2024-02-05", "indicators/gdp-growth/"),
    ]
    assert _texts(root, "updated") == _texts(entries[0], "updated")
    assert _texts(entries[0], "content")[0].startswith(
        "2024 target, from 20,000 households to 20,600 households.\n"
    )


def _ids(editions: list[Edition], path: str) -> list[str]:
    root = _parsed(editions, path)
    return [name for one in (root, *root.findall(f"{ATOM}entry")) for name in _texts(one, "id")]


def test_names_stay_when_the_site_moves(editions: list[Edition]) -> None:
    """News readers would show every entry again; each language and publisher has its own."""
    chinese, english = _ids(editions, "feed.xml"), _ids(editions, "en/feed.xml")
    assert not set(chinese) & set(english)
    moved = _changed(editions, base_url="https://elsewhere.example/", title="小城市政府工作报告")
    assert _ids(moved, "feed.xml") == chinese
    other = _changed(editions, publisher="大城市人民政府")
    assert not set(_ids(other, "feed.xml")) & set(chinese)


def test_names_are_what_they_were_published_as(editions: list[Edition]) -> None:
    """A change of the program must not change them."""
    assert _ids(editions, "en/feed.xml")[:2] == [
        "urn:uuid:46f870a8-8f25-5364-882b-304a9b8b0f65",
        "urn:uuid:bc42367b-553e-5adf-bb07-e2e46b30e94d",
    ]


def test_words_in_another_language_are_marked(editions: list[Edition]) -> None:
    """A reason that is not translated says so to readers that speak."""
    root = _parsed(editions, "en/feed.xml")
    contents = [entry.find(f"{ATOM}content") for entry in root.findall(f"{ATOM}entry")]
    assert root.attrib[LANG] == "en"
    assert [content is not None and content.get(LANG) for content in contents] == [None, None, None, "zh-CN"]


def test_a_quiet_year_has_a_feed_too(editions: list[Edition]) -> None:
    """Without changes it is as old as the report, whose day may be known to the month only."""
    report = replace(editions[0].report, corrections=(), projects=())
    root = _parsed(_changed(editions, reports={"2024": report}), "feed.xml")
    _check(root)
    assert _texts(root, "updated") == ["2024-01-01T12:00:00Z"]
    assert root.findall(f"{ATOM}entry") == []


def test_without_an_address_there_is_no_feed(editions: list[Edition]) -> None:
    """A feed is read far from the site, where relative addresses lead nowhere."""
    assert _files(_changed(editions, base_url="")) == {}


def test_feeds_are_the_same_every_time(editions: list[Edition], tmp_path: Path) -> None:
    """Nothing of the clock or the machine is in them."""
    again = list(editions_of(options(site_with(tmp_path, TESTS / "sites" / "corrected"))).values())
    assert _files(editions) == _files(again)
