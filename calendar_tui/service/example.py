"""The example practice: shipped as text, lived through again at each making.

Days are stored as offsets from the Monday of the current week, so the example is always a
year around today. Every post goes through the real use cases, each step at its own moment
and in the name of the person who takes it; no guard is bypassed.
"""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Any, Final, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from calendar_tui.model.lifecycle import Verb
from calendar_tui.model.nouns import NOUNS, POST
from calendar_tui.model.practice import Practice
from calendar_tui.model.terms import Origin, Status
from calendar_tui.schedule.zones import local, resolve
from calendar_tui.service.acting import remember
from calendar_tui.service.clock import Clock, FixedClock
from calendar_tui.service.example_plan import Deed, approvals_of, begin, readings_of
from calendar_tui.service.example_said import settle
from calendar_tui.service.example_time import at_work, day_of, share_of
from calendar_tui.service.forms import parse
from calendar_tui.service.founding import making
from calendar_tui.service.nouns import CONCEPTS, add_row
from calendar_tui.service.posts import add as add_post
from calendar_tui.service.reader import Reader
from calendar_tui.service.shipped import data_path
from calendar_tui.service.status import Particulars, apply
from calendar_tui.service.validation import validated
from calendar_tui.service.workspace import Workspace, open_workspace
from calendar_tui.store.changes import Act
from calendar_tui.store.database import Database
from calendar_tui.store.location import Location

Raw = dict[str, Any]

_TO_REVIEW: Final = (Verb.REVIEW,)
_TO_APPROVED: Final = (*_TO_REVIEW, Verb.APPROVE)
_TO_SCHEDULED: Final = (*_TO_APPROVED, Verb.SCHEDULE)

LIVES: Final[dict[str, tuple[Verb, ...]]] = {
    "idea": (),
    "draft": (),
    "in_review": _TO_REVIEW,
    "returned": (*_TO_REVIEW, Verb.REJECT),
    "approved": _TO_APPROVED,
    "scheduled": _TO_SCHEDULED,
    "published": (*_TO_SCHEDULED, Verb.PUBLISH),
    "pulled": (*_TO_SCHEDULED, Verb.PUBLISH, Verb.PULL),
}
"""The steps a post of the example takes after it is written; one that is cancelled has
those of what it was before, and one more."""

_LEAD: Final = timedelta(days=18)
"""How long before its day a post is begun."""

_REVIEWERS: Final = frozenset({Verb.APPROVE, Verb.REJECT})


class Event(NamedTuple):
    """One step in the life of one post."""

    at: datetime
    order: int
    """The post's place in the files: keeps equal moments in order."""
    verb: Verb | None
    """``None``: it is written."""
    post: Raw

    @property
    def acting(self) -> str | None:
        """The short name of who takes it; ``None`` for the manager."""
        slug: str | None = self.post.get("reviewer" if self.verb in _REVIEWERS else "author")
        return slug


def make_example(location: Location, *, clock: Clock, environ: Mapping[str, str]) -> Workspace:
    """Make the example practice's plan at ``location`` and open it as its manager.

    The manager is remembered as who acts on it from here.
    """
    practice, plan, posts = _load()
    today = local(clock.now(), practice["practice"]["zone"])[0]
    monday = today - timedelta(days=today.weekday())
    manager = practice["author"][0]["name"]
    with making(location, environ) as database:
        _furnish(database, practice, monday, clock.now())
        with open_workspace(
            database.location, clock=clock, environ=environ, origin=Origin.SYSTEM, named=manager
        ) as workspace:
            _live(workspace, posts, practice, plan, monday)
    workspace = open_workspace(
        location, clock=clock, environ=environ, origin=Origin.CLI, named=manager
    )
    remember(workspace.state, workspace.reading.practice().uid, workspace.acting())
    return workspace


def _load() -> tuple[Raw, Raw, list[Raw]]:
    """The practice's file, that of the plan around it, and the posts of all others in order."""
    folder = data_path("example")
    files = sorted(folder.iterdir(), key=lambda file: file.name)
    read = {file.name: tomllib.loads(file.read_text("utf-8")) for file in files}
    posts = [
        post for name, each in read.items() if name.startswith("posts-") for post in each["post"]
    ]
    return read["practice.toml"], read["plan.toml"], posts


def _furnish(database: Database, practice: Raw, monday: date, now: datetime) -> None:
    """The practice and everything that posts refer to."""
    start = now - timedelta(weeks=31)
    author = practice["author"][0]["name"]
    with database.write(
        Act(start, None, author, Origin.SYSTEM, "practice.create", False)
    ) as changes:
        reader = Reader.of_new_plan(practice["practice"]["zone"])
        columns = parse(NOUNS["practice"], practice["practice"], reader, new=True).checked()
        changes.insert(Practice(id=1, **validated(CONCEPTS["practice"].fields, columns)))
        changes.summary = f"started the plan of {practice['practice']['name']}"
        ids: dict[str, dict[str, int]] = {}
        for noun in ("author", "audience", "pillar", "channel", "campaign", "contact", "name"):
            for row in practice[noun]:
                columns = _columns(noun, row, monday, ids)
                ids.setdefault(noun, {})[row["slug"]] = add_row(changes, noun, columns).id


def _columns(noun: str, row: Raw, monday: date, ids: Mapping[str, Mapping[str, int]]) -> Raw:
    """A row of the practice's file as columns: offsets become days, names become ids."""
    columns = dict(row)
    columns.pop("permalink", None)
    for name, value in row.items():
        if isinstance(value, dict):
            columns[name] = day_of(value, monday)
    if "owner" in columns:
        columns["owner_id"] = ids["author"][columns.pop("owner")]
    if noun == "channel":
        columns["audiences"] = [ids["audience"][slug] for slug in columns["audiences"]]
        columns["admins"] = [ids["author"][slug] for slug in columns["admins"]]
    if "brief" in columns:
        columns["brief"] = columns["brief"].strip()
    return columns


def _live(workspace: Workspace, posts: list[Raw], practice: Raw, plan: Raw, monday: date) -> None:
    """Take every post through its life and write the plan down, interleaved as time went."""
    real, manager = workspace.clock, workspace.acting()
    people = {person.slug: person for person in workspace.directory().authors.values()}
    links = {row["slug"]: row["permalink"] for row in practice["channel"]}
    numbers: dict[str, int] = {}
    held: set[str] = set()

    def step(event: Event) -> object:
        """One step in a post's life; with something open about its text it stays a draft."""
        post = event.post
        if event.verb is None:
            numbers[post["key"]] = _write(workspace, post, monday)
            return None
        usual = practice.get("answers", {})
        if event.verb is Verb.REVIEW and not settle(
            workspace, numbers[post["key"]], post, usual, people
        ):
            held.add(post["key"])
        if post["key"] in held and event.verb is not Verb.CANCEL:
            return None
        particulars = _particulars(event.verb, post, links)
        return apply(workspace, event.verb, [numbers[post["key"]]], particulars)

    steps = [
        Deed(event.at, event.order, event.acting, partial(step, event))
        for order, post in enumerate(posts)
        for event in _events(workspace, post, order, monday)
    ]
    numbers_of_plan = begin(workspace, plan, monday)
    written = [
        *readings_of(workspace, plan, monday, numbers_of_plan),
        *approvals_of(workspace, plan, monday),
    ]
    with workspace.database.together():
        for deed in sorted([*steps, *written], key=lambda each: each[:2]):
            workspace.actor = people[deed.acting] if deed.acting else manager
            workspace.clock = FixedClock(deed.at)
            deed.do()
    workspace.clock, workspace.actor = real, manager


def _events(workspace: Workspace, post: Raw, order: int, monday: date) -> Iterator[Event]:
    """A post's steps, spread over the time between its beginning and its day or now."""
    now, zone = workspace.clock.now(), workspace.reading.practice().zone
    slot = _slot(post, monday, zone)
    steps = _steps(post, is_over=slot is not None and _is_over(post, slot, now, zone))
    out = Verb.PUBLISH in steps
    scatter = share_of(post["key"])
    end = min(slot or now, now) if out else min(slot or now, now - timedelta(hours=1 + scatter))
    begun = min(slot or now, now) - _LEAD - timedelta(hours=60 * scatter)
    begun = max(at_work(begun, zone, scatter), _first_moment(workspace, post.get("author")))
    yield Event(begun, order, None, post)
    before_out = [step for step in steps if step not in {Verb.PUBLISH, Verb.PULL}]
    for place, verb in enumerate(before_out, 1):
        at = begun + (end - begun) * (place / (len(before_out) + 1))
        yield Event(at_work(at, zone, share_of(f"{post['key']}{place}")), order, verb, post)
    if out:
        recorded = min(end + timedelta(minutes=2 + 20 * scatter), now)
        yield Event(recorded, order, Verb.PUBLISH, post)
    if Verb.PULL in steps:
        yield Event(end + timedelta(hours=3), order, Verb.PULL, post)


def _steps(post: Raw, *, is_over: bool) -> tuple[Verb, ...]:
    """The steps of a post's life.

    What is scheduled in this week has been published by the time its moment is over; only
    what was scheduled before was missed.
    """
    life = post["life"]
    if life == "cancelled":
        return (*LIVES[post["cancelled_from"]], Verb.CANCEL)
    if life == "scheduled" and post["week"] == 0 and is_over:
        return LIVES["published"]
    return LIVES[life]


def _is_over(post: Raw, slot: datetime, now: datetime, zone: str) -> bool:
    """Whether a post's moment has passed; an all-day post's is its day."""
    if "clock" in post:
        return slot < now
    return local(slot, zone)[0] < local(now, zone)[0]


def _first_moment(workspace: Workspace, slug: str | None) -> datetime:
    """Nobody writes before they work here."""
    for person in workspace.directory().authors.values():
        if person.slug == slug and person.active_from is not None:
            return datetime.combine(person.active_from, time(15), UTC)
    return datetime.min.replace(tzinfo=UTC)


def _slot(post: Raw, monday: date, zone: str) -> datetime | None:
    """The instant a post is meant for; ``None`` without a day. All-day is taken as 9:00."""
    if "week" not in post:
        return None
    clock = time.fromisoformat(post.get("clock", "09:00"))
    return resolve(day_of(post, monday), clock, zone).instant


def _write(workspace: Workspace, post: Raw, monday: date) -> int:
    """Add one post as its author does; its number."""
    known = {field.name for field in POST.fields}
    raw = {name: value for name, value in post.items() if name in known}
    raw["body"] = post["body"].strip()
    if "week" in post:
        day = day_of(post, monday).isoformat()
        raw["at"] = f"{day}T{post['clock']}" if "clock" in post else day
    values = parse(POST, raw, workspace.reader(exact=True), new=True).checked()
    if "group" in post:
        values["group"] = str(uuid5(NAMESPACE_URL, post["group"]))
    status = Status.IDEA if post["life"] == "idea" else Status.DRAFT
    return add_post(workspace, values, status=status).id


def _particulars(verb: Verb, post: Raw, links: Mapping[str, str]) -> Particulars:
    """What a step needs besides the post."""
    if verb is Verb.PUBLISH:
        return Particulars(permalink=links[post["channel"]].format(key=post["key"]))
    return Particulars(reason=post.get("reason", ""))
