"""Which catalogs each language needs, and languages bound to theirs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from site_builder.model import Language, Site
from site_builder.reading.languages import domains, localiser, read_catalogs
from site_builder.reading.reader import Reader


def test_a_language_needs_only_the_catalogs_of_other_languages(tiny: Site) -> None:
    """The interface is English and the content Chinese; a third language needs both catalogs."""
    chinese, english = tiny.languages
    assert domains(tiny, chinese) == ("interface",)
    assert domains(tiny, english) == ("content",)
    assert domains(tiny, Language("fr", "Français", "fr/")) == ("interface", "content")


def test_every_missing_catalog_is_told(tiny: Site, reader: Reader, tmp_path: Path) -> None:
    """A third language without a folder lacks two files."""
    french = replace(tiny, languages=(tiny.source, Language("fr", "Français", "fr/")))
    assert read_catalogs(reader, tmp_path, french) == {}
    assert [problem.place.file.rsplit("/", 3)[1:] for problem in reader.problems] == [
        ["zh_CN", "LC_MESSAGES", "interface.po"],
        ["fr", "LC_MESSAGES", "interface.po"],
        ["fr", "LC_MESSAGES", "content.po"],
    ]
    assert reader.broken == {"catalogs"}


def test_a_language_speaks_through_its_catalogs(tiny: Site, reader: Reader, copied: Path) -> None:
    """Words of the content come translated, and marked where they do not."""
    catalogs = read_catalogs(reader, copied / "translations", tiny)
    english = localiser(tiny, tiny.languages[1], catalogs)
    assert (str(english.phrase("乡村")), english.phrase("乡村").lang) == ("Rural areas", "")
    assert (str(english.phrase("没有译文")), english.phrase("没有译文").lang) == ("没有译文", "zh-CN")
