"""`bench`: how long builds take and how much memory they need, measured on copies."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from site_builder.console import Console
from site_builder.errors import message
from site_builder.material import Options, gather
from site_builder.reading.sources import PROJECT

_RUNS = 3
_MEASURED_BUILD = """
import resource, sys
from site_builder.cli import main
code = main(sys.argv[1:])
print(max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))
sys.exit(code)
"""


@dataclass(frozen=True)
class Measured:
    """One build, measured from outside."""

    seconds: float
    """From the start of the process to its end."""
    megabytes: float
    """Peak memory of the largest process."""


def run(console: Console, options: Options, _: Mapping[str, Any]) -> int:
    """Measure a build from an empty cache, one with nothing changed and one after an edited sentence."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        shutil.copytree(options.content, folder / "content")
        full = [_build(folder, options, fresh=True) for _ in range(_RUNS)]
        same = [_build(folder, options) for _ in range(_RUNS)]
        edited = [_after_edit(folder, options, number) for number in range(_RUNS)]
    for name, runs in (
        (message("from an empty cache"), full),
        (message("nothing changed"), same),
        (message("one sentence edited"), edited),
    ):
        seconds = median(one.seconds for one in runs)
        ratio = seconds / median(one.seconds for one in full)
        console.say(
            message(
                "{name}: {seconds} s (ratio {ratio}), {megabytes} MB",
                name=console.words(name),
                seconds=f"{seconds:.2f}",
                ratio=f"{ratio:.2f}",
                megabytes=f"{max(one.megabytes for one in runs):.0f}",
            )
        )
    seconds = median(_checked(options) for _ in range(_RUNS))
    console.say(message("reading and all checks of every language: {seconds} s", seconds=f"{seconds:.2f}"))
    return 0


def _checked(options: Options) -> float:
    """Seconds of reading and checking everything, within this process."""
    started = time.perf_counter()
    gather(options)
    return time.perf_counter() - started


def _build(folder: Path, options: Options, *, fresh: bool = False) -> Measured:
    cache = folder / "cache"
    if fresh:
        shutil.rmtree(cache, ignore_errors=True)
    command = [
        sys.executable,
        "-c",
        _MEASURED_BUILD,
        "build",
        "--content",
        str(folder / "content"),
        "--translations",
        str(options.translations),
        "--templates",
        str(options.templates),
        "--output",
        str(folder / "output"),
        "--cache",
        str(cache),
        "--jobs",
        str(options.jobs),
        "--no-pdf",
    ]
    started = time.perf_counter()
    result = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    seconds = time.perf_counter() - started
    return Measured(seconds, int(result.stdout.split()[-1]) / 1024)


def _after_edit(folder: Path, options: Options, number: int) -> Measured:
    """Change the words of one paragraph that holds no figure, and build."""
    path = sorted((folder / "content" / "reports").glob("*/text/*.md"))[-1]
    text = path.read_text("utf-8")
    path.write_text(text.replace("！", f"！{'啊' * (number + 1)}", 1), "utf-8")
    measured = _build(folder, options)
    path.write_text(text, "utf-8")
    return measured
