"""Problems: how they read, and in which order."""

from __future__ import annotations

from site_builder.console import Console
from site_builder.errors import Message, Place, Problem, SiteError, message, nearest


def test_a_problem_reads_as_place_fault_and_remedy() -> None:
    """The line is left out where the whole file is meant."""
    wrong, remedy = message("“{id}” is wrong", id="a"), message("correct it")
    assert str(Problem(Place("a.md", 3), wrong, remedy)) == "a.md:3: “a” is wrong — correct it"
    assert str(Problem(Place("a.md"), wrong, remedy)) == "a.md: “a” is wrong — correct it"


def test_gaps_are_filled_with_words_that_have_braces() -> None:
    """What goes into a gap is not looked at for gaps, and doubled braces are braces."""
    assert str(message("{quote} {{#…}}", quote="{x}")) == "{x} {#…}"
    assert message("{n}", n=3) == Message("{n}", (("n", "3"),))
    assert str(message("because {why}", why=message("of {n}", n=3))) == "because of 3"


def test_lists_are_written_as_the_language_writes_them() -> None:
    """A Chinese list has the comma of Chinese lists."""
    said = message("the columns {names} are missing", names=["a", 2])
    assert str(said) == "the columns a, 2 are missing"
    assert Console("zh").words(said) == "缺少这些列：a、2"


def test_problems_are_told_once_and_file_by_file_in_the_order_in_which_they_were_found() -> None:
    """The file that was found wrong first is the likeliest cause, and comes first."""
    what = message("wrong")
    made = [
        Problem(Place(file, line), what, what) for file, line in (("b", 1), ("a", 10), ("a", 9), ("b", 1))
    ]
    assert [str(problem.place) for problem in SiteError(made).problems] == ["b:1", "a:10", "a:9"]
    assert str(SiteError(made)).count("\n") == 2


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    """A slip gets the name that was meant; anything else the list, which is cut when long."""
    assert str(nearest("gdp-grwth", ["retail-growth", "gdp-growth"])) == "did you mean “gdp-growth”?"
    assert str(nearest("x", ["one", "two"])) == "use one of: one, two"
    assert str(nearest("x", (f"name-{number}" for number in range(13)))).endswith("name-11, …")
    assert str(nearest("x", [f"name-{number}" for number in range(12)])).endswith("name-11")


def test_an_unknown_name_among_none_gets_no_empty_list() -> None:
    """Where nothing could be meant, the remedy says so."""
    assert "there is none" in str(nearest("x", []))
