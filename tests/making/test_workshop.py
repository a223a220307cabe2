"""Made again after edits, a site is what a clean build makes of the same files, byte for byte."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder import urls
from site_builder.errors import SiteError
from site_builder.making.material import Options
from site_builder.making.workshop import Workshop
from site_builder.reading.sources import PROJECT
from tests.tiny import TESTS, options, site_with

WORDS = "同志们，"
"""Words without a number or a term."""
LEFT_OUT = {".woff2", ".png", ".ico"}


def _words_in(lines: list[str], at: int) -> list[str]:
    middle = len(lines[at]) // 2
    return [*lines[:at], lines[at][:middle] + WORDS + lines[at][middle:], *lines[at + 1 :]]


def _digit_changed(lines: list[str], at: int) -> list[str]:
    return [*lines[:at], lines[at].translate(str.maketrans("0123456789", "1234567890")), *lines[at + 1 :]]


def _line_lost(lines: list[str], at: int) -> list[str]:
    return lines[:at] + lines[at + 1 :]


def _line_twice(lines: list[str], at: int) -> list[str]:
    return lines[: at + 1] + lines[at:]


def _lines_swapped(lines: list[str], at: int) -> list[str]:
    return lines[:at] + lines[at : at + 2][::-1] + lines[at + 2 :]


def _empty_line(lines: list[str], at: int) -> list[str]:
    return [*lines[:at], "\n", *lines[at:]]


def _capital(lines: list[str], at: int) -> list[str]:
    return [*lines[:at], lines[at].swapcase(), *lines[at + 1 :]]


LINE_EDITS = (_words_in, _digit_changed, _line_lost, _line_twice, _lines_swapped, _empty_line, _capital)


@dataclass(frozen=True)
class Edit:
    """One save, deletion or new file."""

    file: int
    """Which file, counted round."""
    kind: int
    """What happens: a line edit, or beyond them deletion, copy or return to the first state."""
    line: int
    """Which line, counted round."""


edits = st.builds(Edit, st.integers(0, 10**4), st.integers(0, len(LINE_EDITS) + 3), st.integers(0, 10**4))


@contextmanager
def _site() -> Iterator[Options]:
    """A copy of the tiny site and of the templates, for changing."""
    with tempfile.TemporaryDirectory() as temporary:
        site = site_with(Path(temporary), TESTS / "sites" / "corrected")
        shutil.copytree(PROJECT / "templates", site / "templates")
        yield replace(options(site), templates=site / "templates", jobs=1)


def _apply(edit: Edit, site: Options, first: dict[Path, bytes]) -> None:
    files = sorted(path for path in first if path.suffix not in LEFT_OUT)
    # A file of content or a catalog is edited as often as one of the many templates.
    group = [path for path in files if ("templates" in path.parts) == (edit.file % 2 == 1)]
    path = group[edit.file // 2 % len(group)]
    beyond = edit.kind - len(LINE_EDITS)
    if beyond == 0:
        path.unlink(missing_ok=True)
    elif beyond == 1:
        path.with_name(f"z-{path.name}").write_bytes(first[path])
    elif beyond >= 2 or not path.exists():
        path.write_bytes(first[path])
    else:
        lines = path.read_text("utf-8").splitlines(keepends=True)
        if lines:
            changed = LINE_EDITS[edit.kind](lines, edit.line % len(lines))
            path.write_text("".join(changed), "utf-8")


def _everything(workshop: Workshop, *, at_once: bool = True) -> dict[str, bytes] | tuple[str, ...]:
    """Every file of the site, or every problem."""
    try:
        made = workshop.complete(workshop.make(at_once=at_once))
        attached = dict(made.downloads or {})
        for files in workshop.attach(made):
            attached |= files
        workshop.check(made, attached)
    except SiteError as error:
        return tuple(map(str, error.problems))
    pages = {urls.file_of(path): page.html.encode() for path, page in made.rendered.items()}
    return {**made.files, **attached, **pages}


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Drawings, which are the same for every build; pages are taken out before a clean one."""
    return tmp_path_factory.mktemp("cache")


def _cleanly(site: Options, cache: Path) -> dict[str, bytes] | tuple[str, ...]:
    for page in cache.glob("page-*"):
        page.unlink()
    return _everything(Workshop(replace(site, cache=cache), preview=True), at_once=False)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(edits, min_size=1, max_size=4))
def test_no_page_is_ever_stale(cache: Path, changes: list[Edit]) -> None:
    """Whatever is edited, deleted, added or put back: the same files come out, or the same problems."""
    with _site() as site:
        first = {path: path.read_bytes() for path in site.content.parent.rglob("*") if path.is_file()}
        workshop = Workshop(replace(site, cache=cache), preview=True)
        try:
            _everything(workshop)
            for change in changes:
                _apply(change, site, first)
                again = _everything(workshop)
                assert again == _cleanly(site, cache)
        finally:
            workshop.drawings.close()
