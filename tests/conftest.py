"""Fixtures for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.model import Report, Site
from site_builder.reading.reader import Reader
from tests.tiny import site_with, tiny_site


@pytest.fixture
def reader() -> Reader:
    """A reader that has not met any problem yet."""
    return Reader()


@pytest.fixture
def tiny() -> Site:
    """The tiny site, read."""
    return tiny_site()


@pytest.fixture
def report(tiny: Site) -> Report:
    """The report of the tiny site."""
    return tiny.reports["2024"]


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the tiny site, with the current folder in it, so that problems name short paths."""
    site = site_with(tmp_path)
    monkeypatch.chdir(site)
    return site
