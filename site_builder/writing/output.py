"""Putting the finished site in place: everything is written beside it, then one swap replaces it."""

from __future__ import annotations

import contextlib
import shutil
import signal
import threading
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from site_builder import reasons
from site_builder.errors import Place, Problem, SiteError, message
from site_builder.reading.reader import shown

MARKER = ".nojekyll"
"""A file that is in every site we write; it also tells GitHub Pages to serve the folder as it is."""

_ELSEWHERE = message("choose an empty or new folder with --output")


def write_site(output: Path, files: Mapping[str, bytes]) -> None:
    """Replace the folder `output` by one that holds exactly these files, given by path.

    Whatever happens on the way — an error, a full disk, an interruption — the folder holds either
    the old site whole or the new one whole.

    Raises:
        SiteError: The folder is not a site of ours, or it cannot be written.
    """
    recover(output)
    _refuse_foreign(output)
    draft, old = _beside(output, "new"), _beside(output, "old")
    try:
        _remove(draft)
        _write_all(draft, {**files, MARKER: b""})
        with _uninterrupted():
            if output.exists():
                output.rename(old)
            draft.rename(output)
        _remove(old)
    except OSError as error:
        recover(output)
        raise SiteError([unwritable(output, error)]) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def empty_site(output: Path) -> None:
    """Make the folder `output` one of ours, without any page.

    Raises:
        SiteError: The folder is not a site of ours, or it cannot be written.
    """
    _refuse_foreign(output)
    try:
        _remove(output)
        _write_all(output, {MARKER: b""})
    except OSError as error:
        raise SiteError([unwritable(output, error)]) from error


def recover(output: Path) -> None:
    """Put back the old site if the machine stopped in the middle of a swap."""
    old = _beside(output, "old")
    if (old / MARKER).exists():
        if output.exists():
            _remove(old)
        else:
            old.rename(output)


def _beside(output: Path, suffix: str) -> Path:
    return output.with_name(f".{output.name}.{suffix}")


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


def _write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    made: set[Path] = set()
    for name, data in files.items():
        path = folder / name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(data)


def refuse_unfit(output: Path, sources: Collection[Path] = ()) -> None:
    """A folder of somebody's own files must never be swept away by a wrong `--output`.

    Args:
        output: The folder of the site, as an absolute path.
        sources: Folders that the site is made from.

    Raises:
        SiteError: It holds something else, or lies within a source, or a source within it.
    """
    _refuse_foreign(output)
    for source in (source.absolute() for source in sources):
        if output == source or output in source.parents or source in output.parents:
            what = message(
                "the site cannot lie here: it is made from the folder {folder}", folder=shown(source)
            )
            raise SiteError([Problem(Place(shown(output)), what, _ELSEWHERE)])


def _refuse_foreign(output: Path) -> None:
    foreign = not output.name or (
        output.is_dir() and any(output.iterdir()) and not (output / MARKER).exists()
    )
    if foreign or (output.exists() and not output.is_dir()):
        raise SiteError(
            [
                Problem(
                    Place(shown(output)),
                    message("there is something here that is not a site made by this program"),
                    _ELSEWHERE,
                )
            ]
        )


def unwritable(output: Path, error: OSError) -> Problem:
    """That a folder cannot be written, and what to do."""
    return Problem(
        Place(shown(output)),
        message("the site cannot be written: {reason}", reason=reasons.of_system(error)),
        message(
            "{way_out}; or choose another folder with --output. The last good site is untouched",
            way_out=reasons.way_out(error),
        ),
    )


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold back Ctrl-C for the moment of the swap."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    held: list[int] = []
    previous = signal.signal(signal.SIGINT, lambda number, _: held.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, previous)
        if held:
            signal.raise_signal(signal.SIGINT)
