"""What the operating system and the YAML parser complain of, in words that can be said in every language."""

from __future__ import annotations

import errno

from site_builder.errors import Message, message

_SYSTEM = {
    errno.EACCES: message("permission is missing, or another program has it open"),
    errno.EPERM: message("the system does not permit it"),
    errno.EBUSY: message("another program is using it"),
    errno.ENOSPC: message("the disk is full"),
    errno.EDQUOT: message("the disk is full"),
    errno.EROFS: message("the disk is write-protected"),
    errno.EEXIST: message("there is a file of this name"),
    errno.ENOENT: message("there is no such file or folder"),
    errno.EISDIR: message("it is a folder, not a file"),
    errno.ENOTDIR: message("a part of the path is a file, not a folder"),
    errno.ENAMETOOLONG: message("the name is too long"),
    errno.EIO: message("the disk or the network drive does not answer"),
}
"""Errors that a person meets, by their POSIX number, which Python gives on Windows too."""

_YAML = {
    "mapping values are not allowed": message("there is a colon too many, or a line is indented wrongly"),
    "could not find expected ':'": message("a colon is missing"),
    "did not find expected key": message(
        "a line is indented wrongly, a colon is missing, or words follow a closing quotation mark"
    ),
    "did not find expected '-' indicator": message("a list is indented wrongly, or a “- ” is missing"),
    "block sequence entries are not allowed": message("a “- ” stands where no list can begin"),
    "did not find expected ',' or ']'": message("a square bracket is not closed"),
    "did not find expected ',' or '}'": message("a curly bracket is not closed"),
    "cannot start any token": message("a value begins with a character that must be put in quotation marks"),
    "found undefined alias": message("a value begins with * and must be put in quotation marks"),
    "did not find expected alphabetic or numeric character": message(
        "a value begins with * or & and must be put in quotation marks"
    ),
    "found unknown escape character": message("a backslash within double quotation marks: use single ones"),
    "did not find expected comment or line break": message("words follow | or > on the same line"),
    "control characters are not allowed": message("there is a character that cannot be seen"),
    "tab character": message("a line is indented with a tab"),
}
"""Complaints of libyaml, by a part of their words."""


_WAYS_OUT = {
    errno.ENOSPC: message("free some space on the disk"),
    errno.EDQUOT: message("free some space on the disk"),
    errno.EISDIR: message("give the folder another name, and put the file in its place"),
    errno.EEXIST: message("choose another name"),
    errno.ENOTDIR: message("choose another name"),
    errno.ENAMETOOLONG: message("choose a shorter name"),
    errno.ENOENT: message("check the name; make the folder first, or put the file back"),
    errno.EROFS: message("choose a place that may be written"),
    errno.EIO: message("check the disk and the connection to the network drive, then try again"),
}
_CLOSE = message("close it in other programs and check its permissions")


def way_out(error: OSError) -> Message:
    """What to do where the operating system refuses."""
    return _WAYS_OUT.get(error.errno or 0, _CLOSE)


def of_system(error: OSError) -> Message | str:
    """Why the operating system refuses; in its own words where we have none."""
    return _SYSTEM.get(error.errno or 0) or error.strerror or str(error)


def of_yaml(complaint: str) -> Message | str:
    """Why YAML cannot be read; in the parser's own words where we have none."""
    return next((told for words, told in _YAML.items() if words in complaint), complaint)
