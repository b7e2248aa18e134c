"""Time zones: names, rules, and what a wall time means."""

from datetime import UTC, date, datetime, time, timedelta
from importlib import resources

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.zones import (
    Moment,
    Nature,
    canonical_name,
    day_start,
    describe_oddity,
    find_zone,
    is_zone,
    local,
    posix_rule,
    resolve,
    tzdata_version,
    wall,
    zone_data,
    zone_info,
    zone_names,
)
from tests.schedule.strategies import ZONES, clocks, days, near_days, zones

CHICAGO = "America/Chicago"
HOUR = timedelta(hours=1)


def instants_of(day: date, clock: time, zone: str) -> list[datetime]:
    """Every instant at which clocks in ``zone`` show that wall time, found by trying offsets."""
    naive = datetime.combine(day, clock)
    info = zone_info(zone)
    around = [naive.replace(tzinfo=UTC) + timedelta(hours=hours) for hours in range(-30, 31)]
    offsets = {instant.astimezone(info).utcoffset() or timedelta() for instant in around}
    tried = {(naive - offset).replace(tzinfo=UTC) for offset in offsets}
    return sorted(
        instant for instant in tried if instant.astimezone(info).replace(tzinfo=None) == naive
    )


def changes(zone: str, year: int) -> list[datetime]:
    """The hours of ``year`` in which the offset of ``zone`` changes."""
    info = zone_info(zone)
    hours = [datetime(year, 1, 1, tzinfo=UTC) + n * HOUR for n in range(366 * 24)]
    offsets = [hour.astimezone(info).utcoffset() for hour in hours]
    return [hours[n] for n in range(1, len(hours)) if offsets[n] != offsets[n - 1]]


def test_zones_come_from_the_package_and_not_from_the_system() -> None:
    shipped = resources.files("tzdata").joinpath("zoneinfo", "Europe", "Berlin").read_bytes()
    assert zone_data("Europe/Berlin") == shipped


def test_names_are_sorted_and_all_have_rules() -> None:
    names = zone_names()
    assert list(names) == sorted(set(names))
    assert len(names) > 500
    assert "Factory" not in names
    assert all(zone_data(name).startswith(b"TZif") for name in names)


def test_every_zone_can_be_loaded_and_ends_in_a_rule() -> None:
    for name in zone_names():
        assert zone_info(name).key == name
        assert posix_rule(name)[0].isalpha() or posix_rule(name)[0] == "<"


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        (CHICAGO, "CST6CDT,M3.2.0,M11.1.0"),
        ("America/Phoenix", "MST7"),
        ("Europe/Berlin", "CET-1CEST,M3.5.0,M10.5.0/3"),
        ("Asia/Kathmandu", "<+0545>-5:45"),
        ("UTC", "UTC0"),
    ],
)
def test_the_rule_for_later_years_is_the_footer_of_the_file(name: str, rule: str) -> None:
    assert posix_rule(name) == rule


def test_a_zone_is_one_object() -> None:
    assert zone_info(CHICAGO) is zone_info("america/chicago")


def test_the_version_is_that_of_the_zone_database() -> None:
    version = tzdata_version()
    assert version[:4].isdigit()
    assert version[4:].isalpha()


@pytest.mark.parametrize(
    "text", ["America/New_York", "america/new_york", "AMERICA/NEW_YORK", " America/New York "]
)
def test_case_and_spaces_of_a_name_do_not_matter(text: str) -> None:
    assert canonical_name(text) == "America/New_York"
    assert find_zone(text) == "America/New_York"
    assert zone_info(text).key == "America/New_York"


def test_only_a_canonical_name_is_a_zone() -> None:
    assert is_zone(CHICAGO)
    assert is_zone("US/Central")
    assert not is_zone("america/chicago")
    assert not is_zone("Chicago")
    assert not is_zone("")


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [
        ("Chicago", "America/Chicago"),
        ("chicago", "America/Chicago"),
        ("New York", "America/New_York"),
        ("new yrok", "America/New_York"),
        ("Amercia/Chicago", "America/Chicago"),
        ("Indianapolis", "America/Indiana/Indianapolis"),
        ("Louisville", "America/Kentucky/Louisville"),
        ("central", "America/Chicago"),
        ("Central Time", "America/Chicago"),
        ("US Eastern Standard Time", "America/New_York"),
        ("CST", "America/Chicago"),
        ("PDT", "America/Los_Angeles"),
        ("St. Louis", "America/Chicago"),
        ("Houston", "America/Chicago"),
        ("Hawaii", "Pacific/Honolulu"),
        ("Kolkata", "Asia/Kolkata"),
        ("Calcutta", "Asia/Calcutta"),
        ("berlin", "Europe/Berlin"),
    ],
)
def test_an_unknown_zone_is_refused_with_the_one_that_is_meant(typed: str, suggestion: str) -> None:
    with pytest.raises(InvalidError) as caught:
        zone_info(typed)
    assert caught.value.sentence == f"{typed!r} is no time zone. Did you mean {suggestion}?"


@pytest.mark.parametrize("typed", ["EST", "est", " MST ", "HST"])
def test_a_person_who_types_an_abbreviation_means_a_zone_with_summer_time(typed: str) -> None:
    with pytest.raises(InvalidError, match="Did you mean"):
        find_zone(typed)
    assert canonical_name(typed) == typed.strip().upper()


@pytest.mark.parametrize("typed", ["", "   ", "\t"])
def test_an_empty_zone_is_missing(typed: str) -> None:
    with pytest.raises(InvalidError, match="missing"):
        canonical_name(typed)


@pytest.mark.parametrize(
    "typed",
    ["../../etc/passwd", "/etc/passwd", "zones", "America", "tzdata.zi", "Factory", "America/"],
)
def test_a_name_is_never_a_path(typed: str) -> None:
    with pytest.raises(InvalidError):
        zone_data(typed)


def outcome(text: str) -> str:
    """The zone that ``text`` means, or the sentence that refuses it."""
    try:
        return find_zone(text)
    except InvalidError as error:
        return error.sentence


@given(st.text(max_size=300))
def test_any_text_is_a_zone_or_a_short_sentence(text: str) -> None:
    found = outcome(text)
    assert is_zone(found) or found.endswith((".", "?"))
    assert len(found) < 400


def test_an_ordinary_time_has_one_instant() -> None:
    assert resolve(date(2026, 11, 24), time(9), CHICAGO) == Moment(
        datetime(2026, 11, 24, 15, tzinfo=UTC), Nature.PLAIN
    )


def test_nine_stays_nine_when_clocks_change() -> None:
    summer = resolve(date(2027, 3, 15), time(9), CHICAGO).instant
    winter = resolve(date(2027, 3, 12), time(9), CHICAGO).instant
    assert (summer.hour, winter.hour) == (14, 15)


def test_a_time_in_a_gap_means_the_one_after_it() -> None:
    moment = resolve(date(2027, 3, 14), time(2, 30), CHICAGO)
    assert moment.nature is Nature.GAP
    assert local(moment.instant, CHICAGO) == (date(2027, 3, 14), time(3, 30))
    assert resolve(date(2027, 3, 14), time(2, 30), CHICAGO, fold=1) == moment


def test_a_time_that_comes_twice_is_the_first_unless_told_otherwise() -> None:
    first = resolve(date(2026, 11, 1), time(1, 30), CHICAGO)
    second = resolve(date(2026, 11, 1), time(1, 30), CHICAGO, fold=1)
    assert first.nature is second.nature is Nature.FOLD
    assert second.instant - first.instant == HOUR


def test_edges_of_gap_and_fold() -> None:
    spring, autumn = date(2027, 3, 14), date(2026, 11, 1)
    natures = [resolve(spring, clock, CHICAGO).nature for clock in (time(1, 59), time(2), time(3))]
    assert natures == [Nature.PLAIN, Nature.GAP, Nature.PLAIN]
    natures = [resolve(autumn, clock, CHICAGO).nature for clock in (time(0, 59), time(1), time(2))]
    assert natures == [Nature.PLAIN, Nature.FOLD, Nature.PLAIN]


def test_a_whole_day_may_be_left_out() -> None:
    moment = resolve(date(2011, 12, 30), time(12), "Pacific/Apia")
    assert moment.nature is Nature.GAP
    assert local(moment.instant, "Pacific/Apia") == (date(2011, 12, 31), time(12))


@given(days, clocks, zones, st.integers(0, 1))
def test_the_nature_of_a_time_is_the_number_of_its_instants(
    day: date, clock: time, zone: str, fold: int
) -> None:
    check(day, clock, zone, fold)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("year", [1985, 2011, 2026, 2045])
def test_times_around_every_change_are_exact(zone: str, year: int) -> None:
    for change in changes(zone, year):
        shown, _ = local(change, zone)
        for hour in range(24):
            check(shown, time(hour, 15), zone, 0)
            check(shown, time(hour, 45), zone, 1)


def check(day: date, clock: time, zone: str, fold: int) -> None:
    """Compare ``resolve`` with the instants found by trying."""
    moment = resolve(day, clock, zone, fold)
    assert moment.instant.tzinfo is UTC
    found = instants_of(day, clock, zone)
    assert moment.nature is (Nature.GAP, Nature.PLAIN, Nature.FOLD)[len(found)]
    if moment.nature is Nature.GAP:
        there = local(moment.instant, zone)
        assert there > (day, clock)
        assert instants_of(*there, zone) == [moment.instant]
    else:
        assert moment.instant == found[fold if len(found) == 2 else 0]


@given(near_days, clocks, zones, st.integers(0, 1))
def test_wall_time_and_instant_go_both_ways(day: date, clock: time, zone: str, fold: int) -> None:
    moment = resolve(day, clock, zone, fold)
    assume(moment.nature is not Nature.GAP)
    assert wall(moment.instant, zone) == (day, clock, fold if moment.nature is Nature.FOLD else 0)
    assert local(moment.instant, zone) == (day, clock)


@given(st.integers(20 * 365 * 24 * 60, 90 * 365 * 24 * 60), zones)
def test_every_instant_has_a_wall_time_that_means_it(minutes: int, zone: str) -> None:
    instant = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    there = wall(instant, zone)
    assert resolve(there.day, there.clock, zone, there.fold).instant == instant


def test_seconds_are_cut_from_a_wall_time() -> None:
    instant = datetime(2026, 11, 24, 15, 0, 59, 999_999, tzinfo=UTC)
    assert local(instant, CHICAGO) == (date(2026, 11, 24), time(9))


@given(near_days, zones)
def test_a_day_starts_at_its_first_instant(day: date, zone: str) -> None:
    start = day_start(day, zone)
    assert local(start, zone)[0] >= day
    assert local(start - timedelta(minutes=1), zone)[0] < day


def test_a_day_may_start_at_one() -> None:
    assert local(day_start(date(2026, 3, 8), "America/Havana"), "America/Havana") == (
        date(2026, 3, 8),
        time(1),
    )


def test_a_gap_is_told_in_one_sentence() -> None:
    assert describe_oddity(date(2027, 3, 14), time(2, 30), CHICAGO) == (
        "02:30 does not exist on Sun 14 Mar 2027: clocks go forward; 03:30 is meant."
    )
    assert describe_oddity(date(2027, 3, 14), time(2, 30), CHICAGO, clock_12h=True) == (
        "2:30 am does not exist on Sun 14 Mar 2027: clocks go forward; 3:30 am is meant."
    )


def test_a_gap_that_leads_to_another_day_names_it() -> None:
    assert describe_oddity(date(2011, 12, 30), time(12), "Pacific/Apia") == (
        "12:00 does not exist on Fri 30 Dec 2011: clocks go forward; "
        "12:00 on Sat 31 Dec 2011 is meant."
    )


def test_a_double_time_is_told_with_how_to_take_the_other() -> None:
    assert describe_oddity(date(2026, 11, 1), time(1, 30), CHICAGO) == (
        "01:30 comes twice on Sun 1 Nov 2026: clocks go back; the first is meant, "
        "add (second) for the other."
    )
    assert "the second is meant, add (first)" in str(
        describe_oddity(date(2026, 11, 1), time(1, 30), CHICAGO, fold=1)
    )


def test_there_is_nothing_to_tell_of_ordinary_and_all_day_times() -> None:
    assert describe_oddity(date(2026, 11, 24), time(9), CHICAGO) is None
    assert describe_oddity(date(2027, 3, 14), None, CHICAGO) is None


@given(days, clocks, zones)
def test_only_gaps_and_folds_are_odd(day: date, clock: time, zone: str) -> None:
    plain = resolve(day, clock, zone).nature is Nature.PLAIN
    assert (describe_oddity(day, clock, zone) is None) is plain
