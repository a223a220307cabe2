"""Entries of the files that all reports share."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from site_builder.model import Better, Measure
from site_builder.reading.entries.forms import BASE_URL, LICENSE, LINK, Code, Entry, Id


class LanguageEntry(Entry):
    """A language the site is published in."""

    code: Code
    """语言代码，如 zh-CN、en。Language tag such as zh-CN or en."""
    name: str
    """该语言的自称。The language's name in itself."""


class LicenseEntry(Entry):
    """What others may do with the data."""

    name: Annotated[str, Field(pattern=LICENSE)]
    """许可协议简称，如 CC-BY-4.0。Short name, such as CC-BY-4.0."""
    url: Annotated[str, Field(pattern=LINK)]
    """许可协议网址。Address of the license."""


class SiteEntry(Entry):
    """`site.yaml`."""

    title: str
    """网站名称。Name of the site."""
    publisher: str
    """发布单位。Who publishes the site."""
    description: str
    """一句话简介。The site in a sentence."""
    disclaimer: str
    """声明。What a reader should know about the standing of the site."""
    languages: Annotated[list[LanguageEntry], Field(min_length=1)]
    """语言，第一个是原文语言。Languages; the first is the one the content is written in."""
    base_url: Annotated[str, Field(pattern=BASE_URL)] | None = None
    """网站发布后的网址，以斜杠结尾。Published address, with a closing slash."""
    default_report: Id | None = None
    """首页展示的报告；不写则展示最新的报告。The report shown on the home page; the newest if left out."""
    license: LicenseEntry | None = None
    """数据的许可协议。License of the data."""


class TopicEntry(Entry):
    """One theme of `topics.yaml`."""

    id: Id
    """稳定的英文标识。Stable id."""
    name: str
    """主题名称。Name."""
    color: Literal[
        "vermilion", "ochre", "moss", "teal", "lake", "indigo", "plum", "clay", "slate", "pine", "rose"
    ]
    """主题颜色。Hue."""


class RestatementEntry(Entry):
    """A second unit for readers of other languages."""

    unit: Id
    """第二单位。Id of the second unit."""
    per: Annotated[Decimal, Field(gt=0)]
    """一个第二单位等于多少个本单位。How many of the first unit make one of the second."""


class UnitEntry(Entry):
    """One unit of `units.yaml`."""

    id: Id
    """稳定的英文标识。Stable id."""
    written: Annotated[list[str], Field(min_length=1)]
    """报告中数字之后的写法，不含万、亿等。Forms written after the number, without multipliers."""
    icon: Id = "dot"
    """象形图图标。Sign for pictorial charts."""
    restated: RestatementEntry | None = None
    """为其他语言读者换算的单位。Second unit for readers of other languages."""


class FamilyEntry(Entry):
    """One family of `families.yaml`."""

    id: Id
    """稳定的英文标识。Stable id."""
    name: str
    """名称。Name."""
    ranked: bool = True
    """组内排名是否有意义；各指标口径不同或有重叠时写 false。Whether a place in their order means anything."""


class IndicatorEntry(Entry):
    """One indicator of `indicators/<topic>.yaml`."""

    id: Id
    """稳定的英文标识，即网址，发布后不改。Stable id, part of the address; never changes."""
    name: str
    """指标全称。Full name."""
    unit: Id
    """计量单位（units.yaml 中的 id）。Id of its unit."""
    measure: Measure
    """指标类型。What kind of number it is."""
    better: Better = Better.NONE
    """哪个方向更好。Which direction is an improvement."""
    family: Id | None = None
    """可比较的指标组（families.yaml 中的 id）。Family it may be compared with."""
    part_of: Id | None = None
    """所属的总量指标。The indicator of which this one is a part."""
    icon: Id | None = None
    """象形图图标。Sign for pictorial charts."""
    note: str = ""
    """口径说明。Definition or note on comparability."""
    chart: Id | None = None
    """指定图表形式。Chart form, where the choice from the data is to be overruled."""
    comparable: bool = True
    """结果与目标口径不同时写 false，并在 note 中说明。False where definitions differ, as `note` says."""
