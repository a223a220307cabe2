"""One `Localiser` for each language: it translates, and writes numbers, units, bounds, dates and years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal
from babel.support import NullTranslations

from site_builder.language.limits import limit_of
from site_builder.language.units import HEDGES
from site_builder.model import Bound, Figure, Language, Quantity, Unit
from site_builder.numerals.reading import Limit
from site_builder.numerals.written import MOST, in_characters

_SCALES = (10**12, 10**9, 10**6)
"""Magnitudes for which a language's own word is used instead of a row of zeros."""
_HALF_WIDTH = {
    ord(wide): plain for wide, plain in zip("０１２３４５６７８９．％", "0123456789.%", strict=True)
}
"""A report may mix ４座 with 5座; values that stand side by side do not."""


@dataclass(frozen=True)
class Phrase:
    """Words of the content in the reader's language or, where untranslated, in the source language."""

    text: str
    """The words."""
    lang: str = ""
    """Language tag where it differs from the page's; empty where it does not."""

    def __str__(self) -> str:
        """The words alone."""
        return self.text


@dataclass(frozen=True)
class Localiser:
    """Bound to one language for good, so that no call can forget it."""

    language: Language
    """The language written."""
    source: Language
    """The language of the content."""
    interface: NullTranslations
    """Catalog of the words in templates and code (English msgids)."""
    content: NullTranslations
    """Catalog of the words in `content/` (source-language msgids)."""
    units: Mapping[str, Unit]
    """Units by id."""

    @cached_property
    def locale(self) -> Locale:
        """Babel's data for the language."""
        return Locale.parse(self.language.code, sep="-")

    @property
    def is_source(self) -> bool:
        """True where the content is written in this very language."""
        return self.language == self.source

    def text(self, msgid: str, **values: object) -> str:
        """A sentence of the interface with its `{gaps}` filled."""
        return str(self.interface.gettext(msgid)).format(**values)

    def told(self, msgid: str, **values: object) -> Phrase:
        """A sentence of the interface, marked where words set into it are not translated."""
        return Phrase(self.text(msgid, **values), lang_of(values.values()))

    def plural(self, singular: str, plural: str, number: int, **values: object) -> str:
        """A sentence of the interface in the form that its number asks for."""
        chosen = str(self.interface.ngettext(singular, plural, number))
        return chosen.format(number=self.number(Decimal(number)), **values)

    def phrase(self, msgid: str) -> Phrase:
        """Words of the content, marked where they are not translated."""
        if self.is_source or not msgid:
            return Phrase(msgid)
        translated = str(self.content.gettext(msgid))
        return Phrase(msgid, self.source.code) if translated == msgid else Phrase(translated)

    def number(self, number: Decimal) -> str:
        """A plain number with the language's own separators and every digit it has."""
        return str(
            format_decimal(
                number, locale=self.locale, decimal_quantization=False, group_separator=not self.is_source
            )
        )

    def counted(self, count: int) -> str:
        """A small count as titles write it: `十`, `10`."""
        characters = self.locale.language == "zh" and count <= MOST
        return in_characters(count) if characters else self.number(Decimal(count))

    def quantity(self, quantity: Quantity) -> str:
        """A quantity with its unit: `12.37万户`, `123,700 households`; exact, never rounded."""
        if self.is_source:
            return quantity.printed.translate(_HALF_WIDTH)
        return self._measured(quantity.number, self.units[quantity.unit])

    def amount(self, number: Decimal, unit_id: str, beside: Quantity | None = None) -> str:
        """A computed number of a unit, such as what one sign of a chart stands for.

        Args:
            number: The plain number.
            unit_id: Its unit.
            beside: The quantity it is read with; a unit of several measure words (20个, 47家) keeps its word.
        """
        if self.is_source:
            word = _measure_word(self.units[unit_id], beside)
            for multiplier, many in ((10**8, "亿"), (10**4, "万")):
                if number >= multiplier:
                    return f"{self.number((number / multiplier).normalize())}{many}{word}"
            return f"{self.number(number)}{word}"
        return self._measured(number, self.units[unit_id])

    def _measured(self, number: Decimal, unit: Unit) -> str:
        written = self._with_unit(self._scaled(number), number, unit)
        if unit.restated is None:
            return written
        second = number / unit.restated.per
        rounded = _plain(Decimal(f"{second:.4g}"))
        restated = self._with_unit(self.number(rounded), rounded, self.units[unit.restated.unit])
        about = restated if rounded == second else self.bound(Bound.ABOUT, restated)
        return self.text("{quantity} ({restated})", quantity=written, restated=about)

    def _with_unit(self, written: str, number: Decimal, unit: Unit) -> str:
        msgid = unit_msgid(unit)
        whole = int(number) if number == number.to_integral_value() else 2
        chosen = str(self.content.npgettext(f"unit:{unit.id}", msgid, msgid, whole))
        return chosen.format(number=written)

    def _scaled(self, number: Decimal) -> str:
        for scale in _SCALES:
            if abs(number) >= scale:
                short = _plain(number / scale)
                pattern = self._scale_pattern(scale, short)
                return pattern.replace("0", self.number(short), 1)
        return self.number(number)

    def _scale_pattern(self, scale: int, number: Decimal) -> str:
        patterns = self.locale.compact_decimal_formats["long"]
        form = self.locale.plural_form(number)
        known = patterns.get(form, patterns["other"])
        return str(known.get(str(scale), patterns["other"][str(scale)]).pattern)

    def bound(self, bound: Bound, written: str) -> str:
        """A written quantity with the words that say how exactly it is meant: `约7%`, `about 7%`."""
        if bound is Bound.AT_LEAST:
            return self.text("at least {quantity}", quantity=written)
        if bound is Bound.ABOUT:
            return self.text("about {quantity}", quantity=written)
        if bound is Bound.AT_MOST:
            return self.text("at most {quantity}", quantity=written)
        return written

    def value(self, figure: Figure) -> Phrase:
        """What a figure says: quantity, unit and limit, which a printed 余 has said already."""
        written = self.quantity(figure.quantity)
        if not (self.is_source and any(sign in written for sign in HEDGES)):
            written = self._limited(figure, written)
        return Phrase(written, self.unit_lang(figure.quantity.unit))

    def _limited(self, figure: Figure, written: str) -> str:
        """A written quantity with the limit that the report's own words set it: `over 145 billion yuan`."""
        limit = limit_of(figure, self.source)
        if limit is Limit.OVER:
            return self.text("over {quantity}", quantity=written)
        if limit is Limit.SOME:
            return self.text("more than {quantity}", quantity=written)
        if limit is Limit.NEARLY:
            return self.text("nearly {quantity}", quantity=written)
        if limit is Limit.UNDER:
            return self.text("under {quantity}", quantity=written)
        return self.bound(limit.bound, written)

    def unit_lang(self, unit_id: str) -> str:
        """Language tag of a unit's word where it is not translated; empty otherwise."""
        msgid = unit_msgid(self.units[unit_id])
        if self.is_source or msgid.isascii():
            return ""
        translated = str(self.content.npgettext(f"unit:{unit_id}", msgid, msgid, 1))
        return self.source.code if translated == msgid else ""

    def year(self, year: int) -> str:
        """A year as the language writes it: `2024年`, `2024`."""
        return self.text("{year}", year=year)

    def date(self, written: str) -> str:
        """A date given as `2024`, `2024-01` or `2024-01-09`, as the language writes it."""
        parts = [int(part) for part in written.split("-")]
        if len(parts) == 1:
            return self.year(parts[0])
        if len(parts) == 2:
            return str(format_skeleton("yMMMM", date(parts[0], parts[1], 1), locale=self.locale))
        return str(format_date(date(*parts), "long", self.locale))

    def file_size(self, count: int) -> str:
        """The size of a file of so many bytes: `4.2 KB`, `131 KB`, `2.3 MB`."""
        kilobytes = Decimal(count) / 1000
        size = kilobytes if kilobytes < 1000 else kilobytes / 1000
        rounded = self.number(size.quantize(Decimal("0.1") if size < 10 else Decimal(1)))
        if kilobytes < 1000:
            return self.text("{size} KB", size=rounded)
        return self.text("{size} MB", size=rounded)

    def join(self, words: list[Phrase]) -> Phrase:
        """Words set one after the other as the language lists them."""
        return Phrase(self.text(", ").join(map(str, words)), lang_of(words))


def lang_of(words: Iterable[object]) -> str:
    """Language tag of words taken together: that of the first of them that is not translated."""
    return next((word.lang for word in words if isinstance(word, Phrase) and word.lang), "")


def unit_msgid(unit: Unit) -> str:
    """The msgid of a unit in the content catalog: its first written form after a gap for the number."""
    return f"{{number}}{unit.written[0]}"


def _measure_word(unit: Unit, beside: Quantity | None) -> str:
    """The written form of a unit that a printed quantity uses; the first where there is none."""
    printed = beside.printed_unit if beside else ""
    return (
        max((form for form in unit.written if printed.endswith(form)), key=len, default="") or unit.written[0]
    )


def _plain(number: Decimal) -> Decimal:
    """The number without trailing zeros and without an exponent."""
    short = number.normalize()
    return short if short.as_tuple().exponent <= 0 else short.quantize(Decimal(1))  # type: ignore[operator]  # finite
