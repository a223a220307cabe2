"""The workshop makes a site, and makes it again: only what has changed is read, drawn and rendered anew.

The rule is simple: a page is made again exactly when something has changed that was read while it was made
(see `ledger`). A workshop that is used once is an ordinary build.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from functools import partial
from operator import eq, is_
from typing import Any

from jinja2 import Environment

from site_builder import attachments
from site_builder.attachments.publication import Publication
from site_builder.checks import rendered
from site_builder.errors import Problem, SiteError
from site_builder.ledger.memory import Memory
from site_builder.ledger.watched import ShelfView
from site_builder.making.desk import Desk
from site_builder.making.drawings import Drawings
from site_builder.making.made import Made
from site_builder.making.material import Material, Options, gather, gather_with_drafts
from site_builder.making.rendering import Rendered, Renderer, rendered_page, site_root
from site_builder.pages import LATE, all_pages, pages_of
from site_builder.pages.page import Page
from site_builder.paper.papers import Papers
from site_builder.paper.printing import printed
from site_builder.progress import Listener, Step, silent
from site_builder.reading.palette import read_palette
from site_builder.reading.reader import Reader
from site_builder.reading.sources import read_templates
from site_builder.templating import AssetUrls, environment
from site_builder.views.edition import Edition
from site_builder.writing.bundles import ENTRIES, Bundles, bundle
from site_builder.writing.cache import Cache


class Workshop:
    """Makes one site, as often as wanted."""

    def __init__(self, options: Options, listen: Listener = silent, *, preview: bool = False) -> None:
        """Prepare.

        Args:
            options: What a person has chosen.
            listen: Is told how each run goes on.
            preview: Keep what draws charts running, and the names of styles, for quick runs to come; take
                in drafts only when they can be shown.
        """
        self.options = options
        self.cache = Cache(options.cache)
        self.drawings = Drawings(self.cache, options.jobs, listen, lasting=preview)
        self._listen = listen
        self._preview = preview
        self._memory = Memory()
        self._gather = partial(gather_with_drafts, trial=Memory()) if preview else gather
        self._desk = Desk(self._memory)
        self._checks = rendered.PageChecks()
        self._first = True
        self._sizes: dict[str, int] = {}
        self._bundles = Bundles({}, {})
        self._late: dict[str, dict[str, list[Page]]] = {}
        self._environments: dict[str, Environment] = {}

    def warm_up(self) -> None:
        """Have ready what draws charts and renders pages, for runs to come."""
        self.drawings.warm_up()
        for env in self._environments.values():
            for name in env.list_templates():
                env.get_template(name)

    def make(self, *, at_once: bool = False) -> Made:
        """Read, check, and make every page.

        Args:
            at_once: Let downloads and late pages wait; they, and the sizes told, are those of last time.

        Raises:
            SiteError: Something is wrong; all problems found are in it.
        """
        self._listen(Step("read", 0, 1))
        material = self._gather(self.options, self._memory)
        self._listen(Step("check", 1, 1))
        assets = self.options.templates / "assets"
        self._bundles = bundle(assets, self.cache, self._memory, lasting_names=self._preview)
        templates = self._templates()
        papers = printed(
            self.options,
            material.editions(),
            self.drawings,
            self._bundles,
            templates,
            self.cache,
            self._listen,
        )
        editions = self._watched(material, papers, templates)
        made = Made(material, editions, {}, {}, {}, None, 0, papers)
        if at_once:
            made = self._with_views(made, self._late)
            if {
                file for pages in made.pages.values() for page in pages for file in page.files
            } <= self._sizes.keys():
                return self._with_pages(made)
        return self.complete(made)

    def complete(self, made: Made) -> Made:
        """The site with its downloads, and their sizes in its pages."""
        if made.downloads is not None:
            return made
        self._desk.ledger.begin()
        made = self._with_views(made, {})
        self._late = {
            edition.name: {kind: list(pages_of(edition, kind)) for kind in LATE} for edition in made.editions
        }
        made = self._with_pages(replace(made, downloads=self._downloads(made)))
        self._desk.ledger.prune()
        return made

    def _with_views(self, made: Made, kept: Mapping[str, Mapping[str, list[Page]]]) -> Made:
        """The site with its pages, some types by edition kept as they are, and with their charts."""
        pages = {edition.name: all_pages(edition, kept.get(edition.name, {})) for edition in made.editions}
        _refuse(
            rendered.shared_addresses(path for edition in made.editions for path in _paths(edition, pages))
        )
        self.drawings.draw(chart.spec for some in pages.values() for page in some for chart in page.charts)
        files = {**self._bundles.files, **self.drawings.files()}
        return replace(made, pages=pages, files=files, charts=self.drawings.count)

    def attach(self, made: Made) -> Iterator[dict[str, bytes]]:
        """Make the other files beside the pages, one kind after the other."""
        html = {path: page.html for path, page in made.rendered.items()}
        publication = replace(self._publication(made), html=html)
        for make in attachments.ATTACHMENTS.values():
            yield dict(make(publication))

    def _publication(self, made: Made) -> Publication:
        reader = Reader()
        palette = read_palette(reader, self.options.templates)
        _refuse(reader.problems)
        return Publication(
            made.editions,
            made.pages,
            {},
            self.drawings.drawing,
            self.cache,
            palette,
            max(1, self.options.jobs),
        )

    def _downloads(self, made: Made) -> dict[str, bytes]:
        found = {**made.papers.files, **attachments.downloads(self._publication(made))}
        self._sizes = {path: len(content) for path, content in found.items()}
        return found

    def _with_pages(self, made: Made) -> Made:
        self._lay("sizes", self._sizes)
        rendered = self._rendered(made.editions, made.pages)
        self._first = False
        return replace(made, rendered=rendered)

    def targets(self, made: Made) -> set[str]:
        """Everything that the pages lead to, by its path in the site."""
        return self._checks.targets(made.facts, site_root(made.material.site.base_url))

    def check(self, made: Made, files: Iterable[str]) -> None:
        """Check the finished pages, given the paths of the files beside them.

        Raises:
            SiteError: An id stands twice, a link leads nowhere, a language is not marked.
        """
        root = site_root(made.material.site.base_url)
        _refuse(self._checks.problems(made.facts, {*made.files, *files}, root))

    def _watched(self, material: Material, papers: Papers, templates: Mapping[str, str]) -> list[Edition]:
        """The editions, watched, and beside them the shelves of all else that pages are made from."""
        plain = [replace(edition, pdfs=papers.facts) for edition in material.editions()]
        editions = self._desk.lay(plain, late={"sizes"})
        names = (field.name for field in fields(AssetUrls))
        self._lay("templates", templates)
        self._lay(
            "assets",
            {name: "/" + self._bundles.entries[entry] for name, entry in zip(names, ENTRIES, strict=True)},
        )
        return editions

    def _templates(self) -> dict[str, str]:
        reader = Reader()
        found = read_templates(reader, self.options.templates)
        _refuse(reader.problems)
        state = tuple(part for template in found.items() for part in template)
        return self._memory.kept("templates", state, lambda: found)

    def _lay(self, shelf: str, entries: Mapping[str, Any]) -> None:
        self._desk.ledger.lay(shelf, entries, is_ if shelf.startswith("pages") else eq)

    def _shelf(self, shelf: str) -> ShelfView:
        return ShelfView(self._desk.ledger, shelf)

    def _rendered(self, editions: list[Edition], pages: Mapping[str, list[Page]]) -> dict[str, Rendered]:
        """Every page of every language by its path in the site."""
        found: dict[str, Rendered] = {}
        total = sum(map(len, pages.values()))
        for edition in editions:
            self._lay(f"pages {edition.name}", {page.path: page for page in pages[edition.name]})
            renderer = self._renderer(edition)
            self._desk.ledger.subjects[renderer.name] = renderer
            self._environments[edition.name] = renderer.env
            for page in pages[edition.name]:
                found[edition.words.language.prefix + page.path] = rendered_page(renderer, page.path)
                self._listen(Step("render", len(found), total))
        return found

    def _renderer(self, edition: Edition) -> Renderer:
        templates = self._desk.ledger.shelf("templates")
        interface = self._desk.words[edition.name, "interface"]
        return Renderer(
            name=f"renderer {edition.name}",
            ledger=self._desk.ledger,
            edition=edition,
            interface=interface,
            env=self._memory.kept(
                ("environment", edition.name),
                (templates, interface),
                partial(environment, edition.words, templates, self._shelf("sizes")),
            ),
            pages=self._shelf(f"pages {edition.name}"),
            templates=self._shelf("templates"),
            assets=self._shelf("assets"),
            sizes=self._shelf("sizes"),
            drawn=self.drawings.of,
            # What is edited now is hardly ever wanted by a later run as it is now.
            cache=self.cache if self._first else None,
        )


def _paths(edition: Edition, pages: Mapping[str, list[Page]]) -> Iterator[str]:
    """The path in the site of every page of an edition."""
    return (edition.words.language.prefix + page.path for page in pages[edition.name])


def _refuse(problems: Iterable[Problem]) -> None:
    found = list(problems)
    if found:
        raise SiteError(found)
