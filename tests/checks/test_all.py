"""The list of checks and when one is left out."""

from __future__ import annotations

from dataclasses import replace

from site_builder import checks
from site_builder.model import Site
from site_builder.reading.sources import read_code


def test_a_sound_site_has_no_problem(tiny: Site) -> None:
    """No check invents anything."""
    assert checks.run(tiny, set()) == []


def test_checks_of_a_broken_collection_are_left_out(tiny: Site) -> None:
    """What could not be read whole is not blamed on what refers to it; other checks still run."""
    wrong = replace(tiny, units={}, families={})
    assert {str(problem.what).split(" is called")[0] for problem in checks.run(wrong, set())} == {
        "no unit",
        "no family",
    }
    told = checks.run(wrong, {"units"})
    assert told and all("family" in str(problem.what) for problem in told)
    assert checks.run(wrong, {"units", "families"}) == []


def test_every_check_names_collections_that_are_read() -> None:
    """A collection that no reader ever breaks, because it is misspelt, would never switch its check off."""
    code = "".join(text for file, text in read_code().items() if "/reading/" in file)
    named = set().union(*checks.CHECKS.values())
    assert named and [name for name in named if f'"{name}"' not in code] == []
