"""What the files of `content/` may say: one class for each kind of entry, the source of the JSON Schemas."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from site_builder.errors import message
from site_builder.model import Better, Kind, Measure

_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_CODE = r"^[a-z]{2,3}(-[A-Za-z]{2,4})?$"
BASE_URL = r"^https?://.+/$"
DAY = r"^\d{4}(-\d{2}(-\d{2})?)?$"
_LINK = r"^https?://\S+$"
_LICENSE = r"^[-A-Za-z0-9._]+$"
PATTERN_REMEDIES = {
    _ID: message("use lower-case letters, digits and hyphens only"),
    _CODE: message("write a language tag such as zh-CN or en"),
    BASE_URL: message("write the whole address with a slash at its end, such as https://example.org/report/"),
    DAY: message("write a date such as 2024, 2024-01 or 2024-01-09"),
    _LINK: message("write the whole address, such as https://example.org/news/1.html"),
    _LICENSE: message("write the short name of a license, such as CC-BY-4.0"),
}
"""What to do where a value does not have the form it must have, by the pattern of that form."""

Id = Annotated[str, Field(pattern=_ID)]
"""A stable name made of lower-case letters, digits and hyphens."""
Code = Annotated[str, Field(pattern=_CODE)]
"""A BCP 47 language tag."""


class Entry(BaseModel):
    """Base of all entries: unknown keys are mistakes, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class LanguageEntry(Entry):
    """A language the site is published in."""

    code: Code
    """语言代码，如 zh-CN、en。Language tag such as zh-CN or en."""
    name: str
    """该语言的自称。The language's name in itself."""


class LicenseEntry(Entry):
    """What others may do with the data."""

    name: Annotated[str, Field(pattern=_LICENSE)]
    """许可协议简称，如 CC-BY-4.0。Short name, such as CC-BY-4.0."""
    url: Annotated[str, Field(pattern=_LINK)]
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


class PartEntry(Entry):
    """One main division of a report."""

    id: Id
    """稳定的英文标识。Stable id."""
    title: str
    """标题。Title."""


class ReportEntry(Entry):
    """`report.yaml` of one report."""

    title: str
    """报告全称。Full title."""
    body: str
    """报告机关。Who delivered it."""
    occasion: str
    """在何会议上作报告。Where and before whom it was delivered."""
    delivered: Annotated[str, Field(pattern=DAY)]
    """报告日期：年、年-月或年-月-日。Date, as precisely as is known."""
    result_year: int
    """报告回顾的年份。The year whose results it tells."""
    target_year: int
    """报告部署的年份。The year whose targets it sets."""
    draft: bool = False
    """草稿：只在预览中展示，删去此行即发布。Shown in the preview only; remove the line to publish."""
    headline: list[Id] = []
    """首页展示的指标。Indicators shown first on the home page."""
    parts: list[PartEntry]
    """报告的组成部分。Main divisions in order."""


class ComparisonEntry(Entry):
    """Last year's nearest result under another definition."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, use_attribute_docstrings=True, populate_by_name=True
    )

    indicator: Id
    """本项目的指标。The project's own indicator."""
    with_indicator: Annotated[Id, Field(alias="with")]
    """用来对照的指标。The indicator it is set beside."""
    note: str
    """口径差异说明。How the definitions differ."""


class ProgressEntry(Entry):
    """A dated step of a project."""

    date: date
    """日期。Date, as 2024-06-30."""
    status: Literal["not_started", "under_way", "done"]
    """状态：未开工、进行中、已完成。Not started, under way or done."""
    text: str
    """进展说明。What was achieved."""
    source: str
    """来源名称。Name of the source."""
    url: Annotated[str, Field(pattern=_LINK)] | None = None
    """来源网址。Address of the source."""
    indicator: Id | None = None
    """用数字说明进度的指标（本项目 figures 之一）。The promise that the value tells of, one of `figures`."""
    value: str | None = None
    """截至该日已完成的数值，如 1.2。How much had been carried out by then, as 1.2."""
    unit: str | None = None
    """数值的单位，如 万户。Unit of the value, as 万户."""


class ProjectEntry(Entry):
    """One of the livelihood projects of `livelihood.yaml`."""

    number: Annotated[int, Field(ge=1)]
    """序号。Number in the report."""
    title: str
    """简短标题。Short title."""
    quote: str
    """报告原文。The report's clause, verbatim."""
    icon: Id
    """图标。Sign."""
    beneficiaries: str
    """惠及人群。For whom."""
    figures: list[Id]
    """承诺的指标。Ids of the indicators it promises."""
    compare: list[ComparisonEntry] = []
    """上年可对照的结果。Last year's nearest results under another definition."""
    progress: list[ProgressEntry] = []
    """进展，按日期先后。Dated steps, oldest first."""


class CorrectionEntry(Entry):
    """A figure of which something else was published before, here or in an earlier report."""

    date: date
    """更正（修订）日期。Day of the correction or revision, as 2024-06-30."""
    indicator: Id
    """指标。Id of the indicator."""
    year: int
    """数据所属年份。The year the figure speaks of."""
    kind: Kind
    """类型：结果、目标或状态。Result, target or standing."""
    old: str
    """更正前的数值和单位，如 12.3万户。What was published, with its unit."""
    new: str
    """更正后的数值和单位，与 figures.csv 一致。What is right, with its unit, as figures.csv has it."""
    reason: str
    """更正（修订）原因，将在网页上说明。Why; told on the page."""


class SectionMatter(Entry):
    """The head of a section's Markdown file."""

    title: str
    """小标题。Short heading."""
    part: Id
    """所属部分。Id of the part of the report."""


class PageMatter(Entry):
    """The head of a prose page's Markdown file."""

    title: str
    """标题。Title."""


SCHEMAS: dict[str, type[BaseModel]] = {
    "site": SiteEntry,
    "report": ReportEntry,
    "topics": TopicEntry,
    "units": UnitEntry,
    "families": FamilyEntry,
    "indicators": IndicatorEntry,
    "livelihood": ProjectEntry,
    "corrections": CorrectionEntry,
}
"""The files that have a JSON Schema, and the class of their one entry or of each entry of their list."""

SINGLE = frozenset({"site", "report"})
"""Files that hold one entry; the others hold a list."""
