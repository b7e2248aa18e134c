"""Months that were read are kept, the longest unused ones go."""

from calendar_tui.schedule.grid import Month
from calendar_tui.tui.month.store import KEPT, MonthStore

JANUARY = Month(2026, 1)


def test_a_month_is_kept_until_it_is_forgotten() -> None:
    store = MonthStore()
    assert store.get(JANUARY) is None
    store.put(JANUARY, {})
    assert store.get(JANUARY) == {}
    store.forget()
    assert store.get(JANUARY) is None


def test_an_aged_month_is_shown_until_it_is_read_again() -> None:
    store = MonthStore()
    assert store.lacks(JANUARY)
    store.put(JANUARY, {})
    assert not store.lacks(JANUARY)
    store.age()
    assert store.lacks(JANUARY)
    assert store.get(JANUARY) == {}
    store.put(JANUARY, {})
    assert not store.lacks(JANUARY)


def test_the_longest_unused_month_goes_first() -> None:
    store = MonthStore()
    for number in range(KEPT):
        store.put(JANUARY.shift(number), {})
    store.get(JANUARY)
    store.put(JANUARY.shift(KEPT), {})
    assert store.get(JANUARY) is not None
    assert store.get(JANUARY.shift(1)) is None
    assert store.get(JANUARY.shift(2)) is not None
