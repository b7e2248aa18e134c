"""Posts by audience, pillar and month as lines of a page; a hole leads to a new post for it."""

from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import TYPE_CHECKING, Final

from calendar_tui.checks.counted import COUNTED
from calendar_tui.checks.words import counted
from calendar_tui.model.filters import PostFilter
from calendar_tui.schedule.format import month_name
from calendar_tui.schedule.grid import Month
from calendar_tui.tui.forms.values import name_to_type
from calendar_tui.tui.look import Pen
from calendar_tui.tui.pages.doors import Door, Go, NewPost, To
from calendar_tui.tui.pages.lines import BLANK, INDENT, Line, Part, heading, text

if TYPE_CHECKING:
    from calendar_tui.tui.pages.coverage import CoveragePicture

CELL: Final = 5
"""Cells of a month's column."""

NAME: Final = 34
"""Cells of a pillar's name at most."""


def coverage_lines(picture: "CoveragePicture", pen: Pen, width: int) -> Iterator[Line]:
    """The page, line by line."""
    audiences, pillars, months = (axis.keys for axis in picture.matrix.axes)
    if not audiences or not pillars:
        yield heading("Coverage", width=width)
        yield text("It takes an audience and a pillar; their screens add them.", "muted")
        return
    shown = [each for each in months if isinstance(each, Month)][: (width - INDENT - 14) // CELL]
    name = min(width - INDENT - len(shown) * CELL - 2, NAME)
    holes = sum(keys[2] in shown for keys in picture.matrix.holes())
    yield heading("Posts by audience, pillar and month", f"{holes} without a post", width)
    for audience in audiences:
        yield _audience(picture, pen, int(str(audience)), shown, name)
        for pillar in pillars:
            yield _pillar(picture, pen, (int(str(audience)), int(str(pillar))), shown, name)
        yield BLANK


def cell_key(audience: int, pillar: int, month: Month) -> str:
    """The key of one combination."""
    return f"audience {audience} pillar {pillar} {month.year}-{month.month}"


def _audience(
    picture: "CoveragePicture", pen: Pen, audience: int, months: list[Month], name: int
) -> Line:
    """An audience's name, the months beside it."""
    row = picture.directory.audiences.get(audience)
    label = pen.fit(row.name if row else "", name)
    names = "".join(f"{month_name(month.month, 3):>{CELL}}" for month in months)
    return Line((Part(f"{' ' * INDENT}{label}", "link", "bold"), Part(names, "muted")))


def _pillar(
    picture: "CoveragePicture", pen: Pen, ids: tuple[int, int], months: list[Month], name: int
) -> Line:
    """A pillar's posts for one audience, month by month."""
    row = picture.directory.pillars.get(ids[1])
    label = f"  {pen.fit(row.name if row else '', name - 2)}"
    cells = []
    for month in months:
        count = picture.matrix.at(*ids, month)
        ink, look = ("text", "") if count else ("missed", "bold")
        words = f"{count if count else pen.signs.dash:>{CELL - 2}} "
        cells.append(Part(" "))
        cells.append(Part(words, ink, look, cell_key(*ids, month), _door(picture, ids, month)))
    return Line((Part(f"{' ' * INDENT}{label}"), *cells))


def first_day(month: Month, today: date) -> date:
    """The first day of ``month`` that isn't over."""
    return min(max(month.first, today), month.last)


def _door(picture: "CoveragePicture", ids: tuple[int, int], month: Month) -> Door:
    """The posts of a combination; where there is none, a new post for it."""
    audience, pillar = ids
    if not picture.matrix.at(audience, pillar, month):
        names = picture.directory
        given = {
            "audience": name_to_type(audience, "audience", names),
            "pillar": name_to_type(pillar, "pillar", names),
        }
        return NewPost(first_day(month, picture.today), given)
    wanted = PostFilter(
        first=month.first,
        last=month.last,
        audiences=frozenset({audience}),
        pillars=frozenset({pillar}),
        statuses=COUNTED,
        missed=False,
    )
    return Go(To.POSTS, wanted)


def said(picture: "CoveragePicture", key: str) -> tuple[str, str]:
    """The place under the cursor in words, and what Enter does there."""
    axes = (axis.keys for axis in picture.matrix.axes)
    for audience, pillar, month in product(*axes):
        ids = int(str(audience)), int(str(pillar))
        if isinstance(month, Month) and cell_key(*ids, month) == key:
            return _said(picture, ids, month)
    return "", ""


def _said(picture: "CoveragePicture", ids: tuple[int, int], month: Month) -> tuple[str, str]:
    """One combination in words, and what Enter does there."""
    count, names = picture.matrix.at(*ids, month), picture.directory
    who, about = names.audiences.get(ids[0]), names.pillars.get(ids[1])
    posts = counted(count, "post") if count else "no post"
    parts = (month.label, about.name if about else "", f"for {who.name}" if who else "")
    enter = "Enter shows them" if count > 1 else "Enter shows it" if count else "Enter writes one"
    return f"{', '.join(each for each in parts if each)}: {posts}", enter
