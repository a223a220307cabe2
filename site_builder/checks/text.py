"""Text is plain Markdown with ids that hold and links that lead somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from site_builder import urls
from site_builder.errors import Problem, message, nearest
from site_builder.language import prose
from site_builder.model import PROPOSED, Paragraph, Site


def _texts(site: Site) -> Iterator[tuple[str, tuple[Paragraph, ...]]]:
    """Every text whose paragraphs share one page, with the address of that page."""
    for report in site.reports.values():
        yield (
            urls.report(report.id),
            tuple(paragraph for section in report.sections for paragraph in section.paragraphs),
        )
    for page in site.pages:
        yield urls.text_page(page.id), page.paragraphs


def paragraph_ids_are_unique(site: Site) -> Iterator[Problem]:
    """Two paragraphs of one id could not be cited."""
    for _, paragraphs in _texts(site):
        seen: dict[str, Paragraph] = {}
        for paragraph in paragraphs:
            first = seen.setdefault(paragraph.id, paragraph)
            if first is not paragraph:
                yield Problem(
                    paragraph.place,
                    message(
                        "the paragraph id “{id}” stands twice, first at {place}",
                        id=paragraph.id,
                        place=first.place,
                    ),
                    message("give this paragraph another id: {{#…}} at its end"),
                )


def paragraph_ids_have_paragraphs(site: Site) -> Iterator[Problem]:
    """An id cut off from its paragraph by an empty line would name nothing."""
    for _, paragraphs in _texts(site):
        for paragraph in paragraphs:
            if not paragraph.text:
                yield Problem(
                    paragraph.place,
                    message("the paragraph id “{id}” stands alone", id=paragraph.id),
                    message("write it at the end of its paragraph, with no empty line between"),
                )


def section_ids_are_unique(site: Site) -> Iterator[Problem]:
    """Two sections of one name would be two pages at one address."""
    for report in site.reports.values():
        counts = Counter(section.id for section in report.sections)
        for section in report.sections:
            if counts[section.id] > 1:
                yield Problem(
                    section.place,
                    message("two sections are called “{id}”", id=section.id),
                    message("rename one of the files; the number in front does not count"),
                )


def section_titles_are_decided(site: Site) -> Iterator[Problem]:
    """A drafted heading is looked at by a person before it is published."""
    for report in site.reports.values():
        for section in report.sections:
            if section.title.startswith(PROPOSED):
                yield Problem(
                    section.place,
                    message("“{title}” is a proposed heading", title=section.title.lstrip("".join(PROPOSED))),
                    message("write a short heading into “title”, without the question mark"),
                )


def no_raw_html(site: Site) -> Iterator[Problem]:
    """HTML in content is taken out by the sanitiser; the author should know."""
    for _, paragraphs in _texts(site):
        for paragraph in paragraphs:
            for tag in prose.raw_html(paragraph.text):
                yield Problem(
                    paragraph.place,
                    message("HTML is not allowed in texts: {tag}", tag=tag),
                    message("remove it, or write it as Markdown"),
                )


def links_lead_somewhere(site: Site) -> Iterator[Problem]:
    """An internal link of a text leads to a page, and its fragment to a paragraph, that exists."""
    addresses = dict(_addresses(site))
    for here, paragraphs in _texts(site):
        for paragraph in paragraphs:
            for link in prose.links(paragraph.text):
                if not _external(link):
                    yield from _dead(paragraph, link, here, addresses)


def _external(link: str) -> bool:
    return link.startswith(("http://", "https://", "mailto:", "tel:"))


def _dead(
    paragraph: Paragraph, link: str, here: str, addresses: dict[str, Iterable[str]]
) -> Iterator[Problem]:
    path, _, fragment = link.partition("#")
    target = path.lstrip("/") if path else here
    if target not in addresses:
        yield Problem(
            paragraph.place,
            message("the link “{link}” leads to no page", link=link),
            nearest("/" + target, ["/" + address for address in addresses]),
        )
    elif fragment and fragment not in addresses[target]:
        yield Problem(
            paragraph.place,
            message("the link “{link}” leads to no paragraph of that page", link=link),
            nearest(fragment, addresses[target]),
        )


def _addresses(site: Site) -> Iterator[tuple[str, Iterable[str]]]:
    """Every page a text may link to, with the ids of its paragraphs."""
    yield from ((path, ()) for path in (urls.HOME, urls.INDICATORS, urls.DATA, urls.CHARTS))
    yield from ((urls.topic(topic), ()) for topic in site.topics)
    yield from ((urls.indicator(indicator), ()) for indicator in site.indicators)
    for here, paragraphs in _texts(site):
        yield here, [paragraph.id for paragraph in paragraphs]
    for report in site.reports.values():
        yield urls.targets(report.id), ()
        yield urls.livelihood(report.id), ()
        yield from ((urls.project(report.id, project.number), ()) for project in report.projects)
        for section in report.sections:
            yield urls.section(report.id, section.id), [paragraph.id for paragraph in section.paragraphs]
