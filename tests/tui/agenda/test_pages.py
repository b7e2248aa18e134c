"""Pages that were read are kept; rows that weren't are known to be missing."""

from calendar_tui.tui.agenda.pages import KEPT, PAGE, Pages
from tests.tui.month.samples import post


def rows(number: int, count: int = PAGE):
    return tuple(post(number * PAGE + at) for at in range(count))


def test_a_row_is_found_on_its_page() -> None:
    pages = Pages()
    pages.put(2, rows(2))
    assert pages.row(2 * PAGE + 7) == post(2 * PAGE + 7)
    assert pages.row(7) is None
    assert pages.lacks(0)
    assert not pages.lacks(2)


def test_a_last_page_may_be_short() -> None:
    pages = Pages()
    pages.put(0, rows(0, 3))
    assert pages.row(2) == post(2)
    assert pages.row(3) is None


def test_the_longest_unused_page_goes_first() -> None:
    pages = Pages()
    for number in range(KEPT):
        pages.put(number, rows(number))
    pages.row(0)
    pages.put(KEPT, rows(KEPT))
    assert not pages.lacks(0)
    assert pages.lacks(1)


def test_all_rows_that_are_kept_can_be_gone_through() -> None:
    pages = Pages()
    pages.put(0, rows(0, 2))
    pages.put(1, rows(1, 1))
    assert [row.id for row in pages.rows()] == [0, 1, PAGE]
    pages.forget()
    assert list(pages.rows()) == []
