"""A year of the channels as lines of a page: a sign for every week."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from calendar_tui.checks.finding import Go, To
from calendar_tui.checks.spans import Span
from calendar_tui.checks.words import counted
from calendar_tui.checks.year import ChannelYear, Fill, WeekFill
from calendar_tui.model.rows import ChannelName
from calendar_tui.schedule.format import month_name, short_day
from calendar_tui.tui.look import Pen
from calendar_tui.tui.pages.lines import BLANK, INDENT, Line, Part, heading, text
from calendar_tui.tui.text import cells

if TYPE_CHECKING:
    from calendar_tui.tui.pages.year import YearPicture

MARKS: Final = 9
"""Cells below which a channel is told by its network's mark."""

CLOSED, BLACKOUT = "x", "b"

CROWDED = "C"

THIS_WEEK: Final = "this week "

INKS: Final = {
    Fill.QUIET: "muted",
    Fill.EMPTY: "missed",
    Fill.FEW: "orange",
    Fill.FINE: "green",
    Fill.CROWDED: "purple",
}


def cell_key(channel_id: int, first: date) -> str:
    """The key of a channel's week."""
    return f"channel {channel_id} {first}"


def year_lines(picture: "YearPicture", pen: Pen, width: int, key: str) -> Iterator[Line]:
    """The page, line by line."""
    if not picture.channels:
        yield heading(str(picture.year), width=width)
        yield text("No channel yet: the Channels screen adds one.", "muted")
        return
    weeks = [each.week for each in picture.channels[0].weeks]
    name = max(min(width - len(weeks) - INDENT - 2, 22), 3)
    ahead = [
        week.fill for each in picture.channels for week in each.weeks if _is_ahead(picture, week)
    ]
    note = f"ahead: {ahead.count(Fill.EMPTY)} empty, {ahead.count(Fill.CROWDED)} crowded"
    yield heading(f"Posts a week, {picture.year}", note, width)
    yield _months(weeks, name)
    for channel in picture.channels:
        yield _channel(picture, pen, channel, name)
    yield from _layers(picture, pen, weeks, name)
    yield _today(picture, pen, weeks, name)
    yield BLANK
    yield from _legend(pen, width)
    yield BLANK
    yield from _around(picture, pen, key, width)


def _is_ahead(picture: "YearPicture", week: WeekFill) -> bool:
    """Whether something can still be done about a week."""
    return week.week.last >= picture.today


def _months(weeks: Sequence[Span], name: int) -> Line:
    """The months' names, each above the week that its first day is in."""
    row = [" "] * (len(weeks) + 3)
    for at, week in enumerate(weeks):
        first = next((day for day in week.days() if day.day == 1), None)
        if first is not None and at < len(weeks) - 2:
            row[at : at + 3] = month_name(first.month, 3)
    return Line((Part(f"{' ' * (INDENT + name)}{''.join(row)}", "muted"),))


def _label(channel: ChannelName | None, pen: Pen, width: int) -> str:
    """A channel's name, or its network's mark where that is all there is room for."""
    if channel is None:
        return " " * width
    return pen.fit(channel.name if width >= MARKS else channel.network.mark, width - 1) + " "


def _channel(picture: "YearPicture", pen: Pen, year: ChannelYear, name: int) -> Line:
    """A channel's weeks."""
    label = _label(picture.directory.channels.get(year.channel_id), pen, name)
    cells_ = (_cell(picture, pen, year, each) for each in year.weeks)
    return Line((Part(f"{' ' * INDENT}{label}"), *cells_))


def _cell(picture: "YearPicture", pen: Pen, year: ChannelYear, week: WeekFill) -> Part:
    """One week of a channel: its sign leads to the first day that can still be filled."""
    key = cell_key(year.channel_id, week.week.first)
    day = max(week.week.first, min(picture.today, week.week.last))
    ink = INKS[week.fill] if _is_ahead(picture, week) else "muted"
    return Part(sign_of(pen, year, week), ink, "", key, Go(To.DAY, day))


def sign_of(pen: Pen, year: ChannelYear, week: WeekFill) -> str:
    """How full a week is in one cell: a letter where something is wrong, else a shade."""
    match week.fill:
        case Fill.QUIET:
            return pen.signs.join
        case Fill.EMPTY:
            return pen.signs.dash
        case Fill.CROWDED:
            return CROWDED
        case _:
            most = min(year.wanted.weekly.most, 7)
            share = week.posts / max(most, 1)
            shades = pen.signs.shades
            return shades[min(int(share * len(shades)), len(shades) - 1)]


def _layers(picture: "YearPicture", pen: Pen, weeks: Sequence[Span], name: int) -> Iterator[Line]:
    """Weeks with days off, and those with observances."""
    off, observed = [], []
    for week in weeks:
        days = [picture.around.on(day) for day in week.days()]
        blackout = any(each.blackout for each in days)
        off.append(BLACKOUT if blackout else CLOSED if any(each.closed for each in days) else " ")
        count = sum(len(each.observances) for each in days)
        observed.append(str(min(count, 9)) if count else " ")
    for label, short, row, ink in (
        ("Days off", "of", off, "orange"),
        ("Observances", "ob", observed, "link"),
    ):
        if any(each != " " for each in row):
            said = pen.fit(label if name >= MARKS else short, name - 1)
            yield Line((Part(f"{' ' * INDENT}{said} ", "muted"), Part("".join(row), ink)))


def _today(picture: "YearPicture", pen: Pen, weeks: Sequence[Span], name: int) -> Line:
    """Where today is."""
    at = next((at for at, week in enumerate(weeks) if week.holds(picture.today)), None)
    if at is None:
        return BLANK
    left = INDENT + name + at
    word = THIS_WEEK if left > len(THIS_WEEK) else ""
    return Line((Part(f"{word:>{left}}{pen.signs.up}", "link"),))


def _week(picture: "YearPicture", key: str) -> tuple[ChannelYear, WeekFill] | None:
    """The channel and the week under the cursor."""
    for year in picture.channels:
        for week in year.weeks:
            if cell_key(year.channel_id, week.week.first) == key:
                return year, week
    return None


def said(picture: "YearPicture", key: str) -> tuple[str, str]:
    """The week under the cursor in words, and what Enter does there."""
    found = _week(picture, key)
    if found is None:
        return "", ""
    year, week = found
    channel = picture.directory.channels.get(year.channel_id)
    days = f"{short_day(week.week.first)} to {short_day(week.week.last)}"
    posts = counted(week.posts, "post") if week.posts else "no post"
    promised = "promised" if year.wanted.promised else "usual"
    name = channel.name if channel else ""
    return f"{name}, {days}: {posts}; {year.wanted.weekly.words} {promised}", "Enter opens it"


def _around(picture: "YearPicture", pen: Pen, key: str, width: int) -> Iterator[Line]:
    """What the week under the cursor has besides posts."""
    found = _week(picture, key)
    for day in found[1].week.days() if found else ():
        on = picture.around.on(day)
        names = (*on.words, *(one.observance.name for one in on.observances))
        if names:
            yield text(pen.cut(f"{short_day(day)}: {', '.join(names)}", width - 3), "muted")


def _legend(pen: Pen, width: int) -> Iterator[Line]:
    """What the signs mean."""
    shades = pen.signs.shades
    words = (
        f"{pen.signs.dash} empty",
        f"{shades[0]} to {shades[-1]} few to many",
        f"{CROWDED} crowded",
        f"{pen.signs.join} none needed",
        f"{CLOSED} day off",
        f"{BLACKOUT} blackout",
    )
    line = ""
    for word in words:
        if line and cells(line) + cells(word) + 3 > width - INDENT:
            yield text(line, "muted")
            line = ""
        line = f"{line}   {word}" if line else word
    yield text(line, "muted")
