"""`bench`: how long builds take, how much memory they need, and how soon an edit is seen, on copies."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any

from site_builder.commands.scaling import scaled
from site_builder.console import Console
from site_builder.errors import Message, SiteError, message
from site_builder.making.material import Options, gather
from site_builder.model import Figure, Site
from site_builder.reading.sources import PROJECT
from site_builder.serving.preview import Preview, Told

Edit = Callable[[int], None]
"""Makes an edit of its kind, another one for each number; -1 takes it back."""

_RUNS = 3
_SAVES = 5
"""Edits of each kind that are followed."""
_PAGES = 5000
"""Pages a language of the large copy."""
_MEASURED_BUILD = """
import sys
from site_builder.cli import main
code = main(sys.argv[1:])
try:
    import resource
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
except ImportError:  # Windows tells nobody
    peak = 0
print(peak)
sys.exit(code)
"""


@dataclass(frozen=True)
class Measured:
    """One build, measured from outside."""

    seconds: float
    """From the start of the process to its end."""
    megabytes: float
    """Peak memory of the largest process; 0 where the system does not tell."""


def run(console: Console, options: Options, _: Mapping[str, Any]) -> int:
    """Measure builds and edits, first with the content as it is and then with many times as much."""
    pages = _measure(console, options, 1, _RUNS)
    _measure(console, options, -(-_PAGES // max(1, pages)), 1)
    seconds = median(_checked(options) for _ in range(_RUNS))
    console.say(message("reading and all checks of every language: {seconds} s", seconds=f"{seconds:.2f}"))
    return 0


def _measure(console: Console, options: Options, factor: int, runs: int) -> int:
    """Measure everything with content of `factor` times the size; returns the pages of a language."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        scaled(options.content, folder / "content", factor)
        copy = replace(options, content=folder / "content", output=folder / "output", cache=folder / "cache")
        full = [_build(copy, fresh=True) for _ in range(runs)]
        site = gather(copy).site
        pages = sum(1 for _ in copy.output.rglob("*.html")) // len(site.languages)
        console.say(message("{count} pages in each language:", count=pages))
        _tell(console, message("from an empty cache"), full, full)
        _tell(console, message("nothing changed"), [_build(copy) for _ in range(runs)], full)
        edits = {
            message("one sentence edited"): _sentence(copy),
            message("one figure edited"): _figure(copy, site),
        }
        for name, edit in edits.items():
            _tell(console, name, [_after(edit, number, copy) for number in range(runs)], full)
        for name, seconds in _followed(copy, edits).items():
            spread = {"seconds": f"{median(seconds):.2f}", "most": f"{max(seconds):.2f}"}
            console.say(
                message(
                    "in the preview, {name}: {seconds} s (at most {most})", name=console.words(name), **spread
                )
            )
    return pages


def _tell(console: Console, name: Message, runs: list[Measured], full: list[Measured]) -> None:
    seconds = median(one.seconds for one in runs)
    console.say(
        message(
            "{name}: {seconds} s (ratio {ratio}), {megabytes} MB",
            name=console.words(name),
            seconds=f"{seconds:.2f}",
            ratio=f"{seconds / median(one.seconds for one in full):.2f}",
            megabytes=f"{max(one.megabytes for one in runs):.0f}",
        )
    )


def _followed(copy: Options, edits: Mapping[Message, Edit]) -> dict[Message, list[float]]:
    """Seconds from each save until the pages are on disk, within a preview that is running."""
    preview = Preview(replace(copy, output=copy.output.with_name("preview")))
    done: list[float] = []

    def shown(told: Told) -> None:
        if told.problems:
            raise SiteError(told.problems)
        done.append(time.perf_counter())

    try:
        preview.refresh(shown, lambda: False)
        preview.warm_up()
        found: dict[Message, list[float]] = {}
        for name, edit in edits.items():
            for number in range(_RUNS, _RUNS + _SAVES):
                edit(number)
                saved = time.perf_counter()
                # The files beside the pages come after them; here nobody waits for them.
                preview.refresh(shown, lambda: True)
                found.setdefault(name, []).append(done[-1] - saved)
            edit(-1)
            preview.refresh(shown, lambda: True)
    finally:
        preview.close()
    return found


def _checked(options: Options) -> float:
    """Seconds of reading and checking everything, within this process."""
    started = time.perf_counter()
    gather(options)
    return time.perf_counter() - started


def _build(copy: Options, *, fresh: bool = False) -> Measured:
    if fresh and copy.cache:
        shutil.rmtree(copy.cache, ignore_errors=True)
    names = ("content", "translations", "templates", "output", "cache", "jobs")
    chosen = [part for name in names for part in (f"--{name}", str(getattr(copy, name)))]
    command = [sys.executable, "-c", _MEASURED_BUILD, "build", *chosen, "--no-pdf"]
    started = time.perf_counter()
    result = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    seconds = time.perf_counter() - started
    return Measured(seconds, int(result.stdout.split()[-1]) / 1024)


def _after(edit: Edit, number: int, copy: Options) -> Measured:
    """A build after an edit, which is then taken back."""
    edit(number)
    measured = _build(copy)
    edit(-1)
    return measured


def _sentence(copy: Options) -> Edit:
    """Changes the words of one paragraph that holds no figure."""
    path = sorted((copy.content / "reports").glob("*/text/*.md"))[-1]
    text = path.read_text("utf-8")

    def edit(number: int) -> None:
        path.write_text(text.replace("！", f"！{'啊' * (number + 1)}", 1), "utf-8")

    return edit


def _figure(copy: Options, site: Site) -> Edit:
    """Changes a figure that stands only once in its report: in the table, in its quote and in the text."""
    report = site.reports[site.default_report]
    folder = copy.content / "reports" / report.id
    paths = [folder / "figures.csv", *(folder / "text").glob("*.md")]
    texts = {path: path.read_text("utf-8") for path in paths}
    table, *prose = texts.values()
    figure = next(figure for figure in report.figures if _stands_once(figure, table, prose))
    old, unit = figure.quantity.printed_value, figure.quantity.printed_unit

    def edit(number: int) -> None:
        new = old if number < 0 else f"{old}{number + 1}"
        for path, text in texts.items():
            changed = text.replace(f"{old},{unit},", f"{new},{unit},") if path == paths[0] else text
            path.write_text(changed.replace(old + unit, new + unit), "utf-8")

    return edit


def _stands_once(figure: Figure, table: str, prose: list[str]) -> bool:
    printed = figure.quantity.printed
    row = f",{figure.quantity.printed_value},{figure.quantity.printed_unit},"
    whole = re.compile(rf"(?<![\d.]){re.escape(printed)}")
    alone = sum(text.count(printed) for text in prose) == 1 and table.count(printed) == table.count(row) == 1
    return alone and "." in printed and bool(whole.search(figure.quote))
