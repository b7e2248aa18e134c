"""Asking what is to become of posts, and what that needs to know."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, cast

from calendar_tui.model.lifecycle import Verb
from calendar_tui.tui.actions import Particulars
from calendar_tui.tui.asking import Option, ask_choice, ask_line

if TYPE_CHECKING:
    from calendar_tui.checks.finding import Go
    from calendar_tui.model.errors import RefusedError
    from calendar_tui.tui.app import CalendarApp


class Wish(NamedTuple):
    """A verb, and what it needs besides the posts."""

    verb: Verb
    particulars: Particulars


async def ask_verb(app: "CalendarApp", ids: Sequence[int]) -> Wish | None:
    """Ask what to do to the status of these posts now, what can be done first.

    ``None`` is nothing.
    """
    choices = await app.write(lambda plan: plan.choices(ids))
    options = [
        Option(each, each.verb.value.capitalize(), each.help, each.refused, each.leads)
        for each in sorted(choices, key=lambda each: (each.refused is not None, not each.leads))
    ]
    what = "Status" if len(ids) == 1 else f"Status of {len(ids)} posts"
    chosen = await ask_choice(app, what, options)
    if chosen is not None and chosen.refused is not None:  # refused again, it leads there
        return Wish(chosen.verb, Particulars())
    return None if chosen is None else await ask_particulars(app, chosen.verb, chosen.reason)


async def ask_lead(app: "CalendarApp", error: "RefusedError") -> "Go | None":
    """Where to go after a refusal: the one place, or that of the post that is chosen."""
    if len(error.leads) == 1:
        return cast("Go", error.leads[0].go)
    options = [Option(each.go, each.name, each.reason) for each in error.leads]
    return await ask_choice(app, f"{len(options)} are refused; Enter opens one", options)


async def ask_particulars(app: "CalendarApp", verb: Verb, reason: bool = False) -> Wish | None:
    """Ask for what ``verb`` needs; ``None`` where that isn't given."""
    why = await ask_line(app, "Why?", needed=True) if reason else ""
    link: str | None = ""
    if verb is Verb.PUBLISH and why is not None:
        link = await ask_line(app, "Where is it?", hint="its link; leave it empty if it has none")
    if why is None or link is None:
        return None
    return Wish(verb, Particulars(why, link, no_link=verb is Verb.PUBLISH and not link))
