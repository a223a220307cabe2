"""Printing the reports: their print editions become PDFs before the pages are made that tell of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from site_builder.making.drawings import Drawings
from site_builder.making.material import Options
from site_builder.pages import print_edition
from site_builder.paper import papers
from site_builder.paper.papers import NO_PAPERS, Document, Papers
from site_builder.progress import Listener, Step
from site_builder.templating import AssetUrls, environment, render
from site_builder.views.edition import Edition
from site_builder.views.frame import frame_view
from site_builder.writing.bundles import ENTRIES, Bundles
from site_builder.writing.cache import Cache


def printed(
    options: Options,
    editions: Sequence[Edition],
    drawings: Drawings,
    bundles: Bundles,
    templates: Mapping[str, str],
    cache: Cache,
    listen: Listener,
) -> Papers:
    """Every report of every language as a PDF, where they are wanted."""
    if not options.pdf:
        return NO_PAPERS
    listen(Step("print", 0, 1))
    documents = [
        Document(edition, report, print_edition.page(edition, report))
        for edition in editions
        for report in edition.site.reports.values()
    ]
    drawings.draw(chart.spec for document in documents for chart in document.page.charts)
    assets = AssetUrls(*("/" + bundles.entries[entry] for entry in ENTRIES))
    environments = {edition.name: environment(edition.words, templates) for edition in editions}
    frames = {edition.name: frame_view(edition) for edition in editions}
    made = papers.make(
        options,
        documents,
        lambda edition, page: render(
            environments[edition.name], page, frames[edition.name], assets, drawings.of
        ),
        "".join(bundles.files[bundles.entries[f"css/{name}.css"]].decode() for name in ("main", "overviews")),
        cache,
    )
    listen(Step("print", 1, 1))
    return made
