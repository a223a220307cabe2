"""The report of each language as a PDF: its print edition, printed by a browser where there is one."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event
from urllib.parse import urljoin

from site_builder import urls
from site_builder.errors import Message, message
from site_builder.making.material import Options
from site_builder.model import Report
from site_builder.pages.page import Page
from site_builder.paper import fonts, pdf
from site_builder.reading.sources import code_digest
from site_builder.views.edition import Edition, PdfFacts
from site_builder.writing import browser
from site_builder.writing.browser import PrintingError
from site_builder.writing.cache import Cache, key_of

Rendering = Callable[[Edition, Page], str]
"""Gives a page of an edition as HTML."""

_FONTS = {"Regular": "100 500", "Bold": "600 900"}
"""The weights of the font, and the weights of a style sheet that each stands for."""
_LINK = re.compile(r'(<a\b[^>]*?)\shref="(?!#)([^"]*)"')
_STYLE = re.compile(r'(<link rel="stylesheet" href=)"[^"]*"(?:>\s*<link rel="stylesheet" href="[^"]*")*')
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n')
_SCRIPT = re.compile(r"<script\b[^>]*></script>")
_NUMBER = re.compile(r'(<span data-page-of="([^"]+)">)(?=</span>)')


@dataclass(frozen=True)
class Papers:
    """What was printed."""

    files: Mapping[str, bytes]
    """Every PDF by its path in the site."""
    facts: Mapping[tuple[str, str], PdfFacts]
    """What pages say of them, by report and language code."""
    left_out: tuple[Message, ...]
    """Why there are fewer of them than there might be."""


NO_PAPERS = Papers({}, {}, ())
"""Nothing was printed."""


@dataclass(frozen=True)
class Document:
    """A report in a language that is to be printed."""

    edition: Edition
    """The language."""
    report: Report
    """The report."""
    page: Page
    """Its print edition."""


@dataclass(frozen=True)
class _Order:
    """One PDF to be made."""

    document: Document
    """What it is of."""
    html: str
    """The page to be printed, with what only a PDF needs."""
    style: str
    """Its style sheet."""


def make(
    options: Options, documents: Sequence[Document], rendering: Rendering, style: str, cache: Cache
) -> Papers:
    """Print every document, or find its PDF in the cache; without a browser, say so."""
    if not browser.is_there(options.browser):
        reason = message(
            "The PDF is left out: no Chromium or Chrome was found; install one, "
            "or name its program in the environment variable SITE_BROWSER."
        )
        return Papers({}, {}, (reason,))
    orders = [_order(document, rendering, style) for document in documents]
    stop = Event()
    with ThreadPoolExecutor(max_workers=options.jobs) as pool:
        try:
            made = list(pool.map(lambda order: _stored(order, options.browser, cache, stop), orders))
        finally:
            stop.set()  # Ctrl-C need not wait for a browser
    files, facts, left_out = {}, {}, []
    for order, result in zip(orders, made, strict=True):
        if isinstance(result, Message):
            left_out.append(result)
            continue
        name = order.document.report.id, order.document.edition.words.language.code
        path = urls.pdf(*name)
        files[path] = result
        facts[name] = PdfFacts(f"/{path}", pdf.page_count(result))
    return Papers(files, facts, tuple(left_out))


def _order(document: Document, rendering: Rendering, style: str) -> _Order:
    page = document.page
    html = _STYLE.sub(r'\1"paper.css"', _SCRIPT.sub("", _POLICY.sub("", rendering(document.edition, page))))
    return _Order(document, _LINK.sub(lambda found: _reaching(found, page), html), style + _own(page))


def _reaching(link: re.Match[str], page: Page) -> str:
    """A link that leads from paper to the published site; no link where that is not known."""
    return f'{link[1]} href="{urljoin(page.address, link[2])}"' if page.address else link[1]


def _own(page: Page) -> str:
    """The rules that only a PDF needs: size, running title, and fonts that are the same on every machine."""
    faces = "".join(
        f'@font-face{{font-family:Paper;font-weight:{weights};src:url("{name}.otf")}}'
        for name, weights in _FONTS.items()
    )
    title = json.dumps(page.title.text, ensure_ascii=False)
    families = "".join(f"--font-{use}:Paper;" for use in ("sans", "serif", "numeral"))
    return f"{faces}@page{{size:A4}}:root{{{families}--running-title:{title}}}"


def _fonts() -> dict[str, bytes]:
    """The fonts by the name of their file."""
    return {f"{name}.otf": fonts.with_usual_names(browser.read_font(name)) for name in _FONTS}


def _stored(order: _Order, program: str, cache: Cache, stop: Event) -> bytes | Message:
    """A PDF from the cache, or else printed; what is to be said where that fails."""
    key = key_of(order.html, order.style, browser.state_of(program), _day(order.document.report), _code())
    stored = cache.get("pdf", key)
    if stored is not None:
        return base64.b64decode(stored)
    try:
        made = _printed(order, program, stop)
    except PrintingError as error:
        return message(
            "The PDF in {language} is left out: {program} did not make it: {reason}",
            language=order.document.edition.words.language.name,
            program=program,
            reason=error,
        )
    cache.put("pdf", key, base64.b64encode(made).decode())
    return made


def _printed(order: _Order, program: str, stop: Event) -> bytes:
    """The PDF, printed twice: what page a section is on, the contents can tell only the second time."""
    files = {**_fonts(), "paper.css": order.style.encode(), "index.html": order.html.encode()}
    numbers = pdf.page_numbers(browser.print_pdf(program, files, stop=stop))
    html = _NUMBER.sub(lambda found: f"{found[1]}{numbers.get(found[2], '')}", order.html)
    return pdf.repeatable(
        browser.print_pdf(program, {**files, "index.html": html.encode()}, stop=stop),
        _day(order.document.report),
    )


def _day(report: Report) -> str:
    """The day of the report (`20240101`), or the first day of the year or month it is known to be from."""
    return "".join([*report.delivered.split("-"), "01", "01"][:3])


def _code() -> str:
    return code_digest("paper/papers.py", "paper/pdf.py", "paper/fonts.py", "writing/browser.py")
