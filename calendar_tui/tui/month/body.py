"""The lines of a day below its headline: posts, or signs alone where a day is narrow."""

from datetime import date

from rich.segment import Segment

from calendar_tui.tui.look import (
    Pen,
    channel_of,
    mark_segment,
    marks_segments,
    marks_width,
    slot_style,
    title_segments,
    title_style,
)
from calendar_tui.tui.month.flow import INDENT
from calendar_tui.tui.month.pieces import Piece
from calendar_tui.tui.month.spread import Slot, Spread
from calendar_tui.tui.text import cells


def body_line(pen: Pen, spread: Spread, day: date, line: int, width: int) -> list[Segment]:
    """Line ``line`` of ``day`` in ``width`` cells, the margin before it included."""
    found = spread.on_line(day, line)
    if spread.layout.compact:
        return _signs(pen, spread, day, found, width)
    if not found:
        rest = pen.ink("text", spread.ground(day))
        return [Segment(" ", pen.ink()), Segment(" " * (width - 1), rest)]
    return _post(pen, spread, day, found[0], width)


def _margin(pen: Pen, spread: Spread, day: date, slot: Slot) -> Segment:
    """The cell before a post: marked, chosen or neither."""
    if slot.first and spread.is_marked(slot.piece):
        return Segment(pen.signs.mark, pen.ink("link", "page", "bold"))
    if slot.first and spread.is_chosen(day, slot.number):
        return Segment(pen.signs.cursor, pen.ink("link", "page", "bold"))
    return Segment(" ", pen.ink())


def _sign(pen: Pen, piece: Piece, ground: str) -> Segment:
    """The sign of a piece's status, or of an open slot."""
    if piece.slot is not None:
        return Segment(pen.signs.slot, slot_style(pen, ground))
    status, missed = piece.status, piece.missed
    return Segment(pen.signs.status(status, missed), pen.ink.status(status, missed, ground))


def _post(pen: Pen, spread: Spread, day: date, slot: Slot, width: int) -> list[Segment]:
    """A line of a post, or of the siblings of a piece: sign, marks, time, title."""
    chosen, dim = spread.is_chosen(day, slot.number), not spread.is_inside(day)
    ground = "chosen" if chosen else spread.ground(day)
    segments, used = [_margin(pen, spread, day, slot)], 1
    if slot.first:
        channels = [channel_of(post, spread.picture.directory) for post in slot.piece.posts]
        segments.append(_sign(pen, slot.piece, ground))
        segments += marks_segments(pen, channels, ground, spread.marks_room, dim=dim)
        used += 1 + marks_width(len(channels), spread.marks_room)
    clock = slot.clock if slot.text.startswith(slot.clock) else ""
    title = slot.text[len(clock) :]
    segments.append(_indent(pen, slot, ground))
    used += len(INDENT)
    if clock:
        segments.append(Segment(clock, pen.ink("muted", ground)))
        used += len(clock)
    filled = pen.fit_line(title, width - used)
    if slot.piece.slot is not None:
        style = slot_style(pen, ground, chosen=chosen)
    else:
        style = title_style(pen, slot.piece.head, ground, dim=dim, chosen=chosen)
    return [*segments, *title_segments(filled, style)]


def _indent(pen: Pen, slot: Slot, ground: str) -> Segment:
    """What stands before the words of a line: a sign where the post can't go out as it is."""
    if slot.first and slot.piece.blocked:
        return Segment(pen.signs.block, pen.ink("missed", ground, "bold"))
    return Segment(INDENT, pen.ink("muted", ground))


def _signs(pen: Pen, spread: Spread, day: date, found: list[Slot], width: int) -> list[Segment]:
    """Sign and mark of each piece on the line, for days too narrow for titles."""
    ground = spread.ground(day)
    segments: list[Segment] = []
    for slot in found:
        on = "chosen" if spread.is_chosen(day, slot.number) else ground
        channel = channel_of(slot.piece.head, spread.picture.directory)
        mark = mark_segment(pen, channel, on, dim=not spread.is_inside(day))
        segments += [_margin(pen, spread, day, slot), _sign(pen, slot.piece, on), mark]
    if not segments:
        segments.append(Segment(" ", pen.ink()))
    used = sum(cells(segment.text) for segment in segments)
    return [*segments, Segment(" " * (width - used), pen.ink("text", ground))]
