"""Pagefind's index, made by the program in its Python package.

The package's own client waits a tenth of a second for each record; here the same program is spoken to
directly, in the form it has for that: requests and answers are JSON in Base64, each ended by a comma.
"""

from __future__ import annotations

import base64
import importlib.metadata
import io
import json
import subprocess
from collections.abc import Sequence
from typing import Any, TypedDict

from site_builder.errors import Place, Problem, SiteError, message

_PACKAGE = "pagefind_bin_extended"
_ENTRY = "pagefind-entry.json"
_SERVED = ("pagefind.js", _ENTRY)
_SERVED_FOLDERS = ("fragment/", "index/")
_PLAIN_WASM = "unknown"
"""Name of the program for languages that Pagefind has no stemmer for."""


class Record(TypedDict):
    """One thing that can be found, as Pagefind takes it."""

    url: str
    """Its address from the root of the site."""
    language: str
    """The language of its index."""
    content: str
    """The words it is found by."""
    meta: dict[str, str]
    """What a result shows."""


def version() -> str:
    """The installed version of Pagefind.

    Raises:
        SiteError: There is none.
    """
    try:
        return importlib.metadata.version(_PACKAGE)
    except importlib.metadata.PackageNotFoundError as error:
        raise SiteError([_problem(error)]) from error


def index(records: Sequence[Record]) -> dict[str, bytes]:
    """The files that a site with these records serves, by path below Pagefind's folder.

    Raises:
        SiteError: Pagefind cannot be run.
    """
    try:
        files = _indexed(records)
    except BrokenPipeError as error:
        raise SiteError([_problem("it ended without an answer")]) from error
    except (OSError, ValueError, KeyError) as error:
        raise SiteError([_problem(error)]) from error
    entry = json.loads(files[_ENTRY])
    # The languages come in another order each time.
    files[_ENTRY] = json.dumps(entry, sort_keys=True, ensure_ascii=False).encode()
    programs = {
        f"wasm.{language['wasm'] or _PLAIN_WASM}.pagefind" for language in entry["languages"].values()
    }
    return {
        path: data
        for path, data in sorted(files.items())
        if path in _SERVED
        or path in programs
        or path.startswith(_SERVED_FOLDERS)
        or path.endswith(".pf_meta")
    }


def _indexed(records: Sequence[Record]) -> dict[str, bytes]:
    """Every file that Pagefind makes; one request at a time, so that no pipe runs full."""
    # Imported here because it takes a time that a run without new records can save.
    from pagefind.service import get_executable

    with subprocess.Popen(
        [str(get_executable()), "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        try:
            number = _ask(process, {"type": "NewIndex", "config": {}})["index_id"]
            for record in records:
                _ask(process, {"type": "AddRecord", "index_id": number, **record})
            answer = _ask(process, {"type": "GetFiles", "index_id": number})
        finally:
            process.kill()
    return {file["path"]: base64.b64decode(file["content"]) for file in answer["files"]}


def _ask(process: subprocess.Popen[bytes], payload: dict[str, Any]) -> dict[str, Any]:
    """Send one request and wait for its answer.

    Raises:
        OSError: Pagefind has ended.
        ValueError: It refuses the request.
    """
    assert process.stdin is not None and isinstance(process.stdout, io.BufferedReader)
    request = {"message_id": 1, "payload": payload}
    process.stdin.write(base64.b64encode(json.dumps(request).encode()) + b",")
    process.stdin.flush()
    said = bytearray()
    while not said.endswith(b","):
        piece = process.stdout.read1()
        if not piece:
            raise BrokenPipeError
        said += piece
    answer: dict[str, Any] = json.loads(base64.b64decode(said[:-1]))["payload"]
    if answer["type"] == "Error":
        raise ValueError(answer["message"])
    return answer


def _problem(reason: object) -> Problem:
    return Problem(
        Place(_PACKAGE),
        message("the search index cannot be made: {reason}", reason=reason),
        message("remove the folder .venv and run python3 build.py again; it sets itself up anew"),
    )
