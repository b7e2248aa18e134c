"""Random days of work on one post, compared with a plain reading of the table of its life."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from calendar_tui.model.errors import PlanError
from calendar_tui.model.lifecycle import Verb, content_hash
from calendar_tui.model.post import Post
from calendar_tui.schedule.zones import local
from calendar_tui.service import posts, status
from calendar_tui.service.clock import FixedClock
from calendar_tui.service.history import redo, standing_hashes, undo, verify
from calendar_tui.service.status import Particulars
from calendar_tui.service.workspace import Workspace
from tests.cli.clinic import acting, clinic_file

WRITE, REVIEW, ANY = {"author", "manager"}, {"reviewer"}, {"author", "manager", "reviewer"}
BEFORE = ("idea", "draft", "in_review", "approved", "scheduled")

TABLE: dict[str, tuple[tuple[str, ...], str, set[str]]] = {
    "draft": (("idea", "in_review", "approved", "cancelled"), "draft", WRITE),
    "review": (("draft",), "in_review", {"author"}),
    "approve": (("in_review",), "approved", REVIEW),
    "reject": (("in_review",), "draft", REVIEW),
    "schedule": (("approved",), "scheduled", WRITE),
    "unschedule": (("scheduled",), "approved", WRITE),
    "publish": (("scheduled",), "published", ANY),
    "unpublish": (("published",), "scheduled", ANY),
    "cancel": (BEFORE, "cancelled", WRITE),
    "pull": (("published",), "pulled", ANY),
}
"""Verb: from where, to where, by whom."""

PEOPLE = {
    "Ana Ruiz": {"author", "manager", "reviewer"},
    "Ben Ito": {"author", "reviewer"},
    "Cal Reed": {"author"},
    "Rita Sol": {"reviewer"},
}


Step = tuple[str, object, object]
"""Who does what: a verb with its particulars, or a field with its new value."""


@dataclass
class Life:
    """What the post must be by now."""

    status: str = "idea"
    body: str = ""
    day: date | None = None
    channel: bool = False
    author: str = "Ana Ruiz"
    writers: set[str] = field(default_factory=lambda: {"Ana Ruiz"})
    approved: bool = False
    """Whether an approval stands."""
    recorded: tuple[str, date] | None = None

    def may(self, who: str, verb: str, particulars: Particulars, today: date) -> bool:
        """Whether the table and its guards let ``who`` do it."""
        sources, _, roles = TABLE[verb]
        if self.status not in sources or not roles & PEOPLE[who]:
            return False
        match verb:
            case "draft":
                return self.channel
            case "review":
                return self.channel and bool(self.body.strip())
            case "approve":
                return bool(self.body.strip()) and who not in self.writers | {self.author}
            case "reject" | "pull":
                return bool(particulars.reason.strip())
            case "schedule":
                return self.day is not None
            case "publish":
                return bool(particulars.permalink) or particulars.no_link
            case "unpublish":
                return self.recorded == (who, today)
            case _:
                return True

    def take(self, who: str, verb: str, today: date) -> None:
        """Do it."""
        self.status = TABLE[verb][1]
        if verb in {"approve", "reject"}:
            self.writers &= {who}
        if verb == "approve":
            self.approved = True
        if verb in {"draft", "cancel"}:
            self.approved = False
        if verb == "publish":
            self.recorded = (who, today)

    def edit(self, who: str, name: str, value: object) -> bool:
        """Change a field; whether that is allowed."""
        content = name in {"body", "channel", "author"}
        if getattr(self, name) == value:
            return True
        if self.status in {"published", "pulled"}:
            return False
        if name == "channel" and not value and self.status != "idea":
            return False
        if name == "day" and value is None and self.status == "scheduled":
            return False
        setattr(self, name, value)
        if content:
            self.writers.add(who)
        if content and self.status in {"in_review", "approved", "scheduled"}:
            self.status, self.approved = "draft", False
        return True


DAYS = (None, date(2026, 12, 3), date(2026, 12, 4))
VALUES: dict[str, tuple[object, ...]] = {
    "body": ("", " ", "Come in.", "Come in!", "Come in today."),
    "day": (None, *DAYS),
    "channel": (True, True, False),
    "author": ("Ana Ruiz", "Cal Reed"),
    "wait": (1, 9, 24),
}
"""What may be edited, and to what; hours to wait."""


def some_step(rng: random.Random, life: Life) -> Step:
    """What somebody does next: mostly a step that leads on, by somebody who may."""
    if rng.random() < 0.3:
        name = rng.choice(sorted(VALUES))
        return rng.choice(sorted(PEOPLE)), name, rng.choice(VALUES[name])
    verbs, people = list(Verb), sorted(PEOPLE)
    if rng.random() < 0.8:
        verbs = [verb for verb in Verb if life.status in TABLE[verb][0] and verb != "cancel"]
    verb = rng.choice(verbs or list(Verb))
    if rng.random() < 0.8:
        people = [who for who in people if PEOPLE[who] & TABLE[verb][2]]
    reason = rng.choice(("", " ", "because", "because"))
    link = rng.choice(("", "https://a.example/1"))
    return rng.choice(people), verb, Particulars(reason, link, no_link=rng.random() < 0.5)


STRAIGHT: tuple[Step, ...] = (
    ("Ana Ruiz", "channel", True),
    ("Ana Ruiz", "body", "Come in."),
    ("Ana Ruiz", "day", DAYS[1]),
    ("Ana Ruiz", Verb.DRAFT, Particulars()),
    ("Ana Ruiz", Verb.REVIEW, Particulars()),
    ("Ben Ito", Verb.APPROVE, Particulars()),
    ("Cal Reed", Verb.SCHEDULE, Particulars()),
    ("Cal Reed", Verb.PUBLISH, Particulars(no_link=True)),
)
"""The shortest way of an idea to being published."""


def try_step(workspace: Workspace, post_id: int, life: Life, step: Step) -> None:
    """Take one step in the plan and in the model."""
    who, what, value = step
    people = {person.name: person for person in workspace.directory().authors.values()}
    workspace.actor = people[who]
    if what == "wait":
        clock = workspace.clock
        assert isinstance(clock, FixedClock)
        clock.instant += timedelta(hours=int(str(value)))
        return
    today = local(workspace.clock.now(), "America/Chicago")[0]
    before = workspace.reading.newest()
    if isinstance(what, Verb):
        assert isinstance(value, Particulars)
        allowed = life.may(who, what, value, today)
        if allowed:
            life.take(who, what, today)
    else:
        allowed = life.edit(who, str(what), value)
    refusal = None
    try:
        if isinstance(what, Verb):
            status.apply(workspace, what, [post_id], value)  # type: ignore[arg-type]
        else:
            posts.edit(workspace, post_id, None, columns(str(what), value, people))
    except PlanError as error:
        refusal = error.sentence
    assert (refusal is None) == allowed, (step, refusal)
    assert workspace.reading.newest() <= before + allowed


def columns(what: str, value: object, people: Mapping[str, Any]) -> dict[str, object]:
    """A model's field as columns of the plan."""
    match what:
        case "channel":
            return {"channel_id": 1 if value else None}
        case "author":
            return {"author_id": people[str(value)].id}
        case "day":
            return {"day": value, "clock": None, "fold": 0}
        case _:
            return {what: value}


@settings(max_examples=24)
@given(st.integers(0, 2**32), st.integers(0, len(STRAIGHT)))
def test_a_post_goes_where_the_table_says_and_nowhere_else(seed: int, led: int) -> None:
    rng, life = random.Random(seed), Life()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.db"
        path.write_bytes(clinic_file())
        with acting(path, "Ana Ruiz", apart=True) as workspace:
            post_id = posts.add(workspace, {"title": "Flu"}).id
            for number in range(led + 24):
                step = STRAIGHT[number] if number < led else some_step(rng, life)
                try_step(workspace, post_id, life, step)
                post = workspace.reading.post(post_id)
                assert post.status == life.status, step
                standing = [each for each in post.approvals if each.voided_at is None]
                assert any(each.decision == "approved" for each in standing) == life.approved
                assert (post.published_at is not None) == (life.status in {"published", "pulled"})
                if life.status == "pulled":
                    break
            assert verify(workspace).problems == ()


def try_anything(workspace: Workspace, post_id: int, step: Step) -> None:
    """Take one step of work, or take one back; a refusal is fine."""
    who, what, value = step
    people = {person.name: person for person in workspace.directory().authors.values()}
    workspace.actor = people[who]
    try:
        if what == "undo":
            undo(workspace)
        elif what == "redo":
            redo(workspace)
        elif isinstance(what, Verb):
            status.apply(workspace, what, [post_id], value)  # type: ignore[arg-type]
        elif what != "wait":
            posts.edit(workspace, post_id, None, columns(str(what), value, people))
    except PlanError:
        return


@settings(max_examples=16)
@given(st.integers(0, 2**32))
def test_whatever_is_undone_nothing_is_approved_that_nobody_approved(seed: int) -> None:
    rng = random.Random(seed)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.db"
        path.write_bytes(clinic_file())
        with acting(path, "Rita Sol", apart=True) as workspace:
            post_id = posts.add(workspace, {"title": "Flu"}).id
            known, public = Life(), ""
            for number in range(len(STRAIGHT) + 24):
                step = some_step(rng, known)
                if number < len(STRAIGHT):
                    step = STRAIGHT[number]
                elif rng.random() < 0.4 and step[0] != "Rita Sol":  # who added it
                    step = (step[0], rng.choice(("undo", "undo", "redo")), None)
                try_anything(workspace, post_id, step)
                post = workspace.reading.post(post_id)
                known.status = post.status.value
                with workspace.database.read() as session:
                    standing = standing_hashes(session, post_id)
                    row = session.get_one(Post, post_id).model_dump()
                if post.status in {"approved", "scheduled"}:
                    assert content_hash(row) in standing, step
                public = (public or post.body) if post.status in {"published", "pulled"} else ""
                assert public in {"", post.body}, step
                assert (post.published_at is None) == (post.status not in {"published", "pulled"})
            assert verify(workspace).problems == ()
