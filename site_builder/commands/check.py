"""`check`: look for problems without building."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from site_builder.console import Console
from site_builder.errors import message
from site_builder.making.material import Options, gather


def run(console: Console, options: Options, _: Mapping[str, Any]) -> int:
    """Check everything and say that it is right; what is wrong is raised."""
    material = gather(options)
    site = material.site
    console.say(
        message(
            "{paragraphs} paragraphs, {figures} figures, {indicators} indicators, "
            "{projects} livelihood projects: 0 problems.",
            paragraphs=sum(
                len(section.paragraphs) for report in site.reports.values() for section in report.sections
            ),
            figures=sum(len(report.figures) for report in site.reports.values()),
            indicators=len(site.indicators),
            projects=sum(len(report.projects) for report in site.reports.values()),
        )
    )
    console.notes(material.notes)
    return 0
