"""Unsaved text: kept as typed, offered to whom it belongs, gone when it is saved or given up."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from calendar_tui.service import drafts
from calendar_tui.service.clock import FixedClock
from calendar_tui.service.history import verify
from calendar_tui.service.workspace import Workspace
from tests.cli.clinic import acting, settle
from tests.cli.running import cli, done

HOSTILE = {"title": "[red]x[/] \x1b]52;c;eA==\x07 \u202e", "body": "a\x00b\n" * 3}


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a plan of four people."""
    return settle(tmp_path, monkeypatch)


@pytest.fixture
def plan(path: Path) -> Iterator[Workspace]:
    """The plan, open in Ana's name."""
    with acting(path) as workspace:
        yield workspace


def test_what_is_typed_is_kept_whatever_it_is(plan: Workspace) -> None:
    key = drafts.new_key()
    drafts.keep(plan, key, "post", HOSTILE, row_id=3, base_version=2)
    (kept,) = drafts.kept(plan)
    assert kept == (key, "post", 3, 2, HOSTILE, plan.clock.now())


def test_keeping_again_takes_the_place_of_what_was_kept(plan: Workspace) -> None:
    key = drafts.new_key()
    for text in ("F", "Fl", "Flu"):
        drafts.keep(plan, key, "post", {"title": text})
    assert [each.values for each in drafts.kept(plan)] == [{"title": "Flu"}]


def test_the_newest_comes_first(plan: Workspace) -> None:
    clock = plan.clock
    assert isinstance(clock, FixedClock)
    for number in range(3):
        clock.instant += timedelta(seconds=1)
        drafts.keep(plan, drafts.new_key(), "post", {"title": str(number)})
    assert [each.values["title"] for each in drafts.kept(plan)] == ["2", "1", "0"]


def test_what_another_person_typed_is_theirs(path: Path, plan: Workspace) -> None:
    drafts.keep(plan, drafts.new_key(), "post", {"title": "Ana's"})
    with acting(path, "Ben Ito") as other:
        assert drafts.kept(other) == []
    assert len(drafts.kept(plan)) == 1


def test_what_is_dropped_is_gone_and_may_be_dropped_again(plan: Workspace) -> None:
    key = drafts.new_key()
    drafts.keep(plan, key, "post", {"title": "Flu"})
    drafts.drop(plan, key)
    drafts.drop(plan, key)
    assert drafts.kept(plan) == []


def test_it_is_no_part_of_the_plan_or_its_history(plan: Workspace) -> None:
    before = plan.reading.newest()
    drafts.keep(plan, drafts.new_key(), "post", {"title": "Flu"})
    assert plan.reading.newest() == before
    assert plan.reading.count() == 0
    assert verify(plan).problems == ()


def test_commands_list_it_harmlessly_and_forget_it(path: Path) -> None:
    with acting(path, at=datetime(2026, 11, 24, 10, 12, tzinfo=UTC)) as workspace:
        drafts.keep(workspace, "k1", "post", HOSTILE, row_id=3)
        drafts.keep(workspace, "k2", "channel", {"name": "Blog", "handle": ""})
    shown = done("drafts").out
    assert "k1  2026-11-24 10:12 UTC  post #3" in shown
    assert "k2  2026-11-24 10:12 UTC  new channel\n  name: Blog\n" in shown
    assert not {"\x1b", "\x07", "\u202e", "\x00"} & set(shown)
    assert {each["key"] for each in done("drafts", "--json").json} == {"k1", "k2"}
    assert cli("drafts", "--drop", "k3").code == 2
    done("drafts", "--drop", "k1")
    done("drafts", "--drop", "k2")
    assert done("drafts").err == "Nothing is unsaved.\n"
