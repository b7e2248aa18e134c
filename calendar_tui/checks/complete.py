"""Whether the plan has its five parts: channels, goals, audiences, authors, escalation."""

from collections.abc import Iterator

from calendar_tui.checks.finding import PLAN, Go, PlanFinding, To, finding
from calendar_tui.checks.inputs import PlanFacts
from calendar_tui.checks.measurable import measurable
from calendar_tui.checks.rules import Part
from calendar_tui.checks.words import counted, day_words
from calendar_tui.model.terms import Role, Severity


def missing_parts(facts: PlanFacts) -> Iterator[PlanFinding]:
    """What the plan lacks to be one: a sentence for each missing thing."""
    if not facts.in_use:
        do = "Add the channels the practice posts to."
        yield _lacks(Part.CHANNELS, "The plan has no channel.", do, Go(To.ADD, "channel"))
    yield from _goals(facts)
    if not facts.living("audience"):
        do = "Say whom the practice writes for."
        yield _lacks(Part.AUDIENCES, "The plan has no audience.", do, Go(To.ADD, "audience"))
    yield from _people(facts)
    if not facts.levels:
        do = "Say who handles a complaint, a privacy breach and a threat, and how to reach them."
        message = "The plan doesn't say who handles trouble."
        yield _lacks(Part.ESCALATION, message, do, Go(To.ADD, "escalation"))
    elif not any(facts.person(level.owner_id) for level in facts.levels):
        do = "Name the person who decides on each level."
        message = "No level of the escalation plan has an owner."
        yield _lacks(Part.ESCALATION, message, do, Go(To.LIST, "escalation"))


def _lacks(part: Part, message: str, do: str, go: Go, about: str = "") -> PlanFinding:
    """A missing part."""
    return finding("PLAN001", PLAN, message, do, go, about=f"{part} {about}", part=part)


def _goals(facts: PlanFacts) -> Iterator[PlanFinding]:
    """Goals with an outcome that can be measured."""
    goals = facts.goals_in_use
    if not goals:
        do = "Set one: what you count, how many and by when."
        yield _lacks(Part.GOALS, "The plan has no goal.", do, Go(To.ADD, "goal"), "any")
    elif not any(goal.active and not measurable(goal) for goal in goals):
        do = "Give one a number, a unit and a date, then make it active."
        message = "No goal is active with an outcome that can be measured."
        yield _lacks(Part.GOALS, message, do, Go(To.LIST, "goal"), "measurable")


def _people(facts: PlanFacts) -> Iterator[PlanFinding]:
    """Somebody to write, and somebody else to read it first."""
    authors = [person for person in facts.at_work if Role.AUTHOR in person.roles]
    reviewers = [person for person in facts.at_work if Role.REVIEWER in person.roles]
    if not authors:
        do = "Add a person with the author's role, or give it to somebody."
        message = "Nobody at work has the author's role."
        yield _lacks(Part.CALENDAR, message, do, Go(To.LIST, "author"), "author")
    if not reviewers:
        do = "Give the reviewer's role to somebody."
        message = "Nobody at work has the reviewer's role, so no post can be approved."
        yield _lacks(Part.CALENDAR, message, do, Go(To.LIST, "author"), "reviewer")
    elif not facts.solo and len({person.id for person in authors + reviewers}) == 1:
        do = "Add a second person, or let one person do it all in the practice's settings."
        message = "Only one person writes and reviews, and nobody approves their own text."
        yield _lacks(Part.CALENDAR, message, do, Go(To.LIST, "author"), "second")


def empty_calendar(facts: PlanFacts) -> Iterator[PlanFinding]:
    """A plan without a post to come."""
    if not facts.planned:
        yield finding(
            "PLAN012",
            PLAN,
            "No post is planned from today on.",
            "Plan one.",
            Go(To.DAY, facts.today),
        )


def overdue_review(facts: PlanFacts) -> Iterator[PlanFinding]:
    """A plan that nobody approved, or that was to be looked at again."""
    due = facts.review_on
    if due is None:
        message = "Nobody has approved the plan yet."
        do = "Go through it, approve it, and say when it is to be reviewed."
        yield finding(
            "PLAN024", PLAN, message, do, Go(To.PLAN), about="never", severity=Severity.ADVISE
        )
    elif due < facts.today:
        late = counted((facts.today - due).days, "day")
        message = f"The plan was to be reviewed by {day_words(due, facts.today)}, {late} ago."
        yield finding("PLAN024", PLAN, message, "Go through it, then approve it.", Go(To.PLAN))
