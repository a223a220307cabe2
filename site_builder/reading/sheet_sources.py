"""The files of the content that a workbook speaks of, byte for byte."""

from __future__ import annotations

from pathlib import Path

from site_builder.reading.folders import listed
from site_builder.reading.reader import shown
from site_builder.sheets.content import Source, Sources


def read_sources(content: Path, report: str) -> Sources:
    """The files of one report and of all indicators, which are known to be in order."""
    folder = content / "reports" / report
    return Sources(
        read_source(folder / "figures.csv"),
        read_source(folder / "livelihood.yaml"),
        read_source(folder / "corrections.yaml"),
        {path.stem: read_source(path) for path in listed(content / "indicators", "*.yaml")},
    )


def read_source(path: Path) -> Source:
    """One file of text; one that is not there yet has none."""
    return Source.of(path, shown(path), path.read_bytes() if path.exists() else b"")
