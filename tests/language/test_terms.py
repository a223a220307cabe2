"""Finding terms in texts: the longest first, whole words, whatever the case."""

from __future__ import annotations

import time

from site_builder.errors import Place
from site_builder.language.terms import Terms
from site_builder.model import Term


def term(name: str, *forms: str, forbidden: tuple[str, ...] = ()) -> Term:
    """A term with its English forms."""
    return Term(name, name, forms[0], forms[1:], forbidden, "", "", Place("glossary.csv"))


def found(terms: Terms, text: str) -> list[tuple[str, list[str]]]:
    """The English words found, with the terms they stand for."""
    return [(text[use.start : use.end], [one.term for one in use.terms]) for use in terms.in_english(text)]


TERMS = Terms(
    [
        term("高质量发展", "high-quality development", forbidden=("high quality development",)),
        term("以高质量发展统揽全局", "let high-quality development guide all our work"),
        term("酱酒文化季", "Renhuai Red Sorghum Culture Season"),
        term("三次产业", "primary, secondary, and tertiary industries"),
        term("红旅", "red tourism"),
        term("红色旅游", "red tourism"),
        term("河长制", "river (lake) chief systems"),
        term("正安", "Zheng'an"),
    ]
)


def test_the_longest_chinese_term_wins() -> None:
    """A term within a longer one is not meant by itself."""
    text = "以高质量发展统揽全局，高质量发展迈出步伐"
    uses = TERMS.in_source(text)
    assert [(use.terms[0].term, use.start) for use in uses] == [
        ("以高质量发展统揽全局", 0),
        ("高质量发展", 11),
    ]


def test_the_longest_english_form_wins() -> None:
    """The same in English."""
    text = "We let high-quality development guide all our work. High-quality development moved on."
    assert found(TERMS, text) == [
        ("let high-quality development guide all our work", ["以高质量发展统揽全局"]),
        ("High-quality development", ["高质量发展"]),
    ]


def test_whole_words_only() -> None:
    """A form does not stand within longer words."""
    assert found(TERMS, "inhigh-quality development; red tourisms; bored tourism") == []


def test_hyphens_are_part_of_a_form() -> None:
    """So that a form with and one without can be told apart."""
    (use,) = TERMS.in_english("a high quality development")
    assert (use.terms, [one.term for one in use.forbidden]) == ((), ["高质量发展"])


def test_commas_and_quotation_marks_are_not() -> None:
    """They belong to the sentence: serial commas, words quoted within a name, curly apostrophes."""
    assert found(TERMS, 'the "Renhuai Red" Sorghum Culture Season') == [
        ('Renhuai Red" Sorghum Culture Season', ["酱酒文化季"])
    ]
    assert found(TERMS, "the primary, secondary and tertiary industries")[0][1] == ["三次产业"]
    assert found(TERMS, "Zheng’an,")[0] == ("Zheng’an", ["正安"])
    assert found(TERMS, "the river (lake) chief systems.")[0][1] == ["河长制"]


def test_terms_may_share_a_form() -> None:
    """Both are said by it."""
    assert found(TERMS, "Red tourism")[0][1] == ["红旅", "红色旅游"]


def test_the_time_grows_with_the_text_alone() -> None:
    """Ten times the glossary takes no longer to look through."""
    text = "We let high-quality development guide all our work. " * 2000

    def seconds(size: int) -> float:
        terms = Terms([term(f"词{number}", f"word{number} of many") for number in range(size)])
        started = time.perf_counter()
        terms.in_english(text)
        return time.perf_counter() - started

    assert seconds(10_000) < 5 * seconds(100) + 0.1
