"""What commands print: tables that fit, text that can't drive the terminal, JSON that is UTF-8."""

import json
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calendar_tui.cli.say import fitting, give_array
from calendar_tui.model.width import width
from tests.cli.running import cli, done

HOSTILE = "[red]x[/] \x1b]52;c;eA==\x07 \u202eabc\u202c \u200b [link=x]"
SHOWN = "<U+202E>abc<U+202C> <U+200B> [link=x]"


@pytest.fixture
def wide(clinic: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A post whose every cell is long, on a terminal of 80 columns."""
    monkeypatch.setattr(shutil, "get_terminal_size", lambda: os.terminal_size((80, 24)))
    done("channel", "add", "Newsletter for families and friends of the clinic", "--network", "blog")
    done("author", "add", "Dr. Maximiliana Featherstonehaugh", "--roles", "author")
    title = "牛乳は体に良い " * 9 + "end"
    options = ("--channel", "newsletter", "--author", "max", "--at", "2026-12-30 16:00")
    done("post", "add", title, *options)


@pytest.mark.parametrize("words", [("post", "list"), ("channel", "list"), ("history",), ("keys",)])
def test_a_table_fits_a_terminal(wide: None, words: tuple[str, ...]) -> None:
    lines = cli(*words, terminal=True).out.splitlines()
    assert max(width(line) for line in lines) <= 80
    assert any("…" in line for line in lines)


def test_what_tells_a_post_apart_is_never_cut(wide: None) -> None:
    line = cli("post", "list", terminal=True).out.splitlines()[1]
    assert line.startswith("1  Wed 30 Dec 16:00  draft   Ne")


def test_a_terminal_without_unicode_gets_dots(wide: None) -> None:
    found = cli("post", "list", terminal=True, encoding="ascii")
    assert "..." in found.out
    assert "\\u725b" in found.out


def test_nothing_is_cut_in_a_pipe(wide: None) -> None:
    line = done("post", "list").out.splitlines()[1]
    assert line.endswith("end")
    assert "Wed 30 Dec 2026 16:00" in line
    assert "Dr. Maximiliana Featherstonehaugh" in line


@given(st.lists(st.integers(0, 300), min_size=1, max_size=7), st.integers(40, 300))
@example([40, 0], 40)
def test_widths_fit_whenever_they_can_and_only_shrink(widths: list[int], room: int) -> None:
    found = fitting(widths, room)
    assert len(found) == len(widths)
    assert all(new <= max(old, 1) for old, new in zip(widths, found, strict=True))
    assert sum(found) <= max(room, 1)
    wanted = [*widths[:-1], max(widths[-1], 1)]
    if sum(wanted) <= room:
        assert found == wanted


@pytest.mark.parametrize("terminal", [True, False])
def test_no_stored_text_drives_the_terminal(clinic: Path, terminal: bool) -> None:
    text = HOSTILE.replace("\x1b", "").replace("\x07", "")
    done("post", "add", "--title", text, "--body", text, "--notes", text, "--channel", "ig")
    done("pillar", "add", text)
    for words in (
        ("post", "list"),
        ("post", "show", 1),
        ("pillar", "list"),
        ("pillar", "show", 5),
        ("history", 3),
        ("search", "abc"),
    ):
        found = cli(*words, terminal=terminal)
        assert found.code == 0, (words, found)
        assert not set("\x1b\x07\u202e\u202c\u200b") & set(found.out + found.err), words
        assert "<U+" in found.out, words
    for line in (("post", "show", 1), ("history",), ("post", "history", 1)):
        assert SHOWN in done(*line).out


def test_control_characters_are_refused_at_the_door(clinic: Path) -> None:
    found = cli("post", "add", "--title", HOSTILE)
    assert found.code == 2
    assert "control character (U+001B)" in found.err
    assert "\x1b" not in found.err


def test_words_that_are_no_unicode_are_refused_in_words(clinic: Path) -> None:
    for words in (
        ("post", "add", "caf\udce9"),
        ("pillar", "add", "caf\udce9"),
        ("post", "list", "--channel", "caf\udce9"),
        ("search", "caf\udce9"),
        ("pillar", "show", "caf\udce9"),
        ("caf\udce9",),
    ):
        found = cli(*words)
        assert found.code in {0, 2}, (words, found)
        assert "\udce9" not in found.err
        assert "Traceback" not in found.err


def test_json_keeps_every_letter_and_any_output_can_hold_it(clinic: Path) -> None:
    done("post", "add", "naïve 🩺 牛乳")
    assert "naïve 🩺 牛乳" in done("post", "list", "--json").out
    ascii_only = cli("post", "list", "--json", encoding="ascii")
    assert ascii_only.code == 0
    assert ascii_only.out.isascii()
    assert ascii_only.json[0]["title"] == "naïve 🩺 牛乳"
    people = cli("post", "list", encoding="ascii")
    assert "na\\xefve" in people.out


@pytest.mark.parametrize("options", [("--no-color",), ()])
def test_there_are_no_colours_in_plain_output(clinic: Path, options: tuple[str, ...]) -> None:
    found = cli(*options, "post", "list", "--help", terminal=True)
    assert "\x1b" not in found.out


def test_quiet_leaves_only_the_data_and_errors(clinic: Path) -> None:
    assert done("-q", "post", "add", "Flu shots") == done("-q", "post", "add", "Flu shots")
    assert done("-q", "post", "add", "Flu shots").err == ""
    assert cli("-q", "post", "show", "99").err == "There is no post #99.\n"
    assert len(done("-q", "post", "list").out.splitlines()) == 4


@pytest.mark.parametrize("count", [0, 1, 2, 499, 500, 501, 1_000])
def test_an_array_of_any_length_is_an_array_with_an_item_a_line(
    count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    items = [{"n": number, "text": "a\nb"} for number in range(count)]
    give_array(iter(items))
    out = capsys.readouterr().out
    assert json.loads(out) == items
    assert len(out.splitlines()) == (count + 2 if count else 1)


def test_what_acts_on_a_terminal_is_an_escape_in_json(clinic: Path) -> None:
    done("post", "add", "a\u202eb\u200bc")
    for words in (("post", "list"), ("post", "show", 1)):
        found = cli(*words, "--json", terminal=True)
        assert "a\\u202eb\\u200bc" in found.out
        assert "a\u202eb\u200bc" in json.dumps(found.json, ensure_ascii=False)
