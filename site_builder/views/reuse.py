"""What is needed to use something of the site elsewhere: addresses, files, and words to cite it by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from site_builder import urls
from site_builder.language.i18n import Phrase, lang_of
from site_builder.model import Indicator, Report
from site_builder.views.edition import Edition

_ACCESSED, _ADDRESS = "\ue000", "\ue001"
"""Private-use characters that hold the places of what only the reader's browser knows."""


@dataclass(frozen=True)
class AddressView:
    """The whole address of a place of the site."""

    text: str
    """The address; without its host where the site does not know it."""
    path: str
    """Path from the root of the site, to be completed by a browser; empty where the text is whole."""


@dataclass(frozen=True)
class CitationPiece:
    """A part of a citation."""

    text: str
    """Its words."""
    kind: str
    """`words`, `accessed` for the day on which a reader has seen the page, or `address`."""


@dataclass(frozen=True)
class CitationView:
    """How something is cited: GB/T 7714 in Chinese, else as the APA does."""

    pieces: tuple[CitationPiece, ...]
    """Its parts in order."""
    address: AddressView
    """What stands at the part that is an address."""
    date_style: str
    """How the day is written: `iso` or `long`."""
    lang: str
    """Language tag of its words where one of them is not translated; empty otherwise."""


@dataclass(frozen=True)
class DownloadView:
    """A file to download."""

    format: str
    """Its format (`CSV`)."""
    about: str
    """What it holds."""
    url: str
    """Address from the root of the site."""
    name: str
    """The name it is saved under."""


@dataclass(frozen=True)
class ReuseView:
    """What is needed to use an indicator elsewhere."""

    downloads: tuple[DownloadView, ...]
    """Its files."""
    citation: CitationView
    """How it is cited."""
    address: AddressView
    """Its page."""
    embed: AddressView
    """The bare page for other sites to frame."""
    bare: str
    """Address of the bare page, from the root of the site."""
    title: Phrase
    """Name of the indicator as it is written in an attribute of HTML."""


def address(edition: Edition, path: str) -> AddressView:
    """The whole address of a page in the language of the edition, given by its path in the language."""
    rooted, base = edition.url(path), edition.site.base_url
    return AddressView(base + rooted.removeprefix("/"), "") if base else AddressView(rooted, rooted)


def reuse(edition: Edition, indicator: Indicator) -> ReuseView:
    """What is needed to use an indicator elsewhere."""
    words, name, title = edition.words, indicator.id, edition.words.phrase(indicator.name)
    files = (
        ("CSV", words.text("the figures; opens in Excel"), "/" + urls.table(name), f"{name}.csv"),
        ("SVG", words.text("the chart, for print"), edition.url(urls.picture(name, "svg")), f"{name}.svg"),
        ("PNG", words.text("the chart, for slides"), edition.url(urls.picture(name, "png")), f"{name}.png"),
    )
    return ReuseView(
        downloads=tuple(DownloadView(*file) for file in files),
        citation=_indicator_citation(edition, indicator),
        address=address(edition, urls.indicator(name)),
        embed=address(edition, urls.embed(name)),
        bare=edition.url(urls.embed(name)),
        title=Phrase(escape(title.text), title.lang),
    )


def _indicator_citation(edition: Edition, indicator: Indicator) -> CitationView:
    words = edition.words
    report = edition.index.mentions[indicator.id][-1][0]
    figures = [figure for figure in edition.figures[indicator.id] if figure.year >= report.result_year]
    told = words.text("; ").join(
        words.text(
            "{label}: {value}", label=edition.kind_label(figure.kind, figure.year), value=words.value(figure)
        )
        for figure in figures
    )
    what = words.told("{name} ({figures})", name=words.phrase(indicator.name), figures=told)
    return citation(edition, report, what, urls.indicator(indicator.id))


def citation(edition: Edition, report: Report, what: object, path: str) -> CitationView:
    """How a part of the data is cited.

    Args:
        edition: The language.
        report: The report it is from.
        what: Name of the part.
        path: Path of its page in the language.
    """
    words = edition.words
    body, title = words.phrase(report.body), words.phrase(report.title)
    told = words.text(
        "{author}. ({year}). {name} [Data set]. {report}. Retrieved {accessed}, from {address}",
        author=body,
        year=report.delivered[:4],
        name=what,
        report=title,
        accessed=_ACCESSED,
        address=_ADDRESS,
    )
    known = {
        _ACCESSED: CitationPiece(words.text("date of access"), "accessed"),
        _ADDRESS: CitationPiece("", "address"),
    }
    pieces = (piece for piece in re.split(f"([{_ACCESSED}{_ADDRESS}])", told) if piece)
    return CitationView(
        tuple(known.get(piece, CitationPiece(piece, "words")) for piece in pieces),
        address(edition, path),
        "iso" if words.locale.language == "zh" else "long",
        lang_of((body, title, what)),
    )
