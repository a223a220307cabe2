"""What surrounds every page."""

from __future__ import annotations

from site_builder.views.frame import frame_view, twins
from tests.editions import tiny_editions


def test_navigation_stays_in_the_language() -> None:
    """Every link of the frame leads to a page of the same language."""
    frame = frame_view(tiny_editions()["en"])
    links = [*frame.navigation, *frame.footer]
    assert frame.home == "/en/"
    assert all(link.url.startswith("/en/") for link in links)
    assert [str(link.text) for link in frame.footer] == ["How to read these charts", "About"]


def test_twins_are_the_same_page() -> None:
    """Twins share the path below the prefix of their language; one of them is the page itself."""
    found = twins(tiny_editions()["en"], "data/")
    assert [(twin.code, twin.name, twin.url, twin.current) for twin in found] == [
        ("zh-CN", "中文", "/data/", False),
        ("en", "English", "/en/data/", True),
    ]


def test_editions_know_their_companions() -> None:
    """Chinese is read beside English, English beside Chinese."""
    for code, other in (("zh-CN", "en"), ("en", "zh-CN")):
        companion = tiny_editions()[code].companion
        assert companion and companion.words.language.code == other
