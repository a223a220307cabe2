"""A site as one archive, to be carried to where there is no network."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from site_builder import reasons
from site_builder.errors import Place, Problem, SiteError, message
from site_builder.reading.reader import shown
from site_builder.writing.drafts import whole

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest day that an archive can hold: the same files make the same archive on every day."""


def write_archive(path: Path, files: Mapping[str, bytes], folder: str) -> None:
    """Write an archive that holds the files within one folder.

    Raises:
        SiteError: It cannot be written; one that was there before is untouched.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole(path) as draft, zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in sorted(files.items()):
                entry = zipfile.ZipInfo(f"{folder}/{name}", _LONG_AGO)
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, data)
    except OSError as error:
        what = message("the file cannot be written: {reason}", reason=reasons.of_system(error))
        remedy = reasons.way_out(error)
        raise SiteError([Problem(Place(shown(path)), what, remedy)]) from error
