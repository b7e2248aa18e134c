"""What is open in the texts of posts to come, as lines of a page: one by one, or folded by rule."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from calendar_tui.model.resolutions import WaitingLine
from calendar_tui.schedule.format import short_day
from calendar_tui.service.waiting import Pile, go_to, piles
from calendar_tui.tui.look import Pen
from calendar_tui.tui.pages.doors import Fold
from calendar_tui.tui.pages.findings import INKS, MOST, SIGN, sign_of
from calendar_tui.tui.pages.lines import BLANK, Line, Part, heading
from calendar_tui.tui.text import cells, steady, wrapped

UNFOLDED: Final = 50
"""Findings of one rule that are shown at most; more come up as these are solved."""


def waiting_lines(
    pen: Pen, found: Sequence[WaitingLine], unfolded: Collection[str], width: int, key: str
) -> Iterator[Line]:
    """Everything that is open, the heaviest first; ``unfolded`` piles are shown in full."""
    if not found:
        return
    posts = len({line.post_id for line in found})
    yield BLANK
    yield heading("In posts to come", f"{posts:,} post{'' if posts == 1 else 's'}", width)
    for pile in piles(found):
        if not pile.folds:
            for line in pile.lines:
                yield from _line(pen, line, width, key, indent=0)
            continue
        is_open = pile.key in unfolded
        yield _fold(pen, pile, width, is_open=is_open)
        if is_open:
            for line in pile.lines[:UNFOLDED]:
                yield from _line(pen, line, width, key, indent=2)
            if (left := len(pile.lines) - UNFOLDED) > 0:
                words = f"{left:,} more, which come up as these are solved"
                yield Line((Part(f"{' ' * (SIGN + 2)}{words}", "muted"),))


def _fold(pen: Pen, pile: Pile, width: int, *, is_open: bool) -> Line:
    """The one line of a pile, which shows or hides its findings."""
    hint = f"  {pen.signs.join} Enter {'folds' if is_open else 'unfolds'}"
    words = pen.cut(pile.sentence, width - SIGN - 1 - cells(hint))
    parts = (sign_of(pen, pile.severity), Part(words, "text", "bold"), Part(hint, "muted"))
    return Line(parts, pile.key, Fold(pile.key))


def _line(pen: Pen, line: WaitingLine, width: int, key: str, *, indent: int) -> Iterator[Line]:
    """One finding: whose, and what; with the cursor on it also why and what to do."""
    spot, door = f"{line.post_id} {line.fingerprint}", go_to(line)
    before, room = SIGN + indent, width - SIGN - indent - 2
    sign = sign_of(pen, line.severity)
    sign = sign._replace(text=f"{' ' * indent}{sign.text}")
    here = spot == key
    day = short_day(line.day) if line.day else "no day"
    head = Part(f"{day}  ", "muted")
    title = steady(line.title) or f"post #{line.post_id}"
    if not here:
        words = pen.cut(f"{title} {pen.signs.join} {line.message}", room - cells(head.text))
        yield Line((sign, head, Part(words)), spot, door)
        return
    yield Line(
        (sign, head, Part(pen.cut(title, room - cells(head.text)), "text", "bold")), spot, door
    )
    found = f"“{' '.join(line.matched.split())}”" if line.matched.strip() else ""
    told = (
        (INKS[line.severity], f"{line.rule}: {line.message} {found}".strip()),
        ("muted", line.why),
        ("link", line.suggestion),
    )
    for ink, sentence in told:
        for words in wrapped(sentence, room, MOST, pen.signs.ellipsis) if sentence else ():
            yield Line((Part(" " * before), Part(words, ink)), spot, door)
