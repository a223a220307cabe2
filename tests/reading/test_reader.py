"""Opening text files: encodings, line ends, and files that cannot be opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.reading.reader import Reader, shown


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
