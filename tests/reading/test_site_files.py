"""The whole of `content/` as one model."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from site_builder.model import Measure, Site
from site_builder.reading.reader import Reader
from site_builder.reading.site_files import read_site
from tests.tiny import tiny_site


def test_the_first_language_is_the_source(tiny: Site) -> None:
    """The source language lives at the root; the others below a folder of their own."""
    assert tiny.source.code == "zh-CN"
    assert [(language.prefix, language.folder) for language in tiny.languages] == [
        ("", "zh_CN"),
        ("en/", "en"),
    ]


def test_indicators_stand_in_the_order_of_the_themes(tiny: Site) -> None:
    """`topics.yaml` decides, not the names of the files."""
    assert list(tiny.topics) == ["rural", "economy"]
    topics = [indicator.topic for indicator in tiny.indicators.values()]
    assert topics == sorted(topics, reverse=True)
    assert tiny.indicators["gdp-growth"].place.line == 1


def test_what_is_left_out_is_empty(tiny: Site) -> None:
    """An indicator without family, whole, note or chart has empty ones."""
    streak = tiny.indicators["gdp-lead-years"]
    assert (streak.family, streak.part_of, streak.icon, streak.note, streak.chart) == ("", "", "", "", "")
    assert streak.measure is Measure.STREAK


def test_an_icon_is_that_of_the_unit_or_a_dot(tiny: Site) -> None:
    """A unit without a sign has a dot."""
    assert (tiny.units["school"].icon, tiny.units["year"].icon) == ("school", "dot")


def test_units_restate_exactly(tiny: Site) -> None:
    """Fifteen mu to the hectare is a decimal, not a float."""
    restated = tiny.units["mu"].restated
    assert restated is not None and (restated.unit, restated.per) == ("hectare", Decimal(15))


def test_projects_are_read_whole(tiny: Site) -> None:
    """Promises, comparisons and dated steps of a project are all there."""
    project = tiny.reports["2024"].projects[1]
    assert (project.number, project.figures, project.place.line) == (2, ("toilets",), 8)
    assert project.compare[0].with_indicator == "new-businesses"
    assert project.progress[0].day == date(2024, 6, 30)


def test_reports_stand_oldest_first(copied: Path) -> None:
    """A new report is a new folder, and the newest comes last."""
    reports = copied / "content" / "reports"
    (reports / "2024").rename(reports / "2025")
    (reports / "2023" / "text").mkdir(parents=True)
    for name in (
        "report.yaml",
        "figures.csv",
        "numbers-in-names.csv",
        "livelihood.yaml",
        "text/02-targets.md",
    ):
        (reports / "2023" / name).write_bytes((reports / "2025" / name).read_bytes())
    (reports / "2023" / "report.yaml").write_text(
        (reports / "2025" / "report.yaml").read_text("utf-8").replace("2024", "2023"), "utf-8"
    )
    site = read_site(Reader(), copied / "content")
    assert site is not None and list(site.reports) == ["2023", "2025"]


def test_an_unpublished_site_has_no_address(copied: Path) -> None:
    """The address is left empty until it is known."""
    assert tiny_site(copied / "content").base_url == "https://example.org/report/"
    file = copied / "content" / "site.yaml"
    file.write_text(file.read_text("utf-8").replace("base_url: https://example.org/report/\n", ""), "utf-8")
    assert tiny_site(copied / "content").base_url == ""


def test_files_beside_the_reports_are_no_reports(copied: Path) -> None:
    """A note or a file of the system among the folders is passed over."""
    (copied / "content" / "reports" / "README.txt").write_text("x", "utf-8")
    assert list(tiny_site(copied / "content").reports) == ["2024"]


def test_nothing_can_be_read_without_the_site(reader: Reader, tmp_path: Path) -> None:
    """Without `site.yaml` there is no site, and one problem says why."""
    assert read_site(reader, tmp_path) is None
    assert len(reader.problems) == 1


@pytest.mark.parametrize("name", ["topics", "units", "families"])
def test_an_empty_folder_breaks_collections_one_by_one(reader: Reader, copied: Path, name: str) -> None:
    """A missing file breaks its own collection only."""
    (copied / "content" / f"{name}.yaml").unlink()
    assert read_site(reader, copied / "content") is not None
    assert name in reader.broken and not reader.broken & ({"topics", "units", "families"} - {name})
