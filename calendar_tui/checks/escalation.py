"""Whether the escalation plan holds: somebody to decide, to stand in, and to be reached."""

from collections.abc import Iterator

from calendar_tui.checks.finding import PLAN, Go, PlanFinding, Thing, To, finding
from calendar_tui.checks.inputs import PlanFacts
from calendar_tui.model.facts import LevelFact
from calendar_tui.model.names import in_a_row
from calendar_tui.model.rows import AuthorName
from calendar_tui.model.terms import Role, Severity


def escalation_gaps(facts: PlanFacts) -> Iterator[PlanFinding]:
    """Levels that lack something, no level to go on to, nobody to watch."""
    for level in sorted(facts.levels, key=lambda each: (each.level, each.id)):
        if lacks := list(_lacks(facts, level)):
            yield finding(
                "PLAN003",
                Thing("escalation", level.id, level.name),
                f"{_called(level)} has {in_a_row(lacks, 'and')}.",
                "Fill it in, so that it is clear before it is needed.",
                Go(To.ROW, "escalation", level.id),
            )
    if len({level.level for level in facts.levels}) == 1:
        yield finding(
            "PLAN003",
            PLAN,
            "The escalation plan has one level only, so trouble that outgrows it goes nowhere.",
            "Add a level for what is worse, such as a privacy breach or a threat.",
            Go(To.ADD, "escalation"),
            about="levels",
            severity=Severity.ADVISE,
        )
    if facts.in_use and not any(Role.MONITOR in person.roles for person in facts.at_work):
        yield finding(
            "PLAN003",
            PLAN,
            "Nobody at work has the monitor's role, so nobody watches the replies.",
            "Give the role to somebody.",
            Go(To.LIST, "author"),
            about="monitor",
        )


def _called(level: LevelFact) -> str:
    """``Level 2 (Privacy breach)``."""
    return f"Level {level.level} ({level.name})" if level.name else f"Level {level.level}"


def _lacks(facts: PlanFacts, level: LevelFact) -> Iterator[str]:
    """What a level lacks, each as it follows ``has``. A practice of one needs no deputy."""
    owner, deputy = facts.person(level.owner_id), facts.person(level.deputy_id)
    yield from _holder(facts, "owner", owner)
    if not facts.solo:
        yield from _holder(facts, "deputy", deputy)
        if owner is not None and deputy is not None and owner.id == deputy.id:
            yield "one person as owner and deputy"
    if not level.contacts:
        yield "no contacts"


def _holder(facts: PlanFacts, what: str, person: AuthorName | None) -> Iterator[str]:
    """What is wrong with who holds a level."""
    if person is None:
        yield f"no {what}"
    elif not person.active_on(facts.today):
        yield f"{'an' if what == 'owner' else 'a'} {what} who isn't at work ({person.name})"
