"""Search and filter: what they find, how they say it, and how to be rid of them."""

from datetime import date
from pathlib import Path

import pytest

from tests.tui.driving import Session, session
from tests.tui.writing import writing


def here(run: Session) -> str:
    """The title under the cursor."""
    posts = run.main.posts
    assert posts is not None
    directory_free = {line for line in run.screen() if "▸" in line}
    return " ".join(sorted(directory_free))


def chosen(run: Session) -> tuple[int, ...]:
    assert run.main.posts is not None
    return run.main.posts.here()


async def test_search_goes_to_the_next_match_and_on_and_round(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("slash", *"flu shots", "enter")
        seen = [run.main.view.day]  # type: ignore[attr-defined]
        for key in ("n", "n", "N"):
            await run.press(key)
            seen.append(run.main.view.day)  # type: ignore[attr-defined]
        assert seen == [
            date(2026, 11, 27),
            date(2026, 11, 2),
            date(2026, 11, 27),
            date(2026, 11, 2),
        ]
        assert "Search: flu shots" in run.text()


async def test_search_finds_words_in_texts_too(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("slash", *"harmless", "enter")
        assert chosen(run) == (13,)


async def test_words_that_nothing_has_are_told(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("slash", *"xyz", "enter")
        assert run.said() == ["No post has xyz."]


async def test_escape_ends_a_search_and_n_then_says_so(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("slash", *"flu", "enter", "escape")
        assert "Search:" not in run.text()
        await run.press("n")
        assert run.said()[-1] == "Next match: nothing searched yet; / searches."


async def test_search_in_the_agenda_reaches_posts_without_a_day(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("2", "slash", *"pharmacist", "enter")
        assert chosen(run) == (26,)
        assert "26 of 26" in run.text()


async def test_search_in_the_month_passes_them_over(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("slash", *"pharmacist", "enter")
        assert run.said() == ["No post has pharmacist."]


@pytest.mark.parametrize(
    ("typed", "said", "left"),
    [
        ("ch:ig", "Only on Instagram", 6),
        ("status:draft", "Only draft", 6),
        ("by:osei status:scheduled", "Only", 3),
        ("is:undated", "Only", 1),
        ("-ch:ig", "Only", 20),
        ('"flu shots"', "Only", 2),
    ],
)
async def test_a_filter_hides_the_rest_and_is_said_in_words(
    sample: Path, typed: str, said: str, left: int
) -> None:
    async with session(sample) as run:
        await run.press("2", "f", *typed, "enter")
        assert f" of {left}  " in run.screen()[0]
        assert said in run.text()
        await run.press("F")
        assert " of 26  " in run.screen()[0]
        assert "Only" not in run.text()


async def test_a_filter_holds_in_the_month_as_well(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("f", *"ch:ig", "enter")
        assert "Winter coughs" in run.text()
        assert "Thanksgiving" not in run.text()
        await run.press("2")
        assert "Thanksgiving" not in run.text()
        await run.press("F", "1")
        assert "Thanksgiving" in run.text()


async def test_a_filter_is_said_back_while_it_is_typed(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("f", *"ch:inst")
        assert "Posts on Instagram" in run.text()
        await run.press(*"zzz")
        assert "no channel" in run.text()
        await run.press("enter")
        assert len(run.app.screen_stack) == 2
        await run.press("escape")
        assert "Only" not in run.text()


async def test_a_filter_is_changed_from_what_it_was(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("f", *"ch:ig", "enter", "f")
        assert "ch:ig" in run.text()


async def test_an_empty_filter_shows_all(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("f", *"ch:ig", "enter", "f", "backspace", "enter")
        assert "Only" not in run.text()


async def test_clearing_no_filter_says_so(sample: Path) -> None:
    async with session(sample) as run:
        await run.press("F")
        assert run.said() == ["Clear filter: no filter is set."]


async def test_marking_all_marks_what_the_filter_leaves(sample: Path) -> None:
    async with writing(sample) as run:
        await run.press("f", *"ch:ig", "enter", "V")
        assert "4 marked" in run.text()
