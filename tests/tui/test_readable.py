"""What is drawn can be read: measured on the screens themselves, in every theme on offer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.color import Color as RichColor
from textual.color import Color

from calendar_tui.tui.contrast import ENOUGH, contrast
from calendar_tui.tui.themes import OFFERED
from tests.tui.driving import Session, session

DECORATION = set("━─│▁▂▃▄▅▆▇█▌▍▎▏▐▔╭╮╰╯▕▊·")
"""Lines and scroll bars: they carry no meaning that text beside them doesn't."""


def pairs(run: Session) -> Iterator[tuple[str, Color, Color]]:
    """Every text on the screen with its colour and its ground."""
    for strip in run.app.screen._compositor.render_strips():
        for segment in strip:
            words = segment.text.strip()
            if not words or set(words) <= DECORATION or segment.style is None:
                continue
            ink, ground = segment.style.color, segment.style.bgcolor
            assert ink is not None, words
            assert ground is not None, words
            yield words, _colour(ink), _colour(ground)


def _colour(colour: RichColor) -> Color:
    assert colour.triplet is not None, colour
    return Color(*colour.triplet)


def weak(run: Session) -> dict[str, float]:
    """What can't be read well enough, with its contrast."""
    measured = ((words, contrast(ink, ground)) for words, ink, ground in pairs(run))
    return {words: round(ratio, 2) for words, ratio in measured if ratio < ENOUGH}


@pytest.mark.parametrize("theme", OFFERED)
async def test_the_screens_can_be_read_in_every_theme(sample: Path, theme: str) -> None:
    async with session(sample, (132, 40), theme=theme) as run:
        found = weak(run)
        await run.press("space", "2")
        found |= weak(run)
        await run.press("7", "j")
        found |= weak(run)
        await run.press("3", "j")
        found |= weak(run)
        await run.press("4", "j")
        found |= weak(run)
        assert found == {}


@pytest.mark.parametrize("theme", ["calm-dark", "calm-light", "nord", "solarized-light"])
@pytest.mark.parametrize(
    "keys",
    [("question_mark",), ("g", *"fri"), ("g", *"xyzzy"), ("f", *"ch:ig", "enter"), ("p",)],
    ids=["help", "date", "no date", "filter", "message"],
)
async def test_what_lies_over_the_screens_can_be_read(
    sample: Path, theme: str, keys: tuple[str, ...]
) -> None:
    async with session(sample, (132, 40), theme=theme) as run:
        await run.press(*keys)
        over = run.app.screen_stack[-1]
        box = over.children[0].region if len(run.app.screen_stack) > 1 else over.region
        lines = run.screen()[box.y : box.bottom]
        inside = {line[box.x : box.right] for line in lines}
        assert {
            words: ratio
            for words, ratio in weak(run).items()
            if any(words in line for line in inside)
        } == {}


async def test_without_colour_the_same_words_and_signs_are_there(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with session(sample, (132, 40)) as run:
        coloured = run.screen()
    monkeypatch.setenv("NO_COLOR", "1")
    async with session(sample, (132, 40)) as run:
        assert run.screen() == coloured
        greys = {ink.rgb for _, ink, _ in pairs(run)} | {ground.rgb for *_, ground in pairs(run)}
        assert all(max(rgb) - min(rgb) <= 1 for rgb in greys)


async def test_another_theme_draws_everything_anew(sample: Path) -> None:
    async with session(sample, (132, 40)) as run:
        before = {(ink.hex6, ground.hex6) for _, ink, ground in pairs(run)}
        run.app.theme = "calm-light"
        await run.settle()
        after = {(ink.hex6, ground.hex6) for _, ink, ground in pairs(run)}
        assert before.isdisjoint(after)
