"""The files people come with, told apart by their header.

A layout only says what its own columns mean; any further column is read by its name, as in
a plain sheet, so a vendor's new column is not lost.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from calendar_tui.exchange.dates import DateOrder
from calendar_tui.exchange.fields import Target
from calendar_tui.exchange.headers import forms, guess, key


@dataclass(frozen=True, slots=True)
class Layout:
    """One program's way to write a list of posts."""

    name: str
    """One word, for commands and JSON."""
    title: str
    """For people."""
    needs: tuple[str, ...] = ()
    """Column keys that must be there; ``a|b`` is met by either."""
    columns: Mapping[str, Target] = field(default_factory=dict)
    """What its columns mean, by key."""
    alone: bool = False
    """Whether a column it doesn't know shows that the file is another's."""
    order: DateOrder | None = None
    """The order of its dates where the file itself leaves it open."""
    captions: bool = False
    """Whether ``||`` in a text begins the captions of its photos."""


HOOTSUITE: Final = Layout(
    "hootsuite",
    "Hootsuite bulk file",
    ("date|datetime|dateandtime|dateandtimeofpost", "message|messagetext|text", "link|url|linkurl"),
    {
        "date": Target.DATE,
        "datetime": Target.DATE,
        "dateandtime": Target.DATE,
        "message": Target.BODY,
        "messagetext": Target.BODY,
        "text": Target.BODY,
        "link": Target.LINK,
        "url": Target.LINK,
        "linkurl": Target.LINK,
    },
    alone=True,
)

_BULK: Final[dict[str, Target]] = {
    "postatspecifictime": Target.DATE,
    "text": Target.BODY,
    "content": Target.BODY,
    "contenthashtags": Target.BODY,
    "link": Target.LINK,
    "ogmetaurl": Target.LINK,
    "linkogmetaurl": Target.LINK,
    "imageurls": Target.MEDIA,
    "gifurl": Target.MEDIA,
    "gifurls": Target.MEDIA,
    "videourl": Target.MEDIA,
    "videourls": Target.MEDIA,
    "followupcomment": Target.FIRST_COMMENT,
    "category": Target.PILLAR,
}
"""Columns that SocialBee and HighLevel share."""

LAYOUTS: Final[tuple[Layout, ...]] = (
    Layout(
        "calendar-tui",
        "calendar-tui export",
        ("title", "channel", "at", "status", "body"),
        {
            "title": Target.TITLE,
            "channel": Target.CHANNEL,
            "at": Target.DATE,
            "body": Target.BODY,
            "id": Target.DROP,
            "uid": Target.DROP,
            "version": Target.DROP,
            "zone": Target.DROP,
        },
    ),
    Layout(
        "google",
        "Google Calendar CSV",
        ("subject", "startdate"),
        {
            "subject": Target.TITLE,
            "startdate": Target.DATE,
            "starttime": Target.TIME,
            "alldayevent": Target.ALL_DAY,
            "allday": Target.ALL_DAY,
            "description": Target.BODY,
            "enddate": Target.DROP,
            "endtime": Target.DROP,
            "private": Target.DROP,
            "created": Target.DROP,
            "updated": Target.DROP,
        },
        order=DateOrder.MDY,
    ),
    Layout(
        "ayrshare",
        "Ayrshare bulk file",
        ("post", "platforms", "scheduledate"),
        {
            "post": Target.BODY,
            "platforms": Target.CHANNEL,
            "mediaurls": Target.MEDIA,
            "scheduledate": Target.DATE,
        },
    ),
    Layout("socialbee", "SocialBee import", ("text", "postatspecifictime"), _BULK),
    Layout(
        "highlevel",
        "HighLevel social planner",
        ("postatspecifictime", "content|contenthashtags"),
        _BULK,
    ),
    Layout(
        "oktopost",
        "Oktopost bulk file",
        ("network", "message", "linkurl"),
        {
            "network": Target.CHANNEL,
            "message": Target.BODY,
            "linkurl": Target.LINK,
            "imageurl": Target.MEDIA,
            "picture": Target.MEDIA,
        },
    ),
    Layout(
        "sprout",
        "Sprout Social bulk file",
        ("date", "time24hr", "messagetext"),
        {"date": Target.DATE, "time24hr": Target.TIME, "messagetext": Target.BODY},
    ),
    Layout(
        "buffer",
        "Buffer bulk file",
        ("text", "imageurl", "tags", "postingtime"),
        {
            "text": Target.BODY,
            "imageurl": Target.MEDIA,
            "tags": Target.TAGS,
            "postingtime": Target.DATE,
        },
    ),
    Layout(
        "publer",
        "Publer bulk file",
        ("date", "message|text", "link|links", "media|mediaurls", "label|labels"),
        {
            "date": Target.DATE,
            "message": Target.BODY,
            "text": Target.BODY,
            "link": Target.LINK,
            "links": Target.LINK,
            "media": Target.MEDIA,
            "mediaurls": Target.MEDIA,
            "title": Target.TITLE,
            "label": Target.TAGS,
            "labels": Target.TAGS,
            "alttext": Target.ALT,
            "alttexts": Target.ALT,
            "comment": Target.FIRST_COMMENT,
            "comments": Target.FIRST_COMMENT,
        },
        captions=True,
    ),
    HOOTSUITE,
)
"""Every layout with a header of its own, the most particular first."""

NOTION: Final = Layout("notion", "Notion table", columns={"name": Target.TITLE})

PLAIN: Final = Layout("plain", "plain sheet")

_NOTION_DATE: Final = re.compile(
    r"[A-Z][a-z]{2,8} \d{1,2}, \d{4}(?: \d{1,2}:\d{2} [AP]M)?(?: \(|$| →)"
)
_NOTION_LINK: Final = re.compile(r"\(https?://(?:www\.)?notion\.(?:so|site)/")


def recognise(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Layout:
    """Find the layout of a file.

    Args:
        header: the column names.
        rows: the first rows below, since a Notion table shows in its cells only.
    """
    found = {form for name in header for form in forms(name)}
    for layout in LAYOUTS:
        met = all(not found.isdisjoint(need.split("|")) for need in layout.needs)
        if met and not (layout.alone and _strangers(header, layout)):
            return layout
    return NOTION if _notion(header, rows) else PLAIN


def _strangers(header: Sequence[str], layout: Layout) -> bool:
    """Whether a column of ``header`` is none of the layout's."""
    return any(name.strip() and layout.columns.keys().isdisjoint(forms(name)) for name in header)


def _notion(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bool:
    """Whether a table's cells are written as Notion writes them, title first."""
    if not header or key(header[0]) not in {"name", "title"}:
        return False
    return any(
        _NOTION_DATE.match(cell) or _NOTION_LINK.search(cell) for row in rows for cell in row[1:]
    )


def meaning(name: str, layout: Layout) -> tuple[int, Target] | None:
    """Rank and target of a column: what its layout says, else what its name says."""
    for form in forms(name):
        if form in layout.columns:
            return -1, layout.columns[form]
    return guess(name)
