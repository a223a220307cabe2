"""Printing a page to PDF with a Chromium-like browser, without a window and with a profile of its own."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from threading import Event

from site_builder.reading.sources import PROJECT

_TIME_LIMIT = 120.0
_BETWEEN_LOOKS = 0.1
"""Seconds."""
_PAGE = "index.html"
_FONTS = PROJECT / "node_modules" / "@embedpdf" / "fonts-sc" / "fonts"
_ARGUMENTS = (
    "--headless=new",
    "--disable-gpu",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--password-store=basic",
    "--use-mock-keychain",
    "--allow-file-access-from-files",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    "--export-tagged-pdf",
)


class PrintingError(Exception):
    """The browser did not make a PDF."""


def is_there(program: str) -> bool:
    """True where a browser can be started by this path."""
    return Path(program).is_file()


def state_of(program: str) -> str:
    """A name for the version of a browser that changes with every upgrade, found without starting it."""
    found = Path(program).stat()
    return f"{program} {found.st_size} {found.st_mtime_ns}"


def read_font(weight: str) -> bytes:
    """A font that has every Chinese character, by its weight (`Regular`)."""
    return (_FONTS / f"NotoSansHans-{weight}.otf").read_bytes()


def print_pdf(
    program: str, files: Mapping[str, bytes], time_limit: float = _TIME_LIMIT, stop: Event | None = None
) -> bytes:
    """Print a page to PDF: tagged, with an outline made of its headings.

    Args:
        program: The browser.
        files: The page as `index.html` and all that it needs, by name.
        time_limit: Seconds it may take.
        stop: Set from elsewhere to end the browser at once.

    Raises:
        PrintingError: The browser could not be started, took too long or ended without a PDF.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary)
        for name, content in files.items():
            (folder / name).write_bytes(content)
        said = _run(_command(program, folder), time_limit, stop or Event())
        try:
            return (folder / "paper.pdf").read_bytes()
        except FileNotFoundError as error:
            raise PrintingError(said) from error


def _command(program: str, folder: Path) -> list[str]:
    # Chromium refuses to run its sandbox for root, who builds in containers.
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [
        program,
        *_ARGUMENTS,
        *(["--no-sandbox"] if as_root else []),
        f"--user-data-dir={folder / 'profile'}",
        f"--print-to-pdf={folder / 'paper.pdf'}",
        (folder / _PAGE).as_uri(),
    ]


def _run(command: list[str], time_limit: float, stop: Event) -> str:
    """Run the browser to its end and return the last thing it said."""
    try:
        browser = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        raise PrintingError(error.strerror or str(error)) from error
    with browser:
        said = _to_its_end(browser, time_limit, stop)
    lines = said.strip().splitlines()
    return lines[-1] if lines else f"exit code {browser.returncode}"


def _to_its_end(browser: subprocess.Popen[str], time_limit: float, stop: Event) -> str:
    deadline = time.monotonic() + time_limit
    while True:
        try:
            return browser.communicate(timeout=_BETWEEN_LOOKS)[1]
        except subprocess.TimeoutExpired as error:
            if stop.is_set() or time.monotonic() >= deadline:
                browser.kill()
                raise PrintingError(f"{time_limit:g} s") from error
