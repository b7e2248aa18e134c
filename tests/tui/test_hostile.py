"""Text that others wrote is shown, never obeyed: on every screen, message and hint."""

import re
from datetime import date, time
from pathlib import Path

import pytest
from textual.strip import Strip

from calendar_tui.model.inert import ACTIVE
from calendar_tui.tui.commands import SCREENS
from tests.plans import ZONE, PlanFile
from tests.tui.driving import Session, session
from tests.tui.writing import writing

HOSTILE = (
    "oops [/]",
    "[/",
    "[red]x[/]",
    "[URGENT] flu [50% off]",
    "[link=https://x]z[/link]",
    "[@click=app.quit]quit[/]",
    "$text {braces} %s \\",
    "\x1b]52;c;cm0gLXJm\x07clip",
    "\x9b31mred\x1b[2J",
    "pay \u202e001\u2066 $",
    "line\u2028break\u200bzero",
    "👩\u200d⚕️ 👍🏽 🇺🇸 ❤️ 日本語",
    "e\u0301\u0301\u0301\u0301\u0301\u0301",
    "x" * 200,
)

RAW = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u200b]")


def hostile_plan(path: Path) -> Path:
    """A plan in which every name and every text is hostile."""
    with PlanFile(path) as plan, plan.transaction():
        plan.change("practice", 1, name=HOSTILE[2])
        for number, text in enumerate(HOSTILE, 1):
            name = text[:80]
            plan.named("author", name, slug=f"a{number}", roles=["author", "reviewer", "manager"])
            plan.named("channel", name, slug=f"c{number}", network="instagram", handle=name)
            for noun in ("pillar", "audience"):
                plan.named(noun, name, slug=f"n{number}", description=text)
            plan.named(
                "campaign",
                name,
                slug=f"k{number}",
                colour="red",
                brief=text,
                starts=date(2026, 11, number),
                ends=date(2026, 11, 29),
            )
            plan.post(
                text,
                date(2026, 11, 24) if number < 8 else date(2026, 11, 16 + number % 7),
                time(8, number),
                body=f"{text}\n{text}",
                channel_id=number,
                author_id=number,
                pillar_id=number,
                audience_id=number,
                campaign_id=number,
            )
        idea = plan.post(HOSTILE[0], status="idea", channel_id=1, author_id=1)
        plan.change("post", idea, zone=ZONE)
    return path


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The hostile plan's file."""
    return hostile_plan(tmp_path_factory.mktemp("hostile") / "plan.db").read_bytes()


@pytest.fixture
def plan(tmp_path: Path, hostile: bytes) -> Path:
    """A copy of the hostile plan."""
    path = tmp_path / "plan.db"
    path.write_bytes(hostile)
    return path


def strips(run: Session) -> list[Strip]:
    """What is drawn."""
    return run.app.screen._compositor.render_strips()


def check(run: Session) -> None:
    """Nothing acts, nothing is out of line."""
    width, height = run.app.size
    shown = strips(run)
    assert len(shown) == height
    assert {strip.cell_length for strip in shown} == {width}
    text = "\n".join(strip.text for strip in shown)
    assert not RAW.search(text.replace("\n", ""))
    assert not ACTIVE.search(text)
    metas = [segment.style.meta for strip in shown for segment in strip if segment.style]
    assert not [meta for meta in metas if "@click" in meta]
    assert not [s for strip in shown for s in strip if s.style and s.style.link]


@pytest.mark.parametrize("size", [(132, 40), (80, 24), (60, 20), (40, 12)])
async def test_every_screen_shows_it_and_stays_in_line(plan: Path, size: tuple[int, int]) -> None:
    async with session(plan, size) as run:
        for key, _ in SCREENS:
            run.main.switch(key)
            await run.settle()
            check(run)
            await run.press("end", "home", "down", "tab")
            check(run)
        assert run.app.is_running


async def test_names_are_shown_as_they_are_written(plan: Path) -> None:
    async with session(plan, (132, 40)) as run:
        assert "[red]x[/]" in run.screen()[0]
        await run.press("7")
        for name in HOSTILE[:7]:
            assert name in run.text()
        assert "<U+001B>]52;c;cm0gLXJm<U+0007>clip" in run.text()
        assert "pay <U+202E>001<U+2066> $" in run.text()


async def test_every_day_and_post_can_be_gone_to(plan: Path) -> None:
    async with session(plan, (132, 40)) as run:
        for _ in range(9):
            await run.press("tab")
            check(run)
        for key in ("h", "h", "h", "k", "l", "l"):
            await run.press(key)
            check(run)


async def test_messages_show_it(plan: Path) -> None:
    async with writing(plan, actor="#1") as run:
        for _ in range(7):
            await run.press("y", "p", "u", "tab")
            check(run)
        assert any("oops [/]" in said for said in run.said())


@pytest.mark.parametrize("text", HOSTILE)
async def test_a_message_of_anything_is_shown(plan: Path, text: str) -> None:
    async with session(plan, (80, 24)) as run:
        run.app.say(text)
        run.app.say(text, wrong=True)
        await run.settle()
        check(run)


async def test_questions_and_menus_show_it(plan: Path) -> None:
    async with writing(plan, actor="#1") as run:
        for keys in (("m",), ("s",), ("A",), ("slash",), ("f",), ("g",), ("question_mark",)):
            await run.press(*keys)
            check(run)
            await run.press("escape")
        assert len(run.app.screen_stack) == 1


async def test_a_name_looked_for_is_said_back_as_it_is(plan: Path) -> None:
    async with session(plan, (132, 40)) as run:
        await run.press("f", *'by:"oops [/]"')
        check(run)
        assert "oops [/]" in run.text()
        await run.press("enter")
        check(run)
        await run.press("slash")
        await run.type("[/] nothing [red]")
        check(run)
        assert run.said() == ["No post has [/] nothing [red]."]


async def test_the_palette_offers_hostile_posts_as_text(plan: Path) -> None:
    async with session(plan, (132, 40)) as run:
        await run.press("colon")
        await run.pilot.press(*"oops")
        await run.pilot.pause(0.2)
        await run.settle()
        check(run)
        assert "oops [/]" in run.text()


async def test_brackets_in_a_title_never_act_when_clicked(plan: Path) -> None:
    async with session(plan, (132, 40)) as run:
        await run.press("2")
        row = next(y for y, line in enumerate(run.screen()) if "[@click=app.quit]" in line)
        column = run.screen()[row].index("[@click=app.quit]quit") + 18
        await run.pilot.click(offset=(column, row))
        await run.settle()
        assert run.app.is_running
        assert len(run.app.screen_stack) == 1
