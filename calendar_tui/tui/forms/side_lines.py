"""What stands beside a form, line by line: where the row stands, what it lacks, what became of it.

Pure: what is typed now and what was read go in, lines come out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from rich.segment import Segment

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.lifecycle import HASHED, STEPS, PostState, Verb, lacking
from calendar_tui.model.rows import EntryLine
from calendar_tui.model.terms import COMMITTED, Decision, Status
from calendar_tui.schedule.format import format_clock, short_day
from calendar_tui.schedule.zones import local
from calendar_tui.service.fields import read_field
from calendar_tui.service.reader import Reader
from calendar_tui.tui.forms.minimonth import mini_month
from calendar_tui.tui.forms.sheet import Sheet
from calendar_tui.tui.forms.values import Texts, changed
from calendar_tui.tui.signs import status_word
from calendar_tui.tui.text import wrapped

if TYPE_CHECKING:
    from calendar_tui.tui.look import Pen

PLAIN: Final = {
    "add": "added",
    "delete": "deleted",
    "restore": "brought back",
    "retire": "retired",
    "create": "plan begun",
}
"""Entries' actions in words."""

UNREAD: Final = frozenset({Status.IDEA, Status.DRAFT})
"""Statuses of posts that a reviewer has not been given."""

Line = list[Segment]


@dataclass(frozen=True, slots=True)
class SideState:
    """What the pane shows."""

    sheet: Sheet
    texts: Texts
    reader: Reader
    day: date | None = None
    """The day in the field that has the focus."""
    waiting: int = 0
    """How many findings in its text somebody has to do something about."""


def side_lines(pen: "Pen", state: SideState, width: int) -> Iterator[Line]:
    """Every line of the pane, without a limit in height."""
    sheet, room = state.sheet, width - 3
    if state.day is not None:
        week_start = state.reader.directory.practice.week_start
        yield from mini_month(pen, state.day, state.reader.today, week_start)
        yield []
    if sheet.status is not None:
        yield from _status(pen, state, room)
        yield from _lacks(pen, state, room)
        yield from _cost(pen, state, room)
        yield from _approvals(pen, state, room)
        yield from _siblings(pen, state, room)
    elif sheet.retired:
        yield from _heading(pen, "Retired", width)
        yield from _words(pen, "It is kept and can be read, but is offered no more.", room)
    if sheet.around.posts is not None:
        yield from _heading(pen, "Posts", width)
        count = sheet.around.posts
        yield from _words(pen, "1 post" if count == 1 else f"{count} posts", room)
    yield from _changes(pen, state, room)


def _heading(pen: "Pen", words: str, width: int) -> Iterator[Line]:
    """A blank line and a heading."""
    yield []
    yield [Segment(f" {pen.fit(words, width - 1)}", pen.ink("link", "page", "bold"))]


def _words(
    pen: "Pen", words: str, room: int, ink: str = "text", *, sign: str = " ", most: int = 3
) -> Iterator[Line]:
    """A sentence over some lines, a sign before the first."""
    for at, line in enumerate(wrapped(words, room - 2, most, pen.signs.ellipsis)):
        before = f" {sign if at == 0 else ' '} "
        yield [Segment(before, pen.ink(ink)), Segment(line, pen.ink(ink))]


def _status(pen: "Pen", state: SideState, room: int) -> Iterator[Line]:
    """The status in sign and word, and who writes."""
    sheet = state.sheet
    status = sheet.status or Status.IDEA
    word = "not saved yet" if sheet.is_new else status_word(status, sheet.missed)
    yield [Segment(" Status", pen.ink("link", "page", "bold"))]
    style = pen.ink.status(status, sheet.missed, "page", "bold")
    yield [Segment(f" {pen.signs.status(status, sheet.missed)} {word}", style)]
    if sheet.is_new:
        post = post_state(state)
        what = "a draft" if post.channel is not None and post.author is not None else "an idea"
        yield from _words(pen, f"saved it is {what}", room, "muted")
    author = state.texts.get("author", "").strip()
    yield from _words(pen, f"by {author}" if author else "by nobody yet", room, "muted")


def post_state(state: SideState) -> PostState:
    """The post as it would be if what is typed were saved."""
    directory, texts, sheet = state.reader.directory, state.texts, state.sheet
    found: dict[str, int | None] = {}
    for name in ("channel", "author"):
        spec = sheet.noun.field(name)
        try:
            found[name] = read_field(spec, texts.get(name, ""), state.reader)[spec.column]
        except InvalidError:
            found[name] = None
    return PostState(
        id=sheet.row_id or 0,
        title=texts.get("title", ""),
        status=sheet.status or Status.IDEA,
        body=texts.get("body", ""),
        channel=directory.channels.get(found["channel"] or 0),
        author=directory.authors.get(found["author"] or 0),
        day=None,
    )


def before_review(state: SideState) -> str:
    """What keeps the post from a reviewer, in one line; empty where others have it already."""
    if state.sheet.status not in UNREAD:
        return ""
    return f"Before review: {'; '.join(_reasons(state)) or 'nothing is missing'}."


def _reasons(state: SideState) -> list[str]:
    """What keeps a post from a reviewer: what it lacks, and what was found in its text."""
    count = state.waiting
    found = f"{count} finding{'' if count == 1 else 's'} in its text to settle" if count else ""
    return [*lacking(post_state(state), state.reader.today), *([found] if found else [])]


def _lacks(pen: "Pen", state: SideState, room: int) -> Iterator[Line]:
    """What keeps the post from a reviewer."""
    if state.sheet.status not in UNREAD:
        return
    reasons = _reasons(state)
    yield from _heading(pen, "Before review", room + 3)
    if not reasons:
        yield from _words(pen, "nothing is missing", room, "green", sign=pen.signs.tick)
    for reason in reasons:
        yield from _words(pen, reason, room, "orange", sign="!")


def _cost(pen: "Pen", state: SideState, room: int) -> Iterator[Line]:
    """What saving would give up, as long as others have read, or are reading, the text."""
    sheet = state.sheet
    differing = changed(state.texts, sheet.before)
    hashed = {spec.name for spec in sheet.fields if spec.column in HASHED} | {"author"}
    if sheet.status not in COMMITTED or hashed.isdisjoint(differing):
        return
    yield from _heading(pen, "If you save", room + 3)
    yield from _words(pen, "it is a draft again, to be reviewed anew", room, "orange", sign="!")
    if sheet.status is Status.SCHEDULED:
        yield from _words(pen, "it leaves the feed", room, "orange", sign="!")


def _approvals(pen: "Pen", state: SideState, room: int) -> Iterator[Line]:
    """What reviewers said of the text, newest first."""
    post = state.sheet.around.post
    if post is None or not post.approvals:
        return
    yield from _heading(pen, "Reviewers said", room + 3)
    authors, zone = state.reader.directory.authors, state.reader.directory.practice.zone
    for word in post.approvals[:-4:-1]:
        name = authors[word.by_id].name if word.by_id in authors else "someone"
        what = "approved it" if word.decision is Decision.APPROVED else "sent it back"
        day = short_day(local(word.at, zone)[0])
        void = ", void since the text changed" if word.voided_at else ""
        yield from _words(pen, f"{name} {what} {day}{void}", room, "muted" if void else "text")
        if word.note:
            yield from _words(pen, f'"{word.note}"', room, "muted")


def _siblings(pen: "Pen", state: SideState, room: int) -> Iterator[Line]:
    """The same piece on other channels."""
    siblings = state.sheet.around.siblings
    if not siblings:
        return
    yield from _heading(pen, "Also on", room + 3)
    channels = state.reader.directory.channels
    for post in siblings[:6]:
        channel = channels.get(post.channel_id or 0)
        name = channel.name if channel else "no channel"
        word = status_word(post.status, post.missed)
        sign = pen.signs.status(post.status, post.missed)
        yield from _words(pen, f"{name}, {word} (#{post.id})", room, "text", sign=sign, most=1)


def _changes(pen: "Pen", state: SideState, room: int) -> Iterator[Line]:
    """The row's last changes."""
    history = state.sheet.around.history
    if not history:
        return
    yield from _heading(pen, "Last changes", room + 3)
    for entry in history:
        yield from _words(pen, entry_words(entry), room, "text", most=2)
        head = f"{entry.actor or 'someone'}, {when_said(entry.at, state.reader)}"
        yield from _words(pen, head, room, "muted", most=2)


def entry_words(entry: EntryLine) -> str:
    """What an entry did to the row; its name stands above anyway."""
    verb = entry.action.rpartition(".")[2]
    if entry.action.startswith("post.") and verb in set(Verb):
        return STEPS[Verb(verb)].done
    _, colon, fields = entry.summary.partition(": ")
    if verb == "edit" and colon:
        return f"edited {fields}"
    if verb == "move" and " to " in entry.summary:
        return f"moved to {entry.summary.rpartition(' to ')[2]}"
    return PLAIN.get(verb) or entry.summary


def when_said(at: datetime, reader: Reader) -> str:
    """An instant in the practice's words: today only the time, else the day too."""
    day, clock = local(at, reader.directory.practice.zone)[:2]
    said = format_clock(clock, reader.directory.practice.clock_12h)
    return said if day == reader.today else f"{_day(day, reader.today)} {said}"


def _day(day: date, today: date) -> str:
    """A day, with its year where that isn't this one."""
    return short_day(day) if day.year == today.year else f"{short_day(day)} {day.year}"
