"""Every figure is where it says it is, and says it once."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.errors import Problem, message, nearest
from site_builder.model import Figure, Kind, Report, Site
from site_builder.tracing import likely_passage, quote_places, value_places


def _figures(site: Site) -> Iterator[tuple[Report, Figure]]:
    for report in site.reports.values():
        for figure in report.figures:
            yield report, figure


def sections_are_known(site: Site) -> Iterator[Problem]:
    """A figure stands in a section of its report."""
    for report, figure in _figures(site):
        known = [section.id for section in report.sections]
        if figure.section not in known:
            yield Problem(
                figure.place,
                message("no section is called “{id}”", id=figure.section),
                nearest(figure.section, known),
            )


def years_are_the_reports(site: Site) -> Iterator[Problem]:
    """Results belong to the result year, targets to the target year, unless the quote names another."""
    for report, figure in _figures(site):
        year = report.year_of(figure.kind)
        if figure.year != year and f"{figure.year}年" not in figure.quote:
            yield Problem(
                figure.place,
                message(
                    "the year {year} is not that of a figure of the kind “{kind}” in this report",
                    year=figure.year,
                    kind=figure.kind,
                ),
                message("write {year}, or another kind; or quote the words that name the year", year=year),
            )


def quotes_stand_in_their_sections(site: Site) -> Iterator[Problem]:
    """A quote is found word for word, and only once, in its section."""
    for report, figure in _figures(site):
        if figure.section not in {section.id for section in report.sections}:
            continue
        places = quote_places(report, figure)
        if not places:
            yield _not_in_section(report, figure)
        elif len(places) > 1:
            yield Problem(
                figure.place,
                message(
                    "the quote “{quote}” stands {count} times in the section “{section}”",
                    quote=figure.quote,
                    count=len(places),
                    section=figure.section,
                ),
                message("quote more of the sentence"),
            )


def _not_in_section(report: Report, figure: Figure) -> Problem:
    likely = likely_passage(report, figure)
    if likely is None:
        return Problem(
            figure.place,
            message(
                "the quote “{quote}” is not in the section “{section}”",
                quote=figure.quote,
                section=figure.section,
            ),
            message("copy it from the text word for word"),
        )
    paragraph, words = likely
    return Problem(
        figure.place,
        message(
            "the quote “{quote}” does not agree with the text, which says “{words}” ({place})",
            quote=figure.quote,
            words=words,
            place=paragraph.place,
        ),
        message("where the text is right, copy its words and number into this row; else correct the text"),
    )


def values_stand_in_their_quotes(site: Site) -> Iterator[Problem]:
    """A value stands in its quote as printed, as a whole number, and once."""
    for _, figure in _figures(site):
        printed = figure.quantity.printed
        count = len(value_places(figure.quote, printed))
        if count == 0:
            yield Problem(
                figure.place,
                message("“{printed}” is not in the quote “{quote}”", printed=printed, quote=figure.quote),
                message("write value and unit as the quote prints them, or correct the quote"),
            )
        elif count > 1:
            yield Problem(
                figure.place,
                message(
                    "“{printed}” stands {count} times in the quote “{quote}”",
                    printed=printed,
                    count=count,
                    quote=figure.quote,
                ),
                message("quote less of the sentence, so that it stands once"),
            )


def one_value_for_one_thing(site: Site) -> Iterator[Problem]:
    """An indicator has one value for a year and kind, however often the report repeats it."""
    for report in site.reports.values():
        seen: dict[tuple[str, int, Kind], Figure] = {}
        for figure in report.figures:
            first = seen.setdefault((figure.indicator, figure.year, figure.kind), figure)
            if (first.quantity.number, first.bound) != (figure.quantity.number, figure.bound):
                yield Problem(
                    figure.place,
                    message(
                        "“{id}” has another value for {year} at {place}",
                        id=figure.indicator,
                        year=figure.year,
                        place=first.place,
                    ),
                    message("correct one of them, or give one another indicator"),
                )


def every_indicator_has_a_figure(site: Site) -> Iterator[Problem]:
    """An indicator without any figure would be an empty page."""
    used = {figure.indicator for _, figure in _figures(site)}
    for indicator in site.indicators.values():
        if indicator.id not in used:
            yield Problem(
                indicator.place,
                message("the indicator “{id}” has no figure in any report", id=indicator.id),
                message("add its row to figures.csv, or remove it"),
            )
