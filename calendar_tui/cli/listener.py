"""A small HTTP/1.1 server for feeds: one loop over all connections, a few threads for answers.

A connection costs no thread, so clients that send half a request and wait hold up nobody;
each is let go when its time is over. The standard library alone.
"""

import asyncio
from asyncio import StreamReader, StreamWriter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

from calendar_tui.service.publishing import HEAD_LIMIT, Answer

Answering = Callable[[bytes], Answer | None]
"""Answers the request with this head, from any thread; ``None``: no answer, hang up."""

_END: Final = b"\r\n\r\n"
_THREADS: Final = 4
_CHUNK: Final = 256 * 1024
"""Bytes written before it is looked whether the client takes them."""
_BACKLOG: Final = 256


@dataclass(frozen=True)
class Patience:
    """How long clients are waited for, in seconds, and how many at once."""

    head: float = 15.0
    """From the start of a request to the end of its head, and between two requests."""
    taking: float = 30.0
    """For a client to take the next part of an answer."""
    connections: int = 512
    """Above that the one that has waited longest is let go."""


class Listener:
    """Listens at one place until it is stopped."""

    def __init__(self, answering: Answering, patience: Patience | None = None) -> None:
        """Answer each request with what ``answering`` says."""
        self._answering = answering
        self._patience = patience or Patience()
        self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="feed")
        self._waiting: dict[StreamWriter, None] = {}
        """Connections by how long they have waited, the longest first."""
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    async def start(self, host: str, port: int) -> int:
        """Begin to listen; the port, which the system chooses where ``port`` is 0.

        Raises:
            OSError: the place is taken, or not this machine's.
        """
        self._server = await asyncio.start_server(
            self._meet, host, port, limit=HEAD_LIMIT, backlog=_BACKLOG
        )
        return int(self._server.sockets[0].getsockname()[1])

    async def stop(self) -> None:
        """Let go of every connection."""
        if self._server is not None:
            self._server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._pool.shutdown(wait=False, cancel_futures=True)

    async def _meet(self, reader: StreamReader, writer: StreamWriter) -> None:
        """Begin a connection, and remember it until it has ended."""
        if (task := asyncio.current_task()) is not None:
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        await self._converse(reader, writer)

    async def _converse(self, reader: StreamReader, writer: StreamWriter) -> None:
        """Answer one connection's requests until either side has enough."""
        self._make_room()
        self._waiting[writer] = None
        try:
            while await self._exchange(reader, writer):
                self._waiting[writer] = self._waiting.pop(writer)
            writer.close()
        except (TimeoutError, asyncio.IncompleteReadError, OSError):
            writer.transport.abort()  # gone, or too slow: no answer would be taken
        finally:
            self._waiting.pop(writer, None)
            writer.transport.close()

    def _make_room(self) -> None:
        """Let go of whoever has waited longest where there are too many."""
        while len(self._waiting) >= self._patience.connections:
            oldest = next(iter(self._waiting))
            del self._waiting[oldest]
            oldest.transport.abort()

    async def _exchange(self, reader: StreamReader, writer: StreamWriter) -> bool:
        """One request and its answer; whether another may follow."""
        head = await self._read(reader)
        if not head:
            return False
        loop = asyncio.get_running_loop()
        answer = await loop.run_in_executor(self._pool, self._answering, head)
        if answer is None:
            return False
        await self._send(writer, answer)
        return answer.keeps

    async def _read(self, reader: StreamReader) -> bytes:
        """The next request's head; empty where the client has hung up between two.

        One that is too long is cut there, and still too long for whoever reads it.
        """
        try:
            return await asyncio.wait_for(reader.readuntil(_END), self._patience.head)
        except asyncio.LimitOverrunError as error:
            return await reader.readexactly(error.consumed)
        except asyncio.IncompleteReadError as error:
            if error.partial:
                raise
            return b""

    async def _send(self, writer: StreamWriter, answer: Answer) -> None:
        """Send an answer as fast as the client takes it."""
        writer.write(answer.head)
        for start in range(0, len(answer.body), _CHUNK):
            writer.write(answer.body[start : start + _CHUNK])
            await asyncio.wait_for(writer.drain(), self._patience.taking)
        await asyncio.wait_for(writer.drain(), self._patience.taking)
