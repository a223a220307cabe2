"""Markdown files: heads, paragraphs, ids and places."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.model import Paragraph
from site_builder.reading.reader import Reader
from site_builder.reading.text_files import read_pages, read_sections

HEAD = "---\ntitle: 标题\npart: review\n---\n"


def section(reader: Reader, folder: Path, body: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a section with this body."""
    (folder / "01-name.md").write_text(HEAD + body, "utf-8")
    (read,) = read_sections(reader, folder)
    return read.paragraphs


def test_paragraphs_are_placed_in_the_file(reader: Reader, tmp_path: Path) -> None:
    """Lines are counted from the top of the file, head included."""
    found = section(reader, tmp_path, "\n## 标题\n\n一行\n又一行 {#a}\n\n\n末段\n")
    assert [(p.text, p.level, p.place.line) for p in found] == [
        ("标题", 2, 6),
        ("一行\n又一行", 0, 8),
        ("末段", 0, 12),
    ]


def test_a_written_id_is_kept_and_is_no_part_of_the_text(reader: Reader, tmp_path: Path) -> None:
    """The marker at the end names the paragraph and disappears."""
    (paragraph,) = section(reader, tmp_path, "一段话。 {#economy-1}\n")
    assert (paragraph.id, paragraph.text) == ("economy-1", "一段话。")


def test_derived_ids_survive_edits_elsewhere(reader: Reader, tmp_path: Path) -> None:
    """A paragraph without an id keeps its address when others come, change or move."""
    before = section(reader, tmp_path, "\n甲段\n\n乙段\n")
    after = section(Reader(), tmp_path, "\n新段\n\n乙段\n\n甲段改了\n")
    assert after[1].id == before[1].id
    assert len({paragraph.id for paragraph in (*before, *after)}) == 4


def test_derived_ids_are_ids(reader: Reader, tmp_path: Path) -> None:
    """They begin with a letter and hold nothing that an address could not."""
    (paragraph,) = section(reader, tmp_path, "甲段\n")
    assert paragraph.id.startswith("p-") and paragraph.id.isascii() and len(paragraph.id) == 10


def test_sections_stand_in_the_order_of_their_numbers(reader: Reader, tmp_path: Path) -> None:
    """The number orders and is no part of the name, which may have hyphens."""
    for name in ("10-last.md", "02-second-part.md", "01-first.md"):
        (tmp_path / name).write_text(HEAD + "\n段落\n", "utf-8")
    assert [read.id for read in read_sections(reader, tmp_path)] == ["first", "second-part", "last"]


@pytest.mark.parametrize("name", ["name.md", "1.md", "01-Name.md", "01-经济.md", "01_name.md", "01-a--b.md"])
def test_file_names_that_give_no_address_are_refused(reader: Reader, tmp_path: Path, name: str) -> None:
    """A section's name is part of its address: a number, a hyphen, lower-case letters."""
    (tmp_path / name).write_text(HEAD + "\n段落\n", "utf-8")
    assert read_sections(reader, tmp_path) == ()
    assert (len(reader.problems), reader.broken) == (1, {"sections"})


def test_a_line_of_hyphens_in_the_text_is_no_head(reader: Reader, tmp_path: Path) -> None:
    """Only the first pair of lines makes the head."""
    found = section(reader, tmp_path, "\n甲\n\n---\n\n乙\n")
    assert [paragraph.text for paragraph in found] == ["甲", "---", "乙"]


def test_pages_take_their_address_from_their_file(reader: Reader, tmp_path: Path) -> None:
    """A page needs a title and no part."""
    (tmp_path / "method.md").write_text("---\ntitle: 方法\n---\n\n说明\n", "utf-8")
    (page,) = read_pages(reader, tmp_path)
    assert (page.id, page.title, page.paragraphs[0].text) == ("method", "方法", "说明")


def test_faults_of_a_head_are_told_at_their_line(reader: Reader, tmp_path: Path) -> None:
    """The head is YAML, and its lines are those of the file."""
    (tmp_path / "01-name.md").write_text("---\ntitle: 标题\npart: 回顾\n---\n\n段落\n", "utf-8")
    assert read_sections(reader, tmp_path) == ()
    assert [problem.place.line for problem in reader.problems] == [3]


def test_a_head_that_says_nothing_lacks_its_lines(reader: Reader, tmp_path: Path) -> None:
    """A head of comments only is told what is missing."""
    (tmp_path / "01-name.md").write_text("---\n# later\n---\n\n段落\n", "utf-8")
    assert read_sections(reader, tmp_path) == ()
    assert [str(problem.what) for problem in reader.problems] == ["“title” is missing", "“part” is missing"]
