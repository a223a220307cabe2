"""Entries of the files of a report, and the matter at the head of its sections and of pages."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from site_builder.model import Kind
from site_builder.reading.entries.forms import DAY, LINK, Entry, Id


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
    headline: list[Id] = Field(default_factory=list)
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
    url: Annotated[str, Field(pattern=LINK)] | None = None
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
    compare: list[ComparisonEntry] = Field(default_factory=list)
    """上年可对照的结果。Last year's nearest results under another definition."""
    progress: list[ProgressEntry] = Field(default_factory=list)
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
