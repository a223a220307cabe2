"""`corrections.yaml` of a report, which a report without corrections does not need."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from site_builder.errors import Place, message, nearest
from site_builder.language.units import printed_forms, read_printed
from site_builder.model import Correction, Indicator, Quantity, Unit
from site_builder.reading.entries import CorrectionEntry
from site_builder.reading.reader import Reader
from site_builder.reading.yaml_files import read_entries

_COLLECTION = "corrections"


def read_corrections(
    reader: Reader, path: Path, indicators: Mapping[str, Indicator], units: Mapping[str, Unit]
) -> tuple[Correction, ...]:
    """The corrections of a report; one with a mistake is noted and left out."""
    if path not in reader.loaded and not path.exists():
        return ()

    def read(own: Reader) -> tuple[Correction, ...]:
        entries = read_entries(own, path, _COLLECTION, CorrectionEntry)
        made = (_correction(own, entry, place, indicators, units) for entry, place in entries)
        return tuple(correction for correction in made if correction is not None)

    return reader.kept(_COLLECTION, path, read, indicators, units, frozenset(reader.broken))


def _correction(
    reader: Reader,
    entry: CorrectionEntry,
    place: Place,
    indicators: Mapping[str, Indicator],
    units: Mapping[str, Unit],
) -> Correction | None:
    indicator = indicators.get(entry.indicator)
    if indicator is None and "indicators" not in reader.broken:
        reader.report(
            place,
            message("no indicator is called “{id}”", id=entry.indicator),
            nearest(entry.indicator, indicators),
        )
    unit = units.get(indicator.unit) if indicator else None
    old, new = (_quantity(reader, place, printed, unit) for printed in (entry.old, entry.new))
    if old is None or new is None:
        reader.broken.add(_COLLECTION)
        return None
    return Correction(entry.date, entry.indicator, entry.year, entry.kind, old, new, entry.reason, place)


def _quantity(reader: Reader, place: Place, printed: str, unit: Unit | None) -> Quantity | None:
    if unit is None:
        return None
    quantity = read_printed(printed, unit)
    if quantity is None:
        reader.report(
            place,
            message("“{value}” is not a number with its unit", value=printed),
            message(
                "write both as the report prints them; the unit is one of: {known}",
                known=printed_forms([unit]),
            ),
        )
    return quantity
