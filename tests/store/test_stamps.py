"""Stamps rise whatever the clock does: what a calendar client sees never goes back."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from calendar_tui.model.errors import DamagedError
from calendar_tui.model.tables import Channel, Post, Pulse
from calendar_tui.store.database import Database
from calendar_tui.store.stamps import SECOND, Stamps, whole_seconds
from tests.store.plans import NOW, add, edit

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
MOMENTS = st.datetimes(
    datetime(1971, 1, 1),  # noqa: DTZ001 - hypothesis wants naive bounds
    datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)


class NoSession(Session):
    """Hands out one pulse, and has no database."""

    def __init__(self, pulse: Pulse) -> None:
        super().__init__()
        self._pulse = pulse

    def get_one(self, *_: object, **__: object) -> Pulse:  # type: ignore[override]
        return self._pulse


@given(MOMENTS)
def test_whole_seconds_are_the_next_never_the_last(moment: datetime) -> None:
    found = whole_seconds(moment)
    assert found.microsecond == 0
    assert timedelta(0) <= found - moment < timedelta(seconds=1)
    assert whole_seconds(found) == found


def stamps(pulse: Pulse, now: datetime) -> Stamps:
    """The stamps of one transaction."""
    return Stamps(NoSession(pulse), now)


def fresh_pulse() -> Pulse:
    """The pulse of a new plan."""
    return Pulse(revised_at=LONG_AGO, stamp=LONG_AGO)


@given(st.lists(st.tuples(MOMENTS, st.integers(0, 2)), min_size=1, max_size=20))
def test_no_order_of_clocks_lowers_a_stamp(days: list[tuple[datetime, int]]) -> None:
    pulse = fresh_pulse()
    rows = [Channel(name=str(number)) for number in range(3)]
    for row in rows:
        stamps(pulse, NOW).begin(row)
    for number, (now, index) in enumerate(days):
        before, highest, revised = rows[index].rendered_at, pulse.stamp, pulse.revised_at
        stamps(pulse, now).render(rows[index])
        stamp = rows[index].rendered_at
        assert stamp >= max(now, before + SECOND, highest + SECOND)
        assert stamp < max(now, before + SECOND, highest + SECOND) + SECOND
        assert stamp.microsecond == 0
        assert pulse.stamp == stamp
        assert pulse.feed_revision == number + len(rows) + 1
        assert pulse.revised_at == max(now, revised)


@given(MOMENTS, MOMENTS)
def test_a_new_row_has_the_stamp_of_its_own_moment(first: datetime, now: datetime) -> None:
    pulse = Pulse(revised_at=first, stamp=whole_seconds(first))
    row = Post(title="new")
    stamps(pulse, now).begin(row)
    assert row.rendered_at == whole_seconds(now)
    assert pulse.stamp == whole_seconds(max(first, now))


def test_one_transaction_raises_the_revision_once_and_each_row_once() -> None:
    pulse = fresh_pulse()
    rows = [Channel(name="one"), Channel(name="two")]
    for row in rows:
        stamps(pulse, NOW).begin(row)
    assert pulse.feed_revision == 2
    transaction = stamps(pulse, NOW)
    for row in (*rows, *rows):
        transaction.render(row)
    transaction.begin(new := Channel(name="three"))
    transaction.render(new)
    assert pulse.feed_revision == 3
    assert [row.rendered_at - NOW for row in (*rows, new)] == [SECOND, SECOND, timedelta(0)]


def test_a_name_s_stamp_that_can_not_be_read_is_a_sentence(plan: Database, path: Path) -> None:
    (post_id,) = add(plan, "one")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE author SET rendered_at = 'never' WHERE id = 2")
        connection.commit()
    with pytest.raises(DamagedError, match="calendar-tui verify"):
        edit(plan, post_id, title="two")


@given(st.lists(MOMENTS, min_size=1, max_size=10))
def test_times_of_change_rise_with_every_change(moments: list[datetime]) -> None:
    row = Post(title="one", changed_at=NOW)
    for now in moments:
        before = row.changed_at
        stamps(fresh_pulse(), now).change(row)
        assert row.changed_at > before
        assert row.changed_at >= now
