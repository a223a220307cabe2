"""Words of charts as a browser sets them: apart from each other and inside, in a face of this machine."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from site_builder.charts.drawing import Drawer
from site_builder.charts.forms import FORMS
from tests.charts.samples import hard

MEETINGS = """
svg => {
  const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  const boxes = [...svg.querySelectorAll("text")].map((text) => {
    const { x, y, width, height } = text.getBBox();
    // Ink, not line height: a face has room above its letters and below them.
    const [top, bottom] = [y + height * 0.22, y + height * 0.8];
    return { text: text.textContent, left: x, right: x + width, top, bottom };
  });
  const found = boxes.filter(({ left, right, top, bottom }) =>
    left < -2 || top < -2 || right > width + 2 || bottom > height + 2);
  boxes.forEach((one, number) => boxes.slice(number + 1).forEach((other) => {
    const beside = one.left > other.right - 1 || other.left > one.right - 1;
    if (!beside && one.top < other.bottom && other.top < one.bottom) {
      found.push(one, other);
    }
  }));
  return found.map(({ text }) => text);
}
"""
"""The lines of text of a drawing that leave it or run into each other, by the letters of a real face."""


@pytest.mark.parametrize("form", sorted(FORMS))
def test_words_stay_whole(browser: Browser, drawer: Drawer, form: str) -> None:
    """The hardest cases of every form keep their words apart and inside, in both widths and languages."""
    specs = hard(form)
    page = browser.new_page()
    try:
        for spec, drawing in zip(specs, drawer.draw(specs), strict=True):
            page.set_content(f"<body>{drawing.wide}{drawing.narrow}")
            for svg in page.locator("svg").all():
                assert svg.evaluate(MEETINGS) == [], f"{spec.id}: {[point.text for point in spec.points]}"
    finally:
        page.close()
