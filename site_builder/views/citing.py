"""How a report is cited, by the convention of each language."""

from __future__ import annotations

from site_builder.language.i18n import Localiser
from site_builder.model import Report


def citation(words: Localiser, report: Report) -> str:
    """A reference to a report: GB/T 7714—2015 in Chinese, the form of APA elsewhere.

    What only the reader's browser knows is left to a script as gaps: `{address}`, and the day as `{iso}`
    (2024-05-01, as GB/T 7714 wants it) or `{long}` (May 1, 2024).
    """
    return words.text(
        "{author}. ({year}). {report}. Retrieved {accessed}, from {address}",
        author=words.phrase(report.body),
        year=report.delivered[:4],
        report=words.phrase(report.title),
        accessed="{iso}" if words.locale.language == "zh" else "{long}",
        address="{address}",
    )
