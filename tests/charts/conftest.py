"""One drawer for all tests of charts: starting Node takes longer than drawing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from site_builder.charts.drawing import Drawer


@pytest.fixture(scope="session")
def drawer() -> Iterator[Drawer]:
    """A drawer with two workers."""
    with Drawer(jobs=2) as ready:
        yield ready
