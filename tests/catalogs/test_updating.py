"""Bringing a catalog up to date: what is new, what has changed, what is gone."""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Catalog, Message

from site_builder.catalogs.extraction import Extracted
from site_builder.catalogs.updating import updated
from site_builder.reading.catalogs import read_catalog
from site_builder.reading.reader import Reader
from site_builder.writing.catalogs import write_catalog

OLD = "全市生产总值增长6.8%，连续三年领跑全省。"
NEW = "全市生产总值增长7.0%，连续三年领跑全省。"
NEWER = "全市生产总值增长7.1%，连续四年领跑全省。"


def _item(words: str, comment: str = "", *, context: str = "", plural: str = "") -> Extracted:
    return Extracted(words, "content/a.md", 3, context=context, plural=plural, comment=comment)


def _made(*items: Extracted) -> Catalog:
    """A catalog in which everything is translated by `T:` and its words."""
    catalog = updated(None, items, "en")
    for entry in catalog:
        if entry.id:
            entry.string = (
                tuple(f"T:{words}" for words in entry.id) if entry.pluralizable else f"T:{entry.id}"
            )
    return catalog


def _entry(catalog: Catalog, words: str, context: str | None = None) -> Message:
    entry = catalog.get(words, context)
    assert entry is not None
    return entry


def _reread(catalog: Catalog, path: Path) -> Catalog:
    write_catalog(path, catalog)
    reader = Reader()
    found = read_catalog(reader, path)
    assert found is not None and reader.problems == []
    return found


def test_new_entries_are_empty() -> None:
    """What nobody has translated has no words and is not stale, in a new catalog and in a kept one."""
    for catalog in (updated(None, [_item(OLD)], "en"), updated(_made(_item("水库")), [_item(OLD)], "en")):
        assert not _entry(catalog, OLD).string
        assert not _entry(catalog, OLD).fuzzy


def test_changed_words_keep_their_translation() -> None:
    """The entry is fuzzy, has the old words as its previous ones, and its translator's comments."""
    catalog = _made(_item(OLD))
    _entry(catalog, OLD).user_comments = ["parity: rounded"]
    entry = _entry(updated(catalog, [_item(NEW)], "en"), NEW)
    assert (entry.string, entry.fuzzy, entry.previous_id) == (f"T:{OLD}", True, [OLD])
    assert entry.user_comments == ["parity: rounded"]
    assert not catalog.obsolete


def test_words_that_change_twice_remember_what_was_translated() -> None:
    """A stale entry whose words change again keeps the words that its translation was made from."""
    catalog = updated(updated(_made(_item(OLD)), [_item(NEW)], "en"), [_item(NEWER)], "en")
    entry = _entry(catalog, NEWER)
    assert (entry.string, entry.previous_id) == (f"T:{OLD}", [OLD])


def test_the_entry_of_the_same_paragraph_is_preferred() -> None:
    """A paragraph inherits from its own older words, though others are more alike."""
    own, other = "全市生产总值增长百分之六，连续多年领跑全省，成绩很好。", OLD.replace("6.8", "7.1")
    catalog = updated(_made(_item(other, "#b"), _item(own, "#a")), [_item(NEW, "#a")], "en")
    assert _entry(catalog, NEW).string == f"T:{own}"
    assert list(catalog.obsolete) == [other]


def test_other_words_are_not_taken_for_changed_ones() -> None:
    """What has nothing in common, or another context, passes on nothing."""
    catalog = updated(_made(_item("建成水库四座。")), [_item(NEW)], "en")
    assert not _entry(catalog, NEW).string
    catalog = updated(_made(_item(OLD)), [_item(NEW, context="unit:x")], "en")
    assert not _entry(catalog, NEW, "unit:x").string


def test_one_old_entry_serves_one_new_one() -> None:
    """Two new sentences do not share a translation, and each vanished one is obsolete or adopted."""
    catalog = updated(_made(_item(OLD)), [_item(NEW), _item(NEWER)], "en")
    assert [bool(_entry(catalog, words).string) for words in (NEW, NEWER)] == [True, False]


def test_gone_entries_become_obsolete(tmp_path: Path) -> None:
    """Nothing is lost: the translation of what is gone stays in the file, update after update."""
    path = tmp_path / "content.po"
    catalog = updated(_made(_item(OLD), _item("水库")), [_item("水库")], "en")
    for _ in range(2):
        catalog = updated(_reread(catalog, path), [_item("水库")], "en")
    assert catalog.get(OLD) is None
    assert catalog.obsolete[OLD].string == f"T:{OLD}"
    assert f'#~ msgid "{OLD}"\n#~ msgstr "T:{OLD}"' in path.read_text("utf-8")


def test_what_comes_back_has_its_translation(tmp_path: Path) -> None:
    """Words taken out of the content and put in again are translated as before, plurals too."""
    path = tmp_path / "content.po"
    wanted = [_item(OLD), _item("{number}户", context="unit:x", plural="{number}户")]
    gone = _reread(updated(_made(*wanted), [], "en"), path)
    assert len(gone.obsolete) == 2
    back = _reread(updated(gone, wanted, "en"), path)
    assert _entry(back, OLD).string == f"T:{OLD}"
    assert _entry(back, "{number}户", "unit:x").string == ("T:{number}户", "T:{number}户")
    assert not back.obsolete and not _entry(back, OLD).fuzzy


def test_plurals_with_a_context_are_adopted_whole(tmp_path: Path) -> None:
    """Both forms and both old msgids go over, through writing and reading; none is left as obsolete."""
    old, new = "{number}万户居民", "{number}万户村民"
    before = _made(_item(old, context="unit:x", plural=old))
    after = _reread(
        updated(before, [_item(new, context="unit:x", plural=new)], "en"), tmp_path / "content.po"
    )
    entry = _entry(after, new, "unit:x")
    assert (entry.string, entry.previous_id) == ((f"T:{old}", f"T:{old}"), [old, old])
    assert entry.fuzzy and not after.obsolete


def test_order_and_comments() -> None:
    """Entries stand in the order of the content, with the translator's comments and the notes for them."""
    catalog = _made(_item("一"), _item("二", "#b"), _item("三"))
    _entry(catalog, "二").user_comments = ["by hand"]
    catalog = updated(catalog, [_item("三"), _item("新的一段话"), _item("二", "#b"), _item("一")], "en")
    assert [entry.id for entry in catalog if entry.id] == ["三", "新的一段话", "二", "一"]
    kept = _entry(catalog, "二")
    assert (kept.user_comments, kept.auto_comments) == (["by hand"], ["#b"])


def test_an_update_without_change_changes_no_byte(tmp_path: Path) -> None:
    """A file with stale, obsolete, plural and quoted entries is the same after any number of updates."""
    path = tmp_path / "content.po"
    quoted = '他说："msgid \\ 好"，\n第二行。'
    wanted = [
        _item(NEW, "#a"),
        _item("{number}户", context="unit:x", plural="{number}户"),
        _item("新" + quoted),
    ]
    first = _made(
        _item(OLD, "#a"),
        _item("{number}户", context="unit:x", plural="{number}户"),
        _item(quoted),
        _item("去"),
    )
    assert write_catalog(path, updated(first, wanted, "en"))
    once = path.read_bytes()
    assert b"#| msgid " in once
    for _ in range(2):
        assert not write_catalog(path, updated(read_catalog(Reader(), path), wanted, "en"))
    assert path.read_bytes() == once
    again = read_catalog(Reader(), path)
    assert again is not None
    assert _entry(again, NEW).previous_id == [OLD]
    assert _entry(again, "新" + quoted).previous_id == [quoted]
