"""The guides in `docs/` are done as a member of staff would do them, each on a copy of the real content.

Their fenced blocks have a small grammar:

- `console`: lines with `>` are commands, the others are lines of what they answer, in order, `…` for what is
  left out; `console mistake` where the last command is to find something wrong.
- `diff FILE`: a change in a file; the words after `-` stand there once, the words after `+` take their place.
- `cells FILE.xlsx`: what is typed into cells, as `sheet!A1: words`.
- `text FILE`: a file that is saved; without a name, what is typed elsewhere.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import load_workbook

from site_builder import cli
from site_builder.commands import registry
from site_builder.console import started_here
from site_builder.making.material import Options, gather
from site_builder.making.pipeline import Outcome
from site_builder.progress import Listener

PROJECT = Path(__file__).resolve().parents[1]
DOCS = PROJECT / "docs"
LANGUAGES = ("zh", "en")
GUIDES = sorted(path.name for path in (DOCS / "zh").glob("*.md"))
PAGES = [PROJECT / "README.md", *(DOCS / language / name for language in LANGUAGES for name in GUIDES)]
PICTURES = sorted((DOCS / "images").iterdir())
FOLDERS = ("content", "translations", "output")
SERVING = "site_builder.serving"
LARGEST = 70_000
"""Bytes of a picture."""

_BLOCK = re.compile(r"^```(\w+) ?(.*)\n((?:.*\n)*?)```$", re.MULTILINE)
_CELL = re.compile(r"(\w+)!([A-Z]+[0-9]+): (.+)")
_LINK = re.compile(r"\]\(([^)]+)\)")
_PROGRAM = re.compile(r"(?:build\.py|^python3 build\.py) ([a-z]+)", re.MULTILINE)
_OTHERS = re.compile(r"^git .*$", re.MULTILINE)
"""Commands of another program."""
_OPTION = re.compile(r"(?<![\w-])--([a-z][a-z-]+)")


@dataclass(frozen=True)
class Block:
    """One fenced block of a guide."""

    kind: str
    """`console`, `diff`, `cells` or `text`."""
    target: str
    """The file it is about; for a console `mistake` or nothing."""
    lines: tuple[str, ...]
    """What stands in it."""

    @property
    def done(self) -> tuple[str, ...]:
        """What a person types, which is the same in every language."""
        if self.kind == "console":
            return tuple(line for line in self.lines if line.startswith("> "))
        return self.lines


def blocks(page: Path) -> list[Block]:
    """The fenced blocks of a guide, in order."""
    return [
        Block(kind, target, tuple(body.splitlines()))
        for kind, target, body in _BLOCK.findall(page.read_text("utf-8"))
    ]


def _change(block: Block) -> None:
    """Make a change in a file as the guide shows it."""
    path = Path(block.target)
    old, new = ("\n".join(line[1:] for line in block.lines if line[0] in f" {sign}") for sign in ("-", "+"))
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{path}: {old}"
    path.write_text(text.replace(old, new), "utf-8", newline="\n")


def _type(block: Block) -> None:
    """Type words into cells of a workbook; the sheet is the one whose name ends so."""
    book = load_workbook(block.target)
    for line in block.lines:
        found = _CELL.fullmatch(line)
        assert found is not None, line
        name, address, words = found.groups()
        sheet = next(sheet for sheet in book.worksheets if sheet.title.endswith(name))
        sheet[address] = float(words) if re.fullmatch(r"[0-9.]+", words) else words
    book.save(block.target)


def _save(block: Block) -> None:
    """Save a new file, where the guide names one."""
    if block.target:
        Path(block.target).write_text("\n".join(block.lines) + "\n", "utf-8", newline="\n")


def _command(line: str, language: str) -> int:
    """Run a command line of a guide on the folders of the current folder."""
    program, script, *arguments = line.removeprefix("> ").split()
    assert (program, script) == ("py", "build.py")
    taken = [name for name in FOLDERS if name in registry.COMMANDS[arguments[0]][1]]
    return cli.main(
        [*arguments, *(part for name in taken for part in (f"--{name}", name)), "--lang", language]
    )


def _told(shown: list[str], said: list[str]) -> None:
    """Every line that a guide shows was said, in this order."""
    left = iter(said)
    for line in shown:
        pattern = ".*".join(map(re.escape, line.split("…")))
        assert any(re.fullmatch(pattern, other.rstrip()) for other in left), (
            f"not said: {line}\n" + "\n".join(said)
        )


def _talk(block: Block, language: str, heard: Callable[[], str]) -> None:
    """Run the commands of a console, one after another, and compare what they answer."""
    starts = [at for at, line in enumerate(block.lines) if line.startswith("> ")]
    for at, end in zip(starts, [*starts[1:], len(block.lines)], strict=True):
        wrong = block.target == "mistake" and end == len(block.lines)
        code = _command(block.lines[at], language)
        said = heard()
        assert code == (1 if wrong else 0), said
        _told([line for line in block.lines[at + 1 : end] if line != "…"], said.splitlines())


def _checked(options: Options, listen: Listener) -> Outcome:
    """A build that ends when everything is read and checked; how pages are made is tested elsewhere."""
    site = gather(options).site
    figures = sum(len(report.figures) for report in site.reports.values())
    languages = tuple(language.name for language in site.languages)
    return Outcome(0, 0, languages, figures, len(site.indicators), 0.0, ())


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of the real content as the current folder; previews end at once, builds when all is checked."""
    for name in ("content", "translations"):
        shutil.copytree(PROJECT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("site_builder.commands.build.build", _checked)
    monkeypatch.setattr("site_builder.commands.serve.click.launch", lambda address: 0)
    monkeypatch.setattr(f"{SERVING}.server.PreviewServer.listen", lambda server: "http://127.0.0.1:5500/")
    for part in ("follower.Follower.start", "follower.Follower.stop", "server.PreviewServer.run"):
        monkeypatch.setattr(f"{SERVING}.{part}", lambda *_: None)


@pytest.mark.parametrize("name", GUIDES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.usefixtures("copy")
def test_a_guide_can_be_done(language: str, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Every step of it works, and the program answers what the guide shows."""

    def heard() -> str:
        captured = capsys.readouterr()
        return started_here(captured.out + captured.err, "win32")  # for which the guides are written

    steps: dict[str, Callable[[Block], None]] = {
        "console": lambda block: _talk(block, language, heard),
        "diff": _change,
        "cells": _type,
        "text": _save,
    }
    for block in blocks(DOCS / language / name):
        steps[block.kind](block)


@pytest.mark.parametrize("name", GUIDES)
def test_languages_have_the_same_steps(name: str) -> None:
    """Whoever reads a guide in English types what a reader of the Chinese one types."""
    chinese, english = (
        [(block.kind, block.target, block.done) for block in blocks(DOCS / language / name)]
        for language in LANGUAGES
    )
    assert chinese == english


def test_languages_have_the_same_guides() -> None:
    """No guide is missing in a language, and the index leads to each."""
    assert sorted(path.name for path in (DOCS / "en").iterdir()) == GUIDES
    assert sorted(path.name for path in (DOCS / "zh").iterdir()) == GUIDES
    for language in LANGUAGES:
        index = (DOCS / language / "README.md").read_text("utf-8")
        assert [link for link in _LINK.findall(index) if link[0].isdigit()][: len(GUIDES) - 1] == GUIDES[:-1]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(PROJECT).as_posix())
def test_what_a_guide_names_exists(page: Path) -> None:
    """Commands, options, pictures and the pages it leads to."""
    text = _OTHERS.sub("", page.read_text("utf-8"))
    assert set(_PROGRAM.findall(text)) <= {*registry.COMMANDS, "test"}
    assert {option.replace("-", "_") for option in _OPTION.findall(text)} <= {
        *registry.OPTIONS,
        "lang",
        "help",
    }
    for link in _LINK.findall(text):
        assert (page.parent / link.partition("#")[0]).exists(), link


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_pictures_are_small_and_used(picture: Path) -> None:
    """A picture is quick to load, and none is kept that no page shows."""
    assert picture.stat().st_size <= LARGEST
    assert any(f"images/{picture.name}" in page.read_text("utf-8") for page in PAGES)
