"""Checks of the finished pages: ids once, links that resolve, language marked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from site_builder import urls
from site_builder.errors import Place, Problem, message

_SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_SVG_ID = re.compile(r'\sid="([^"]+)"')
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+[^<]{0,12}")
_ATTRIBUTES = r"""(?:[^>"']|"[^"]*"|'[^']*')*"""
_PIECE = re.compile(
    rf"([^<]+)|<!--.*?-->|</([a-zA-Z][\w-]*)[^>]*>"
    rf"|<(script|style)\b({_ATTRIBUTES})>(.*?)</(?:script|style)\s*>|<([a-zA-Z][\w-]*)({_ATTRIBUTES})>",
    re.DOTALL | re.IGNORECASE,
)
"""Words, a comment, an end tag, a whole element whose content is no HTML, or a start tag."""
_ATTRIBUTE = re.compile(r"""([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?""")
_HAN_LANGUAGES = ("zh", "ja")
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_SPOKEN = ("title", "alt", "aria-label", "placeholder", "content", "label")
_ADDRESSES = ("href", "src", "action", "data-options", "data-address", "data-pagefind")
_TELLING = re.compile(rf"(?:^|\s)(?:id|lang|{'|'.join((*_SPOKEN, *_ADDRESSES))})\s*=", re.IGNORECASE)
"""Attributes that say anything here; most tags have none of them."""


@dataclass(frozen=True)
class PageFacts:
    """What a finished page says about itself, kept with it in the cache."""

    ids: tuple[str, ...]
    """Every id, in order."""
    links: tuple[str, ...]
    """Every address it leads to within the site, as written."""
    unmarked: tuple[str, ...]
    """Words in Chinese script that no `lang` announces."""


class _Scanner:
    """Walks through a page once, keeping the language in force."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.links: list[str] = []
        self.unmarked: list[str] = []
        self._langs: list[str] = [""]

    def feed(self, html: str) -> None:
        """Take in a whole page."""
        for match in _PIECE.finditer(html):
            words, end, raw, raw_attributes, content, tag, attributes = match.groups()
            if words:
                self._note(words, self._langs[-1])
            elif end:
                if end.lower() not in _VOID and len(self._langs) > 1:
                    self._langs.pop()
            elif tag:
                self._start(tag.lower(), attributes)
            elif raw:
                self._start(raw, raw_attributes)
                self._note(content, self._langs[-1])
                self._langs.pop()

    def _start(self, tag: str, attributes: str) -> None:
        lang = self._langs[-1]
        if _TELLING.search(attributes):
            given = {
                name.lower(): unescape(double or single or bare)
                for name, double, single, bare in _ATTRIBUTE.findall(attributes)
            }
            lang = given.get("lang", lang)
            if "id" in given:
                self.ids.append(given["id"])
            self.links += [given[name] for name in _ADDRESSES if name in given and _internal(given[name])]
            for name in _SPOKEN:
                if name in given:
                    self._note(given[name], lang)
        if tag not in _VOID:
            self._langs.append(lang)

    def _note(self, words: str, lang: str) -> None:
        if not lang.startswith(_HAN_LANGUAGES) and (match := _HAN.search(unescape(words))):
            self.unmarked.append(match.group())


def _internal(address: str) -> bool:
    return not re.match(r"[a-z][a-z+.-]*:|//", address)


def facts(html: str) -> PageFacts:
    """What a page says about itself; drawings are searched for ids only."""
    drawn = [found for svg in _SVG.findall(html) for found in _SVG_ID.findall(svg)]
    scanner = _Scanner()
    scanner.feed(_SVG.sub("", html))
    return PageFacts(
        (*scanner.ids, *drawn), tuple(dict.fromkeys(scanner.links)), tuple(dict.fromkeys(scanner.unmarked))
    )


class PageChecks:
    """Checks of finished pages, done again only for pages that are new or that lead to something new."""

    def __init__(self) -> None:
        """Nothing is checked yet."""
        self._checked: dict[str, tuple[PageFacts, frozenset[str], tuple[Problem, ...]]] = {}
        self._places: dict[str, frozenset[str] | None] = {}
        self._links: dict[str, tuple[PageFacts, str, Sequence[tuple[str, str]]]] = {}
        self._root = ""

    def problems(
        self, pages: Mapping[str, PageFacts], files: Collection[str], root: str = "/"
    ) -> list[Problem]:
        """What is wrong with the finished pages.

        Args:
            pages: Facts of every page by its path in the site, language prefix included.
            files: Paths of all other files of the site.
            root: The path at which the site is published, with which links that are not relative begin.
        """
        before, self._places = self._places, self._found(pages, files)
        moved = {
            path
            for path in before.keys() | self._places.keys()
            if not _is_as_before(path, before, self._places)
        }
        known = self._checked if root == self._root else {}
        self._root = root
        self._checked = {
            path: known[path]
            if path in known and known[path][0] is page and moved.isdisjoint(known[path][1])
            else self._check(path, page)
            for path, page in pages.items()
        }
        return [problem for _, _, found in self._checked.values() for problem in found]

    def targets(self, pages: Mapping[str, PageFacts], root: str = "/") -> set[str]:
        """Everything that pages lead to, by its path in the site."""
        return {target for path, page in pages.items() for _, target in self._resolved(path, page, root)}

    def _resolved(self, path: str, page: PageFacts, root: str) -> Sequence[tuple[str, str]]:
        """The links of a page, each with what it leads to."""
        known = self._links.get(path)
        if known is None or known[0] is not page or known[1] != root:
            links = [(link, urls.resolve(link, path, root)) for link in page.links]
            known = self._links[path] = page, root, links
        return known[2]

    def _found(
        self, pages: Mapping[str, PageFacts], files: Collection[str]
    ) -> dict[str, frozenset[str] | None]:
        """Everything a link can lead to: pages with their ids, and files."""
        ids = {
            path: self._places[path]
            if path in self._checked and self._checked[path][0] is page and path in self._places
            else frozenset(page.ids)
            for path, page in pages.items()
        }
        return {**dict.fromkeys(files), **ids}

    def _check(self, path: str, page: PageFacts) -> tuple[PageFacts, frozenset[str], tuple[Problem, ...]]:
        links = self._resolved(path, page, self._root)
        found = _of_page(Place(f"output/{urls.file_of(path)}"), page, links, self._places)
        return page, frozenset(target for _, target in links), tuple(found)


def _is_as_before(
    path: str, before: Mapping[str, Collection[str] | None], now: Mapping[str, Collection[str] | None]
) -> bool:
    return path in before and path in now and (before[path] is now[path] or before[path] == now[path])


def problems(pages: Mapping[str, PageFacts], files: Collection[str], root: str = "/") -> list[Problem]:
    """What is wrong with the finished pages, all checked now."""
    return PageChecks().problems(pages, files, root)


def _of_page(
    place: Place,
    page: PageFacts,
    targets: Iterable[tuple[str, str]],
    places: Mapping[str, Collection[str] | None],
) -> Iterator[Problem]:
    yield from _repeated(place, page)
    for words in page.unmarked:
        yield Problem(
            place,
            message("the words “{words}” are in Chinese without being marked", words=words),
            message("translate them, or mark them with their language in the template"),
        )
    for link, target in targets:
        yield from _dead(place, link, target, places)


def shared_addresses(paths: Iterable[str]) -> Iterator[Problem]:
    """Two pages that would overwrite each other, also where a host does not tell capitals from small letters.

    Args:
        paths: The path in the site of every page of every language, language prefix included.
    """
    for path, count in Counter(map(str.lower, paths)).items():
        if count > 1:
            yield Problem(
                Place(f"output/{urls.file_of(path)}"),
                message("two pages share the address “/{path}”", path=path),
                message("give one of them, a section or a page of prose, another file name"),
            )


def _repeated(place: Place, page: PageFacts) -> Iterator[Problem]:
    for name in (
        sorted({name for name in page.ids if page.ids.count(name) > 1})
        if len(set(page.ids)) < len(page.ids)
        else ()
    ):
        yield Problem(
            place, message("the id “{id}” stands twice on the page", id=name), message("correct the template")
        )


def _dead(
    place: Place, link: str, target: str, places: Mapping[str, Collection[str] | None]
) -> Iterator[Problem]:
    fragment = link.partition("#")[2]
    if target not in places:
        yield Problem(
            place,
            message("the link “{link}” leads nowhere", link=link),
            message("correct the template or the text"),
        )
    elif fragment and fragment not in (places[target] or ()):
        yield Problem(
            place,
            message("the link “{link}” leads to no place on its page", link=link),
            message("correct the template or the text"),
        )
