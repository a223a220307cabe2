"""Rendering the pages of one language: each is rendered again when something has changed that it shows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from jinja2 import Environment, nodes
from jinja2.meta import find_referenced_templates

from site_builder import urls
from site_builder.checks import rendered
from site_builder.checks.rendered import PageFacts
from site_builder.ledger import Ledger, remembered
from site_builder.ledger.watched import WatchedTranslations
from site_builder.pages.page import Page
from site_builder.reading.sources import code_digest
from site_builder.templating import AssetUrls, Drawn, render
from site_builder.views.edition import Edition
from site_builder.views.frame import FrameView, frame_view
from site_builder.writing.cache import Cache, key_of

_WORDS = {"text", "plural"}
"""What templates call for words of the interface."""


@dataclass(frozen=True)
class Rendered:
    """A page as HTML, with what it says about itself."""

    html: str
    """The page."""
    facts: PageFacts
    """Its ids, links and unmarked words."""


@dataclass(frozen=True)
class Renderer:
    """What the pages of one language are rendered with."""

    name: str
    """Its name in the ledger."""
    ledger: Ledger | None
    """What keeps account of what each page shows."""
    edition: Edition
    """The site in the language."""
    interface: WatchedTranslations
    """The words of templates."""
    env: Environment
    """Jinja for the language."""
    pages: Mapping[str, Page]
    """Pages by path, watched."""
    templates: Mapping[str, str]
    """Templates by name, watched."""
    assets: Mapping[str, str]
    """Addresses of the style sheet and the script, watched."""
    sizes: Mapping[str, int]
    """Bytes of the files that pages offer for download, watched."""
    drawn: Drawn
    """Finds the drawing of a chart."""
    cache: Cache | None
    """Pages rendered by earlier runs; None to look for none."""


@remembered
def rendered_page(renderer: Renderer, path: str) -> Rendered:
    """The page at a path."""
    page, edition, assets = renderer.pages[path], renderer.edition, AssetUrls(**renderer.assets)
    frame = frame_view(edition)
    # `404.html` is served at any depth, so its links cannot be relative.
    root = site_root(edition.site.base_url) if path == urls.NOT_FOUND else ""
    state = _state(renderer, f"pages/{page.template}")
    sizes = [renderer.sizes[file] for file in page.files]
    if renderer.cache is None:
        return _rendered(renderer, page, frame, assets, root)
    key = key_of(_code(), state, assets, frame, root, page, sizes)
    stored = renderer.cache.get("page", key)
    if stored is None:
        made = _rendered(renderer, page, frame, assets, root)
        renderer.cache.put("page", key, json.dumps(asdict(made), ensure_ascii=False))
        return made
    fields = json.loads(stored)
    facts = {name: tuple(found) for name, found in fields["facts"].items()}
    return Rendered(fields["html"], PageFacts(**facts))


def _rendered(renderer: Renderer, page: Page, frame: FrameView, assets: AssetUrls, root: str) -> Rendered:
    html = render(renderer.env, page, frame, assets, renderer.drawn, root)
    return Rendered(html, rendered.facts(html))


def site_root(base_url: str) -> str:
    """The path at which the site is published."""
    return urlsplit(base_url).path or "/"


@remembered
def _state(renderer: Renderer, template: str) -> str:
    """The templates that a page is made with, and their words, as one string."""
    texts: dict[str, str] = {}
    said: dict[str, tuple[str, ...]] = {}
    pending = [template]
    while pending:
        name = pending.pop()
        if name in texts or name not in renderer.templates:
            continue
        texts[name] = renderer.templates[name]
        needs = _needs(texts[name])
        pending += renderer.templates if needs is None else needs.templates
        said |= (
            dict(renderer.interface.all_forms())
            if needs is None
            else {msgid: renderer.interface.forms(msgid) for msgid in needs.words}
        )
    return json.dumps([sorted(texts.items()), sorted(said.items())])


@dataclass(frozen=True)
class _Needs:
    """What a template calls for by name."""

    templates: tuple[str, ...]
    """Other templates."""
    words: tuple[str, ...]
    """Words of the interface; the empty one is the rule for plurals."""


@lru_cache(maxsize=1024)
def _needs(text: str) -> _Needs | None:
    """What a template calls for; None where that is not plain before it is used, or where it is broken."""
    try:
        tree = Environment().parse(text)
    except Exception:
        return None
    templates = tuple(find_referenced_templates(tree))
    words: list[str] = []
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in _WORDS:
            first = call.args[0] if call.args else None
            if not isinstance(first, nodes.Const):
                return None
            words += [str(first.value), *([""] if call.node.name == "plural" else [])]
    named = [name for name in templates if name is not None]
    return _Needs(tuple(named), tuple(words)) if len(named) == len(templates) else None


@lru_cache(maxsize=1)
def _code() -> str:
    """The state of the program, as far as pages depend on it beside what they show."""
    return code_digest(
        "templating.py",
        "making/rendering.py",
        "urls.py",
        "qr.py",
        "language/i18n.py",
        "charts",
        "checks/rendered.py",
    )
