"""Pagefind's index, made by the real program."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from site_builder.errors import SiteError
from site_builder.writing import pagefind
from site_builder.writing.pagefind import Record, index

RECORDS: list[Record] = [
    {"url": "/a/", "language": "zh", "content": "增 长 6p8 percent", "meta": {"title": "甲"}},
    {"url": "/en/a/", "language": "en", "content": "growth 6p8 percent", "meta": {"title": "A"}},
]


def test_only_what_a_search_needs_is_served() -> None:
    """The program, one WebAssembly for each language, and the index; no interface of Pagefind's own."""
    files = index(RECORDS)
    kinds = {path.partition("/")[0] if "/" in path else path.rpartition(".")[2] for path in files}
    assert kinds == {"js", "json", "pagefind", "pf_meta", "index", "fragment"}
    assert {path for path in files if path.endswith((".js", ".pagefind"))} == {
        "pagefind.js",
        "wasm.en.pagefind",
        "wasm.unknown.pagefind",
    }
    assert set(json.loads(files["pagefind-entry.json"])["languages"]) == {"zh", "en"}


def test_the_same_records_give_the_same_bytes() -> None:
    """Nothing depends on time or chance."""
    assert index(RECORDS) == index(RECORDS)


def _program(folder: Path, script: str) -> Path:
    path = folder / "pagefind"
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("exit 1", "it ended without an answer"),
        # {"payload": {"type": "Error", "message": "no room"}}
        (
            "printf 'eyJwYXlsb2FkIjogeyJ0eXBlIjogIkVycm9yIiwgIm1lc3NhZ2UiOiAibm8gcm9vbSJ9fQ==,'; cat",
            "no room",
        ),
    ],
)
def test_a_program_that_fails_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, reason: str
) -> None:
    """A broken installation is a problem with a remedy, not a traceback."""
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(_program(tmp_path, script)))
    with pytest.raises(SiteError) as caught:
        index(RECORDS)
    assert str(caught.value) == (
        f"pagefind_bin_extended: the search index cannot be made: {reason} — "
        "remove the folder .venv and run python3 build.py again; it sets itself up anew"
    )


def test_a_program_that_is_missing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same where there is no program at all."""
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "none"))
    with pytest.raises(SiteError, match="the search index cannot be made"):
        index(RECORDS)
    monkeypatch.setattr(pagefind, "_PACKAGE", "no-such-package")
    with pytest.raises(SiteError, match="no-such-package"):
        pagefind.version()
