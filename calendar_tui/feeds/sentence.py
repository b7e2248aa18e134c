"""The account of a feed in words: what it shows, what it leaves out and why, what to mind."""

from collections import Counter
from typing import Final

from calendar_tui.feeds.selection import LeftOut, Reason, Selection
from calendar_tui.feeds.zonerule import holds, zone_rule
from calendar_tui.model.terms import Status

MANY_EVENTS: Final = 1_000
"""From here on some calendars drop what is too much (Google stops at about 1,100)."""

MANY_OCTETS: Final = 900_000
"""From here on some calendars refuse the feed (Google's limit is 1 MB)."""

_NOUNS: Final = {
    Status.IDEA: ("idea", "ideas"),
    Status.DRAFT: ("draft", "drafts"),
    Status.IN_REVIEW: ("post in review", "posts in review"),
}


def account(selection: Selection, octets: int) -> str:
    """One to three plain sentences on a feed of ``octets`` bytes.

    Such as: ``12 posts shown; 300 drafts left out: not approved.``
    """
    return " ".join(filter(None, (_counts(selection), _size(selection, octets), _utc(selection))))


def _counts(selection: Selection) -> str:
    """What is shown and what isn't."""
    slots = sum(post.open_slot for post in selection.shown)
    deadlines = sum(post.deadline for post in selection.shown)
    beside = sum(bool(post.beside) for post in selection.shown) - deadlines
    posts = len(selection.shown) - slots - beside - deadlines
    shown = _several(posts, ("post", "posts")) + " shown"
    if slots:
        shown += f", and {_several(slots, ('open slot', 'open slots'))}"
    if beside:
        shown += f", and {_several(beside, ('day off or observance', 'days off and observances'))}"
    if deadlines:
        shown += f", and {_several(deadlines, ('deadline', 'deadlines'))}"
    cancelled = sum(post.status is Status.CANCELLED for post in selection.shown)
    if cancelled:
        shown += f", {cancelled} of them cancelled"
    left_out = [
        f"{kinds} left out: {reason}" for reason in Reason if (kinds := _kinds(selection, reason))
    ]
    return "; ".join([shown, *(left_out or ["none left out"])]) + "."


def _kinds(selection: Selection, reason: Reason) -> str:
    """The posts left out for ``reason``, such as ``4 ideas and 300 drafts``."""
    counted = [
        _several(count, _noun(reason, status))
        for status in Status
        if (count := selection.left_out.get(LeftOut(reason, status), 0))
    ]
    *others, last = counted or [""]
    return f"{', '.join(others)} and {last}" if others else last


def _noun(reason: Reason, status: Status) -> tuple[str, str]:
    """What posts in ``status`` are called, one and many."""
    if reason in {Reason.CANCELLED, Reason.NEVER_SHOWN, Reason.PULLED}:
        return "post", "posts"  # the reason says the status
    return _NOUNS.get(status, (f"{status.label} post", f"{status.label} posts"))


def _several(count: int, noun: tuple[str, str]) -> str:
    """``1 post``, ``2,000 posts``, ``No posts``."""
    return f"{count:,} {noun[count != 1]}" if count else f"No {noun[1]}"


def _size(selection: Selection, octets: int) -> str:
    """A warning where a feed outgrows what calendars take."""
    count = len(selection.shown)
    if count < MANY_EVENTS and octets < MANY_OCTETS:
        return ""
    events = _several(count, ("event", "events"))
    years = Counter(post.day.year for post in selection.shown if post.day)
    year = min(years, key=lambda each: (-years[each], each), default=None)
    days = f"--from {year}-01-01 --to {year}-12-31" if year else "--from and --to"
    return (
        f"At {events} and {octets / 1_000_000:.1f} MB some calendars will not take all of it."
        " Split it by channel, campaign or year: calendar-tui feed add NAME --channel CHANNEL,"
        f" --campaign CAMPAIGN, or {days}."
    )


def _utc(selection: Selection) -> str:
    """A note on zones whose rules no calendar file can express."""
    places = {
        (post.zone, post.day.year)
        for post in selection.shown
        if post.day is not None and post.clock is not None
    }
    zones = sorted({zone for zone, year in places if not holds(zone, year) and not _is_utc(zone)})
    if not zones:
        return ""
    whose = "its" if len(zones) == 1 else "their"
    return (
        f"Times in {', '.join(zones)} are written in UTC, since calendar files can't express"
        f" {whose} clock changes."
    )


def _is_utc(zone: str) -> bool:
    """Whether ``zone`` is UTC itself."""
    rule = zone_rule(zone)
    return rule is not None and rule.is_utc
