"""The one table of the rules about a plan.

PLAN002, PLAN005 and PLAN006 are about one post's approval, authorization and clinical review;
they are tested where a post changes its status, and stand in `GUARDS`.
"""

from enum import StrEnum
from typing import Final, NamedTuple

from calendar_tui.model.terms import Severity


class Part(StrEnum):
    """The five parts of a plan, and what keeps its accounts apart."""

    CHANNELS = "channels"
    GOALS = "goals"
    AUDIENCES = "audiences"
    CALENDAR = "calendar"
    """The calendar of posts and the people who write them."""
    ESCALATION = "escalation"
    ACCOUNTS = "accounts"
    """Notices, keys and privacy settings."""


class Rule(NamedTuple):
    """What is looked for."""

    id: str
    name: str
    part: Part
    severity: Severity
    why: str


_RULES: Final = (
    Rule(
        "PLAN001",
        "plan-incomplete",
        Part.CHANNELS,
        Severity.BLOCK,
        "A plan names its channels, measurable goals, audiences, authors, and who handles trouble.",
    ),
    Rule(
        "PLAN003",
        "escalation-gap",
        Part.ESCALATION,
        Severity.WARN,
        "When something goes wrong in public, it must be clear who answers and how to reach them.",
    ),
    Rule(
        "PLAN004",
        "page-notice-missing",
        Part.ACCOUNTS,
        Severity.WARN,
        "Patients must be told that they can't ask about their health there, and how they can"
        " reach the office.",
    ),
    Rule(
        "PLAN007",
        "goal-not-measurable",
        Part.GOALS,
        Severity.WARN,
        "Without a number, a unit and a date nobody can tell whether a goal was reached.",
    ),
    Rule(
        "PLAN008",
        "goal-without-posts",
        Part.GOALS,
        Severity.WARN,
        "A goal that no post serves is a wish.",
    ),
    Rule(
        "PLAN009",
        "goal-not-met",
        Part.GOALS,
        Severity.WARN,
        "The plan promises it, and there may still be time.",
    ),
    Rule(
        "PLAN010",
        "goal-past-due",
        Part.GOALS,
        Severity.ADVISE,
        "A goal whose day is over tells nobody what to do now.",
    ),
    Rule(
        "PLAN011",
        "reading-due",
        Part.GOALS,
        Severity.ADVISE,
        "A pace is only as good as its newest number.",
    ),
    Rule(
        "PLAN012",
        "calendar-empty",
        Part.CALENDAR,
        Severity.WARN,
        "A calendar says what goes out and who writes it.",
    ),
    Rule(
        "PLAN013",
        "channel-rhythm",
        Part.CALENDAR,
        Severity.ADVISE,
        "A silent channel looks abandoned, a crowded one is muted.",
    ),
    Rule(
        "PLAN014",
        "pillar-mix",
        Part.CALENDAR,
        Severity.ADVISE,
        "The pillars say what the practice wants to be read for, and how much of each.",
    ),
    Rule(
        "PLAN015",
        "audience-uncovered",
        Part.AUDIENCES,
        Severity.WARN,
        "The plan names people whom nobody writes for.",
    ),
    Rule(
        "PLAN016",
        "posts-unlinked",
        Part.CALENDAR,
        Severity.ADVISE,
        "A post that says for whom, about what and what for can be planned and judged.",
    ),
    Rule(
        "PLAN017",
        "posts-overtaken",
        Part.CALENDAR,
        Severity.WARN,
        "They look planned but never went out.",
    ),
    Rule(
        "PLAN018",
        "post-repeated",
        Part.CALENDAR,
        Severity.WARN,
        "Readers see the same words twice, and networks hide repeats.",
    ),
    Rule(
        "PLAN019",
        "posts-too-close",
        Part.CALENDAR,
        Severity.WARN,
        "Posts within an hour take each other's readers.",
    ),
    Rule(
        "PLAN020",
        "post-on-blackout",
        Part.CALENDAR,
        Severity.WARN,
        "Nothing may be posted on these days.",
    ),
    Rule(
        "PLAN021",
        "post-on-closure",
        Part.CALENDAR,
        Severity.ADVISE,
        "The office is closed, so nobody may be there to watch the replies.",
    ),
    Rule(
        "PLAN022",
        "author-away",
        Part.CALENDAR,
        Severity.WARN,
        "Somebody at work has to answer for a post on its day.",
    ),
    Rule(
        "PLAN023",
        "channel-out-of-use",
        Part.CHANNELS,
        Severity.WARN,
        "These posts can't go out where they are planned.",
    ),
    Rule(
        "PLAN024",
        "plan-review-overdue",
        Part.CALENDAR,
        Severity.WARN,
        "People, channels and rules change; a plan that nobody looks at goes stale.",
    ),
    Rule(
        "PLAN025",
        "account-access",
        Part.ACCOUNTS,
        Severity.ADVISE,
        "An account with one key, or no second factor, is easily lost.",
    ),
    Rule(
        "PLAN026",
        "admin-left",
        Part.ACCOUNTS,
        Severity.WARN,
        "Who has left can still post in the practice's name.",
    ),
    Rule(
        "PLAN027",
        "privacy-review-old",
        Part.ACCOUNTS,
        Severity.ADVISE,
        "Networks change their privacy settings without asking.",
    ),
    Rule(
        "PLAN028",
        "policy-unsigned",
        Part.ACCOUNTS,
        Severity.ADVISE,
        "Everybody who posts has to know the practice's policy.",
    ),
    Rule(
        "PLAN029",
        "contact-not-tried",
        Part.ACCOUNTS,
        Severity.ADVISE,
        "Numbers and addresses change, and posts send people there.",
    ),
)

RULES: Final[dict[str, Rule]] = {rule.id: rule for rule in _RULES}
"""Every rule by its id. Ids are never used again."""


class Guard(NamedTuple):
    """What is looked for when one post changes its status."""

    id: str
    name: str
    severity: Severity
    why: str
    may_pass: bool
    """Whether its author may let it pass with a reason."""


_GUARDS: Final = (
    Guard(
        "PLAN002",
        "approval-invalid",
        Severity.BLOCK,
        "An approval counts for what was approved, by somebody else than its author.",
        may_pass=False,
    ),
    Guard(
        "PLAN005",
        "authorization-not-valid",
        Severity.BLOCK,
        "What a patient signed must be complete, cover this use, and be valid on the day.",
        may_pass=False,
    ),
    Guard(
        "PLAN006",
        "clinical-review-missing",
        Severity.WARN,
        "What a post says of care is read by a clinician before it goes out, and has a source.",
        may_pass=True,
    ),
)

GUARDS: Final[dict[str, Guard]] = {guard.id: guard for guard in _GUARDS}
"""The rules about one post by id; none is among `RULES`."""
