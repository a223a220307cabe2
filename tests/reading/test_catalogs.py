"""PO files: what is read from them, and what is never shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from site_builder.model import Language
from site_builder.reading.catalogs import catalog_path, read_catalog, translations
from site_builder.reading.reader import Reader

HEAD = (
    'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
    '"Content-Type: text/plain; charset=utf-8\\n"\n\n'
)


def catalog(reader: Reader, folder: Path, entries: str) -> Catalog | None:
    """A catalog with these entries."""
    path = folder / "content.po"
    path.write_text(HEAD + entries, "utf-8")
    return read_catalog(reader, path)


def test_catalogs_lie_where_gettext_keeps_them() -> None:
    """A language with a region has an underscore in the name of its folder."""
    path = catalog_path(Path("translations"), Language("zh-CN", "中文", ""), "interface")
    assert path == Path("translations/zh_CN/LC_MESSAGES/interface.po")


def test_stale_words_are_never_shown(reader: Reader, tmp_path: Path) -> None:
    """A fuzzy translation is kept in the file and left out of the site."""
    read = catalog(reader, tmp_path, '#, fuzzy\nmsgid "甲"\nmsgstr "A"\n\nmsgid "乙"\nmsgstr "B"\n')
    assert read is not None and read["甲"].fuzzy
    assert [translations(read).gettext(words) for words in ("甲", "乙", "丙")] == ["甲", "B", "丙"]


def test_no_catalog_translates_nothing() -> None:
    """Without a catalog every word stays as it is."""
    assert translations(None).gettext("甲") == "甲"


def test_the_previous_words_of_stale_entries_are_kept(reader: Reader, tmp_path: Path) -> None:
    """What the translation was made from is read back, beside what translators have noted."""
    read = catalog(reader, tmp_path, '# 注\n#, fuzzy\n#| msgid "甲\\"乙\\""\nmsgid "丙"\nmsgstr "C"\n')
    assert read is not None and read["丙"].previous_id == ['甲"乙"']
    assert read["丙"].user_comments == ["注"]


def test_a_broken_head_without_entries_is_told(reader: Reader, tmp_path: Path) -> None:
    """A head that Babel cannot understand is a problem and no crash."""
    path = tmp_path / "content.po"
    path.write_text(HEAD.replace("nplurals=2", "nplurals=two"), "utf-8")
    assert read_catalog(reader, path) is None
    assert [str(problem.place).rsplit("/", 1)[1] for problem in reader.problems] == ["content.po"]


def test_a_catalog_may_leave_its_encoding_out(reader: Reader, tmp_path: Path) -> None:
    """It is UTF-8 like every other file."""
    path = tmp_path / "content.po"
    path.write_text('msgid "甲"\nmsgstr "A"\n', "utf-8")
    read = read_catalog(reader, path)
    assert read is not None and read["甲"].string == "A"


@pytest.mark.parametrize(
    "entry",
    [
        'msgid "甲"\nmsgstr "A \\"B\\" \\\\"\n',
        'msgid ""\n"甲"\n"乙"\nmsgstr ""\n"A"\n"B"\n',
        '#~ msgid "甲"\n#~ msgstr "A"\n',
        'msgctxt "unit:mu"\nmsgid "{number}亩"\nmsgid_plural "{number}亩"\nmsgstr[0] "a"\nmsgstr[1] "b"\n',
    ],
    ids=["escapes", "several lines", "obsolete", "plural with context"],
)
def test_whatever_gettext_allows_is_read(reader: Reader, tmp_path: Path, entry: str) -> None:
    """The look for wrong quotation marks does not mistake any right line."""
    assert catalog(reader, tmp_path, entry) is not None
    assert reader.problems == []


@pytest.mark.parametrize(
    "line", ['msgstr "A', "msgstr A", 'msgstr "A "B""', 'msgstr "A\\"', 'msgstr "A" B', "msgstr“A”"]
)
def test_a_wrong_quotation_mark_loses_no_entry_in_silence(reader: Reader, tmp_path: Path, line: str) -> None:
    """Babel alone would pass over such a line and drop the translation."""
    assert catalog(reader, tmp_path, f'msgid "甲"\n{line}\n') is None
    assert [problem.place.line for problem in reader.problems] == [8]
    assert reader.broken == {"catalogs"}
