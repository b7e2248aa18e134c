"""Days off: federal holidays offered as such, and a word on posts that fall on closed days."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.closures import Closure, closed_words
from calendar_tui.service.layering import closures
from calendar_tui.service.nouns import Saved, add_row
from calendar_tui.service.observances import federal_holidays
from calendar_tui.service.reading import Reading
from calendar_tui.service.workspace import Workspace


def offered(reading: Reading, year: int) -> tuple[Closure, ...]:
    """The federal holidays of ``year`` on which the plan's office is still open, named by year."""
    there = [each for each in closures(reading) if not each.blackout]
    names = {row.name for row in reading.directory().closures.values()}
    return tuple(
        named
        for holiday in federal_holidays(year)
        if (named := holiday._replace(name=f"{holiday.name} {year}")).name not in names
        if not any(each.first <= holiday.first and holiday.last <= each.last for each in there)
    )


def add_federal(workspace: Workspace, year: int) -> Saved:
    """Close the office on the federal holidays of ``year`` that aren't days off yet. One entry.

    Raises:
        InvalidError: there is nothing to add.
    """
    found = offered(workspace.reading, year)
    if not found:
        raise InvalidError(f"The federal holidays of {year} are days off already.")
    what = f"{len(found)} federal holidays of {year}"
    with workspace.write("closure.federal") as changes:
        rows = [
            add_row(changes, "closure", {"name": one.name, "starts": one.first, "ends": one.last})
            for one in found
        ]
        changes.summary = f"added {what} as days off"
    return Saved(rows[0].id, rows[0].version, what, changes.seq)


def noted(workspace: Workspace, saved: Saved, days: Sequence[date | None]) -> Saved:
    """``saved`` with a word on which of the posts' ``days`` are closed or blacked out."""
    if saved.entry is None or saved.entry == 0 or not any(days):
        return saved
    return saved._replace(notes=(*saved.notes, *sentences(closures(workspace.reading), days)))


def sentences(found: Iterable[Closure], days: Sequence[date | None]) -> tuple[str, ...]:
    """What to say of posts on these days, a sentence for each closure they fall on."""
    closing = tuple(found)
    counts = Counter(words for day in days if day for words in closed_words(closing, day))
    if len(days) == 1:
        return tuple(f"That day: {words}." for words in counts)
    return tuple(
        f"{count} {'falls' if count == 1 else 'fall'} on a day with {words}."
        for words, count in counts.items()
    )
