"""Reasons of the system and of YAML, told in both languages."""

from __future__ import annotations

import errno

import pytest
import yaml

from site_builder import reasons
from site_builder.console import Console
from site_builder.errors import Message, message


@pytest.mark.parametrize(
    "text",
    [
        "a: b: c",
        "a\nb: 1",
        "a: 'x' y",
        "- a\nb: c",
        "a: [1,2\nb: 3",
        "a: {b: 1\nc: 2",
        "a: @x",
        "a: *x",
        "a: &",
        'a: "\\q"',
        "a:\n  b: 1\n c: 2",
        "a: | x\n b",
        "a: - b",
        "a: \x07",
        "a:\n\t- b",
    ],
)
def test_what_yaml_complains_of_is_told_in_chinese(text: str) -> None:
    """The usual slips have words of ours, and those a translation."""
    with pytest.raises(yaml.YAMLError) as caught:
        yaml.compose(text, Loader=yaml.CBaseLoader)
    told = reasons.of_yaml(getattr(caught.value, "problem", None) or str(caught.value))
    assert isinstance(told, Message)
    assert Console("zh").words(told) != told.msgid


def test_an_unknown_complaint_keeps_its_words() -> None:
    """Nothing is hidden behind a general sentence."""
    assert reasons.of_yaml("something new") == "something new"
    assert reasons.of_system(OSError(errno.EXDEV, "Invalid cross-device link")) == "Invalid cross-device link"


def test_the_systems_refusals_are_told_in_chinese() -> None:
    """A full disk or a file open in Excel is told in words, not with a number."""
    assert reasons.of_system(OSError(errno.ENOSPC, "No space left on device")) == message("the disk is full")
    locked = reasons.of_system(PermissionError(errno.EACCES, "Permission denied"))
    assert Console("zh").words(message("the file cannot be opened: {reason}", reason=locked)) == (
        "文件无法打开：没有权限，或文件正被其他程序打开"
    )
