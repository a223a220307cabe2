"""`glossary.csv`: terms of the report and their approved English."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from site_builder.errors import message
from site_builder.model import Term
from site_builder.reading.csv_files import Row, read_rows
from site_builder.reading.reader import Reader

COLUMNS = ("term", "english", "variants", "forbidden", "note", "source")
_COLLECTION = "glossary"
_BETWEEN_FORMS = "|"


def read_glossary(reader: Reader, path: Path) -> tuple[Term, ...]:
    """The glossary; empty where a site has none. A row with a mistake is noted and left out."""
    if not path.exists():
        return ()
    return reader.kept("glossary", path, lambda own: _read(own, path))


def _read(reader: Reader, path: Path) -> tuple[Term, ...]:
    terms: dict[str, Term] = {}
    slugs: Counter[str] = Counter()
    for row in read_rows(reader, path, _COLLECTION, COLUMNS):
        if not _sound(reader, row, terms):
            reader.broken.add(_COLLECTION)
            continue
        slug = _slug(row.values["english"])
        slugs[slug] += 1
        identifier = slug if slugs[slug] == 1 else f"{slug}-{slugs[slug]}"
        terms[row.values["term"]] = _term(row, identifier)
    return tuple(terms.values())


def _sound(reader: Reader, row: Row, terms: dict[str, Term]) -> bool:
    """Whether a row can be used; what is wrong with it is noted."""
    term, english = row.values["term"], row.values["english"]
    if not term:
        reader.report(
            row.place, message("the row has no term"), message("write the term in the first column")
        )
    elif term in terms:
        reader.report(
            row.place,
            message(
                "the term “{term}” is listed twice, first at {place}", term=term, place=terms[term].place
            ),
            message("remove one of the rows"),
        )
    elif not english:
        reader.report(
            row.place,
            message("the term “{term}” has no English", term=term),
            message("write its approved English in the column “english”"),
        )
    else:
        return _forms_agree(reader, row)
    return False


def _forms_agree(reader: Reader, row: Row) -> bool:
    """No form may be both allowed and forbidden, and each must have a letter or digit to be found by."""
    cells = row.values
    allowed = [cells["english"], *_forms(cells["variants"])]
    forbidden = {form.lower() for form in _forms(cells["forbidden"])}
    both = [form for form in allowed if form.lower() in forbidden]
    for form in both:
        reader.report(
            row.place,
            message("“{form}” is both allowed and forbidden for “{term}”", form=form, term=cells["term"]),
            message("keep it in one of the columns only"),
        )
    unsayable = [form for form in (*allowed, *sorted(forbidden)) if not re.search(r"\w", form)]
    for form in unsayable:
        reader.report(
            row.place,
            message("“{form}” is no English form of “{term}”", form=form, term=cells["term"]),
            message("write words, and “|” between two forms"),
        )
    return not both and not unsayable


def _term(row: Row, identifier: str) -> Term:
    cells = row.values
    return Term(
        id=identifier,
        term=cells["term"],
        english=cells["english"],
        variants=_forms(cells["variants"]),
        forbidden=_forms(cells["forbidden"]),
        note=cells["note"],
        source=cells["source"],
        place=row.place,
    )


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in cell.split(_BETWEEN_FORMS) if form.strip())


def _slug(english: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", english.lower().replace("'", "")).strip("-") or "term"
