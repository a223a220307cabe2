"""What news readers fetch: the changes of each language as an Atom feed (RFC 4287)."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid5
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from site_builder import urls
from site_builder.attachments.publication import Publication
from site_builder.language.i18n import Phrase, lang_of
from site_builder.views.changes import ChangeView, changes
from site_builder.views.edition import Edition

_ATOM = "http://www.w3.org/2005/Atom"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NAMES = UUID("0f1f3c52-6f0c-4d5e-9d0a-2b7f6a1c8e94")
"""The space in which names of feeds and entries are unique (RFC 9562, version 5)."""
_MOST = 100
"""How many changes a feed tells of; the page of changes has them all."""


def files(publication: Publication) -> dict[str, bytes]:
    """A feed for each language, where the published address is known: a feed names whole addresses."""
    ElementTree.register_namespace("", _ATOM)
    return {
        edition.words.language.prefix + urls.FEED: _feed(edition)
        for edition in publication.editions
        if edition.site.base_url
    }


def _feed(edition: Edition) -> bytes:
    words, site = edition.words, edition.site
    title, told = words.phrase(site.title), changes(edition)[:_MOST]
    feed = Element(f"{{{_ATOM}}}feed", {_LANG: words.language.code})
    _add(feed, "id", _id(edition, ""))
    _add(feed, "title", words.told("{label}: {value}", label=words.text("Changes"), value=title))
    _add(feed, "updated", _moment(told[0].day if told else edition.report.delivered))
    _link(feed, "self", "application/atom+xml", edition.absolute(urls.FEED))
    _link(feed, "alternate", "text/html", edition.absolute(urls.CHANGES))
    _add(_add(feed, "author"), "name", words.phrase(site.publisher))
    for change in told:
        _entry(feed, edition, change)
    ElementTree.indent(feed, " ")
    written: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(feed: Element, edition: Edition, change: ChangeView) -> None:
    root = edition.site.base_url.rstrip("/")
    entry = _add(feed, "entry")
    _add(entry, "id", _id(edition, change.id))
    _add(entry, "title", edition.words.told("{label}: {value}", label=change.label, value=change.link.text))
    _add(entry, "published", _moment(change.day))
    _add(entry, "updated", _moment(change.day))
    _link(entry, "alternate", "text/html", root + change.link.url)
    _add(entry, "category").attrib |= {"term": change.kind, "label": change.label}
    _add(entry, "content", Phrase("\n".join(map(str, change.told)), lang_of(change.told)))


def _id(edition: Edition, change: str) -> str:
    """What names a change for good: made from who publishes it, not from where, so that a site may move."""
    return uuid5(_NAMES, "\n".join((edition.site.publisher, edition.words.language.code, change))).urn


def _add(parent: Element, name: str, words: Phrase | str = "") -> Element:
    """A child, with words and their language where that is not the feed's."""
    child = ElementTree.SubElement(parent, f"{{{_ATOM}}}{name}")
    child.text = str(words) or None
    if isinstance(words, Phrase) and words.lang:
        child.set(_LANG, words.lang)
    return child


def _link(parent: Element, relation: str, kind: str, address: str) -> None:
    _add(parent, "link").attrib |= {"rel": relation, "type": kind, "href": address}


def _moment(written: str) -> str:
    """Noon of a day given as `2024`, `2024-01` or `2024-01-09`: the same day nearly everywhere (RFC 3339)."""
    year, month, day = [*map(int, written.split("-")), 1, 1][:3]
    return f"{date(year, month, day).isoformat()}T12:00:00Z"
