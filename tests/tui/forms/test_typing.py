"""What is typed in a form: where the keys go, what is said beside them, what stays."""

from pathlib import Path

from calendar_tui.model.terms import Status
from tests.tui.forms.forming import (
    add_post,
    clinic,
    fill,
    form,
    go,
    post_of,
    row,
    rows_of,
    running,
    shown,
)


async def test_three_keys_and_a_title_make_a_draft(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await run.press("a")
        await run.pilot.press(*"Flu shots", "tab", *"ig", "ctrl+s")
        await run.settle()
        assert "Added post #1 Flu shots." in run.said()
    post = post_of(path, 1)
    assert (post.title, post.status) == ("Flu shots", Status.DRAFT)
    assert str(post.local_day) == "2026-11-24"


async def test_letters_in_a_field_are_text(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await run.pilot.press(*"dqju?:V")
        assert shown(run, "title") == "dqju?:V"
        assert run.app.screen is form(run)


async def test_tab_goes_in_reading_order_and_back(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        seen = []
        for _ in form(run).sheet.fields:
            seen.append(form(run).here.spec.name)
            await run.pilot.press("tab")
        assert seen == [spec.name for spec in form(run).sheet.fields]
        await run.pilot.press("shift+tab")
        assert form(run).here.spec.name == seen[-1]


async def test_enter_goes_on_to_the_next_field(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await run.pilot.press("enter", "enter")
        assert form(run).here.spec.name == "author"


async def test_what_a_prefix_means_is_said_beside_it(tmp_path: Path) -> None:
    async with running(clinic(tmp_path), (100, 30)) as run:
        await run.press("a")
        await fill(run, "channel", "inst")
        assert row(run, "channel").said.text == "Instagram"
        await fill(run, "at", "fri 9")
        assert "Fri 27 Nov 2026 09:00" in run.text()


async def test_a_field_that_is_left_holds_what_was_meant(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await fill(run, "channel", "inst")
        await fill(run, "at", "fri 9")
        await go(run, "title")
        assert shown(run, "channel") == "Instagram"
        assert shown(run, "at") == "27 Nov 2026 09:00"


async def test_a_date_that_cannot_be_read_stays_and_says_why(tmp_path: Path) -> None:
    for leave in ("pagedown", "tab", "enter", "shift+tab"):
        async with running(clinic(tmp_path)) as run:
            await run.press("a")
            await fill(run, "at", "flurbday")
            await run.pilot.press(leave)
            assert shown(run, "at") == "flurbday", leave
            assert row(run, "at").said.wrong


async def test_a_date_survives_a_click_elsewhere(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await fill(run, "at", "3 dec 14:30")
        await run.pilot.click(row(run, "body").entry)
        await run.pilot.pause()
        assert shown(run, "at") == "3 Dec 2026 14:30"
        await fill(run, "at", "nonsense")
        await run.pilot.click(row(run, "title").entry)
        assert shown(run, "at") == "nonsense"


async def test_up_and_down_step_names_days_and_quarters_of_an_hour(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await go(run, "channel")
        await run.pilot.press("down")
        assert shown(run, "channel") == "Facebook"
        await run.pilot.press("down")
        assert shown(run, "channel") == "Instagram"
        await run.pilot.press("up", "up")
        assert shown(run, "channel") == ""
        await fill(run, "at", "26 nov 9:00")
        await run.pilot.press("up", "up", "down")
        assert shown(run, "at") == "26 Nov 2026 09:15"
        await run.pilot.press("home", "up")
        assert shown(run, "at") == "27 Nov 2026 09:15"


async def test_up_and_down_go_on_where_there_is_nothing_to_step(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await run.pilot.press("down")
        assert form(run).here.spec.name == "channel"


async def test_a_personal_account_is_not_offered(tmp_path: Path) -> None:
    async with running(clinic(tmp_path), (100, 30)) as run:
        await run.press("a")
        await go(run, "channel")
        assert "Facebook · Instagram" in run.text()
        assert "Ana herself" not in run.screen()[-2]


async def test_a_new_post_begins_with_the_day_the_writer_and_the_last_channel(
    tmp_path: Path,
) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await run.press("l", "a")
        assert shown(run, "at") == "25 Nov 2026"
        assert shown(run, "author") == "Ana Ruiz"
        await run.pilot.press(*"One", "tab", *"face", "ctrl+s")
        await run.settle()
        await run.press("escape", "a")
        assert shown(run, "channel") == "Facebook"
        assert not form(run).content.dirty


async def test_the_channel_of_the_latest_post_is_offered_on_another_machine(
    tmp_path: Path,
) -> None:
    path = clinic(tmp_path)
    add_post(path, channel="facebook")
    async with running(path) as run:
        await run.press("a")
        assert shown(run, "channel") == "Facebook"


async def test_the_counter_counts_plain_characters(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await fill(run, "body", "a")
        assert "1 character " in run.text()
        await fill(run, "body", "two\nlines")
        assert "9 characters" in run.text()


async def test_a_click_on_a_label_goes_to_its_field(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await run.pilot.click(row(run, "author"), offset=(3, 0))
        assert form(run).here.spec.name == "author"


async def test_the_focus_is_marked_without_colour(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        assert run.screen()[1].startswith("▸ Title")
        await run.pilot.press("tab")
        await run.pilot.pause()
        assert run.screen()[1].startswith("  Title")
        assert run.screen()[2].startswith("▸ Channel")


async def test_paging_passes_over_fields_and_comes_back(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await run.pilot.press("pagedown")
        assert form(run).here.spec.name == "audience"
        await run.pilot.press("pageup")
        assert form(run).here.spec.name == "title"


async def test_nothing_is_added_by_a_form_that_is_left_unchanged(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await run.press("a", "escape")
        assert run.app.screen is run.main
    assert rows_of(path, "post") == {}
