"""What a spreadsheet would change in a catalog, and the rows that are refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from babel.messages.catalog import Catalog

from site_builder.catalogs.exchange import Returned, Row, apply, changes, row_id, rows
from site_builder.catalogs.extraction import Extracted
from site_builder.errors import Place

PLAIN, STALE, MISSING, UNIT = "经济", "增长7%", "水库", "{number}户"
WANTED = [
    Extracted(PLAIN, "a.md", 1, comment="#a"),
    Extracted(STALE, "a.md", 2),
    Extracted(MISSING, "a.md", 3),
    Extracted(UNIT, "units.yaml", 4, context="unit:x", plural=UNIT),
]


@pytest.fixture
def catalog() -> Catalog:
    """One entry that is translated, one stale, one missing, and one with forms for numbers."""
    made = Catalog(locale="en")
    made.add(PLAIN, "The economy")
    made.add(STALE, "up 6%", flags=["fuzzy"], previous_id="增长6%")
    made.add(MISSING)
    made.add((UNIT, UNIT), ("{number} home", "{number} homes"), context="unit:x")
    return made


def _rows(catalog: Catalog) -> list[Row]:
    return list(rows(catalog, WANTED, {"经济": "economy"}))


def _back(catalog: Catalog, **changed: str) -> list[Returned]:
    """The rows as they come back, with other translations for some sources."""
    return [
        Returned(row.id, row.source, changed.get(row.source, row.translation), Place("t.xlsx", number))
        for number, row in enumerate(_rows(catalog), 2)
        if row.source != STALE or STALE in changed
    ]


def test_rows_say_all_a_translator_needs(catalog: Catalog) -> None:
    """State, old words, notes, terms and the place; a plural has a row for each form."""
    plain, stale, missing, one, many = _rows(catalog)
    assert (plain.status, plain.note, plain.terms, plain.place) == (
        "translated",
        "#a",
        "经济 = economy",
        "a.md:1",
    )
    assert (stale.status, stale.old_source, stale.translation) == ("stale", "增长6%", "up 6%")
    assert (missing.status, missing.translation, missing.old_source) == ("missing", "", "")
    assert [row.translation for row in (one, many)] == ["{number} home", "{number} homes"]
    assert len({row.id for row in _rows(catalog)}) == 5


def test_unchanged_rows_change_nothing(catalog: Catalog) -> None:
    """What comes back as it went out is no change, an empty row included."""
    assert changes(catalog, _back(catalog)) == ([], [])


def test_a_stale_translation_that_still_holds_is_confirmed(catalog: Catalog) -> None:
    """Where its status is made `translated` it is stale no more; a missing one stays missing."""
    back = [
        Returned(row.id, row.source, row.translation, Place("t.xlsx"), "translated") for row in _rows(catalog)
    ]
    (change,), problems = changes(catalog, back)
    assert (change.old, change.new, problems) == ("up 6%", "up 6%", [])
    apply([change])
    assert [row.status for row in _rows(catalog)][:3] == ["translated", "translated", "missing"]


def test_a_changed_translation_is_one_change(catalog: Catalog) -> None:
    """The change has the old and the new words and the row; nothing is changed before it is applied."""
    (change,), problems = changes(catalog, _back(catalog, **{PLAIN: " Economy \n"}))
    assert problems == []
    assert (change.old, change.new, change.place) == ("The economy", "Economy", Place("t.xlsx", 2))
    assert change.entry.string == "The economy"
    apply([change])
    assert change.entry.string == "Economy"


def test_a_stale_row_taken_anew_is_stale_no_more(catalog: Catalog) -> None:
    """The new translation takes the mark and the old words away."""
    found, _ = changes(catalog, _back(catalog, **{STALE: "up 7%"}))
    apply(found)
    entry = catalog.get(STALE)
    assert entry is not None
    assert (entry.string, entry.fuzzy, entry.previous_id) == ("up 7%", False, [])


def test_an_emptied_translation_is_no_change(catalog: Catalog) -> None:
    """A translation is not lost because a cell was cleared."""
    assert changes(catalog, _back(catalog, **{PLAIN: "  "})) == ([], [])


def test_one_form_of_a_plural_may_change(catalog: Catalog) -> None:
    """The other form stays as it is."""
    returned = _back(catalog)
    returned[-1] = replace(returned[-1], translation="{number} households")
    found, problems = changes(catalog, returned)
    assert (len(found), found[0].form, problems) == (1, 1, [])
    apply(found)
    assert found[0].entry.string == ("{number} home", "{number} households")


UNKNOWN = (
    "the source of this row has changed since it was exported, or its id was altered"
    " — export again and carry the translation over"
)


@pytest.mark.parametrize(
    ("altered", "told"),
    [
        (
            {"source": "经济运行"},
            "the source text in this row was altered"
            " — restore it; only the column “translation” may be changed",
        ),
        ({"id": "0123456789ab-0"}, UNKNOWN),
        ({"id": row_id(Catalog().add("经济运行")), "source": "经济运行"}, UNKNOWN),
        ({"id": ""}, UNKNOWN),
    ],
)
def test_altered_rows_are_refused(catalog: Catalog, altered: dict[str, str], told: str) -> None:
    """The row is named and not taken, whatever its translation says; the others are."""
    first, *others = _back(catalog, **{PLAIN: "Economy", MISSING: "Reservoirs"})
    found, problems = changes(catalog, [replace(first, **altered), *others])  # type: ignore[arg-type]  # fields of a row
    assert list(map(str, problems)) == [f"t.xlsx:2: {told}"]
    assert [change.new for change in found] == ["Reservoirs"]


def test_a_row_that_stands_twice_is_refused(catalog: Catalog) -> None:
    """The second one is named: nobody can tell which is meant."""
    first, *others = _back(catalog)
    again = replace(first, translation="Economy", place=Place("t.xlsx", 9))
    found, problems = changes(catalog, [first, *others, again])
    assert list(map(str, problems)) == ["t.xlsx:9: this row stands twice — remove one of the rows"]
    assert found == []


def test_a_source_changed_meanwhile_is_refused(catalog: Catalog) -> None:
    """A row that was exported before its words changed in the content names no entry any more."""
    returned = _back(catalog)
    newer = Catalog(locale="en")
    newer.add(PLAIN + "运行", "The economy", flags=["fuzzy"])
    _, problems = changes(newer, returned[:1])
    assert list(map(str, problems)) == [f"t.xlsx:2: {UNKNOWN}"]
