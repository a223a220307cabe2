"""Numbers in Chinese prose: value, unit, limit and role."""

from __future__ import annotations

from decimal import Decimal

import pytest

from site_builder.numerals.chinese import read
from site_builder.numerals.reading import COUNT, Limit, Role


@pytest.mark.parametrize(
    ("text", "number", "kind", "limit"),
    [
        ("增长6.8%", "6.8", "percent", Limit.EXACT),
        ("提高0.5个百分点", "0.5", "percentage-point", Limit.EXACT),
        ("产值1264.8亿元", "126480000000", "yuan", Limit.EXACT),
        ("实际利用外资2.39亿美元", "239000000", "us-dollar", Limit.EXACT),
        ("亿元以上项目", "100000000", "yuan", Limit.AT_LEAST),
        ("1.2万亿元", "1200000000000", "yuan", Limit.EXACT),
        ("电力装机达1045万千瓦左右", "10450000", "kilowatt", Limit.ABOUT),
        ("三千瓦", "3", "kilowatt", Limit.EXACT),
        ("年产白酒25万千升", "250000", "kiloliter", Limit.EXACT),
        ("粮食播种面积910万亩以上", "9100000", "mu", Limit.AT_LEAST),
        ("633.3平方公里", "633.3", "square-kilometer", Limit.EXACT),
        ("７亿立方米", "700000000", "cubic-meter", Limit.EXACT),
        ("时延10毫秒以内", "10", "millisecond", Limit.AT_MOST),
        ("算力7.12P（PFlops）", "7.12", "petaflops", Limit.EXACT),
        ("带宽达6000G（Gbps）", "6000", "gigabit-per-second", Limit.EXACT),
        ("突破300亿元", "30000000000", "yuan", Limit.OVER),
        ("不低于60%", "60", "percent", Limit.AT_LEAST),
        ("超过了20座", "20", COUNT, Limit.OVER),
        ("约20座", "20", COUNT, Limit.ABOUT),
        ("节约20座", "20", COUNT, Limit.EXACT),
        ("近2万个", "20000", COUNT, Limit.NEARLY),
        ("附近2座", "2", COUNT, Limit.EXACT),
        ("近三年", "3", "year", Limit.EXACT),
        ("4100余件", "4100", COUNT, Limit.SOME),
        ("1万多户", "10000", COUNT, Limit.SOME),
        ("3万张以上", "30000", COUNT, Limit.AT_LEAST),
        ("48左右", "48", COUNT, Limit.ABOUT),
        ("3岁以下", "3", "year", Limit.UNDER),
        ("不超过5%", "5", "percent", Limit.AT_MOST),
        ("三成", "30", "percent", Limit.EXACT),
        ("五成以上", "50", "percent", Limit.AT_LEAST),
        ("是上年的2.5倍", "2.5", "times", Limit.EXACT),
        ("百分之六点五", "6.5", "percent", Limit.EXACT),
        ("百分之九十以上", "90", "percent", Limit.AT_LEAST),
        ("四十八万人次", "480000", COUNT, Limit.EXACT),
        ("２０座", "20", COUNT, Limit.EXACT),
        ("15分钟", "15", "minute", Limit.EXACT),
        ("2023年", "2023", COUNT, Limit.EXACT),
        ("Ⅲ类水", "3", COUNT, Limit.EXACT),
    ],
)
def test_a_number_is_read_with_its_unit_and_limit(text: str, number: str, kind: str, limit: Limit) -> None:
    """One number, exactly as it is meant."""
    (reading,) = read(text)
    assert (reading.number, reading.kind, reading.limit) == (Decimal(number), kind, limit)
    assert text[reading.start : reading.end] == reading.text


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("第五次普查", Role.ORDINAL),
        ("连续三年领跑", Role.RUNNING),
        ("（1）改善50", Role.NUMBERING),
        ("（一）全力", Role.NUMBERING),
        ("一、回顾", Role.NUMBERING),
        ("二、要求", Role.NUMBERING),
        ("万、亿和亩", Role.AMOUNT),
        ("珍酒扩建（四期）", Role.AMOUNT),
        ("三年", Role.AMOUNT),
    ],
)
def test_a_number_has_a_role(text: str, role: Role) -> None:
    """Ordinals, streaks and numberings are told from amounts by what stands around them."""
    assert read(text)[0].role is role


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("10%、15%、5%以上", [Limit.AT_LEAST] * 3),
        ("10%、15%以上、5%", [Limit.AT_LEAST, Limit.AT_LEAST, Limit.EXACT]),
        ("突破10%、15%", [Limit.OVER, Limit.OVER]),
        ("保持100%、省控断面达95.7%以上", [Limit.EXACT, Limit.AT_LEAST]),
        ("4100余件、1200件", [Limit.SOME, Limit.EXACT]),
        ("20座、15%以上", [Limit.EXACT, Limit.AT_LEAST]),
    ],
)
def test_a_limit_governs_the_list_it_stands_in(text: str, limits: list[Limit]) -> None:
    """以上 looks back, 突破 looks on, and neither goes beyond its own unit or the list."""
    assert [reading.limit for reading in read(text)] == limits


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("3至5亿元", [300000000, 500000000]), ("10—15%", [10, 15]), ("3个至5亿元", [3, 500000000])],
)
def test_a_range_shares_multiplier_and_unit(text: str, numbers: list[int]) -> None:
    """What stands behind the second number of a range holds for the first."""
    first, second = read(text)
    assert [first.number, second.number] == numbers
    assert first.kind == second.kind or "个" in text


def test_numbers_are_read_in_order() -> None:
    """Percentages in words and numberings stand among the rest where they belong."""
    assert [str(reading.number) for reading in read("（一）增长百分之五，建成3座")] == ["1", "5", "3"]
