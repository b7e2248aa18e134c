"""Work beside the screen: one lane reads, one lane writes, and quitting waits for neither.

Each lane is one daemon thread that does its jobs in order, so what it holds (a connection)
is used by one thread only. Widgets await a job from a worker of theirs; cancelling the
worker drops a job that has not begun. Textual's own thread workers can't be left behind at
the end: the program would wait for them.
"""

import asyncio
from collections.abc import Callable
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


class Lane:
    """A thread that does jobs one after another."""

    def __init__(self, name: str) -> None:
        """Start nothing yet: the thread begins with the first job."""
        self._name = name
        self._loop: asyncio.AbstractEventLoop | None = None
        self._waiting = 0

    @property
    def busy(self) -> bool:
        """Whether a job is under way or waits."""
        return self._waiting > 0

    async def call(self, job: Callable[[], T]) -> T:
        """Do ``job`` in the lane; returns its value or raises what it raised."""
        wanted = True

        async def once() -> T:
            """Do it in the lane's own loop, which keeps what it raises."""
            if not wanted:
                raise asyncio.CancelledError
            return job()

        self._waiting += 1
        try:
            return await asyncio.wrap_future(
                asyncio.run_coroutine_threadsafe(once(), self._running())
            )
        except asyncio.CancelledError:
            wanted = False
            raise
        finally:
            self._waiting -= 1

    def close(self) -> None:
        """Do no more jobs; one that is under way is left to itself."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._loop = None

    def _running(self) -> asyncio.AbstractEventLoop:
        """The thread's loop, begun now if this is the first job."""
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            Thread(target=_work, args=(self._loop,), name=self._name, daemon=True).start()
        return self._loop


def _work(loop: asyncio.AbstractEventLoop) -> None:
    """Do jobs until the lane is closed; those that haven't begun by then are called off."""
    loop.run_forever()
    left = asyncio.all_tasks(loop)
    for job in left:
        job.cancel()
    if left:
        loop.run_until_complete(asyncio.wait(left))
    loop.close()
