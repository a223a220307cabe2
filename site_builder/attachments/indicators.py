"""Files of each indicator: its figures as a table, and in each language its chart as a picture."""

from __future__ import annotations

from site_builder import urls
from site_builder.attachments.publication import Publication
from site_builder.charts.standalone import Caption, standalone
from site_builder.views.edition import Edition
from site_builder.views.indicators import IndicatorView
from site_builder.views.tables import figures_table
from site_builder.writing.pictures import Picture, pictures
from site_builder.writing.tables import csv_file

_WIDTH = 1176
"""Width of a picture in pixels: half as much again as that of the drawing.

Twice as much would take twice the time, of which the pictures already take most."""


def files(publication: Publication) -> dict[str, bytes]:
    """Every file of every indicator by its path in the site."""
    return {**_tables(publication.editions[0]), **_pictures(publication)}


def _tables(edition: Edition) -> dict[str, bytes]:
    head, rows = figures_table(edition).head, figures_table(edition).rows
    return {
        urls.table(name): csv_file(head, (row for row in rows if row[0] == name))
        for name in edition.site.indicators
    }


def _pictures(publication: Publication) -> dict[str, bytes]:
    drawn = {
        edition.words.language.prefix + path: svg
        for edition in publication.editions
        for path, svg in _drawings(publication, edition).items()
    }
    wanted = {path: Picture(svg, _WIDTH) for path, svg in drawn.items()}
    painted = pictures(wanted.values(), publication.cache, publication.jobs)
    return {
        **{path: svg.encode() for path, svg in drawn.items()},
        **{f"{path.removesuffix('svg')}png": painted[picture] for path, picture in wanted.items()},
    }


def _drawings(publication: Publication, edition: Edition) -> dict[str, str]:
    """The chart of every indicator as an SVG file, by its path in the language."""
    words = edition.words
    views = [
        page.view for page in publication.pages[words.language.code] if isinstance(page.view, IndicatorView)
    ]
    return {
        urls.picture(view.card.id, "svg"): standalone(
            publication.drawing(view.chart.spec).wide,
            Caption(
                view.card.name.text,
                view.chart.spec.description,
                _source(edition, view),
                words.language.code,
            ),
            publication.palette,
        )
        for view in views
    }


def _source(edition: Edition, view: IndicatorView) -> str:
    """Where the figures come from, with the address of the page where the site knows it."""
    told = edition.words.text("Source: {report}", report=view.report.text)
    return told if view.reuse.address.path else f"{told} · {view.reuse.address.text}"
