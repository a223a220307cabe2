"""The data of the site as tables for others: the same rows in every language, their columns explained."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.language.i18n import Localiser
from site_builder.model import Correction, Figure, Indicator, Kind, Project, Report
from site_builder.views.corrections import change_of
from site_builder.views.edition import Edition
from site_builder.views.table import Both, Cell, Column, Table, both, plain


def tables(edition: Edition) -> tuple[Table, ...]:
    """Every table of the site, explained in the language of the edition."""
    return (
        figures_table(edition),
        indicators_table(edition),
        livelihood_table(edition),
        corrections_table(edition),
    )


def figures_table(edition: Edition, indicator: str = "") -> Table:
    """Every figure of every report, or of one indicator."""
    words, pair = edition.words, both(edition)
    rows = (
        _figure(pair, report, figure)
        for report in edition.site.reports.values()
        for figure in report.figures
        if indicator in ("", figure.indicator)
    )
    return Table("figures", words.text("Every figure with its sentence"), figure_columns(words), tuple(rows))


def figure_columns(words: Localiser) -> tuple[Column, ...]:
    """The columns of the table of figures."""
    return (
        Column("indicator", words.text("Id of the indicator, the last part of its address")),
        Column("name_zh", words.text("Name in Chinese")),
        Column("name_en", words.text("Name in English")),
        Column("topic", words.text("Id of the theme")),
        Column("report", words.text("Report the figure is from")),
        Column("year", words.text("Year the figure speaks of"), "integer"),
        Column("kind", _kinds(words)),
        *_quantity_columns(words),
        Column("section", words.text("Section of the report")),
        Column("quote_zh", words.text("The sentence in Chinese, verbatim")),
        Column("quote_en", words.text("The sentence in English, where it is translated")),
        Column("url", words.text("Address of the indicator's page, from the root of the site")),
    )


def _kinds(words: Localiser) -> str:
    return words.text("actual: a result; target: a target; standing: a streak, a ranking or a running total")


def _quantity_columns(words: Localiser) -> tuple[Column, ...]:
    return (
        Column("value", words.text("Value as the report prints it")),
        Column("unit", words.text("Unit as the report prints it")),
        Column(
            "number", words.text("Plain number with the multiplier applied; percentages in percent"), "number"
        ),
        Column("base_unit", words.text("Unit of the plain number")),
        Column("bound", words.text("exact, at_least, about or at_most")),
    )


def _figure(pair: Both, report: Report, figure: Figure) -> tuple[Cell, ...]:
    indicator = pair.source.site.indicators[figure.indicator]
    return (
        indicator.id,
        *pair.name(indicator.name),
        indicator.topic,
        report.id,
        figure.year,
        figure.kind.value,
        *_quantity(figure),
        figure.section,
        *pair.quote(figure),
        "/" + urls.indicator(indicator.id),
    )


def _quantity(figure: Figure) -> tuple[Cell, ...]:
    quantity = figure.quantity
    return (
        quantity.printed_value,
        quantity.printed_unit,
        plain(quantity.number),
        quantity.unit,
        figure.bound.value,
    )


def indicators_table(edition: Edition) -> Table:
    """Every indicator with its definition."""
    words, pair = edition.words, both(edition)
    columns = (
        Column("id", words.text("Id of the indicator, the last part of its address")),
        Column("name_zh", words.text("Name in Chinese")),
        Column("name_en", words.text("Name in English")),
        Column("topic", words.text("Id of the theme")),
        Column("topic_zh", words.text("Theme in Chinese")),
        Column("topic_en", words.text("Theme in English")),
        Column("unit", words.text("Unit of the plain number")),
        Column("measure", words.text("Kind of number: growth_rate, share, amount, count and others")),
        Column("better", words.text("Which direction is an improvement: up, down or none")),
        Column("family", words.text("Id of the group it may be compared with")),
        Column("part_of", words.text("Id of the indicator of which it is a part")),
        Column("note_zh", words.text("Definition in Chinese")),
        Column("note_en", words.text("Definition in English")),
        Column("figures", words.text("How many figures it has"), "integer"),
        Column("url", words.text("Address of the indicator's page, from the root of the site")),
    )
    rows = (_indicator(pair, indicator) for indicator in edition.site.indicators.values())
    return Table("indicators", words.text("Every indicator with its definition"), columns, tuple(rows))


def _indicator(pair: Both, indicator: Indicator) -> tuple[Cell, ...]:
    site = pair.source.site
    return (
        indicator.id,
        *pair.name(indicator.name),
        indicator.topic,
        *pair.name(site.topics[indicator.topic].name),
        indicator.unit,
        indicator.measure.value,
        indicator.better.value,
        indicator.family,
        indicator.part_of,
        *(pair.name(indicator.note) if indicator.note else ("", "")),
        len(pair.source.index.mentions.get(indicator.id, ())),
        "/" + urls.indicator(indicator.id),
    )


def livelihood_table(edition: Edition) -> Table:
    """Every promise of every livelihood project."""
    words, pair = edition.words, both(edition)
    columns = (
        Column("report", words.text("Report the project is from")),
        Column("project", words.text("Number of the project, the last part of its address"), "integer"),
        Column("title_zh", words.text("Title in Chinese")),
        Column("title_en", words.text("Title in English")),
        Column("for_zh", words.text("For whom, in Chinese")),
        Column("for_en", words.text("For whom, in English")),
        Column("indicator", words.text("Id of the indicator that is promised")),
        Column("name_zh", words.text("Name in Chinese")),
        Column("name_en", words.text("Name in English")),
        Column("year", words.text("Year the figure speaks of"), "integer"),
        *_quantity_columns(words),
        Column("url", words.text("Address of the project's page, from the root of the site")),
    )
    rows = (
        row
        for report in edition.site.reports.values()
        for project in report.projects
        for row in _promises(pair, report, project)
    )
    return Table("livelihood", words.text("Every promise of the livelihood projects"), columns, tuple(rows))


def _promises(pair: Both, report: Report, project: Project) -> Iterator[tuple[Cell, ...]]:
    for name in project.figures:
        figure = pair.source.figure(name, report.target_year, Kind.TARGET)
        yield (
            report.id,
            project.number,
            *pair.name(project.title),
            *pair.name(project.beneficiaries),
            name,
            *pair.name(pair.source.site.indicators[name].name),
            report.target_year,
            *(_quantity(figure) if figure else ("",) * 5),
            "/" + urls.project(report.id, project.number),
        )


def corrections_table(edition: Edition) -> Table:
    """Every change of a published figure, the oldest first; without any the table has its columns only."""
    words, pair = edition.words, both(edition)
    columns = (
        Column("report", words.text("Report whose figure it is")),
        Column("date", words.text("Day of the change"), "date"),
        Column("change", words.text("correction: of a mistake; revision: of what an earlier report said")),
        Column("indicator", words.text("Id of the indicator, the last part of its address")),
        Column("name_zh", words.text("Name in Chinese")),
        Column("name_en", words.text("Name in English")),
        Column("year", words.text("Year the figure speaks of"), "integer"),
        Column("kind", _kinds(words)),
        Column("old", words.text("Value before, with its unit, as it was printed")),
        Column("new", words.text("Value since, with its unit")),
        Column("old_number", words.text("Value before, as a plain number"), "number"),
        Column("new_number", words.text("Value since, as a plain number"), "number"),
        Column("base_unit", words.text("Unit of the plain number")),
        Column("reason_zh", words.text("Reason in Chinese")),
        Column("reason_en", words.text("Reason in English")),
        Column("url", words.text("Address of the indicator's page, from the root of the site")),
    )
    rows = (
        _correction(pair, report, correction)
        for report in edition.site.reports.values()
        for correction in report.corrections
    )
    return Table("corrections", words.text("Every correction of a published figure"), columns, tuple(rows))


def _correction(pair: Both, report: Report, correction: Correction) -> tuple[Cell, ...]:
    indicator = pair.source.site.indicators[correction.indicator]
    return (
        report.id,
        correction.day.isoformat(),
        change_of(pair.source, report, correction).value,
        indicator.id,
        *pair.name(indicator.name),
        correction.year,
        correction.kind.value,
        correction.old.printed,
        correction.new.printed,
        plain(correction.old.number),
        plain(correction.new.number),
        correction.new.unit,
        *pair.name(correction.reason),
        "/" + urls.indicator(indicator.id),
    )
