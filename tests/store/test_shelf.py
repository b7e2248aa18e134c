"""What backups are called, and what their names say."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.store.shelf import (
    HEAD_LENGTH,
    kept,
    name_before,
    name_daily,
    name_replaced,
    newest,
    shelf_of,
)

HASHES = st.text("0123456789abcdef", min_size=64, max_size=64)
MOMENTS = st.datetimes(
    datetime(1970, 1, 2),  # noqa: DTZ001 - hypothesis wants naive bounds
    datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=-6)), timezone(timedelta(hours=9))]),
)


@given(at=MOMENTS, seq=st.integers(0, 10**9), head=HASHES)
def test_a_name_says_again_what_it_was_made_from(
    tmp_path_factory: pytest.TempPathFactory, at: datetime, seq: int, head: str
) -> None:
    plan = tmp_path_factory.mktemp("shelf") / "plan.db"
    shelf_of(plan).mkdir()
    (shelf_of(plan) / name_daily(at, seq, head)).touch()
    (item,) = kept(plan)
    assert item.at == at.astimezone(UTC).replace(second=0, microsecond=0)
    assert (item.seq, item.head) == (seq, head[:HEAD_LENGTH])


@given(at=MOMENTS, seq=st.integers(0, 10**9), head=HASHES)
def test_names_are_safe_on_every_system(at: datetime, seq: int, head: str) -> None:
    for name in (
        name_daily(at, seq, head),
        name_before("0003", seq, head),
        name_replaced(at, seq, head),
    ):
        assert name.isascii()
        assert not set(name) & set('<>:"/\\|?* ')
        assert name.endswith(".db")


@pytest.mark.parametrize(
    "name",
    [
        "notes.txt",
        "2026-11-24.db",
        "2026-13-44T9999Z-ex-aaaaaaaaaaaaaaaa.db",
        ".2026-11-24T1500Z-e2-aaaaaaaaaaaaaaaa.db.tmp",
        "2026-11-24T1500Z-e2-aaaaaaaaaaaaaaaa.db-wal",
        "replaced-2026-11-24T1500Z-e2-aaaaaaaaaaaaaaaa.db",
    ],
)
def test_other_files_are_no_backups(name: str, tmp_path: Path) -> None:
    plan = tmp_path / "plan.db"
    shelf_of(plan).mkdir()
    (shelf_of(plan) / name).touch()
    assert kept(plan) == ()
    assert newest(plan) is None


def test_a_day_that_does_not_exist_is_no_moment(tmp_path: Path) -> None:
    plan = tmp_path / "plan.db"
    shelf_of(plan).mkdir()
    (shelf_of(plan) / "2026-13-44T9999Z-e2-aaaaaaaaaaaaaaaa.db").touch()
    (item,) = kept(plan)
    assert item.at is None


def test_there_may_be_no_shelf(tmp_path: Path) -> None:
    assert kept(tmp_path / "plan.db") == ()
    assert newest(tmp_path / "plan.db") is None


def test_the_newest_holds_the_most(tmp_path: Path) -> None:
    plan = tmp_path / "plan.db"
    shelf_of(plan).mkdir()
    start = datetime(2026, 11, 1, 8, tzinfo=UTC)
    names = [name_daily(start + timedelta(days=day), 5 + day // 2, "a" * 64) for day in range(6)]
    for name in (*names, name_before("0003", 6, "b" * 64)):
        (shelf_of(plan) / name).touch()
    found = newest(plan)
    assert found is not None
    assert found.path.name == names[-1]
    (shelf_of(plan) / name_before("0003", 60, "b" * 64)).touch()
    found = newest(plan)
    assert found is not None
    assert found.seq == 60


def test_each_plan_has_a_shelf_of_its_own(tmp_path: Path) -> None:
    assert shelf_of(tmp_path / "plan.db").name == "plan.db.backups"
    assert shelf_of(tmp_path / "plan.db") != shelf_of(tmp_path / "plan.sqlite")
