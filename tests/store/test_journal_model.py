"""Random days of two people against a plain dictionary: same rows, same undo, whole chain."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import col, select

from calendar_tui.model.errors import RefusedError
from calendar_tui.model.tables import Post
from calendar_tui.store.database import Database
from calendar_tui.store.undo import redo, undo
from calendar_tui.store.verify import verify
from tests.store.plans import ANN, BEN, a_post, act, short_lived

Fields = dict[str, Any]
PEOPLE = st.sampled_from([ANN, BEN])
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=8)
EDITS = st.fixed_dictionaries({}, optional={"title": WORDS, "notes": WORDS, "fold": st.just(1)})
STEPS = st.one_of(
    st.tuples(st.just("add"), PEOPLE, st.lists(WORDS, min_size=1, max_size=3)),
    st.tuples(st.just("edit"), PEOPLE, st.integers(0, 5), EDITS),
    st.tuples(st.just("remove"), PEOPLE, st.integers(0, 5)),
    st.tuples(st.just("undo"), PEOPLE),
    st.tuples(st.just("redo"), PEOPLE),
)


@dataclass
class Deed:
    """What one entry did, as the dictionary remembers it."""

    by: int
    changed: dict[int, tuple[Fields | None, Fields]]
    undoes: "Deed | None" = None
    undone: bool = False


@dataclass
class Model:
    """Posts by id as plain fields, and everything that was done."""

    rows: dict[int, Fields] = field(default_factory=dict)
    deeds: list[Deed] = field(default_factory=list)

    def living(self) -> list[int]:
        return [key for key, row in self.rows.items() if not row["gone"]]

    def do(self, by: int, changed: dict[int, Fields]) -> None:
        """Apply new fields to rows; nothing differing is nothing done."""
        done: dict[int, tuple[Fields | None, Fields]] = {}
        for key, values in changed.items():
            row = self.rows.get(key)
            if row is None:
                self.rows[key] = {"title": "", "notes": "", "fold": 0, "gone": False, **values}
                done[key] = (None, dict(self.rows[key]))
                continue
            differing = {name: value for name, value in values.items() if row[name] != value}
            if differing:
                done[key] = ({name: row[name] for name in differing}, differing)
                row.update(differing)
        if done:
            self.deeds.append(Deed(by, done))

    def undoable(self, by: int) -> Deed | None:
        mine = (deed for deed in reversed(self.deeds) if deed.by == by)
        return next((deed for deed in mine if deed.undoes is None and not deed.undone), None)

    def redoable(self, by: int) -> Deed | None:
        for deed in reversed(self.deeds):
            if deed.by == by and deed.undoes is None:
                return None
            if deed.by == by and deed.undoes and deed.undoes.undoes is None and not deed.undone:
                return deed
        return None

    def reverse(self, deed: Deed) -> bool:
        """Take a deed back; ``False`` if a row is not as the deed left it."""
        for key, (_, after) in deed.changed.items():
            if any(self.rows[key][name] != value for name, value in after.items()):
                return False
        back: dict[int, tuple[Fields | None, Fields]] = {}
        for key, (before, _) in deed.changed.items():
            wanted = {"gone": True} if before is None else before
            back[key] = ({name: self.rows[key][name] for name in wanted}, wanted)
            self.rows[key].update(wanted)
        self.deeds.append(Deed(deed.by, back, undoes=deed))
        deed.undone = True
        if deed.undoes is not None and deed.undoes.undone:
            deed.undoes.undone = False
        return True


def stored(plan: Database) -> dict[int, Fields]:
    with plan.read() as session:
        return {
            row.id or 0: {
                "title": row.title,
                "notes": row.notes,
                "fold": row.fold,
                "gone": row.deleted_at is not None,
            }
            for row in session.exec(select(Post).order_by(col(Post.id)))
        }


def take(plan: Database, model: Model, step: tuple[Any, ...]) -> None:
    """One step, in the plan and in the dictionary."""
    match step:
        case ("add", by, titles):
            with plan.write(act("post.add", by=by)) as changes:
                rows = changes.insert_all([a_post(title) for title in titles])
                body = {
                    row.id or 0: {"title": title} for row, title in zip(rows, titles, strict=True)
                }
            model.do(by, body)
        case ("edit", by, index, values):
            living = model.living()
            if index >= len(living):
                return
            with plan.write(act("post.edit", by=by)) as changes:
                changes.update(changes.get(Post, living[index]), values)
            model.do(by, {living[index]: values})
        case ("remove", by, index):
            living = model.living()
            if index >= len(living):
                return
            with plan.write(act("post.delete", by=by)) as changes:
                changes.remove(changes.get(Post, living[index]))
            model.do(by, {living[index]: {"gone": True}})
        case ("undo" | "redo" as verb, by):
            reverse(plan, model, verb, by)


def reverse(plan: Database, model: Model, verb: str, by: int) -> None:
    """Undo or redo in both; both refuse or neither does."""
    deed = model.undoable(by) if verb == "undo" else model.redoable(by)
    tool = undo if verb == "undo" else redo
    if deed is None or not model.reverse(deed):
        with pytest.raises(RefusedError):
            tool(plan, act("history.x", by=by))
    else:
        tool(plan, act("history.x", by=by))


@settings(
    max_examples=int(os.environ.get("CALENDAR_TUI_TEST_DAYS", "15")),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=st.lists(STEPS, min_size=3, max_size=14))
def test_any_day_s_work_leaves_what_a_dictionary_would(
    founded: Path, steps: list[tuple[Any, ...]]
) -> None:
    model = Model()
    with short_lived(founded) as plan:
        for step in steps:
            take(plan, model, step)
            assert stored(plan) == model.rows
        verdict = verify(plan)
    assert verdict.problems == ()
    assert verdict.entries == 1 + len(model.deeds)


def images(plan: Database) -> list[Fields]:
    """Every post without what only rises."""
    with plan.read() as session:
        rows = session.exec(select(Post).order_by(col(Post.id))).all()
    return [row.model_dump(exclude={"version", "changed_at", "rendered_at"}) for row in rows]


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    edits=st.lists(EDITS.filter(bool), min_size=1, max_size=4),
    depth=st.integers(1, 4),
)
def test_as_many_redos_as_undos_lead_back_to_the_same_images(
    founded: Path, edits: list[Fields], depth: int
) -> None:
    with short_lived(founded) as plan:
        with plan.write(act("post.add")) as changes:
            row = changes.insert(a_post("first"))
        history = [images(plan)]
        for values in edits:
            with plan.write(act()) as changes:
                changes.update(changes.get(Post, row.id or 0), values)
            if changes.seq:
                history.append(images(plan))
        depth = min(depth, len(history) - 1)
        for back in range(1, depth + 1):
            undo(plan, act("history.undo"))
            assert images(plan) == history[-1 - back]
        versions = [row.version for row in _posts(plan)]
        for forth in range(depth, 0, -1):
            redo(plan, act("history.redo"))
            assert images(plan) == history[-forth]
        assert [row.version for row in _posts(plan)] == [item + depth for item in versions]
        assert verify(plan).whole


def _posts(plan: Database) -> list[Post]:
    with plan.read() as session:
        return list(session.exec(select(Post).order_by(col(Post.id))))
