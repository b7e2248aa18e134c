"""The ways into a form: a row, a new one, text that was left unsaved."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING, Any

from calendar_tui.model.filters import PostFilter
from calendar_tui.model.names import plain
from calendar_tui.model.noun import Noun
from calendar_tui.model.nouns import NOUNS
from calendar_tui.model.rows import AuthorName, Directory, SlotLine
from calendar_tui.model.terms import ChannelKind, Role
from calendar_tui.schedule.format import typed_day, typed_when
from calendar_tui.schedule.when import When
from calendar_tui.service.reader import Reader
from calendar_tui.service.reading import Reading
from calendar_tui.tui.actions import Done, Unsaved
from calendar_tui.tui.checks.post_form import PostForm
from calendar_tui.tui.forms.choice import ask_key
from calendar_tui.tui.forms.noun_form import NounForm, reader_of
from calendar_tui.tui.forms.remembering import channel_memory
from calendar_tui.tui.forms.series_form import SeriesForm
from calendar_tui.tui.forms.sheet import Sheet, find_sheet, named, new_sheet, read_sheet
from calendar_tui.tui.forms.side_lines import when_said
from calendar_tui.tui.forms.values import loaded, name_to_type
from calendar_tui.tui.people import acting

if TYPE_CHECKING:
    from calendar_tui.tui.app import CalendarApp

FORMS: Mapping[str, type[NounForm]] = {"post": PostForm, "series": SeriesForm}
"""Forms that are more than their fields, by noun."""

OPEN, DISCARD, LATER = "o", "x", "l"


async def open_row(app: "CalendarApp", noun: str, row_id: int) -> Done | None:
    """Edit a row; what was saved last."""
    sheet = await app.read(lambda reading: read_sheet(reading, NOUNS[noun], row_id))
    return await _show(app, sheet)


async def open_finding(app: "CalendarApp", post_id: int, about: str) -> Done | None:
    """Edit a post, the list of findings open on ``about``, else on the first."""
    sheet = await app.read(lambda reading: read_sheet(reading, NOUNS["post"], post_id))
    return await _show(app, sheet, about=about)


async def open_new(app: "CalendarApp", noun: str, given: Mapping[str, str]) -> Done | None:
    """Add a row, some fields filled in already; what was saved last."""
    return await _show(app, new_sheet(NOUNS[noun], given))


async def open_new_post(
    app: "CalendarApp", day: date, given: Mapping[str, str] | None = None
) -> Done | None:
    """Write a post for ``day``, on the channel that this person used last.

    ``given`` texts stand in their fields already.
    """
    channel = app.memory.get(channel_memory(app))
    texts = await app.read(partial(first_texts, day, app.main.actor, channel))
    return await _show(app, new_sheet(NOUNS["post"], {**texts, **(given or {})}))


async def open_slot(app: "CalendarApp", slot: SlotLine) -> Done | None:
    """Write the post of an open slot."""
    given = await app.read(partial(slot_texts, slot, app.main.actor))
    return await _show(app, new_sheet(NOUNS["post"], given))


async def open_series(app: "CalendarApp", series_id: int, since: date | None) -> Done | None:
    """Change a series: all of it, or what follows from ``since`` on."""
    sheet = await app.read(partial(_series_sheet, series_id, since))
    return await _show(app, sheet)


async def _show(app: "CalendarApp", sheet: Sheet, **more: Any) -> Done | None:
    """Show a form until it is left."""
    reader = await app.read(lambda reading: _reader(app, reading))
    look = {"writable": app.writable, "actor": app.main.actor, **more}
    form = FORMS.get(sheet.noun.name, NounForm)
    return await app.push_screen_wait(form(sheet, reader, **look))


def _reader(app: "CalendarApp", reading: Reading) -> Reader:
    """What reading a form needs to know now. In the reading lane."""
    return reader_of(reading, app.clock.now())


# A new post


def first_texts(day: date, actor: str, channel: Any, reading: Reading) -> dict[str, str]:
    """What a new post's form begins with. In the reading lane."""
    directory = reading.directory()
    texts = {"at": typed_day(day)}
    person = acting(directory, actor)
    if person is not None and Role.AUTHOR in person.roles:
        texts["author"] = name_to_type(person.id, "author", directory)
    offered = {
        each.id
        for each in directory.channels.values()
        if not each.retired and each.kind is ChannelKind.BUSINESS
    }
    wanted = channel if channel in offered else _last_channel(reading, person, offered)
    if wanted is not None:
        texts["channel"] = name_to_type(wanted, "channel", directory)
    return texts


def slot_texts(slot: SlotLine, actor: str, reading: Reading) -> dict[str, str]:
    """What the form of a slot's post begins with. In the reading lane."""
    directory = reading.directory()
    row = reading.noun("series", slot.series_id)
    texts = loaded(NOUNS["series"], row, directory)
    clock = time.fromisoformat(slot.clock) if slot.clock else None
    person = acting(directory, actor)
    own = person is not None and Role.AUTHOR in person.roles
    if own and person is not None and not texts["author"]:
        texts["author"] = name_to_type(person.id, "author", directory)
    taken = ("author", "channel", "body", "audience", "pillar", "campaign", "tags")
    return {
        **{name: texts[name] for name in taken},
        "title": slot.title,
        "at": typed_when(When(slot.day, clock), directory.practice.clock_12h),
        "series": name_to_type(slot.series_id, "series", directory),
        "original_day": typed_day(slot.original_day),
    }


def _series_sheet(series_id: int, since: date | None, reading: Reading) -> Sheet:
    """A series' form; from ``since`` on its rule is that of what follows. In the reading lane."""
    sheet = read_sheet(reading, NOUNS["series"], series_id)
    slots = reading.open_slots()
    if since is None or slots is None or series_id not in slots.by_id:
        return sheet
    from calendar_tui.schedule.series.splitting import split
    from calendar_tui.schedule.series.words import say

    _, after = split(slots.by_id[series_id].recurrence, since)
    skipped = ", ".join(typed_day(day) for day in sorted(after.exceptions))
    before = {
        **sheet.before,
        "starts": typed_day(since),
        "rule": say(after.rule, after.starts),
        "exceptions": skipped,
    }
    return replace(sheet, before=before, since=since, title=f"{sheet.title}, {since:%-d %b} on")


def _last_channel(reading: Reading, person: AuthorName | None, offered: set[int]) -> int | None:
    """The only channel there is, else that of the person's latest post."""
    if len(offered) == 1:
        return next(iter(offered))
    if person is None or not offered:
        return None
    wanted = PostFilter(authors=frozenset({person.id}), channels=frozenset(offered))
    latest = reading.agenda(wanted, None, 1, backwards=True)
    return latest[0].channel_id if latest else None


# Text that was left unsaved


async def offer_unsaved(app: "CalendarApp") -> Done | None:
    """Offer the acting person's unsaved texts, newest first; what was saved of them last."""
    done = None
    for unsaved in await app.write(lambda plan: plan.kept()):
        sheet = await app.read(partial(_sheet_of, unsaved))
        reader = await app.read(lambda reading: _reader(app, reading))
        name = named(sheet.title, {**sheet.before, **unsaved.texts})
        since = f" from {when_said(unsaved.at, reader)}" if unsaved.at else ""
        keys = ((OPEN, "open"), (DISCARD, "discard"), (LATER, "later"))
        answer = await ask_key(app, f"There is unsaved text{since}: {name}.", keys)
        if answer == DISCARD:
            await app.write(partial(_drop, unsaved.key))
        elif answer == OPEN:
            given = {**unsaved.texts}
            done = await _show(app, sheet, given=given, key=unsaved.key, at="body") or done
        else:
            break
    return done


def _drop(key: str, plan: Any) -> None:
    """Forget a text. In the writing lane."""
    plan.drop(key)


def _sheet_of(unsaved: Unsaved, reading: Reading) -> Sheet:
    """The form that a text was typed in. In the reading lane."""
    noun: Noun = NOUNS[unsaved.noun]
    sheet = find_sheet(reading, noun, unsaved.row_id)
    if sheet.row_id is None or unsaved.version is None:
        return sheet
    return sheet.at_version(unsaved.version)


def people_at_work(directory: Directory, today: date) -> list[AuthorName]:
    """Who can act, by name."""
    people = (each for each in directory.authors.values() if each.active_on(today))
    return sorted(people, key=lambda each: plain(each.name))
