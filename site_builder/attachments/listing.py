"""What search engines read: the list of all pages, and the permission to read them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from xml.etree import ElementTree

from site_builder import urls
from site_builder.attachments.publication import Publication
from site_builder.errors import Place
from site_builder.pages.page import Page
from site_builder.reading.history import History
from site_builder.views.edition import Edition

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def files(publication: Publication) -> dict[str, bytes]:
    """`robots.txt`, and `sitemap.xml` where the published address is known (sitemaps.org, protocol 0.9)."""
    base = publication.editions[0].site.base_url
    robots = "User-agent: *\nAllow: /\n"
    if not base:
        return {"robots.txt": robots.encode()}
    return {
        "robots.txt": f"{robots}\nSitemap: {base}sitemap.xml\n".encode(),
        "sitemap.xml": _sitemap(publication),
    }


def _sitemap(publication: Publication) -> bytes:
    ElementTree.register_namespace("", _SITEMAP)
    ElementTree.register_namespace("xhtml", _XHTML)
    root = ElementTree.Element(f"{{{_SITEMAP}}}urlset")
    history, places = History(), _places(publication.editions[0])
    newest = history.last_change(place for found in places.values() for place in found)
    for edition, page in _listed(publication):
        entry = ElementTree.SubElement(root, f"{{{_SITEMAP}}}url")
        ElementTree.SubElement(entry, f"{{{_SITEMAP}}}loc").text = edition.absolute(page.path)
        changed = history.last_change(places[page.path]) if page.path in places else newest
        if changed is not None:
            ElementTree.SubElement(entry, f"{{{_SITEMAP}}}lastmod").text = changed.isoformat()
        for code, address in _alternates(publication, page):
            ElementTree.SubElement(
                entry, f"{{{_XHTML}}}link", {"rel": "alternate", "hreflang": code, "href": address}
            )
    ElementTree.indent(root, " ")
    listed: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return listed + b"\n"


def _listed(publication: Publication) -> Iterator[tuple[Edition, Page]]:
    for edition in publication.editions:
        for page in publication.pages[edition.words.language.code]:
            if page.head.indexed:
                yield edition, page


def _alternates(publication: Publication, page: Page) -> Iterator[tuple[str, str]]:
    for edition in publication.editions:
        yield edition.words.language.code, edition.absolute(page.path)
    yield "x-default", publication.editions[0].absolute(page.path)


def _places(edition: Edition) -> dict[str, list[Place]]:
    """By the path of a page about one thing: the lines of the content that it is made from."""
    site, found = edition.site, defaultdict[str, list[Place]](list)
    for report in site.reports.values():
        for section in report.sections:
            lines = [paragraph.place for paragraph in section.paragraphs]
            found[urls.section(report.id, section.id)] += lines
            found[urls.report(report.id)] += lines
        for figure in report.figures:
            found[urls.indicator(figure.indicator)] += [figure.place]
        for project in report.projects:
            steps = [step.place for step in project.progress]
            found[urls.project(report.id, project.number)] += [project.place, *steps]
        for correction in report.corrections:
            found[urls.indicator(correction.indicator)] += [correction.place]
    for indicator in site.indicators.values():
        found[urls.indicator(indicator.id)] += [indicator.place]
    return found
