"""Where each page lives: addresses that never change, the same below the prefix of every language."""

from __future__ import annotations

import posixpath
from functools import lru_cache

HOME = ""
INDICATORS = "indicators/"
DATA = "data/"
GLOSSARY = "glossary/"
CHARTS = "charts/"
SEARCH = "search/"
CHANGES = "changes/"
FEED = "feed.xml"
NOT_FOUND = "404.html"
MANIFEST = "manifest.webmanifest"
PAGEFIND = "pagefind/"


def report(report_id: str) -> str:
    """The whole report on one page."""
    return f"report/{report_id}/"


def section(report_id: str, section_id: str) -> str:
    """One section of a report."""
    return f"report/{report_id}/{section_id}/"


def parallel(report_id: str) -> str:
    """A report in two languages side by side."""
    return f"report/{report_id}/parallel/"


def print_edition(report_id: str) -> str:
    """A report with its charts and tables as one document for paper."""
    return f"report/{report_id}/print/"


def pdf(report_id: str, code: str) -> str:
    """A report in a language, given by its code, as a PDF."""
    return f"report/{report_id}/report-{report_id}-{code}.pdf"


def indicator(indicator_id: str) -> str:
    """One indicator."""
    return f"indicators/{indicator_id}/"


def embed(indicator_id: str) -> str:
    """The chart of an indicator on a bare page, for other sites to frame."""
    return f"{indicator(indicator_id)}embed/"


def table(indicator_id: str) -> str:
    """The figures of an indicator as a table; the same in every language."""
    return f"{indicator(indicator_id)}{indicator_id}.csv"


def picture(indicator_id: str, kind: str) -> str:
    """The chart of an indicator as a file: `svg` or `png`."""
    return f"{indicator(indicator_id)}chart.{kind}"


def topic(topic_id: str) -> str:
    """One theme."""
    return f"topics/{topic_id}/"


def targets(report_id: str) -> str:
    """Results beside targets."""
    return f"targets/{report_id}/"


def livelihood(report_id: str) -> str:
    """The livelihood projects of a report."""
    return f"livelihood/{report_id}/"


def project(report_id: str, number: int) -> str:
    """One livelihood project."""
    return f"livelihood/{report_id}/{number}/"


def text_page(page_id: str) -> str:
    """A page of prose."""
    return f"{page_id}/"


def term(term_id: str) -> str:
    """One term of the glossary."""
    return f"{GLOSSARY}#term-{term_id}"


def card(path: str) -> str:
    """The picture of a page that social networks show."""
    return f"{path}card.png"


def file_of(path: str) -> str:
    """The file that a host serves at a path of the site."""
    return path + "index.html" if path == "" or path.endswith("/") else path


def relative(target: str, here: str) -> str:
    """A link from the page at `here` to `target` that works below any base path.

    Both are paths of the site without a leading slash; `target` may carry a `#fragment`.
    """
    path, hash_sign, fragment = target.partition("#")
    if path == here:
        return hash_sign + fragment or posixpath.basename(here) or "./"
    return _relative(path, posixpath.dirname(here) or ".") + hash_sign + fragment


@lru_cache(maxsize=1 << 16)
def _relative(path: str, start: str) -> str:
    link = posixpath.relpath(path or ".", start)
    return link + ("/" if (path.endswith("/") or path == "") and not link.endswith("/") else "")


def resolve(link: str, here: str, root: str = "/") -> str:
    """The path of the site that a link on the page at `here` leads to, without its fragment.

    The link is relative, or begins with `root`, the path at which the site is published.
    """
    path = link.split("#")[0].split("?")[0]
    return _resolve(path, posixpath.dirname(here), root) if path else here


@lru_cache(maxsize=1 << 16)
def _resolve(path: str, start: str, root: str) -> str:
    if path.startswith(root):
        path = "/" + path.removeprefix(root)
    joined = posixpath.normpath(posixpath.join("/", start, path)).lstrip("/")
    return (
        joined + "/"
        if (path.endswith(("/", "/.", "..")) and joined) or (path in {".", "./"} and joined)
        else joined
    )
