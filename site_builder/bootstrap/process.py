"""Running other programs: the set-up's tools with their output in a log, and the final command."""

import os
import shlex
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple


class Outcome(NamedTuple):
    """How a tool ended, and what it printed."""

    code: int
    output: str = ""


Runner = Callable[[Sequence[str]], Outcome]
Launcher = Callable[[Sequence[str], Mapping[str, str]], int]


def logged_runner(log: Path, cwd: Path, environ: Mapping[str, str]) -> Runner:
    """Return a runner that collects what all its commands print in one log file, started anew."""
    opened = False

    def run(command: Sequence[str]) -> Outcome:
        nonlocal opened
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("r+b" if opened else "w+b") as stream:
            opened = True
            stream.seek(0, os.SEEK_END)
            stream.write(f"\n$ {shlex.join(command)}\n".encode())
            stream.flush()
            start = stream.tell()
            done = subprocess.run(
                command,
                cwd=cwd,
                env=environ,
                stdin=subprocess.DEVNULL,
                stdout=stream,
                stderr=subprocess.STDOUT,
                check=False,
            )
            stream.seek(start)
            return Outcome(done.returncode, stream.read().decode("utf-8", "replace"))

    return run


def launch(command: Sequence[str], environ: Mapping[str, str]) -> int:
    """Become the command, or where that is not possible (Windows) run it to its end.

    Returns:
        The command's exit code.
    """
    if os.name != "nt":
        os.execve(command[0], list(command), environ)
    child = subprocess.Popen(command, env=environ)
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            # Ctrl-C reached the child too; when and how to end is its own decision.
            continue
