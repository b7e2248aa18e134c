"""Lanes do jobs in order, hand on what comes of them, and hold nobody up at the end."""

import asyncio
import threading

import pytest

from calendar_tui.tui.jobs import Lane


@pytest.fixture
async def lane():
    made = Lane("test")
    yield made
    made.close()


async def test_jobs_are_done_in_order_by_one_thread(lane: Lane) -> None:
    seen: list[tuple[int, str]] = []

    def job(number: int) -> int:
        seen.append((number, threading.current_thread().name))
        return number * number

    assert await asyncio.gather(*(lane.call(lambda n=n: job(n)) for n in range(20))) == [
        n * n for n in range(20)
    ]
    assert seen == [(n, "test") for n in range(20)]


async def test_an_error_reaches_who_asked_and_nobody_else(lane: Lane) -> None:
    with pytest.raises(ZeroDivisionError):
        await lane.call(lambda: 1 // 0)
    assert await lane.call(lambda: "still at work") == "still at work"


async def test_a_job_that_was_cancelled_before_it_began_is_not_done(lane: Lane) -> None:
    gate, done = threading.Event(), []
    first = asyncio.create_task(lane.call(gate.wait))
    second = asyncio.create_task(lane.call(lambda: done.append("second")))
    await asyncio.sleep(0)
    second.cancel()
    with pytest.raises(asyncio.CancelledError):
        await second
    gate.set()
    await first
    await lane.call(lambda: None)
    assert done == []


async def test_a_lane_says_whether_it_is_at_work(lane: Lane) -> None:
    gate = threading.Event()
    assert not lane.busy
    waiting = asyncio.create_task(lane.call(gate.wait))
    await asyncio.sleep(0)
    assert lane.busy
    gate.set()
    await waiting
    assert not lane.busy


async def test_closing_waits_for_nothing() -> None:
    lane, gate = Lane("stuck"), threading.Event()
    stuck = asyncio.create_task(lane.call(gate.wait))
    await asyncio.sleep(0)
    lane.close()
    lane.close()
    stuck.cancel()
    gate.set()


async def test_no_thread_is_begun_before_there_is_a_job() -> None:
    Lane("idle").close()
    assert "idle" not in {thread.name for thread in threading.enumerate()}
