"""Opening text files: encodings, line ends, and files that cannot be opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.reading.reader import Reader, shown
from tests.tiny import problems


@pytest.mark.parametrize(
    "data",
    ["一\n二\n".encode(), "\ufeff一\n二\n".encode(), "一\r\n二\r\n".encode(), "一\r二\r".encode()],
    ids=["plain", "byte-order mark", "Windows", "old Macintosh"],
)
def test_every_way_of_saving_utf_8_gives_the_same_text(reader: Reader, tmp_path: Path, data: bytes) -> None:
    """A byte-order mark and the line ends of other systems leave no trace."""
    path = tmp_path / "file.txt"
    path.write_bytes(data)
    assert reader.text(path, "things") == "一\n二\n"
    assert (reader.problems, reader.broken) == ([], set())


def test_a_byte_order_mark_within_the_text_stays(reader: Reader, tmp_path: Path) -> None:
    """Only the first character of a file is a mark."""
    path = tmp_path / "file.txt"
    path.write_text("一\ufeff二", "utf-8")
    assert reader.text(path, "things") == "一\ufeff二"


def test_the_line_of_the_first_wrong_byte_is_told(reader: Reader, tmp_path: Path) -> None:
    """An encoding mistake is placed at the first line that shows it, and breaks its collection."""
    path = tmp_path / "file.csv"
    path.write_bytes(b"a,b\nc,d\n" + "遵义,市\n".encode("gbk"))
    assert reader.text(path, "things") is None
    assert (reader.problems[0].place.line, reader.broken) == (3, {"things"})


def test_a_folder_cannot_be_opened_as_a_file(reader: Reader, tmp_path: Path) -> None:
    """What the system refuses to open is told with the system's reason."""
    assert reader.text(tmp_path, "things") is None
    assert "the file cannot be opened: " in str(reader.problems[0])


def test_paths_are_shown_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Below the current folder a path is short; elsewhere it is whole."""
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "content" / "site.yaml") == "content/site.yaml"
    assert shown(tmp_path.parent / "other.yaml") == (tmp_path.parent / "other.yaml").as_posix()


def test_a_file_can_be_read_as_it_would_be(tmp_path: Path) -> None:
    """What a change would make of a file is read in its place, and the disk is not asked."""
    changed = tmp_path / "changed.txt"
    (tmp_path / "other.txt").write_text("二", "utf-8")
    reader = Reader(loaded={changed: "一".encode()})
    assert (reader.text(changed, "things"), reader.text(tmp_path / "other.txt", "things")) == ("一", "二")


def test_a_folder_in_place_of_a_file_is_told(reader: Reader, tmp_path: Path) -> None:
    """What it is, and what to do, on every system; root may not read it either."""
    (tmp_path / "figures.csv").mkdir()
    assert reader.text(tmp_path / "figures.csv", "figures") is None
    (problem,) = reader.problems
    assert str(problem.what) == "the file cannot be opened: it is a folder, not a file"
    assert str(problem.remedy) == "give the folder another name, and put the file in its place"


def test_a_file_deleted_between_listing_and_reading_is_told(
    copied: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only that it is missing: nothing is blamed on the files that speak of what was in it."""
    read_bytes = Path.read_bytes

    def gone(path: Path) -> bytes:
        if path.name == "economy.yaml":
            raise FileNotFoundError(2, "No such file or directory", str(path))
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", gone)
    assert problems(copied) == [
        f"{shown(copied / 'content' / 'indicators' / 'economy.yaml')}: the file is missing — "
        "put it back, or take it from the last good version"
    ]


def test_a_file_locked_by_another_program_is_told(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Excel keeps others from reading what it has open: that is said, and nothing that follows from it."""
    read_bytes = Path.read_bytes

    def locked(path: Path) -> bytes:
        if path.name == "figures.csv":
            raise PermissionError(13, "Permission denied", str(path))
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", locked)
    assert problems(copied) == [
        "content/reports/2024/figures.csv: the file cannot be opened: permission is missing, or another "
        "program has it open — close it in other programs and check its permissions"
    ]
