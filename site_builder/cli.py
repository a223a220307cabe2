"""The command line: every command, argument and option, with help in Chinese and English."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import click
from rich.text import Text

from site_builder import usage
from site_builder.console import LANGUAGES, Console, language_of
from site_builder.errors import Message, SiteError, message
from site_builder.material import Options
from site_builder.problem_formats import FORMATS

Command = Callable[..., int]
"""Takes the console, the options of the run and its own arguments; returns the exit code."""

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
        ("content", "translations", "templates", "output", "jobs", "cache", "no_cache", "no_browser"),
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


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Returns:
        0 done, 1 problems in the content, 2 wrong use, 130 interrupted.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    language, given = _language(given)
    console = Console(language if language in LANGUAGES else language_of())
    if not given or (given[0].startswith("-") and given[0] != "--help"):
        given = ["build", *given]
    try:
        if language not in LANGUAGES:
            raise click.BadParameter("", param=usage.language_option(console))
        return int(_group(console).main(given, prog_name="build.py", standalone_mode=False) or 0)
    except (click.exceptions.Abort, KeyboardInterrupt):
        console.err.print(Text(console.words(message("Stopped. Nothing was left half-written."))))
        return 130
    except click.ClickException as error:
        console.err.print(Text(usage.answer(console, error)))
        return 2


def _language(arguments: list[str]) -> tuple[str, list[str]]:
    """The language asked for with `--lang`, anywhere on the line, and the rest of the line."""
    for position, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name == "--lang":
            after = position + (1 if equals else 2)
            chosen = value if equals else "".join(arguments[position + 1 : after])
            return chosen, arguments[:position] + arguments[after:]
    return language_of(), arguments


def _group(console: Console) -> click.Group:
    group = click.Group(
        help=console.words(message("Turn a government work report into a bilingual site.")),
        params=[usage.help_option(console)],
        add_help_option=False,
        options_metavar="",
        subcommand_metavar=console.words(message("COMMAND [OPTIONS]")),
    )
    for name, (help_text, parameters) in COMMANDS.items():
        group.add_command(_command(console, name, help_text, parameters))
    group.add_command(
        click.Command("test", help=console.words(message("Set up the test tools and run every test.")))
    )
    group.context_class = usage.context_class(console)
    return group


def _command(console: Console, name: str, help_text: Message, parameters: tuple[str, ...]) -> click.Command:
    def callback(**given: Any) -> int:
        stray = click.get_current_context().args
        if stray:
            raise click.UsageError(console.words(message("“{word}” is too much.", word=" ".join(stray))))
        # Imported when it is run: what a preview needs, a check need not wait for.
        command: Command = importlib.import_module(f"site_builder.commands.{name}").run
        speaking = replace(console, form=given.pop("format", None) or console.form)
        try:
            return command(speaking, *_chosen(given))
        except SiteError as error:
            speaking.problems(error.problems)
        except OSError as error:
            # A file that is locked, gone or refused where nobody could foresee it.
            speaking.problems([usage.refused(error)])
        return 1

    made = (_parameter(console, parameter) for parameter in parameters)
    command = usage.Command(
        name,
        callback=callback,
        params=[*made, usage.language_option(console), usage.help_option(console)],
        help=console.words(help_text),
        short_help=console.words(help_text),
        context_settings={"allow_extra_args": True},
        add_help_option=False,
        options_metavar=console.words(message("[OPTIONS]")),
    )
    command.context_class = usage.context_class(console)
    return command


def _parameter(console: Console, name: str) -> click.Parameter:
    """An argument or an option, with its words in the console's language."""
    help_text, settings = ARGUMENTS[name] if name in ARGUMENTS else OPTIONS[name]
    said = {key: console.words(value) for key, value in settings.items() if isinstance(value, Message)}
    if name in ARGUMENTS:
        return usage.Argument([name], described=console.words(help_text), **{**settings, **said})
    return usage.Option(
        [f"--{name.replace('_', '-')}", name], help=console.words(help_text), **{**settings, **said}
    )


def _chosen(given: dict[str, Any]) -> tuple[Options, dict[str, Any]]:
    """The options of a run, defaults where nothing was given, and the command's own arguments."""
    chosen = {name: value for name, value in given.items() if value not in (None, False)}
    common = {field.name for field in fields(Options)}
    options = replace(Options(), **{name: value for name, value in chosen.items() if name in common})
    own = {name: value for name, value in chosen.items() if name not in common and name != "no_cache"}
    return (replace(options, cache=None) if given.get("no_cache") else options), own
