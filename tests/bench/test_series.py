"""What the bench compares is the same work with the same result."""

from tests.bench.series import LATER, anew, open_slots, ours, peer, stored


def test_both_ways_find_the_same_days() -> None:
    rows = stored(count=200)
    assert ours(rows) == peer(rows) == anew(rows)


def test_the_month_has_open_slots_now_and_in_a_hundred_years() -> None:
    rows = stored(count=200)
    assert 0 < open_slots(rows) < sum(map(len, ours(rows)))
    assert sum(map(len, ours(rows, LATER))) > 200
    assert LATER.days > 36_000
