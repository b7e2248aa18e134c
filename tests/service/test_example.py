"""The example practice: a year of work, lived through the real use cases around any today."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path

import pytest

from calendar_tui.model.filters import PostFilter
from calendar_tui.model.terms import Status
from calendar_tui.schedule.zones import day_start, local, resolve
from calendar_tui.service.clock import FixedClock
from calendar_tui.service.example import make_example
from calendar_tui.service.history import verify
from calendar_tui.service.places import file_location
from calendar_tui.service.workspace import Workspace
from tests.cli.clinic import acting
from tests.example.data import Row, posts, practice_file, rows

ZONE = str(practice_file()["practice"]["zone"])

TODAYS = {
    "the night clocks go back": "2026-11-01T06:30:00+00:00",
    "the day clocks go forward": "2027-03-14T20:00:00+00:00",
    "the turn of a leap year": "2028-01-01T05:59:00+00:00",
}


def live(folder: Path, now: str) -> Workspace:
    """The example as it is at ``now``, its files and state in ``folder``."""
    environ = {"XDG_STATE_HOME": str(folder / "state")}
    clock = FixedClock(datetime.fromisoformat(now))
    return make_example(file_location(folder / "example.db"), clock=clock, environ=environ)


def moment(post: Row, monday: date) -> datetime:
    """When a post's time is over: its minute, or the end of its day."""
    day = monday + timedelta(weeks=post["week"], days=post["weekday"])
    if "clock" in post:
        return resolve(day, time.fromisoformat(post["clock"]), ZONE).instant
    return day_start(day + timedelta(days=1), ZONE)


def ends(now: datetime) -> Counter[str]:
    """How many posts the data says there are of each status at ``now``."""
    today = local(now, ZONE)[0]
    monday = today - timedelta(days=today.weekday())
    found: Counter[str] = Counter()
    for post in posts():
        life = "draft" if post["life"] == "returned" else str(post["life"])
        if life == "scheduled" and post["week"] == 0 and moment(post, monday) < now:
            life = "published"
        found[life] += 1
    return found


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Gives the folder of the example as it is on a day; living through its year is dear."""

    @cache
    def folder(when: str) -> Path:
        place = tmp_path_factory.mktemp("example")
        live(place, TODAYS[when]).close()
        # Nothing of its making is left elsewhere.
        assert list(Path.home().iterdir()) == []
        return place

    return folder


@pytest.mark.parametrize("when", TODAYS)
def test_the_example_is_what_its_files_say_whatever_today_is(
    lived: Callable[[str], Path], when: str
) -> None:
    now, folder = datetime.fromisoformat(TODAYS[when]).astimezone(UTC), lived(when)
    with acting(folder / "example.db", "Rosalind Okafor", now) as workspace:
        there = list(workspace.reading.posts())
        missed = list(workspace.reading.posts(PostFilter(missed=True)))
        entries = workspace.reading.history(limit=10_000)
        assert verify(workspace).problems == ()
    assert Counter(post.status.value for post in there) == ends(now)
    assert len(missed) == 3
    assert all(post.changed_at <= now for post in there)
    assert all(post.published_at is None or post.published_at <= now for post in there)
    assert [entry.at for entry in entries] == sorted((entry.at for entry in entries), reverse=True)
    assert entries[0].at <= now
    assert sorted(path.name for path in folder.iterdir()) == ["example.db", "state"]
    kept = [path.parent.name for path in (folder / "state").rglob("*.json")]
    assert sorted(kept) == ["acting", "heads"]


@pytest.fixture
def workspace(lived: Callable[[str], Path]) -> Workspace:
    """The example on one of these days, open."""
    return acting(lived("the night clocks go back") / "example.db", "Rosalind Okafor")


def test_every_noun_is_there_as_its_file_says(workspace: Workspace) -> None:
    with workspace:
        for noun in ("channel", "author", "audience", "pillar", "campaign"):
            there = workspace.reading.nouns(noun)
            assert {row.slug for row in there} == {row["slug"] for row in rows(noun)}
        assert workspace.reading.practice().name == practice_file()["practice"]["name"]


def test_what_was_cancelled_says_what_it_was(workspace: Workspace) -> None:
    with workspace:
        wanted = PostFilter(statuses=frozenset({Status.CANCELLED}))
        there = list(workspace.reading.posts(wanted))
    said = {post["title"]: post["cancelled_from"] for post in posts() if "cancelled_from" in post}
    assert {post.title: post.cancelled_from for post in there} == said


def test_nobody_approved_their_own_text_and_every_approval_stands(workspace: Workspace) -> None:
    with workspace:
        for post in workspace.reading.posts():
            standing = [each for each in post.approvals if each.voided_at is None]
            assert all(each.by_id != post.author_id for each in post.approvals)
            assert not any(each.solo for each in post.approvals)
            if post.status in {Status.APPROVED, Status.SCHEDULED, Status.PUBLISHED, Status.PULLED}:
                assert [each.decision for each in standing] == ["approved"]


def test_people_plan_in_office_hours(workspace: Workspace) -> None:
    out = ("post.publish", "post.pull", "practice.create")
    with workspace:
        entries = workspace.reading.history(limit=10_000)
    moments = [local(entry.at, ZONE) for entry in entries if entry.action not in out]
    assert all(day.weekday() < 5 for day, _ in moments)
    assert all(clock is not None and 8 <= clock.hour < 18 for _, clock in moments)


def test_published_posts_have_their_links_and_siblings_their_group(workspace: Workspace) -> None:
    with workspace:
        there = list(workspace.reading.posts())
    out = [post for post in there if post.status is Status.PUBLISHED]
    assert all(post.permalink.startswith("https://") for post in out)
    assert not any(post.recorded for post in there)
    groups = Counter(post.group for post in there if post.group)
    assert len(groups) == len({post["group"] for post in posts() if "group" in post})
    assert min(groups.values()) >= 2


def test_the_history_is_the_work_of_the_people_in_it(workspace: Workspace) -> None:
    with workspace:
        entries = workspace.reading.history(limit=10_000)
        people = {row.name for row in workspace.reading.nouns("author")}
    assert {entry.actor for entry in entries} == people
    assert {entry.origin for entry in entries} == {"system"}
    assert len({entry.action for entry in entries}) >= 9
