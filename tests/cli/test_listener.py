"""The server for feeds: who sends half a request and waits holds nobody up."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from calendar_tui.cli.listener import Listener, Patience
from calendar_tui.service.publishing import HEAD_LIMIT, Answer

HEAD = b"GET / HTTP/1.1\r\nHost: elm\r\n\r\n"


def echo(head: bytes) -> Answer | None:
    """Say how long the head was; hang up on one that asks for it."""
    if b"hang up" in head:
        return None
    return Answer(200, b"", f"[{len(head)}]".encode(), keeps=b"close" not in head, client="other")


Opened = tuple[asyncio.StreamReader, asyncio.StreamWriter]
Connect = Callable[[], Awaitable[Opened]]


def talk(
    conversation: Callable[[Connect], Awaitable[None]], patience: Patience | None = None
) -> None:
    """Have a conversation with a listener, told how to connect to it."""

    async def both() -> None:
        """Listen, talk, stop."""
        listener = Listener(echo, patience)
        port = await listener.start("127.0.0.1", 0)
        opened: list[Opened] = []

        async def connect() -> Opened:
            """Open a connection, which is closed at the end."""
            opened.append(await asyncio.open_connection("127.0.0.1", port))
            return opened[-1]

        try:
            async with asyncio.timeout(10):
                await conversation(connect)
        finally:
            for _, writer in opened:
                writer.close()
                with suppress(ConnectionError):
                    await writer.wait_closed()
            await listener.stop()

    asyncio.run(both())


def test_one_connection_carries_several_requests_until_it_is_closed() -> None:
    async def conversation(connect: Connect) -> None:
        reader, writer = await connect()
        writer.write(HEAD * 2)
        assert await reader.readexactly(8) == f"[{len(HEAD)}]".encode() * 2
        last = HEAD.replace(b"elm", b"close")
        writer.write(last)
        assert await reader.read() == f"[{len(last)}]".encode()

    talk(conversation)


def test_half_open_clients_are_let_go_and_a_good_one_is_answered_meanwhile() -> None:
    async def conversation(connect: Connect) -> None:
        halves = [await connect() for _ in range(20)]
        for _, writer in halves:
            writer.write(b"GET / HT")
        reader, writer = await connect()
        writer.write(HEAD)
        assert await reader.readexactly(4) == f"[{len(HEAD)}]".encode()
        for half, _ in halves:
            assert await _ended(half)

    talk(conversation, Patience(head=0.05))


def test_above_a_number_of_connections_who_waited_longest_makes_room() -> None:
    async def conversation(connect: Connect) -> None:
        first, waiting = await connect()
        waiting.write(b"GET")
        second, writer = await connect()
        writer.write(HEAD)
        assert await second.readexactly(4)
        third, other = await connect()
        other.write(HEAD)
        assert await third.readexactly(4)
        assert await _ended(first)

    talk(conversation, Patience(connections=2))


def test_a_head_without_end_is_cut_and_what_has_no_answer_hung_up_on() -> None:
    async def conversation(connect: Connect) -> None:
        reader, writer = await connect()
        writer.write(b"GET / close" + b"x" * 2 * HEAD_LIMIT)
        length = int((await reader.readuntil(b"]"))[1:-1])
        assert HEAD_LIMIT < length <= 3 * HEAD_LIMIT
        reader, writer = await connect()
        writer.write(HEAD.replace(b"elm", b"hang up"))
        assert await reader.read() == b""

    talk(conversation)


async def _ended(reader: asyncio.StreamReader) -> bool:
    """Whether the other side lets go of the connection."""
    try:
        return await reader.read() == b""
    except ConnectionError:
        return True
