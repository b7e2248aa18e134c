"""A post's time and title over as many lines of its day as there are to spare."""

from collections.abc import Sequence
from typing import Final

from calendar_tui.tui.text import cells, cut_line, steady

MOST: Final = 4
"""Lines a post takes at most."""

INDENT: Final = " "
"""What stands before the text of every line."""


def flow(title: str, clock: str, widths: tuple[int, int], most: int, ellipsis: str) -> list[str]:
    """``clock`` and the words of ``title`` in at most ``most`` lines, broken between words.

    ``widths`` are the cells of the first line and of the others. What doesn't fit ends in
    ``ellipsis``; so does a word longer than a line.
    """
    line = steady(title)
    if most == 1:
        return [
            cut_line(f"{clock} {line}" if clock and line else clock or line, widths[0], ellipsis)
        ]
    words = [word for word in (clock, *line.split(" ")) if word]
    lines: list[str] = [""]
    for number, word in enumerate(words):
        room = widths[len(lines) > 1]
        joined = f"{lines[-1]} {word}".lstrip()
        if cells(joined) <= room:
            lines[-1] = joined
            continue
        if len(lines) < most and (lines[-1] or cells(word) > room):
            lines.append(cut_line(word, widths[1], ellipsis))
            continue
        lines[-1] = cut_line(" ".join([lines[-1], *words[number:]]).lstrip(), room, ellipsis)
        break
    return lines


def shares(needs: Sequence[int], lines: int) -> list[int]:
    """How many of ``lines`` each piece gets: one each, and what is over in turn by need."""
    given = [1] * min(len(needs), lines)
    spare = lines - len(given)
    while spare > 0:
        wanting = [at for at, got in enumerate(given) if got < needs[at]]
        if not wanting:
            break
        for at in wanting[:spare]:
            given[at] += 1
            spare -= 1
    return given
