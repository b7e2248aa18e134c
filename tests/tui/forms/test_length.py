"""A text is counted while it is typed, as the network counts that it is meant for."""

from pathlib import Path

from calendar_tui.model.nouns import CAMPAIGN, POST
from calendar_tui.tui.forms.length import Length, length_of
from tests.tui.forms.forming import clinic, fill, row, running
from tests.tui.forms.plain import READER


def said(**texts: str) -> Length:
    """What is said below a post's text."""
    return length_of(POST, "body", {"body": "", "channel": "", **texts}, READER)


def test_a_channel_says_how_much_fits() -> None:
    assert said(body="Flu shots", channel="Instagram") == Length("9 of 2,200 characters")


def test_without_a_channel_the_characters_are_counted() -> None:
    assert said(body="F") == Length("1 character")
    assert said(body="Flu", channel="nobody's") == Length("3 characters")
    assert said(body="Flu", channel="Old letter").words == "3 characters"


def test_what_is_too_long_is_told_with_how_much() -> None:
    found = said(body="a #b #c #d #e #f #g", channel="Instagram")
    assert found == Length(
        "19 of 2,200 characters \N{MIDDLE DOT} 6 of 5 hashtags, 1 too many", over=True
    )


def test_a_text_that_is_no_post_has_no_network() -> None:
    assert length_of(CAMPAIGN, "brief", {"brief": "Fresh"}, READER) == Length("5 characters")


async def test_another_channel_counts_in_another_way_at_once(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await run.pilot.press(*"Flu", "enter", *"instagram", "enter")
        await run.settle()
        assert "0 of 2,200 characters" in run.text()
        await run.press("shift+tab", "ctrl+u")
        await run.pilot.press(*"facebook", "enter")
        await run.settle()
        assert "0 of 63,206 characters" in run.text()


async def test_an_account_may_take_more_than_its_network(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path, (80, 40)) as run:
        await run.press("6", "j", "enter")
        await fill(run, "text_limit", "500")
        await run.press("ctrl+s", "escape")
        await run.press("1", "a")
        await fill(run, "channel", "facebook")
        assert "0 of 500 characters" in str(row(run, "body").entry.border_subtitle)
