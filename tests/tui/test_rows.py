"""A list of rows: the cursor stays in it and in view, whatever is pressed."""

import random

import pytest
from rich.segment import Segment
from textual.app import ComposeResult

from calendar_tui.tui.dressed import Dressed
from calendar_tui.tui.rows import RowList
from tests.screens import resize


class Numbers(RowList):
    """Rows that say their number."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn: list[int] = []

    def draw_row(self, index: int, width: int, *, here: bool, top: bool) -> list[Segment]:
        """Draw a number, with a sign under the cursor."""
        self.drawn.append(index)
        sign = ">" if here else "^" if top else " "
        return [Segment(f"{sign}{index}".ljust(width))]


class Program(Dressed):
    """A list and nothing else."""

    def compose(self) -> ComposeResult:
        """The list."""
        yield Numbers()


def shown(program: Program) -> list[str]:
    strips = program.screen._compositor.render_strips()
    return [strip.text.rstrip(" ▁▂▃▄▅▆▇█▊▌") for strip in strips]


@pytest.mark.parametrize("count", [0, 1, 9, 10, 11, 500, 100_000])
async def test_ends_are_reached_and_not_passed(count: int) -> None:
    program = Program()
    async with program.run_test(size=(20, 10)) as pilot:
        rows = program.query_one(Numbers)
        rows.resize_to(count, 0)
        rows.go(count + 5)
        await pilot.pause()
        assert rows.at == max(count - 1, 0)
        if count:
            assert f">{count - 1}" in shown(program)
        rows.go(-5)
        await pilot.pause()
        assert rows.at == 0
        assert shown(program)[0] == (">0" if count else "")


async def test_the_scrollbar_is_where_the_rows_are_from_the_first_jump() -> None:
    program = Program()
    async with program.run_test(size=(20, 10)) as pilot:
        rows = program.query_one(Numbers)
        rows.resize_to(100, 0)
        rows.go(99)
        await pilot.pause()
        assert rows.vertical_scrollbar.position == rows.top == 90


@pytest.mark.parametrize("seed", range(6))
async def test_the_cursor_is_always_in_view(seed: int) -> None:
    chance, program = random.Random(seed), Program()
    async with program.run_test(size=(20, 10)) as pilot:
        rows = program.query_one(Numbers)
        rows.resize_to(chance.choice([5, 40, 5_000]), 0)
        for _ in range(60):
            chance.choice(
                [
                    lambda: rows.step(chance.randint(-3, 3)),
                    lambda: rows.page(chance.choice([-1, 1])),
                    lambda: rows.go(chance.randrange(rows.count), middle=chance.random() < 0.5),
                    lambda: rows.resize_to(chance.randint(1, 5_000), rows.at),
                ]
            )()
            await pilot.pause()
            assert 0 <= rows.at < rows.count
            assert [line for line in shown(program) if line.startswith(">")] == [f">{rows.at}"]


async def test_one_step_draws_two_rows() -> None:
    program = Program()
    async with program.run_test(size=(20, 10)) as pilot:
        rows = program.query_one(Numbers)
        rows.resize_to(1_000, 3)
        await pilot.pause()
        rows.drawn.clear()
        rows.step(1)
        await pilot.pause()
        assert set(rows.drawn) == {3, 4}


async def test_a_long_list_draws_what_is_seen() -> None:
    program = Program()
    async with program.run_test(size=(20, 10)) as pilot:
        rows = program.query_one(Numbers)
        rows.drawn.clear()
        rows.resize_to(100_000, 70_000)
        await pilot.pause()
        assert len(set(rows.drawn)) <= 20


async def test_a_jump_puts_the_row_where_there_is_something_around_it() -> None:
    program = Program()
    async with program.run_test(size=(20, 12)) as pilot:
        rows = program.query_one(Numbers)
        rows.resize_to(1_000, 0)
        rows.go(500, middle=True)
        await pilot.pause()
        assert shown(program).index(">500") == 4
        rows.resize_to(2_000, 1_500)
        await pilot.pause()
        assert shown(program).index(">1500") == 4


class Begun(Program):
    """A list that has its rows before it has a place on the screen."""

    def compose(self) -> ComposeResult:
        """The list, with the cursor far down."""
        rows = Numbers()
        rows.count, rows.at = 1_000, 700
        yield rows


async def test_rows_that_come_before_there_is_room_are_shown_around_the_cursor() -> None:
    program = Begun()
    async with program.run_test(size=(20, 12)) as pilot:
        assert shown(program).index(">700") == 4
        await resize(pilot, 20, 8)
        assert shown(program).index(">700") == 4
        await resize(pilot, 20, 4)
        assert shown(program).index(">700") == 3


async def test_an_empty_list_says_so() -> None:
    program = Program()
    async with program.run_test(size=(20, 10)) as pilot:
        program.query_one(Numbers).resize_to(0, 0)
        await pilot.pause()
        assert "Nothing here." in shown(program)


async def test_a_click_puts_the_cursor_there() -> None:
    program = Program()
    async with program.run_test(size=(20, 10)) as pilot:
        rows = program.query_one(Numbers)
        rows.resize_to(100, 50)
        await pilot.pause()
        await pilot.click(rows, offset=(3, 2))
        await pilot.pause()
        assert rows.at == rows.top + 2
        rows.resize_to(3, 0)
        await pilot.pause()
        await pilot.click(rows, offset=(3, 8))
        assert rows.at == 0


async def test_the_first_row_in_view_knows_that_it_is() -> None:
    program = Program()
    async with program.run_test(size=(20, 10)) as pilot:
        rows = program.query_one(Numbers)
        rows.resize_to(100, 50)
        await pilot.pause()
        assert shown(program)[0] == f"^{rows.top}"
