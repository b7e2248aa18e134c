"""``calendar-tui feed serve``: the feeds at web addresses, until it is stopped."""

import asyncio
import errno
import signal
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any, Final

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.feed_address import HOST, PORT
from calendar_tui.cli.help import example
from calendar_tui.model.errors import PlanError, StorageError

if TYPE_CHECKING:
    from calendar_tui.service.clock import Clock
    from calendar_tui.service.fetches import FetchLog
    from calendar_tui.service.publishing import Answer, Publisher

BEYOND: Final = (
    "Other machines can reach this, and what they are sent can be read on the way: the address"
    " is a feed's only lock. Put a web server with a certificate (TLS) in front, such as Caddy,"
    " nginx or Apache, that passes https://YOUR-NAME/f/ on to this address (a reverse proxy),"
    " and let nothing else in."
)
"""What whoever opens the door has to know."""


@click.command(
    "serve",
    help="Serve the feeds at their web addresses, until ctrl+c.",
    epilog=example("feed serve", "feed serve --host 192.168.1.20 --port 8080"),
)
@click.option(
    "--host", default=HOST, show_default=True, help="This machine's address to listen at."
)
@click.option(
    "--port", default=PORT, show_default=True, type=click.IntRange(0, 65_535), help="0: any free."
)
@click.option("--no-gzip", is_flag=True, help="Never pack what is sent, if a calendar fails on it.")
@pass_plan
def serve(plan: Plan, host: str, port: int, no_gzip: bool) -> None:
    """Serve the feeds until it is stopped."""
    from calendar_tui.service.fetches import FetchLog
    from calendar_tui.service.publishing import Publisher

    with plan.workspace(anyone=True) as workspace:
        publisher = Publisher(workspace, packs=not no_gzip)
        count = publisher.warm()
        plan.tell(f"{count} feed{'' if count == 1 else 's'} to serve. Stop with ctrl+c.")
        if not _is_loopback(host):
            plan.tell(BEYOND)
        log = FetchLog(workspace)
        answering = partial(_answer, publisher, log, workspace.clock, plan.tell)
        with suppress(KeyboardInterrupt):  # where signals can't be caught more gently
            asyncio.run(_listen(answering, host, port, plan.tell))
        log.close()
    plan.tell("Stopped.")


def _is_loopback(host: str) -> bool:
    """Whether only this machine can reach ``host``."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _answer(
    publisher: "Publisher",
    log: "FetchLog",
    clock: "Clock",
    tell: Callable[[str], None],
    head: bytes,
) -> "Answer | None":
    """Answer a request and log it: which feed, never which address.

    Without any bytes, old or new, the connection is closed: some calendars give a
    subscription up for good when they read of a fault of the server.
    """
    at = f"{clock.now():%Y-%m-%d %H:%M:%S}Z"
    try:
        answer = publisher.answer(head)
    except PlanError as error:
        tell(f"{at} no answer: {error.sentence}")
        return None
    tell(f"{at} {answer.name or 'no feed'}: {answer.status}, {answer.client}")
    if answer.feed_id is not None and answer.served:
        log.note(answer.feed_id, answer.client)
    return answer


async def _listen(
    answering: "Callable[[bytes], Answer | None]",
    host: str,
    port: int,
    tell: Callable[[str], None],
) -> None:
    """Listen until a signal says stop."""
    from calendar_tui.cli.listener import Listener

    stop, listener = asyncio.Event(), Listener(answering)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, stop.set)
    loop.set_exception_handler(lambda _loop, about: tell(f"A connection failed: {_named(about)}."))
    try:
        there = await listener.start(host, port)
    except OSError as error:
        raise _refused(host, port, error) from None
    tell(f"Listening at http://{f'[{host}]' if ':' in host else host}:{there}/")
    try:
        await stop.wait()
    finally:
        await listener.stop()


def _named(about: dict[str, Any]) -> str:
    """What went wrong in a connection, without anything that was sent."""
    return type(about["exception"]).__name__ if "exception" in about else "unknown"


def _refused(host: str, port: int, error: OSError) -> StorageError:
    """Why nobody can listen there, in a sentence."""
    if error.errno == errno.EADDRINUSE:
        why = "another program listens there already. Choose another with --port"
    elif error.errno == errno.EACCES:
        why = "the system keeps this port for itself. Choose one above 1023 with --port"
    else:
        why = "this machine has no such address. Leave --host out, or name one it has"
    return StorageError(f"Can't listen at {host}, port {port}: {why}.")
