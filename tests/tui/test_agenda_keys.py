"""Moving about in the agenda, however long it is."""

from datetime import date
from pathlib import Path

import pytest

from calendar_tui.tui.agenda.pages import PAGE
from calendar_tui.tui.agenda.view import AgendaView
from tests.plans import make_plan
from tests.tui.driving import Session, session
from tests.tui.samples import reopened
from tests.tui.writing import day_of, titled, writing


def at(run: Session) -> int:
    view = run.main.view
    assert isinstance(view, AgendaView)
    return view._list.at


@pytest.fixture(scope="session")
def long_plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three thousand posts over five years."""
    return make_plan(tmp_path_factory.mktemp("long") / "plan.db", 3_000)


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        ("j", 12),
        ("down down", 13),
        ("k", 10),
        ("home", 0),
        ("end", 25),
        ("home k", 0),
        ("end j", 25),
        ("t", 11),
        ("home t", 11),
        ("L", 22),
        ("H", 0),
        ("home pagedown", 19),
        ("end ctrl+u", 6),
    ],
)
async def test_each_key_goes_where_it_says(sample: Path, keys: str, row: int) -> None:
    async with session(sample, (80, 23)) as run:
        await run.press("2")
        assert at(run) == 11
        await run.press(*keys.split())
        assert at(run) == row


async def test_the_agenda_opens_where_the_month_stood(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("home", "2")
        assert at(run) == 0
        await run.press("g")
        await run.type("2026-11-19")
        assert at(run) == 9


async def test_a_long_list_shows_its_middle_and_its_ends(long_plan: Path) -> None:
    async with session(long_plan, (80, 24)) as run:
        await run.press("2")
        assert "of 3,000" in run.screen()[0]
        await run.press("end")
        assert "3,000 of 3,000" in run.screen()[0]
        await run.press("home")
        assert "1 of 3,000" in run.screen()[0]
        assert "Dec 2022" in run.screen()[2]
        assert not any(line.strip() == "…" for line in run.screen())


async def test_pages_come_as_they_come_into_view(long_plan: Path) -> None:
    async with session(long_plan, (80, 24)) as run:
        await run.press("2", "home", *["pagedown"] * 15)
        assert at(run) == 15 * 20
        assert not any(line.strip() == "…" for line in run.screen())


async def test_only_pages_about_the_view_are_read(long_plan: Path) -> None:
    async with session(long_plan, (80, 24)) as run:
        await run.press("2")
        view = run.main.view
        assert isinstance(view, AgendaView)
        assert len(list(view._pages.rows())) <= 3 * PAGE


async def test_a_post_is_moved_and_the_cursor_follows_it(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("2", "j", "j", "shift+down")
        assert at(run) == 24
        assert run.main.posts is not None
        assert run.main.posts.here() == (titled(sample, "Meet our new nurse")[0].id,)


async def test_a_post_without_a_day_is_given_one(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("2", "end", "greater_than_sign")
        assert run.said() == ["Day later: it has no date yet; m gives it one."]
        await run.press("m")
        await run.type("thu")
        assert at(run) == 16
    assert day_of(sample, "Interview with the pharmacist") == date(2026, 11, 26)


async def test_deleting_leaves_the_cursor_on_the_next_row(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("2", "j", "d")
        assert at(run) == 12
        assert "of 25" in run.screen()[0]
        await run.press("u")
        assert "of 26" in run.screen()[0]


async def test_a_range_of_rows_is_marked(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("2", "home", "v", "j", "j", "v")
        assert "3 marked" in run.text()
        await run.press("escape", "V")
        assert "26 marked" in run.text()


async def test_too_many_are_not_marked(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calendar_tui.tui.marking.MOST", 10)
    monkeypatch.setattr("calendar_tui.tui.agenda.view.MOST", 10)
    async with session(sample) as run:
        await run.press("2", "V")
        assert run.said() == ["10 posts can be marked at once; filter first."]
        assert "marked" not in run.screen()[-1]


async def test_a_day_is_told_on_the_first_line_in_view(sample: Path) -> None:
    with reopened(sample) as plan:
        for number in range(30):
            plan.post(f"Busy {number}", date(2026, 11, 3), channel_id=1)
    async with session(sample, (80, 24)) as run:
        await run.press("2", "home", "pagedown", "pagedown")
        assert "Tue 3 Nov" in run.screen()[2]


async def test_a_double_click_opens_a_post(sample: Path) -> None:
    asked: list[str] = []
    async with session(sample, (80, 24)) as run:
        await run.press("2", "home")
        run.main.action_command = asked.append  # type: ignore[method-assign]
        await run.pilot.click(offset=(40, 4), times=2)
        await run.settle()
        assert asked == ["post.open"]
        assert at(run) == 2


async def test_an_empty_plan_says_so(tmp_path: Path) -> None:
    from tests.plans import PlanFile

    path = tmp_path / "plan.db"
    PlanFile(path).connection.close()
    async with session(path, (80, 24)) as run:
        await run.press("2")
        assert "No posts." in run.text()
        for key in ("j", "k", "end", "home", "pagedown", "enter", "space", "v", "V", "y"):
            await run.press(key)
        assert len(run.app.screen_stack) == 1
