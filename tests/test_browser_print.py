"""Pages of the real site on paper: whole, readable, and telling where they come from."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from http.server import ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from site_builder import urls
from site_builder.making.pipeline import build
from tests.browsing import INDICATOR, PATHS, PREFIXES, REPORT, Quiet, visiting
from tests.qr_reader import read
from tests.tiny import options, site_with

PAPERS = {"a4": 666, "letter": 687}
"""Width between the margins of a sheet in CSS pixels."""
PAGES = {
    **PATHS,
    "livelihood": urls.livelihood("2024"),
    "glossary": urls.GLOSSARY,
    "parallel": urls.parallel("2024"),
    "charts": urls.CHARTS,
    "print-edition": urls.print_edition("2024"),
}
PUBLISHED = "https://example.org/report/"

SHOWN = (
    "element => element.checkVisibility({visibilityProperty: true}) && element.getClientRects().length > 0"
)
CUT = f"""
() => {{
  const shown = {SHOWN};
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll("svg, svg text, table, img, pre, p, h1, h2, h3, dd")]
    .filter(shown)
    .filter((element) => !element.closest(".visually-hidden, .chart__caption"))
    .filter((element) => {{
      const box = element.getBoundingClientRect();
      return box.left < -1 || box.right > width + 1;
    }})
    .map((element) => element.outerHTML.slice(0, 120));
}}
"""
"""Everything of which a part would lie beyond the edge of the paper."""
FIXED = f"""
() => [...document.body.querySelectorAll("*")]
  .filter({SHOWN})
  .filter((element) => ["fixed", "sticky"].includes(getComputedStyle(element).position))
  .map((element) => element.outerHTML.slice(0, 120))
"""
"""Everything that a browser would print on every sheet."""
MODULES = """
async (element) => {
  const side = element.viewBox.baseVal.width;
  const copy = element.cloneNode(true);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", side * 4);
  copy.setAttribute("height", side * 4);
  const image = new Image();
  image.src = "data:image/svg+xml," + encodeURIComponent(copy.outerHTML);
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side * 4;
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const dark = (row, column) => context.getImageData(column * 4 + 2, row * 4 + 2, 1, 1).data[3] > 128;
  const inner = [...Array(side - 8).keys()].map((number) => number + 4);
  return inner.map((row) => inner.map((column) => dark(row, column)));
}
"""
"""The modules of a QR code as they are drawn."""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The tiny site as it is built for its published address, on a host of this machine."""
    folder = tmp_path_factory.mktemp("published")
    output = folder / "output"
    build(replace(options(site_with(folder)), output=output, base_url=PUBLISHED))
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(output))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def _printing(page: Page, *, dark: bool = False) -> None:
    page.emulate_media(media="print", color_scheme="dark" if dark else "light")


@pytest.mark.parametrize("width", PAPERS.values(), ids=PAPERS)
@pytest.mark.parametrize("prefix", PREFIXES.values(), ids=PREFIXES)
def test_nothing_is_cut_or_repeated(browser: Browser, host: str, prefix: str, width: int) -> None:
    """On either paper every chart, table and line ends before the margin, and nothing is on every sheet."""
    with visiting(browser, host, width) as visit:
        _printing(visit.page)
        for path in PAGES.values():
            visit.go(prefix + path)
            assert visit.page.evaluate(CUT) == [], path
            assert visit.page.evaluate(FIXED) == [], path
            assert visit.page.locator("nav:not(.paper-contents):visible, button:visible").count() == 0, path


def test_what_is_folded_stands_open(browser: Browser, host: str) -> None:
    """Paper cannot be opened: targets without a result and results without a target are all on it."""
    with visiting(browser, host, PAPERS["a4"]) as visit:
        visit.go(urls.targets("2024"))
        folded = visit.page.locator("main details:not([open]) a")
        hidden = "links => links.filter((link) => !link.checkVisibility()).length"
        assert folded.evaluate_all(hidden) == folded.count() > 50
        _printing(visit.page)
        assert folded.evaluate_all(hidden) == 0


@pytest.mark.parametrize("theme", ["", "dark", "contrast"])
@pytest.mark.parametrize("path", [INDICATOR, REPORT, urls.print_edition("2024")])
def test_ink_is_dark_whatever_the_screen_is(browser: Browser, host: str, path: str, theme: str) -> None:
    """Dark colours are for screens: on paper words and charts are dark, and the sheet is not painted."""
    with visiting(browser, host, PAPERS["a4"]) as visit:
        visit.go(path)
        visit.page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
        _printing(visit.page, dark=True)
        words = visit.page.locator("main p:visible, main h1:visible, main svg text:visible")
        shades = words.evaluate_all(
            "(all) => all.map((one) => getComputedStyle(one)[one.closest('svg') ? 'fill' : 'color'])"
        )
        assert shades
        assert max(_brightness(shade) for shade in shades) < 0.65
        assert visit.page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor") == (
            "rgba(0, 0, 0, 0)"
        )


def _brightness(color: str) -> float:
    red, green, blue = (int(part) for part in color.removeprefix("rgb(").removesuffix(")").split(","))
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255


@pytest.mark.parametrize("path", ["", INDICATOR, "en/" + REPORT])
def test_a_printed_page_tells_its_address(browser: Browser, published: str, path: str) -> None:
    """The published address and a code that says the same stand on paper, and not on the screen."""
    with visiting(browser, published, PAPERS["a4"], scripts=False) as visit:
        visit.go(path)
        address = visit.page.locator(".print-address")
        assert not address.is_visible()
        _printing(visit.page)
        assert address.locator(".print-address__url").inner_text() == PUBLISHED + path
        code = address.locator("svg")
        box = code.bounding_box()
        assert box and box["width"] == box["height"] > 70
        assert read(code.evaluate(MODULES)) == PUBLISHED + path


def test_the_address_is_that_of_the_place(browser: Browser, host: str) -> None:
    """Where the build does not know the address, the browser does, the place in the page included."""
    with visiting(browser, host, PAPERS["a4"]) as visit:
        visit.go(f"{INDICATOR}#sources")
        page = _printed(visit.page, "A4")[-1].extract_text()
        assert f"{host}{INDICATOR}#sources" in "".join(page.split())
        assert visit.faults == []


def test_without_scripts_no_empty_address_is_printed(browser: Browser, host: str) -> None:
    """Where nobody knows the address, there is no label for it either."""
    with visiting(browser, host, PAPERS["a4"], scripts=False) as visit:
        visit.go(INDICATOR)
        _printing(visit.page)
        assert not visit.page.locator(".print-address").is_visible()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_sheets_are_numbered(browser: Browser, host: str, paper: str) -> None:
    """Every sheet says its number and how many there are, on the paper the reader has."""
    with visiting(browser, host, PAPERS["a4"]) as visit:
        visit.go(urls.targets("2024"))
        sheets = _printed(visit.page, paper)
        assert len(sheets) > 2
        for number, sheet in enumerate(sheets, 1):
            assert f"{number}/{len(sheets)}" in "".join(sheet.extract_text().split())
        assert float(sheets[0].mediabox.width) == pytest.approx({"A4": 595, "Letter": 612}[paper], abs=1)


def _printed(page: Page, paper: str) -> list[Any]:
    """The sheets that a printer would be given."""
    return list(PdfReader(io.BytesIO(page.pdf(format=paper))).pages)


def test_a_button_prints(browser: Browser, host: str) -> None:
    """The print edition has a button for those who do not know the keys; without scripts there is none."""
    with visiting(browser, host, PAPERS["a4"]) as visit:
        visit.go(urls.print_edition("2024"))
        visit.page.evaluate("window.print = () => { window.printed = true; }")
        visit.page.click(".print-button")
        assert visit.page.evaluate("window.printed")
    with visiting(browser, host, PAPERS["a4"], scripts=False) as visit:
        visit.go(urls.print_edition("2024"))
        assert not visit.page.locator(".print-button").is_visible()
