"""The chain's head outside: written after each save, never lowered, never in the way."""

import json
import stat
from pathlib import Path

import pytest

from calendar_tui.store.backup import back_up
from calendar_tui.store.database import Database
from calendar_tui.store.heads import Head, Heads, matches
from calendar_tui.store.location import Location, file_location
from calendar_tui.store.verify import verify
from tests.store.plans import NOW, act, add, derive, edit, found, open_plan

UID = "0f0e0d0c-0b0a-4908-8706-050403020100"


@pytest.fixture
def heads(tmp_path: Path) -> Heads:
    return Heads(tmp_path / "state", file_location(tmp_path / "plan.db"))


def test_what_is_written_is_read(heads: Heads) -> None:
    assert heads.read(UID) is None
    heads.write(UID, 7, "a" * 64)
    assert heads.read(UID) == Head(7, "a" * 64, str(heads.file(UID)))
    heads.write(UID, 8, "b" * 64)
    assert heads.read(UID) == Head(8, "b" * 64, str(heads.file(UID)))


def test_nothing_is_left_beside_the_head(heads: Heads) -> None:
    heads.write(UID, 7, "a" * 64)
    assert [item.name for item in heads.file(UID).parent.iterdir()] == [heads.file(UID).name]
    assert stat.S_IMODE(heads.file(UID).parent.stat().st_mode) == 0o700


def test_plans_and_places_have_heads_of_their_own(heads: Heads, tmp_path: Path) -> None:
    elsewhere = Heads(heads.state, file_location(tmp_path / "copy.db"))
    assert heads.file(UID) != elsewhere.file(UID)
    assert heads.file(UID) != heads.file(UID.replace("0f", "1f"))


def test_however_a_path_is_spelled_it_is_one_place(heads: Heads, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "short.db").symlink_to(tmp_path / "plan.db")
    for spelled in ("sub/../plan.db", "link/plan.db", "link/sub/../plan.db", "short.db"):
        same = Heads(heads.state, file_location(tmp_path / spelled))
        assert same.file(UID) == heads.file(UID)
    heads.write(UID, 7, "a" * 64)
    assert heads.outside(UID) == (Head(7, "a" * 64, str(heads.file(UID))),)


@pytest.mark.parametrize(
    "uid", ["../../../etc/x", "a/b", "", "*", "x" * 300, "\udce4", "a\0b", "ü", "plan\n"]
)
def test_whatever_a_plan_calls_itself_its_head_stays_in_the_folder(heads: Heads, uid: str) -> None:
    heads.write(uid, 7, "a" * 64)
    assert heads.read(uid) == Head(7, "a" * 64, str(heads.file(uid)))
    assert heads.file(uid).parent.resolve() == (heads.state / "heads").resolve()
    assert [head.seq for head in heads.outside(uid)] == [7]
    assert heads.outside(UID) == ()


def test_a_head_moves_along_with_its_plan(heads: Heads, tmp_path: Path) -> None:
    heads.write(UID, 7, "a" * 64)
    there = file_location(tmp_path / "there.db")
    heads.move(UID, there)
    assert heads.read(UID) is None
    moved = Heads(heads.state, there).read(UID)
    assert (moved and moved.seq) == 7
    Heads(heads.state, there).move(UID, there)
    assert Heads(heads.state, there).read(UID) == moved
    heads.move(UID.replace("0f", "1f"), there)
    assert Heads(heads.state, there).read(UID) == moved


def test_a_plan_that_was_moved_is_still_remembered(plan: Database, tmp_path: Path) -> None:
    add(plan, "one", "two")
    edit(plan, 1, title="three")
    plan.close()
    there = tmp_path / "elsewhere" / "plan.db"
    there.parent.mkdir()
    (plan.location.path or there).rename(there)
    with open_plan(there) as moved:
        assert verify(moved).heads == 1
        assert verify(moved).whole
        edit(moved, 1, title="four")
        assert verify(moved).heads == 2
        assert verify(moved).whole


def test_a_tail_cut_off_while_a_plan_was_moved_is_named(plan: Database, tmp_path: Path) -> None:
    add(plan, "one")
    plan.close()
    path = plan.location.path or tmp_path
    old = path.read_bytes()
    with open_plan(path) as again:
        edit(again, 1, title="two")
    there = tmp_path / "there.db"
    there.write_bytes(old)
    path.unlink()
    with open_plan(there) as moved:
        edit(moved, 1, title="three")
        (said,) = verify(moved).problems
    gone = f"(of {path}, which is gone)"
    assert said.endswith(f"{gone} remembers another entry 3: history was rewritten.")


def test_the_head_of_a_copy_that_is_still_there_is_its_own_affair(
    plan: Database, tmp_path: Path
) -> None:
    add(plan, "one")
    plan.close()
    copy = tmp_path / "copy.db"
    copy.write_bytes((plan.location.path or copy).read_bytes())
    edit(plan, 1, title="two")
    with open_plan(copy) as other:
        assert verify(other).heads == 0
        assert verify(other).whole


@pytest.mark.parametrize(
    ("noted", "left"),
    [("/nowhere/plan.db", True), ("db.example:5432/plan", False), ("", False), ("/\0", True)],
)
def test_a_place_that_was_left_is_a_file_that_is_not_there(
    heads: Heads, noted: str, left: bool
) -> None:
    folder = heads.state / "heads"
    folder.mkdir(parents=True)
    note = json.dumps({"plan": noted, "seq": 3, "hash": "a"})
    (folder / f"{UID}-abcdef01.json").write_text(note)
    assert len(heads.outside(UID)) == left


def test_a_place_that_can_not_be_seen_is_not_left(
    heads: Heads, monkeypatch: pytest.MonkeyPatch
) -> None:
    heads.write(UID, 7, "a" * 64)
    elsewhere = Heads(heads.state, file_location(Path("/elsewhere/plan.db")))

    def shut(_path: Path) -> bool:
        raise PermissionError

    monkeypatch.setattr(Path, "exists", shut)
    assert elsewhere.outside(UID) == ()


def test_a_server_s_password_is_not_in_a_head(tmp_path: Path) -> None:
    heads = Heads(tmp_path, Location("postgresql+psycopg://app:hunter2@db.example/plan", None))
    heads.write(UID, 7, "a" * 64)
    assert "hunter2" not in heads.file(UID).read_text()
    assert json.loads(heads.file(UID).read_text())["plan"] == "db.example:5432/plan"


def test_a_place_that_can_not_be_written_is_passed_over(heads: Heads) -> None:
    heads.state.write_text("a file where the folder would be")
    heads.write(UID, 7, "a" * 64)
    assert heads.read(UID) is None


@pytest.mark.parametrize(
    ("remembered", "found", "same"),
    [
        ("a" * 64, "a" * 64, True),
        ("a" * 16, "a" * 64, True),
        ("a" * 64, "a" * 63 + "b", False),
        ("b" * 16, "a" * 64, False),
        ("a" * 15, "a" * 64, False),
        ("", "a" * 64, False),
        ("a" * 64, None, False),
    ],
)
def test_a_head_is_an_entry_s_hash_or_the_first_digits_of_it(
    remembered: str, found: str | None, same: bool
) -> None:
    assert matches(Head(1, remembered, "w"), found) is same


def noted(plan: Database) -> dict[str, object]:
    """What the one head file in the plan's state folder says."""
    (file,) = (plan.heads.state / "heads").iterdir()
    found: dict[str, object] = json.loads(file.read_text())
    return found


def test_each_save_moves_the_head(plan: Database) -> None:
    (post_id,) = add(plan, "one")
    assert noted(plan)["seq"] == 2
    with plan.write(act()) as changes:
        changes.summary = "nothing"
    assert noted(plan)["seq"] == 2
    edit(plan, post_id, title="two")
    assert noted(plan) == {
        "plan": plan.location.label,
        "seq": 3,
        "hash": verify(plan).head,
    }


def test_a_failed_save_does_not_move_the_head(plan: Database) -> None:
    add(plan, "one")
    with pytest.raises(ZeroDivisionError), plan.write(act()) as changes:
        changes.always = bool(1 / changes.seq)
    assert noted(plan)["seq"] == 2


def test_the_first_save_after_a_new_practice_has_a_head_already(tmp_path: Path) -> None:
    state = tmp_path / "mine"
    place = file_location(tmp_path / "new.db")
    with Database.create(place, derive, state=state) as plan:
        assert not state.exists()
        found(plan)
        assert noted(plan)["seq"] == 1


def test_a_head_that_history_does_not_lead_to_stays(plan: Database) -> None:
    add(plan, "one")
    (file,) = (plan.heads.state / "heads").iterdir()
    strange = json.dumps({"plan": "x", "seq": 2, "hash": "f" * 64})
    file.write_text(strange)
    edit(plan, 1, title="two")
    assert file.read_text() == strange
    assert verify(plan).problems == (f"{file} remembers another entry 2: history was rewritten.",)


def test_another_person_s_saves_are_followed(plan: Database, path: Path, tmp_path: Path) -> None:
    add(plan, "one")
    with Database.open(plan.location, derive, state=tmp_path / "ben") as ben:
        edit(ben, 1, title="two")
        edit(plan, 1, title="three")
        assert (noted(ben)["seq"], noted(plan)["seq"]) == (3, 4)
        assert verify(ben).whole
    assert verify(plan).whole
    assert open_plan(path).heads.location == plan.location


def test_backups_remember_too(plan: Database) -> None:
    add(plan, "one")
    backup = back_up(plan.location, NOW)
    uid = noted(plan)
    assert uid["seq"] == 2
    assert verify(plan).heads == 2
    backup.rename(backup.with_name(backup.name.replace("-e2-", "-e9-")))
    (said,) = verify(plan).problems
    assert said.endswith("remembers more: entries 3 to 9 were cut off.")


def test_a_backup_of_an_empty_plan_remembers_nothing(tmp_path: Path) -> None:
    with Database.create(file_location(tmp_path / "new.db"), derive) as plan:
        back_up(plan.location, NOW)
        assert verify(plan).heads == 0
        assert verify(plan).whole
