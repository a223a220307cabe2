"""The command line's own words: click's help and complaints, said in the person's language."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click
from rich.cells import cell_len
from rich.text import Text

from site_builder import reasons
from site_builder.console import LANGUAGES, Console
from site_builder.errors import Message, Place, Problem, message, nearest
from site_builder.reading.reader import shown

_HEADINGS = {
    "Arguments": message("Arguments"),
    "Options": message("Options"),
    "Commands": message("Commands"),
}


class Argument(click.Argument):
    """An argument that the help explains, which click leaves out."""

    def __init__(self, *declared: Any, described: str, **settings: Any) -> None:
        """Take what click takes, and what the help says of it."""
        super().__init__(*declared, **settings)
        self.described = described


class Option(click.Option):
    """An option whose help says in words what it takes, not as a formula."""

    def get_help_extra(self, ctx: click.Context) -> click.types.OptionHelpExtra:
        """What the help adds: nothing of the range."""
        extra = super().get_help_extra(ctx)
        extra.pop("range", None)
        return extra


class Command(click.Command):
    """A command whose help lists its arguments before its options."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write both lists."""
        arguments = [
            (one.make_metavar(ctx), one.described) for one in self.params if isinstance(one, Argument)
        ]
        if arguments:
            with formatter.section("Arguments"):
                formatter.write_dl(arguments)
        super().format_options(ctx, formatter)


def context_class(console: Console) -> type[click.Context]:
    """A context whose help pages have headings in the console's language."""

    class Formatter(click.HelpFormatter):
        """Writes help pages."""

        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            """The first line."""
            super().write_usage(prog, args, prefix or console.words(message("Usage: ")))

        def write_heading(self, heading: str) -> None:
            """The line above a list."""
            said = console.words(_HEADINGS[heading]) if heading in _HEADINGS else heading
            self.write(console.words(message("{heading}:", heading=said)) + "\n")

        def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
            """A list in two columns: a Chinese character is as wide as two letters."""
            rows = list(rows)
            first = min(max(cell_len(name) for name, _ in rows), col_max) + col_spacing + self.current_indent
            for name, said in rows:
                lead = " " * self.current_indent + name
                if cell_len(lead) > first - col_spacing:
                    self.write(lead + "\n")
                    lead = ""
                lines = Text(said).wrap(console.out, max(self.width - first, 10))
                for number, line in enumerate(lines):
                    before = lead if number == 0 else ""
                    self.write(f"{before}{' ' * (first - cell_len(before))}{line.plain}\n")

    class Context(click.Context):
        """What click keeps of one command."""

        formatter_class = Formatter

    return Context


def help_option(console: Console) -> click.Option:
    """The option `--help`."""

    def shown(context: click.Context, _: click.Parameter, asked: bool) -> None:
        if asked:
            click.echo(context.get_help())
            context.exit()

    return click.Option(
        ["--help"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=shown,
        help=console.words(message("Show this help.")),
    )


def complaint(error: click.ClickException) -> Message:
    """What is wrong with a command line, and what to do."""
    if isinstance(error, click.NoSuchOption):
        options = error.ctx.command.params if error.ctx else []
        remedy = nearest(error.option_name, [name for option in options for name in option.opts])
        return message("There is no option “{name}”: {remedy}", name=error.option_name, remedy=remedy)
    if isinstance(error, click.NoSuchCommand):
        group = error.ctx.command if error.ctx else None
        remedy = nearest(error.command_name, group.commands if isinstance(group, click.Group) else ())
        return message("There is no command “{name}”: {remedy}", name=error.command_name, remedy=remedy)
    if isinstance(error, click.BadOptionUsage):
        return message("The option {name} needs a value.", name=error.option_name)
    if isinstance(error, click.BadParameter) and isinstance(error.param, click.Argument):
        kind = error.param.type
        if isinstance(kind, click.Choice):  # such an argument has no name that a person knows
            return message("After the command, write one of: {known}", known=list(kind.choices))
    if isinstance(error, click.MissingParameter) and error.param:
        return message("“{name}” is missing.", name=_name(error.param))
    if isinstance(error, click.BadParameter) and error.param:
        name = _name(error.param)
        return message("{name} cannot take this value: {wanted}", name=name, wanted=_wanted(error.param.type))
    return message("{complaint}", complaint=error.format_message())


def _name(parameter: click.Parameter) -> str:
    """What a person calls an option or an argument: as the help writes it."""
    return parameter.opts[0] if isinstance(parameter, click.Option) else str(parameter.human_readable_name)


def _wanted(kind: Any) -> Message:
    if isinstance(kind, click.IntRange):
        return message(
            "write a whole number from {least} to {greatest}", least=kind.min or 0, greatest=kind.max or "…"
        )
    if isinstance(kind, click.Choice):
        return message("use one of: {known}", known=list(kind.choices))
    return message("compare it with “--help”")


def refused(error: OSError) -> Problem:
    """What the operating system refused, where that was not foreseen."""
    what = message("the file or folder cannot be used: {reason}", reason=reasons.of_system(error))
    return Problem(Place(shown(Path(os.fsdecode(error.filename or ".")))), what, reasons.way_out(error))


def language_option(console: Console) -> click.Option:
    """The option `--lang`, which is taken from the line before click sees it; here for the help."""
    return click.Option(
        ["--lang"],
        type=click.Choice(LANGUAGES),
        expose_value=False,
        help=console.words(message("Language of messages and help.")),
    )


def answer(console: Console, error: click.ClickException) -> str:
    """A complaint with where to find help, in the person's language."""
    hint = console.words(message("Try “python3 build.py --help”."))
    return f"{console.words(complaint(error))}\n{hint}"
