"""The report in two languages: the same paragraphs, each marked with its language."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from babel.support import NullTranslations

from site_builder.pages import pages_of
from site_builder.pages.parallel import ParallelView, pages
from site_builder.reading.reader import Reader
from site_builder.reading.sources import PROJECT, read_templates
from site_builder.templating import environment
from site_builder.views.edition import Edition
from site_builder.views.reports import report_view
from tests.editions import editions, tiny_editions


def _view(edition: Edition) -> ParallelView:
    (page,) = pages_of(edition, "parallel")
    assert isinstance(page.view, ParallelView)
    return page.view


def _html(edition: Edition) -> str:
    """The main block of the page, as its template writes it."""
    (page,) = pages_of(edition, "parallel")
    templates = {
        **read_templates(Reader(), PROJECT / "templates"),
        "base.html": "{% block main %}{% endblock %}",
    }
    env = environment(edition.words, templates)
    return env.get_template(f"pages/{page.template}").render(page=page, view=page.view)


@pytest.mark.parametrize("code", ["zh-CN", "en"])
def test_the_ids_are_those_of_the_report(code: str) -> None:
    """Every section and paragraph has the address in the page that it has in the report, in its order."""
    edition = editions()[code]
    report = report_view(edition, edition.report)
    sections = [section for part in report.parts for section in part.sections]
    view = _view(edition)
    assert [section.id for section in view.sections] == [section.id for section in sections]
    assert [row.id for section in view.sections for row in section.rows] == [
        paragraph.id for section in sections for paragraph in section.paragraphs
    ]


@pytest.mark.parametrize("code", ["zh-CN", "en"])
def test_the_source_comes_first(code: str) -> None:
    """Chinese stands beside English in both editions, and the way back leads to the edition's own report."""
    edition = tiny_editions()[code]
    view = _view(edition)
    assert (view.source_lang, view.source_name) == ("zh-CN", "中文")
    assert (view.translation_lang, view.translation_name) == ("en", "English")
    assert view.report.url == edition.url("report/2024/")
    row = next(row for row in view.sections[0].rows if row.id == "economy-1")
    assert "全市生产总值增长" in row.source.html
    assert "GDP grew by" in row.translation.html


@pytest.mark.parametrize("code", ["zh-CN", "en"])
def test_both_languages_are_marked(code: str) -> None:
    """Each paragraph stands there once in each language, and says which language it is in."""
    edition = tiny_editions()[code]
    html = _html(edition)
    count = sum(len(section.rows) for section in _view(edition).sections)
    assert len(re.findall(r"<p lang=\"zh-CN\">", html)) == count + 1  # and the head
    assert len(re.findall(r"<p lang=\"en\">", html)) == count + 1
    assert 'class="untranslated"' not in html


def test_what_is_not_translated_is_marked_as_the_source() -> None:
    """Without a translation the source words stand in its column, marked with their own language."""
    edition = tiny_editions()["en"]
    words = replace(edition.words, content=NullTranslations())
    bare = replace(edition, words=words, languages=(edition.languages[0], words))
    html = _html(bare)
    count = sum(len(section.rows) for section in _view(bare).sections)
    assert html.count('<p lang="zh-CN" class="untranslated">') == count
    assert html.count('<p lang="en">') == 1  # the head


def test_one_language_has_no_page() -> None:
    """There is nothing to read beside the only language, and the report offers no such way."""
    edition = tiny_editions()["zh-CN"]
    alone = replace(edition, languages=edition.languages[:1])
    assert list(pages(alone)) == []
    assert report_view(alone, alone.report).parallel == ""
    assert report_view(edition, edition.report).parallel == "/report/2024/parallel/"
