"""Whatever is typed, pasted or stored: shown harmless, refused in words, never changed."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from textual import events

from calendar_tui.model.inert import ACTIVE
from calendar_tui.model.terms import MAX_TEXT
from calendar_tui.tui.forms.visible import meant, visible
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

MARKUP = (
    "oops [/]",
    "[/",
    "[red]x[/]",
    "[URGENT] flu [50% off]",
    "[link=https://x]z[/link]",
    "[@click=app.quit]quit[/]",
    "$text {braces} %s \\",
)
EMOJI = "\N{FAMILY}\N{ZERO WIDTH JOINER}\N{GIRL} 👩‍⚕️ 日本語 e\N{COMBINING ACUTE ACCENT} ﷽ 🏳️‍🌈"
ODD = "a\u202eb\u2066c\u200bd\ufeffe\u2028f"
"""Characters that hide or reorder; they may be stored, so they have to be edited."""


async def test_markup_is_text_in_every_field(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    for text in MARKUP:
        add_post(path, title=text, body=text, notes=text, tags=text.replace(",", ""))
    async with running(path, (132, 40)) as run:
        await run.press("l", "l", "l")
        left = set(MARKUP)
        while left:
            await run.press("enter")
            text = shown(run, "title")
            left.remove(text)
            assert text in run.text()
            await fill(run, "title", "x")
            await fill(run, "title", text)
            await run.press("ctrl+s", "escape")
            assert run.app.screen is run.main
            await run.press("tab")
    for number, text in enumerate(MARKUP, 1):
        after = post_of(path, number)
        assert (after.title, after.body) == (text, text)


async def test_markup_in_names_is_text_in_hints_and_messages(tmp_path: Path) -> None:
    async with running(clinic(tmp_path), (200, 40)) as run:
        await run.press("8", "right_square_bracket", "right_square_bracket")
        for text in MARKUP:
            await run.press("a")
            await fill(run, "name", text)
            await run.press("escape")
            assert text in " ".join(run.text().split())
            await run.press("y")
            assert f"Added pillar {text}." in run.said()
        await run.press("1", "a")
        await go(run, "pillar")
        await run.pilot.pause()
        for text in MARKUP:
            assert text in run.screen()[-2]


async def test_text_in_any_script_comes_back_as_it_was(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    add_post(path, title=EMOJI, body=f"{EMOJI}\n\n{EMOJI}")
    async with running(path) as run:
        await run.press("l", "l", "l", "enter")
        await fill(run, "notes", "seen")
        await run.press("ctrl+s")
    after = post_of(path, 1)
    assert (after.title, after.body) == (EMOJI, f"{EMOJI}\n\n{EMOJI}")


async def test_stored_characters_that_act_are_written_out_and_kept(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    add_post(path, title=ODD, body=ODD)
    async with running(path) as run:
        await run.press("l", "l", "l", "enter")
        assert shown(run, "body") == "a<U+202E>b<U+2066>c<U+200B>d<U+FEFF>e<U+2028>f"
        assert not form(run).content.dirty
        assert not ACTIVE.search(run.text())
        await go(run, "body")
        await run.pilot.press("ctrl+end", "g")
        await run.press("ctrl+s")
    assert post_of(path, 1).body in {ODD + "g", "g" + ODD}


async def test_pasted_escape_sequences_are_shown_and_refused_in_words(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await run.press("a")
        for name in ("title", "body"):
            await go(run, name)
            row(run, name).entry.post_message(events.Paste("clear\x1b[2J\x07\x00\x9b1m"))
            await run.pilot.pause()
            assert shown(run, name) == "clear<U+001B>[2J<U+0007><U+0000><U+009B>1m"
            assert row(run, name).said.wrong
            assert not ACTIVE.search(run.text())
        await run.press("ctrl+s")
        assert "has a control character (U+001B) at character 6" in run.text()
    assert rows_of(path, "post") == {}


async def test_a_paste_of_several_lines_goes_on_one_line_where_there_is_one(
    tmp_path: Path,
) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        row(run, "title").entry.post_message(events.Paste("one\r\ntwo\rthree\n"))
        await go(run, "body")
        row(run, "body").entry.post_message(events.Paste("one\r\ntwo\rthree\n"))
        await run.pilot.pause()
        assert shown(run, "title") == "one two three"
        assert shown(run, "body") == "one\ntwo\nthree\n"


async def test_text_over_the_limit_is_told_and_not_cut(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path) as run:
        await run.press("a")
        await go(run, "body")
        row(run, "body").entry.post_message(events.Paste("word " * (MAX_TEXT // 5 + 1)))
        await run.pilot.pause()
        assert "has 100,005 characters; at most 100,000 fit" in run.text()
        await run.press("ctrl+s")
        assert len(shown(run, "body")) == MAX_TEXT + 5
    assert rows_of(path, "post") == {}


async def test_a_paste_that_is_far_too_long_is_refused_whole(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await run.press("a")
        await go(run, "body")
        row(run, "body").entry.post_message(events.Paste("x" * 1_000_000))
        await run.pilot.pause()
        assert shown(run, "body") == ""
        assert "Not pasted: that makes 1,000,000 characters" in run.said()[-1]


@given(st.text(st.characters(codec=None)))
def test_what_a_field_shows_stands_for_the_text_and_never_acts(text: str) -> None:
    for line in (True, False):
        assert meant(visible(text, line=line)) == text
        assert not ACTIVE.search(visible(text, line=line))
    assert "\n" not in visible(text, line=True)


@given(st.text("<U+0123456789ABCDEF>\u202e\x1b\n"))
def test_written_out_characters_and_literal_ones_are_told_apart(text: str) -> None:
    assert meant(visible(text)) == text
