"""How a report is cited: by GB/T 7714—2015 in Chinese, in the form of APA in English."""

from __future__ import annotations

from dataclasses import replace

from site_builder.views.citing import citation
from tests.editions import editions


def test_chinese_follows_the_national_standard() -> None:
    """Author, title, type of document and carrier, date, date of access in digits, address."""
    edition = editions()["zh-CN"]
    assert citation(edition.words, edition.report) == (
        "遵义市人民政府. 遵义市2024年政府工作报告[R/OL]. (2024)[{iso}]. {address}."
    )


def test_english_follows_apa() -> None:
    """Author, year, title, day of retrieval in words, address without a stop."""
    edition = editions()["en"]
    assert citation(edition.words, edition.report) == (
        "Zunyi Municipal People's Government. (2024). 2024 Zunyi Municipal Government Work Report. "
        "Retrieved {long}, from {address}"
    )


def test_the_year_is_taken_from_any_date() -> None:
    """A report that knows its very day is cited by its year."""
    edition = editions()["en"]
    assert "(2024)." in citation(edition.words, replace(edition.report, delivered="2024-01-09"))
