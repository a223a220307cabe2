"""The one way through the house: read → check → view → charts → pages → write."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from urllib.parse import urlsplit

from jinja2 import Environment

from site_builder import attachments, papers, urls
from site_builder.attachments.publication import Publication
from site_builder.checks import rendered
from site_builder.checks.rendered import PageFacts
from site_builder.drawings import Drawings
from site_builder.errors import Message, Problem, SiteError
from site_builder.material import Material, Options, gather
from site_builder.model import Site
from site_builder.pages import all_pages, print_edition
from site_builder.pages.page import Page
from site_builder.papers import NO_PAPERS, Document, Papers
from site_builder.progress import Listener, Step, silent
from site_builder.reading.palette import read_palette
from site_builder.reading.reader import Reader
from site_builder.reading.sources import code_digest, read_templates
from site_builder.templating import AssetUrls, environment, render
from site_builder.views.edition import Edition
from site_builder.views.frame import FrameView, frame_view
from site_builder.writing.bundles import ENTRIES, Bundles, bundle
from site_builder.writing.cache import Cache, key_of
from site_builder.writing.output import write_site


@dataclass(frozen=True)
class Outcome:
    """What a build has done."""

    pages: int
    """How many pages were written, over all languages."""
    charts: int
    """How many different charts stand in them."""
    languages: tuple[str, ...]
    """The languages' names."""
    figures: int
    """How many figures the reports hold."""
    indicators: int
    """How many indicators they measure."""
    seconds: float
    """How long it took."""
    notes: tuple[Problem, ...]
    """What only a strict run refuses."""
    left_out: tuple[Message, ...] = ()
    """What the site could have on another machine, and why it has not."""


@dataclass(frozen=True)
class Rendered:
    """A page as HTML, with what it says about itself."""

    html: str
    """The page."""
    facts: PageFacts
    """Its ids, links and unmarked words."""


def build(options: Options, listen: Listener = silent) -> Outcome:
    """Build the site: everything is rendered and checked in memory, then put in place at once.

    Raises:
        SiteError: Something is wrong; the site that was there before is untouched.
    """
    started = time.perf_counter()
    listen(Step("read", 0, 1))
    material = gather(options)
    listen(Step("check", 1, 1))
    cache = Cache(options.cache)
    editions = material.editions()
    bundles = bundle(options.templates / "assets", cache)
    drawings = Drawings(cache, options.jobs, listen)
    printed = _papers(options, editions, drawings, bundles, cache, listen)
    editions = [replace(edition, pdfs=printed.facts) for edition in editions]
    pages = {edition.words.language.code: all_pages(edition) for edition in editions}
    _refuse(rendered.shared_addresses(path for edition in editions for path in _paths(edition, pages)))
    drawings.draw(chart.spec for made in pages.values() for page in made for chart in page.charts)
    publication = Publication(
        editions, pages, {}, drawings.drawing, cache, _palette(options), max(1, options.jobs)
    )
    downloads = {**printed.files, **attachments.downloads(publication)}
    sizes = {path: len(content) for path, content in downloads.items()}
    site_pages = _render_all(editions, pages, _Rendering(options, bundles, drawings, sizes, cache), listen)
    publication = replace(publication, html={path: page.html for path, page in site_pages.items()})
    files = {**bundles.files, **drawings.files(), **downloads, **attachments.all_files(publication)}
    facts = {path: page.facts for path, page in site_pages.items()}
    _refuse(rendered.problems(facts, set(files), _site_root(material.site)))
    listen(Step("write", 0, 1))
    write_site(
        options.output,
        {**files, **{urls.file_of(path): page.html.encode() for path, page in site_pages.items()}},
    )
    cache.prune()
    listen(Step("write", 1, 1))
    return _outcome(material, site_pages, drawings, printed, time.perf_counter() - started)


def _papers(
    options: Options,
    editions: list[Edition],
    drawings: Drawings,
    bundles: Bundles,
    cache: Cache,
    listen: Listener,
) -> Papers:
    """The PDFs, which come before the pages that tell how long they are."""
    if not options.pdf:
        return NO_PAPERS
    listen(Step("print", 0, 1))
    documents = [
        Document(edition, report, print_edition.page(edition, report))
        for edition in editions
        for report in edition.site.reports.values()
    ]
    drawings.draw(chart.spec for document in documents for chart in document.page.charts)
    style = bundles.files[bundles.entries["css/main.css"]].decode()
    rendering = _Rendering(options, bundles, drawings, {}, cache)
    made = papers.make(
        options, documents, lambda edition, page: rendering.of(edition, page).html, style, cache
    )
    listen(Step("print", 1, 1))
    return made


class _Rendering:
    """Renders pages, or finds in the cache what was rendered from the same."""

    def __init__(
        self, options: Options, bundles: Bundles, drawings: Drawings, sizes: Mapping[str, int], cache: Cache
    ) -> None:
        """Read the templates; each language gets an environment when its first page comes."""
        self._templates = _templates(options)
        self._assets = AssetUrls(*("/" + bundles.entries[entry] for entry in ENTRIES))
        self._drawings = drawings
        self._sizes = sizes
        self._cache = cache
        self._state = key_of(
            json.dumps(self._templates, sort_keys=True),
            code_digest("templating.py", "urls.py", "qr.py", "i18n.py", "charts", "checks/rendered.py"),
            self._assets,
        )
        self._languages: dict[str, tuple[Environment, FrameView, str]] = {}

    def of(self, edition: Edition, page: Page) -> Rendered:
        """A page of an edition."""
        env, frame, catalog = self._language(edition)
        sizes = [self._sizes[file] for file in page.files]
        key = key_of(self._state, catalog, frame, page, edition.site.base_url, sizes)
        stored = self._cache.get("page", key)
        if stored is None:
            html = render(env, page, frame, self._assets, self._drawings.of, _root(edition, page))
            stored = json.dumps(asdict(Rendered(html, rendered.facts(html))), ensure_ascii=False)
            self._cache.put("page", key, stored)
        fields = json.loads(stored)
        return Rendered(fields["html"], PageFacts(**fields["facts"]))

    def _language(self, edition: Edition) -> tuple[Environment, FrameView, str]:
        code = edition.words.language.code
        if code not in self._languages:
            catalog = key_of(*sorted(map(str, getattr(edition.words.interface, "_catalog", {}).items())))
            env = environment(edition.words, self._templates, self._sizes)
            self._languages[code] = (env, frame_view(edition), catalog)
        return self._languages[code]


def _render_all(
    editions: list[Edition], pages: dict[str, list[Page]], rendering: _Rendering, listen: Listener
) -> dict[str, Rendered]:
    """Every page of every language by its path in the site."""
    total, found = sum(map(len, pages.values())), {}
    for edition in editions:
        language = edition.words.language
        for page in pages[language.code]:
            found[language.prefix + page.path] = rendering.of(edition, page)
            listen(Step("render", len(found), total))
    return found


def _templates(options: Options) -> dict[str, str]:
    reader = Reader()
    templates = read_templates(reader, options.templates)
    if reader.problems:
        raise SiteError(reader.problems)
    return templates


def _palette(options: Options) -> dict[str, str]:
    reader = Reader()
    found = read_palette(reader, options.templates)
    _refuse(reader.problems)
    return found


def _root(edition: Edition, page: Page) -> str:
    """What the links of `404.html` begin with: it is served at any depth, so they cannot be relative."""
    return _site_root(edition.site) if page.path == urls.NOT_FOUND else ""


def _site_root(site: Site) -> str:
    """The path at which the site is published."""
    return urlsplit(site.base_url).path or "/"


def _paths(edition: Edition, pages: dict[str, list[Page]]) -> Iterator[str]:
    """The path in the site of every page of an edition."""
    language = edition.words.language
    return (language.prefix + page.path for page in pages[language.code])


def _refuse(problems: Iterable[Problem]) -> None:
    found = list(problems)
    if found:
        raise SiteError(found)


def _outcome(
    material: Material, pages: dict[str, Rendered], drawings: Drawings, printed: Papers, seconds: float
) -> Outcome:
    site = material.site
    return Outcome(
        pages=len(pages),
        charts=drawings.count,
        languages=tuple(language.name for language in site.languages),
        figures=sum(len(report.figures) for report in site.reports.values()),
        indicators=len(site.indicators),
        seconds=seconds,
        notes=material.notes,
        left_out=printed.left_out,
    )
