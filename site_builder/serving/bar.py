"""What an editor sees and a visitor does not: the bar, the problems and the numbers, put into pages."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from site_builder import urls
from site_builder.console import Console
from site_builder.errors import Place, Problem, message
from site_builder.making.material import Material
from site_builder.serving.preview import Told
from site_builder.serving.review import Reviewed, reviewed

BASE = "/__preview__/"
"""Where everything that is not the site itself is served."""
_WAITING = message("The site is being built. This page comes by itself when it is done.")
_LAST_GOOD = message("The last save has a mistake; this is the last good site.")
_NONE_YET = message("There is a mistake; once it is corrected, the site will appear here by itself.")
_NO_CHART = message(
    "The program chooses by the data, and nothing needs to be done. For another form, "
    "add a line “chart: …” to the indicator."
)
_LISTED = 200
"""Entries of a list that are shown."""


@dataclass(frozen=True)
class Item:
    """One thing to look at."""

    where: str
    """The line, in words; empty for a file as a whole."""
    what: str
    """What there is."""
    remedy: str
    """What to do; empty where there is nothing to do."""
    editor: str
    """Address that opens an editor at the place; empty where there is no file."""
    file: str
    """The file, as the program knows it."""


@dataclass(frozen=True)
class Group:
    """Things of one file."""

    file: str
    """The file, or the heading."""
    items: tuple[Item, ...]
    """Things in it."""


@dataclass(frozen=True)
class Shelf:
    """One list behind a button of the bar."""

    label: str
    """The words of the button, with the count."""
    groups: tuple[Group, ...]
    """What it lists."""


class Bar:
    """Makes the HTML that is put into every page, in the console's language."""

    def __init__(self, console: Console, root: Path) -> None:
        """Speak to a person.

        Args:
            console: The person's language.
            root: The folder that the names of files begin at.
        """
        self._console = console
        self._root = root
        loader = PackageLoader("site_builder.serving", "assets")
        env = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)
        self._template = env.get_template("bar.html")
        self._numbers: tuple[object, dict[str, dict[str, list[Reviewed]]]] = (None, {})

    def html(self, told: Told, path: str, port: int) -> str:
        """What goes into the page at a path."""
        words = self._console.words
        return self._template.render(
            base=BASE,
            port=port,
            lang="zh-CN" if self._console.language == "zh" else "en",
            heading=words(_LAST_GOOD if told.made else _NONE_YET),
            problems=self.groups(told.problems),
            show=words(message("Problems: {count}", count=len(told.problems))),
            title=words(message("Preview")),
            waiting="" if told.made or told.problems else words(_WAITING),
            review=words(message("Review numbers")),
            open_label=words(message("Open")),
            hide=words(message("Hide")),
            shelves=self._shelves(told),
            text=self._text(told, path),
            numbers=Markup(_json(self._of_page(told, path))),
        )

    def groups(self, problems: Sequence[Problem]) -> tuple[Group, ...]:
        """Problems, file by file."""
        return tuple(
            Group(file, tuple(map(self._item, found)))
            for file, found in groupby(problems, key=lambda problem: problem.place.file)
        )

    def _item(self, problem: Problem) -> Item:
        words, place = self._console.words, problem.place
        line = words(message("line {line}", line=place.line)) if place.line else ""
        return Item(line, words(problem.what), words(problem.remedy), self._editor(place), str(place))

    def _editor(self, place: Place) -> str:
        path = self._root / place.file
        return (
            f"vscode://file{quote('/' + path.as_posix().lstrip('/'))}:{place.line or 1}"
            if path.is_file()
            else ""
        )

    def _shelves(self, told: Told) -> tuple[Shelf, ...]:
        """What visitors do not see: drafts, stale and missing translations, charts that nobody has chosen."""
        if told.made is None:
            return ()
        words, site = self._console.words, told.made.material.site
        notes = told.made.material.notes
        left = [item for item in site.indicators.values() if not item.chart]
        chosen = tuple(
            Item("", item.name, "", self._editor(item.place), str(item.place)) for item in left[:_LISTED]
        )
        return (
            *self._drafts(told.made.material),
            Shelf(
                words(message("Not translated or stale: {count}", count=len(notes))),
                self.groups(notes[:_LISTED]),
            ),
            Shelf(
                words(message("Charts chosen by the program: {count}", count=len(left))),
                (Group(words(_NO_CHART), chosen),),
            ),
        )

    def _drafts(self, material: Material) -> Iterator[Shelf]:
        words, waiting = self._console.words, material.waiting
        for report in material.site.reports.values():
            if report.draft:
                name = words(message("Draft, not published: {report}", report=report.id))
                how = message("To publish it, delete the line “draft: true”.")
                item = Item("", words(how), "", self._editor(report.place), str(report.place))
                yield Shelf(name, (Group(report.place.file, (item,)),))
        if waiting:
            name = words(message("Drafts not shown yet, to do: {count}", count=len(waiting)))
            yield Shelf(name, self.groups(waiting[:_LISTED]))

    def _text(self, told: Told, path: str) -> str:
        """Address of the newest report, in the language of the page; empty where there is none."""
        if told.made is None or not told.made.material.site.reports:
            return ""
        languages = (edition.words.language.prefix for edition in told.made.editions)
        prefix = max((one for one in languages if path.startswith(one)), key=len, default="")
        return f"/{prefix}{urls.report(next(reversed(told.made.material.site.reports)))}"

    def _of_page(self, told: Told, path: str) -> list[dict[str, object]]:
        """The numbers of the report that a page shows."""
        if told.made is None:
            return []
        if self._numbers[0] is not told.made:
            found = {
                edition.name: reviewed(told.made.material, edition, self._console.words)
                for edition in told.made.editions
            }
            self._numbers = told.made, found
        for edition in told.made.editions:
            prefix = edition.words.language.prefix
            for report, numbers in self._numbers[1][edition.name].items():
                here = path.startswith(prefix + urls.report(report))
                if here and not path.endswith(urls.parallel(report)):
                    return [_shown(number) for number in numbers]
        return []


def _shown(number: Reviewed) -> dict[str, object]:
    return {
        "paragraph": number.paragraph,
        "text": number.text,
        "nth": number.nth,
        "kind": number.kind,
        "says": f"{number.says}\n{number.place}",
    }


def _json(data: object) -> str:
    """JSON that may stand in a script element."""
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
