"""The command line's own words: click's help and complaints, said in the person's language."""

from __future__ import annotations

from typing import Any

import click

from site_builder.console import Console
from site_builder.errors import Message, message, nearest

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
            super().write_heading(console.words(_HEADINGS[heading]) if heading in _HEADINGS else heading)

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
        return message("use one of: {known}", known=", ".join(map(str, kind.choices)))
    return message("compare it with “--help”")
