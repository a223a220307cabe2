"""Every figure is where it says it is, and says it once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from site_builder.checks import misquotes
from site_builder.errors import Message, Problem, message, nearest
from site_builder.language.tracing import passages, quote_places, value_places
from site_builder.model import Figure, Kind, Report, Site
from site_builder.numerals import tokens

_SHOWN = 12
"""Letters shown of the place where a text breaks off."""


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
    """A quote is found word for word, and only once, in its section; what several rows quote is told once."""
    for report in site.reports.values():
        known = {section.id for section in report.sections}
        rows: dict[tuple[str, str], list[Figure]] = defaultdict(list)
        for figure in report.figures:
            rows[figure.section, figure.quote].append(figure)
        yield from _broken_off(report)
        for (section, _), figures in rows.items():
            places = quote_places(report, figures[0])
            if section in known and len(places) != 1 and not _is_lost(report, figures[0]):
                what, remedy = _twice(figures[0], len(places)) if places else _misquoted(report, figures)
                yield Problem(figures[0].place, what, _for_all(remedy, figures))


def _broken_off(report: Report) -> Iterator[Problem]:
    """Sections that end within a sentence, where quotes are lost with the rest: told once for all of them."""
    for section in report.sections:
        last = misquotes.broken_off(section)
        count = sum(_is_lost(report, figure) for figure in report.figures if figure.section == section.id)
        if last and count:
            yield Problem(
                last.place,
                message(
                    "the text breaks off after “{words}”; figures that are lost with the rest: {count}",
                    words=last.text[-_SHOWN:],
                    count=count,
                ),
                message("take the rest from the last good version of the file"),
            )


def _is_lost(report: Report, figure: Figure) -> bool:
    """Whether a quote is not in its section because the text of that breaks off before or within it."""
    section = next((one for one in report.sections if one.id == figure.section), None)
    last = misquotes.broken_off(section) if section else None
    if section is None or last is None or not figure.quote or quote_places(report, figure):
        return False
    likely = misquotes.likely_passage([section], figure.quote)
    return likely is None or (likely.paragraph is last and likely.end == len(last.text))


def _twice(figure: Figure, count: int) -> tuple[Message, Message]:
    what = message(
        "the quote “{quote}” stands {count} times in the section “{section}”",
        quote=figure.quote,
        count=count,
        section=figure.section,
    )
    return what, message("quote more of the sentence")


def _for_all(remedy: Message, figures: list[Figure]) -> Message:
    """What to do about a quote, in every row that has it."""
    if len(figures) == 1:
        return remedy
    lines = [figure.place.line for figure in figures[1:]]
    return message("{remedy}; lines that quote the same: {lines}", remedy=remedy, lines=lines)


def _misquoted(report: Report, figures: list[Figure]) -> tuple[Message, Message]:
    """What is wrong with a quote that is not in its section, and what was most likely meant."""
    figure = figures[0]
    if not figure.quote:
        return message("the quote is empty"), message("copy the words of the text that say this number")
    elsewhere = [one.id for one in report.sections if passages(report, one.id, figure.quote)]
    absent = message(
        "the quote “{quote}” is not in the section “{section}”", quote=figure.quote, section=figure.section
    )
    if elsewhere:
        return absent, message("it stands in the section “{section}”: write that", section=elsewhere[0])
    bare = misquotes.unmarked(figure.quote, report, figure.section)
    if bare:
        return absent, message("remove the quotation marks around it, which the text has not")
    own = [section for section in report.sections if section.id == figure.section]
    likely = misquotes.likely_passage(own, figure.quote)
    if likely is None:
        return absent, message(
            "copy it from the text word for word; if the sentence was taken out, delete this row"
        )
    told, said, words = misquotes.told_by(likely, figure.quote)
    if all(value_places(likely.words, one.quantity.printed) for one in figures):
        settled = not all(value_places(figure.quote, one.quantity.printed) for one in figures)
        return told, (
            message("write “{words}” in the quote", words=words)
            if settled  # value and text agree
            else message(
                "if the text is right, write “{words}” in the quote; else write “{said}” in the text",
                words=words,
                said=said,
            )
        )
    return told, message(
        "if the text is right, write “{words}” in the quote, and its number as the value; "
        "else write “{said}” in the text",
        words=words,
        said=said,
    )


def values_stand_in_their_quotes(site: Site) -> Iterator[Problem]:
    """A value stands in its quote as printed, as a whole number, and once.

    Where the quote itself is not in the text, only that is told.
    """
    for report, figure in _figures(site):
        printed = figure.quantity.printed
        count = len(value_places(figure.quote, printed))
        if count == 0 and quote_places(report, figure):
            yield Problem(figure.place, *_not_in_quote(report, figure))
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


def _not_in_quote(report: Report, figure: Figure) -> tuple[Message, Message]:
    """A value that its quote does not say, beside the number of its unit that nobody else claims."""
    printed, unit = figure.quantity.printed, figure.quantity.printed_unit
    claimed = {one.quantity.printed for one in report.figures if one.quote == figure.quote}
    free = [
        token.text
        for token in tokens(figure.quote)
        if figure.quote.startswith(unit, token.end) and token.text + unit not in claimed
    ]
    if not free:
        return (
            message("“{printed}” is not in the quote “{quote}”", printed=printed, quote=figure.quote),
            message("write value and unit as the quote prints them, or correct the quote"),
        )
    return (
        message(
            "“{said}” does not agree with the text, which says “{words}” ({place})",
            said=printed,
            words=misquotes.clause_with(figure.quote, free[0] + unit),
            place=quote_places(report, figure)[0][0].place,
        ),
        message(
            "if the text is right, write “{value}” as the value; else correct the number in the text and "
            "in the quote",
            value=free[0],
        ),
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
