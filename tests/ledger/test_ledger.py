"""Work is done again exactly when something it read has changed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import pytest

from site_builder.ledger import Ledger, remembered
from site_builder.ledger.watched import WatchedDict
from site_builder.ledger.watching import Watcher


@dataclass(frozen=True)
class Book:
    """Something with fields of its own."""

    title: str
    """Its title."""
    year: int
    """Its year."""


@dataclass
class Shop:
    """The subject of the work below."""

    ledger: Ledger | None
    """Keeps its work."""
    name: str = "shop"
    """Its name there."""
    prices: dict[str, int] = field(default_factory=dict)
    """What things cost, watched."""
    done: Counter[str] = field(default_factory=Counter)
    """How often each work was done."""


@remembered
def price(shop: Shop, thing: str) -> int:
    """The price of a thing in tens."""
    shop.done[thing] += 1
    return shop.prices[thing] // 10


@remembered
def total(shop: Shop) -> int:
    """The prices of two things together."""
    shop.done["total"] += 1
    return price(shop, "tea") + price(shop, "cup")


@pytest.fixture
def shop() -> Shop:
    """A shop with two things."""
    ledger = Ledger()
    made = Shop(ledger)
    ledger.subjects["shop"] = made
    _lay(made, {"tea": 10, "cup": 20})
    return made


def _lay(shop: Shop, prices: dict[str, int]) -> None:
    assert shop.ledger is not None
    shop.ledger.begin()
    shop.ledger.lay("prices", prices)
    shop.ledger.settle()
    shop.prices = WatchedDict(shop.ledger, "prices", prices)


def test_what_is_known_is_not_done_again(shop: Shop) -> None:
    """With nothing changed, nothing is done."""
    assert [total(shop), total(shop)] == [3, 3]
    _lay(shop, {"tea": 10, "cup": 20})
    assert total(shop) == 3
    assert shop.done == {"tea": 1, "cup": 1, "total": 1}


def test_only_what_has_read_the_change_is_done_again(shop: Shop) -> None:
    """A changed price is read again, the other is not."""
    total(shop)
    _lay(shop, {"tea": 50, "cup": 20})
    assert total(shop) == 7
    assert shop.done == {"tea": 2, "cup": 1, "total": 2}


def test_a_result_that_stays_changes_nothing_above_it(shop: Shop) -> None:
    """A price that is the same in tens is read again, and the total stands."""
    total(shop)
    _lay(shop, {"tea": 12, "cup": 20})
    assert total(shop) == 3
    assert shop.done == {"tea": 2, "cup": 1, "total": 1}


def test_a_failure_in_between_hides_no_change(shop: Shop) -> None:
    """Work that could not be done stays in doubt until it is."""
    total(shop)
    _lay(shop, {"tea": 50})
    with pytest.raises(KeyError):
        total(shop)
    _lay(shop, {"tea": 50, "cup": 20})
    assert total(shop) == 7


def test_what_is_absent_is_read_too() -> None:
    """Work that found nothing is done again when something comes."""
    ledger = Ledger()
    made = Shop(ledger)
    ledger.subjects["shop"] = made

    @remembered
    def has_tea(shop: Shop) -> bool:
        return "tea" in shop.prices

    _lay(made, {})
    assert has_tea(made) is False
    _lay(made, {"tea": 1})
    assert has_tea(made) is True


def test_fields_are_watched_one_by_one() -> None:
    """Who has read the title does not mind another year."""
    ledger, done = Ledger(), Counter[str]()
    made = Shop(ledger)
    ledger.subjects["shop"] = made
    book: list[Book] = []

    @remembered
    def title(_: Shop) -> str:
        done["title"] += 1
        return book[-1].title

    for version in (Book("a", 1), Book("a", 2), Book("b", 2)):
        ledger.begin()
        book.append(Watcher(ledger, (Book,)).watch("book", version))
        ledger.settle()
        assert title(made) == version.title
    assert done["title"] == 2


def test_without_a_ledger_everything_is_done() -> None:
    """A subject that keeps no ledger is served all the same."""
    shop = Shop(None, prices={"tea": 10, "cup": 20})
    assert [total(shop), total(shop)] == [3, 3]
    assert shop.done["total"] == 2
