"""Data for others to use: a table of all figures, and the indicators as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from decimal import Decimal

from site_builder import urls
from site_builder.attachments.publication import Publication
from site_builder.model import Figure, Report, Site
from site_builder.pages.data import COLUMNS
from site_builder.views.edition import Edition

_BOM = "\ufeff"


def files(publication: Publication) -> dict[str, bytes]:
    """Every data file by its path in the site; English names are empty where there is no English edition."""
    source = publication.editions[0]
    english = next(
        (edition for edition in publication.editions if edition.words.locale.language == "en"), None
    )
    return {
        "data/figures.csv": _figures_csv(source, english).encode(),
        "data/indicators.json": _indicators_json(source, english).encode(),
    }


def _figures_csv(source: Edition, english: Edition | None) -> str:
    table = io.StringIO()
    table.write(_BOM)
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(_rows(source.site, english))
    return table.getvalue()


def _rows(site: Site, english: Edition | None) -> Iterator[tuple[object, ...]]:
    for report in site.reports.values():
        for figure in report.figures:
            yield _row(site, report, figure, english)


def _row(site: Site, report: Report, figure: Figure, english: Edition | None) -> tuple[object, ...]:
    indicator = site.indicators[figure.indicator]
    quantity = figure.quantity
    return (
        indicator.id,
        indicator.name,
        _english(english, indicator.name),
        indicator.topic,
        report.id,
        figure.year,
        figure.kind.value,
        quantity.printed_value,
        quantity.printed_unit,
        plain(quantity.number),
        quantity.unit,
        figure.bound.value,
        figure.section,
        figure.quote,
        english.sentence(figure) if english else "",
        "/" + urls.indicator(indicator.id),
    )


def _english(edition: Edition | None, msgid: str) -> str:
    phrase = edition.words.phrase(msgid) if edition else None
    return phrase.text if phrase and not phrase.lang else ""


def plain(number: Decimal) -> str:
    """A number in plain digits: no exponent, no digit lost, no zeros after the last digit that counts."""
    return f"{number.normalize():f}"


def _indicators_json(source: Edition, english: Edition | None) -> str:
    entries = [
        {
            "id": indicator.id,
            "name": {"zh": indicator.name, "en": _english(english, indicator.name)},
            "topic": indicator.topic,
            "unit": indicator.unit,
            "measure": indicator.measure.value,
            "better": indicator.better.value,
            "note": {"zh": indicator.note, "en": _english(english, indicator.note) if indicator.note else ""},
            "url": "/" + urls.indicator(indicator.id),
            "figures": [_figure_entry(figure) for figure in source.figures[indicator.id]],
        }
        for indicator in source.site.indicators.values()
    ]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def _figure_entry(figure: Figure) -> dict[str, object]:
    return {
        "year": figure.year,
        "kind": figure.kind.value,
        "number": plain(figure.quantity.number),
        "printed": figure.quantity.printed,
        "bound": figure.bound.value,
        "quote": figure.quote,
    }
