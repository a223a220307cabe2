"""Writing translation catalogs back to their PO files."""

from __future__ import annotations

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

_UNWRAPPED = 1_000_000
"""A width that no line reaches: wrapped lines would make every small change a large one."""


def write_catalog(path: Path, catalog: Catalog) -> bool:
    """Write a catalog to its PO file; False where the file already says the same, and is left alone.

    Raises:
        OSError: The file cannot be written.
    """
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=_UNWRAPPED, include_lineno=False, include_previous=True)
    if path.exists() and path.read_bytes() == buffer.getvalue():
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.new")
    draft.write_bytes(buffer.getvalue())
    draft.replace(path)
    return True
