"""Translation catalogs: gettext PO files, read with Babel."""

from __future__ import annotations

import io
import re
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, unescape
from babel.support import NullTranslations, Translations

from site_builder.errors import Message, Place, message
from site_builder.model import Language
from site_builder.reading.reader import Reader, shown

_SHOWN = 40
"""Characters of a line that are shown to recognise it by."""
_CHARSET = re.compile(r"charset=([\w-]+)", re.IGNORECASE)

_QUOTED = re.compile(r'"(?:\\.|[^"\\])*"')
_LINE = re.compile(
    rf"\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+)?{_QUOTED.pattern}\s*)?"
)
"""A line of a PO file; where its quotation marks are wrong, Babel would lose the entry without a word."""
_STRINGS = rf"(?:{_QUOTED.pattern}\s*)+"
_ENTRY = re.compile(rf"^(?:msgctxt\s+({_STRINGS}))?^msgid\s+({_STRINGS})", re.MULTILINE)
_PREVIOUS = re.compile(r"(?:^|\s)msgid(?:_plural)?\s(?=\")")


def catalog_path(folder: Path, language: Language, domain: str) -> Path:
    """Where gettext keeps the catalog of a domain."""
    return folder / language.folder / "LC_MESSAGES" / f"{domain}.po"


def read_catalog(reader: Reader, path: Path, collection: str = "catalogs") -> Catalog | None:
    """Read one PO file; None, with a problem noted, where it is broken."""
    return reader.kept("catalog", path, lambda own: _read(own, path, collection), collection)


def _read(reader: Reader, path: Path, collection: str) -> Catalog | None:
    text = reader.text(path, collection)
    if text is None:
        return None
    try:
        return _with_previous(_parsed(text))
    except _BrokenError as error:
        reader.broken.add(collection)
        reader.report(Place(shown(path), error.line), error.what, error.remedy)
        return None


class _BrokenError(Exception):
    """A PO file that cannot be read."""

    def __init__(self, line: int, what: Message, remedy: Message) -> None:
        self.line = line
        self.what = what
        self.remedy = remedy


def _parsed(text: str) -> Catalog:
    """What Babel reads in a PO file, after looking for what Babel would pass over."""
    charset = _CHARSET.search(text)
    if charset and charset[1].lower() not in {"utf-8", "utf8"}:
        raise _BrokenError(
            text[: charset.start()].count("\n") + 1,
            message("the catalog says its encoding is {charset}", charset=charset[1]),
            message("write “charset=utf-8” there"),
        )
    wrong = next((line for line in enumerate(text.split("\n"), 1) if not _LINE.fullmatch(line[1])), None)
    if wrong is not None:
        raise _BrokenError(
            wrong[0],
            message("“{line}” is no line of a PO file", line=wrong[1].strip()[:_SHOWN]),
            message('look at it: a missing or extra quotation mark? Write \\" for one within the words'),
        )
    twice = _twice(text)
    if twice is not None:
        raise _BrokenError(
            twice[0],
            message("the entry “{msgid}” stands twice", msgid=twice[1][:_SHOWN]),
            message("remove one of them, and keep the better translation"),
        )
    try:
        return read_po(io.BytesIO(text.encode()), abort_invalid=True)
    except PoFileError as error:
        raise _BrokenError(
            error.lineno + 1,
            message("the PO file cannot be read: {reason}", reason=str(error).split(" on ")[0]),
            message("compare this entry, and the first lines of the file, with another catalog"),
        ) from error
    except (ValueError, TypeError) as error:
        raise _BrokenError(
            0,
            message("the PO file cannot be read: {reason}", reason=str(error)),
            message("compare its first lines with those of another catalog"),
        ) from error


def _twice(text: str) -> tuple[int, str] | None:
    """Line and words of the first entry that has stood before; Babel would merge the two."""
    seen: set[tuple[str, str]] = set()
    for match in _ENTRY.finditer(text):
        context, words = ("".join(map(unescape, _QUOTED.findall(part or ""))) for part in match.groups())
        if (context, words) in seen:
            return text[: match.start()].count("\n") + 1, words
        seen.add((context, words))
    return None


def _with_previous(catalog: Catalog) -> Catalog:
    """Put the previous words of stale entries in their place; Babel reads them as comments."""
    for entry in (*catalog, *catalog.obsolete.values()):
        said = [comment[1:].strip() for comment in entry.user_comments if comment.startswith("|")]
        if said:
            entry.user_comments = [words for words in entry.user_comments if not words.startswith("|")]
            entry.previous_id = [
                "".join(map(unescape, _QUOTED.findall(part)))
                for part in _PREVIOUS.split(" ".join(said))
                if part
            ]
    return catalog


def translations(catalog: Catalog | None) -> NullTranslations:
    """A catalog ready to translate with; fuzzy entries are left out, so that stale words are never shown."""
    if catalog is None:
        return NullTranslations()
    compiled = io.BytesIO()
    write_mo(compiled, catalog, use_fuzzy=False)
    compiled.seek(0)
    return Translations(compiled)
