"""What a plan's document is made of: plain values, names in place of ids."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from calendar_tui.checks.rules import Part


class ChannelText(NamedTuple):
    """One of the practice's channels, or a personal account that is kept apart."""

    name: str
    network: str
    handle: str = ""
    url: str = ""
    purpose: str = ""
    owner: str = ""
    audiences: tuple[str, ...] = ()
    notice_on: date | None = None
    privacy_on: date | None = None
    times: str = ""
    """Its weekly posting times, in words."""


class GoalText(NamedTuple):
    """A goal that wasn't put away."""

    name: str
    promise: str
    """In a form that can be measured, such as ``At least 8 posts each month``; may be empty."""
    due: date | None = None
    owner: str = ""
    posts: str = ""
    """Which posts count, as a filter is typed."""
    active: bool = True
    rhythm: bool = False
    """It says how often a channel is posted to."""
    stands: str = ""
    """How it stands today, in words; empty: not told here."""


class PersonText(NamedTuple):
    """Somebody who is at work."""

    name: str
    roles: tuple[str, ...]
    credentials: str = ""
    signed_on: date | None = None
    """When they signed the social media policy."""


class ThemeText(NamedTuple):
    """An audience or a pillar."""

    name: str
    description: str = ""
    share: int | None = None
    """A pillar's part of all posts, in percent."""


class LevelText(NamedTuple):
    """One level of the escalation plan."""

    level: int
    name: str
    owner: str = ""
    deputy: str = ""
    contacts: tuple[str, ...] = ()
    answer_minutes: int | None = None
    guidance: str = ""


class Approved(NamedTuple):
    """The approval that a document tells of."""

    number: int
    by: str
    on: date
    review_on: date
    note: str = ""


class PlanText(NamedTuple):
    """Everything that a plan's document says. Lists are in the order they are told."""

    practice: str
    solo: bool
    contacts: tuple[str, ...] = ()
    notice: str = ""
    """What channels tell patients."""
    channels: tuple[ChannelText, ...] = ()
    personal: tuple[ChannelText, ...] = ()
    goals: tuple[GoalText, ...] = ()
    audiences: tuple[ThemeText, ...] = ()
    pillars: tuple[ThemeText, ...] = ()
    people: tuple[PersonText, ...] = ()
    levels: tuple[LevelText, ...] = ()
    missing: Mapping[Part, tuple[str, ...]] = {}
    """By part of the plan, a sentence each."""
