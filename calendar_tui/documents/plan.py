"""The written plan as a document in five parts: what a practice shows who asks for its plan."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from calendar_tui.checks.rules import Part
from calendar_tui.checks.words import counted
from calendar_tui.documents.blocks import (
    Block,
    Document,
    Entry,
    Items,
    Missing,
    Quote,
    Section,
    Table,
)
from calendar_tui.documents.sources import (
    Approved,
    ChannelText,
    GoalText,
    LevelText,
    PlanText,
    ThemeText,
)
from calendar_tui.model.names import in_a_row
from calendar_tui.schedule.format import typed_day

_NONE: Final = "Nothing is written down yet."


def plan_document(
    plan: PlanText, today: date, approved: Approved | None, *, changed: bool = False
) -> Document:
    """The plan as a document.

    Args:
        plan: what it says.
        today: the practice's own day.
        approved: its newest approval, if there was one.
        changed: the plan says something else now than what was approved.
    """
    parts = (
        ("1. Channels", _channels(plan), (Part.CHANNELS, Part.ACCOUNTS)),
        ("2. Goals", _goals(plan), (Part.GOALS,)),
        ("3. Audiences", _audiences(plan), (Part.AUDIENCES,)),
        ("4. Calendar and people", _calendar(plan), (Part.CALENDAR,)),
        ("5. When something goes wrong", _escalation(plan), (Part.ESCALATION,)),
    )
    sections = (
        Section(title, tuple(_with_missing(blocks, plan, about))) for title, blocks, about in parts
    )
    return Document(
        f"Social media plan of {plan.practice}",
        tuple(_lead(plan, today, approved, changed=changed)),
        tuple(sections),
    )


def _lead(
    plan: PlanText, today: date, approved: Approved | None, *, changed: bool
) -> Iterator[str]:
    """Which version this is, and whether it stands."""
    if approved is None:
        yield f"Draft of {typed_day(today)}. Nobody has approved this plan yet."
    else:
        version = f"Version {approved.number}, approved on {typed_day(approved.on)}"
        version += f" by {approved.by}. Next review by {typed_day(approved.review_on)}."
        if changed:
            yield f"Draft of {typed_day(today)}: the plan was changed since its last approval."
            yield f"Last approved: {version[0].lower()}{version[1:]}"
        else:
            yield version
        if approved.note:
            yield approved.note
    if plan.solo:
        yield "A practice of one: the same person writes, reviews and approves."


def _with_missing(
    blocks: Iterator[Block], plan: PlanText, about: tuple[Part, ...]
) -> Iterator[Block]:
    """A part of the plan, with what it lacks."""
    told = tuple(blocks)
    lacks = tuple(sentence for part in about for sentence in plan.missing.get(part, ()))
    if lacks:
        yield Missing(lacks)
    yield from told or (() if lacks else (_NONE,))


# The five parts


def _channels(plan: PlanText) -> Iterator[Block]:
    """Where the practice posts, and what patients are told there."""
    for channel in plan.channels:
        name = channel.name
        if channel.network.casefold() not in name.casefold():
            name = f"{name} ({channel.network})"
        yield Entry(name, _facts(_of_channel(channel)))
    if plan.contacts:
        yield Items("Patients reach the office only this way:", plan.contacts)
    if plan.notice:
        yield Quote("Every channel tells them:", plan.notice)
    if plan.personal:
        yield "Personal accounts of staff. The practice never posts there:"
        rows = tuple(
            (each.name, each.network, each.owner, _day(each.privacy_on)) for each in plan.personal
        )
        yield Table(("Account", "Network", "Whose", "Privacy settings checked"), rows)


def _of_channel(channel: ChannelText) -> Iterator[tuple[str, str]]:
    """What there is to say of a channel."""
    yield "Handle", channel.handle
    yield "Address", channel.url
    yield "Purpose", channel.purpose
    yield "For", ", ".join(channel.audiences)
    yield "Owner", channel.owner
    yield "Notice", f"checked on {_day(channel.notice_on)}" if channel.notice_on else "not posted"


def _goals(plan: PlanText) -> Iterator[Block]:
    """What the practice wants to reach, and how it stands."""
    for goal in plan.goals:
        yield Entry(goal.name, _facts(_of_goal(goal)))


def _of_goal(goal: GoalText) -> Iterator[tuple[str, str]]:
    """What there is to say of a goal."""
    due = f"by {typed_day(goal.due)}" if goal.due else ""
    promise = ", ".join(part for part in (goal.promise, due) if part)
    if not goal.active:
        promise = f"{promise or 'an intention'} (not measured yet)"
    yield "Goal", promise
    yield "Which posts", goal.posts
    yield "Owner", goal.owner
    yield "Today", goal.stands


def _audiences(plan: PlanText) -> Iterator[Block]:
    """Whom the practice writes for."""
    if plan.audiences:
        yield Items("The practice writes for:", tuple(map(_theme, plan.audiences)))


def _theme(theme: ThemeText) -> str:
    """An audience or a pillar on one line."""
    share = "" if theme.share is None else f" ({theme.share}% of posts)"
    return f"{theme.name}{share}" + (f": {theme.description}" if theme.description else "")


def _calendar(plan: PlanText) -> Iterator[Block]:
    """What is written about, how often, and by whom."""
    if plan.pillars:
        yield Items("Posts are about:", tuple(map(_theme, plan.pillars)))
    rhythm = tuple(f"{goal.name}: {goal.promise}" for goal in plan.goals if goal.rhythm)
    if rhythm:
        yield Items("How often:", rhythm)
    times = tuple((each.name, each.times) for each in plan.channels if each.times)
    if times:
        yield "When:"
        yield Table(("Channel", "Posting times"), times)
    if plan.people:
        yield "Who plans, writes, reviews and watches:"
        people = tuple(
            (each.name, each.credentials, ", ".join(each.roles), _day(each.signed_on))
            for each in plan.people
        )
        yield Table(("Name", "Credentials", "Roles", "Policy signed"), people)


def _escalation(plan: PlanText) -> Iterator[Block]:
    """Who decides when there is trouble, how fast, and how they are reached."""
    for level in plan.levels:
        yield Entry(f"Level {level.level}: {level.name}", _facts(_of_level(level)))
        if level.guidance.strip():
            yield Quote("What to do:", level.guidance.strip())


def _of_level(level: LevelText) -> Iterator[tuple[str, str]]:
    """What there is to say of a level."""
    yield "Owner", level.owner or "nobody yet"
    yield "Deputy", level.deputy
    yield "Contacts", in_a_row(level.contacts, "or")
    yield "Answer within", time_words(level.answer_minutes)


def _facts(facts: Iterator[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """What has words."""
    return tuple((label, words) for label, words in facts if words)


def _day(day: date | None) -> str:
    """A day in words, if there is one."""
    return typed_day(day) if day else ""


def time_words(minutes: int | None) -> str:
    """``90 minutes``, ``1 hour``, ``2 days``: in the largest unit that is exact."""
    if minutes is None:
        return ""
    for unit, size in (("day", 24 * 60), ("hour", 60)):
        if minutes % size == 0:
            return counted(minutes // size, unit)
    return counted(minutes, "minute")
