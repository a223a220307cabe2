"""Markdown: blocks, safe HTML, and elements put into it."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from site_builder.language.prose import Span, blocks, html, links, plain, raw_html


def span(text: str, words: str, tag: str = "b") -> Span:
    """A span around the first place of some words."""
    start = text.index(words)
    return Span(start, start + len(words), Markup(f"<{tag}>"), Markup(f"</{tag}>"))


def test_blocks_are_cut_at_empty_lines() -> None:
    """Each block knows its line, its level and the id written after it."""
    found = blocks("# 题 {#top}\n\n甲\n乙 {#a-1}\n \n\n- 丙\n- 丁\n", 5)
    assert [(block.text, block.level, block.id, block.line) for block in found] == [
        ("题", 1, "top", 5),
        ("甲\n乙", 0, "a-1", 7),
        ("- 丙\n- 丁", 0, "", 11),
    ]


@pytest.mark.parametrize("text", ["话{#1a}", "话 {#甲}", "话 {#a} 又", "#话", "话 {a}"])
def test_what_is_no_id_stays_in_the_text(text: str) -> None:
    """An id begins with a letter and ends its block; a heading needs a space after its signs."""
    (block,) = blocks(text)
    assert (block.text, block.id, block.level) == (text, "", 0)


def test_no_text_has_no_blocks() -> None:
    """Empty lines alone are nothing."""
    assert blocks("") == blocks("\n \n\n") == []


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("一句话。", "一句话。"),
        ("**重** *轻*", "<strong>重</strong> <em>轻</em>"),
        ("- 甲\n- 乙", "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>"),
        ("[数据](/data/)", '<a href="/data/">数据</a>'),
        ("<https://example.org/>", '<a href="https://example.org/">https://example.org/</a>'),
        ("3 < 5 & 6", "3 &lt; 5 &amp; 6"),
        ("5*3*2", "5<em>3</em>2"),
        ("2023\n年", "2023\n年"),
    ],
)
def test_markdown_becomes_html(text: str, made: str) -> None:
    """A single paragraph comes without its `<p>`, anything else whole."""
    assert html(text) == made


def test_tables_are_tables() -> None:
    """A table keeps its head and its alignment."""
    made = html("| 甲 | 乙 |\n|---|--:|\n| 1 | 2 |")
    assert made.startswith("<table>") and "<th>甲</th>" in made and "<td" in made


@pytest.mark.parametrize(
    "text",
    [
        "好<script>alert(1)</script>",
        "好<img src=x onerror=alert(1)>",
        "好[此](javascript:alert(1))",
        "好[此](JaVaScRiPt:alert)",
        "好<a href='/x' onclick='alert(1)'>此</a>",
        "好<iframe src='https://example.org'></iframe>",
        "好<style>p{}</style>",
        "好<svg><script>alert(1)</script></svg>",
        "好![图](data:text/html,alert)",
    ],
)
def test_nothing_that_runs_gets_through(text: str) -> None:
    """Scripts, styles, frames, images and handlers are taken out; the words stay."""
    made = html(text).lower()
    assert "好" in made
    for forbidden in ("<script", "<style", "<iframe", "<img", "<svg", "onclick", "onerror", "javascript:"):
        assert forbidden not in made


def test_links_from_the_root_get_the_language() -> None:
    """Other links are left alone."""
    made = html("[甲](/data/) [乙](#a) [丙](https://example.org/x/)", prefix="en/")
    assert 'href="/en/data/"' in made and 'href="#a"' in made and 'href="https://example.org/x/"' in made


def test_spans_become_elements() -> None:
    """The words between are untouched, and the order in which spans are given does not matter."""
    text = "增长6.8%，连续三年"
    spans = [span(text, "三年", "i"), span(text, "6.8%")]
    assert html(text, spans) == "增长<b>6.8%</b>，连续<i>三年</i>"


def test_spans_stand_within_marks_and_beside_html() -> None:
    """A figure within strong words, or at an ampersand, keeps its tags around it."""
    text = "**增长6.8%**&3"
    assert html(text, [span(text, "6.8%"), span(text, "3", "i")]) == (
        "<strong>增长<b>6.8%</b></strong>&amp;<i>3</i>"
    )


def test_the_tags_of_spans_are_not_sanitised() -> None:
    """They are the program's own and may carry what an author's may not."""
    own = Span(0, 1, Markup('<a data-figure="x" href="#y">'), Markup("</a>"))
    assert html("甲乙", [own]) == '<a data-figure="x" href="#y">甲</a>乙'


def test_more_than_ten_spans_keep_their_tags() -> None:
    """The tenth and later are not taken for the first."""
    text = "".join(chr(0x4E00 + number) for number in range(12))
    spans = [Span(at, at + 1, Markup(f"<b{at}>"), Markup(f"</b{at}>")) for at in range(12)]
    assert html(text, spans) == "".join(f"<b{at}>{sign}</b{at}>" for at, sign in enumerate(text))


def test_one_block_does_not_leak_into_the_next() -> None:
    """The shared renderer forgets link definitions."""
    html("[甲]: /data/")
    assert "<a" not in html("[甲]")


def test_html_written_by_hand_is_found() -> None:
    """Tags and comments are told one by one; addresses in angle brackets are not HTML."""
    assert raw_html("甲<b>乙</b><!-- 丙 --><https://example.org/>") == ["<b>", "</b>", "<!-- 丙 -->"]
    assert raw_html("3 < 5 > 4, a <5") == []


def test_links_are_found_with_their_fragment() -> None:
    """Every link of a block, with or without a title."""
    assert links('[甲](/a/#b) 和 [乙](/c/ "题")[丙](#d)') == ["/a/#b", "/c/", "#d"]


def test_plain_words_have_no_marks() -> None:
    """For titles and descriptions."""
    assert plain("见**重点**和`码`的[说明](/method/)。") == "见重点和码的说明。"
