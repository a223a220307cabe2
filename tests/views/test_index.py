"""Indexes of the model, shared by all languages."""

from __future__ import annotations

from dataclasses import replace

from site_builder.model import Kind, Site
from site_builder.views.index import SiteIndex


def test_figures_are_in_order(tiny: Site) -> None:
    """The figures of an indicator go from old to new, a result before the target of its year."""
    figures = SiteIndex(tiny).figures
    assert [(figure.year, figure.kind) for figure in figures["gdp-growth"]] == [
        (2023, Kind.ACTUAL),
        (2024, Kind.TARGET),
    ]
    assert set(figures) == set(tiny.indicators)


def test_two_reports_make_a_history(tiny: Site) -> None:
    """Figures of a second report join those of the first; what both state is there once."""
    report = tiny.reports["2024"]
    later = tuple(
        replace(figure, year=figure.year + 1) for figure in report.figures if figure.kind is Kind.ACTUAL
    )
    second = replace(report, id="2025", figures=(*later, *report.figures))
    figures = SiteIndex(replace(tiny, reports={"2024": report, "2025": second})).figures
    years = [(figure.year, figure.kind.value) for figure in figures["gdp-growth"]]
    assert years == [(2023, "actual"), (2024, "actual"), (2024, "target")]


def test_every_figure_knows_its_sentence(tiny: Site) -> None:
    """From each figure one comes to its report, section and paragraph."""
    index = SiteIndex(tiny)
    for figure in tiny.reports["2024"].figures:
        report, section, trace = index.trace_of[figure.place]
        assert report.id == "2024"
        assert section.id == figure.section
        assert trace.paragraph in section.paragraphs
        assert trace.paragraph.text[trace.start : trace.end] == figure.quantity.printed


def test_families_and_projects(tiny: Site) -> None:
    """Families list their members, and an indicator the projects that promise it."""
    index = SiteIndex(tiny)
    assert [member.id for member in index.relatives["treatment"]] == ["sewage-treatment", "waste-treatment"]
    assert [project.number for _, project in index.projects["toilets"]] == [2]
    assert "gdp-growth" not in index.projects
