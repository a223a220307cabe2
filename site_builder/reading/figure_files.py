"""`figures.csv` and `numbers-in-names.csv` of a report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from site_builder.errors import Message, Place, message, nearest
from site_builder.language.likeness import likeliest
from site_builder.language.units import printed_forms, read_quantity
from site_builder.model import (
    NUMBER_REASONS,
    PROPOSED,
    Bound,
    Figure,
    Indicator,
    Kind,
    NamedNumber,
    Quantity,
    Unit,
)
from site_builder.reading.csv_files import Row, read_rows
from site_builder.reading.meant import meant
from site_builder.reading.reader import Reader

FIGURE_COLUMNS = ("indicator", "year", "kind", "value", "unit", "bound", "section", "quote")
NAME_COLUMNS = ("phrase", "reason", "section")
Choice = TypeVar("Choice", bound=StrEnum)


def read_figures(
    reader: Reader, path: Path, indicators: Mapping[str, Indicator], units: Mapping[str, Unit]
) -> tuple[Figure, ...]:
    """The figures of a report; a row with a mistake is noted and left out."""

    def read(own: Reader) -> tuple[Figure, ...]:
        rows = read_rows(own, path, "figures", FIGURE_COLUMNS)
        figures = (_figure(own, row, indicators, units) for row in rows)
        return tuple(figure for figure in figures if figure is not None)

    return reader.kept("figures", path, read, indicators, units, frozenset(reader.broken))


def _figure(
    reader: Reader, row: Row, indicators: Mapping[str, Indicator], units: Mapping[str, Unit]
) -> Figure | None:
    cells = row.values
    indicator = _indicator(reader, row, indicators)
    kind = _choice(reader, row.place, "kind", cells["kind"], Kind)
    bound = _choice(reader, row.place, "bound", cells["bound"], Bound)
    year = _year(reader, row)
    unit = units.get(indicator.unit) if indicator else None
    quantity = quantity_of(reader, row.place, cells["value"], cells["unit"], unit) if unit else None
    if indicator is None or kind is None or bound is None or year is None or quantity is None:
        reader.broken.add("figures")
        return None
    return Figure(indicator.id, year, kind, quantity, bound, cells["section"], cells["quote"], row.place)


def _indicator(reader: Reader, row: Row, indicators: Mapping[str, Indicator]) -> Indicator | None:
    name = row.values["indicator"]
    if name.startswith(PROPOSED):
        reader.report(row.place, *_proposal(row.values["quote"], name.lstrip("".join(PROPOSED)), indicators))
        return None
    if name not in indicators and "indicators" not in reader.broken:
        reader.report(
            row.place, message("no indicator is called “{id}”", id=name), nearest(name, list(indicators))
        )
    return indicators.get(name)


def _proposal(quote: str, name: str, indicators: Mapping[str, Indicator]) -> tuple[Message, Message]:
    """What is told of a figure that a program has proposed."""
    if name in indicators:
        return (
            message(
                "“{quote}” is proposed as “{id}” ({name})", quote=quote, id=name, name=indicators[name].name
            ),
            message("if that is right, remove the question mark; else write the id of another indicator"),
        )
    near = [f"{one.id} ({one.name})" for one in likeliest(quote, indicators.values())]
    return (
        message("“{quote}” has no indicator yet", quote=quote),
        message("write the id of one, perhaps: {known}; or define a new one first", known=near)
        if near
        else message(
            "define an indicator for it, or, if it is no statistic, move it to numbers-in-names.csv"
        ),
    )


def _choice(reader: Reader, place: Place, column: str, value: str, choices: type[Choice]) -> Choice | None:
    if value in set(choices):
        return choices(value)
    reader.report(
        place,
        message("“{value}” is not a value of “{name}”", value=value, name=column),
        meant(value, choices),
    )
    return None


def _year(reader: Reader, row: Row) -> int | None:
    written = row.values["year"]
    if len(written) == 4 and written.isdecimal():
        return int(written)
    reader.report(
        row.place,
        message("“{value}” is not a year", value=written),
        message("write four digits, such as 2024"),
    )
    return None


def quantity_of(reader: Reader, place: Place, value: str, printed: str, unit: Unit) -> Quantity | None:
    """A value and unit as a report prints them; None, with a problem noted, where they cannot be read."""
    try:
        quantity = read_quantity(value, printed, unit)
    except ValueError:
        reader.report(
            place,
            message("“{value}” is not a number", value=value),
            message("write it as the report prints it, without its unit"),
        )
        return None
    if quantity is None:
        reader.report(
            place,
            message("“{printed}” is not a form of the unit “{unit}”", printed=printed, unit=unit.id),
            message("use one of: {known}; or add the form to units.yaml", known=printed_forms([unit])),
        )
    return quantity


def read_named_numbers(reader: Reader, path: Path) -> tuple[NamedNumber, ...]:
    """The phrases whose numbers are no statistics."""
    return reader.kept("named numbers", path, lambda own: tuple(_named_numbers(own, path)))


def _named_numbers(reader: Reader, path: Path) -> Iterator[NamedNumber]:
    for row in read_rows(reader, path, "named_numbers", NAME_COLUMNS):
        cells = row.values
        reason = cells["reason"].lstrip("".join(PROPOSED))
        if reason not in NUMBER_REASONS:
            reader.report(
                row.place,
                message("“{value}” is not a value of “{name}”", value=reason, name="reason"),
                nearest(reason, NUMBER_REASONS),
            )
        elif reason != cells["reason"]:
            reader.report(
                row.place,
                message(
                    "“{phrase}” is proposed as no statistic ({reason})", phrase=cells["phrase"], reason=reason
                ),
                message("if that is right, remove the question mark; else move it to figures.csv"),
            )
        yield NamedNumber(cells["phrase"], reason, cells["section"], row.place)
