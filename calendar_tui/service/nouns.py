"""Adding, editing and retiring what others refer to by name, and the practice itself."""

import unicodedata
from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from sqlmodel import col, select

from calendar_tui.model.base import Fields, Row
from calendar_tui.model.channel import Channel, ChannelFields
from calendar_tui.model.errors import InvalidError, RefusedError
from calendar_tui.model.feed import Feed, FeedFields
from calendar_tui.model.nouns import CHANNEL
from calendar_tui.model.people import Audience, AudienceFields, Author, AuthorFields
from calendar_tui.model.plan import (
    Campaign,
    CampaignFields,
    EscalationLevel,
    EscalationLevelFields,
    Goal,
    GoalFields,
    Pillar,
    PillarFields,
)
from calendar_tui.model.post import Closure, ClosureFields, Series, SeriesFields
from calendar_tui.model.practice import Practice, PracticeFields
from calendar_tui.model.profile import Contact, ContactFields, KnownName, KnownNameFields
from calendar_tui.model.terms import ReviewMode, Role
from calendar_tui.model.text import slug_of
from calendar_tui.service import contact_fields, goals, series_fields
from calendar_tui.service.validation import validated
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.changes import Changes

Columns = Callable[[Workspace, Mapping[str, Any]], dict[str, Any]]
"""Makes a noun's columns of what a form says together with what stands there already."""


def _as_said(_workspace: Workspace, values: Mapping[str, Any]) -> dict[str, Any]:
    """Most nouns keep what a form says, as it says it."""
    return dict(values)


def _whole_days(_workspace: Workspace, values: Mapping[str, Any]) -> dict[str, Any]:
    """A day off with no last day is one day long."""
    return {**values, "ends": values.get("ends") or values.get("starts")}


def _practice(_workspace: Workspace, values: Mapping[str, Any]) -> dict[str, Any]:
    """The observances a practice wants to see are named as the catalogue names them."""
    from calendar_tui.service.observances import read_choice

    return {**values, "observances": read_choice(values.get("observances") or ())}


def _channel(_workspace: Workspace, values: Mapping[str, Any]) -> dict[str, Any]:
    """A channel's own limits are kept together."""
    return CHANNEL.nested(values)


class Concept(NamedTuple):
    """The two classes behind a noun."""

    fields: type[Fields]
    table: type[Row]
    columns: Columns = _as_said


CONCEPTS: Final[dict[str, Concept]] = {
    "practice": Concept(PracticeFields, Practice, _practice),
    "channel": Concept(ChannelFields, Channel, _channel),
    "author": Concept(AuthorFields, Author),
    "audience": Concept(AudienceFields, Audience),
    "pillar": Concept(PillarFields, Pillar),
    "campaign": Concept(CampaignFields, Campaign),
    "goal": Concept(GoalFields, Goal, goals.columns),
    "series": Concept(SeriesFields, Series, series_fields.columns),
    "closure": Concept(ClosureFields, Closure, _whole_days),
    "escalation": Concept(EscalationLevelFields, EscalationLevel),
    "contact": Concept(ContactFields, Contact, contact_fields.columns),
    "name": Concept(KnownNameFields, KnownName),
    "feed": Concept(FeedFields, Feed),
}
"""Nouns that are put away the same way; ``saving`` knows those that are written otherwise."""


class Saved(NamedTuple):
    """What a save did."""

    id: int
    version: int
    name: str
    entry: int | None
    """The journal entry; ``None`` where nothing had changed."""
    notes: tuple[str, ...] = ()
    """Sentences worth telling the person who saved."""


def add(workspace: Workspace, noun: str, values: Mapping[str, Any]) -> Saved:
    """Add a row of ``noun`` from parsed values; a missing slug is made from the name."""
    with workspace.write(f"{noun}.add") as changes:
        row = add_row(changes, noun, CONCEPTS[noun].columns(workspace, values))
        changes.summary = f"added {noun} {row.name}"
    return Saved(_id(row), row.version, row.name, changes.seq, _notes(workspace, noun, row))


def add_row(changes: Changes, noun: str, values: Mapping[str, Any]) -> Any:
    """Insert a row of ``noun`` within an open entry."""
    concept = CONCEPTS[noun]
    given = dict(values)
    name = str(given.get("name") or "")
    given["slug"] = given.get("slug") or free_slug(changes, concept.table, name, noun)
    fields = validated(concept.fields, given)
    check_free(changes, concept.table, noun, fields, None)
    return changes.insert(concept.table(**fields))


def edit(
    workspace: Workspace, noun: str, row_id: int, version: int | None, values: Mapping[str, Any]
) -> Saved:
    """Change the given fields of a row, where it still is at ``version``.

    Raises ``ConflictError`` if someone else saved in between.
    """
    concept = CONCEPTS[noun]
    with workspace.write(f"{noun}.edit") as changes:
        row: Any = changes.get(concept.table, row_id)
        said = {**current(concept, row), **_given(values)}
        fields = validated(concept.fields, concept.columns(workspace, said))
        if noun != "practice":
            check_free(changes, concept.table, noun, fields, row_id)
        changed = [name for name, value in fields.items() if getattr(row, name) != value]
        changes.update(row, fields, expected=version)
        if noun == "practice" and "review" in changed:
            _need_manager(workspace)
        changes.summary = f"edited {noun} {row.name}: {_words(changed)}"
    return Saved(row_id, row.version, row.name, changes.seq, _notes(workspace, noun, row))


def _need_manager(workspace: Workspace) -> None:
    """Who must read a post before it is approved is the manager's to say."""
    if workspace.actor is not None and Role.MANAGER not in workspace.actor.roles:
        raise RefusedError(
            f"{workspace.actor.name} has not the role of manager, who says how posts are reviewed."
        )


def retire(workspace: Workspace, noun: str, row_id: int) -> Saved:
    """Put a row away: it keeps its history and leaves the pickers."""
    return _put(workspace, noun, row_id, away=True)


def bring_back(workspace: Workspace, noun: str, row_id: int) -> Saved:
    """Bring a retired row back into use."""
    return _put(workspace, noun, row_id, away=False)


def _put(workspace: Workspace, noun: str, row_id: int, *, away: bool) -> Saved:
    """Retire a row or bring it back; refused where it is so already."""
    with workspace.write(f"{noun}.{'retire' if away else 'restore'}") as changes:
        row: Any = changes.get(CONCEPTS[noun].table, row_id)
        if (row.retired_at is not None) == away:
            state = "retired already" if away else "not retired"
            raise RefusedError(f"{noun.capitalize()} {row.name} is {state}.")
        if away and noun == "author":
            _check_someone_left(changes, row_id)
        row = changes.update(row, {"retired_at": changes.now if away else None})
        changes.summary = f"{'retired' if away else 'brought back'} {noun} {row.name}"
    return Saved(row_id, row.version, row.name, changes.seq)


def free_slug(changes: Changes, table: type[Row], name: str, noun: str) -> str:
    """A short name made from ``name`` that no living row of ``table`` has."""
    living: Any = table
    statement = select(living.slug).where(col(living.deleted_at).is_(None))
    taken = set(changes.session.exec(statement))
    stem = slug_of(name) or noun
    if stem not in taken:
        return stem
    number = 2
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"


def check_free(
    changes: Changes, table: type[Row], noun: str, fields: Mapping[str, Any], own: int | None
) -> None:
    """Refuse a name or slug that another living row has, whatever its case."""
    living: Any = table
    statement = select(living.id, living.name, living.slug)
    for row_id, name, slug in changes.session.exec(
        statement.where(col(living.deleted_at).is_(None))
    ):
        if row_id == own:
            continue
        if _same(name) == _same(str(fields["name"])):
            article = "An" if noun[0] in "aeiou" else "A"
            raise InvalidError(
                f"{article} {noun} called {name} exists already.", {"name": "is taken"}
            )
        if slug == fields["slug"]:
            raise InvalidError(f"The short name {slug} is {name}'s.", {"slug": "is taken"})


def _same(name: str) -> str:
    """A name as people compare it: however its letters are composed, cased and spaced."""
    return " ".join(unicodedata.normalize("NFC", name).split()).casefold()


def _check_someone_left(changes: Changes, row_id: int) -> None:
    """A plan without anyone at work could not be changed any more."""
    statement = select(Author.id).where(
        col(Author.deleted_at).is_(None), col(Author.retired_at).is_(None), Author.id != row_id
    )
    if changes.session.exec(statement).first() is None:
        raise RefusedError("The last person at work can't be retired; add another one first.")


def current(concept: Concept, row: Row) -> dict[str, Any]:
    """A row's values by the names of its Fields class."""
    return {name: getattr(row, name) for name in concept.fields.model_fields}


def _given(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values to change; an emptied slug means the one there is."""
    return {name: value for name, value in values.items() if name != "slug" or value}


def _words(names: list[str]) -> str:
    """Column names as people say them."""
    return ", ".join(name.removesuffix("_id").replace("_", " ") for name in names)


def _id(row: Row) -> int:
    """The id of a stored row."""
    if row.id is None:
        raise ValueError("the row is not stored yet")
    return row.id


def _notes(workspace: Workspace, noun: str, row: Row) -> tuple[str, ...]:
    """What follows from a save: slots at odd hours, or that a second reviewer ends solo."""
    if noun == "series":
        return series_fields.told(workspace, row)
    directory = workspace.directory()
    if noun != "author" or directory.practice.review is not ReviewMode.SOLO:
        return ()
    today = workspace.today()
    reviewers = [
        person
        for person in directory.authors.values()
        if Role.REVIEWER in person.roles and person.active_on(today)
    ]
    if len(reviewers) < 2:
        return ()
    advice = (
        "Two people can review now: set the practice's review to four_eyes"
        " so that nobody approves their own text."
    )
    return (advice,)
