"""Rendering: from pages to HTML, with one Jinja environment for each language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from jinja2 import (
    DictLoader,
    Environment,
    StrictUndefined,
    TemplateError,
    TemplateRuntimeError,
    TemplateSyntaxError,
)
from markupsafe import Markup

from site_builder import qr, urls
from site_builder.errors import Place, Problem, SiteError, message
from site_builder.language.i18n import Localiser
from site_builder.pages.page import Page
from site_builder.views.charting import ChartView
from site_builder.views.frame import FrameView

_ROOTED = re.compile(r'(\s(?:href|src|action|data-options|data-live|data-address|data-pagefind)=")/([^"]*)"')


@dataclass(frozen=True)
class DrawnChart:
    """A drawing as a template puts it into a page."""

    wide: Markup
    """SVG for desktop widths."""
    narrow: Markup
    """SVG for phones."""
    options: str
    """Address of the options of the live chart, from the root of the site."""
    height: int
    """Height of the higher of the two in CSS pixels."""


@dataclass(frozen=True)
class AssetUrls:
    """Addresses of the bundled style sheets and scripts, from the root of the site."""

    style: str
    """The style sheet of every page."""
    overviews: str
    """The one that pages of many things need beside it."""
    script: str
    """The script of the components, which may come late."""
    display: str
    """The script of the display settings, which must come before the first paint."""


Drawn = Callable[[ChartView], DrawnChart]


def environment(
    words: Localiser, templates: Mapping[str, str], sizes: Mapping[str, int] | None = None
) -> Environment:
    """Jinja for one language: everything escaped, a misspelt name an error.

    Args:
        words: The language.
        templates: Every template by its name.
        sizes: Bytes of the files that pages offer for download, by path in the site.
    """
    env = Environment(
        loader=DictLoader(dict(templates)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        cache_size=-1,
        auto_reload=False,
    )
    env.globals.update(
        text=words.text,
        plural=words.plural,
        qr=qr.svg,
        size=partial(_size, words, {} if sizes is None else sizes),
    )
    return env


def _size(words: Localiser, sizes: Mapping[str, int], url: str) -> str:
    """The size of a file given by its address from the root of the site, in words."""
    path = url.lstrip("/")
    if path not in sizes:
        raise TemplateRuntimeError(f"there is no file at {url}")
    return words.file_size(sizes[path])


def render(
    env: Environment, page: Page, frame: FrameView, assets: AssetUrls, drawn: Drawn, root: str = ""
) -> str:
    """A page as HTML, its links relative to itself so that it works below any base path.

    Args:
        env: Jinja for the page's language.
        page: The page.
        frame: What surrounds every page of the language.
        assets: Style sheet and script.
        drawn: Finds the drawing of a chart.
        root: What links begin with on a page that is served at any depth; empty for relative links.

    Raises:
        SiteError: A template is wrong.
    """
    try:
        html = env.get_template(f"pages/{page.template}").render(
            page=page, view=page.view, frame=frame, assets=assets, drawn=drawn
        )
    except TemplateError as error:
        raise SiteError([_problem(error, page)]) from error
    here = f"{frame.home.lstrip('/')}{page.path}"
    return _ROOTED.sub(
        lambda match: f'{match[1]}{root + match[2] if root else urls.relative(match[2], here)}"', html
    )


def _problem(error: TemplateError, page: Page) -> Problem:
    if isinstance(error, TemplateSyntaxError):
        place = Place(f"templates/{error.name}", error.lineno)
    else:
        place = Place(f"templates/pages/{page.template}", _template_line(error, page.template))
    return Problem(
        place,
        message("the template cannot be used: {reason}", reason=error.message or str(error)),
        message("compare it with the last good version"),
    )


def _template_line(error: TemplateError, template: str) -> int:
    """The line of the template where the error arose, which Jinja keeps in the traceback."""
    trace, line = error.__traceback__, 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
