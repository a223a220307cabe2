"""What the files of `content/` may say: one class for each kind of entry, the source of the JSON Schemas."""

from __future__ import annotations

from pydantic import BaseModel

from site_builder.reading.entries.forms import BASE_URL, DAY, PATTERN_REMEDIES, Code, Entry, Id
from site_builder.reading.entries.report import (
    ComparisonEntry,
    CorrectionEntry,
    PageMatter,
    PartEntry,
    ProgressEntry,
    ProjectEntry,
    ReportEntry,
    SectionMatter,
)
from site_builder.reading.entries.site import (
    FamilyEntry,
    IndicatorEntry,
    LanguageEntry,
    LicenseEntry,
    RestatementEntry,
    SiteEntry,
    TopicEntry,
    UnitEntry,
)

__all__ = [
    "BASE_URL",
    "DAY",
    "PATTERN_REMEDIES",
    "SCHEMAS",
    "SINGLE",
    "Code",
    "ComparisonEntry",
    "CorrectionEntry",
    "Entry",
    "FamilyEntry",
    "Id",
    "IndicatorEntry",
    "LanguageEntry",
    "LicenseEntry",
    "PageMatter",
    "PartEntry",
    "ProgressEntry",
    "ProjectEntry",
    "ReportEntry",
    "RestatementEntry",
    "SectionMatter",
    "SiteEntry",
    "TopicEntry",
    "UnitEntry",
]

SCHEMAS: dict[str, type[BaseModel]] = {
    "site": SiteEntry,
    "report": ReportEntry,
    "topics": TopicEntry,
    "units": UnitEntry,
    "families": FamilyEntry,
    "indicators": IndicatorEntry,
    "livelihood": ProjectEntry,
    "corrections": CorrectionEntry,
}
"""The files that have a JSON Schema, and the class of their one entry or of each entry of their list."""

SINGLE = frozenset({"site", "report"})
"""Files that hold one entry; the others hold a list."""
