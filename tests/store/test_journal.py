"""Images and hashes: one spelling for everything, and everything comes back from it."""

import json
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.base import STAMPS
from calendar_tui.model.tables import JOURNALLED, METADATA
from calendar_tui.model.terms import Status
from calendar_tui.store import journal

POST = METADATA.tables["post"].columns

VALUES: dict[str, st.SearchStrategy[Any]] = {
    "title": st.text(max_size=20),
    "day": st.dates(),
    "clock": st.times(),
    "status": st.sampled_from(Status),
    "recorded": st.booleans(),
    "fold": st.integers(-(2**31), 2**31),
    "published_at": st.datetimes(timezones=st.just(UTC)),
    "tags": st.lists(st.text(max_size=5), max_size=3),
    "media": st.lists(st.dictionaries(st.text(max_size=5), st.text(max_size=5)), max_size=2),
}


@pytest.mark.parametrize("name", VALUES)
@given(data=st.data())
def test_a_value_comes_back_from_an_image(name: str, data: st.DataObject) -> None:
    value = data.draw(VALUES[name])
    stored = json.loads(journal.canonical(journal.encode(value)))
    found = journal.decode(POST[name], stored)
    assert found == value
    assert type(found) is type(value)
    assert journal.decode(POST[name], None) is None


def test_instants_are_written_in_utc_whatever_zone_they_came_in() -> None:
    there = datetime(2026, 12, 1, 9, tzinfo=timezone(timedelta(hours=-6)))
    assert journal.encode(there) == "2026-12-01T15:00:00.000000+00:00"
    assert journal.encode(date(2026, 12, 1)) == "2026-12-01"
    assert journal.encode(time(9)) == "09:00:00"


def test_sealed_bytes_are_in_an_image_by_their_hash_only() -> None:
    image = journal.encode(b"secret")
    assert image == {"sha256": "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b"}
    with pytest.raises(ValueError, match="sealed"):
        journal.decode(METADATA.tables["sm_record"].columns["sealed"], image)


@given(st.dictionaries(st.text(max_size=5), st.one_of(st.none(), st.integers(), st.text())))
def test_canonical_json_has_one_spelling(value: dict[str, Any]) -> None:
    text = journal.canonical(value)
    assert text.isascii()
    assert json.loads(text) == value
    assert journal.canonical(dict(reversed(value.items()))) == text


def test_canonical_json_refuses_what_is_no_number() -> None:
    with pytest.raises(ValueError, match="JSON"):
        journal.canonical(float("nan"))


@pytest.mark.parametrize("table", JOURNALLED)
def test_images_leave_out_the_key_the_stamps_and_what_is_derived(table: str) -> None:
    names = {column.name for column in journal.journalled_columns(table)}
    every = set(METADATA.tables[table].columns.keys())
    assert every - names == ({"id"} | STAMPS | JOURNALLED[table].DERIVED) & every
    assert {"uid", "created_at", "deleted_at"} <= names


@given(
    st.text(max_size=5),
    st.text(max_size=5),
    st.text(max_size=5),
    st.text(max_size=5),
)
def test_texts_that_run_into_each_other_have_other_hashes(a: str, b: str, c: str, d: str) -> None:
    if (a, b) != (c, d):
        salt = "0" * 32
        first = journal.hash_change("post", 1, a, b, salt)
        assert first != journal.hash_change("post", 1, c, d, salt)


def test_a_hash_covers_place_images_and_salt() -> None:
    base = ("post", 1, "{}", "{}", "s")
    others = [
        ("author", 1, "{}", "{}", "s"),
        ("post", 2, "{}", "{}", "s"),
        ("post", 1, None, "{}", "s"),
        ("post", 1, "{}", '{"a":1}', "s"),
        ("post", 1, "{}", "{}", "t"),
    ]
    assert journal.hash_change(*base) not in {journal.hash_change(*other) for other in others}


def test_the_order_of_changes_matters() -> None:
    assert journal.hash_changes(["a", "b"]) != journal.hash_changes(["b", "a"])
    assert journal.hash_changes([]) != journal.hash_changes([""])


def test_salts_do_not_repeat() -> None:
    assert len({journal.new_salt() for _ in range(100)}) == 100
