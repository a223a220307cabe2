"""Checks of the finished pages: ids once, links that resolve, language marked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from site_builder import urls
from site_builder.errors import Place, Problem, message

_SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_SVG_ID = re.compile(r'\sid="([^"]+)"')
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+[^<]{0,12}")
_HAN_LANGUAGES = ("zh", "ja")
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_SPOKEN = ("title", "alt", "aria-label", "placeholder", "content", "label")
_ADDRESSES = ("href", "src", "action", "data-options", "data-address", "data-pagefind")


@dataclass(frozen=True)
class PageFacts:
    """What a finished page says about itself, kept with it in the cache."""

    ids: tuple[str, ...]
    """Every id, in order."""
    links: tuple[str, ...]
    """Every address it leads to within the site, as written."""
    unmarked: tuple[str, ...]
    """Words in Chinese script that no `lang` announces."""


class _Scanner(HTMLParser):
    """Walks through a page once, keeping the language in force."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[str] = []
        self.unmarked: list[str] = []
        self._langs: list[str] = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        lang = given.get("lang", self._langs[-1])
        if "id" in given:
            self.ids.append(given["id"])
        self.links += [given[name] for name in _ADDRESSES if name in given and _internal(given[name])]
        for name in _SPOKEN:
            self._note(given.get(name, ""), lang)
        if tag not in _VOID:
            self._langs.append(lang)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID and len(self._langs) > 1:
            self._langs.pop()

    def handle_data(self, data: str) -> None:
        self._note(data, self._langs[-1])

    def _note(self, words: str, lang: str) -> None:
        if not lang.startswith(_HAN_LANGUAGES):
            self.unmarked += [match.group() for match in _HAN.finditer(words)][:1]


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


def problems(pages: Mapping[str, PageFacts], files: Collection[str], root: str = "/") -> Iterator[Problem]:
    """What is wrong with the finished pages.

    Args:
        pages: Facts of every page by its path in the site, language prefix included.
        files: Paths of all other files of the site.
        root: The path at which the site is published, with which links that are not relative begin.
    """
    ids = {path: frozenset(page.ids) for path, page in pages.items()}
    for path, page in pages.items():
        place = Place(f"output/{urls.file_of(path)}")
        yield from _repeated(place, page)
        for words in page.unmarked:
            yield Problem(
                place,
                message("the words “{words}” are in Chinese without being marked", words=words),
                message("translate them, or mark them with their language in the template"),
            )
        for link in page.links:
            yield from _dead(place, link, urls.resolve(link, path, root), ids, files)


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
    place: Place, link: str, target: str, ids: Mapping[str, Collection[str]], files: Collection[str]
) -> Iterator[Problem]:
    fragment = link.partition("#")[2]
    if target not in ids and target not in files:
        yield Problem(
            place,
            message("the link “{link}” leads nowhere", link=link),
            message("correct the template or the text"),
        )
    elif fragment and fragment not in ids.get(target, ()):
        yield Problem(
            place,
            message("the link “{link}” leads to no place on its page", link=link),
            message("correct the template or the text"),
        )
