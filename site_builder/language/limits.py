"""How exactly the words of a report mean a figure: 突破 is over, 近 is nearly, 余 is more than."""

from __future__ import annotations

from site_builder.model import Figure, Language
from site_builder.numerals import READERS
from site_builder.numerals.reading import Limit


def limit_of(figure: Figure, source: Language) -> Limit:
    """The limit that the quote of a figure sets its number, as far as it agrees with the bound of its row.

    A bound is one of four, by which values are compared and drawn; prose is finer. Where the quote says
    nothing certain, or the row something else, the row is followed.
    """
    read = READERS.get(source.code.split("-")[0])
    numbers = read(figure.quote) if read else ()
    said = {one.limit for one in numbers if one.number == figure.quantity.number}
    fitting = {limit for limit in said if limit.bound is figure.bound}
    return fitting.pop() if len(fitting) == 1 else Limit(figure.bound.value)
