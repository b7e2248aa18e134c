"""Moving a whole campaign by days: what would move, what stands in the way, and doing it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time, timedelta
from typing import Any, Final, NamedTuple

from calendar_tui.model.details import PostDetail
from calendar_tui.model.errors import InvalidError
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.plan import Campaign
from calendar_tui.model.post import Post
from calendar_tui.model.rows import Directory, parse_day
from calendar_tui.model.terms import Status
from calendar_tui.schedule.closures import closed_words
from calendar_tui.schedule.format import format_day, short_day
from calendar_tui.schedule.when import is_supported
from calendar_tui.schedule.zones import describe_oddity
from calendar_tui.service.layering import closures
from calendar_tui.service.nouns import Saved
from calendar_tui.service.posts import OVER, edit_row
from calendar_tui.service.reading import Reading
from calendar_tui.service.workspace import Workspace

HOUR: Final = 60
"""Minutes that two posts on one channel should be apart."""


class Move(NamedTuple):
    """One post's move."""

    post: PostDetail
    before: date
    after: date

    @property
    def called(self) -> str:
        """How sentences name the post."""
        title = self.post.title or " ".join(self.post.body.split())[:40] or "(untitled)"
        return f"#{self.post.id} {title}"


class Shift(NamedTuple):
    """What a shift would do."""

    campaign_id: int
    name: str
    days: int
    """Negative is earlier."""
    window: tuple[date | None, date | None]
    """First and last day as they would be."""
    moves: tuple[Move, ...]
    """By day."""
    stays: int
    """Posts that are out, cancelled or taken down: they stay where they are."""
    undated: int
    clashes: tuple[str, ...]
    """What to look at, a sentence each."""

    @property
    def heading(self) -> str:
        """What would move, in a sentence."""
        count = len(self.moves)
        what = f"{count} post{'' if count == 1 else 's'}"
        days = abs(self.days)
        far = f"{days} day{'' if days == 1 else 's'} {'later' if self.days > 0 else 'earlier'}"
        start, end = self.window
        window = f", its days {_span(start, end)}" if start or end else ""
        stays = f" {self.stays} already out or cancelled stay." if self.stays else ""
        return f"{self.name}: {what} {far}{window}.{stays}"

    def lines(self, most: int = 0) -> Iterator[str]:
        """What would move and what to look at, line by line; ``most`` of each where given."""
        yield self.heading
        shown = self.moves[: most or None]
        for move in shown:
            yield f"  {short_day(move.before)} to {short_day(move.after)}: {move.called}"
        if left := len(self.moves) - len(shown):
            yield f"  and {left} more"
        if self.clashes:
            yield "To look at:"
        clashes = self.clashes[: most or None]
        yield from (f"  {each}" for each in clashes)
        if left := len(self.clashes) - len(clashes):
            yield f"  and {left} more"


def shift_json(planned: Shift) -> dict[str, Any]:
    """A shift for programs; days are ISO 8601."""
    starts, ends = planned.window
    return {
        "campaign": planned.name,
        "days": planned.days,
        "starts": starts.isoformat() if starts else None,
        "ends": ends.isoformat() if ends else None,
        "posts": [
            {
                "id": move.post.id,
                "title": move.post.title,
                "from": move.before.isoformat(),
                "to": move.after.isoformat(),
            }
            for move in planned.moves
        ],
        "stays": planned.stays,
        "undated": planned.undated,
        "clashes": list(planned.clashes),
    }


def preview(reading: Reading, campaign_id: int, *, days: int = 0, to: date | None = None) -> Shift:
    """What a shift by ``days``, or so that the campaign begins on ``to``, would do.

    Raises:
        InvalidError: it would move nothing, or beyond the calendar.
    """
    row = reading.noun("campaign", campaign_id)
    posts = list(reading.posts(PostFilter(campaigns=frozenset({campaign_id}))))
    movable = [each for each in posts if each.status not in OVER and each.day is not None]
    starts, ends = (parse_day(row.values.get(name) or None) for name in ("starts", "ends"))
    if to is not None:
        begin = starts or min((each.day for each in movable if each.day), default=None)
        if begin is None:
            raise InvalidError(f"{row.name} has no first day and no posts with a day.")
        days = (to - begin).days
    if days == 0:
        raise InvalidError("Say how far: --days N, or --to DAY where it isn't there already.")
    moves = sorted(
        (Move(each, each.day, _moved(each.day, days)) for each in movable if each.day),
        key=lambda move: (move.after, move.post.clock or time(), move.post.id),
    )
    window = (_moved(starts, days) if starts else None, _moved(ends, days) if ends else None)
    return Shift(
        campaign_id,
        row.name,
        days,
        window,
        tuple(moves),
        sum(each.status in OVER for each in posts),
        sum(each.status not in OVER and each.day is None for each in posts),
        tuple(_clashes(reading, moves)),
    )


def _moved(day: date, days: int) -> date:
    """A day so many days later."""
    try:
        moved = day + timedelta(days=days)
    except OverflowError:
        moved = date.min
    if not is_supported(moved):
        raise InvalidError("A campaign can't be moved that far.")
    return moved


def shift(workspace: Workspace, planned: Shift) -> Saved:
    """Move the campaign's window and its posts that aren't out yet. One entry, all or none.

    Raises:
        ConflictError: somebody changed one of the posts since they were looked at.
    """
    with workspace.write("campaign.shift") as changes:
        campaign = changes.get(Campaign, planned.campaign_id)
        starts, ends = planned.window
        changes.update(campaign, {"starts": starts, "ends": ends})
        for move in planned.moves:
            post = changes.get(Post, move.post.id)
            values = {"day": move.after, "fold": 0}
            edit_row(workspace, changes, post, values, move.post.version)
        count = len(planned.moves)
        changes.summary = (
            f"shifted campaign {campaign.name} by {planned.days:+} days:"
            f" {count} post{'' if count == 1 else 's'}"
        )
    return Saved(campaign.id or 0, campaign.version, campaign.name, changes.seq)


# What stands in the way


def _clashes(reading: Reading, moves: Sequence[Move]) -> Iterator[str]:
    """What to look at before the posts are moved."""
    if not moves:
        return
    directory, today = reading.directory(), reading.today()
    others, closing = _others(reading, moves), closures(reading)
    for move in moves:
        for reason in (
            *closed_words(closing, move.after),
            *_past(move, today),
            *_away(move, directory),
            *_clock_change(move, directory),
            *_near(move, others, directory),
        ):
            yield f"{move.called} on {format_day(move.after)}: {reason}."
    if not directory.practice.keep_approval_on_move:
        lost = sum(m.post.status in {Status.APPROVED, Status.SCHEDULED} for m in moves)
        if lost:
            yield f"{lost} approved post{'' if lost == 1 else 's'} would be drafts again."


def _others(reading: Reading, moves: Sequence[Move]) -> list[PostDetail]:
    """The posts that stay, of the days to which others would come."""
    moving = {move.post.id for move in moves}
    days = [move.after for move in moves]
    channels = frozenset(move.post.channel_id for move in moves if move.post.channel_id)
    asked = PostFilter(first=min(days), last=max(days), channels=channels)
    gone = {Status.CANCELLED, Status.PULLED}
    return [
        each for each in reading.posts(asked) if each.id not in moving and each.status not in gone
    ]


def _past(move: Move, today: date) -> Iterator[str]:
    """A new day that is over."""
    if move.after < today:
        yield "that day is over"


def _away(move: Move, directory: Directory) -> Iterator[str]:
    """An author who isn't at work on the new day."""
    author = directory.authors.get(move.post.author_id or 0)
    if author is not None and not author.active_on(move.after):
        why = "is retired" if author.retired else "isn't at work that day"
        yield f"{author.name} {why}"


def _clock_change(move: Move, directory: Directory) -> Iterator[str]:
    """A clock time that the new day lacks, or has twice."""
    post = move.post
    if post.clock is not None:
        half = directory.practice.clock_12h
        oddity = describe_oddity(move.after, post.clock, post.zone, 0, half)
        if oddity:
            yield oddity.rstrip(".")


def _near(move: Move, others: Iterable[PostDetail], directory: Directory) -> Iterator[str]:
    """Posts that stay, on the same channel less than an hour away."""
    post = move.post
    if post.channel_id is None or post.local_clock is None:
        return
    for other in others:
        if (other.channel_id, other.local_day) != (post.channel_id, move.after):
            continue
        if (
            other.local_clock
            and abs(_minutes(other.local_clock) - _minutes(post.local_clock)) < HOUR
        ):
            channel = directory.channels[post.channel_id].name
            yield f"less than an hour from #{other.id} on {channel}"


def _minutes(clock: time) -> int:
    """Minutes since midnight."""
    return clock.hour * HOUR + clock.minute


def _span(start: date | None, end: date | None) -> str:
    """A window in words."""
    if start and end and start != end:
        return f"{short_day(start)} to {format_day(end)}"
    one = start or end
    return format_day(one) if one else ""
