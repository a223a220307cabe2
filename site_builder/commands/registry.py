"""Every command of the command line, with its arguments and options."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from site_builder.errors import Message, message
from site_builder.problem_formats import FORMATS

_PATH: dict[str, Any] = {"type": click.Path(path_type=Path), "metavar": message("FOLDER")}
_WORDS: dict[str, Any] = {"metavar": message("WORDS")}

COMMANDS: dict[str, tuple[Message, tuple[str, ...]]] = {
    "build": (
        message("Build the site into the output folder (the default command)."),
        (
            "content",
            "translations",
            "templates",
            "output",
            "edition",
            "base_url",
            "strict",
            "format",
            "jobs",
            "cache",
            "no_cache",
            "no_pdf",
        ),
    ),
    "check": (
        message("Check content and translations without building."),
        ("content", "translations", "strict", "drafts", "format"),
    ),
    "serve": (
        message("Show the site in a browser and rebuild it after every save."),
        (
            "content",
            "translations",
            "templates",
            "output",
            "jobs",
            "cache",
            "no_cache",
            "no_drafts",
            "no_browser",
        ),
    ),
    "translate": (
        message("Bring the translation catalogs up to date with content, templates and code."),
        ("content", "translations", "templates", "export", "import", "apply"),
    ),
    "new": (
        message("Begin the report of a new year, from a pasted speech if there is one."),
        ("what", "year", "text", "title", "body", "occasion", "delivered", "yes", "content"),
    ),
    "sheet": (
        message("Edit figures, indicators and projects in Excel or WPS: export a workbook, import it again."),
        ("action", "file", "content", "translations", "report", "apply", "with_text", "format"),
    ),
    "status": (
        message("Show how much is translated, stale or missing in each language."),
        ("content", "translations"),
    ),
    "bench": (
        message("Measure build times and memory with copies of the content."),
        ("content", "translations", "templates", "jobs"),
    ),
}
"""Every command, in the module of its name: its help, then its arguments and options in order.

`test` is answered by the set-up.
"""

ARGUMENTS: dict[str, tuple[Message, dict[str, Any]]] = {
    "what": (message("What is begun."), {"type": click.Choice(["report"])}),
    "year": (
        message("The year whose targets it sets."),
        {"type": click.IntRange(1950, 2199), "metavar": message("YEAR")},
    ),
    "action": (message("Which way: to the workbook, or back."), {"type": click.Choice(["export", "import"])}),
    "file": (
        message("The workbook (.xlsx), or for an import also figures.csv."),
        {"metavar": message("FILE")},
    ),
}
"""Every argument, which is given by its position: its help, and how click reads it.

An argument not in the list is an option. A `metavar` that is a message is said in the person's language.
"""

OPTIONS: dict[str, tuple[Message, dict[str, Any]]] = {
    "content": (message("Folder of the content."), _PATH),
    "translations": (message("Folder of the translation catalogs."), _PATH),
    "templates": (message("Folder of templates, styles and scripts."), _PATH),
    "output": (message("Folder the site is written to."), _PATH),
    "edition": (
        message("What is built: a site for a web server, or an archive that is opened from a folder."),
        {"type": click.Choice(["web", "file"])},
    ),
    "base_url": (
        message("Published address of the site, such as https://example.org/report/."),
        {"metavar": "URL"},
    ),
    "strict": (message("Treat stale and missing translations as errors."), {"is_flag": True}),
    "drafts": (message("Take in reports that are drafts."), {"is_flag": True}),
    "no_drafts": (message("Show what is published, without reports that are drafts."), {"is_flag": True}),
    "format": (
        message("How problems are printed: for people, as JSON, or for the pages of GitHub."),
        {"type": click.Choice(list(FORMATS))},
    ),
    "jobs": (
        message("How many charts are drawn at a time, 1 to 64."),
        {"type": click.IntRange(1, 64), "metavar": message("NUMBER")},
    ),
    "cache": (message("Folder in which finished work is kept between runs."), _PATH),
    "export": (message("Write an Excel workbook for translators."), {"metavar": message("FILE.xlsx")}),
    "import": (
        message("Take translations from an Excel workbook; shows what would change."),
        {"metavar": message("FILE.xlsx")},
    ),
    "apply": (message("Write what an import would change."), {"is_flag": True}),
    "text": (
        message("The speech as plain text, a paragraph a line."),
        {**_PATH, "metavar": message("FILE.txt")},
    ),
    "title": (message("Full title of the report."), _WORDS),
    "body": (message("Who delivers it."), _WORDS),
    "occasion": (message("Before whom it is delivered."), _WORDS),
    "delivered": (message("When: 2025, 2025-01 or 2025-01-09."), {"metavar": message("DATE")}),
    "yes": (message("Ask nothing; take what is not given from the last report."), {"is_flag": True}),
    "no_browser": (message("Do not open a browser."), {"is_flag": True}),
    "report": (message("Which report; the newest if left out."), {"metavar": message("REPORT")}),
    "with_text": (message("Change numbers in the sentences they are quoted from too."), {"is_flag": True}),
    "no_cache": (message("Make everything anew, keep nothing for the next run."), {"is_flag": True}),
    "no_pdf": (message("Leave out the PDF of the report, which takes some seconds."), {"is_flag": True}),
}
"""Every option: its help, and how click reads it."""
