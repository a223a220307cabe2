"""Colours of the style sheet, read for pictures that stand outside a page."""

from __future__ import annotations

from pathlib import Path

from site_builder.reading.palette import palette, read_palette
from site_builder.reading.reader import Reader
from site_builder.reading.sources import PROJECT


def test_colours_come_down_to_plain_ones() -> None:
    """References are followed, and of two colours the one by day is taken."""
    css = """
    :root { --ink: #1d1a16; --paper: light-dark( #fffdf9 , #16140f);
      --both: light-dark(var(--ink), var(--paper)); --text: var(--both); }
    """
    assert palette(css) == {
        "--ink": "#1d1a16",
        "--paper": "#fffdf9",
        "--both": "#1d1a16",
        "--text": "#1d1a16",
    }


def test_what_is_no_plain_colour_is_left_out() -> None:
    """Sizes, mixtures, circles and references to nothing are no colours; comments are no definitions."""
    css = """
    /* --old: #000000; */
    :root { --step: 1rem; --a: var(--b); --b: var(--a); --c: var(--none);
      --mixed: color-mix(in oklab, red, blue); }
    """
    assert palette(css) == {}


def test_what_readers_may_choose_does_not_count() -> None:
    """The first definition is that of a page nobody has changed."""
    css = ":root { --ink: #111111; }\n:root[data-theme='contrast'] { --ink: #000000; }"
    assert palette(css) == {"--ink": "#111111"}


def test_the_real_style_sheet_has_the_colours_of_charts(reader: Reader) -> None:
    """All colours that charts may use are plain ones by day."""
    found = read_palette(reader, PROJECT / "templates")
    names = ("ink", "muted", "line", "surface", "result", "target", "result-soft", "target-soft")
    assert {f"--chart-{name}" for name in names} <= set(found)
    assert reader.problems == []


def test_a_missing_style_sheet_is_told(reader: Reader, tmp_path: Path) -> None:
    """It is a problem like that of any other file."""
    assert read_palette(reader, tmp_path) == {}
    assert [str(problem.place) for problem in reader.problems] == [
        (tmp_path / "assets" / "css" / "tokens.css").as_posix()
    ]
