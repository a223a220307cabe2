"""`glossary.csv`: what is read from a row, and what is wrong with one."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.model import Term
from site_builder.reading.glossary_file import read_glossary
from site_builder.reading.reader import Reader

HEADER = "term,english,variants,forbidden,note,source\n"


def read(reader: Reader, folder: Path, *rows: str) -> tuple[Term, ...]:
    """The glossary made of some rows."""
    path = folder / "glossary.csv"
    path.write_text(HEADER + "".join(f"{row}\n" for row in rows), "utf-8")
    return read_glossary(reader, path)


def told(reader: Reader) -> list[str]:
    """What is wrong: the line, what and what to do."""
    return [f"{problem.place.line}: {problem.what} — {problem.remedy}" for problem in reader.problems]


def test_a_row_is_a_term(reader: Reader, tmp_path: Path) -> None:
    """Forms are parted by bars; the first is the one that readers see."""
    (term,) = read(
        reader, tmp_path, "房票,housing vouchers,housing voucher | vouchers,house tickets,凭证。,Press"
    )
    assert (term.term, term.english, term.note, term.source) == (
        "房票",
        "housing vouchers",
        "凭证。",
        "Press",
    )
    assert term.forms == ("housing vouchers", "housing voucher", "vouchers")
    assert term.forbidden == ("house tickets",)
    assert (term.id, term.place.line) == ("housing-vouchers", 2)
    assert told(reader) == [] and reader.broken == set()


def test_a_site_needs_no_glossary(reader: Reader, tmp_path: Path) -> None:
    """No file, no terms, no complaint."""
    assert read_glossary(reader, tmp_path / "glossary.csv") == ()
    assert told(reader) == []


def test_ids_come_from_the_english(reader: Reader, tmp_path: Path) -> None:
    """They are plain, and stay apart where two terms have the same English."""
    terms = read(
        reader, tmp_path, "红旅,Red tourism,,,,", "红色旅游,red tourism,,,,", "正安,Zheng'an (County),,,,"
    )
    assert [term.id for term in terms] == ["red-tourism", "red-tourism-2", "zhengan-county"]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (
            "四化,four transformations,,,,",
            "3: the term “四化” is listed twice, first at {file}:2 — remove one of the rows",
        ),
        (
            "四新,,four new,,,",
            "3: the term “四新” has no English — write its approved English in the column “english”",
        ),
        (",four new,,,,", "3: the row has no term — write the term in the first column"),
        (
            "四新,four new,New Four,new four|Four New,,",
            "3: “four new” is both allowed and forbidden for “四新” — keep it in one of the columns only",
        ),
        ("四新,—,,,,", "3: “—” is no English form of “四新” — write words, and “|” between two forms"),
    ],
)
def test_mistakes(
    row: str, problem: str, reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row with a mistake is told and left out; the others stand."""
    monkeypatch.chdir(tmp_path)
    terms = read(reader, tmp_path, "四化,Four-front Development Initiative,,,,", row)
    assert problem.format(file="glossary.csv") in told(reader)
    assert [term.english for term in terms] == ["Four-front Development Initiative"]
    assert reader.broken == {"glossary"}


def test_the_header_is_fixed(reader: Reader, tmp_path: Path) -> None:
    """Another first row is no glossary."""
    path = tmp_path / "glossary.csv"
    path.write_text("term,english\n四化,x\n", "utf-8")
    assert read_glossary(reader, path) == ()
    assert [str(problem.remedy) for problem in reader.problems] == [
        "make it: term,english,variants,forbidden,note,source"
    ]
