"""A day's posts as lines: in full beside the month, one a line below it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.segment import Segment
from rich.style import Style

from calendar_tui.model.rows import Directory, PostLine
from calendar_tui.model.terms import BEFORE_PUBLISHED, Severity
from calendar_tui.schedule.format import distance, long_day, short_day
from calendar_tui.tui.day.notes import Beside, Note, notes
from calendar_tui.tui.look import (
    SEVERITY_INKS,
    UNTITLED,
    Pen,
    block_segments,
    channel_of,
    marks_segments,
    severity_sign,
    slot_style,
    title_segments,
    title_style,
)
from calendar_tui.tui.month.pieces import Piece
from calendar_tui.tui.signs import SLOT, status_word
from calendar_tui.tui.text import cells, steady, wrapped

if TYPE_CHECKING:
    from calendar_tui.model.details import PostDetail

EMPTY = "No posts. a adds one."

LEAST = 4
"""Lines that a post in full takes at least: title, status, names and a blank."""

EXCERPT = 2
"""Lines of a post's text shown beside the month."""

NOTHING_BESIDE: Final = Beside()

NOTE_LINES = 2
"""Lines that one thing besides posts takes at most."""

NOTES_PART = 3
"""Such things take one in so many lines of the pane at most."""

STATUS_WIDTH = 11
"""Cells of the longest status word and its sign."""


class Line(NamedTuple):
    """One line of the pane, and the piece it belongs to."""

    segments: list[Segment]
    piece: int | None = None


class DayPicture(NamedTuple):
    """Everything the pane is drawn from."""

    day: date
    today: date
    pieces: tuple[Piece, ...]
    chosen: int
    marks: frozenset[int]
    directory: Directory
    details: "Mapping[int, PostDetail]"
    """Posts in full, by id, as far as they were read."""
    beside: Beside = NOTHING_BESIDE
    """Closures, campaigns and observances."""
    loading: bool = False
    found: Mapping[int, str] = MappingProxyType({})
    """What the heaviest open finding of each post says, as far as it was read."""


def heading(pen: Pen, picture: DayPicture, width: int) -> list[Segment]:
    """The day in words, how far it is, what holds on it, and how many posts it has."""
    right = _counted(picture.pieces)
    room = width - len(right) - 1
    day = long_day(picture.day) if room >= 40 else short_day(picture.day)
    away = f"  {distance(picture.day, picture.today)}"
    left = f" {day}"
    shown = away if len(left) + len(away) <= room else ""
    held = ", ".join(picture.beside.layer.words)
    free = room - len(left) - len(shown) - 2
    words = f"  {pen.cut(held, free)}" if held and free >= len("Office closed") else ""
    rest = max(width - len(left) - len(shown) - cells(words) - len(right), 0)
    return [
        Segment(left, pen.ink("text", "band", "bold")),
        Segment(shown, pen.ink("muted", "band")),
        Segment(words, pen.ink("text", "band")),
        Segment(" " * rest + right, pen.ink("muted", "band")),
    ]


def _note_lines(pen: Pen, picture: DayPicture, width: int, most: int) -> Iterator[Line]:
    """What the day has besides posts, in ``most`` lines: what has no room is counted."""
    said = list(notes(pen, picture.beside, picture.day))
    wrap = [
        wrapped(each.text, width - 3, min(NOTE_LINES, most), pen.signs.ellipsis) for each in said
    ]
    if most == 1 and len(said) > 1:
        said, wrap = said[:1], [[pen.cut(f"{said[0].text}; {len(said) - 1} more: O", width - 3)]]
    used = 0
    for at, (note, texts) in enumerate(zip(said, wrap, strict=True)):
        last = at == len(said) - 1
        if used + len(texts) > most - (not last):
            left = len(said) - at
            yield Line([Segment(f"  {pen.signs.more}{left} more: O", pen.ink("muted"))])
            return
        used += len(texts)
        yield from _one_note(pen, note, texts)


def _one_note(pen: Pen, note: Note, texts: list[str]) -> Iterator[Line]:
    """One thing besides posts: its sign, then its words."""
    for at, text in enumerate(texts):
        sign = f"{'' if at else note.sign:<2}"
        ink = "muted" if note.ink == "muted" else "text"
        yield Line([Segment(sign, pen.ink(note.ink)), Segment(text, pen.ink(ink))])


def _counted(found: Sequence[Piece]) -> str:
    """How many posts and open slots there are; empty where there are none."""
    slots = sum(piece.slot is not None for piece in found)
    posts = len(found) - slots
    said = [f"{posts} post{'' if posts == 1 else 's'}"] if posts else []
    said += [f"{slots} open"] if slots else []
    return f"{', '.join(said)} " if said else ""


def full(pen: Pen, picture: DayPicture, width: int, height: int) -> Iterator[Line]:
    """The posts in full, several lines each: at least those that ``height`` lines may show.

    They begin early enough for the chosen one to end on the last line.
    """
    most = height // LEAST + 1
    first = max(0, picture.chosen - most)
    yield Line([])
    beside = list(_note_lines(pen, picture, width, max(height // NOTES_PART, 1)))
    yield from beside
    if beside:
        yield Line([])
    if not picture.pieces:
        yield Line([Segment(f"  {'' if picture.loading else EMPTY}", pen.ink("muted"))])
    shown = list(enumerate(picture.pieces))[first : picture.chosen + most]
    for index, piece in shown:
        for segments in _in_full(pen, picture, index, piece, width):
            yield Line(segments, index)
        yield Line([])


def _in_full(
    pen: Pen, picture: DayPicture, index: int, piece: Piece, width: int
) -> Iterator[list[Segment]]:
    """One piece in full: time and title, status and channels, people and words, text."""
    chosen = index == picture.chosen
    ground = "chosen" if chosen else "page"
    clock = pen.clock(piece.head.clock).strip() or "all day"
    margin = _margin(pen, picture, piece, chosen=chosen)
    titles = wrapped(piece.head.title or UNTITLED, width - len(clock) - 5, 2, pen.signs.ellipsis)
    style = _title_style(pen, piece, ground, chosen=True)
    for line, title in enumerate(titles):
        time = f"{clock}  " if line == 0 else " " * (len(clock) + 2)
        head = [
            margin if line == 0 else Segment("  ", pen.ink()),
            Segment(time, pen.ink("muted", ground)),
        ]
        used = 2 + len(time)
        yield [*head, *title_segments(pen.fit(title, width - used - 1), style)]
    yield [
        Segment("  ", pen.ink()),
        *_status(pen, piece, "page"),
        *_channels(pen, picture, piece, width),
    ]
    names = pen.cut(f" {pen.signs.join} ".join(_names(picture, piece.head)), width - 4)
    if names:
        yield [Segment(f"  {names}", pen.ink("muted"))]
    yield from _findings(pen, picture, piece, width, chosen=chosen)
    detail = picture.details.get(piece.head.id)
    text = detail.body if detail else ""
    for part in wrapped(text, width - 5, EXCERPT, pen.signs.ellipsis) if text else ():
        yield [Segment(f"  {pen.signs.side} ", pen.ink("faint")), Segment(part, pen.ink("muted"))]


def _findings(
    pen: Pen, picture: DayPicture, piece: Piece, width: int, *, chosen: bool
) -> Iterator[list[Segment]]:
    """How many findings of its posts are open, by weight, and what the heaviest says."""
    counts: Counter[Severity] = Counter()
    for post_id in piece.ids:
        if (detail := picture.details.get(post_id)) is not None:
            counts.update(detail.findings)
    weights = [each for each in Severity if counts[each]]
    if not weights or piece.status not in BEFORE_PUBLISHED:
        return
    line = [Segment("  ", pen.ink())]
    for weight in weights:
        sign = severity_sign(pen, weight)
        line.append(Segment(f"{sign} {counts[weight]} {weight}  ", pen.ink(SEVERITY_INKS[weight])))
    if chosen:
        line.append(Segment("c shows", pen.ink("muted")))
    yield line
    said = [picture.found[each] for each in piece.ids if each in picture.found]
    if said:
        words = pen.cut(" ".join(said[0].split()), width - 5)
        yield [Segment("    ", pen.ink()), Segment(words, pen.ink("text"))]


def _margin(pen: Pen, picture: DayPicture, piece: Piece, *, chosen: bool) -> Segment:
    """The two cells before a piece: marked, chosen or neither."""
    marked = not picture.marks.isdisjoint(piece.ids)
    sign = pen.signs.mark if marked else pen.signs.cursor if chosen else " "
    return Segment(f"{sign} ", pen.ink("link", "page", "bold"))


def _status(pen: Pen, piece: Piece, ground: str) -> list[Segment]:
    """A piece's status by sign and word."""
    sign, word, style = _state(pen, piece, ground)
    return [Segment(f"{sign} {word}", style)]


def _state(pen: Pen, piece: Piece, ground: str) -> tuple[str, str, Style]:
    """A piece's status, or that it is an open slot: its sign, its word and their style."""
    if piece.slot is not None:
        return pen.signs.slot, SLOT, slot_style(pen, ground)
    status, missed = piece.status, piece.missed
    style = pen.ink.status(status, missed, ground)
    return pen.signs.status(status, missed), status_word(status, missed), style


def _title_style(pen: Pen, piece: Piece, ground: str, *, chosen: bool) -> Style:
    """The style of a piece's title."""
    if piece.slot is not None:
        return slot_style(pen, ground, chosen=chosen)
    return title_style(pen, piece.head, ground, chosen=chosen)


def _channels(pen: Pen, picture: DayPicture, piece: Piece, width: int) -> list[Segment]:
    """The name of the one channel, or the marks of several."""
    channels = [channel_of(post, picture.directory) for post in piece.posts]
    join = Segment(f" {pen.signs.join} ", pen.ink("muted"))
    if len(channels) > 1:
        return [join, *marks_segments(pen, channels, "page", width - 20)]
    if channels[0] is None:
        return [join, Segment("no channel", pen.ink("muted"))]
    name = pen.cut(channels[0].name, width - 20)
    return [join, Segment(name, pen.ink(f"net-{channels[0].network}"))]


def _names(picture: DayPicture, post: PostLine) -> list[str]:
    """Author, pillar, audience and campaign, as far as they are set."""
    author = picture.directory.authors.get(post.author_id or 0)
    found = [author.name if author else "no author"]
    detail = picture.details.get(post.id)
    if detail is not None:
        names = picture.directory
        ids = (detail.pillar_id, detail.audience_id, detail.campaign_id)
        nouns = (names.pillars, names.audiences, names.campaigns)
        named = [kind.get(each or 0) for kind, each in zip(nouns, ids, strict=True)]
        found += [each.name for each in named if each is not None]
    return [steady(name) for name in found]


def brief(pen: Pen, picture: DayPicture, width: int, height: int) -> Iterator[Line]:
    """The posts one a line, as many as fit, the chosen one among them; then what else there is.

    What holds on the day stands in the heading already.
    """
    if not picture.pieces:
        yield Line([Segment(f"  {'' if picture.loading else EMPTY}", pen.ink("muted"))])
    start = max(0, picture.chosen - height + 1)
    shown = list(enumerate(picture.pieces))[start : start + height]
    for index, piece in shown:
        yield Line(_in_brief(pen, picture, index, piece, width), index)
    over = height - max(len(shown), 1)
    if over > 0:
        told = picture.beside.layer._replace(closed=(), blackout=())
        rest = picture._replace(beside=picture.beside._replace(layer=told))
        yield from islice(_note_lines(pen, rest, width, over), over)


def _in_brief(pen: Pen, picture: DayPicture, index: int, piece: Piece, width: int) -> list[Segment]:
    """One piece on one line: time, status, channels, title, author."""
    chosen = index == picture.chosen
    ground = "chosen" if chosen else "page"
    sign, word, style = _state(pen, piece, ground)
    status = f"{sign} {word:<{STATUS_WIDTH - 2}}" if width >= 70 else f"{sign}"
    channels = [channel_of(post, picture.directory) for post in piece.posts]
    marks = marks_segments(pen, channels, ground, 8)
    segments = [
        _margin(pen, picture, piece, chosen=chosen),
        Segment(f"{pen.clock(piece.head.clock)}  ", pen.ink("muted", ground)),
        Segment(f"{status} ", style),
        *marks,
        Segment("  ", pen.ink("text", ground)),
    ]
    used = sum(cells(segment.text) for segment in segments)
    author = pen.cut(_names(picture, piece.head)[0], 18) if width >= 70 else ""
    block = block_segments(pen, piece.blocked, ground)
    room = max(width - used - len(author) - 2 - 2 * len(block), 0)
    title = pen.fit(piece.head.title or UNTITLED, room)
    return [
        *segments,
        *block,
        *title_segments(f"{title} ", _title_style(pen, piece, ground, chosen=chosen)),
        Segment(f"{author} ", pen.ink("muted", ground)),
    ]
