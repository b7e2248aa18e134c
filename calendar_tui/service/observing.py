"""Observances in a plan: confirming their days, choosing which are seen, posts from them."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from sqlmodel import col, select

from calendar_tui.model.errors import InvalidError, RefusedError
from calendar_tui.model.plan import Observance as Row
from calendar_tui.model.plan import ObservanceFields
from calendar_tui.schedule.format import format_day, typed_day
from calendar_tui.schedule.observances.catalogue import Observance
from calendar_tui.schedule.observances.falling import Extent, Shown, expected
from calendar_tui.service import nouns
from calendar_tui.service.layering import confirmation_of
from calendar_tui.service.observances import HIDE, chosen, find, shown
from calendar_tui.service.reading import Reading
from calendar_tui.service.validation import validated
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.changes import Changes

SENSITIVE: Final = (
    "Sensitive: a second reviewer, the crisis line in the text, and comments off are due."
)
STAFF: Final = "About people who work here: ask them before they are shown; no patients in it."
NAYSAYERS: Final = "Expect loud disagreement: one clarifying reply, then no more."


class Confirmed(NamedTuple):
    """What a confirmation did."""

    observance: Observance
    year: int
    first: date
    last: date
    entry: int
    """The journal entry; 0 where these days were confirmed already."""

    @property
    def days(self) -> str:
        """Its days in words."""
        if self.first == self.last:
            return format_day(self.first)
        return f"{format_day(self.first)} to {format_day(self.last)}"

    @property
    def sentence(self) -> str:
        """What was done, in words."""
        done = "Confirmed" if self.entry else "Confirmed already:"
        return f"{done} {self.observance.name} {self.year}: {self.days}."


def confirm(
    workspace: Workspace,
    word: str,
    year: int,
    first: date | None = None,
    last: date | None = None,
) -> Confirmed:
    """Note that an observance is kept on these days of ``year``, as its sponsor says.

    Without days they are those of its rule; with the first alone it lasts as long as usual.

    Raises:
        InvalidError: the rule gives no days, or these belong to another year.
        UnknownNameError: nothing is called so.
    """
    observance = find(word)
    first, last = _days(observance, year, first, last)
    fields = validated(
        ObservanceFields, {"key": observance.id, "year": year, "starts": first, "ends": last}
    )
    with workspace.write("observance.confirm") as changes:
        row = _row(changes, observance, year)
        if row is None:
            changes.insert(Row(**fields))
        else:
            changes.update(row, fields)
        done = Confirmed(observance, year, first, last, 0)
        changes.summary = f"confirmed {observance.name} {year}: {done.days}"
    return done._replace(entry=changes.seq)


def _days(
    observance: Observance, year: int, first: date | None, last: date | None
) -> tuple[date, date]:
    """The days to confirm."""
    usual = expected(observance.rule, year)
    if first is None:
        if usual is None:
            raise InvalidError(
                f"Nobody can tell beforehand when {observance.name} is: look it up, then give"
                " its days with --from and --to."
            )
        first, last = usual[0], last or usual[1]
    elif last is None:
        last = first if usual is None else first + (usual[1] - usual[0])
    if last < first:
        raise InvalidError("The last day is before the first.")
    if abs(first.year - year) > 1 or year not in {first.year, last.year}:
        raise InvalidError(f"These days are not in {year}.")
    return first, last


def withdraw(workspace: Workspace, word: str, year: int) -> str:
    """Take a confirmation back: its days are only expected again. The name of what it was of."""
    observance = find(word)
    with workspace.write("observance.withdraw") as changes:
        row = _row(changes, observance, year)
        if row is None:
            raise RefusedError(f"{observance.name} was not confirmed for {year}.")
        changes.remove(row)
        changes.summary = f"no longer confirmed: {observance.name} {year}"
    return observance.name


def _row(changes: Changes, observance: Observance, year: int) -> Row | None:
    """What was confirmed of an observance in a year."""
    statement = select(Row).where(
        Row.key == observance.id, Row.year == year, col(Row.deleted_at).is_(None)
    )
    return changes.session.exec(statement).first()


# Which are seen


def hide(workspace: Workspace, word: str) -> str:
    """See an observance no more in this practice's calendar; its name."""
    observance = find(word)
    words = [each for each in _wanted(workspace) if each != observance.id]
    return _choose(workspace, observance, [*words, f"{HIDE}{observance.id}"])


def see(workspace: Workspace, word: str) -> str:
    """See an observance in this practice's calendar, whatever else was chosen; its name."""
    observance = find(word)
    words = [each for each in _wanted(workspace) if each != f"{HIDE}{observance.id}"]
    if observance not in chosen(words):
        words.append(observance.id)
    return _choose(workspace, observance, words)


def _wanted(workspace: Workspace) -> tuple[str, ...]:
    """The words of the practice's choice."""
    return workspace.reading.layered().wanted


def _choose(workspace: Workspace, observance: Observance, words: list[str]) -> str:
    """Keep the practice's choice."""
    practice = workspace.reading.practice()
    nouns.edit(workspace, "practice", practice.id, None, {"observances": words})
    return observance.name


# What falls when


def falling(
    reading: Reading, first: date, last: date, *, labels: tuple[str, ...] = (), mine: bool = False
) -> tuple[Shown, ...]:
    """What falls in some days, with what this plan looked up; ``mine``: what it wants to see."""
    found = reading.layered()
    told = shown(first, last, [confirmation_of(each) for each in found.observances], labels)
    seen = set(chosen(found.wanted)) if mine else set()
    return tuple(one for one in told if not mine or one.observance in seen)


def next_one(reading: Reading, word: str, today: date, year: int | None = None) -> Shown:
    """An observance in ``year``, or the next time it comes."""
    observance = find(word)
    first, last = date(year or today.year - 1, 1, 1), date(year or today.year + 1, 12, 31)
    found = [one for one in falling(reading, first, last) if one.observance.id == observance.id]
    fits = [one for one in found if (one.year == year if year else one.last >= today)]
    if not fits:
        raise InvalidError(f"{observance.name} is not in {year or 'the next year'}.")
    return fits[0]


# Posts from them


def first_texts(one: Shown, day: date | None = None) -> dict[str, str]:
    """What a post about an observance begins with, by field of a post, as a person types it.

    ``day`` is the post's day; without one it is the observance's first, where that is known.
    """
    if day is None and one.extent is not Extent.UNSET:
        day = one.first
    return {
        "title": one.observance.name,
        "tags": ", ".join(tags(one.observance)),
        "notes": "\n".join(reminders(one)),
        "at": typed_day(day) if day else "",
    }


def reminders(one: Shown) -> Iterator[str]:
    """What is to be minded in a post about an observance, a sentence each."""
    each = one.observance
    if each.sensitive:
        yield SENSITIVE
    if each.staff:
        yield STAFF
    if each.naysayers:
        yield NAYSAYERS
    if not one.confirmed:
        yield f"Its day in {one.year} is expected, not confirmed: look it up first."
    if each.note:
        yield f"{each.note[:1].upper()}{each.note[1:]}."


_WORD: Final = re.compile(r"[^\W_]+")
_EVERYBODY: Final = "all"


def tags(observance: Observance) -> tuple[str, ...]:
    """Hash tags for an observance: its own, then those of the specialties it is for."""
    words = (observance.name, *(tag for tag in observance.tags if tag != _EVERYBODY))
    return tuple(dict.fromkeys(map(_tag, words)))


def _tag(words: str) -> str:
    """Words as one tag that screen readers can read: each begins with a capital letter."""
    plain = re.sub(r"\([^)]*\)|['’]", "", words)
    return "".join(word[:1].upper() + word[1:] for word in _WORD.findall(plain))
