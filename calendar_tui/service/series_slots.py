"""One slot of a series: whether a post may fill it, skipping it, and bringing it back."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from sqlmodel import col, select

from calendar_tui.model.errors import InvalidError, RefusedError
from calendar_tui.model.post import Post, Series
from calendar_tui.schedule.format import format_day
from calendar_tui.schedule.series import splitting
from calendar_tui.schedule.series.recurrence import Recurrence, write_exceptions
from calendar_tui.service.nouns import Saved
from calendar_tui.service.open_slots import recurrence_of
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.changes import Changes


def check_slot(changes: Changes, fields: Mapping[str, Any], own: int | None = None) -> None:
    """Refuse a post that fills no slot of its series, or one that another post fills.

    ``own`` is the post's id, where it is there already.
    """
    series_id, day = fields["series_id"], fields["original_day"]
    if series_id is None and day is None:
        return
    if series_id is None or day is None:
        raise InvalidError("A post of a series says which slot it fills: its series and the day.")
    series = changes.get(Series, series_id)
    recurrence = recurrence_of(series)
    if day in recurrence.exceptions:
        raise RefusedError(f"{format_day(day)} is skipped in {series.name}; bring it back first.")
    if not splitting.is_slot(recurrence, day):
        raise RefusedError(f"{series.name} has no slot on {format_day(day)}.")
    check_open(changes, series_id, day, own)


def check_open(
    changes: Changes, series_id: int | None, day: date | None, own: int | None = None
) -> None:
    """Refuse a slot that another post than ``own`` fills."""
    if series_id is None or day is None:
        return
    holder = filler(changes, series_id, day)
    if holder is not None and holder.id != own:
        name = changes.get(Series, series_id).name
        raise RefusedError(
            f"The slot of {format_day(day)} in {name} is filled by post #{holder.id}."
        )


def filler(changes: Changes, series_id: int, day: date) -> Post | None:
    """The living post that fills a slot, if there is one."""
    statement = select(Post).where(
        Post.series_id == series_id, Post.original_day == day, col(Post.deleted_at).is_(None)
    )
    return changes.session.exec(statement).first()


def skip(workspace: Workspace, series_id: int, day: date) -> Saved:
    """Leave a slot of a series out; it can be brought back."""
    with workspace.write("series.skip") as changes:
        series = changes.get(Series, series_id)
        holder = filler(changes, series_id, day)
        if holder is not None:
            raise RefusedError(
                f"Post #{holder.id} fills the slot of {format_day(day)}; delete or cancel the post."
            )
        return _excepted(changes, series, day, splitting.skip, "skipped")


def bring_back(workspace: Workspace, series_id: int, day: date) -> Saved:
    """Have a slot again that was skipped."""
    with workspace.write("series.back") as changes:
        series = changes.get(Series, series_id)
        return _excepted(changes, series, day, splitting.bring_back, "brought back")


def _excepted(
    changes: Changes,
    series: Series,
    day: date,
    change: Callable[[Recurrence, date], Recurrence],
    word: str,
) -> Saved:
    """Change the skipped days of a series by one."""
    after = change(recurrence_of(series), day)
    row = changes.update(series, {"exceptions": write_exceptions(after)})
    changes.summary = f"{word} {format_day(day)} of series {row.name}"
    return Saved(row.id or 0, row.version, f"{format_day(day)} of {row.name}", changes.seq)
