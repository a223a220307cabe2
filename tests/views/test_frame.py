"""What surrounds every page."""

from __future__ import annotations

import pytest

from site_builder.views.frame import frame_view, section_of, twins
from tests.editions import tiny_editions


def test_navigation_stays_in_the_language() -> None:
    """Every link of the frame leads to a page of the same language."""
    frame = frame_view(tiny_editions()["en"])
    links = [*frame.navigation, *frame.footer]
    assert frame.home == "/en/"
    assert all(link.url.startswith("/en/") for link in links)
    assert [str(link.text) for link in frame.footer] == ["How to read these charts", "Changes", "About"]


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


@pytest.mark.parametrize(
    ("path", "section"),
    [
        ("", ""),
        ("report/2024/", "/en/report/2024/"),
        ("report/2023/economy/", "/en/report/2024/"),
        ("indicators/gdp-growth/", "/en/indicators/"),
        ("topics/economy/", "/en/indicators/"),
        ("livelihood/2024/3/", "/en/livelihood/2024/"),
        ("about/", ""),
        ("404.html", ""),
    ],
)
def test_a_page_belongs_to_a_main_page(path: str, section: str) -> None:
    """The navigation marks the main page that a visitor is below; prose pages are below none."""
    assert section_of(tiny_editions()["en"], path) == section


def test_the_seal_has_the_first_character() -> None:
    """Of the name in the source language, marked as such for other readers."""
    seals = {code: frame_view(edition).seal for code, edition in tiny_editions().items()}
    first = tiny_editions()["en"].site.title[0]
    assert (seals["zh-CN"].text, seals["zh-CN"].lang) == (first, "")
    assert (seals["en"].text, seals["en"].lang) == (first, "zh-CN")
