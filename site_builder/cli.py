"""The command line: every command, argument and option, with help in Chinese and English."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import Any

import click
from rich.text import Text

from site_builder import usage
from site_builder.commands.registry import ARGUMENTS, COMMANDS, OPTIONS
from site_builder.console import LANGUAGES, Console, language_of
from site_builder.errors import Message, SiteError, message
from site_builder.making.material import Options

Command = Callable[..., int]
"""Takes the console, the options of the run and its own arguments; returns the exit code."""


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
