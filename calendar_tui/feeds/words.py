"""What an event says of its post: title and description, for people who only subscribe.

Colour and status reach few calendars, so what matters of a post's state is told in words.
The post's text leaves only in feeds that say so.
"""

from functools import lru_cache
from typing import Final

from calendar_tui.feeds.snapshot import FeedPost
from calendar_tui.feeds.text import clean, one_line, web_address
from calendar_tui.model.terms import Status

UNTITLED: Final = "Untitled post"
TITLE_CHARACTERS: Final = 60
"""How much of the text stands in for a missing title."""

OPEN_SLOT: Final = "OPEN: "
"""What stands before the title of a slot that waits for its post."""

_PREFIXES: Final = {
    Status.IDEA: "IDEA: ",
    Status.DRAFT: "DRAFT: ",
    Status.IN_REVIEW: "IN REVIEW: ",
    Status.CANCELLED: "CANCELLED: ",
}
_UNHELD: Final = frozenset({Status.PUBLISHED, Status.CANCELLED})
"""What a pause has no hold on."""

_CERTAIN: Final = frozenset({Status.SCHEDULED, Status.PUBLISHED})


def on_hold(post: FeedPost) -> bool:
    """Whether a pause holds ``post`` back."""
    return post.held and post.status not in _UNHELD


def summary(post: FeedPost, *, with_text: bool) -> str:
    """The event's title, such as ``HOLD: [Channel] Title``."""
    prefix = "HOLD: " if on_hold(post) else _PREFIXES.get(post.status, "")
    if post.open_slot or post.beside:
        prefix = OPEN_SLOT if post.open_slot else ""
    channel = one_line(post.channel)
    title = one_line(post.title) or (first_words(post.body) if with_text else "") or UNTITLED
    return f"{prefix}[{channel}] {title}" if channel else f"{prefix}{title}"


def first_words(text: str) -> str:
    """The start of ``text``'s first line that holds any, cut between words."""
    line = next(filter(None, map(str.strip, clean(text).split("\n"))), "")
    if len(line) <= TITLE_CHARACTERS:
        return line
    start = line[:TITLE_CHARACTERS]
    return (start.rsplit(" ", 1)[0] or start) + "…"


def description(post: FeedPost, *, with_text: bool) -> str:
    """The post's facts, a line each, and its text where that is wanted."""
    status = f"{post.status.label}, on hold" if on_hold(post) else post.status.label
    if post.open_slot:
        status = "open slot: nothing is written for it yet"
    if post.beside:
        return one_line(post.beside)
    lines = [_facts(post.channel, post.channel_mark, post.author, post.campaign, status)]
    if link := address(post):
        lines.append(f"Link: {link}")
    if with_text and (body := clean(post.body).strip()):
        lines += ["", body]
    return "\n".join(lines)


@lru_cache(maxsize=1024)
def _facts(channel: str, mark: str, author: str, campaign: str, status: str) -> str:
    """What many posts have in common, in lines."""
    channel, mark = one_line(channel), one_line(mark)
    facts = {
        "Channel": f"{channel} ({mark})" if channel and mark else channel,
        "Author": one_line(author),
        "Campaign": one_line(campaign),
        "Status": status,
    }
    return "\n".join(f"{label}: {value}" for label, value in facts.items() if value)


def address(post: FeedPost) -> str:
    """Where to look: the published post, else what the post points to; may be empty."""
    published = web_address(post.permalink) if post.status is Status.PUBLISHED else ""
    return published or web_address(post.link)


def categories(post: FeedPost) -> set[str]:
    """What calendars may sort or colour it by: its channel and campaign."""
    return {one_line(post.channel), one_line(post.campaign)} - {""}


def state(post: FeedPost) -> str:
    """STATUS: whether readers may count on the post."""
    if post.status is Status.CANCELLED:
        return "CANCELLED"
    return "CONFIRMED" if post.status in _CERTAIN and not on_hold(post) else "TENTATIVE"
