"""Parity: what is told about each mistake a translation can make with numbers, and about nothing else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from babel.messages.catalog import Catalog

from site_builder.checks.parity import exemptions, parity
from site_builder.errors import Place
from site_builder.language.tracing_english import Translated, translated
from site_builder.model import Bound, Paragraph, Site, Term
from site_builder.numerals.pairing import Demand
from site_builder.reading.catalogs import catalog_path, read_catalog
from site_builder.reading.reader import Reader
from site_builder.reading.site_files import read_site
from site_builder.reading.sources import PROJECT
from tests.translated import FILE, Text, catalog_of, site_of

OUTPUT = Text("白酒产值1264.8亿元")
RATES = Text("城乡收入分别增长4.5%、8.2%")
FLOOR = Text("一般公共预算收入增长3%以上")
POINTS = Text("占比提高2.5个百分点")
LIST = Text("分别增长10%、15%、5%以上")
MIXED = Text("建成公路200公里，造林300亩")
LAND = Text("实施营造林28.4万亩")
NAMES = Text(
    "“3+1”保障、5G和4A级景区，“十四五”时期的三农",
    (("“3+1”", "name"), ("5G", "name"), ("4A级", "name"), ("“十四五”", "name"), ("三农", "name")),
)
TOLD = "Chinese says {} in text.md:7, English says {}"


def told(tiny: Site, text: Text, words: str, *comments: str) -> list[str]:
    """What a translator is told about a translation."""
    catalog = catalog_of(text.words, words, *comments)
    return [str(problem) for problem in parity(site_of(tiny, text), catalog, FILE)]


@pytest.mark.parametrize(
    ("text", "words", "what", "fix"),
    [
        (
            OUTPUT,
            "an output of 12.648 billion yuan",
            "126,480,000,000 yuan (1264.8亿元)|12,648,000,000 yuan (12.648 billion yuan): 10 times too small",
            "126.48 billion yuan",
        ),
        (
            OUTPUT,
            "an output of 126.48 million yuan",
            "126,480,000,000 yuan (1264.8亿元)|126,480,000 yuan (126.48 million yuan): 1,000 times too small",
            "126.48 billion yuan",
        ),
        (
            OUTPUT,
            "an output of 1,264.8 billion yuan",
            "126,480,000,000 yuan (1264.8亿元)|"
            "1,264,800,000,000 yuan (1,264.8 billion yuan): 10 times too large",
            "126.48 billion yuan",
        ),
        (
            OUTPUT,
            "an output of 126.43 billion yuan",
            "126,480,000,000 yuan (1264.8亿元)|126,430,000,000 yuan (126.43 billion yuan): a digit differs",
            "126.48 billion yuan",
        ),
        (
            OUTPUT,
            "an output of 124.68 billion yuan",
            "126,480,000,000 yuan (1264.8亿元)|124,680,000,000 yuan (124.68 billion yuan): a digit differs",
            "126.48 billion yuan",
        ),
        (
            OUTPUT,
            "an output of 93 billion yuan",
            "126,480,000,000 yuan (1264.8亿元)|93,000,000,000 yuan (93 billion yuan): another number",
            "126.48 billion yuan",
        ),
        (
            OUTPUT,
            "an output of 126.48 billion mu",
            "126,480,000,000 yuan (1264.8亿元)|126,480,000,000 mu (126.48 billion mu): another unit",
            "126.48 billion yuan",
        ),
        (
            FLOOR,
            "will grow by 3 percent",
            "at least 3 percent (3%以上)|3 percent: how exactly it is meant is left out",
            "at least 3 percent",
        ),
        (
            FLOOR,
            "will grow by around 3 percent",
            "at least 3 percent (3%以上)|around 3 percent: the limit is another one",
            "at least 3 percent",
        ),
        (
            POINTS,
            "the share rose by 2.5 percent",
            "2.5 percentage points (2.5个百分点)|2.5 percent: percent for percentage points",
            "2.5 percentage points",
        ),
        (
            Text("增长2.5%"),
            "grew by 2.5 percentage points",
            "2.5 percent (2.5%)|2.5 percentage points: percentage points for percent",
            "2.5 percent",
        ),
        (
            Text("建成3座"),
            "more than 3 were built",
            "3 (3座)|more than 3: the Chinese number is exact",
            "3",
        ),
        (
            Text("建成3座"),
            "the third was built",
            "3 (3座)|3 (third): an ordinal for an amount",
            "3",
        ),
        (
            Text("新增100个"),
            "add 110",
            "100 (100个)|110: a digit differs",
            "100",
        ),
        (
            Text("3岁以下儿童", (("3岁以下", "threshold"),)),
            "children under the age of 4",
            "under 3 years (3岁以下)|under 4 (under the age of 4): a digit differs",
            "under 3 years",
        ),
    ],
)
def test_a_wrong_number_is_told_with_its_cause(
    tiny: Site, text: Text, words: str, what: str, fix: str
) -> None:
    """Both readings, both places and the likely fix are in one sentence."""
    source, said = what.split("|")
    expected = TOLD.format(source, said).replace(
        "English says more than 3:", "English says over 3 (more than 3):"
    )
    assert told(tiny, text, words) == [f"{FILE}:9: {expected} — write “{fix}”"]


def test_a_dropped_limit_of_a_list_is_told_for_every_number(tiny: Site) -> None:
    """以上 at the end of the list holds for all three."""
    assert told(tiny, LIST, "by at least 10 percent, 15 percent, and 5 percent, respectively") == []
    found = told(tiny, LIST, "by 10 percent, 15 percent, and at least 5 percent, respectively")
    assert [line.split(" in text")[0] for line in found] == [
        f"{FILE}:9: Chinese says at least 10 percent (10%)",
        f"{FILE}:9: Chinese says at least 15 percent (15%)",
    ]


SWAP = "swap the two numbers, or, if the sentence is turned round, say so in a comment above the entry: "
SWAP += "# parity: …"


def test_a_swapped_pair_of_one_unit_is_told(tiny: Site) -> None:
    """Both numbers are there, but rural incomes did not grow by 4.5 percent."""
    assert told(tiny, RATES, "by 4.5 percent and 8.2 percent, respectively") == []
    assert told(tiny, RATES, "by 8.2 percent and 4.5 percent, respectively") == [
        f"{FILE}:9: Chinese says first 4.5 percent (4.5%), then 8.2 percent (8.2%) in text.md:7, "
        f"English the other way round — {SWAP}"
    ]


def test_a_swapped_pair_of_differing_units_is_told_once(tiny: Site) -> None:
    """Two numbers in each other's place are one mistake."""
    assert told(tiny, MIXED, "200 kilometers of roads and 300 mu of forest") == []
    assert told(tiny, MIXED, "300 kilometers of roads and 200 mu of forest") == [
        f"{FILE}:9: Chinese says first 200 kilometers (200公里), then 300 mu (300亩) in text.md:7, "
        f"English the other way round — {SWAP}"
    ]


def test_a_missing_and_an_added_number_are_told(tiny: Site) -> None:
    """What cannot be the other's mistake is told on its own."""
    assert told(tiny, FLOOR, "will grow, in 12 places") == [
        f"{FILE}:9: Chinese says at least 3 percent (3%以上) in text.md:7, English does not say it — "
        "write “at least 3 percent” where it belongs",
        f"{FILE}:9: English says 12, Chinese says no such number in text.md:7 — "
        "take it out, or say in a comment above the entry why it is right: # parity: 12 = …",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "284,000 mu (about 18,930 hectares) of forest",
        "284,000 mu (about 18,900 hectares) of forest",
        "284,000 mu of forest",
        "284,000 mu (one-fifteenth of a hectare) of forest",
    ],
)
def test_right_hectares_are_a_restatement(tiny: Site, words: str) -> None:
    """Rounded to three digits or more, and called about."""
    assert told(tiny, LAND, words) == []


@pytest.mark.parametrize("hectares", ["about 18,390 hectares", "18,930 hectares", "about 20,000 hectares"])
def test_wrong_hectares_are_told(tiny: Site, hectares: str) -> None:
    """A wrong number, a rounded one that claims to be exact, and one rounded too far."""
    (line,) = told(tiny, LAND, f"284,000 mu ({hectares}) of forest")
    said = hectares.replace("about", "around") + (f" ({hectares})" if "about" in hectares else "")
    assert line == f"{FILE}:9: {said} are not 284,000 mu — write “around 18,930 hectares”"


def test_hectares_on_their_own_are_no_restatement(tiny: Site) -> None:
    """Only brackets behind the mu say that it is the same land."""
    assert len(told(tiny, LAND, "284,000 mu and about 18,930 hectares of forest")) == 1


def test_names_keep_their_digits(tiny: Site) -> None:
    """A name in Chinese numerals may be said in other words, or in parts; one in digits may not."""
    right = "the “3+1” guarantees, 5G, 4A scenic areas, agriculture and the 14th Five-Year Plan (2021-2025)"
    assert told(tiny, NAMES, right) == []
    assert told(tiny, NAMES, "the “3+1” guarantees, 5G and 4A scenic areas") == []
    for wrong in (
        right.replace("3+1", "1+3"),
        right.replace("3+1", "3+2"),
        right.replace("5G", "4G"),
        right.replace("4A", "four-A"),
        right.replace("14th", "13th"),
        right.replace("2025", "2026"),
        right.replace("agriculture", "seven matters"),
        right.replace("5G", "over 5G"),
    ):
        assert told(tiny, NAMES, wrong), wrong


@pytest.mark.parametrize(
    ("chinese", "names", "words"),
    [
        ("4100余件", (), "more than 4,100"),
        ("4100余件", (), "about 4,100"),
        ("近2万个", (), "nearly 20,000"),
        ("森林覆盖率62%以上", (), "over 62 percent"),
        ("连续三年领跑", (), "led for the third year running"),
        ("连续三年领跑", (), "led for three years running"),
        ("建成４座", (), "four were built"),
        ("力争1个以上", (), "at least one, on one map"),
        ("一图三清单", (("三", "name"),), "one map and three lists"),
        ("第一批", (("第一", "ordinal"),), "the first"),
        ("新冠疫情", (), "COVID-19"),
        ("一、2023年回顾", (("2023年", "year"),), "I. Review of 2023"),
        ("（二）扩大", (("（二）", "numbering"),), "2. Expanding"),
        ("125.52万人次", (), "1.2552 million times"),
        ("“六六”计划", (("“六六”", "name"),), "the Six-Six plan"),
        ("党的二十大", (("二十", "name"),), "the 20th Congress"),
        ("每千人4个", (("千人", "threshold"),), "4 per 1,000 people"),
    ],
)
def test_what_is_right_is_not_told(
    tiny: Site, chinese: str, names: tuple[tuple[str, str], ...], words: str
) -> None:
    """Ways to say a number that good English uses."""
    assert told(tiny, Text(chinese, names), words) == []


@pytest.mark.parametrize(
    ("chinese", "names", "words"),
    [
        ("党的二十大", (("二十", "name"),), "the 2nd Congress"),
        ("4100余件", (), "nearly 4,100"),
        ("近2万个", (), "more than 20,000"),
        ("（二）扩大50", (("（二）", "numbering"),), "50. Expanding 2"),
        ("2023年、2024年", (("2023年", "year"), ("2024年", "year")), "2024, 2023"),
    ],
)
def test_what_is_wrong_in_other_ways_is_told(
    tiny: Site, chinese: str, names: tuple[tuple[str, str], ...], words: str
) -> None:
    """A part of a name, the wrong side of a number, and numbers in each other's place."""
    assert told(tiny, Text(chinese, names), words)


def test_the_bound_of_the_data_counts(tiny: Site) -> None:
    """Where a figure's bound is not what the words around it say, the figure is believed."""
    site = site_of(tiny, FLOOR)
    report = site.reports["2024"]
    figures = tuple(replace(figure, bound=Bound.ABOUT) for figure in report.figures)
    site = replace(site, reports={"2024": replace(report, figures=figures)})
    assert not list(parity(site, catalog_of(FLOOR.words, "by about 3 percent"), FILE))
    assert list(parity(site, catalog_of(FLOOR.words, "by at least 3 percent"), FILE))


def test_an_exception_is_counted_and_listed(tiny: Site) -> None:
    """The translator's reason stands in the list; nothing else is told about the paragraph."""
    site, words = site_of(tiny, RATES), "by 8.2 percent in villages and by 4.5 percent in towns"
    catalog = catalog_of(RATES.words, words, " parity: turned round")
    assert list(parity(site, catalog, FILE)) == []
    (exemption,) = exemptions(site, catalog, FILE)
    assert (str(exemption.place), exemption.paragraph) == (f"{FILE}:9", "p")
    assert (exemption.words, exemption.reason) == ("", "turned round")


def test_an_exception_for_a_few_words_leaves_the_rest_under_the_check(tiny: Site) -> None:
    """The explanation may say its number; the paragraph may still not get its own numbers wrong."""
    words, comment = (
        "3 factories (above 20 million yuan) were built",
        "parity: above 20 million yuan = a definition",
    )
    text = Text("规上工厂建成3座")
    assert len(told(tiny, text, words)) == 1
    assert told(tiny, text, words, comment) == []
    assert len(told(tiny, text, words.replace("3", "4"), comment)) == 1
    (exemption,) = exemptions(site_of(tiny, text), catalog_of(text.words, words, comment), FILE)
    assert (exemption.words, exemption.reason) == ("above 20 million yuan", "a definition")


def test_brackets_may_explain_a_term_with_the_numbers_of_the_glossary(tiny: Site) -> None:
    """What the glossary says of a term of the paragraph is known to be right; anything else is not."""
    text = Text("规上工厂建成3座")
    place = Place("glossary.csv", 2)
    term = Term("large", "规上工厂", "large factories", (), (), "年收入2000万元及以上的工厂。", "", place)
    site = replace(site_of(tiny, text), glossary=(term,))
    right = "3 large factories (with revenue of 20 million yuan or more) were built"
    assert list(parity(site, catalog_of(text.words, right), FILE)) == []
    for wrong in (
        right.replace("20", "200"),
        right.replace(" or more", ""),
        right.replace("(", "").replace(")", ""),
    ):
        assert len(list(parity(site, catalog_of(text.words, wrong), FILE))) == 1


NEEDLESS = "the numbers are right: they need no exception — remove the comment “# parity: …”"


@pytest.mark.parametrize(
    ("words", "comment", "expected"),
    [
        ("by 4.5 percent and 8.2 percent", "parity: turned round", NEEDLESS),
        ("by 4.5 percent and 8.2 percent", "parity: 8.2 percent = it is right", NEEDLESS),
        (
            "by 8.2 percent and 4.5 percent",
            "parity:",
            "the exception from the check of numbers gives no reason — write it behind “# parity:”",
        ),
        (
            "by 4.5 percent and 8.2 percent",
            "parity: 12 = gone",
            "“12”, of an exception, are not in the translation once — "
            "copy words from the translation that stand there once, or remove the comment",
        ),
    ],
)
def test_an_exception_must_be_needed_and_give_its_reason(
    tiny: Site, words: str, comment: str, expected: str
) -> None:
    """One that is not needed would hide the next mistake."""
    assert f"{FILE}:9: {expected}" in told(tiny, RATES, words, comment)


def test_the_sites_own_prose_may_explain_with_numbers(tiny: Site) -> None:
    """A translation of a page keeps the numbers of its source; it may add an example."""
    page = replace(tiny.pages[0], paragraphs=(Paragraph("q", "2023年的数字", 0, Place("page.md", 3)),))
    site = replace(tiny, reports={}, pages=(page,))
    assert not list(parity(site, catalog_of("2023年的数字", "figures of 2023, such as over 20"), FILE))
    assert len(list(parity(site, catalog_of("2023年的数字", "figures of 2022"), FILE))) == 1


def test_what_is_stale_untranslated_or_in_another_language_is_not_read(tiny: Site) -> None:
    """Other checks tell these; a language without a reader has no parity to check."""
    site = site_of(tiny, RATES)
    for catalog in (
        catalog_of(RATES.words, "wrong 7", fuzzy=True),
        catalog_of(RATES.words, ""),
        Catalog(locale="en"),
    ):
        assert list(parity(site, catalog, FILE)) == []
    assert list(parity(site, catalog_of(RATES.words, "faux 7"), FILE, "fr")) == []


@pytest.fixture(scope="module")
def real() -> Site:
    """The project's own content."""
    site = read_site(Reader(), PROJECT / "content")
    assert site is not None
    return site


@pytest.fixture(scope="module")
def english(real: Site) -> Catalog:
    """The project's own English."""
    catalog = read_catalog(Reader(), catalog_path(PROJECT / "translations", real.languages[1], "content"))
    assert catalog is not None
    return catalog


def test_the_real_report_says_the_same_in_both_languages(real: Site, english: Catalog) -> None:
    """No finding, and one exception: what the translation explains of a term."""
    assert [str(problem) for problem in parity(real, english, FILE)] == []
    assert [one.words for one in exemptions(real, english, FILE)] == ["20 million yuan"]


def mistakes(item: Translated) -> Iterator[tuple[str, str]]:
    """Every single mistake of a translator with the statistics of a paragraph: its kind and the words."""
    words, pairs = item.words, [pair for pair in item.pairing.pairs if pair[0].demand is Demand.WHOLE]
    for _, said in pairs:
        before, text, behind = words[: said.start], said.text, words[said.end :]
        digit = re.search(r"\d", text)
        if digit:
            other = str((int(digit.group()) + 1) % 10)
            yield "digit", before + text[: digit.start()] + other + text[digit.end() :] + behind
        if re.search(r"\d\.\d", text):
            yield "point", before + text.replace(".", "", 1) + behind
        for one, two in (("million", "billion"), ("billion", "million")):
            if one in text:
                yield "scale", before + text.replace(one, two) + behind
        if "percent" in text:
            yield "points", before + text.replace("percent", "percentage points") + behind
        if said.quote.endswith(text) and said.quote != text:
            yield "limit", before.removesuffix(said.quote[: -len(text)]) + text + behind
        yield "missing", before + behind
    for (_, first), (_, second) in pairwise(sorted(pairs, key=lambda pair: pair[1].start)):
        if first.number != second.number and first.kind == second.kind and first.end <= second.start:
            between = words[first.end : second.start]
            yield "swap", words[: first.start] + second.text + between + first.text + words[second.end :]


def test_no_single_mistake_in_the_real_report_goes_unnoticed(real: Site, english: Catalog) -> None:
    """Each statistic is falsified in each way, one at a time."""
    made: Counter[str] = Counter()
    report = real.reports[real.default_report]
    sections = {paragraph.id: section for section in report.sections for paragraph in section.paragraphs}
    for item in [item for item in translated(real, english) if item.paragraph.id in sections]:
        section = replace(sections[item.paragraph.id], paragraphs=(item.paragraph,))
        alone = replace(
            real, reports={report.id: replace(report, sections=(section,))}, pages=(), glossary=()
        )
        comments = item.entry.user_comments
        assert not list(parity(alone, catalog_of(item.paragraph.text, item.words, *comments), FILE))
        for kind, words in mistakes(item):
            made[kind] += 1
            changed = catalog_of(item.paragraph.text, words, *comments)
            assert list(parity(alone, changed, FILE)), (kind, words)
    assert set(made) == {"digit", "point", "scale", "points", "limit", "missing", "swap"}
