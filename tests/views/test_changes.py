"""Progress and corrections as the list of changes, the pages of indicators and projects tell them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder import urls
from site_builder.catalogs.extraction import content_messages
from site_builder.making.pipeline import build
from site_builder.model import Report
from site_builder.views.changes import changes, days
from site_builder.views.corrections import corrections
from site_builder.views.edition import Edition
from site_builder.views.index import SiteIndex
from tests.editions import editions_of, tiny_editions
from tests.tiny import TESTS, options, site_with


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Edition]:
    """The tiny site with three corrections and one step of a project."""
    folder = site_with(tmp_path_factory.mktemp("changes"), TESTS / "sites" / "corrected")
    return editions_of(options(folder))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site, built."""
    folder = tmp_path_factory.mktemp("built")
    chosen = options(site_with(folder, TESTS / "sites" / "corrected"))
    build(replace(chosen, output=folder / "output"))
    return folder / "output"


def _page(built: Path, path: str) -> str:
    """The words of the main part of a page, as one line."""
    html = (built / urls.file_of(path)).read_text("utf-8")
    main = html[html.index("<main") : html.index("</main>")]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", main))


def _with(edition: Edition, report: Report) -> Edition:
    return replace(edition, index=SiteIndex(replace(edition.site, reports={report.id: report})))


def test_a_correction_tells_day_values_and_reason(editions: dict[str, Edition]) -> None:
    """The newest first, in the units of the language; an indicator without one has none."""
    told = corrections(editions["en"], "gdp-growth")
    assert [(one.day, one.date, one.told.text) for one in told] == [
        ("2024-06-30", "Corrected on June 30, 2024", "2023 result, from 6.7% to 6.8%."),
        ("2024-02-05", "Corrected on February 5, 2024", "2023 result, from 6.6% to 6.7%."),
    ]
    assert [(one.reason.text, one.reason.lang) for one in told] == [
        ("The definitions differ.", ""),
        ("初步核实。", "zh-CN"),
    ]
    (toilets,) = corrections(editions["en"], "toilets")
    assert toilets.told.text == "2024 target, from 20,000 households to 20,600 households."
    assert corrections(editions["en"], "reservoirs") == ()


def test_reasons_are_translated_like_other_content(editions: dict[str, Edition]) -> None:
    """They are asked for, each once."""
    words = [item.msgid for item in content_messages(editions["en"].site)]
    assert (words.count("初步核实。"), words.count("口径不同。")) == (1, 1)


def test_days_come_newest_first(editions: dict[str, Edition]) -> None:
    """What happened on one day stands below it; each change leads to where it is told at length."""
    found = [(day.date, [change.link.url for change in day.changes]) for day in days(editions["en"])]
    assert found == [
        ("July 1, 2024", ["/en/indicators/toilets/"]),
        ("June 30, 2024", ["/en/indicators/gdp-growth/", "/en/livelihood/2024/2/#progress"]),
        ("February 5, 2024", ["/en/indicators/gdp-growth/"]),
    ]


def test_changes_keep_their_names(editions: dict[str, Edition]) -> None:
    """A second step on the same day, and one on a later day, leave the names of the others as they are."""
    edition = editions["en"]
    report = edition.report
    project = report.projects[1]
    step = project.progress[0]
    later = replace(step, day=step.day.replace(day=29, month=9))
    more = replace(project, progress=(step, step, later))
    changed = changes(_with(edition, replace(report, projects=(report.projects[0], more))))
    before, after = [one.id for one in changes(edition)], [one.id for one in changed]
    assert after == [
        "progress-2024-2-2024-09-29",
        *before[:2],
        "progress-2024-2-2024-06-30-2",
        *before[2:],
    ]


def test_a_quiet_year_has_no_changes() -> None:
    """A site that has published neither progress nor a correction."""
    edition = tiny_editions()["en"]
    quiet = replace(edition.report, projects=(), corrections=())
    assert changes(_with(edition, quiet)) == ()


@pytest.mark.parametrize(("path", "corrected"), [("", "更正"), ("en/", "Corrected on June 30, 2024: ")])
def test_a_correction_stands_beside_the_value(built: Path, path: str, corrected: str) -> None:
    """On the page of the indicator, before the chart, in the part that fact cards show too."""
    html = (built / f"{path}indicators/gdp-growth/index.html").read_text("utf-8")
    head = html[html.index('<header class="indicator-page__head flow" data-fact-card>') :]
    head = re.sub(r"<[^>]+>", "", head[: head.index("</header>")])
    assert corrected in head and "6.7%" in head and "6.8%" in head
    assert "6.7%" not in _page(built, f"{path}indicators/retail-growth/")


def test_the_newest_state_stands_on_the_pages_of_projects(built: Path) -> None:
    """In the picture of all projects, and at the head of the project's own page."""
    for path in ("en/livelihood/2024/", "en/livelihood/2024/2/"):
        assert "Under way · June 30, 2024" in _page(built, path)
    assert "Under way" not in _page(built, "en/livelihood/2024/1/")


def test_the_list_of_changes_is_on_every_page(built: Path) -> None:
    """In the footer and, where there is a feed, in the head; the list has every change."""
    for path, prefix in (("en/indicators/toilets/", "../../"), ("data/", "../")):
        html = (built / urls.file_of(path)).read_text("utf-8")
        assert f'<a href="{prefix}changes/"' in html
        assert 'type="application/atom+xml" title="' in html and f'href="{prefix}feed.xml"' in html
    listed = _page(built, "en/changes/")
    assert listed.count("Correction ") == 3 and listed.count("Progress ") == 2
    assert "Under way: Half of them are renovated." in listed


def test_without_an_address_pages_name_no_feed(tmp_path: Path) -> None:
    """The build says what is missing. A list that is empty promises that changes will be told."""
    site = site_with(tmp_path)
    for name, line in (
        ("site.yaml", "base_url: https://example.org/report/\n"),
        (
            "reports/2024/livelihood.yaml",
            "    - {date: 2024-06-30, status: under_way, text: 已改造一半。, source: 小城日报}\n",
        ),
    ):
        file = site / "content" / name
        text = file.read_text("utf-8")
        assert line in text
        file.write_text(text.replace(line, ""), "utf-8")
    outcome = build(replace(options(site), output=tmp_path / "output"))
    assert any("neither a site map nor a feed of changes" in str(one) for one in outcome.left_out)
    html = (tmp_path / "output" / "en" / "changes" / "index.html").read_text("utf-8")
    assert "atom" not in html
    assert "Nothing has changed since the report was published." in html
    for page in ("en/index.html", "en/data/index.html"):
        assert "changes/" in (tmp_path / "output" / page).read_text("utf-8")
    assert not list((tmp_path / "output").rglob("feed.xml"))
