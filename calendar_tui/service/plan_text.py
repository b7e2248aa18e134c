"""What the plan's document says, gathered from the plan: values of one moment, names for ids."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from calendar_tui.checks.finding import PlanFinding
from calendar_tui.checks.inputs import PlanFacts
from calendar_tui.checks.rules import Part
from calendar_tui.documents.goals import promise
from calendar_tui.documents.notice import channel_notice
from calendar_tui.documents.sources import (
    ChannelText,
    GoalText,
    LevelText,
    PersonText,
    PlanText,
    ThemeText,
)
from calendar_tui.model.facts import GoalRow
from calendar_tui.model.nouns import NOUNS
from calendar_tui.model.rows import Directory, parse_day
from calendar_tui.model.terms import ChannelKind, Measure, Network, Role
from calendar_tui.service.field_repeats import say_weekly
from calendar_tui.service.planning import facts_of
from calendar_tui.service.reading import Moment
from calendar_tui.store.reads.nouns import NounRecord, nouns

LACKS: Final = {
    "PLAN001": None,
    "PLAN003": None,
    "PLAN004": None,
    "PLAN007": None,
    "PLAN015": None,
    "PLAN025": None,
    "PLAN026": None,
    "PLAN027": None,
    "PLAN028": Part.CALENDAR,
}
"""Rules about what a written plan lacks, each with the part it is told in if not its own.

The others are about the calendar of today, which a plan to be shown says nothing of.
"""


class Gathered(NamedTuple):
    """What the plan says, and what its check looks at, of one moment."""

    text: PlanText
    facts: PlanFacts
    findings: tuple[PlanFinding, ...]
    """All that is wrong with it, heaviest first."""
    blocks: tuple[str, ...]
    """Why it is no whole plan yet, a sentence each."""


def gather(moment: Moment) -> Gathered:
    """Everything the document says today."""
    from calendar_tui.checks.plan import check_plan

    facts = facts_of(moment)
    missing: dict[Part, tuple[str, ...]] = {}
    blocks = []
    findings = check_plan(facts)
    for found in findings:
        if found.rule == "PLAN001":
            blocks.append(f"{found.message} {found.do}")
        if found.rule in LACKS:
            part = LACKS[found.rule] or found.part
            missing[part] = (*missing.get(part, ()), found.message)
    text = _text(moment, facts)._replace(missing=missing)
    return Gathered(text, facts, findings, tuple(blocks))


def as_approved(text: PlanText) -> PlanText:
    """What of a plan's text is approved: not how goals stand or what is missing today."""
    goals = tuple(goal._replace(stands="") for goal in text.goals)
    return text._replace(goals=goals, missing={})


def _text(moment: Moment, facts: PlanFacts) -> PlanText:
    """What the plan says, apart from what it lacks."""
    names = moment.directory
    channels = [_channel(row, names) for row in _rows(moment, "channel")]
    return PlanText(
        practice=names.practice.name,
        solo=facts.solo,
        contacts=facts.contacts,
        notice=_notice(facts),
        channels=tuple(text for kind, text in channels if kind is ChannelKind.BUSINESS),
        personal=tuple(text for kind, text in channels if kind is ChannelKind.PERSONAL),
        goals=tuple(_goals(facts, names)),
        audiences=tuple(map(_theme, _rows(moment, "audience"))),
        pillars=tuple(map(_theme, _rows(moment, "pillar"))),
        people=tuple(_people(moment, facts)),
        levels=tuple(_levels(moment)),
    )


def _notice(facts: PlanFacts) -> str:
    """What channels tell patients; nothing before the practice said how to reach it."""
    if not (facts.notice.strip() or facts.contacts):
        return ""
    return channel_notice(facts.notice, facts.contacts)


def _rows(moment: Moment, noun: str) -> list[NounRecord]:
    """The rows of a noun that weren't put away, by name."""
    return nouns(moment.snapshot, NOUNS[noun])


def _name(names: Directory, noun: str, row_id: int | None) -> str:
    """The name behind an id; empty without one."""
    row = names.of(noun).get(row_id or 0)
    return "" if row is None else str(row.name)


def _channel(row: NounRecord, names: Directory) -> tuple[ChannelKind, ChannelText]:
    """A channel, and whether it is the practice's."""
    said = row.values
    text = ChannelText(
        said["name"],
        Network(said["network"]).label,
        said["handle"],
        said["url"],
        said["purpose"],
        _name(names, "author", said["owner"]),
        tuple(name for each in said["audiences"] if (name := _name(names, "audience", each))),
        parse_day(said["notice_posted_on"]),
        parse_day(said["privacy_reviewed_on"]),
        say_weekly(said["slots"], names.practice.clock_12h),
    )
    return ChannelKind(said["kind"]), text


def _theme(row: NounRecord) -> ThemeText:
    """An audience or a pillar."""
    return ThemeText(row.values["name"], row.values["description"], row.values.get("share"))


def _goals(facts: PlanFacts, names: Directory) -> Iterator[GoalText]:
    """Goals that weren't put away."""
    stands = {status.goal_id: status.sentence for status in facts.statuses}
    return (_goal(goal, stands.get(goal.id, ""), names) for goal in facts.goals_in_use)


def _goal(goal: GoalRow, stands: str, names: Directory) -> GoalText:
    """A goal in words."""
    from calendar_tui.service.filter_words import filter_line

    return GoalText(
        goal.name,
        promise(goal, _name(names, "campaign", goal.campaign_id)),
        goal.due,
        _name(names, "author", goal.owner_id),
        "" if goal.measure is Measure.READING else filter_line(goal.filter, names),
        active=goal.active,
        rhythm=goal.active and goal.measure in {Measure.CADENCE, Measure.GAP},
        stands=stands,
    )


def _people(moment: Moment, facts: PlanFacts) -> Iterator[PersonText]:
    """Who is at work, or will be."""
    for row in _rows(moment, "author"):
        until = parse_day(row.values["active_until"])
        if until is None or until >= facts.today:
            held = set(row.values["roles"])
            yield PersonText(
                row.values["name"],
                tuple(role.label for role in Role if role in held),
                row.values["credentials"],
                parse_day(row.values["training_on"]),
            )


def _levels(moment: Moment) -> Iterator[LevelText]:
    """The escalation plan, mildest first."""
    rows = _rows(moment, "escalation")
    for row in sorted(rows, key=lambda each: (each.values["level"], each.id)):
        said = row.values
        yield LevelText(
            said["level"],
            said["name"],
            _name(moment.directory, "author", said["owner"]),
            _name(moment.directory, "author", said["deputy"]),
            tuple(said["contacts"]),
            said["answer_minutes"],
            said["guidance"],
        )
