"""`livelihood.yaml` of a report: its projects and how far each has come."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from site_builder.errors import Place, message
from site_builder.model import Comparison, Indicator, Progress, Project, Quantity, Unit
from site_builder.reading.entries import ProgressEntry, ProjectEntry
from site_builder.reading.figure_files import quantity_of
from site_builder.reading.reader import Reader
from site_builder.reading.yaml_files import read_document, validated_list


def read_projects(
    reader: Reader, path: Path, indicators: Mapping[str, Indicator], units: Mapping[str, Unit]
) -> tuple[Project, ...]:
    """The projects of a report, each with its dated steps."""
    document = read_document(reader, path, "projects")
    if document is None:
        return ()
    return tuple(
        Project(
            number=entry.number,
            title=entry.title,
            quote=entry.quote,
            icon=entry.icon,
            beneficiaries=entry.beneficiaries,
            figures=tuple(entry.figures),
            compare=tuple(
                Comparison(pair.indicator, pair.with_indicator, pair.note) for pair in entry.compare
            ),
            progress=tuple(
                _step(reader, document.place(index, "progress", number), step, indicators, units)
                for number, step in enumerate(entry.progress)
            ),
            place=document.place(index),
        )
        for index, entry in validated_list(reader, document, "projects", ProjectEntry)
    )


def _step(
    reader: Reader,
    place: Place,
    step: ProgressEntry,
    indicators: Mapping[str, Indicator],
    units: Mapping[str, Unit],
) -> Progress:
    return Progress(
        day=step.date,
        status=step.status,
        text=step.text,
        source=step.source,
        url=step.url or "",
        indicator=step.indicator or "",
        quantity=_carried_out(reader, place, step, indicators, units),
        place=place,
    )


def _carried_out(
    reader: Reader,
    place: Place,
    step: ProgressEntry,
    indicators: Mapping[str, Indicator],
    units: Mapping[str, Unit],
) -> Quantity | None:
    if step.indicator is None and step.value is None and step.unit is None:
        return None
    if step.indicator is None or step.value is None or step.unit is None:
        reader.report(
            place,
            message("indicator, value and unit are told together or not at all"),
            message("add what is missing, or remove the others"),
        )
        return None
    indicator = indicators.get(step.indicator)
    unit = units.get(indicator.unit) if indicator else None
    return quantity_of(reader, place, step.value, step.unit, unit) if unit else None
