"""The rows of `figures.csv` and `numbers-in-names.csv` as figures and phrases."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from site_builder.model import Bound, Kind, Report, Site
from site_builder.reading.figure_files import FIGURE_COLUMNS, read_figures, read_named_numbers
from site_builder.reading.reader import Reader


def test_figures_are_exact(report: Report) -> None:
    """Value and unit stay as printed, and the number behind them is exact."""
    quantities = {(f.indicator, f.kind): f.quantity for f in report.figures}
    businesses = quantities["new-businesses", Kind.ACTUAL]
    assert (businesses.printed, businesses.number) == ("12.37万户", Decimal(123700))
    assert quantities["gdp-lead-years", Kind.STANDING].number == 3
    assert quantities["reservoirs", Kind.ACTUAL].number == 4
    assert quantities["grain-area", Kind.TARGET].number == 9_100_000


def test_figures_keep_the_order_and_place_of_their_rows(report: Report) -> None:
    """The first figure is the first row below the names of the columns."""
    assert [figure.place.line for figure in report.figures] == list(range(2, len(report.figures) + 2))
    first = report.figures[0]
    assert (first.indicator, first.year, first.bound) == ("gdp-growth", 2023, Bound.EXACT)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            "?gdp-growth,2023,actual,6.8,%,exact,a,全市生产总值增长6.8%",
            "“全市生产总值增长6.8%” is proposed as “gdp-growth” (生产总值增速) — "
            "if that is right, remove the question mark; else write the id of another indicator",
        ),
        (
            "？,2023,actual,3,座,exact,a,建成水库3座",
            "“建成水库3座” has no indicator yet — "
            "write the id of one, perhaps: reservoirs (建成水库); or define a new one first",
        ),
        (
            "?,2023,actual,3,家,exact,a,来了3家",
            "“来了3家” has no indicator yet — "
            "define an indicator for it, or, if it is no statistic, move it to numbers-in-names.csv",
        ),
    ],
)
def test_a_proposal_waits_for_a_person(
    tiny: Site, reader: Reader, tmp_path: Path, row: str, told: str
) -> None:
    """A question mark before the indicator, in either width, is told with what is likeliest."""
    path = tmp_path / "figures.csv"
    path.write_text(",".join(FIGURE_COLUMNS) + f"\n{row}\n", "utf-8")
    assert read_figures(reader, path, tiny.indicators, tiny.units) == ()
    (problem,) = reader.problems
    assert f"{problem.what} — {problem.remedy}" == told
    assert reader.broken == {"figures"}


def test_a_phrase_may_be_proposed_too(reader: Reader, tmp_path: Path) -> None:
    """A question mark before its reason is told; the phrase counts all the same."""
    path = tmp_path / "numbers-in-names.csv"
    path.write_text("phrase,reason,section\n三农,?name,\n", "utf-8")
    (named,) = read_named_numbers(reader, path)
    assert named.reason == "name"
    assert [str(problem.what) for problem in reader.problems] == ["“三农” is proposed as no statistic (name)"]


@pytest.mark.parametrize("collection", ["units", "indicators"])
def test_a_figure_is_not_blamed_for_a_broken_indicator(
    tiny: Site, reader: Reader, tmp_path: Path, collection: str
) -> None:
    """Where indicators could not be read, their figures are left out without another problem."""
    reader.broken.add("indicators")
    path = tmp_path / "figures.csv"
    path.write_text(",".join(FIGURE_COLUMNS) + "\ngdp-growth,2023,actual,6.8,%,exact,a,b\n", "utf-8")
    indicators = {} if collection == "indicators" else tiny.indicators
    units = {} if collection == "units" else tiny.units
    assert read_figures(reader, path, indicators, units) == ()
    assert reader.problems == []
    assert "figures" in reader.broken


def test_every_fault_of_a_row_is_told(tiny: Site, reader: Reader, tmp_path: Path) -> None:
    """An editor sees all faults of a row at once, at its line."""
    path = tmp_path / "figures.csv"
    path.write_text(",".join(FIGURE_COLUMNS) + "\ngdp-growth,now,result,?,%,so,a,b\n", "utf-8")
    assert read_figures(reader, path, tiny.indicators, tiny.units) == ()
    assert [problem.place.line for problem in reader.problems] == [2] * 4


def test_a_raised_digit_makes_no_year(tiny: Site, reader: Reader, tmp_path: Path) -> None:
    """What Unicode calls a digit is not always one that a number can be read from."""
    path = tmp_path / "figures.csv"
    path.write_text(",".join(FIGURE_COLUMNS) + "\ngdp-growth,202³,actual,6.8,%,exact,a,b\n", "utf-8")
    assert read_figures(reader, path, tiny.indicators, tiny.units) == ()
    assert [str(problem.what) for problem in reader.problems] == ["“202³” is not a year"]


def test_phrases_keep_their_section_and_place(report: Report) -> None:
    """A phrase without a section holds for the whole report."""
    phrases = {name.phrase: name for name in report.named_numbers}
    assert (phrases["2023年"].section, phrases["2023年"].place.line) == ("", 2)
    assert phrases["（1）"].section == "livelihood"


def test_a_phrase_with_a_bad_reason_still_claims_its_number(reader: Reader, tmp_path: Path) -> None:
    """A wrong reason is one mistake; the number it stands for is not told as a second."""
    path = tmp_path / "names.csv"
    path.write_text("phrase,reason,section\n5G,label,\n", "utf-8")
    assert [name.phrase for name in read_named_numbers(reader, path)] == ["5G"]
    assert (len(reader.problems), reader.broken) == (1, set())


@pytest.mark.parametrize(
    "row",
    [
        "unknown,2023,actual,6.8,%,exact,a,b",
        "gdp-growth,23,actual,6.8,%,exact,a,b",
        "gdp-growth,2023,result,6.8,%,exact,a,b",
        "gdp-growth,2023,actual,?,%,exact,a,b",
        "gdp-growth,2023,actual,6.8,户,exact,a,b",
        "gdp-growth,2023,actual,6.8,%,so,a,b",
    ],
)
def test_a_row_with_one_fault_is_left_out(tiny: Site, reader: Reader, tmp_path: Path, row: str) -> None:
    """Nothing wrong gets into the model, and the checks of figures are told to wait."""
    path = tmp_path / "figures.csv"
    path.write_text(f"{','.join(FIGURE_COLUMNS)}\n{row}\n", "utf-8")
    assert read_figures(reader, path, tiny.indicators, tiny.units) == ()
    assert (len(reader.problems), "figures" in reader.broken) == (1, True)
