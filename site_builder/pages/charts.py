"""The page that tells how the charts are read: the marks, then every form with an example from the report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
from site_builder.pages.page import Page, make
from site_builder.views.chart_guide import FormView, MarkView, form_views, mark_views
from site_builder.views.edition import Edition


@dataclass(frozen=True)
class ChartGuideView:
    """How the charts are read."""

    rules: tuple[str, ...]
    """What holds for every chart."""
    marks: tuple[MarkView, ...]
    """What the marks mean that all forms share."""
    forms: tuple[FormView, ...]
    """Every form."""


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    text = edition.words.text
    rules = (
        text(
            "Bars and marks are measured from zero. Only a line over several years may start "
            "elsewhere; its baseline is then jagged, and a note says so."
        ),
        text("Color is never the only sign: a result is filled, a target hollow."),
        text("A target below a result is stated as it is: neither a failure nor a success."),
        text("Figures that are defined differently are never drawn on one bar or added up."),
        text(
            "Every value is written beside its mark and listed in a table; its page quotes "
            "the sentence of the report."
        ),
    )
    forms = form_views(edition)
    view = ChartGuideView(rules, mark_views(edition), forms)
    title = text("How to read these charts")
    description = text("What bars, dots, arrows, and icons mean, with an example of each kind of chart.")
    examples = tuple(form.chart for form in forms if form.chart)
    charts = (*(drawing for mark in view.marks for drawing in mark.drawings), *examples)
    yield make(edition, urls.CHARTS, "charts.html", title, description, view, charts)
