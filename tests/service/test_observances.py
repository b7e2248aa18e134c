"""The shipped catalogue as front ends ask for it."""

from datetime import date

import pytest

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.observances.falling import Confirmation
from calendar_tui.service.observances import (
    catalogue,
    federal_holidays,
    read_labels,
    shown,
    shown_json,
)

DECEMBER = date(2026, 12, 1), date(2026, 12, 31)


def test_the_catalogue_is_read_once() -> None:
    assert catalogue() is catalogue()


def test_labels_choose_and_several_choose_more() -> None:
    assert {one.observance.id for one in shown(*DECEMBER, wanted=("sensitive",))} == {
        "world-aids-day"
    }
    found = {one.observance.id for one in shown(*DECEMBER, wanted=("sensitive", "closure"))}
    assert found == {"world-aids-day", "christmas-day"}
    assert len(shown(*DECEMBER)) > 5


def test_what_a_practice_looked_up_comes_in() -> None:
    moved = Confirmation("world-aids-day", 2026, date(2026, 12, 2), date(2026, 12, 2))
    (one,) = shown(*DECEMBER, (moved,), ("sensitive",))
    assert (one.first, one.confirmed) == (date(2026, 12, 2), True)


def test_days_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(InvalidError, match=r"2026-12-01, is before the first, 2026-12-31"):
        shown(*reversed(DECEMBER))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("eye", ("eye",)),
        ("Primary-Care, EYE,", ("primary care", "eye")),
        (" staff ,sensitive", ("staff", "sensitive")),
        ("", ()),
        (" , ", ()),
    ],
)
def test_labels_are_typed_without_care(text: str, found: tuple[str, ...]) -> None:
    assert read_labels(text) == found


def test_an_unknown_label_names_the_closest_or_all() -> None:
    with pytest.raises(InvalidError, match=r"for 'paediatrics'. Did you mean pediatrics?"):
        read_labels("eye,paediatrics")
    with pytest.raises(
        InvalidError, match=r"for 'xyz'. It is one of: addiction, all, .* or urology"
    ):
        read_labels("xyz")


def test_the_federal_holidays_are_offered_by_year() -> None:
    assert [each.name for each in federal_holidays(2026)][-1] == "Christmas Day"


def test_an_observance_for_programs() -> None:
    (one,) = shown(*DECEMBER, wanted=("sensitive",))
    assert shown_json(one) == {
        "id": "world-aids-day",
        "name": "World AIDS Day",
        "kind": "day",
        "year": 2026,
        "first": "2026-12-01",
        "last": "2026-12-01",
        "extent": "days",
        "confirmed": False,
        "tags": ["infectious disease"],
        "sensitive": True,
        "staff": False,
        "naysayers": False,
        "closure": False,
        "note": "",
        "rule": "fixed 12-01",
        "sources": ["AFE"],
    }
