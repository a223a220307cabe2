"""Telling a person how a run goes on; the pipeline speaks, whoever runs it decides how that is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Listener = Callable[["Step"], None]


@dataclass(frozen=True)
class Step:
    """How far a run has come."""

    stage: str
    """`read`, `check`, `print`, `draw`, `render` or `write`."""
    done: int
    """How many of the stage's things are done."""
    total: int
    """How many there are."""


def silent(step: Step) -> None:
    """Listen without saying anything."""
