"""The whole way through the house with a tiny site: what comes out, and when it does not."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder import urls
from site_builder.errors import SiteError
from site_builder.making.material import Options
from site_builder.making.pipeline import Outcome, build
from site_builder.progress import Step
from tests.tiny import options, site_with

SENTENCE = "我们要进一步统一思想，把事情办好。"
"""A sentence without a number."""
EMPTY_CATALOG = (
    'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n'
    '"Content-Type: text/plain; charset=utf-8\\n"\n'
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Options:
    """The tiny site, built once with a new cache; tests look at it and change nothing."""
    folder = tmp_path_factory.mktemp("built")
    chosen = replace(options(site_with(folder)), output=folder / "output", cache=folder / "cache", jobs=1)
    build(chosen)
    return chosen


@pytest.fixture
def again(built: Options, tmp_path: Path) -> Options:
    """A copy of the tiny site to be changed and built, with the work of the first build at hand."""
    site = site_with(tmp_path)
    return replace(
        built, content=site / "content", translations=site / "translations", output=tmp_path / "output"
    )


def _digests(folder: Path) -> dict[str, str]:
    """The state of every file, by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _without_index(digests: dict[str, str]) -> dict[str, str]:
    return {path: digest for path, digest in digests.items() if not path.startswith(urls.PAGEFIND)}


def _page(chosen: Options, path: str) -> str:
    return (chosen.output / urls.file_of(path)).read_text("utf-8")


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def _drawn(chosen: Options) -> tuple[Outcome, int]:
    """Build, and count the charts that were drawn and not found in the cache."""
    steps: list[Step] = []
    outcome = build(chosen, steps.append)
    drawing = [step for step in steps if step.stage == "draw"]
    return outcome, drawing[-1].done - drawing[0].done


def test_every_page_is_there_in_every_language(built: Options) -> None:
    """Each page of the Chinese site has its twin below `en/`, and there is nothing else."""
    pages = {path for path in _digests(built.output) if path.endswith(".html")}
    english = {path.removeprefix("en/") for path in pages if path.startswith("en/")}
    assert {path for path in pages if not path.startswith("en/")} == english
    assert {"index.html", "404.html", "indicators/gdp-growth/index.html"} <= english
    assert len(english) == 42


def test_what_was_done_is_told(again: Options) -> None:
    """A build says how much it made, and goes through its stages in order."""
    steps: list[Step] = []
    outcome = build(again, steps.append)
    assert (outcome.pages, outcome.figures, outcome.indicators) == (84, 13, 11)
    assert outcome.languages == ("中文", "English")
    assert outcome.notes == ()
    stages = list(dict.fromkeys(step.stage for step in steps))
    assert stages == ["read", "check", "draw", "render", "write"]
    assert all(step.done <= step.total for step in steps)


def test_two_builds_are_the_same(built: Options, again: Options) -> None:
    """The same input gives the same bytes: with the cache or without, with one worker or three."""
    build(again)
    assert _digests(again.output) == _digests(built.output)
    build(replace(again, cache=None, jobs=3))
    assert _digests(again.output) == _digests(built.output)


def test_nothing_changed_nothing_drawn(again: Options) -> None:
    """A second build finds every chart in the cache."""
    outcome, drawn = _drawn(again)
    assert outcome.charts > 0
    assert drawn == 0


def test_an_edited_sentence_changes_only_its_pages(built: Options, again: Options) -> None:
    """Only pages that show the sentence change, and the search index; no chart is drawn again."""
    _replace(again.content / "reports/2024/text/02-targets.md", SENTENCE, f"同志们！{SENTENCE}")
    _, drawn = _drawn(again)
    before, after = (_without_index(_digests(chosen.output)) for chosen in (built, again))
    changed = {path for path in before if after.get(path) != before[path]}
    shown = {"report/2024/", "report/2024/targets/", "report/2024/parallel/", "report/2024/print/"}
    assert set(after) == set(before)
    assert changed == {urls.file_of(prefix + path) for prefix in ("", "en/") for path in shown}
    assert drawn == 0


def test_a_changed_sentence_is_shown_untranslated(again: Options) -> None:
    """Its English is stale, so English pages show the Chinese words, marked and labelled as such."""
    _replace(again.content / "reports/2024/text/02-targets.md", SENTENCE, f"同志们！{SENTENCE}")
    outcome = build(again)
    assert len(outcome.notes) == 1
    page = _page(again, "en/report/2024/targets/")
    assert re.search(f'lang="zh-CN">(<a [^>]*>4</a>)?同志们！{SENTENCE}</p>', page)
    assert "Not yet translated; shown in the original language." in page
    with pytest.raises(SiteError):
        build(replace(again, strict=True))


def test_a_changed_name_is_shown_untranslated(again: Options) -> None:
    """A new name goes into titles, descriptions and charts of English pages, marked wherever it stands."""
    _replace(again.content / "indicators/rural.yaml", "name: 建成水库", "name: 新建水库")
    build(again)
    page = _page(again, "en/indicators/reservoirs/")
    assert re.search(r'<title lang="zh-CN">新建水库 · ', page)
    assert re.search(r'<meta name="description" lang="zh-CN" content="新建水库\. ', page)
    assert re.search(r'<figure class="chart figure" [^>]*lang="zh-CN"', page)


def test_a_third_language_is_a_folder_and_a_line(again: Options) -> None:
    """French has every page at once: its numbers by its own rules, all other words marked as Chinese."""
    _add_french(again)
    outcome = build(again)
    assert outcome.languages == ("中文", "English", "Français")
    french = {path for path in _digests(again.output) if re.fullmatch(r"fr/.*\.html", path)}
    assert len(french) == outcome.pages / 3
    page = _page(again, "fr/indicators/new-businesses/")
    assert '<html lang="fr">' in page
    value = re.search(r'<span class="amount" lang="zh-CN">(.*?)</span></span>', page)
    assert value and re.sub("<[^>]*>", "", value[1]) == "123\u202f700户"
    address = "https://example.org/report/fr/indicators/new-businesses/"
    assert f'<link rel="alternate" hreflang="fr" href="{address}">' in page
    assert 'hreflang="fr">Français</a>' in _page(again, "indicators/new-businesses/")


def _add_french(chosen: Options) -> None:
    _replace(
        chosen.content / "site.yaml", "name: English\n", "name: English\n  - {code: fr, name: Français}\n"
    )
    folder = chosen.translations / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    for domain in ("interface", "content"):
        (folder / f"{domain}.po").write_text(EMPTY_CATALOG, "utf-8")


def _wrong_value(chosen: Options) -> None:
    _replace(chosen.content / "reports/2024/figures.csv", "6.8,%", "6.9,%")


def _section_called_parallel(chosen: Options) -> None:
    _replace(chosen.content / "reports/2024/figures.csv", ",livelihood,", ",parallel,")
    _replace(chosen.content / "reports/2024/numbers-in-names.csv", "name,livelihood", "name,parallel")
    _replace(
        chosen.content / "reports/2024/numbers-in-names.csv", "numbering,livelihood", "numbering,parallel"
    )
    text = chosen.content / "reports/2024/text"
    (text / "03-livelihood.md").rename(text / "03-parallel.md")


def _broken_template(chosen: Options) -> None:
    (chosen.templates / "pages" / "data.html").write_text("{{ no_such_name }}", "utf-8")


def _no_such_download(chosen: Options) -> None:
    (chosen.templates / "pages" / "data.html").write_text('{{ size("/data/no.csv") }}', "utf-8")


def _dead_link(chosen: Options) -> None:
    (chosen.templates / "pages" / "data.html").write_text('<a href="/no/">no</a>', "utf-8")


def _unwritable_style(chosen: Options) -> None:
    (chosen.templates / "assets" / "css" / "main.css").write_text('@import "no.css";', "utf-8")


@pytest.mark.parametrize(
    ("mistake", "told"),
    [
        (_wrong_value, "figures.csv:2: "),
        (_section_called_parallel, "two pages share the address “/report/2024/parallel/”"),
        (_broken_template, "templates/pages/data.html:1: the template cannot be used"),
        (_no_such_download, "data.html:1: the template cannot be used: there is no file at /data/no.csv"),
        (_dead_link, "output/data/index.html: the link “../no/” leads nowhere"),
        (_unwritable_style, "main.css:1"),
    ],
)
def test_a_mistake_leaves_the_last_good_site(
    mistake: Callable[[Options], None], told: str, built: Options, again: Options, tmp_path: Path
) -> None:
    """Wherever on the way a mistake is found, it is told, and the site that was there is untouched."""
    build(again)
    templates = tmp_path / "templates"
    _copy(again.templates, templates)
    broken = replace(again, templates=templates)
    mistake(broken)
    with pytest.raises(SiteError) as caught:
        build(broken)
    assert any(told in str(problem) for problem in caught.value.problems)
    assert _digests(again.output) == _digests(built.output)


def _copy(source: Path, target: Path) -> None:
    for path in source.rglob("*"):
        if path.is_file():
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())


@pytest.mark.parametrize(
    ("base_url", "home"),
    [("https://example.org/report/", "/report/"), ("https://example.org", "/"), ("", "/report/")],
)
def test_the_page_for_what_is_not_found_knows_the_published_path(
    base_url: str, home: str, again: Options
) -> None:
    """It is served at any depth, so its links begin at the root of the host."""
    build(replace(again, base_url=base_url))
    page = _page(again, "404.html")
    assert f'<a class="site-header__title" href="{home}">' in page
    assert f'href="{home}en/404.html"' in page


def test_the_page_for_what_is_not_found_speaks_every_language(built: Options) -> None:
    """A host has one such page for readers of every language, and does not know which they read."""
    for path, other, words in (("404.html", "en", "Page not found"), ("en/404.html", "zh-CN", "找不到页面")):
        apology = _page(built, path).partition(f'<section class="flow" lang="{other}">')[2]
        assert f"<h2>{words}</h2>" in apology.partition("</section>")[0]


def test_all_other_links_are_relative(built: Options) -> None:
    """Every other page works below any path, even from a folder on a disk."""
    for path in built.output.rglob("*.html"):
        if path.name != "404.html":
            assert not re.search(r'(?:href|src|data-[\w-]+)="/', path.read_text("utf-8")), path


def _table(chosen: Options) -> list[dict[str, str]]:
    text = (chosen.output / "data" / "figures.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_table_of_figures_opens_in_excel(built: Options) -> None:
    """A byte-order mark, Windows line ends, and exactly the promised columns."""
    data = (built.output / "data" / "figures.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    head, *rows = data.decode("utf-8-sig").split("\r\n")
    assert head == (
        "indicator,name_zh,name_en,topic,report,year,kind,value,unit,number,base_unit,bound,section,"
        "quote_zh,quote_en,url"
    )
    assert len(rows) == 13 + 1


def test_the_table_has_plain_numbers(built: Options) -> None:
    """Numbers are plain decimals with every digit; what the report prints stands beside them."""
    rows = {(row["indicator"], row["kind"]): row for row in _table(built)}
    assert all(re.fullmatch(r"-?\d+(\.\d+)?", row["number"]) for row in rows.values())
    businesses = rows["new-businesses", "actual"]
    assert (businesses["value"], businesses["unit"]) == ("12.37", "万户")
    assert businesses["number"] == "123700"
    assert rows["reservoirs", "actual"]["value"] == "４"
    assert rows["gdp-lead-years", "standing"]["number"] == "3"
    assert rows["gdp-growth", "target"]["bound"] == "about"


def test_the_table_quotes_both_languages(built: Options) -> None:
    """Each figure has its names, its sentence in Chinese, and in English where that is known."""
    for row in _table(built):
        assert row["name_zh"] and row["name_en"] and row["quote_zh"]
        assert row["value"] + row["unit"] in row["quote_zh"]
        assert (built.output / row["url"].lstrip("/") / "index.html").exists()
