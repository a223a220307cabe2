"""Charts as pictures of their own."""

from __future__ import annotations

import re

import pytest

from site_builder.charts.drawing import Drawer
from site_builder.charts.standalone import Caption, standalone
from site_builder.charts.svg import finish
from site_builder.errors import SiteError
from site_builder.reading.palette import read_palette
from site_builder.reading.reader import Reader
from site_builder.reading.sources import PROJECT
from tests.charts.reading import boxes, parse, size
from tests.charts.samples import LONG_CHINESE, LONG_ENGLISH, family_of, spec

PALETTE = read_palette(Reader(), PROJECT / "templates")
DRAWING = finish(
    '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="100" viewBox="0 0 720 100">'
    '<path d="M0 0l9 9" fill="var(--chart-ink)"/></svg>',
    prefix="c-x-w",
)


def _alone(title: str = "A <b>", source: str = "Source: B & C") -> str:
    return standalone(DRAWING, Caption(title, "One & two", source, "en"), PALETTE)


def test_it_needs_no_page() -> None:
    """Colours are plain, words have a face, the sheet is coloured, and name and description are in it."""
    svg = _alone()
    assert "var(" not in svg and "style" not in svg and "class=" not in svg
    root = parse(svg)
    assert (root.attrib["width"], root.attrib["height"]) == tuple(f"{length:g}" for length in size(svg))
    assert "Noto Sans" in root.attrib["font-family"]
    assert '<title id="title">A &lt;b&gt;</title><desc id="desc">One &amp; two</desc>' in svg
    assert f'fill="{PALETTE["--chart-surface"]}"' in svg
    assert [box.text for box in boxes(svg)] == ["A <b>", "Source: B & C"]


@pytest.mark.parametrize("words", [LONG_CHINESE * 2, LONG_ENGLISH * 2])
def test_long_words_make_it_higher(words: str) -> None:
    """Name and source are broken into lines that stay on the sheet and clear of each other."""
    svg = _alone(words, words)
    width, height = size(svg)
    found = boxes(svg)
    assert len(found) > 4
    assert all(box.left >= 0 and box.right <= width and box.bottom <= height for box in found)
    assert not any(one.meets(two) for one in found for two in found if one is not two)


def test_real_drawings_have_plain_colours(drawer: Drawer) -> None:
    """Whatever a chart is drawn with has a colour by day."""
    (drawing,) = drawer.draw([spec("family", *family_of(6))])
    svg = standalone(drawing.wide, Caption("A", "One", "B", "en"), PALETTE)
    fills = set(re.findall(r'\b(?:fill|stroke)="([^"]*)"', svg))
    assert fills and all(re.fullmatch(r"#[0-9a-fA-F]{3,8}|none|url\(#[\w-]+\)", color) for color in fills)


def test_an_unknown_colour_is_told() -> None:
    """A style sheet without a colour of the charts is named as the place to mend."""
    with pytest.raises(SiteError) as caught:
        standalone(DRAWING, Caption("A", "One", "B", "en"), {})
    (problem,) = caught.value.problems
    assert str(problem).startswith("templates/assets/css/tokens.css: the charts use the colour “--chart-")


def test_only_finished_drawings_are_taken() -> None:
    """Anything else is a mistake of the program."""
    with pytest.raises(ValueError, match="not a finished drawing"):
        standalone("<svg/>", Caption("A", "One", "B", "en"), PALETTE)
