"""What the workbook looks like: its sheets, their columns, and what may be typed where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from site_builder.errors import Message, message

FORM = 2
"""The number of this form of the workbook, written into each; one of another form is told and not read."""
BASE, LISTS, EXPLANATION = "base", "lists", "read me"
"""Sheets beside those of the content: what was exported, what the lists offer, what is explained."""

Words = Callable[[Message], str]
"""Says a message in one language."""


class Role(Enum):
    """Who writes a column."""

    ID = auto()
    """Names the row, so that it is found again in any order; made by the program."""
    KEY = auto()
    """Says where in the content a row stands; a person writes it in new rows only."""
    CONTENT = auto()
    """For a person to change."""
    SHOWN = auto()
    """For a person to read; it is made from other things."""


class Typing(Enum):
    """What a person may type into a column."""

    TEXT = auto()
    """Words, taken as they are."""
    CODE = auto()
    """One of a list: its code, its name, or both."""
    CODES = auto()
    """Some of a list, one a line."""
    VALUE = auto()
    """A number as the report prints it."""
    PRINTED = auto()
    """A number with its unit behind it, as the report prints them."""
    PLAIN = auto()
    """A short sign such as a unit: full-width digits and letters are taken for ordinary ones."""
    YEAR = auto()
    """Four digits."""
    DATE = auto()
    """A day."""


@dataclass(frozen=True)
class Column:
    """A column of a sheet."""

    name: str
    """Its name, that of the field in the content."""
    label: Message
    """What it is called."""
    width: int
    """How wide it is, in digits."""
    role: Role = Role.CONTENT
    """Who writes it."""
    typing: Typing = Typing.TEXT
    """What may be typed."""
    choices: str = ""
    """The list that is offered; empty for none."""
    closed: bool = True
    """Whether Excel refuses what is not in the list."""


@dataclass(frozen=True)
class Sheet:
    """A sheet of the workbook."""

    name: str
    """Its name in English, by which it is found."""
    label: Message
    """What it is called."""
    columns: tuple[Column, ...]
    """Its columns in order."""
    names_are_content: bool = False
    """Whether the names of the rows stand in the content, so that a person names new ones."""

    @property
    def content(self) -> tuple[str, ...]:
        """The columns that stand in the content, in the order of the file."""
        return tuple(column.name for column in self.columns if column.role in {Role.KEY, Role.CONTENT})

    def column(self, name: str) -> Column:
        """The column of a name."""
        return next(column for column in self.columns if column.name == name)


FIGURES = Sheet(
    "figures",
    message("figures"),
    (
        Column("id", message("name of the row"), 16, Role.ID),
        Column("indicator", message("indicator"), 34, typing=Typing.CODE, choices="indicator"),
        Column("year", message("year"), 8, typing=Typing.YEAR),
        Column("kind", message("kind"), 14, typing=Typing.CODE, choices="kind"),
        Column("value", message("value"), 10, typing=Typing.VALUE),
        Column("unit", message("unit"), 10, typing=Typing.PLAIN, choices="form", closed=False),
        Column("bound", message("bound"), 16, typing=Typing.CODE, choices="bound"),
        Column("section", message("section"), 26, typing=Typing.CODE, choices="section"),
        Column("quote", message("quote"), 44),
        Column("sentence", message("sentence of the report"), 60, Role.SHOWN),
        Column("translation", message("translation of the sentence"), 60, Role.SHOWN),
        Column("remark", message("note of the indicator"), 30, Role.SHOWN),
    ),
)
INDICATORS = Sheet(
    "indicators",
    message("indicators"),
    (
        Column("id", message("name of the row"), 30, Role.ID),
        Column("topic", message("theme"), 20, Role.KEY, Typing.CODE, "topic"),
        Column("name", message("full name"), 34),
        Column("unit", message("unit"), 16, typing=Typing.CODE, choices="unit"),
        Column("measure", message("measure"), 20, typing=Typing.CODE, choices="measure"),
        Column("better", message("better direction"), 14, typing=Typing.CODE, choices="better"),
        Column("family", message("family of indicators"), 30, typing=Typing.CODE, choices="family"),
        Column("part_of", message("part of"), 30, typing=Typing.CODE, choices="indicator"),
        Column("icon", message("sign"), 12, typing=Typing.PLAIN),
        Column("note", message("note"), 60),
        Column("chart", message("form of chart"), 12, typing=Typing.PLAIN),
    ),
    names_are_content=True,
)
PROJECTS = Sheet(
    "projects",
    message("livelihood projects"),
    (
        Column("number", message("number"), 10, Role.ID),
        Column("title", message("title"), 30),
        Column("quote", message("quote"), 60),
        Column("icon", message("sign"), 12, typing=Typing.PLAIN),
        Column("beneficiaries", message("beneficiaries"), 30),
        Column("figures", message("promised figures"), 44, typing=Typing.CODES, choices="indicator"),
        Column("promise", message("what is promised"), 30, Role.SHOWN),
    ),
    names_are_content=True,
)
PROGRESS = Sheet(
    "progress",
    message("progress"),
    (
        Column("id", message("name of the row"), 16, Role.ID),
        Column("project", message("project"), 34, Role.KEY, Typing.CODE, "project"),
        Column("date", message("date"), 14, typing=Typing.DATE),
        Column("status", message("status"), 20, typing=Typing.CODE, choices="status"),
        Column("text", message("what was achieved"), 50),
        Column("source", message("source"), 30),
        Column("url", message("address of the source"), 30),
        Column("indicator", message("indicator"), 34, typing=Typing.CODE, choices="indicator"),
        Column("value", message("value"), 10, typing=Typing.VALUE),
        Column("unit", message("unit"), 10, typing=Typing.PLAIN, choices="form", closed=False),
    ),
)
CORRECTIONS = Sheet(
    "corrections",
    message("corrections"),
    (
        Column("id", message("name of the row"), 16, Role.ID),
        Column("date", message("date"), 14, typing=Typing.DATE),
        Column("indicator", message("indicator"), 34, typing=Typing.CODE, choices="indicator"),
        Column("year", message("year"), 8, typing=Typing.YEAR),
        Column("kind", message("kind"), 14, typing=Typing.CODE, choices="kind"),
        Column("old", message("value before, with its unit"), 16, typing=Typing.PRINTED),
        Column("new", message("value since, with its unit"), 16, typing=Typing.PRINTED),
        Column("reason", message("reason"), 50),
    ),
)
SHEETS = (FIGURES, INDICATORS, PROJECTS, PROGRESS, CORRECTIONS)
"""Every sheet of content, in order."""

CODES: dict[str, dict[str, Message]] = {
    "kind": {
        "actual": message("result"),
        "target": message("target"),
        "standing": message("position reached"),
    },
    "bound": {
        "exact": message("exactly"),
        "at_least": message("at least"),
        "about": message("about"),
        "at_most": message("at most"),
    },
    "measure": {
        "growth_rate": message("growth rate"),
        "share": message("share"),
        "rate": message("rate"),
        "amount": message("amount"),
        "count": message("count"),
        "index": message("index"),
        "streak": message("streak"),
        "rank": message("rank"),
    },
    "better": {"up": message("higher"), "down": message("lower"), "none": message("neither")},
    "status": {
        "not_started": message("not started"),
        "under_way": message("under way"),
        "done": message("done"),
    },
}
"""Lists that are the same for every site: each code with what it is called."""


def titled(label: Message, name: str, chinese: Words) -> str:
    """What a sheet or a column is called in both languages: its Chinese, then its name in the content."""
    return f"{chinese(label)} {name}"


def named(written: str, names: tuple[str, ...]) -> str:
    """Which of the names a title or heading stands for; empty for none."""
    last = written.split()[-1].casefold() if written.split() else ""
    return last if last in names else ""
