"""Changing the plan from the keyboard: each key does what it says, and u takes it back."""

import asyncio
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from calendar_tui.model.terms import Status
from tests.tui.driving import Session, session
from tests.tui.writing import day_of, stored, titled, writing

NURSE = "Meet our new nurse"
COUGHS = "Winter coughs in children"
CHECKLIST = "Ice and falls: a checklist"


def cursor(run: Session) -> tuple[date, int]:
    view = run.main.view
    return view.cursor.day, view.cursor.piece  # type: ignore[attr-defined]


# Moving


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        (("greater_than_sign",), "2026-11-25"),
        (("shift+right",), "2026-11-25"),
        (("less_than_sign",), "2026-11-23"),
        (("shift+left",), "2026-11-23"),
        (("shift+down",), "2026-12-01"),
        (("shift+up",), "2026-11-17"),
        (("greater_than_sign", "greater_than_sign", "less_than_sign"), "2026-11-25"),
    ],
)
async def test_a_post_is_moved_and_the_cursor_goes_along(
    sample: Path, keys: tuple[str, ...], day: str
) -> None:
    async with writing(sample) as run:
        await run.press("tab", "tab", *keys)
        assert cursor(run)[0] == date.fromisoformat(day)
        assert run.main.posts is not None
        assert run.main.posts.here() == (titled(sample, NURSE)[0].id,)
    assert day_of(sample, NURSE) == date.fromisoformat(day)


@pytest.mark.parametrize("screen", ["1", "2"])
async def test_the_cursor_stays_on_its_post_while_it_is_read_again(
    sample: Path, screen: str
) -> None:
    async with writing(sample) as run:
        await run.press(screen, "tab", "tab") if screen == "1" else await run.press(screen, "down")
        assert run.main.posts is not None
        post = run.main.posts.here()
        run.main.share(checked=run.main.shared.checked + 1)
        assert run.main.posts.here() == post
        await run.pilot.press("greater_than_sign")
        run.main.share(checked=run.main.shared.checked + 1)
        await run.settle()
        assert run.main.posts.here() == post


async def test_what_was_read_before_a_post_moved_does_not_keep_the_cursor(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with writing(sample) as run:
        await run.press("tab", "tab")
        begun, deliver, read = asyncio.Event(), asyncio.Event(), run.app.read

        async def late(job: Any) -> Any:
            """Read now, and hand it over when it is asked for."""
            found = await read(job)
            begun.set()
            await deliver.wait()
            return found

        view = run.main.posts
        assert view is not None
        post = view.here()
        with monkeypatch.context() as patch:
            patch.setattr(run.app, "read", late)
            run.main.share(checked=run.main.shared.checked + 1)
            await begun.wait()
        await run.app.write(lambda plan: plan.move(post, days=1))
        view.go_to(date(2026, 11, 25))
        view.follow(post)
        deliver.set()
        await run.pilot.pause()
        await run.main.renew()
        await run.settle()
        assert (view.day, view.here()) == (date(2026, 11, 25), post)


async def test_a_post_is_moved_to_a_date_and_time_as_they_are_said(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("tab", "tab", "m", *"fri 8:30")
        assert "Fri 27 Nov 2026 08:30, in 3 days" in run.text()
        await run.press("enter")
        assert run.said() == [f"Moved post #14 {NURSE}."]
        assert cursor(run)[0] == date(2026, 11, 27)
    (post,) = titled(sample, NURSE)
    assert (str(post.local_day), str(post.local_clock)) == ("2026-11-27", "08:30:00")


async def test_what_is_out_stays_and_the_refusal_is_said(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("greater_than_sign")
        assert cursor(run) == (date(2026, 11, 24), 0)
        assert "published" in run.said()[-1]


# Copying and deleting


async def test_a_post_is_copied_to_another_day_as_a_draft(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("y", "j", "p")
        assert cursor(run)[0] == date(2026, 12, 1)
        assert run.said()[-1].startswith("Copied as #")
    found = titled(sample, "Thanksgiving: when to call us")
    assert [(str(post.local_day), post.status) for post in found] == [
        ("2026-11-24", Status.PUBLISHED),
        ("2026-12-01", Status.DRAFT),
    ]


async def test_a_post_is_duplicated_on_its_day(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("l", "D")
    found = titled(sample, CHECKLIST)
    assert [post.status for post in found] == [Status.APPROVED, Status.DRAFT]
    assert {str(post.local_day) for post in found} == {"2026-11-25"}


async def test_nothing_is_pasted_before_something_was_copied(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("p")
        assert run.said() == ["Paste: nothing copied yet; y copies a post."]


async def test_a_post_is_deleted_at_once_and_comes_back(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("l", "d")
        assert titled(sample, CHECKLIST) == []
        assert run.said()[-1] == f"Deleted post #15 {CHECKLIST}. u brings it back."
        assert "No posts" in run.text()
        await run.press("u")
        assert CHECKLIST in run.text()
        assert len(titled(sample, CHECKLIST)) == 1
        await run.press("ctrl+r")
        assert titled(sample, CHECKLIST) == []


async def test_undo_says_when_there_is_nothing_to_undo(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("u")
        assert len(run.said()) == 1
        assert not run.said()[0].endswith("..")


# Adding


async def test_a_title_is_enough_for_a_quick_post(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("home", "A")
        assert "New post, Sun 1 Nov 2026" in run.text()
        await run.type("Clocks go back [today]")
        assert cursor(run)[0] == date(2026, 11, 1)
        assert run.main.posts is not None
        assert run.main.posts.here()
        assert "Clocks go back [today]" in run.said()[-1]
    assert day_of(sample, "Clocks go back [today]") == date(2026, 11, 1)


async def test_a_quick_post_without_a_title_is_not_added(sample: Path) -> None:
    before = len(stored(sample))
    async with writing(sample) as run:
        await run.press("A", "enter", "escape")
    assert len(stored(sample)) == before


# Status


async def test_the_menu_offers_what_can_be_done_and_says_why_not(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("tab", "tab", "s")
        menu = [line for line in run.screen() if "│" in line]
        offered = [line for line in menu if " Approve " in line or " Publish " in line]
        assert len(offered) == 2
        assert menu.index(offered[0]) < menu.index(offered[1])
        await run.press("end")
        assert "it is in review" in run.text()
        await run.press("enter")
        assert len(run.app.screen_stack) == 2
        await run.press("escape")
        assert len(run.app.screen_stack) == 1


async def test_a_reviewer_approves_from_the_calendar(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("tab", "tab", "s")
        row = next(line for line in run.screen() if " Approve " in line)
        await run.press(row.split("Approve")[0].split()[-1])
        assert run.said() == [f"Post #14 {NURSE}: approved."]
        assert "◕ approved · LinkedIn" in run.text()
    assert titled(sample, NURSE)[0].status is Status.APPROVED


async def test_a_verb_that_needs_a_reason_asks_for_it(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("tab", "tab", "s")
        row = next(line for line in run.screen() if " Reject " in line)
        await run.press(row.split("Reject")[0].split()[-1])
        assert "Why?" in run.text()
        await run.press("enter")
        assert "Why?" in run.text()
        await run.type("Say who she is.")
    assert titled(sample, NURSE)[0].status is Status.DRAFT


async def test_what_is_out_is_recorded_with_its_link(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("tab", "P")
        await run.type("https://example.org/coughs")
        assert "✓ published · Instagram" in run.text()
    (post,) = titled(sample, COUGHS)
    assert (post.status, post.permalink) == (Status.PUBLISHED, "https://example.org/coughs")


async def test_a_question_that_is_left_changes_nothing(sample: Path) -> None:
    before = [(post.id, post.version) for post in stored(sample)]
    async with writing(sample) as run:
        for keys in (("m", "escape"), ("s", "escape"), ("P", "escape"), ("A", "escape")):
            await run.press("tab", *keys)
            assert len(run.app.screen_stack) == 1
    assert [(post.id, post.version) for post in stored(sample)] == before


# Siblings and marks


def days_of(path: Path) -> set[str]:
    """The days of the sample's siblings."""
    return {str(post.local_day) for post in titled(path, "New year, new habits")}


async def test_siblings_move_together_and_are_one_step(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("j", "greater_than_sign")
        assert days_of(sample) == {"2026-12-02"}
        assert len(run.main.posts.here()) == 3  # type: ignore[union-attr]
        await run.press("u")
    assert days_of(sample) == {"2026-12-01"}


async def test_marked_posts_are_acted_on_together(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("l", "l", "l", "space", "tab", "tab", "space")
        assert "2 marked" in run.text()
        await run.press("m")
        assert "Move 2 posts to" in run.text()
        await run.type("mon")
        assert day_of(sample, "Five minutes for your back") == date(2026, 11, 30)
        assert day_of(sample, "Diabetes: reading labels") == date(2026, 11, 30)
        await run.press("u")
    assert day_of(sample, "Five minutes for your back") == date(2026, 11, 27)


async def test_space_unmarks_and_escape_unmarks_all(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("space", "tab", "space")
        assert "2 marked" in run.text()
        await run.press("space")
        assert "1 marked" in run.text()
        await run.press("escape")
        assert "marked" not in run.text()


async def test_a_range_of_days_is_marked(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("v")
        assert run.said() == ["Range begun; move, then v again."]
        await run.press("l", "l", "v")
        assert "5 marked" in run.text()


async def test_all_that_the_month_shows_is_marked(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("V")
        assert "22 marked" in run.text()


async def test_deleting_many_asks_first(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("V", "d")
        assert "Delete 22 posts?" in run.text()
        await run.press("enter")
        assert "Delete 22 posts?" in run.text()
        await run.press("n")
        assert len(stored(sample)) == 26
        await run.press("d", "y")
        assert len(stored(sample)) == 4
        assert "marked" not in run.text()
        await run.press("u")
    assert len(stored(sample)) == 26


async def test_a_refusal_of_one_changes_none(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("space", "tab", "space", "greater_than_sign")
        assert "published" in run.said()[-1]
    assert day_of(sample, COUGHS) == date(2026, 11, 24)


# Reading only


async def test_without_a_way_to_write_nothing_can_be_changed(sample: Path) -> None:
    async with session(sample) as run:
        for key in ("a", "A", "m", "greater_than_sign", "d", "s", "P", "D", "u"):
            await run.press(key)
            assert run.said()[-1].endswith("this plan is open for reading only.")
            assert len(run.app.screen_stack) == 1
        await run.press("y")
        assert run.said()[-1].startswith("Copied 1 post")
