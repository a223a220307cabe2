"""The PDF of the report: what readers, screen readers and archives find in it, and what happens without."""

from __future__ import annotations

import re
import shlex
import shutil
import stat
import sys
import time
from dataclasses import replace
from html import unescape
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from pypdf import PdfReader

from site_builder import cli
from site_builder.making.material import Options
from site_builder.making.pipeline import Outcome, build
from site_builder.writing.browser import PrintingError, print_pdf
from tests.tiny import options, site_with

BASE = "https://example.org/site/"
PDFS = {"zh-CN": "report/2024/report-2024-zh-CN.pdf", "en": "report/2024/report-2024-en.pdf"}
DATA_PAGES = {"zh-CN": "data/index.html", "en": "en/data/index.html"}
REPORT_PAGES = {"zh-CN": "report/2024/index.html", "en": "en/report/2024/index.html"}
GLYPHS_WITHIN = "/Type3"
"""A kind of font that has its glyphs in itself, as Chromium embeds outlines it cannot take a part of."""

SILENT = "import sys; sys.exit(3)"
TALKING = "import sys; print('no display', file=sys.stderr)"
SLEEPING = "import time; time.sleep(60)"
COPYING = """
import pathlib, sys
from urllib.request import url2pathname
given = dict(argument.split("=", 1) for argument in sys.argv if "=" in argument)
page = pathlib.Path(url2pathname(sys.argv[-1].removeprefix("file:")))
pathlib.Path(given["--print-to-pdf"]).write_bytes(page.read_bytes())
with open(pathlib.Path(__file__).with_suffix(".log"), "a") as log: log.write("printed\\n")
"""
"""A browser whose PDF is the page it was given; it keeps count."""


def _site(folder: Path, program: str, cache: Path | None) -> Options:
    """The tiny site to be built with PDFs."""
    chosen = replace(options(site_with(folder)), output=folder / "output", cache=cache)
    return replace(chosen, base_url=BASE, pdf=True, browser=program)


def _program(folder: Path, script: str) -> str:
    """A program that can be started like a browser."""
    path, own = folder / "browser", folder / "browser.py"
    own.write_text(script, "utf-8")
    # The first line of the script itself could not name a Python in a folder with a space in its name.
    started = shlex.join([sys.executable, str(own)])
    path.write_text(f'#!/bin/sh\nexec {started} "$@"\n', "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


@pytest.fixture(scope="module")
def built(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Options:
    """The tiny site with its PDFs."""
    folder = tmp_path_factory.mktemp("printed")
    chosen = _site(folder, chromium, folder / "cache")
    assert build(chosen).left_out == ()
    return chosen


@pytest.fixture(scope="module")
def documents(built: Options) -> dict[str, PdfReader]:
    """The PDF of each language."""
    return {code: PdfReader(built.output / path) for code, path in PDFS.items()}


every_language = pytest.mark.parametrize("code", PDFS)


def _titles(outline: Any) -> list[str]:
    """Every entry of an outline, whatever its depth."""
    found = []
    for entry in outline:
        found += _titles(entry) if isinstance(entry, list) else [str(entry.title)]
    return found


@every_language
def test_it_says_what_it_is(code: str, documents: dict[str, PdfReader]) -> None:
    """Title, language and the report's date stand in it, and that it is tagged for screen readers."""
    document = documents[code]
    root: Any = document.trailer["/Root"]
    assert document.metadata is not None
    assert (
        document.metadata.title
        == {"zh-CN": "小城2024年政府工作报告", "en": "2024 Government Work Report of Xiaocheng"}[code]
    )
    assert root["/Lang"] == code
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert str(document.metadata.creation_date)[:10] == "2024-01-01"


@every_language
def test_its_outline_is_that_of_the_report(
    code: str, built: Options, documents: dict[str, PdfReader]
) -> None:
    """Bookmarks lead to contents, figures, sections, projects and tables, in the order of the document."""
    headings = re.findall(r"<h[23][^>]*>(.*?)</h[23]>", _print_edition(built, code), re.DOTALL)
    words = [" ".join(_plain(heading).split()) for heading in headings]
    assert words and [title for title in _titles(documents[code].outline) if title in words] == words


def _plain(html: str) -> str:
    """The words of a piece of a page."""
    return unescape(re.sub(r"<[^>]+>", "", html))


def _without_spaces(text: str) -> str:
    return re.sub(r"\s", "", text)


def _print_edition(built: Options, code: str) -> str:
    page = REPORT_PAGES[code].replace("index.html", "print/index.html")
    html = (built.output / page).read_text("utf-8")
    return html[html.index('<article class="paper">') : html.index("</article>")]


@every_language
def test_the_contents_tell_the_true_pages(code: str, documents: dict[str, PdfReader]) -> None:
    """Each line of the contents ends with the number of the page that it leads to."""
    document = documents[code]
    *_, contents = document.pages[1].extract_text().partition({"zh-CN": "目录", "en": "Contents"}[code])
    told = [int(line.split()[-1]) for line in contents.splitlines() if line.strip()]
    links = [link.get_object() for link in document.pages[1]["/Annots"]]  # type: ignore[attr-defined]
    destinations = [document.named_destinations[str(link["/Dest"])] for link in links]
    led = [(document.get_destination_page_number(place) or 0) + 1 for place in destinations]
    assert told == led
    assert led[0] == 3


@every_language
def test_every_page_but_the_first_is_numbered(code: str, documents: dict[str, PdfReader]) -> None:
    """The title page has neither running title nor number; all others have both."""
    title = _without_spaces(str(documents[code].metadata.title))  # type: ignore[union-attr]
    sheets = (page.extract_text().splitlines() for page in documents[code].pages)
    first, *others = [[_without_spaces(line) for line in lines] for lines in sheets]
    assert first.count(title) == 1
    assert not any(line.isdecimal() and len(line) < 4 for line in first)
    assert [lines[:2] for lines in others] == [[title, str(number)] for number in range(2, len(others) + 2)]


@every_language
def test_its_words_can_be_found_and_copied(
    code: str, built: Options, documents: dict[str, PdfReader]
) -> None:
    """Every paragraph stands in it character by character: no radical for a character, no ligature."""
    title = str(documents[code].metadata.title)  # type: ignore[union-attr]
    pages = [
        page.extract_text().removeprefix(f"{title}\n{number}\n")
        for number, page in enumerate(documents[code].pages, 1)
    ]
    text = _without_spaces("".join(pages))
    paragraphs = re.findall(r"<p>(.*?)</p>", _print_edition(built, code), re.DOTALL)
    assert len(paragraphs) > 5
    for paragraph in paragraphs:
        assert _without_spaces(_plain(paragraph)) in text


@every_language
def test_every_glyph_is_in_it(code: str, documents: dict[str, PdfReader]) -> None:
    """A machine without Chinese fonts shows it, and each glyph is known by its character."""
    fonts = {
        reference.idnum: reference.get_object()
        for page in documents[code].pages
        for reference in (page["/Resources"].get("/Font") or {}).values()  # type: ignore[attr-defined]
    }
    assert fonts
    assert all("/ToUnicode" in font for font in fonts.values())
    assert all(font["/Subtype"] == GLYPHS_WITHIN or _file(font) for font in fonts.values())


def _file(font: Any) -> bool:
    """True where the file of a font is in the document."""
    (descendant,) = font["/DescendantFonts"]
    return any(name.startswith("/FontFile") for name in descendant.get_object()["/FontDescriptor"])


@every_language
def test_links_lead_into_the_document_or_to_the_published_site(
    code: str, documents: dict[str, PdfReader]
) -> None:
    """No link leads to the folder in which the PDF was made."""
    links = [link.get_object() for page in documents[code].pages for link in page.get("/Annots", ())]
    outside = {str(link["/A"]["/URI"]) for link in links if "/A" in link}
    prefix = {"zh-CN": "", "en": "en/"}[code]
    assert f"{BASE}{prefix}indicators/gdp-growth/" in outside
    assert all(address.startswith(BASE + prefix) for address in outside)
    inside = {str(link["/Dest"]) for link in links if "/Dest" in link}
    assert "/row-gdp-growth" in inside


def test_two_prints_are_the_same(chromium: str, built: Options, tmp_path: Path) -> None:
    """The same report gives the same bytes, printed again from its page."""
    assert built.cache
    cache = shutil.copytree(built.cache, tmp_path / "cache", ignore=shutil.ignore_patterns("pdf-*"))
    again = _site(tmp_path, chromium, cache)
    build(again)
    for path in PDFS.values():
        assert (again.output / path).read_bytes() == (built.output / path).read_bytes()


@every_language
def test_the_report_leads_to_it(code: str, built: Options, documents: dict[str, PdfReader]) -> None:
    """The page of the report says how long and how large it is; the page of data leads to all languages."""
    page = (built.output / REPORT_PAGES[code]).read_text("utf-8")
    size = f"{(built.output / PDFS[code]).stat().st_size / 1000:.0f} KB"
    pages = len(documents[code].pages)
    assert re.search(rf'href="[./]*(report/2024/)?{Path(PDFS[code]).name}"', page)
    assert {"zh-CN": f"{pages}页 · {size}", "en": f"{pages} pages · {size}"}[code] in page
    data = (built.output / DATA_PAGES[code]).read_text("utf-8")
    assert all(path in data for path in PDFS.values())


def _left_out(chosen: Options) -> Outcome:
    """Build a site that cannot have PDFs, and see that nothing leads to any."""
    outcome = build(chosen)
    assert not list(chosen.output.rglob("*.pdf"))
    assert all(".pdf" not in page.read_text("utf-8") for page in chosen.output.rglob("*.html"))
    return outcome


@pytest.mark.parametrize("program", ["", "/no/such/browser"])
def test_without_a_browser_the_site_is_built(program: str, built: Options, tmp_path: Path) -> None:
    """The PDF is left out, which is said once, and no page leads to it."""
    (said,) = _left_out(_site(tmp_path, program, built.cache)).left_out
    assert str(said).startswith("The PDF is left out: no Chromium or Chrome was found; ")


def test_a_browser_that_fails_is_told(built: Options, tmp_path: Path) -> None:
    """What the browser said last is passed on, for each language."""
    program = _program(tmp_path, TALKING)
    said = _left_out(_site(tmp_path, program, built.cache)).left_out
    assert [str(message) for message in said] == [
        f"The PDF in {language} is left out: {program} did not make it: no display"
        for language in ("中文", "English")
    ]


@pytest.mark.parametrize(
    ("script", "told"), [(SILENT, "exit code 3"), (SLEEPING, "0.2 s")], ids=["silent", "sleeping"]
)
def test_a_browser_may_say_nothing(script: str, told: str, tmp_path: Path) -> None:
    """One that ends without a word or does not end at all is told too."""
    with pytest.raises(PrintingError, match=told):
        print_pdf(
            _program(tmp_path, script), {"index.html": b"<p>"}, time_limit=5 if script == SILENT else 0.2
        )


def test_a_program_that_cannot_be_started_is_told(tmp_path: Path) -> None:
    """A file that is no program is not a crash."""
    path = tmp_path / "browser"
    path.write_bytes(b"")
    with pytest.raises(PrintingError):
        print_pdf(str(path), {"index.html": b"<p>"})


def test_nothing_changed_nothing_printed(built: Options, tmp_path: Path) -> None:
    """Each language is printed twice, once to learn the pages; a second build prints nothing."""
    program = _program(tmp_path, COPYING)
    chosen = _site(tmp_path, program, built.cache)
    log = Path(program).with_suffix(".log")
    for _ in range(2):
        build(chosen)
        assert log.read_text("utf-8") == "printed\n" * 4


def test_without_an_address_nothing_leads_outside(built: Options, tmp_path: Path) -> None:
    """Where the published address is not known, links that a PDF could not follow are plain words."""
    chosen = replace(_site(tmp_path, _program(tmp_path, COPYING), built.cache), base_url="")
    settings = chosen.content / "site.yaml"
    settings.write_text(re.sub("base_url: .*\n", "", settings.read_text("utf-8")), "utf-8")
    build(chosen)
    printed = (chosen.output / PDFS["en"]).read_text("utf-8")
    document = printed[printed.index('<article class="paper">') :]
    links = re.findall(r'<a\b[^>]*\shref="([^"]*)"', document)
    assert "#row-gdp-growth" in links
    assert [link for link in links if not link.startswith("#")] == []


def test_it_can_be_left_out(
    built: Options, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--no-pdf` makes none and is silent about it; without it, a missing browser is told."""
    site = site_with(tmp_path)
    monkeypatch.setenv("SITE_BROWSER", "")
    line = ["--content", str(site / "content"), "--translations", str(site / "translations"), "--lang", "en"]
    line += ["--output", str(tmp_path / "output"), "--cache", str(built.cache)]
    assert cli.main([*line, "--no-pdf"]) == 0
    assert "PDF" not in capsys.readouterr().out
    assert cli.main(line) == 0
    assert "The PDF is left out: no Chromium or Chrome was found" in capsys.readouterr().out


def test_a_browser_is_ended_at_once_where_the_run_is_stopped(tmp_path: Path) -> None:
    """Ctrl-C does not wait until the browser gives up."""
    stop = Event()
    stop.set()
    program = _program(tmp_path, SLEEPING)
    started = time.monotonic()
    with pytest.raises(PrintingError):
        print_pdf(program, {"index.html": b"<p>"}, stop=stop)
    assert time.monotonic() - started < 10
