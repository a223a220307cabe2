"""Checks of the finished pages: what they let through and what they find."""

from __future__ import annotations

import pytest

from site_builder.checks.rendered import PageFacts, facts, problems, shared_addresses


def _page(body: str, lang: str = "en") -> PageFacts:
    return facts(f'<!doctype html><html lang="{lang}"><body>{body}</body></html>')


def _told(pages: dict[str, str], files: tuple[str, ...] = (), root: str = "/") -> list[str]:
    return [
        f"{problem.place}: {problem.what}"
        for problem in problems({path: _page(body) for path, body in pages.items()}, files, root)
    ]


def test_sound_pages_have_no_problem() -> None:
    """Links to pages, to places on pages, to files and to other hosts are all good."""
    pages = {
        "": '<a href="a/#x">a</a><a href="data.csv">b</a><a href="https://example.org/">c</a><p id="y">',
        "a/": '<a href="../#y">a</a><p id="x"><a href="#x">b</a><a href="mailto:a@example.org">c</a>',
    }
    assert _told(pages, ("data.csv",)) == []


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ('<a href="b/">b</a>', "the link “b/” leads nowhere"),
        ('<img src="no.png">', "the link “no.png” leads nowhere"),
        ('<figure data-options="no.json"></figure>', "the link “no.json” leads nowhere"),
        ('<span data-address="no/"></span>', "the link “no/” leads nowhere"),
        ('<a href="a/#z">z</a>', "the link “a/#z” leads to no place on its page"),
        ('<a href="#z">z</a>', "the link “#z” leads to no place on its page"),
        ('<p id="x"></p><p id="x"></p>', "the id “x” stands twice on the page"),
        ('<p id="x"></p><svg><g id="x"/></svg>', "the id “x” stands twice on the page"),
        ("<p>增长7%</p>", "the words “增长7%” are in Chinese without being marked"),
    ],
)
def test_each_fault_is_found(body: str, what: str) -> None:
    """A dead link, a doubled id and unmarked Chinese are each told with the page they are on."""
    assert _told({"": body, "a/": ""}) == [f"output/index.html: {what}"]


def test_links_of_a_site_below_a_path() -> None:
    """The page for what is not found links from the root of the host, below the published path."""
    assert _told({"404.html": '<a href="/report/a/">a</a>', "a/": ""}, root="/report/") == []
    assert _told({"404.html": '<a href="/a/">a</a>', "a/": ""}) == []


@pytest.mark.parametrize(
    "body",
    [
        '<p lang="zh-CN">增长</p>',
        '<p lang="zh-CN">增长<br>7% <em>左右</em></p>',
        '<p><span lang="zh">增长</span></p>',
        '<img alt="增长" lang="zh-CN">',
        '<svg lang="zh-CN"><text>增长</text></svg>',
        "<p>GDP</p>",
    ],
)
def test_marked_chinese(body: str) -> None:
    """Chinese words whose language is announced, by any element around them, are right on any page."""
    assert _page(body).unmarked == ()


@pytest.mark.parametrize(
    "body",
    [
        '<p lang="zh-CN">增长</p><p>左右</p>',
        '<img alt="左右">',
        '<p title="左右">GDP</p>',
        '<nav aria-label="左右"></nav>',
        '<p lang="zh-CN"><span lang="en">左右</span></p>',
        '<meta name="description" content="左右">',
        '<p lang="zh-CN">增长<br></p>左右',
    ],
)
def test_unmarked_chinese(body: str) -> None:
    """Chinese words are found wherever a reader or a screen reader meets them."""
    assert _page(body).unmarked == ("左右",)


def test_chinese_pages_are_in_chinese() -> None:
    """On a Chinese page no Chinese needs a mark."""
    assert _page("<p>增长</p>", lang="zh-CN").unmarked == ()


def test_two_pages_at_one_address() -> None:
    """A section called “parallel” would overwrite the parallel page, in every language."""
    paths = ["", "report/2024/parallel/", "report/2024/parallel/", "en/", "en/report/2024/parallel/"]
    (problem,) = shared_addresses(paths)
    assert str(problem.place) == "output/report/2024/parallel/index.html"
    assert str(problem.what) == "two pages share the address “/report/2024/parallel/”"


def test_capitals_make_no_other_address() -> None:
    """On Windows and macOS `About` and `about` are the same folder."""
    assert len(list(shared_addresses(["about/", "About/"]))) == 1
    assert list(shared_addresses(["about/", "en/about/"])) == []
