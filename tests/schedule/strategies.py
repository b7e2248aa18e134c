"""Days, clock times and zones for property tests."""

from datetime import date, time

from hypothesis import strategies as st

from calendar_tui.schedule.when import FIRST_DAY, LAST_DAY, When

TODAY = date(2026, 11, 24)
"""A Tuesday, two days before Thanksgiving."""

ZONES = (
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Anchorage",
    "America/Adak",
    "America/Havana",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Pacific/Honolulu",
    "Pacific/Apia",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
    "Asia/Kathmandu",
    "Asia/Tehran",
    "Africa/Casablanca",
    "Africa/Monrovia",
    "Atlantic/Azores",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Europe/Berlin",
    "Europe/Dublin",
    "Europe/London",
    "Antarctica/Troll",
    "UTC",
)
"""Zones of both hemispheres: half hours, midnight changes, jumps over the date line."""

days = st.dates(FIRST_DAY, LAST_DAY)
"""Every day that a plan can hold."""

near_days = st.dates(date(1990, 1, 1), date(2060, 12, 31))
"""Days that leave room for going back and forth."""

clocks = st.builds(time, st.integers(0, 23), st.integers(0, 59))
"""Every minute of a day."""

zones = st.sampled_from(ZONES)

whens = st.one_of(
    days.map(When),
    st.builds(When, days, clocks, st.integers(0, 1)),
)
"""All-day and timed, also the second of two equal times."""

week_starts = st.integers(0, 6)
