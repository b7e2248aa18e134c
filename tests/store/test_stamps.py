"""Stamps rise whatever the clock does: what a calendar client sees never goes back."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from calendar_tui.model.tables import Post, Pulse
from calendar_tui.store.stamps import Stamps, whole_seconds
from tests.store.plans import NOW

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


@given(st.lists(st.tuples(MOMENTS, st.integers(0, 2)), min_size=1, max_size=20))
def test_no_order_of_clocks_lowers_a_stamp(days: list[tuple[datetime, int]]) -> None:
    pulse = Pulse(revised_at=LONG_AGO, stamp=LONG_AGO)
    rows = [Post(title=str(number)) for number in range(3)]
    highest = LONG_AGO
    for number, (now, index) in enumerate(days):
        before = getattr(rows[index], "rendered_at", None)
        revised = pulse.revised_at
        Stamps(NoSession(pulse), now).render(rows[index])
        stamp = rows[index].rendered_at
        assert stamp >= max(now, highest)
        assert stamp.microsecond == 0
        assert before is None or stamp >= before + timedelta(seconds=1)
        assert pulse.stamp == stamp
        assert pulse.feed_revision == number + 1
        assert pulse.revised_at == max(now, revised)
        highest = stamp


def test_one_transaction_raises_the_revision_once() -> None:
    pulse = Pulse(revised_at=LONG_AGO, stamp=LONG_AGO)
    stamps = Stamps(NoSession(pulse), NOW)
    rows = [Post(title="one"), Post(title="two")]
    for row in rows:
        stamps.render(row)
    stamps.render(rows[0])
    assert pulse.feed_revision == 1
    assert rows[0].rendered_at == NOW + timedelta(seconds=1)
    assert rows[1].rendered_at == NOW


@given(st.lists(MOMENTS, min_size=1, max_size=10))
def test_times_of_change_rise_with_every_change(moments: list[datetime]) -> None:
    row = Post(title="one", changed_at=NOW)
    for now in moments:
        before = row.changed_at
        Stamps(NoSession(Pulse(revised_at=LONG_AGO, stamp=LONG_AGO)), now).change(row)
        assert row.changed_at > before
        assert row.changed_at >= now
