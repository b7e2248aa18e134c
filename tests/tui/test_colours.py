"""Every theme on offer can be read, and says with signs and words what it says with colours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from calendar_tui.model.nouns import COLOURS
from calendar_tui.model.terms import Network, Status
from calendar_tui.tui.contrast import ENOUGH, contrast, least, luminance, readable, text_on
from calendar_tui.tui.palette import GROUNDS, HUES, STYLED, palette, variables
from calendar_tui.tui.signs import ASCII, UNICODE, Signs, signs_for, status_word
from calendar_tui.tui.themes import (
    CALM_DARK,
    CALM_LIGHT,
    OFFERED,
    OURS,
    default_theme,
    wanted_theme,
)

BLACK, WHITE = Color(0, 0, 0), Color(255, 255, 255)
COLOUR = st.builds(Color, *[st.integers(0, 255)] * 3)
THEMES: dict[str, Theme] = {**BUILTIN_THEMES, **{theme.name: theme for theme in OURS}}

INKS = (
    *("text", "muted", "link", "missed"),
    *HUES,
    *(f"status-{status}" for status in Status),
    *(f"net-{network}" for network in Network),
)
"""What text is drawn with, on any ground."""


def test_contrast_is_measured_as_the_standard_says() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == 1
    assert contrast(Color.parse("#777777"), WHITE) == pytest.approx(4.48, abs=0.01)
    assert contrast(Color.parse("#0000ff"), WHITE) == pytest.approx(8.59, abs=0.01)


@given(COLOUR, COLOUR)
def test_contrast_does_not_depend_on_which_is_the_ground(one: Color, other: Color) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.01


@given(COLOUR)
def test_black_or_white_can_be_read_on_anything(ground: Color) -> None:
    assert contrast(text_on(ground), ground) >= ENOUGH
    assert 0 <= luminance(ground) <= 1


@given(COLOUR, COLOUR)
def test_a_colour_is_moved_until_it_can_be_read(colour: Color, ground: Color) -> None:
    moved = readable(colour, [ground])
    assert contrast(moved, ground) >= ENOUGH
    if contrast(colour, ground) >= ENOUGH + 0.15:
        assert moved == colour


def test_where_nothing_can_be_read_on_all_grounds_the_better_end_is_taken() -> None:
    assert readable(Color.parse("#808080"), [BLACK, WHITE]) in {BLACK, WHITE}


@pytest.mark.parametrize("name", OFFERED)
def test_every_ink_of_every_theme_can_be_read_on_every_ground(name: str) -> None:
    colours = {part: Color.parse(value) for part, value in palette(THEMES[name]).items()}
    grounds = [colours[ground] for ground in GROUNDS]
    weak = {ink: least(colours[ink], grounds) for ink in INKS}
    assert {ink: ratio for ink, ratio in weak.items() if ratio < ENOUGH} == {}
    assert contrast(colours["on_accent"], colours["accent"]) >= ENOUGH


@pytest.mark.parametrize("name", OFFERED)
def test_grounds_differ_from_each_other(name: str) -> None:
    colours = palette(THEMES[name])
    assert colours["chosen"] not in {colours["page"], colours["cell"], colours["cursor"]}
    assert colours["cursor"] not in {colours["page"], colours["cell"]}
    assert colours["accent"] not in {colours["page"], colours["band"]}


@pytest.mark.parametrize("name", OFFERED)
def test_hues_stay_apart(name: str) -> None:
    colours = palette(THEMES[name])
    assert len({colours[hue] for hue in HUES}) == len(HUES)


def test_every_colour_a_campaign_may_have_is_a_hue() -> None:
    assert set(COLOURS) <= set(HUES)


def test_style_sheets_are_given_what_they_may_name() -> None:
    assert set(variables(CALM_DARK)) == {f"plan-{name}" for name in STYLED}


def test_a_theme_is_worked_out_once() -> None:
    assert palette(CALM_DARK) is palette(CALM_DARK)


def test_our_themes_come_first_and_those_without_colours_are_not_offered() -> None:
    assert OFFERED[:2] == ("calm-dark", "calm-light")
    assert not {name for name in OFFERED if THEMES[name].ansi}
    assert len(OFFERED) >= 12


@pytest.mark.parametrize(
    ("told", "theme"),
    [
        ("", CALM_DARK),
        ("15;0", CALM_DARK),
        ("0;15", CALM_LIGHT),
        ("0;default;7", CALM_LIGHT),
        ("nonsense", CALM_DARK),
    ],
)
def test_the_terminal_may_say_that_it_is_light(told: str, theme: Theme) -> None:
    assert default_theme({"COLORFGBG": told}) == theme.name
    assert default_theme({}) == CALM_DARK.name


def test_the_theme_asked_for_wins_over_the_one_kept() -> None:
    assert wanted_theme("nord", "gruvbox", {}) == "nord"
    assert wanted_theme(None, "gruvbox", {}) == "gruvbox"
    assert wanted_theme(None, None, {}) == "calm-dark"
    assert wanted_theme("gone", "no more", {"COLORFGBG": "0;15"}) == "calm-light"


@pytest.mark.parametrize("signs", [UNICODE, ASCII], ids=["unicode", "letters"])
def test_every_sign_takes_one_cell_and_each_status_has_its_own(signs: Signs) -> None:
    others = [
        sign
        for name, each in signs._asdict().items()
        if isinstance(each, str)
        for sign in (each if name in {"sparks", "shades"} else (each,))
    ]
    assert [sign for sign in (*signs.statuses.values(), *others) if cell_len(sign) != 1] == []
    statuses = [signs.status(status) for status in Status] + [signs.missed]
    assert len(set(statuses)) == len(Status) + 1


def test_letters_are_plain_ascii() -> None:
    assert all(sign.isascii() for sign in ASCII.statuses.values())
    assert all(sign.isascii() for sign in ASCII[1:] if isinstance(sign, str))


@pytest.mark.parametrize(
    ("environ", "encoding", "signs"),
    [
        ({}, "utf-8", UNICODE),
        ({}, "UTF8", UNICODE),
        ({}, "cp65001", UNICODE),
        ({}, "iso8859-1", ASCII),
        ({}, None, ASCII),
        ({"TERM": "linux"}, "utf-8", ASCII),
        ({"TERM": "xterm-256color"}, "utf-8", UNICODE),
        ({"CALENDAR_TUI_ASCII": "1"}, "utf-8", ASCII),
        ({"CALENDAR_TUI_ASCII": "no"}, "utf-8", UNICODE),
    ],
)
def test_terminals_that_lack_signs_get_letters(
    environ: dict[str, str], encoding: str | None, signs: Signs
) -> None:
    assert signs_for(environ, encoding) is signs


def test_missed_is_told_before_the_status() -> None:
    assert status_word(Status.SCHEDULED, missed=True) == "missed"
    assert status_word(Status.IN_REVIEW) == "in review"
    assert UNICODE.status(Status.SCHEDULED, missed=True) == "!"
