"""A speech as somebody has saved it: plain text in whatever encoding the editor uses."""

from __future__ import annotations

import codecs
from pathlib import Path

from site_builder import reasons
from site_builder.errors import Place, Problem, SiteError, message
from site_builder.reading.reader import shown

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_speech(path: Path) -> tuple[str, str]:
    """The text of a speech and the name of its encoding where it is not UTF-8; else that is empty.

    Raises:
        SiteError: The file cannot be read, or is no text.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise SiteError(
            [
                Problem(
                    Place(shown(path)), message("the file is missing"), message("correct its name or folder")
                )
            ]
        ) from None
    except OSError as error:
        raise SiteError(
            [
                Problem(
                    Place(shown(path)),
                    message("the file cannot be opened: {reason}", reason=reasons.of_system(error)),
                    message("close it in other programs and check its permissions"),
                )
            ]
        ) from error
    encoding = "utf-16" if data.startswith(_UTF_16) else "utf-8-sig"
    for name, told in ((encoding, "UTF-16" if encoding == "utf-16" else ""), ("gb18030", "GBK")):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        # Word's own files are no text, but hardly any bytes are wrong in these encodings.
        if "\0" not in text and text.strip():
            return text, told
    raise SiteError(
        [
            Problem(
                Place(shown(path)),
                message("the file is not text, or is empty"),
                message("save the speech as plain text (in Word: “Plain Text”, encoding UTF-8)"),
            )
        ]
    )
