"""What there is to translate, from the content and from the program."""

from __future__ import annotations

from dataclasses import replace

from site_builder.catalogs.extraction import (
    CONSOLE_KEYWORDS,
    INTERFACE_KEYWORDS,
    content_messages,
    source_messages,
)
from site_builder.model import Site


def test_everything_that_a_reader_sees_is_there(tiny: Site) -> None:
    """Names, notes, paragraphs, promises and steps; ids and quotes are not translated."""
    words = {item.msgid for item in content_messages(tiny)}
    report = tiny.reports["2024"]
    assert words >= {paragraph.text for section in report.sections for paragraph in section.paragraphs}
    assert words >= {indicator.name for indicator in tiny.indicators.values()}
    assert words >= {"企业是经营主体的一部分。", "口径不同。", "已改造一半。", "小城日报", "农村居民", "关于"}
    assert words.isdisjoint({figure.quote for figure in report.figures} | set(tiny.indicators))


def test_each_thing_is_there_once(tiny: Site) -> None:
    """Words used in two places are translated once, at their first place."""
    found = content_messages(tiny)
    keys = [(item.context, item.msgid) for item in found]
    assert len(set(keys)) == len(keys)
    (economy,) = (item for item in found if item.msgid == "经济")
    assert economy.file.endswith("topics.yaml")


def test_nothing_empty_is_asked_for(tiny: Site) -> None:
    """A missing note makes no entry; the empty msgid is that of the catalog's head."""
    assert all(item.msgid for item in content_messages(tiny))


def test_units_that_look_alike_are_told_apart(tiny: Site) -> None:
    """户 is a household or a business; the context says which, and both have forms for numbers."""
    found = {item.context: item for item in content_messages(tiny) if item.msgid == "{number}户"}
    assert set(found) == {"unit:household", "unit:business"}
    assert all(item.plural == "{number}户" for item in found.values())


def test_a_paragraph_says_which_one_it_is(tiny: Site) -> None:
    """Its id lets a changed paragraph be recognised, and its place lets an editor find it."""
    (item,) = (item for item in content_messages(tiny) if item.comment == "#economy-2")
    assert (item.file.rsplit("/", 1)[1], item.line) == ("01-economy.md", 10)


def test_a_changed_paragraph_is_another_message(tiny: Site) -> None:
    """English is keyed by the exact words it translates."""
    page = tiny.pages[0]
    changed = replace(page, paragraphs=tuple(replace(p, text=p.text + "！") for p in page.paragraphs))
    before = {item.msgid for item in content_messages(tiny)}
    after = {item.msgid for item in content_messages(replace(tiny, pages=(changed,)))}
    assert len(after - before) == len(page.paragraphs)


def test_code_and_templates_are_read() -> None:
    """Calls of the interface's functions are found in Python and in Jinja, with their lines."""
    sources = {"a.py": 'x = words.text("Read")\n\ny = plural("{number} item", "{number} items", 3)\n'}
    templates = {"b.html": '<p>\n{{ text("Read") }}{{ text("Search {what}", what=1) }}</p>'}
    found = source_messages(sources, templates, INTERFACE_KEYWORDS)
    assert [(item.msgid, item.plural, item.file, item.line) for item in found] == [
        ("Read", "", "a.py", 1),
        ("{number} item", "{number} items", "a.py", 3),
        ("Search {what}", "", "b.html", 2),
    ]


def test_what_is_said_to_the_editor_is_another_catalog() -> None:
    """The interface's words are not the console's."""
    sources = {"a.py": 'message("wrong: {id}", id=3)\ntext("Read")\n'}
    assert [item.msgid for item in source_messages(sources, {}, CONSOLE_KEYWORDS)] == ["wrong: {id}"]
