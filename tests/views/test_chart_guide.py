"""How the charts are read: every form with a real example, every mark drawn by the code of the charts."""

from __future__ import annotations

from site_builder.charts.choice import FORM_NAMES
from site_builder.views.chart_guide import form_views, mark_views
from site_builder.views.charting import indicator_chart
from tests.editions import editions


def test_every_form_is_told_and_shown() -> None:
    """Each form has its words and the first chart of the report that has it, if there is one."""
    for edition in editions().values():
        forms = form_views(edition)
        assert sorted(form.id for form in forms) == sorted(FORM_NAMES)
        charts = [indicator_chart(edition, indicator) for indicator in edition.site.indicators.values()]
        for form in forms:
            assert form.name and form.marks and form.use
            first = next((chart for chart in charts if chart.spec.form == form.id), None)
            assert form.chart == first
            assert (form.indicator is None) == (first is None)


def test_every_mark_is_drawn_on_a_bar_and_on_a_line() -> None:
    """Each mark is shown by bare drawings, and no two marks are drawn from the same values."""
    marks = mark_views(editions()["en"])
    drawn = [[(drawing.spec.form, drawing.spec.points) for drawing in mark.drawings] for mark in marks]
    assert all([form for form, _ in forms] == ["bullet", "dumbbell"] for forms in drawn)
    assert len({str(forms) for forms in drawn}) == len(marks)
    assert all(drawing.spec.bare for mark in marks for drawing in mark.drawings)
