"""Pictures (PNG) of drawings (SVG), the same on every machine; from the cache where they are in it."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import resvg_py

from site_builder.errors import Place, Problem, SiteError, message
from site_builder.reading.sources import PROJECT, code_digest
from site_builder.writing import painter
from site_builder.writing.cache import Cache, key_of

_FONTS = tuple(
    PROJECT / "node_modules" / "@embedpdf" / "fonts-sc" / "fonts" / f"NotoSansHans-{weight}.otf"
    for weight in ("Regular", "Bold")
)
FAMILY = "Noto Sans S Chinese"
"""The only family that words of a picture are set in, in two weights."""
_FEW = 8
"""So many pictures are painted in the time that another process needs to start."""


@dataclass(frozen=True)
class Picture:
    """A picture that is wanted."""

    svg: str
    """The drawing: a whole SVG document with a `viewBox`."""
    width: int
    """Width of the picture in pixels; its height follows."""


def pictures(wanted: Iterable[Picture], cache: Cache, jobs: int) -> dict[Picture, bytes]:
    """Every picture as a PNG file.

    Args:
        wanted: The pictures.
        cache: Where those painted before are found.
        jobs: How many processes may paint at a time.

    Raises:
        SiteError: The fonts are not installed.
    """
    state = key_of(code_digest("writing/painter.py"), resvg_py.__version__)
    keys = {picture: key_of(state, picture.svg, picture.width) for picture in wanted}
    stored = {picture: cache.get("picture", key) for picture, key in keys.items()}
    missing = [picture for picture, work in stored.items() if work is None]
    for picture, painted in zip(missing, _painted(missing, jobs), strict=True):
        stored[picture] = painted
        cache.put("picture", keys[picture], painted)
    return {picture: base64.b64decode(work) for picture, work in stored.items() if work is not None}


def _painted(missing: Sequence[Picture], jobs: int) -> list[str]:
    """Pictures in base64, in their order."""
    if missing and not all(font.is_file() for font in _FONTS):
        raise SiteError([_fonts_missing()])
    fonts = [str(font) for font in _FONTS]
    try:
        if len(missing) <= _FEW:
            return [base64.b64encode(painter.paint(one.svg, one.width, fonts)).decode() for one in missing]
        shares = [missing[start::jobs] for start in range(jobs)]
        with ThreadPoolExecutor(jobs) as pool:
            painted = list(pool.map(lambda share: _paint_apart(share, fonts), shares))
    except (ValueError, OSError, subprocess.CalledProcessError) as error:
        raise SiteError([_unpainted(error)]) from error
    return [painted[number % jobs][number // jobs] for number in range(len(missing))]


def _paint_apart(share: Sequence[Picture], fonts: Sequence[str]) -> list[str]:
    """Have a process of its own paint some of the pictures."""
    result = subprocess.run(
        [sys.executable, painter.__file__],
        input="".join(json.dumps([one.svg, one.width, fonts]) + "\n" for one in share),
        capture_output=True,
        encoding="ascii",
        check=True,
    )
    return result.stdout.split()


def _fonts_missing() -> Problem:
    return Problem(
        Place("node_modules"),
        message("the fonts for pictures are not installed"),
        message("remove the folder .venv and run python3 build.py again; it sets itself up anew"),
    )


def _unpainted(error: Exception) -> Problem:
    return Problem(
        Place("site_builder/writing/painter.py"),
        message("the pictures of the charts could not be painted: {reason}", reason=error),
        message("run the build again; if this stays, report this message to the developers"),
    )
