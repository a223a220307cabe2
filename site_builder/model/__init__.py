"""The words of the domain: what a report, an indicator and a figure are. No I/O, no language."""

from site_builder.model.indicators import Family, Indicator, Topic
from site_builder.model.measures import PROPOSED, Better, Bound, Kind, Measure, Quantity, Restatement, Unit
from site_builder.model.report import (
    NUMBER_REASONS,
    Comparison,
    Correction,
    Figure,
    NamedNumber,
    Paragraph,
    Part,
    Progress,
    Project,
    Report,
    Section,
)
from site_builder.model.site import Language, License, Site, Term, TextPage

__all__ = [
    "NUMBER_REASONS",
    "PROPOSED",
    "Better",
    "Bound",
    "Comparison",
    "Correction",
    "Family",
    "Figure",
    "Indicator",
    "Kind",
    "Language",
    "License",
    "Measure",
    "NamedNumber",
    "Paragraph",
    "Part",
    "Progress",
    "Project",
    "Quantity",
    "Report",
    "Restatement",
    "Section",
    "Site",
    "Term",
    "TextPage",
    "Topic",
    "Unit",
]
