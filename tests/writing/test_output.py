"""Putting the site in place: the old site whole or the new site whole, whatever happens on the way."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from site_builder.errors import SiteError
from site_builder.writing import output as writing
from site_builder.writing.output import MARKER, recover, write_site

OLD = {"index.html": b"old", "about/index.html": b"about", "gone.html": b"gone"}
NEW = {"index.html": b"new", "data/figures.csv": b"a,b"}
TOO_LONG = "a" * 300
"""A file name that no file system takes."""


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """A folder that holds the old site."""
    folder = tmp_path / "output"
    write_site(folder, OLD)
    return folder


def _held(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != MARKER)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def _alone(folder: Path) -> bool:
    """Whether nothing of a run was left beside the site."""
    return [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_a_new_site_replaces_the_old_one(output: Path) -> None:
    """After a run the folder holds exactly the new files, and the marker that it is ours."""
    write_site(output, NEW)
    assert _held(output) == NEW
    assert (output / MARKER).exists()
    assert _alone(output)


def test_folders_are_made(tmp_path: Path) -> None:
    """A new output folder may lie below folders that do not exist yet, or be there and empty."""
    write_site(tmp_path / "a" / "b", NEW)
    (tmp_path / "empty").mkdir()
    write_site(tmp_path / "empty", NEW)
    assert _held(tmp_path / "a" / "b") == _held(tmp_path / "empty") == NEW


def test_a_failure_leaves_the_old_site(output: Path) -> None:
    """Where a file cannot be written, the old site stays whole, and the reason is told in a sentence."""
    with pytest.raises(SiteError) as caught:
        write_site(output, {**NEW, TOO_LONG: b""})
    assert _held(output) == OLD
    assert _alone(output)
    (problem,) = caught.value.problems
    assert str(problem.what).startswith("the site cannot be written: ")


def test_a_failure_of_the_swap_puts_the_old_site_back(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the new folder cannot be moved in, the old one comes back."""
    rename = Path.rename

    def refusing(self: Path, target: Path) -> Path:
        if self.name == ".output.new":
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refusing)
    with pytest.raises(SiteError, match="permission is missing"):
        write_site(output, NEW)
    assert _held(output) == OLD
    assert _alone(output)


def test_foreign_folders_are_refused(tmp_path: Path) -> None:
    """A folder with somebody's own files is never swept away by a wrong `--output`."""
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").write_bytes(b"cat")
    with pytest.raises(SiteError, match="not a site made by this program"):
        write_site(tmp_path / "photos", NEW)
    assert _held(tmp_path / "photos") == {"cat.jpg": b"cat"}
    assert _alone(tmp_path / "photos")


def test_a_stop_in_the_middle_of_the_swap_is_made_good(output: Path) -> None:
    """If the machine stopped with the old site moved away, the next run starts from it."""
    old = output.with_name(".output.old")
    output.rename(old)
    recover(output)
    assert _held(output) == OLD
    assert _alone(output)


def test_a_stop_after_the_swap_is_made_good(output: Path) -> None:
    """If the machine stopped before the old site was removed, the next run removes it."""
    write_site(output.with_name(".output.old"), OLD)
    write_site(output, NEW)
    assert _held(output) == NEW
    assert _alone(output)


def test_an_abandoned_draft_is_no_part_of_the_site(output: Path) -> None:
    """What a stopped run left half written is thrown away."""
    draft = output.with_name(".output.new")
    draft.mkdir()
    (draft / "half.html").write_bytes(b"half")
    write_site(output, NEW)
    assert _held(output) == NEW
    assert _alone(output)


class Interrupting(Mapping[str, bytes]):
    """Files during whose writing the person presses Ctrl-C."""

    def __getitem__(self, name: str) -> bytes:
        """The content of a file, unless it is the last."""
        if name == "last.html":
            raise KeyboardInterrupt
        return b"new"

    def __iter__(self) -> Iterator[str]:
        """The names of the files."""
        return iter(("index.html", "last.html"))

    def __len__(self) -> int:
        """How many files there are."""
        return 2


def test_an_interruption_while_writing_leaves_the_old_site(output: Path) -> None:
    """Ctrl-C before everything is written changes nothing."""
    with pytest.raises(KeyboardInterrupt):
        write_site(output, Interrupting())
    assert _held(output) == OLD
    assert _alone(output)


def test_an_interruption_of_the_swap_comes_after_it(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the moment of the swap is held back until the new site is in place."""
    rename = Path.rename

    def interrupted(self: Path, target: Path) -> Path:
        signal.raise_signal(signal.SIGINT)
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_site(output, NEW)
    assert _held(output) == NEW


def test_sites_are_written_by_other_threads_too(output: Path) -> None:
    """The preview builds in a thread of its own, where signals cannot be held back."""
    thread = threading.Thread(target=write_site, args=(output, NEW))
    thread.start()
    thread.join()
    assert _held(output) == NEW


def test_the_marker_is_known_to_github() -> None:
    """The marker that a folder is ours also tells GitHub Pages to serve it as it is."""
    assert writing.MARKER == ".nojekyll"


def test_a_file_in_the_place_of_the_site_is_refused(tmp_path: Path) -> None:
    """A wrong `--output` that names somebody's file leaves the file as it is."""
    file = tmp_path / "report.txt"
    file.write_text("mine", "utf-8")
    with pytest.raises(SiteError):
        write_site(file, {"index.html": b""})
    assert file.read_text("utf-8") == "mine"


def test_a_folder_that_only_looks_like_an_old_site_is_left_alone(output: Path) -> None:
    """Only what this program wrote is taken for the remains of a swap."""
    stranger = output.with_name(f".{output.name}.old")
    stranger.mkdir(parents=True)
    (stranger / "mine.txt").write_text("mine", "utf-8")
    recover(output)
    assert (stranger / "mine.txt").exists()
