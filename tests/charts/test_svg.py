"""Finishing the SVG that ECharts writes."""

from __future__ import annotations

import re

from site_builder.charts.drawing import Drawer
from site_builder.charts.svg import finish
from tests.charts.reading import parse
from tests.charts.samples import point, spec, target

RAW = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" '
    'height="50" version="1.1" baseProfile="full" viewBox="0 0 100 50" style="width:100px;height:50px">'
    '<rect width="100" height="50" x="0" y="0" id="0" fill="none"></rect>'
    '<defs><clipPath id="zr7-c0"><path d="M0 0l100 0l0 50Z" fill="#000"></path></clipPath></defs>'
    '<g clip-path="url(#zr7-c0)"><path d="M1.23456 2L3 4.99999" ecmeta_ssr_type="chart" '
    'fill="var(--chart-ink)"></path></g><g></g>'
    '<path d="M1 0A1 1 0 1 1 1 -0.0001" transform="matrix(6.5,0,0,6.5,10.12345,5)" fill="none" stroke="red">'
    '</path><text xml:space="preserve" style="font-size:13px;font-family:inherit;font-weight:600;" '
    'transform="translate(5.5 6.25)">a &amp; b</text></svg>'
)


def _finished() -> str:
    return finish(RAW, prefix="c-x-w")


def test_ids_begin_with_the_prefix() -> None:
    """Ids that are used are renamed with their references; ids nobody uses are gone."""
    svg = _finished()
    assert 'clip-path="url(#c-x-w-0)"' in svg
    assert re.findall(r'\bid="([^"]+)"', svg) == ["c-x-w-0"]


def test_left_to_the_figure_it_stands_in() -> None:
    """Screen readers pass it over, no title appears over the live chart: the figure has name and words."""
    svg = _finished()
    assert 'aria-hidden="true"' in svg
    assert not re.search("<title|<desc|role=", svg)


def test_nothing_but_html() -> None:
    """What is no valid HTML or does nothing is taken out: metadata, sizes, the background, empty groups."""
    svg = _finished()
    assert not re.search(r"ecmeta|<style|style=|<rect|<g></g>|xml:space|xlink|baseProfile", svg)
    assert 'viewBox="0 0 100 50"' in svg


def test_texts_have_no_inline_style() -> None:
    """Fonts are attributes, because strict content security policies forbid inline styles."""
    assert '<text font-size="13" font-weight="600" x="5.5" y="6.25">a &amp; b</text>' in _finished()


def test_numbers_are_short_but_circles_stay_round() -> None:
    """Coordinates are rounded; an arc that closes by a ten-thousandth is not."""
    svg = _finished()
    assert 'd="M1.23 2L3 5"' in svg
    assert "M1 0A1 1 0 1 1 1 -0.0001" in svg
    assert "matrix(6.5,0,0,6.5,10.123,5)" in svg


def test_equal_input_gives_equal_bytes() -> None:
    """Nothing depends on anything but the input."""
    assert _finished() == _finished()


def test_repeated_shapes_are_written_once(drawer: Drawer) -> None:
    """The signs of a pictorial chart, and that of its legend, refer to one shape."""
    (drawing,) = drawer.draw([spec("pictorial", point(40000))])
    assert drawing.wide.count("<use ") == 40 + 1
    name = re.search(r'<path id="([^"]+)"', drawing.wide)
    assert name
    assert drawing.wide.count(f'href="#{name[1]}"') == 40 + 1


def test_drawings_of_one_page_do_not_collide(drawer: Drawer) -> None:
    """Wide and narrow drawings, and those of different charts, have no id in common."""
    charts = [spec("pictorial", point(25900), target(20600), name=name) for name in ("one", "two")]
    drawings = [svg for drawing in drawer.draw(charts) for svg in (drawing.wide, drawing.narrow)]
    ids = [name for svg in drawings for name in re.findall(r'\bid="([^"]+)"', svg)]
    assert len(ids) == len(set(ids))
    for svg in drawings:
        defined = set(re.findall(r'\bid="([^"]+)"', svg))
        assert set(re.findall(r'(?:url\(|href=")#([^")]+)', svg)) <= defined
        assert parse(svg).attrib["class"] == "chart__svg"
