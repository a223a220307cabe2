"""Changed files of the content are written all together or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from site_builder.errors import SiteError
from site_builder.writing.content_files import write_files


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[Path, tuple[bytes, bytes]]:
    """Two files, and what they shall hold."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.csv", "b.yaml"):
        Path(name).write_bytes(b"old " + name.encode())
    return {Path(name): (Path(name).read_bytes(), b"new") for name in ("a.csv", "b.yaml")}


def _held() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path().iterdir()}


def test_all_are_replaced(files: dict[Path, tuple[bytes, bytes]]) -> None:
    """Nothing is left beside them, and who may read them does not change."""
    Path("a.csv").chmod(0o640)
    write_files(files)
    assert _held() == {"a.csv": b"new", "b.yaml": b"new"}
    assert os.name == "nt" or Path("a.csv").stat().st_mode & 0o777 == 0o640


def test_a_file_that_is_not_there_yet_is_made(files: dict[Path, tuple[bytes, bytes]]) -> None:
    """Unless somebody has made one in the meantime."""
    new = {**files, Path("c.yaml"): (b"", b"new")}
    write_files(new)
    assert _held() == dict.fromkeys(("a.csv", "b.yaml", "c.yaml"), b"new")
    with pytest.raises(SiteError, match=r"c\.yaml: the file was changed by another program"):
        write_files({Path("c.yaml"): (b"", b"newer")})


def test_none_is_replaced_where_one_was_changed_by_others(files: dict[Path, tuple[bytes, bytes]]) -> None:
    """What somebody has saved in the meantime is not written over."""
    Path("b.yaml").write_bytes(b"saved just now")
    with pytest.raises(SiteError, match=r"b\.yaml: the file was changed by another program at this moment"):
        write_files(files)
    assert _held() == {"a.csv": b"old a.csv", "b.yaml": b"saved just now"}


def test_those_before_are_put_back_where_one_cannot_be_replaced(
    files: dict[Path, tuple[bytes, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that another program holds open stops all of them."""
    replace = Path.replace

    def held_open(draft: Path, target: Path) -> Path:
        if target.name == "b.yaml":
            raise PermissionError(13, "in use")
        return replace(draft, target)

    monkeypatch.setattr(Path, "replace", held_open)
    with pytest.raises(SiteError, match=r"b\.yaml: the file cannot be written: permission is missing"):
        write_files(files)
    assert _held() == {"a.csv": b"old a.csv", "b.yaml": b"old b.yaml"}
