"""The site as a folder that is opened from a disk or an office share, without a server.

There an address names its file, and a browser runs no script modules. What a script must fetch cannot be had:
the search, the live charts and the fact cards; pages say so or lead to a page instead.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_LINK = re.compile(r'(\s(?:href|action|src)=")(?![a-z][a-z0-9+.-]*:|//|#)([^"?#]*)([^"]*")')
_MODULE = re.compile(r'<script type="module" src="([^"]*?)main-[0-9A-Z]+\.js">')
SCRIPT = "assets/folder.js"
"""Where the script stands that needs no modules."""
_SERVED_ONLY = ("pagefind/", "robots.txt", "sitemap.xml")


def for_folder(files: Mapping[str, bytes], script: bytes) -> dict[str, bytes]:
    """The files of the site, its pages made to be opened from a disk.

    Args:
        files: The site as it is for a server, by path.
        script: The script of the pages, as one file without modules.
    """
    kept = {path: data for path, data in files.items() if not path.startswith(_SERVED_ONLY)}
    pages = {path: _page(data.decode()).encode() for path, data in kept.items() if path.endswith(".html")}
    return {**kept, **pages, SCRIPT: script}


def _page(html: str) -> str:
    named = _LINK.sub(lambda link: f"{link[1]}{_file(link[2])}{link[3]}", html)
    return _MODULE.sub(r'<script defer src="\1folder.js">', named)


def _file(address: str) -> str:
    """An address of a page with the name of its file."""
    return f"{address}index.html" if address.endswith("/") or address in {".", ".."} else address
