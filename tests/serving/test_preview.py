"""The preview's folder: only what has changed is written, and a mistake touches nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.console import Console
from site_builder.serving.bar import Bar
from site_builder.serving.preview import Preview, StoppedError, Told
from tests.tiny import TESTS, options, site_with

SENTENCE = "我们要进一步统一思想，把事情办好。"
"""A sentence without a number."""


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of the tiny site, made once."""
    folder = tmp_path_factory.mktemp("preview")
    site = replace(options(site_with(folder)), output=folder / "preview", cache=folder / "cache", jobs=1)
    made = Preview(site)
    _refreshed(made)
    yield made
    made.close()


def _refreshed(preview: Preview) -> Told:
    return _told(preview)[0]


def _told(preview: Preview) -> list[Told]:
    told: list[Told] = []
    preview.refresh(told.append, lambda: False)
    return told


def _edit(preview: Preview, file: str, old: str, new: str) -> None:
    path = preview.options.content / "reports" / "2024" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def _files(*paths: str) -> set[str]:
    return {f"{prefix}{path}index.html" for prefix in ("", "en/") for path in paths}


def test_nothing_changed_nothing_written(preview: Preview) -> None:
    """A save that changes no byte changes no file."""
    assert _refreshed(preview).changed == ()


def test_only_pages_that_show_the_sentence_are_written(preview: Preview) -> None:
    """All other pages keep their times."""
    times = {path: path.stat().st_mtime_ns for path in preview.options.output.rglob("*.html")}
    _edit(preview, "text/02-targets.md", SENTENCE, f"同志们！{SENTENCE}")
    first, later = _told(preview)
    written = {
        path.relative_to(preview.options.output).as_posix()
        for path, time in times.items()
        if path.stat().st_mtime_ns != time
    }
    later_pages = {name for name in later.changed if name.endswith(".html")}
    assert set(first.changed) == _files("report/2024/", "report/2024/targets/")
    assert later_pages == _files("report/2024/parallel/", "report/2024/print/")
    assert later.later and not first.later
    assert written == {*first.changed, *later_pages}
    _edit(preview, "text/02-targets.md", f"同志们！{SENTENCE}", SENTENCE)
    _refreshed(preview)


def test_late_pages_do_not_lead_to_what_has_vanished(preview: Preview) -> None:
    """They are not kept as they are when a page that they lead to has another address."""

    def rename(old: str, new: str) -> None:
        for path in preview.options.content.rglob("*.*"):
            path.write_bytes(path.read_bytes().replace(old.encode(), new.encode()))

    rename("retail-growth", "shop-growth")
    told = _told(preview)
    assert [one.problems for one in told] == [()]
    assert "report/2024/print/index.html" in told[0].changed
    rename("shop-growth", "retail-growth")
    assert [one.problems for one in _told(preview)] == [()]


def test_a_mistake_touches_nothing(preview: Preview) -> None:
    """The last good site stays as it is, and what there is to tell of it stays known."""
    _edit(preview, "figures.csv", "6.8,%", "6.9,%")
    told = _refreshed(preview)
    assert told.problems and told.changed == ()
    assert told.made is not None
    _edit(preview, "figures.csv", "6.9,%", "6.8,%")
    mended = _refreshed(preview)
    assert mended.problems == () and mended.changed == ()


def test_drafts_are_shown_as_soon_as_they_can_be(tmp_path: Path) -> None:
    """Until then the site is shown without them, and the bar lists what is to be done."""
    site = site_with(tmp_path, TESTS / "sites" / "years" / "2025")
    report = site / "content" / "reports" / "2025" / "report.yaml"
    finished = "draft: true\n" + report.read_text("utf-8")
    report.write_text(f"{finished}unfinished: 1\n", "utf-8")
    preview = Preview(
        replace(options(site), output=tmp_path / "preview", cache=tmp_path / "cache", jobs=1, drafts=True)
    )
    bar = Bar(Console("en"), Path.cwd())
    assert _refreshed(preview).problems == ()
    assert not (preview.options.output / "report" / "2025").exists()
    assert "Drafts not shown yet, to do: " in bar.html(preview.told, "", 5500)
    report.write_text(finished, "utf-8")
    assert _refreshed(preview).problems == ()
    assert (preview.options.output / "report" / "2025" / "index.html").is_file()
    assert "Draft, not published: 2025" in bar.html(preview.told, "", 5500)
    preview.close()


def test_an_unreadable_file_is_told(preview: Preview) -> None:
    """A file that is gone in the middle of a run is a problem like any other."""
    path = preview.options.content / "topics.yaml"
    text = path.read_bytes()
    path.unlink()
    assert any("topics.yaml" in str(problem) for problem in _refreshed(preview).problems)
    path.write_bytes(text)
    assert _refreshed(preview).problems == ()


def test_a_second_preview_has_a_folder_of_its_own(preview: Preview) -> None:
    """Two previews of one project do not write into each other's folder."""
    first = preview.options.output
    second = Preview(replace(preview.options))
    assert second.options.output == first.with_name(f"{first.name}-2")
    second.close()


def test_a_run_can_be_ended(preview: Preview) -> None:
    """When the preview is to end, a run that is going on ends at its next step."""
    preview.stopping = True
    with pytest.raises(StoppedError):
        _refreshed(preview)
    preview.stopping = False


def test_an_empty_page_says_what_it_waits_for(preview: Preview) -> None:
    """Before the first site there is a word of it, and another where a mistake is in the way."""
    bar = Bar(Console("en"), Path.cwd())
    waiting = bar.html(Told(), "", 5500)
    # The site may be done before the page has asked to be told so.
    assert "is being built" in waiting and 'http-equiv="refresh"' in waiting
    _edit(preview, "figures.csv", "6.8,%", "6.9,%")
    mistaken = bar.html(replace(_refreshed(preview), made=None), "", 5500)
    assert "once it is corrected" in mistaken and "is being built" not in mistaken
    _edit(preview, "figures.csv", "6.9,%", "6.8,%")
    assert "refresh" not in bar.html(_refreshed(preview), "", 5500)


@pytest.mark.parametrize(("language", "words"), [("en", "Review numbers"), ("zh", "")])
def test_the_bar_speaks_the_language_of_the_console(preview: Preview, language: str, words: str) -> None:
    """The bar, the counts and the problems are in the person's language and nothing of them in the site."""
    html = Bar(Console(language), Path.cwd()).html(preview.told, "report/2024/", 5500)
    assert words in html
    assert f'lang="{"zh-CN" if language == "zh" else "en"}"' in html
    assert "preview-bar" not in (preview.options.output / "index.html").read_text("utf-8")
